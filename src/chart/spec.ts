import type { Party } from '../trade/observation.ts'
import { AREAS, type AreaCode, PARTNERS, type PartnerCode } from '../trade/partners.ts'
import type { Lang, Theme } from './look.ts'

export { LANGS, type Lang, THEMES, type Theme } from './look.ts'

/** The charts there are. Of the article alone: change between two years, and the article's statements beside
 *  official statistics (`check`). Of official statistics alone: lines, a panel for each country, exports against
 *  imports, both sides' books, a map. Of either: bars, stacked bars, ranks, a table. */
export const CHARTS = [
  'bars',
  'change',
  'stacked',
  'rank',
  'table',
  'check',
  'lines',
  'multiples',
  'flows',
  'mirror',
  'map',
] as const
export type ChartKind = (typeof CHARTS)[number]

/** `rank` and `earlier` are statements to be checked: who stands where, and what an unnamed earlier year had. */
export const MEASURES = [
  'turnover',
  'share',
  'exports',
  'imports',
  'balance',
  'growth',
  'index',
  'concentration',
  'rank',
  'earlier',
] as const
export type Measure = (typeof MEASURES)[number]

/** Whose numbers: the article's, those of Central Asia's countries, or those of their partners. */
export const BASES = ['article', 'reported', 'mirror'] as const
export type Basis = (typeof BASES)[number]

export const SCALES = ['linear', 'log'] as const
export type Scale = (typeof SCALES)[number]

/** Whether the panels of small multiples share one axis. */
export const PANELS = ['common', 'free'] as const
export type Panels = (typeof PANELS)[number]

/** Sums over all countries that have a figure, or over the same countries in all years ("like for like"). */
export const COVERAGES = ['all', 'same'] as const
export type Coverage = (typeof COVERAGES)[number]

export const ORDERS = ['value', 'article'] as const
export type Order = (typeof ORDERS)[number]

/** The columns a table may be sorted by. */
export const COLUMNS = ['partner', 'measure', 'year', 'value', 'interval', 'status', 'passage'] as const
export type Column = (typeof COLUMNS)[number]

/** A column, upwards, or with "-" before it downwards. */
export type Sort = Column | `-${Column}`
export const SORTS: readonly Sort[] = COLUMNS.flatMap((column) => [column, `-${column}` as const])

/** Calendar years, first and last. */
export interface Time {
  readonly from: number
  readonly to: number
}

/** What a chart is asked to show: all that the URL holds. */
export interface ChartSpec {
  readonly chart: ChartKind
  readonly measure: Measure
  /** In the order of AREAS; never empty. */
  readonly area: readonly AreaCode[]
  /** In the order of ALL_PARTNERS; never empty. */
  readonly partner: readonly Party[]
  readonly time: Time
  readonly basis: Basis
  readonly scale: Scale
  readonly panels: Panels
  readonly coverage: Coverage
  /** The year in which an index is 100; `null` is the first of `time`. */
  readonly base: number | null
  /** Years that are marked on the axis of time, ascending. */
  readonly mark: readonly number[]
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
  /** The version of the data that a link was made with; `null` where it does not say. */
  readonly data: string | null
}

export const DEFAULT_SPEC: ChartSpec = {
  chart: 'bars',
  measure: 'turnover',
  area: ['CA5'],
  partner: PARTNERS,
  time: { from: 2022, to: 2022 },
  basis: 'article',
  scale: 'linear',
  panels: 'common',
  coverage: 'all',
  base: null,
  mark: [],
  order: 'value',
  relative: null,
  sort: null,
  focus: null,
  theme: null,
  lang: 'en',
  data: null,
}

export function isArea(code: string): code is AreaCode {
  return AREAS.some((area) => area === code)
}

/** Something asked for that was not shown as asked. */
export interface Notice {
  readonly param: Param
  readonly given: string
  /** What is shown instead, as it would stand in the URL; `null` when the wish was dropped. */
  readonly used: string | null
  readonly reason: 'unknown' | 'does-not-fit' | 'no-data' | 'changed'
  /** What has changed, where that is the reason. */
  readonly changes?: readonly string[]
}

/** The parameters of the query, in the order in which they are written. */
export const PARAMS = [
  'chart',
  'measure',
  'area',
  'partner',
  'time',
  'basis',
  'scale',
  'panels',
  'coverage',
  'base',
  'mark',
  'order',
  'relative',
  'sort',
  'focus',
  'theme',
  'lang',
  'data',
] as const
export type Param = (typeof PARAMS)[number]
