import { contains, exact, subtract } from './amount.ts'
import type { Figure } from './figure.ts'
import { rankable } from './groups.ts'
import { type Measured, turnover } from './measured.ts'
import { rankAmong } from './measures.ts'
import { CENTRAL_ASIA, type ObservationIndex, type OfficialBasis, type Party } from './observation.ts'
import { PARTNERS } from './partners.ts'

/** What the official statistics of one side have on a figure of the article. */
export interface Comparison {
  readonly basis: OfficialBasis
  readonly official: Measured
  /** Official less stated, US$ billions; null where no number is stated. */
  readonly difference: number | null
  /** Whether the official value rounds to the stated one. */
  readonly agrees: boolean
}

/** What comes of comparing a figure with the official statistics. */
export type Verdict =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'agrees-on-one-side'; readonly basis: OfficialBasis }
  | { readonly kind: 'differs'; readonly by: number; readonly basis: OfficialBasis }
  | { readonly kind: 'cannot-be-checked'; readonly why: 'no-figure' | 'year-not-named' | 'no-statistics' }

export interface Checked {
  readonly figure: Figure
  readonly comparisons: readonly Comparison[]
  readonly verdict: Verdict
}

const BASES: readonly OfficialBasis[] = ['reported', 'mirror']

/** Sets a turnover figure of the article against Central Asia's turnover with the same partner in the same year,
 *  as each side reports it. A partial sum cannot agree by chance of what is missing: it is compared as it is, and
 *  the comparison carries what is missing. */
export function checkTurnover(index: ObservationIndex, figure: Figure): Checked {
  const { period } = figure.year
  const comparisons = period === null ? [] : BASES.flatMap((basis) => compare(index, figure, period, basis))
  return { figure, comparisons, verdict: verdictOn(figure, comparisons) }
}

/** A year that an unnamed earlier year may be, and how the official statistics speak for it. */
export interface Candidate {
  readonly year: number
  readonly basis: OfficialBasis
  /** Turnover in that year, US$ billions. */
  readonly official: Measured
  /** How many times the later official value of the same side is of it; null where that side has none. */
  readonly factor: number | null
  /** Whether that later value is a partial sum, so that the factor is too small. */
  readonly thenPartial: boolean
  /** Its distance from the figure's interval, US$ billions; 0 inside. Null where only a bound is known. */
  readonly distance: number | null
}

/** Every year before `later` of which either side has a turnover of all five countries with the figure's partner. */
export function candidates(index: ObservationIndex, earlier: Figure, later: number): Candidate[] {
  const { partner, value } = earlier
  return BASES.flatMap((basis) => {
    const then = turnover(index, { area: CENTRAL_ASIA, partner, year: later, basis })
    return index.years
      .filter((year) => year < later)
      .flatMap((year): Candidate[] => {
        const official = turnover(index, { area: CENTRAL_ASIA, partner, year, basis })
        if (official === null || official.status === 'partial') return []
        const outside = Math.max(
          (value.low ?? 0) - official.value,
          official.value - (value.high ?? Infinity),
          0,
        )
        return [
          {
            year,
            basis,
            official,
            factor: then === null ? null : then.value / official.value,
            thenPartial: then?.status === 'partial',
            distance: value.shown === null ? null : outside,
          },
        ]
      })
  })
}

function compare(index: ObservationIndex, figure: Figure, year: number, basis: OfficialBasis): Comparison[] {
  const official = turnover(index, { area: CENTRAL_ASIA, partner: figure.partner, year, basis })
  if (official === null) return []
  const agrees = figure.value.shown !== null && contains(figure.value, official.value)
  const difference = subtract(exact(official.value), figure.value).shown
  return [{ basis, official, difference, agrees }]
}

function verdictOn(figure: Figure, comparisons: readonly Comparison[]): Verdict {
  if (figure.year.period === null) return { kind: 'cannot-be-checked', why: 'year-not-named' }
  if (figure.value.shown === null) return { kind: 'cannot-be-checked', why: 'no-figure' }
  const [first] = comparisons
  if (first === undefined) return { kind: 'cannot-be-checked', why: 'no-statistics' }
  const agreeing = comparisons.filter(({ agrees }) => agrees)
  const [only] = agreeing
  if (only !== undefined) {
    const all = agreeing.length === comparisons.length && comparisons.length === BASES.length
    return all ? { kind: 'agrees' } : { kind: 'agrees-on-one-side', basis: only.basis }
  }
  const size = ({ difference }: Comparison) => Math.abs(difference ?? Infinity)
  const closest = comparisons.reduce((best, next) => (size(next) < size(best) ? next : best), first)
  return { kind: 'differs', by: closest.difference ?? 0, basis: closest.basis }
}

/** Where a partner stands in official turnover. */
export interface Ranked {
  readonly partner: Party
  readonly official: Measured
  /** Among all partners that figures are held of, 1 for the largest. */
  readonly rank: number
  /** Among the article's four; null for others. */
  readonly amongFour: number | null
}

/** All partners by Central Asia's turnover with them in `year`, the largest first. */
export function ranking(index: ObservationIndex, year: number, basis: OfficialBasis): Ranked[] {
  const known = rankable(CENTRAL_ASIA).flatMap((partner) => {
    const official = turnover(index, { area: CENTRAL_ASIA, partner, year, basis })
    return official === null ? [] : [{ partner, official }]
  })
  const isOfFour = (partner: Party) => PARTNERS.some((code) => code === partner)
  const four = known.filter(({ partner }) => isOfFour(partner))
  const values = known.map(({ official }) => official.value)
  const ofFour = four.map(({ official }) => official.value)
  return known
    .map((one) => ({
      ...one,
      rank: rankAmong(values, one.official.value),
      amongFour: isOfFour(one.partner) ? rankAmong(ofFour, one.official.value) : null,
    }))
    .sort((a, b) => a.rank - b.rank)
}

/** Sets a rank of the article against the ranking of one side's books. Agrees only where the rank holds among all
 *  partners; `by` counts places, positive where the official rank is further down.
 *  A side that lacks one of the article's four cannot rank them. */
export function checkRank(figure: Figure, ranked: readonly Ranked[], basis: OfficialBasis): Verdict {
  const one = ranked.find(({ partner }) => partner === figure.partner)
  const four = ranked.filter(({ amongFour }) => amongFour !== null)
  if (figure.value.shown === null) return { kind: 'cannot-be-checked', why: 'no-figure' }
  if (one === undefined || four.length < PARTNERS.length) {
    return { kind: 'cannot-be-checked', why: 'no-statistics' }
  }
  if (contains(figure.value, one.rank)) return { kind: 'agrees-on-one-side', basis }
  return { kind: 'differs', by: one.rank - figure.value.shown, basis }
}
