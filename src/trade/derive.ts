import { type Amount, exact, extent, ratio, share, subtract } from './amount.ts'
import type { Figure, FigureId } from './figure.ts'
import type { Party } from './observation.ts'

/** A value that we computed, with the figures it rests on; the first is the one it is about. */
export interface Derived {
  readonly value: Amount
  readonly from: readonly FigureId[]
}

/** Turnover in the year the article reports, for each partner that has such a figure, in the order of `partners`. */
export function turnovers(figures: readonly Figure[], partners: readonly Party[]): Figure[] {
  return pick(figures, partners, (f) => f.measure === 'turnover' && f.year.period !== null)
}

/** Turnover in the earlier year, which the article does not name. */
export function earlierTurnovers(figures: readonly Figure[], partners: readonly Party[]): Figure[] {
  return pick(figures, partners, (f) => f.measure === 'turnover' && f.year.period === null)
}

/** Rank among the partners, 1 for the largest. */
export function ranks(figures: readonly Figure[], partners: readonly Party[]): Figure[] {
  return pick(figures, partners, (f) => f.measure === 'rank')
}

/** Largest first, behind them what has only a bound; ties keep their order. */
export function byValue(figures: readonly Figure[]): Figure[] {
  return [...figures].sort(
    (a, b) => Number(isKnown(b)) - Number(isKnown(a)) || extent(b.value) - extent(a.value),
  )
}

/** First rank first. */
export function byRank(figures: readonly Figure[]): Figure[] {
  return [...figures].sort((a, b) => extent(a.value) - extent(b.value))
}

/** Whether a number stands for the figure, so that arithmetic may use it. */
export function isKnown(figure: Figure): boolean {
  return figure.value.shown !== null
}

/** How far `a` stands above `b`, US$ billions. Null unless both are known. */
export function difference(a: Figure, b: Figure): Derived | null {
  return isKnown(a) && isKnown(b) ? { value: subtract(a.value, b.value), from: [a.id, b.id] } : null
}

/** Growth from `earlier` to `later`: the factor (1.74 times) and the rate (0.74). Null unless both are known. */
export function growth(earlier: Figure, later: Figure): { factor: Derived; rate: Derived } | null {
  if (!isKnown(earlier) || !isKnown(later)) return null
  const from = [later.id, earlier.id]
  const factor = ratio(later.value, earlier.value)
  return { factor: { value: factor, from }, rate: { value: subtract(factor, exact(1)), from } }
}

/** `figure` as a multiple of `base`. A figure bounded by another stays below that other's multiple.
 *  Null when `base` has no known value or nothing at all is known of `figure`. */
export function multiple(figure: Figure, base: Figure, figures: readonly Figure[]): Derived | null {
  if (!isKnown(base)) return null
  if (figure.id === base.id) return { value: exact(1), from: [figure.id] }
  if (isKnown(figure)) return { value: ratio(figure.value, base.value), from: [figure.id, base.id] }
  const bound = figures.find((f) => f.id === figure.boundedBy)
  const ofBound = bound === undefined ? null : multiple(bound, base, figures)
  if (ofBound === null) return null
  const value = { low: 0, shown: null, high: ofBound.value.high }
  return { value, from: [figure.id, ...ofBound.from] }
}

/** The part of each known figure in the sum of all known ones, 0 to 1, in their order. */
export function shares(figures: readonly Figure[]): Derived[] {
  const known = figures.filter(isKnown)
  return known.map((figure) => {
    const others = known.filter((other) => other !== figure)
    return {
      value: share(
        figure.value,
        others.map((other) => other.value),
      ),
      from: [figure.id, ...others.map((other) => other.id)],
    }
  })
}

function pick(
  figures: readonly Figure[],
  partners: readonly Party[],
  wanted: (figure: Figure) => boolean,
): Figure[] {
  return partners.flatMap((partner) => figures.filter((f) => f.partner === partner && wanted(f)).slice(0, 1))
}
