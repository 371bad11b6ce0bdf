import type { Amount } from './amount.ts'
import type { Measured } from './measured.ts'

/** The part of `part` in `whole`, 0 to 1. Partial where either is, over what both have.
 *  @returns null when the whole is zero or less */
export function shareOf(part: Measured, whole: Measured): Measured | null {
  return whole.value <= 0 ? null : quotient(part, whole, part.value / whole.value)
}

/** Growth from `before` to `after` as a rate: 0.5 is half as much again.
 *  @returns null when there is nothing to grow from */
export function growthRate(before: Measured, after: Measured): Measured | null {
  return before.value <= 0 ? null : quotient(after, before, after.value / before.value - 1)
}

/** `value` as an index on which `base` is 100.
 *  @returns null when the base is zero or less */
export function indexNumber(value: Measured, base: Measured): Measured | null {
  return base.value <= 0 ? null : quotient(value, base, (100 * value.value) / base.value)
}

/** One US dollar, in US$ billions. Sums of published figures that are nearer to each other than that are equal: the
 *  rest is how computers add. */
const A_DOLLAR = 1e-9

/** The rank of `value`, one of `values`: 1 for the largest. Equal values share a rank, and the next one is as many
 *  places further ("1224" ranking). */
export function rankAmong(values: readonly number[], value: number): number {
  return 1 + values.filter((other) => other - value > A_DOLLAR).length
}

/** The Herfindahl–Hirschman index of concentration, from near 0 (many small parts) to 1 (a single one): the sum
 *  of the squares of shares (A. O. Hirschman, *National Power and the Structure of Foreign Trade*, 1945). The parts
 *  known give its lower bound, which stands for it; the rest of the whole, as a single part, gives the upper one.
 *  @param shares parts of one whole, 0 to 1 each */
export function concentration(shares: readonly number[]): Amount {
  const squares = shares.reduce((sum, share) => sum + share * share, 0)
  const rest = Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0))
  return { low: squares, shown: squares, high: squares + rest * rest }
}

function quotient(a: Measured, b: Measured, value: number): Measured {
  const missing = [...new Set([...a.missing, ...b.missing])]
  return {
    value,
    status: missing.length > 0 ? 'partial' : 'derived',
    missing,
    // What stands above and below the line, such as the base year of an index, is one observation and not two.
    observations: [...new Set([...a.observations, ...b.observations])],
  }
}
