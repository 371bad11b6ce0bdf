import type { Dataset } from '../trade/figure.ts'
import type { ChartModel } from './model.ts'
import { isOwn, ownOf } from './own.ts'
import { resolve } from './resolve.ts'
import type { ChartSpec, Time } from './spec.ts'
import { changeSpec, isBetweenYears, isOfficial, kindOf, takes } from './views.ts'

/** A change that gives a chart without any value some: whose reports, or when. */
export type Remedy =
  | { readonly kind: 'side'; readonly change: { readonly basis: 'reported' | 'mirror' } }
  | { readonly kind: 'year' | 'years'; readonly change: Pick<ChartSpec, 'time'> }

/** What helps where a chart of the statistics has nothing to show: the other side's reports, or the nearest year before
 *  it in which there are figures, or years that both have them. None where the chart has values, or nothing helps. */
export function remediesFor(dataset: Dataset, { spec, marks }: ChartModel): Remedy[] {
  // What would help where a file has nothing is in the file.
  const official = isOwn(spec) ? ownOf(dataset, spec)?.statistics : dataset.official
  const years = official?.index.years
  if (years === undefined || !isOfficial(spec) || marks.some(({ status }) => status !== 'not-stated'))
    return []
  const helps = ({ change }: Remedy) =>
    resolve(dataset, changeSpec(spec, change)).marks.some(({ status }) => status !== 'not-stated')
  const sides: Remedy[] =
    takes(spec, 'basis') && !isOwn(spec)
      ? [{ kind: 'side', change: { basis: spec.basis === 'mirror' ? 'reported' : 'mirror' } }]
      : []
  const time = timesNear(spec, years)
    .map((time): Remedy => ({ kind: time.from === time.to ? 'year' : 'years', change: { time } }))
    .find(helps)
  return [...sides.filter(helps), ...(time === undefined ? [] : [time])]
}

/** The times to try instead of a spec's, the nearest first. Of a change the last year goes back until there are figures,
 *  or else the first one forward. */
function timesNear(spec: ChartSpec, years: readonly number[]): Time[] {
  const { from, to } = spec.time
  const before = years.filter((year) => year < to).reverse()
  if (kindOf(spec).time === 'year') return before.map((year) => ({ from: year, to: year }))
  if (!isBetweenYears(spec)) return []
  const earlier = before.slice(0, -1).map((year) => ({ from: Math.min(from, year - 1), to: year }))
  const later = years.filter((year) => from < year && year < to).map((year) => ({ from: year, to }))
  return [...earlier, ...later]
}
