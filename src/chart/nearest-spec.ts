import { isKnown, turnovers } from '../trade/derive.ts'
import type { Dataset, Official } from '../trade/figure.ts'
import { countriesOf } from '../trade/groups.ts'
import { type FlowMeasure, lastYearOf } from '../trade/measured.ts'
import type { ObservationIndex } from '../trade/observation.ts'
import type { OwnStatistics } from '../trade/own.ts'
import { isComparable, isOwn, ownOf, sideOf } from './own.ts'
import { marksOf, spanOf } from './params.ts'
import { basisOf } from './resolvers/official/parts/points.ts'
import type { ChartSpec, Measure, Notice, Time } from './spec.ts'
import { isAnyTime, isBetweenYears, isOfficial, kindOf } from './views.ts'

interface Nearest {
  readonly spec: ChartSpec
  readonly notices: Notice[]
}

/** The nearest spec that the dataset can answer, and what had to be changed for it. */
export function nearestSpec(dataset: Dataset, spec: ChartSpec): Nearest {
  const changed = changesSince(dataset, spec)
  const known = changed.length === 0 ? spec : { ...spec, data: null }
  const { spec: nearest, notices } = isOwn(spec)
    ? nearestOfOwn(dataset, known)
    : isOfficial(spec)
      ? dataset.official === undefined
        ? { spec: known, notices: [] }
        : nearestOfOfficial(dataset.official, known)
      : nearestOfArticle(dataset, known)
  return { spec: nearest, notices: [...changed, ...notices] }
}

/** A notice where a link was made with another version of the data, with what has changed since. */
function changesSince({ version, changes }: Dataset, { data, lang }: ChartSpec): Notice[] {
  if (data === null || data === version) return []
  const since = changes.slice(changes.findIndex((change) => change.version === data) + 1)
  const messages = since.map(({ what }) => what[lang] ?? what.en)
  return [{ param: 'data', given: data, used: version, reason: 'changed', changes: messages }]
}

function nearestOfArticle(dataset: Dataset, spec: ChartSpec): Nearest {
  const notices: Notice[] = []
  const years = dataset.figures.flatMap((f) => f.year.period ?? [])
  const year = years.length === 0 ? spec.time.to : Math.max(...years)
  const time = { from: year, to: year }
  noteTime(notices, spec.time, time)

  const [relative] = spec.relative === null ? [] : turnovers(dataset.figures, [spec.relative])
  const base = relative !== undefined && isKnown(relative) ? spec.relative : null
  if (base !== spec.relative) {
    notices.push({ param: 'relative', given: spec.relative ?? '', used: null, reason: 'no-data' })
  }
  return { spec: { ...spec, time, relative: base }, notices }
}

/** Of own numbers the id of those that are open, and the years that they have. Official figures are of all goods
 *  and in dollars, and stand beside nothing else. */
function nearestOfOwn(dataset: Dataset, spec: ChartSpec): Nearest {
  const own = ownOf(dataset, spec)
  if (own === undefined) return { spec, notices: [] }
  const measure = flowHeld(own, spec)
  const beside = isComparable(own) ? spec.beside : undefined
  const asked = { ...spec, measure, basis: sideOf(own, spec), beside }
  const { spec: nearest, notices } = nearestOfOfficial(own.statistics, asked)
  const isAsked = !isAnyTime(spec.time)
  return {
    spec: { ...nearest, basis: 'own', own: own.id },
    notices: [
      ...(measure === spec.measure
        ? []
        : [{ param: 'measure', given: spec.measure, used: measure, reason: 'no-data' } as const]),
      ...(beside === spec.beside
        ? []
        : [{ param: 'beside', given: spec.beside ?? '', used: null, reason: 'does-not-fit' } as const]),
      ...notices.filter(({ param }) => isAsked || param !== 'time'),
    ],
  }
}

function nearestOfOfficial({ index }: Official, spec: ChartSpec): Nearest {
  const notices: Notice[] = []
  const [first = spec.time.from, last = spec.time.to] = [index.years.at(0), index.years.at(-1)]
  const held = (year: number) => Math.min(Math.max(year, first), last)
  const isOneYear = kindOf(spec).time === 'year'
  const to = isOneYear ? lastWithFigures(index, spec, held(spec.time.to)) : held(spec.time.to)
  const time = isOneYear ? { from: to, to } : rangeOf(spec, held(spec.time.from), to, first)
  // Of a range a chart of one year shows one: figures there are.
  const isOfRange = isOneYear && spec.time.from < spec.time.to && spec.time.from <= to && to <= spec.time.to
  const isOfOneYear = isBetweenYears(spec) && spec.time.from === spec.time.to
  noteTime(notices, spec.time, time, isOfRange || isOfOneYear ? 'does-not-fit' : 'no-data')

  const mark = spec.mark.filter(({ year }) => time.from <= year && year <= time.to)
  if (mark.length < spec.mark.length) {
    const used = mark.length === 0 ? null : marksOf(mark)
    notices.push({ param: 'mark', given: marksOf(spec.mark), used, reason: 'no-data' })
  }
  const base = spec.base === null || (time.from <= spec.base && spec.base <= time.to) ? spec.base : null
  if (base !== spec.base) {
    notices.push({
      param: 'base',
      given: String(spec.base),
      used: String(time.from),
      reason: 'does-not-fit',
    })
  }
  return { spec: { ...spec, time, mark, base }, notices }
}

/** A range; where a chart needs two years and has one, with the year before, or after the first that is held. */
function rangeOf(spec: ChartSpec, from: number, to: number, first: number): Time {
  if (from < to || !isBetweenYears(spec)) return { from, to }
  return to > first ? { from: to - 1, to } : { from, to: from + 1 }
}

/** Of a range, the last year in which the view has any figure; its last year where none has. */
function lastWithFigures(index: ObservationIndex, spec: ChartSpec, last: number): number {
  const years = index.years.filter((year) => spec.time.from <= year && year <= last)
  const key = { area: countriesOf(spec.area), basis: basisOf(spec) }
  const found = flowsIn(spec).flatMap((one) => lastYearOf(index, key, spec.partner, years, one) ?? [])
  return found.length === 0 ? last : Math.max(...found)
}

/** What a spec asks for of which a year has to have something: a flow, or turnover, of which other measures are made;
 *  reports are compared flow by flow. */
function flowsIn({ chart, measure }: ChartSpec): readonly FlowMeasure[] {
  if (measure === 'exports' || measure === 'imports') return [measure]
  return chart === 'mirror' ? ['exports', 'imports'] : ['turnover']
}

/** Where the files have one flow alone of what is asked, that flow stands for turnover and its growth. */
function flowHeld(own: OwnStatistics, spec: ChartSpec): Measure {
  const { index } = own.statistics
  const key = { area: countriesOf(spec.area), basis: sideOf(own, spec) }
  const isHeld = (measure: FlowMeasure) =>
    lastYearOf(index, key, spec.partner, index.years, measure) !== undefined
  const { measures } = kindOf(spec)
  if (spec.chart === 'mirror') return spec.measure
  if ((spec.measure !== 'turnover' && spec.measure !== 'growth') || isHeld('turnover')) return spec.measure
  return (
    (['exports', 'imports'] as const).find((one) => measures.includes(one) && isHeld(one)) ?? spec.measure
  )
}

function noteTime(notices: Notice[], requested: Time, used: Time, reason: Notice['reason'] = 'no-data') {
  if (requested.from === used.from && requested.to === used.to) return
  notices.push({ param: 'time', given: spanOf(requested), used: spanOf(used), reason })
}
