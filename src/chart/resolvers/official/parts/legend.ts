import type { Measured } from '../../../../trade/measured.ts'
import type { Context } from '../../../context.ts'
import type { LegendEntry } from '../../../model.ts'
import type { Point } from './points.ts'

const SIGNS = [
  { name: 'partial', symbol: 'hollow', isAt: ({ measured }: Point) => measured.status === 'partial' },
  { name: 'some', symbol: 'hollow', isAt: ({ measured }: Point) => isOfSome(measured) },
  { name: 'filled', symbol: 'filled', isAt: ({ measured }: Point) => measured.status === 'mirrored' },
  { name: 'breaks', symbol: 'break', isAt: ({ changes }: Point) => changes.length > 0 },
] as const
type Sign = (typeof SIGNS)[number]['name']

/** What the signs on lines mean, where they occur.
 *  @param drawn the signs that the chart has; all of them if left out */
export function legendOf(
  { messages }: Context,
  points: readonly Point[],
  drawn: readonly Sign[] = SIGNS.map(({ name }) => name),
): LegendEntry[] {
  return SIGNS.filter(({ name, isAt }) => drawn.includes(name) && points.some(isAt)).map(
    ({ name, symbol }) => ({ symbol, label: messages.official.legend[name] }),
  )
}

/** Whether a value that is no bound is of some of the countries alone. */
export function isOfSome({ status, missing }: Measured): boolean {
  return status !== 'partial' && missing.length > 0
}
