import { countriesOf } from '../trade/groups.ts'
import type { CountryCode, Party } from '../trade/observation.ts'
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

/** The year in which a chart over a range begins by default, and in which what the partners report ends. */
export const RANGE: Time = { from: 2000, to: 2022 }

/** The last year of which a country's own report of both flows is held. A test holds it against the data. */
export const OWN_FIGURES_END: Record<CountryCode, number> = {
  KAZ: 2025,
  KGZ: 2022,
  TJK: 2020,
  TKM: 2020,
  UZB: 2023,
}

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

/** The kind of a chart on a basis; on its default basis where it has none on that one. A chart of one year may be
 *  another over several, where `time` says so. */
export function kindOf(view: View & Partial<Pick<ChartSpec, 'time'>>): Kind {
  const kind = rowOf(view)
  const { time } = view
  if (kind.overTime === undefined || time === undefined || time.from === time.to) return kind
  return { ...kind, ...kind.overTime, time: 'range' }
}

function rowOf({ chart, basis }: View): Kind {
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

/** As much of a spec as says what it can be asked for. */
type Asked = View & Pick<ChartSpec, 'measure' | 'time'>

/** Whether a parameter means something for a chart of this measure. */
export function takes(spec: Asked, param: Param): boolean {
  const { params, overTime } = kindOf(spec)
  // What has a line for each flow draws no balance, whatever it is asked for.
  const isOfMeasure = overTime !== undefined || (FOR_MEASURES[param]?.includes(spec.measure) ?? true)
  return params.includes(param) && isOfMeasure
}

/** The coverages that a chart of a measure can have. One year is like itself, and only sums and balances have gaps to fill:
 *  a quotient or a rank is of the countries that have every number it needs. */
export function coveragesFor(spec: Asked): readonly Coverage[] {
  if (!takes(spec, 'coverage')) return [DEFAULT_SPEC.coverage]
  const { time, name } = kindOf(spec)
  return COVERAGES.filter((coverage) => {
    if (coverage === 'same') return time === 'range'
    return coverage !== 'filled' || (name !== 'official-rank' && FILLABLE.includes(spec.measure))
  })
}

/** The years of a chart that names none, whichever it has: a range ends where the figures of most of its countries do. */
export function defaultTime(spec: View & Pick<ChartSpec, 'area'>): Time {
  if (rowOf(spec).time !== 'range') return DEFAULT_SPEC.time
  if (spec.basis !== 'reported') return RANGE
  const ends = countriesOf(spec.area)
    .map((country) => OWN_FIGURES_END[country])
    .sort((a, b) => b - a)
  return { from: RANGE.from, to: ends[Math.floor(ends.length / 2)] ?? RANGE.to }
}

/** `spec` with a change; what goes only with another chart is dropped with that chart. */
export function changeSpec(spec: ChartSpec, patch: Partial<ChartSpec>): ChartSpec {
  // Whoever changes a view leaves the link that it came from.
  const data = Object.keys(patch).length === 0 ? spec.data : null
  const requested = { ...spec, ...patch, data: patch.data ?? data }
  const basis = hasView(requested) ? requested.basis : isOfficial(requested) ? 'article' : 'reported'
  return fitted({ ...requested, basis }, spec, patch.time !== undefined)
}

/** `spec` with only what its chart takes; defaults in the place of the rest.
 *  @param before the spec that its time was chosen for */
function fitted(spec: ChartSpec, before: ChartSpec, ownTime: boolean): ChartSpec {
  const kind = kindOf(spec)
  const measure = kind.measures.includes(spec.measure) ? spec.measure : kind.measures[0]
  const own = <P extends Param>(param: P): ChartSpec[P] =>
    takes({ ...spec, measure }, param) ? spec[param] : DEFAULT_SPEC[param]
  const area = own('area')
  const ofArticle = spec.partner.filter((code) => PARTNERS.some((partner) => partner === code))
  return {
    ...spec,
    measure,
    area,
    partner: isOfficial(spec) ? spec.partner : atLeast(ofArticle, DEFAULT_SPEC.partner),
    time: isOfficial(spec) ? timeFor({ ...spec, area }, before, ownTime) : DEFAULT_SPEC.time,
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

/** A year stays a year and a range a range, but for one that nobody chose, which goes with the countries; of a range its
 *  last year is left, and of a year nothing. */
function timeFor(spec: ChartSpec, before: ChartSpec, ownTime: boolean): Time {
  const { time } = spec
  if (ownTime) return time
  const isSame = kindOf(before).time === kindOf(spec).time
  if (!isSame) return kindOf(spec).time === 'year' ? { from: time.to, to: time.to } : defaultTime(spec)
  const usual = defaultTime(before)
  return time.from === usual.from && time.to === usual.to ? defaultTime(spec) : time
}

function atLeast(chosen: readonly Party[], otherwise: readonly Party[]): readonly Party[] {
  return chosen.length > 0 ? chosen : otherwise
}
