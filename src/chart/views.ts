import type { Party } from '../trade/observation.ts'
import { PARTNERS } from '../trade/partners.ts'
import {
  type Basis,
  CHARTS,
  type ChartKind,
  type ChartSpec,
  DEFAULT_SPEC,
  type Measure,
  type Param,
  type Time,
} from './spec.ts'

/** What a chart can show, of the article or of official statistics. */
export interface View {
  /** Its own measure first. */
  readonly measures: readonly [Measure, ...Measure[]]
  readonly time: 'year' | 'range'
  /** The parameters that mean something here, beside those that every view has. */
  readonly takes: readonly Param[]
}

/** The article's one area, year and basis are no choice. */
export const ARTICLE_VIEWS: Partial<Record<ChartKind, View>> = {
  bars: { measures: ['turnover'], time: 'year', takes: ['order', 'relative'] },
  change: { measures: ['turnover'], time: 'year', takes: ['order'] },
  stacked: { measures: ['share'], time: 'year', takes: ['order'] },
  rank: { measures: ['turnover'], time: 'year', takes: ['order'] },
  table: { measures: ['turnover'], time: 'year', takes: ['order', 'sort'] },
  check: { measures: ['turnover', 'rank', 'earlier'], time: 'year', takes: ['order'] },
}

const FLOWS = ['turnover', 'exports', 'imports'] as const
const OVER_TIME = [...FLOWS, 'balance', 'share', 'growth', 'index'] as const

const OFFICIAL_VIEWS: Partial<Record<ChartKind, View>> = {
  lines: {
    measures: [...OVER_TIME, 'concentration'],
    time: 'range',
    takes: ['area', 'basis', 'scale', 'coverage', 'base', 'mark'],
  },
  bars: {
    measures: [...FLOWS, 'balance', 'share'],
    time: 'year',
    takes: ['area', 'basis', 'order'],
  },
  stacked: { measures: [...FLOWS, 'share'], time: 'range', takes: ['area', 'basis', 'coverage', 'mark'] },
  multiples: {
    measures: OVER_TIME,
    time: 'range',
    takes: ['area', 'basis', 'scale', 'panels', 'base', 'mark'],
  },
  rank: { measures: FLOWS, time: 'range', takes: ['area', 'basis', 'coverage', 'mark'] },
  flows: { measures: ['balance'], time: 'year', takes: ['area', 'basis', 'order'] },
  mirror: { measures: FLOWS, time: 'year', takes: ['area'] },
  map: { measures: [...FLOWS, 'balance'], time: 'year', takes: ['area', 'basis'] },
  table: {
    measures: [...OVER_TIME, 'concentration'],
    time: 'range',
    takes: ['area', 'basis', 'coverage', 'base', 'sort'],
  },
}

/** The measures that a logarithmic scale can show, for they are never below zero. */
export const POSITIVE: readonly Measure[] = ['turnover', 'exports', 'imports', 'index', 'concentration']

/** The years that a view of a range shows unless others are asked for: of all five countries by either side. */
const RANGE: Time = { from: 2000, to: 2022 }

export function isOfficial({ basis }: Pick<ChartSpec, 'basis'>): boolean {
  return basis !== 'article'
}

/** Whether a spec needs the official statistics. */
export function needsOfficial(spec: Pick<ChartSpec, 'basis' | 'chart'>): boolean {
  return isOfficial(spec) || spec.chart === 'check'
}

/** The basis that a chart has unless another is asked for. */
export function defaultBasis(chart: ChartKind): Basis {
  return ARTICLE_VIEWS[chart] === undefined ? 'reported' : 'article'
}

/** The view of a chart on a basis; of its usual basis where it has none on that one. */
export function viewOf({ chart, basis }: Pick<ChartSpec, 'basis' | 'chart'>): View {
  const view = (basis === 'article' ? ARTICLE_VIEWS : OFFICIAL_VIEWS)[chart]
  const other = (basis === 'article' ? OFFICIAL_VIEWS : ARTICLE_VIEWS)[chart]
  const found = view ?? other
  if (found === undefined) throw new Error(`The chart “${chart}” has no view.`)
  return found
}

export function hasView({ chart, basis }: Pick<ChartSpec, 'basis' | 'chart'>): boolean {
  return (basis === 'article' ? ARTICLE_VIEWS : OFFICIAL_VIEWS)[chart] !== undefined
}

/** The charts of a family, in the order in which they are offered. */
export const ARTICLE_CHARTS = CHARTS.filter((chart) => ARTICLE_VIEWS[chart] !== undefined)
export const OFFICIAL_CHARTS = Object.keys(OFFICIAL_VIEWS).filter((name): name is ChartKind =>
  CHARTS.some((chart) => chart === name),
)

export function defaultTime(view: View): Time {
  return view.time === 'range' ? RANGE : DEFAULT_SPEC.time
}

/** `spec` with a change; what goes only with another view is dropped with that view. */
export function changeSpec(spec: ChartSpec, change: Partial<ChartSpec>): ChartSpec {
  // Whoever changes a view leaves the link that it came from.
  const data = Object.keys(change).length === 0 ? spec.data : null
  const asked = { ...spec, ...change, data: change.data ?? data }
  const basis = hasView(asked) ? asked.basis : asked.basis === 'article' ? 'reported' : 'article'
  return fitted({ ...asked, basis }, viewOf(spec), change.time !== undefined)
}

/** `spec` with only what its view takes.
 *  @param before the view that its time was chosen for */
function fitted(spec: ChartSpec, before: View, ownTime: boolean): ChartSpec {
  const view = viewOf(spec)
  const usual = DEFAULT_SPEC
  const takes = (param: Param) => view.takes.includes(param)
  const keeps = ownTime || before.time === view.time
  const at = { from: spec.time.to, to: spec.time.to }
  const measure = view.measures.includes(spec.measure) ? spec.measure : view.measures[0]
  const own = spec.partner.filter((code) => PARTNERS.some((partner) => partner === code))
  return {
    ...spec,
    measure,
    area: takes('area') ? spec.area : usual.area,
    partner: isOfficial(spec) ? spec.partner : atLeast(own, usual.partner),
    time: !isOfficial(spec) ? usual.time : keeps ? spec.time : view.time === 'year' ? at : defaultTime(view),
    scale: takes('scale') && POSITIVE.includes(measure) ? spec.scale : usual.scale,
    panels: takes('panels') ? spec.panels : usual.panels,
    coverage: takes('coverage') ? spec.coverage : usual.coverage,
    base: takes('base') && measure === 'index' ? spec.base : usual.base,
    mark: takes('mark') ? spec.mark : usual.mark,
    order: takes('order') ? spec.order : usual.order,
    relative: takes('relative') ? spec.relative : usual.relative,
    sort: takes('sort') ? spec.sort : usual.sort,
  }
}

function atLeast(chosen: readonly Party[], otherwise: readonly Party[]): readonly Party[] {
  return chosen.length > 0 ? chosen : otherwise
}
