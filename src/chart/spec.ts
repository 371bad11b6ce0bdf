import { AREAS, type AreaCode, PARTNERS, type PartnerCode } from '../trade/partners.ts'

/** The charts there are: bars of turnover, change between two years, shares of a sum as one stacked bar,
 *  ranks, every figure as a table, and each turnover beside what official statistics have on it. */
export const CHARTS = ['bars', 'change', 'stacked', 'rank', 'table', 'check'] as const
export type ChartKind = (typeof CHARTS)[number]

export const MEASURES = ['turnover', 'share'] as const
export type Measure = (typeof MEASURES)[number]

/** Whose numbers. */
export const BASES = ['article'] as const
export type Basis = (typeof BASES)[number]

export const ORDERS = ['value', 'article'] as const
export type Order = (typeof ORDERS)[number]

/** The columns a table may be sorted by. */
export const COLUMNS = ['partner', 'measure', 'year', 'value', 'interval', 'status', 'passage'] as const
export type Column = (typeof COLUMNS)[number]

/** A column, upwards, or with "-" before it downwards. */
export type Sort = Column | `-${Column}`
export const SORTS: readonly Sort[] = COLUMNS.flatMap((column) => [column, `-${column}` as const])

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const LANGS = ['en', 'ru'] as const
export type Lang = (typeof LANGS)[number]

/** What a chart is asked to show: all that the URL holds. */
export interface ChartSpec {
  readonly chart: ChartKind
  readonly measure: Measure
  readonly area: readonly AreaCode[]
  /** In the order of PARTNERS; never empty. */
  readonly partner: readonly PartnerCode[]
  /** Calendar years, first and last. */
  readonly time: { readonly from: number; readonly to: number }
  readonly basis: Basis
  readonly order: Order
  /** The partner whose turnover is 1, where bars show multiples instead of values. */
  readonly relative: PartnerCode | null
  /** How the table is sorted; `null` is by `order`. */
  readonly sort: Sort | null
  /** The figure, mark or passage that is lit. */
  readonly focus: string | null
  /** `null` follows the system. */
  readonly theme: Theme | null
  readonly lang: Lang
}

/** The measures that each chart can show, its own first. */
export const MEASURES_OF: Record<ChartKind, readonly [Measure, ...Measure[]]> = {
  bars: ['turnover'],
  change: ['turnover'],
  stacked: ['share'],
  rank: ['turnover'],
  table: ['turnover'],
  check: ['turnover'],
}

export const DEFAULT_SPEC: ChartSpec = {
  chart: 'bars',
  measure: 'turnover',
  area: AREAS,
  partner: PARTNERS,
  time: { from: 2022, to: 2022 },
  basis: 'article',
  order: 'value',
  relative: null,
  sort: null,
  focus: null,
  theme: null,
  lang: 'en',
}

/** `spec` with a change; what goes only with another chart is dropped with that chart. */
export function changeSpec(spec: ChartSpec, change: Partial<ChartSpec>): ChartSpec {
  const next = { ...spec, ...change }
  const measures = MEASURES_OF[next.chart]
  return {
    ...next,
    measure: measures.includes(next.measure) ? next.measure : measures[0],
    relative: next.chart === 'bars' ? next.relative : null,
    sort: next.chart === 'table' ? next.sort : null,
  }
}

/** Something asked for that was not shown as asked. */
export interface Notice {
  readonly param: Param
  readonly given: string
  /** What is shown instead, as it would stand in the URL; `null` when the wish was dropped. */
  readonly used: string | null
  readonly reason: 'unknown' | 'does-not-fit' | 'no-data'
}

/** The parameters of the query, in the order in which they are written. */
export const PARAMS = [
  'chart',
  'measure',
  'area',
  'partner',
  'time',
  'basis',
  'order',
  'relative',
  'sort',
  'focus',
  'theme',
  'lang',
] as const
export type Param = (typeof PARAMS)[number]
