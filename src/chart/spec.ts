import type { Party } from '../trade/observation.ts'
import { AREAS, type AreaCode, PARTNERS, type PartnerCode } from '../trade/partners.ts'
import type { Lang, Theme } from './look.ts'

export { LANGS, type Lang, THEMES, type Theme } from './look.ts'

/** Charts of what the article says, in the order in which they are offered; `check` sets it beside official
 *  statistics. */
export const ARTICLE_CHARTS = ['bars', 'change', 'stacked', 'rank', 'table', 'check'] as const
export type ArticleChart = (typeof ARTICLE_CHARTS)[number]

/** Charts of official statistics alone, in the order in which they are offered. */
export const OFFICIAL_CHARTS = [
  'lines',
  'bars',
  'change',
  'stacked',
  'multiples',
  'rank',
  'flows',
  'mirror',
  'map',
  'table',
] as const
export type OfficialChart = (typeof OFFICIAL_CHARTS)[number]

/** The values of the parameter `chart`: those of the article, then what official statistics have beside them. */
export type ChartKind = ArticleChart | OfficialChart
export const CHARTS: readonly ChartKind[] = [...new Set([...ARTICLE_CHARTS, ...OFFICIAL_CHARTS])]

/** By which messages call a chart: what bars show of the article is no chart of official statistics. */
export type ChartName = `article-${ArticleChart}` | `official-${OfficialChart}`

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

/** Whose numbers: the article's, those of Central Asia's countries, those of their partners, or those of a person's own
 *  files. */
export const BASES = ['article', 'reported', 'mirror', 'own'] as const
export type Basis = (typeof BASES)[number]

/** Which official reports own numbers stand beside. */
export const BESIDES = ['reported', 'mirror'] as const
export type Beside = (typeof BESIDES)[number]

export const SCALES = ['linear', 'log'] as const
export type Scale = (typeof SCALES)[number]

/** Whether the panels of small multiples share one axis. */
export const PANELS = ['common', 'free'] as const
export type Panels = (typeof PANELS)[number]

/** Sums over all countries that have a figure; over the same countries in all years ("like for like"); or with the gaps
 *  filled from what the other side reports. */
export const COVERAGES = ['all', 'same', 'filled'] as const
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

/** Every year of a time, the first and the last among them. */
export function yearsIn({ from, to }: Time): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** A year marked on the axis of time, and the reader's own words for it; `null` leaves it what the year is known for. */
export interface MarkedYear {
  readonly year: number
  readonly label: string | null
}

/** What a chart is requested to show: all that the URL holds. */
export interface ChartSpec {
  readonly chart: ChartKind
  readonly measure: Measure
  /** In the order of the data's places, those that figures are shipped of first; never empty. */
  readonly area: readonly AreaCode[]
  /** In the same order; never empty. */
  readonly partner: readonly Party[]
  readonly time: Time
  readonly basis: Basis
  /** The id of the own statistics that a chart is of (see `OwnStatistics`); undefined, so that no model says it, for
   *  those that are open, or none. */
  readonly own: string | undefined
  /** The official reports beside own numbers; undefined for none. */
  readonly beside: Beside | undefined
  readonly scale: Scale
  readonly panels: Panels
  readonly coverage: Coverage
  /** The year in which an index is 100; `null` is the first of `time`. */
  readonly base: number | null
  /** Each year once, ascending. */
  readonly mark: readonly MarkedYear[]
  readonly order: Order
  /** The partner whose turnover is 1, where bars show multiples instead of values. */
  readonly relative: PartnerCode | null
  /** How the table is sorted; `null` is by `order`. */
  readonly sort: Sort | null
  /** A title of one's own instead of the computed one, as `readTitle` makes it; '' for none. */
  readonly title: string
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
  own: undefined,
  beside: undefined,
  scale: 'linear',
  panels: 'common',
  coverage: 'all',
  base: null,
  mark: [],
  order: 'value',
  relative: null,
  sort: null,
  title: '',
  focus: null,
  theme: null,
  lang: 'en',
  data: null,
}

export function isArea(code: string): code is AreaCode {
  return AREAS.some((area) => area === code)
}

/** Something requested that is not shown as requested. */
export interface Notice {
  /** One of an embedded chart's own beside those of every chart: what is to be left out. */
  readonly param: Param | 'hide'
  readonly given: string
  /** What is shown instead, as it would stand in the URL; `null` when the request was dropped. */
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
  'own',
  'beside',
  'scale',
  'panels',
  'coverage',
  'base',
  'mark',
  'order',
  'relative',
  'sort',
  'title',
  'focus',
  'theme',
  'lang',
  'data',
] as const
export type Param = (typeof PARAMS)[number]

/** Something for each parameter. */
export function eachParam<T>(make: (param: Param) => T): Record<Param, T> {
  return {
    chart: make('chart'),
    measure: make('measure'),
    area: make('area'),
    partner: make('partner'),
    time: make('time'),
    basis: make('basis'),
    own: make('own'),
    beside: make('beside'),
    scale: make('scale'),
    panels: make('panels'),
    coverage: make('coverage'),
    base: make('base'),
    mark: make('mark'),
    order: make('order'),
    relative: make('relative'),
    sort: make('sort'),
    title: make('title'),
    focus: make('focus'),
    theme: make('theme'),
    lang: make('lang'),
    data: make('data'),
  }
}
