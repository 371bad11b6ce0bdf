import type { Amount } from './amount.ts'

/** The part of `part` in `whole`, 0 to 1.
 *  @returns null when the whole is zero or less */
export function shareOf(part: number, whole: number): number | null {
  return whole <= 0 ? null : part / whole
}

/** Growth from `before` to `after` as a rate: 0.5 is half as much again.
 *  @returns null when there is nothing to grow from */
export function growthRate(after: number, before: number): number | null {
  return before <= 0 ? null : after / before - 1
}

/** `value` as an index on which `base` is 100.
 *  @returns null when the base is zero or less */
export function indexNumber(value: number, base: number): number | null {
  return base <= 0 ? null : (100 * value) / base
}

/** The Herfindahl–Hirschman index of concentration, from near 0 (many small parts) to 1 (a single one): the sum
 *  of the squares of shares (A. O. Hirschman, *National Power and the Structure of Foreign Trade*, 1945). The parts
 *  known give its lower bound, which stands for it. The upper one takes the rest of the whole as a single part, or as
 *  belonging to the largest of the parts that are not known whole.
 *  @param shares parts of one whole, 0 to 1 each
 *  @param incomplete those of `shares` that may be larger */
export function concentration(shares: readonly number[], incomplete: readonly number[] = []): Amount {
  const squares = shares.reduce((sum, share) => sum + share * share, 0)
  const rest = Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0))
  const largest = Math.max(0, ...incomplete)
  return { low: squares, shown: squares, high: squares - largest ** 2 + (largest + rest) ** 2 }
}
