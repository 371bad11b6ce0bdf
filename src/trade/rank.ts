import type { Amount } from './amount.ts'

/** One US dollar, in US$ billions. Sums of published figures that are nearer to each other than that are equal: the
 *  rest is how computers add. */
const A_DOLLAR = 1e-9

/** The places that a value may have among others, 1 for the largest: one place where `best` is `worst`. */
export interface RankSpan {
  readonly best: number
  readonly worst: number
}

/** The rank of `value`, one of `values`: 1 for the largest. Equal values share a rank, and the next one is as many
 *  places further ("1224" ranking). */
export function rankAmong(values: readonly number[], value: number): number {
  return 1 + values.filter((other) => other - value > A_DOLLAR).length
}

/** The places that each of the amounts may have among them all, as far as their bounds tell: at best none stands above
 *  but those that must, at worst all that may. */
export function rankSpans(amounts: readonly Amount[]): RankSpan[] {
  const low = ({ low: bound }: Amount) => bound ?? -Infinity
  const high = ({ high: bound }: Amount) => bound ?? Infinity
  return amounts.map((own) => {
    const others = amounts.filter((other) => other !== own)
    const above = (more: (other: Amount) => number) =>
      1 + others.filter((other) => more(other) > A_DOLLAR).length
    return {
      best: above((other) => low(other) - high(own)),
      worst: above((other) => high(other) - low(own)),
    }
  })
}

/** Whether so many of all partners are enough for ranks to mean anything: half of them. */
export function areEnoughToRank(known: number, all: number): boolean {
  return known > 1 && known * 2 >= all
}
