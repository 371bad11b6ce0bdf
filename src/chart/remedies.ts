import type { Dataset } from '../trade/figure.ts'
import type { ChartModel } from './model.ts'
import { resolve } from './resolve.ts'
import type { ChartSpec } from './spec.ts'
import { changeSpec, isOfficial, kindOf, takes } from './views.ts'

/** A change that gives a chart without any value some: whose reports, or when. */
export type Remedy =
  | { readonly kind: 'side'; readonly change: { readonly basis: 'reported' | 'mirror' } }
  | { readonly kind: 'year'; readonly change: Pick<ChartSpec, 'time'> }

/** What helps where a chart of the statistics has nothing to show: the other side's reports, or the nearest year before
 *  it in which there are figures. None where the chart has values, or nothing helps. */
export function remediesFor(dataset: Dataset, { spec, marks }: ChartModel): Remedy[] {
  const years = dataset.official?.index.years
  if (years === undefined || !isOfficial(spec) || marks.some(({ status }) => status !== 'not-stated'))
    return []
  const helps = ({ change }: Remedy) =>
    resolve(dataset, changeSpec(spec, change)).marks.some(({ status }) => status !== 'not-stated')
  const sides: Remedy[] = takes(spec, 'basis')
    ? [{ kind: 'side', change: { basis: spec.basis === 'mirror' ? 'reported' : 'mirror' } }]
    : []
  const before = kindOf(spec).time === 'year' ? years.filter((year) => year < spec.time.to).reverse() : []
  const last = before
    .map((year): Remedy => ({ kind: 'year', change: { time: { from: year, to: year } } }))
    .find(helps)
  return [...sides.filter(helps), ...(last === undefined ? [] : [last])]
}
