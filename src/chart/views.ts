import { countriesOf } from '../trade/groups.ts'
import { type CentralAsian, isCentralAsian, type Party } from '../trade/observation.ts'
import { PARTNERS } from '../trade/partners.ts'
import { type Kind, kindIn } from './kinds.ts'
import { isOwn } from './own.ts'
import {
  type Basis,
  type ChartKind,
  type ChartSpec,
  COVERAGES,
  type Coverage,
  DEFAULT_SPEC,
  type Measure,
  type Panels,
  type Param,
  type Time,
} from './spec.ts'

export { ARTICLE_CHARTS, OFFICIAL_CHARTS } from './spec.ts'

/* What a spec's chart is, from the table of charts. A chart is of one family or of both; a spec's basis says which. */

/** As much of a spec as says which chart it is. */
export type View = Pick<ChartSpec, 'chart' | 'basis'>

/** The year in which a chart over a range begins by default, and in which what the partners report ends. */
export const RANGE: Time = { from: 2000, to: 2022 }

/** The years of a chart of own numbers that names none: whichever the files have. */
const ANY_TIME: Time = { from: 1900, to: 2100 }

/** Whether a time is that of a chart which names none. */
export function isAnyTime({ from, to }: Time): boolean {
  return from === ANY_TIME.from && to === ANY_TIME.to
}

/** The last year of which a country's own report of both flows is held. A test holds it against the data. */
export const OWN_FIGURES_END: Record<CentralAsian, number> = {
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

/** Whether a spec needs the official statistics: those of own numbers only where both stand side by side. */
export function needsOfficial(spec: View & Partial<Pick<ChartSpec, 'beside'>>): boolean {
  if (isOwn(spec)) return spec.chart === 'mirror' || spec.beside !== undefined
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
  if (kind.overTime === undefined || time === undefined || time.from === time.to || isAnyTime(time))
    return kind
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
  if (param === 'own') return isOwn(spec)
  if (param === 'beside' && !isOwn(spec)) return false
  const { params, overTime } = kindOf(spec)
  // What has a line for each flow draws no balance, whatever it is asked for.
  const isOfMeasure = overTime !== undefined || (FOR_MEASURES[param]?.includes(spec.measure) ?? true)
  return params.includes(param) && isOfMeasure
}

/** Whether a chart of a range is of its first and last year alone, which must be two. */
export function isBetweenYears(view: View): boolean {
  return kindOf(view).name === 'official-change'
}

/** The coverages that a chart of a measure can have. One year is like itself, and only sums and balances have gaps to fill:
 *  a quotient or a rank is of the countries that have every number it needs. */
export function coveragesFor(spec: Asked): readonly Coverage[] {
  if (!takes(spec, 'coverage')) return [DEFAULT_SPEC.coverage]
  const { time, name } = kindOf(spec)
  return COVERAGES.filter((coverage) => {
    if (coverage === 'same') return time === 'range'
    // A file's gaps stay its gaps.
    if (coverage === 'filled' && isOwn(spec)) return false
    return coverage !== 'filled' || (name !== 'official-rank' && FILLABLE.includes(spec.measure))
  })
}

/** The years of a chart that names none, whichever it has: a range ends where the figures of most of its countries do. */
export function defaultTime(spec: View & Pick<ChartSpec, 'area'>): Time {
  if (isOwn(spec)) return ANY_TIME
  if (rowOf(spec).time !== 'range') return DEFAULT_SPEC.time
  if (spec.basis !== 'reported') return RANGE
  const ends = countriesOf(spec.area)
    .map((country) => (isCentralAsian(country) ? OWN_FIGURES_END[country] : RANGE.to))
    .sort((a, b) => b - a)
  return { from: RANGE.from, to: ends[Math.floor(ends.length / 2)] ?? RANGE.to }
}

/** Panels by country have each its own scale: Kazakhstan's would leave the others' lines on the ground. */
export function defaultPanels(view: View): Panels {
  return rowOf(view).name === 'official-multiples' ? 'free' : DEFAULT_SPEC.panels
}

/** `spec` with a change; what goes only with another chart is dropped with that chart. */
export function changeSpec(spec: ChartSpec, patch: Partial<ChartSpec>): ChartSpec {
  // Whoever changes a view leaves the link that it came from.
  const data = Object.keys(patch).length === 0 ? spec.data : null
  const requested = { ...spec, ...patch, data: patch.data ?? data }
  const basis = hasView(requested) ? requested.basis : isOfficial(requested) ? 'article' : 'reported'
  const panels =
    patch.panels !== undefined || takes(spec, 'panels')
      ? requested.panels
      : defaultPanels({ ...requested, basis })
  const fitting = fitted({ ...requested, basis, panels }, spec, patch.time !== undefined)
  // A title of one's own was given to a chart, and is none of another's.
  const isOfAnother = rowOf(fitting).name !== rowOf(spec).name && patch.title === undefined
  return isOfAnother ? { ...fitting, title: DEFAULT_SPEC.title } : fitting
}

/** `spec` with only what its chart takes; defaults in the place of the rest.
 *  @param before the spec that its time was chosen for */
function fitted(spec: ChartSpec, before: ChartSpec, ownTime: boolean): ChartSpec {
  const area = takes(spec, 'area') ? spec.area : DEFAULT_SPEC.area
  const time = isOfficial(spec) ? timeFor({ ...spec, area }, before, ownTime) : DEFAULT_SPEC.time
  // What a chart can be asked for may depend on its years.
  const { measures } = kindOf({ ...spec, time })
  const measure = measures.includes(spec.measure) ? spec.measure : measures[0]
  const asked = { ...spec, measure, time }
  const own = <P extends Param>(param: P): ChartSpec[P] =>
    takes(asked, param) ? spec[param] : DEFAULT_SPEC[param]
  const ofArticle = spec.partner.filter((code) => PARTNERS.some((partner) => partner === code))
  return {
    ...spec,
    measure,
    area,
    partner: isOfficial(spec) ? spec.partner : atLeast(ofArticle, DEFAULT_SPEC.partner),
    time,
    own: own('own'),
    beside: own('beside'),
    scale: own('scale'),
    panels: takes(asked, 'panels') ? spec.panels : defaultPanels(spec),
    coverage: coveragesFor(asked).includes(spec.coverage) ? spec.coverage : DEFAULT_SPEC.coverage,
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
  if (isAnyTime(time)) return defaultTime(spec)
  const isSame = kindOf(before).time === kindOf(spec).time
  if (!isSame) return kindOf(spec).time === 'year' ? { from: time.to, to: time.to } : defaultTime(spec)
  const usual = defaultTime(before)
  return time.from === usual.from && time.to === usual.to ? defaultTime(spec) : time
}

function atLeast(chosen: readonly Party[], otherwise: readonly Party[]): readonly Party[] {
  return chosen.length > 0 ? chosen : otherwise
}
