import { type Places, SHIPPED_PLACES } from '../trade/groups.ts'
import { plotOf } from './kinds.ts'
import { PARAM_TABLE } from './params.ts'
import { readQuery } from './query-text.ts'
import {
  BASES,
  type Basis,
  CHARTS,
  type ChartKind,
  type ChartSpec,
  DEFAULT_SPEC,
  eachParam,
  type Notice,
  PARAMS,
  type Param,
} from './spec.ts'
import { changeSpec, defaultBasis, hasView, isBetweenYears, kindOf, type View } from './views.ts'

/** The query's parameters as text; `null` where one is left out, as defaults are. */
export type Query = Readonly<Record<Param, string | null>>

/** Reads a query. Whatever cannot be read, or does not fit together, falls back to the nearest sensible
 *  choice, and a notice says so. Never throws, and always gives a valid spec.
 *  @param places those that the data have: a chart may be asked for no others */
export function decodeSpec(
  query: Query,
  places: Places = SHIPPED_PLACES,
): { spec: ChartSpec; notices: Notice[] } {
  const notices: Notice[] = []
  const read = reader(query, notices, places)
  const view = viewIn(query, read, notices)
  const valueIn =
    (within: View & Pick<ChartSpec, 'area'>) =>
    <P extends Param>(param: P): ChartSpec[P] => {
      const row = PARAM_TABLE[param]
      const otherwise = row.default(within)
      return read(param, row.write(otherwise)) ?? otherwise
    }
  const area = valueIn({ ...view, area: DEFAULT_SPEC.area })('area')
  const value = valueIn({ ...view, area })
  const requested: ChartSpec = {
    ...view,
    area,
    partner: value('partner'),
    time: value('time'),
    own: value('own'),
    beside: value('beside'),
    scale: value('scale'),
    panels: value('panels'),
    coverage: value('coverage'),
    base: value('base'),
    mark: value('mark'),
    order: value('order'),
    relative: value('relative'),
    sort: value('sort'),
    title: value('title'),
    focus: value('focus'),
    theme: value('theme'),
    lang: value('lang'),
    data: value('data'),
  }
  const spec = { ...changeSpec(requested, {}), time: requested.time }
  return { spec, notices: [...notices, ...misfits(query, requested, spec)] }
}

/** A notice for each request that does not go with the chart. */
function misfits(query: Query, requested: ChartSpec, spec: ChartSpec): Notice[] {
  const used = encodeSpec(spec)
  const wanted = encodeSpec(requested)
  return PARAMS.filter((param) => wanted[param] !== used[param]).map((param) => ({
    param,
    given: query[param] ?? '',
    used: used[param],
    reason: 'does-not-fit',
  }))
}

/** The query that `decodeSpec` reads back as `spec`, without defaults. */
export function encodeSpec(spec: ChartSpec): Query {
  return eachParam((param) => written(param, spec))
}

/** What of the query of one spec is another in that of the next. */
export function changesBetween(before: ChartSpec, after: ChartSpec): Partial<Query> {
  const [from, to] = [encodeSpec(before), encodeSpec(after)]
  return Object.fromEntries(
    PARAMS.filter((param) => from[param] !== to[param]).map((param) => [param, to[param]]),
  )
}

function written<P extends Param>(param: P, spec: ChartSpec): string | null {
  const row = PARAM_TABLE[param]
  const text = row.write(spec[param])
  return text === row.write(row.default(spec)) ? null : text
}

/** The query of a view itself: without what is lit, the reader's theme, and the data's version. */
export function viewQuery(spec: ChartSpec): string {
  return formatQuery(encodeSpec({ ...spec, focus: null, theme: null, data: null }))
}

/** The parameters that Khorgos knows in a query string such as "?chart=rank&partner=CHN~EU", even where it was escaped
 *  once too often. */
export function parseQuery(search: string): Query {
  const params = new URLSearchParams(readQuery(search))
  return eachParam((param) => params.get(param))
}

/** Marks that may stand in a query, and that end a link in Markdown or a text in quotes. */
const ENDS = /[!'()*]/g

/** A query as text, without a leading "?". The marks of the grammar stay readable. */
export function formatQuery(query: Query): string {
  return PARAMS.filter((param) => query[param] !== null)
    .map((param) => `${param}=${encoded(query[param] ?? '')}`)
    .join('&')
}

function encoded(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%3A', ':')
    .replaceAll(ENDS, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

type Read = ReturnType<typeof reader>

/** Reads one parameter of a query, as far as it can be read; null where it is left out or cannot be read. A notice
 *  says what could not. */
function reader(query: Query, notices: Notice[], places: Places) {
  return <P extends Param>(param: P, otherwise: string | null): NonNullable<ChartSpec[P]> | null => {
    const given = query[param]
    if (given === null) return null
    const row = PARAM_TABLE[param]
    const found = row.read(given, places)
    if (found?.whole !== true) {
      const used = found === null ? otherwise : row.write(found.value)
      notices.push({ param, given, used, reason: 'unknown' })
    }
    return found?.value ?? null
  }
}

/** A change between two years is a part of what lines show, and a table shows everything: they are the charts to fall
 *  back to only where no other shows what is asked for. */
const SOUGHT: readonly ChartKind[] = [...CHARTS].sort((a, b) => lateness(a) - lateness(b))

function lateness(chart: ChartKind): number {
  const kind = kindOf({ chart, basis: defaultBasis(chart) })
  if (plotOf(kind, kind.measures[0]).geometry === 'table') return 2
  return isBetweenYears({ chart, basis: 'reported' }) ? 1 : 0
}

/** Chart, basis and measure. Where only some are requested, the first chart that has them. */
function viewIn(query: Query, read: Read, notices: Notice[]): Pick<ChartSpec, 'chart' | 'basis' | 'measure'> {
  const measure = read('measure', null)
  const requested = read('basis', null)
  const shows = (chart: ChartKind, basis: Basis) =>
    hasView({ chart, basis }) && (measure === null || kindOf({ chart, basis }).measures.includes(measure))
  const bases = (chart: ChartKind): readonly Basis[] =>
    requested === null ? [defaultBasis(chart), ...BASES] : [requested]
  const fitting = SOUGHT.find((one) => bases(one).some((basis) => shows(one, basis)))
  const chart =
    read('chart', DEFAULT_SPEC.chart) ?? (query.chart === null ? fitting : undefined) ?? DEFAULT_SPEC.chart
  const found = bases(chart).find((one) => shows(chart, one)) ?? requested ?? defaultBasis(chart)
  const basis = hasView({ chart, basis: found }) ? found : defaultBasis(chart)
  if (requested !== null && basis !== requested) {
    notices.push({ param: 'basis', given: requested, used: basis, reason: 'does-not-fit' })
  }
  const { measures } = kindOf({ chart, basis })
  const used = measure !== null && measures.includes(measure) ? measure : measures[0]
  if (measure !== null && used !== measure) {
    notices.push({ param: 'measure', given: measure, used, reason: 'does-not-fit' })
  }
  return { chart, basis, measure: used }
}
