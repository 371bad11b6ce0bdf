import type { Official } from '../trade/figure.ts'
import type { Context } from './context.ts'
import type { Body } from './resolvers/body.ts'
import { resolveEarlier } from './resolvers/check/earlier.ts'
import { resolveRanksChecked } from './resolvers/check/ranks.ts'
import { resolveTurnoversChecked } from './resolvers/check/turnovers.ts'
import { resolveOfficialBars } from './resolvers/official/bars.ts'
import { resolveOfficialChange } from './resolvers/official/change.ts'
import { resolveFlows, resolveFlowsOverTime } from './resolvers/official/flows.ts'
import { resolveLines, resolveMultiples, resolveOfficialTable } from './resolvers/official/lines/lines.ts'
import { resolveMap } from './resolvers/official/map.ts'
import { resolveMirror } from './resolvers/official/mirror/mirror.ts'
import { resolveMirrorOverTime } from './resolvers/official/mirror/mirror-over-time.ts'
import { resolveRanks } from './resolvers/official/ranks/ranks.ts'
import { resolveStackedOverTime } from './resolvers/official/stacked.ts'
import { resolveBars } from './resolvers/stated/bars.ts'
import { resolveChange } from './resolvers/stated/change.ts'
import { resolveRank } from './resolvers/stated/rank.ts'
import { resolveStacked } from './resolvers/stated/stacked.ts'
import { resolveTable } from './resolvers/stated/table.ts'
import type { ArticleChart, ChartKind, ChartName, Measure, OfficialChart, Param } from './spec.ts'

/* The one table of charts. A chart is a line of CHARTS in spec.ts, its messages, and a row here; one that lacks a
   resolver, a geometry or a name does not compile. */

/** How the marks of a chart stand to each other, from which its drawing and its office charts are chosen. */
export const GEOMETRIES = [
  /** A row for each series, a bar from zero, or two beside each other. */
  'bars',
  /** A row for each series, from one value to another. */
  'spans',
  /** All series in one row, the parts of a sum. */
  'sum',
  /** A row for each series with a bar in each of its lanes, and its name above its remark. */
  'lanes',
  /** A row for each pair of reports, from one value to the other. */
  'pairs',
  /** A row for each series, with a number and words. */
  'numerals',
  /** Along the years, a line for each series; in panels where there are some. */
  'lines',
  /** Along the years, a column for each, the parts of a sum. */
  'columns',
  /** Along the years, a line for each series through its ranks, the first on top. */
  'ranks',
  /** The five countries in their outlines. */
  'map',
  /** No drawing: rows of words. */
  'table',
] as const
export type Geometry = (typeof GEOMETRIES)[number]

/** The statements of the article that official statistics can check. */
const STATEMENTS = ['turnover', 'rank', 'earlier'] as const satisfies readonly Measure[]

/** What a kind of chart can show, and how it is asked for. */
interface Choices<Name extends ChartName> {
  /** By which messages call it. */
  readonly name: Name
  /** Its default first. */
  readonly measures: readonly [Measure, ...Measure[]]
  readonly time: 'year' | 'range'
  /** The parameters that mean something here, beside those that every chart has. */
  readonly params: readonly Param[]
}

/** What makes a chart's model: of the article's figures alone, or of official statistics, which come later. */
export type Plot =
  | {
      readonly data: 'article'
      readonly geometry: Geometry
      readonly resolve: (context: Context) => Body
    }
  | {
      readonly data: 'official'
      readonly geometry: Geometry
      readonly resolve: (context: Context, official: Official) => Body
    }

/** A chart that is another one for each of its measures. */
interface PlotByMeasure {
  readonly data: 'by-measure'
  readonly plots: Record<(typeof STATEMENTS)[number], Plot>
}

/** What a chart of one year is where it is asked for over several. */
export type OverTime = Plot & {
  /** The parameters that mean something then. */
  readonly params: readonly Param[]
}

/** A row of the table. */
export type Kind<Name extends ChartName = ChartName> = Choices<Name> &
  (Plot | PlotByMeasure) & { readonly overTime?: OverTime }

const FLOWS = ['turnover', 'exports', 'imports'] as const
const OVER_TIME = [...FLOWS, 'balance', 'share', 'growth', 'index'] as const

export const KINDS = {
  // The article has one area, one year and one basis: none of them is a choice.
  article: {
    bars: {
      name: 'article-bars',
      measures: ['turnover'],
      time: 'year',
      params: ['order', 'relative'],
      data: 'article',
      geometry: 'bars',
      resolve: resolveBars,
    },
    change: {
      name: 'article-change',
      measures: ['turnover'],
      time: 'year',
      params: ['order'],
      data: 'article',
      geometry: 'spans',
      resolve: resolveChange,
    },
    stacked: {
      name: 'article-stacked',
      measures: ['share'],
      time: 'year',
      params: ['order'],
      data: 'article',
      geometry: 'sum',
      resolve: resolveStacked,
    },
    rank: {
      name: 'article-rank',
      measures: ['turnover'],
      time: 'year',
      params: ['order'],
      data: 'article',
      geometry: 'numerals',
      resolve: resolveRank,
    },
    table: {
      name: 'article-table',
      measures: ['turnover'],
      time: 'year',
      params: ['order', 'sort'],
      data: 'article',
      geometry: 'table',
      resolve: resolveTable,
    },
    check: {
      name: 'article-check',
      measures: STATEMENTS,
      time: 'year',
      params: ['order'],
      data: 'by-measure',
      plots: {
        turnover: { data: 'official', geometry: 'lanes', resolve: resolveTurnoversChecked },
        rank: { data: 'official', geometry: 'lanes', resolve: resolveRanksChecked },
        earlier: { data: 'official', geometry: 'lines', resolve: resolveEarlier },
      },
    },
  },
  official: {
    lines: {
      name: 'official-lines',
      measures: [...OVER_TIME, 'concentration'],
      time: 'range',
      params: ['area', 'basis', 'beside', 'scale', 'coverage', 'base', 'mark'],
      data: 'official',
      geometry: 'lines',
      resolve: resolveLines,
    },
    bars: {
      name: 'official-bars',
      measures: [...FLOWS, 'balance', 'share'],
      time: 'year',
      params: ['area', 'basis', 'beside', 'coverage', 'order'],
      data: 'official',
      geometry: 'bars',
      resolve: resolveOfficialBars,
    },
    change: {
      name: 'official-change',
      measures: ['growth', ...FLOWS],
      time: 'range',
      params: ['area', 'basis', 'order'],
      data: 'official',
      geometry: 'bars',
      resolve: resolveOfficialChange,
    },
    stacked: {
      name: 'official-stacked',
      measures: [...FLOWS, 'share'],
      time: 'range',
      params: ['area', 'basis', 'coverage', 'mark'],
      data: 'official',
      geometry: 'columns',
      resolve: resolveStackedOverTime,
    },
    multiples: {
      name: 'official-multiples',
      measures: OVER_TIME,
      time: 'range',
      params: ['area', 'basis', 'scale', 'coverage', 'panels', 'base', 'mark'],
      data: 'official',
      geometry: 'lines',
      resolve: resolveMultiples,
    },
    rank: {
      name: 'official-rank',
      measures: FLOWS,
      time: 'range',
      params: ['area', 'basis', 'coverage', 'mark'],
      data: 'official',
      geometry: 'ranks',
      resolve: resolveRanks,
    },
    flows: {
      name: 'official-flows',
      measures: ['balance'],
      time: 'year',
      params: ['area', 'basis', 'coverage', 'order'],
      data: 'official',
      geometry: 'lanes',
      resolve: resolveFlows,
      overTime: {
        params: ['area', 'basis', 'coverage', 'scale', 'panels', 'mark'],
        data: 'official',
        geometry: 'lines',
        resolve: resolveFlowsOverTime,
      },
    },
    mirror: {
      name: 'official-mirror',
      measures: FLOWS,
      time: 'year',
      params: ['area'],
      data: 'official',
      geometry: 'pairs',
      resolve: resolveMirror,
      overTime: {
        params: ['area', 'scale', 'panels', 'mark'],
        data: 'official',
        geometry: 'lines',
        resolve: resolveMirrorOverTime,
      },
    },
    map: {
      name: 'official-map',
      measures: [...FLOWS, 'balance'],
      time: 'year',
      params: ['area', 'basis'],
      data: 'official',
      geometry: 'map',
      resolve: resolveMap,
    },
    table: {
      name: 'official-table',
      measures: [...OVER_TIME, 'concentration'],
      time: 'range',
      params: ['area', 'basis', 'beside', 'coverage', 'base', 'sort'],
      data: 'official',
      geometry: 'table',
      resolve: resolveOfficialTable,
    },
  },
} as const satisfies {
  readonly article: { readonly [chart in ArticleChart]: Kind<`article-${chart}`> }
  readonly official: { readonly [chart in OfficialChart]: Kind<`official-${chart}`> }
}

const LOOKUP = {
  article: new Map<string, Kind>(Object.entries(KINDS.article)),
  official: new Map<string, Kind>(Object.entries(KINDS.official)),
}

/** The row of a chart in a family; undefined where the family has none of that name. */
export function kindIn(family: keyof typeof KINDS, chart: ChartKind): Kind | undefined {
  return LOOKUP[family].get(chart)
}

/** The plot of a kind for one of its measures.
 *  @throws RangeError for a measure that is none of the kind's, of which no valid spec asks */
export function plotOf(kind: Kind, measure: Measure): Plot {
  if (kind.data !== 'by-measure') return kind
  const statement = STATEMENTS.find((one) => one === measure)
  if (statement === undefined) throw new RangeError(`The article makes no statement of “${measure}”.`)
  return kind.plots[statement]
}
