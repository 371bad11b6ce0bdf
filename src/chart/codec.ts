import { AREAS, PARTNERS } from '../trade/partners.ts'
import {
  BASES,
  CHARTS,
  type ChartKind,
  type ChartSpec,
  DEFAULT_SPEC,
  LANGS,
  MEASURES,
  MEASURES_OF,
  type Measure,
  type Notice,
  ORDERS,
  PARAMS,
  type Param,
  SORTS,
  THEMES,
} from './spec.ts'

/** The query's parameters as text; `null` where one is left out, as defaults are. */
export type Query = Readonly<Record<Param, string | null>>

/** Reads a query. Whatever cannot be read, or does not fit together, falls back to the nearest sensible
 *  choice, and a notice says so. Never throws, and always gives a valid spec. */
export function decodeSpec(query: Query): { spec: ChartSpec; notices: Notice[] } {
  const notices: Notice[] = []
  const read = reader(query, notices)
  const { chart, measure } = kindOf(query, read, notices)
  const relative = read.one('relative', PARTNERS, null)
  const sort = read.one('sort', SORTS, null)
  const spec: ChartSpec = {
    chart,
    measure,
    area: read.many('area', AREAS),
    partner: read.many('partner', PARTNERS),
    time: read.time(),
    basis: read.one('basis', BASES, DEFAULT_SPEC.basis),
    order: read.one('order', ORDERS, DEFAULT_SPEC.order),
    relative: chart === 'bars' ? relative : null,
    sort: chart === 'table' ? sort : null,
    focus: read.focus(),
    theme: read.one('theme', THEMES, null),
    lang: read.one('lang', LANGS, DEFAULT_SPEC.lang),
  }
  for (const [param, wish] of [
    ['relative', relative],
    ['sort', sort],
  ] as const) {
    if (wish !== spec[param]) {
      notices.push({ param, given: query[param] ?? '', used: null, reason: 'does-not-fit' })
    }
  }
  return { spec, notices }
}

/** The query that `decodeSpec` reads back as `spec`, without defaults. */
export function encodeSpec(spec: ChartSpec): Query {
  const unless = <T>(value: T, usual: T, text: string) => (value === usual ? null : text)
  const list = (codes: readonly string[], usual: readonly string[]) =>
    unless(codes.length, usual.length, codes.join('~'))
  const { from, to } = spec.time
  const usual = DEFAULT_SPEC
  const time = from === to ? String(from) : `${from}..${to}`
  return {
    chart: unless(spec.chart, usual.chart, spec.chart),
    measure: unless(spec.measure, MEASURES_OF[spec.chart][0], spec.measure),
    area: list(spec.area, usual.area),
    partner: list(spec.partner, usual.partner),
    time: unless(time, String(usual.time.from), time),
    basis: unless(spec.basis, usual.basis, spec.basis),
    order: unless(spec.order, usual.order, spec.order),
    relative: spec.relative,
    sort: spec.sort,
    focus: spec.focus,
    theme: spec.theme,
    lang: unless(spec.lang, usual.lang, spec.lang),
  }
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

  function many<T extends string>(param: Param, known: readonly T[]): readonly T[] {
    const given = query[param]
    if (given === null) return known
    const wanted = given.split('~').map((code) => find(known, code))
    const found = known.filter((code) => wanted.includes(code))
    const used = found.length === 0 ? known : found
    if (wanted.includes(undefined)) fall(param, used.join('~'))
    return used
  }

  function time(): ChartSpec['time'] {
    const given = query.time
    if (given === null) return DEFAULT_SPEC.time
    const years = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(given)
    if (years === null) {
      fall('time', String(DEFAULT_SPEC.time.from))
      return DEFAULT_SPEC.time
    }
    const [first, last] = [Number(years[1]), Number(years[2] ?? years[1])]
    return { from: Math.min(first, last), to: Math.max(first, last) }
  }

  function focus(): string | null {
    const given = query.focus
    if (given === null || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(given)) return given
    fall('focus', null)
    return null
  }

  return { one, many, time, focus }
}

/** The chart and its measure; where only a measure is asked for, the first chart that shows it. */
function kindOf(query: Query, read: ReturnType<typeof reader>, notices: Notice[]) {
  const measure = read.one('measure', MEASURES, null)
  const shows = (kind: ChartKind) => measure === null || MEASURES_OF[kind].includes(measure)
  const usual = query.chart === null ? CHARTS.find(shows) : undefined
  const chart = read.one('chart', CHARTS, usual ?? DEFAULT_SPEC.chart)
  const used: Measure = measure !== null && shows(chart) ? measure : MEASURES_OF[chart][0]
  if (measure !== null && used !== measure) {
    notices.push({ param: 'measure', given: measure, used, reason: 'does-not-fit' })
  }
  return { chart, measure: used }
}

function find<T extends string>(known: readonly T[], given: string): T | undefined {
  return known.find((value) => value.toLowerCase() === given.toLowerCase())
}
