import { isKnown, turnovers } from '../trade/derive.ts'
import type { Dataset, Official } from '../trade/figure.ts'
import { countriesOf } from '../trade/groups.ts'
import { lastYearOf } from '../trade/measured.ts'
import type { ObservationIndex } from '../trade/observation.ts'
import { spanOf } from './params.ts'
import { basisOf } from './resolvers/official/points.ts'
import type { ChartSpec, Notice, Time } from './spec.ts'
import { isOfficial, kindOf } from './views.ts'

interface Nearest {
  readonly spec: ChartSpec
  readonly notices: Notice[]
}

/** The nearest spec that the dataset can answer, and what had to be changed for it. */
export function nearestSpec(dataset: Dataset, spec: ChartSpec): Nearest {
  const changed = changesSince(dataset, spec)
  const known = changed.length === 0 ? spec : { ...spec, data: null }
  const { spec: nearest, notices } = isOfficial(spec)
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

function nearestOfOfficial({ index }: Official, spec: ChartSpec): Nearest {
  const notices: Notice[] = []
  const [first = spec.time.from, last = spec.time.to] = [index.years.at(0), index.years.at(-1)]
  const held = (year: number) => Math.min(Math.max(year, first), last)
  const isOneYear = kindOf(spec).time === 'year'
  const to = isOneYear ? lastWithFigures(index, spec, held(spec.time.to)) : held(spec.time.to)
  const time = isOneYear ? { from: to, to } : { from: held(spec.time.from), to }
  // Of a range a chart of one year shows one: figures there are.
  const isOfRange = isOneYear && spec.time.from < spec.time.to && spec.time.from <= to && to <= spec.time.to
  noteTime(notices, spec.time, time, isOfRange ? 'does-not-fit' : 'no-data')

  const mark = spec.mark.filter((year) => time.from <= year && year <= time.to)
  if (mark.length < spec.mark.length) {
    const used = mark.length === 0 ? null : mark.join('~')
    notices.push({ param: 'mark', given: spec.mark.join('~'), used, reason: 'no-data' })
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

/** Of a range, the last year in which the view has any figure; its last year where none has. */
function lastWithFigures(index: ObservationIndex, spec: ChartSpec, last: number): number {
  const years = index.years.filter((year) => spec.time.from <= year && year <= last)
  const key = { area: countriesOf(spec.area), basis: basisOf(spec) }
  return lastYearOf(index, key, spec.partner, years) ?? last
}

function noteTime(notices: Notice[], requested: Time, used: Time, reason: Notice['reason'] = 'no-data') {
  if (requested.from === used.from && requested.to === used.to) return
  notices.push({ param: 'time', given: spanOf(requested), used: spanOf(used), reason })
}
