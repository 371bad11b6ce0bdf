import { ALL_PARTNERS } from '../trade/groups.ts'
import { AREAS, PARTNERS } from '../trade/partners.ts'
import {
  BASES,
  type Basis,
  CHARTS,
  type ChartKind,
  type ChartSpec,
  COVERAGES,
  DEFAULT_SPEC,
  LANGS,
  MEASURES,
  type Notice,
  ORDERS,
  PANELS,
  PARAMS,
  type Param,
  SCALES,
  SORTS,
  THEMES,
  type Time,
} from './spec.ts'
import { changeSpec, defaultBasis, defaultTime, hasView, viewOf } from './views.ts'

/** The query's parameters as text; `null` where one is left out, as defaults are. */
export type Query = Readonly<Record<Param, string | null>>

/** Reads a query. Whatever cannot be read, or does not fit together, falls back to the nearest sensible
 *  choice, and a notice says so. Never throws, and always gives a valid spec. */
export function decodeSpec(query: Query): { spec: ChartSpec; notices: Notice[] } {
  const notices: Notice[] = []
  const read = reader(query, notices)
  const kind = kindOf(query, read, notices)
  const usual = DEFAULT_SPEC
  const asked: ChartSpec = {
    ...kind,
    area: read.many('area', AREAS, usual.area),
    partner: read.many('partner', ALL_PARTNERS, usual.partner),
    time: read.time(defaultTime(viewOf(kind))),
    scale: read.one('scale', SCALES, usual.scale),
    panels: read.one('panels', PANELS, usual.panels),
    coverage: read.one('coverage', COVERAGES, usual.coverage),
    base: read.year('base'),
    mark: read.years('mark'),
    order: read.one('order', ORDERS, usual.order),
    relative: read.one('relative', PARTNERS, usual.relative),
    sort: read.one('sort', SORTS, usual.sort),
    focus: read.focus(),
    theme: read.one('theme', THEMES, usual.theme),
    lang: read.one('lang', LANGS, usual.lang),
    data: read.version(),
  }
  const spec = { ...changeSpec(asked, {}), time: asked.time }
  return { spec, notices: [...notices, ...misfits(query, asked, spec)] }
}

/** A notice for each wish that does not go with the view. */
function misfits(query: Query, asked: ChartSpec, spec: ChartSpec): Notice[] {
  const used = encodeSpec(spec)
  const wished = encodeSpec(asked)
  return PARAMS.filter((param) => wished[param] !== used[param]).map((param) => ({
    param,
    given: query[param] ?? '',
    used: used[param],
    reason: 'does-not-fit',
  }))
}

/** The query that `decodeSpec` reads back as `spec`, without defaults. */
export function encodeSpec(spec: ChartSpec): Query {
  const usual = DEFAULT_SPEC
  const view = viewOf(spec)
  const unless = (value: string | null, other: string | null) => (value === other ? null : value)
  const list = (codes: readonly (string | number)[], other: readonly (string | number)[]) =>
    unless(codes.join('~'), other.join('~'))
  return {
    chart: unless(spec.chart, usual.chart),
    measure: unless(spec.measure, view.measures[0]),
    area: list(spec.area, usual.area),
    partner: list(spec.partner, usual.partner),
    time: unless(spanOf(spec.time), spanOf(defaultTime(view))),
    basis: unless(spec.basis, defaultBasis(spec.chart)),
    scale: unless(spec.scale, usual.scale),
    panels: unless(spec.panels, usual.panels),
    coverage: unless(spec.coverage, usual.coverage),
    base: spec.base === null ? null : String(spec.base),
    mark: list(spec.mark, usual.mark),
    order: unless(spec.order, usual.order),
    relative: spec.relative,
    sort: spec.sort,
    focus: spec.focus,
    theme: spec.theme,
    lang: unless(spec.lang, usual.lang),
    data: spec.data,
  }
}

/** The query of a view itself: without what is lit, the reader's theme, and the data's version. */
export function viewQuery(spec: ChartSpec): string {
  return formatQuery(encodeSpec({ ...spec, focus: null, theme: null, data: null }))
}

/** "2022" or "2010..2022". */
export function spanOf({ from, to }: Time): string {
  return from === to ? String(from) : `${from}..${to}`
}

/** The parameters that Khorgos knows in a query string such as "?chart=rank&partner=CHN~EU". */
export function parseQuery(search: string): Query {
  const params = new URLSearchParams(search)
  return mapParams((param) => params.get(param))
}

/** A query as text, without a leading "?". The marks of the grammar stay readable. */
export function formatQuery(query: Query): string {
  return PARAMS.filter((param) => query[param] !== null)
    .map((param) => `${param}=${encodeURIComponent(query[param] ?? '').replaceAll('%7E', '~')}`)
    .join('&')
}

function mapParams(value: (param: Param) => string | null): Query {
  return Object.fromEntries(PARAMS.map((param) => [param, value(param)])) as Query
}

function reader(query: Query, notices: Notice[]) {
  const fall = (param: Param, used: string | null) =>
    notices.push({ param, given: query[param] ?? '', used, reason: 'unknown' })

  function one<T extends string, D extends T | null>(param: Param, known: readonly T[], usual: D): T | D {
    const given = query[param]
    if (given === null) return usual
    const found = find(known, given)
    if (found === undefined) fall(param, usual)
    return found ?? usual
  }

  function many<T extends string>(param: Param, known: readonly T[], usual: readonly T[]): readonly T[] {
    const given = query[param]
    if (given === null) return usual
    const wanted = given.split('~').map((code) => find(known, code))
    const found = known.filter((code) => wanted.includes(code))
    const used = found.length === 0 ? usual : found
    if (wanted.includes(undefined)) fall(param, used.join('~'))
    return used
  }

  function time(usual: Time): Time {
    const given = query.time
    if (given === null) return usual
    const years = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(given)
    if (years === null) {
      fall('time', spanOf(usual))
      return usual
    }
    const [first, last] = [Number(years[1]), Number(years[2] ?? years[1])]
    return { from: Math.min(first, last), to: Math.max(first, last) }
  }

  function years(param: Param): number[] {
    const given = query[param]
    if (given === null) return []
    const read = given.split('~').filter((text) => /^\d{4}$/.test(text))
    const found = [...new Set(read.map(Number))].sort((a, b) => a - b)
    if (read.length < given.split('~').length) fall(param, found.length === 0 ? null : found.join('~'))
    return found
  }

  function year(param: Param): number | null {
    const given = query[param]
    if (given === null) return null
    if (/^\d{4}$/.test(given)) return Number(given)
    fall(param, null)
    return null
  }

  function focus(): string | null {
    const given = query.focus
    if (given === null || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(given)) return given
    fall('focus', null)
    return null
  }

  function version(): string | null {
    const given = query.data
    if (given === null || /^\d+\.\d+\.\d+$/.test(given)) return given
    fall('data', null)
    return null
  }

  return { one, many, time, year, years, focus, version }
}

/** A table shows everything, and is the chart to fall back to only where no other shows it. */
const SOUGHT: readonly ChartKind[] = [...CHARTS.filter((chart) => chart !== 'table'), 'table']

/** Chart, basis and measure. Where only some are asked for, the first view that has them. */
function kindOf(
  query: Query,
  read: ReturnType<typeof reader>,
  notices: Notice[],
): Pick<ChartSpec, 'chart' | 'basis' | 'measure'> {
  const measure = read.one('measure', MEASURES, null)
  const wished = read.one('basis', BASES, null)
  const shows = (chart: ChartKind, basis: Basis) =>
    hasView({ chart, basis }) && (measure === null || viewOf({ chart, basis }).measures.includes(measure))
  const bases = (chart: ChartKind) =>
    wished === null ? [defaultBasis(chart), ...BASES] : ([wished] satisfies Basis[])
  const fitting = SOUGHT.find((one) => bases(one).some((basis) => shows(one, basis)))
  const usual = query.chart === null ? fitting : undefined
  const chart = read.one('chart', CHARTS, usual ?? DEFAULT_SPEC.chart)
  const found = bases(chart).find((one) => shows(chart, one)) ?? wished ?? defaultBasis(chart)
  const basis = hasView({ chart, basis: found }) ? found : defaultBasis(chart)
  if (wished !== null && basis !== wished) {
    notices.push({ param: 'basis', given: wished, used: basis, reason: 'does-not-fit' })
  }
  const view = viewOf({ chart, basis })
  const used = measure !== null && view.measures.includes(measure) ? measure : view.measures[0]
  if (measure !== null && used !== measure) {
    notices.push({ param: 'measure', given: measure, used, reason: 'does-not-fit' })
  }
  return { chart, basis, measure: used }
}

function find<T extends string>(known: readonly T[], given: string): T | undefined {
  return known.find((value) => value.toLowerCase() === given.toLowerCase())
}
