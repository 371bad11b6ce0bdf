import type { Party } from '../trade/observation.ts'
import { PARTNERS } from '../trade/partners.ts'
import { type Kind, kindIn } from './kinds.ts'
import {
  type Basis,
  type ChartKind,
  type ChartSpec,
  COVERAGES,
  type Coverage,
  DEFAULT_SPEC,
  type Measure,
  type Param,
  type Time,
} from './spec.ts'

export { ARTICLE_CHARTS, OFFICIAL_CHARTS } from './spec.ts'

/* What a spec's chart is, from the table of charts. A chart is of one family or of both; a spec's basis says which. */

/** As much of a spec as says which chart it is. */
export type View = Pick<ChartSpec, 'chart' | 'basis'>

/** The years that a chart over a range shows by default: of all five countries by either side. */
const RANGE: Time = { from: 2000, to: 2022 }

/** The measures that some parameters mean something for; others go with all measures. A logarithmic scale can show
 *  what is never below zero. */
const FOR_MEASURES: { readonly [param in Param]?: readonly Measure[] } = {
  scale: ['turnover', 'exports', 'imports', 'index', 'concentration'],
  base: ['index'],
}

const FILLABLE: readonly Measure[] = ['turnover', 'exports', 'imports', 'balance']

export function isOfficial({ basis }: Pick<ChartSpec, 'basis'>): boolean {
  return basis !== 'article'
}

/** Whether a spec needs the official statistics. */
export function needsOfficial(spec: View): boolean {
  return kindOf(spec).data !== 'article'
}

/** The basis that a chart has by default. */
export function defaultBasis(chart: ChartKind): Basis {
  return kindIn('article', chart) === undefined ? 'reported' : 'article'
}

/** The kind of a chart on a basis; on its default basis where it has none on that one. */
export function kindOf({ chart, basis }: View): Kind {
  const [own, other] = isOfficial({ basis })
    ? (['official', 'article'] as const)
    : (['article', 'official'] as const)
  const found = kindIn(own, chart) ?? kindIn(other, chart)
  if (found === undefined) throw new Error(`The chart “${chart}” is of no kind.`)
  return found
}

export function hasView({ chart, basis }: View): boolean {
  return kindIn(isOfficial({ basis }) ? 'official' : 'article', chart) !== undefined
}

/** Whether a parameter means something for a chart of this measure. */
export function takes(spec: View & Pick<ChartSpec, 'measure'>, param: Param): boolean {
  return kindOf(spec).params.includes(param) && (FOR_MEASURES[param]?.includes(spec.measure) ?? true)
}

/** The coverages that a chart of a measure can have. One year is like itself, and only sums and balances have gaps to fill:
 *  a quotient or a rank is of the countries that have every number it needs. */
export function coveragesFor(spec: View & Pick<ChartSpec, 'measure'>): readonly Coverage[] {
  if (!takes(spec, 'coverage')) return [DEFAULT_SPEC.coverage]
  const { time, name } = kindOf(spec)
  return COVERAGES.filter((coverage) => {
    if (coverage === 'same') return time === 'range'
    return coverage !== 'filled' || (name !== 'official-rank' && FILLABLE.includes(spec.measure))
  })
}

export function defaultTime({ time }: Kind): Time {
  return time === 'range' ? RANGE : DEFAULT_SPEC.time
}

/** `spec` with a change; what goes only with another chart is dropped with that chart. */
export function changeSpec(spec: ChartSpec, patch: Partial<ChartSpec>): ChartSpec {
  // Whoever changes a view leaves the link that it came from.
  const data = Object.keys(patch).length === 0 ? spec.data : null
  const requested = { ...spec, ...patch, data: patch.data ?? data }
  const basis = hasView(requested) ? requested.basis : isOfficial(requested) ? 'article' : 'reported'
  return fitted({ ...requested, basis }, kindOf(spec), patch.time !== undefined)
}

/** `spec` with only what its chart takes; defaults in the place of the rest.
 *  @param before the kind that its time was chosen for */
function fitted(spec: ChartSpec, before: Kind, ownTime: boolean): ChartSpec {
  const kind = kindOf(spec)
  const measure = kind.measures.includes(spec.measure) ? spec.measure : kind.measures[0]
  const own = <P extends Param>(param: P): ChartSpec[P] =>
    takes({ ...spec, measure }, param) ? spec[param] : DEFAULT_SPEC[param]
  const ofArticle = spec.partner.filter((code) => PARTNERS.some((partner) => partner === code))
  return {
    ...spec,
    measure,
    area: own('area'),
    partner: isOfficial(spec) ? spec.partner : atLeast(ofArticle, DEFAULT_SPEC.partner),
    time: isOfficial(spec) ? timeFor(spec, kind, before, ownTime) : DEFAULT_SPEC.time,
    scale: own('scale'),
    panels: own('panels'),
    coverage: coveragesFor({ ...spec, measure }).includes(spec.coverage)
      ? spec.coverage
      : DEFAULT_SPEC.coverage,
    base: own('base'),
    mark: own('mark'),
    order: own('order'),
    relative: own('relative'),
    sort: own('sort'),
  }
}

/** A year stays a year and a range a range; of a range its last year is left, and of a year nothing. */
function timeFor({ time }: ChartSpec, kind: Kind, before: Kind, ownTime: boolean): Time {
  if (ownTime || before.time === kind.time) return time
  return kind.time === 'year' ? { from: time.to, to: time.to } : defaultTime(kind)
}

function atLeast(chosen: readonly Party[], otherwise: readonly Party[]): readonly Party[] {
  return chosen.length > 0 ? chosen : otherwise
}
