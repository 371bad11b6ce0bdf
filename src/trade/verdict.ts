import { type Amount, contains, exact, subtract } from './amount.ts'
import type { Figure } from './figure.ts'
import { rankable } from './groups.ts'
import { amountOf, type Measured, turnover } from './measured.ts'
import {
  CENTRAL_ASIA,
  type CountryCode,
  EU_OF_ITS_DAY,
  type ObservationIndex,
  type OfficialBasis,
  type Party,
} from './observation.ts'
import { officialValue } from './official-value.ts'
import { PARTNERS } from './partners.ts'
import { type RankSpan, rankAmong, rankSpans } from './rank.ts'

/** What one side's statistics let one say of a stated number, as far as their bounds carry. A sum without some of the
 *  countries is a lower bound: it cannot agree by chance of what is missing, but it can leave no room. */
export type Stand =
  /** It rounds to the stated number. */
  | { readonly kind: 'agrees' }
  /** What is known is not above it, and the rest could make it up. */
  | { readonly kind: 'can-agree' }
  /** What is known is more already, or it is less even with its gaps filled from the other side. */
  | { readonly kind: 'cannot-agree'; readonly because: 'already-more' | 'less-when-filled' }
  /** Known whole, and another number: `by` is official less stated, US$ billions. */
  | { readonly kind: 'differs'; readonly by: number }
  /** This side has nothing on it. */
  | { readonly kind: 'no-data' }
  /** No number is stated that could be compared. */
  | { readonly kind: 'nothing-stated' }

/** What the official statistics of one side have on a figure of the article. */
export interface Comparison {
  readonly basis: OfficialBasis
  /** Null where this side has nothing. */
  readonly official: Measured | null
  /** The same with its gaps filled from the other side; null where there is no gap, or nothing fills one. */
  readonly filled: Measured | null
  readonly stand: Stand
}

/** Why nothing can be compared at all; null where something can. */
export type Unchecked = 'no-figure' | 'year-not-named' | 'no-statistics'

export interface Checked {
  readonly figure: Figure
  /** Both sides, the reporters' first; none where the year is not named. */
  readonly comparisons: readonly Comparison[]
  readonly unchecked: Unchecked | null
}

const BASES: readonly OfficialBasis[] = ['reported', 'mirror']

/** Sets a turnover figure of the article against Central Asia's turnover with the same partner in the same year, as each
 *  side reports it. */
export function checkTurnover(index: ObservationIndex, figure: Figure): Checked {
  const { period } = figure.year
  if (period === null) return { figure, comparisons: [], unchecked: 'year-not-named' }
  const comparisons = BASES.map((basis) => compare(index, figure, period, basis))
  const isHeld = comparisons.some(({ official }) => official !== null)
  const unchecked = figure.value.shown === null ? 'no-figure' : isHeld ? null : 'no-statistics'
  return { figure, comparisons, unchecked }
}

function compare(index: ObservationIndex, figure: Figure, year: number, basis: OfficialBasis): Comparison {
  const key = { area: CENTRAL_ASIA, partner: figure.partner, year, basis }
  const official = turnover(index, key)
  const withOther = official?.status === 'partial' ? turnover(index, { ...key, filled: true }) : null
  const filled = withOther !== null && withOther.filled.length > 0 ? withOther : null
  return { basis, official, filled, stand: standOf(figure.value, official, filled) }
}

/** What a side's value, and the same with its gaps filled, let one say of a stated amount. */
export function standOf(stated: Amount, official: Measured | null, filled: Measured | null): Stand {
  if (official === null) return { kind: 'no-data' }
  if (stated.shown === null) return { kind: 'nothing-stated' }
  if (official.status !== 'partial') {
    if (contains(stated, official.value)) return { kind: 'agrees' }
    return { kind: 'differs', by: subtract(exact(official.value), exact(stated.shown)).shown ?? 0 }
  }
  const known = amountOf(official)
  if (stated.high !== null && (known.low ?? 0) > stated.high) {
    return { kind: 'cannot-agree', because: 'already-more' }
  }
  const whole = filled !== null && filled.status !== 'partial' ? filled.value : null
  if (whole !== null && stated.low !== null && whole < stated.low) {
    return { kind: 'cannot-agree', because: 'less-when-filled' }
  }
  return { kind: 'can-agree' }
}

/** Central Asia's turnover with the EU as the offices published it, where one of them counted the United Kingdom in it.
 *  @returns null where none did */
export interface WithBritain {
  /** US$ billions, the United Kingdom included where an office did so. */
  readonly asPublished: number
  /** US$ billions, today's 27 members. */
  readonly asToday: number
  /** The offices' countries. */
  readonly counted: readonly CountryCode[]
}

export function withBritain(index: ObservationIndex, year: number): WithBritain | null {
  const official = turnover(index, { area: CENTRAL_ASIA, partner: 'EU', year, basis: 'reported' })
  if (official === null) return null
  const rows = official.observations.filter(({ partner }) => partner === EU_OF_ITS_DAY)
  const counted = CENTRAL_ASIA.filter((country) => rows.some(({ reporter }) => reporter === country))
  if (counted.length === 0) return null
  const british = official.observations.filter(({ partner }) => partner === 'GBR')
  const less = british.reduce((sum, { value }) => sum + value, 0)
  return { asPublished: official.value + less, asToday: official.value, counted }
}

/** A year that an unnamed earlier year may be, and how the official statistics speak for it. */
export interface Candidate {
  readonly year: number
  readonly basis: OfficialBasis
  /** Turnover in that year, US$ billions, of all five countries. */
  readonly official: Measured
  /** How many times the later official value of the same side is of it, over the countries that have both; null where
   *  none has. */
  readonly factor: number | null
  /** The countries that `factor` is of. */
  readonly countries: readonly CountryCode[]
  /** Its distance from the figure's interval, US$ billions; 0 inside. Null where only a bound is known. */
  readonly distance: number | null
  /** Whether it is outside a bound that the article sets, such as "more than 35". */
  readonly breaksBound: boolean
}

/** Every year before `later` of which either side has a turnover of all five countries with the figure's partner. */
export function candidates(index: ObservationIndex, earlier: Figure, later: number): Candidate[] {
  const { partner, value } = earlier
  return BASES.flatMap((basis) => {
    const key = { area: CENTRAL_ASIA, partner, basis }
    return index.years
      .filter((year) => year < later)
      .flatMap((year): Candidate[] => {
        const official = turnover(index, { ...key, year })
        if (official === null || official.status === 'partial') return []
        // Like with like: of the countries that have both years, in both.
        const since = officialValue(index, { ...key, year: later }, 'index', year)
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
            factor: since === null ? null : since.value / 100,
            countries: since?.countries ?? [],
            distance: value.shown === null ? null : outside,
            breaksBound: value.shown === null && outside > 0,
          },
        ]
      })
  })
}

/** The years before `later`, from the first that can be tested, in which neither side has all five countries. */
export function untestable(found: readonly Candidate[], later: number): number[] {
  const years = found.map(({ year }) => year)
  const first = Math.min(...years, later)
  return Array.from({ length: later - first }, (_, i) => first + i).filter((year) => !years.includes(year))
}

/** Where a partner stands in official turnover. */
export interface Ranked {
  readonly partner: Party
  readonly official: Measured
  /** Among all partners that figures are held of, over the countries that report; 1 for the largest. */
  readonly rank: number
  /** Among the article's four; null for others. */
  readonly amongFour: number | null
  /** The places that it may have for Central Asia as a whole, as far as the bounds tell. */
  readonly span: RankSpan
}

/** All partners by Central Asia's turnover with them in `year`, the largest first. */
export function ranking(index: ObservationIndex, year: number, basis: OfficialBasis): Ranked[] {
  const known = rankable(index, CENTRAL_ASIA, basis).flatMap((partner) => {
    const official = turnover(index, { area: CENTRAL_ASIA, partner, year, basis })
    return official === null ? [] : [{ partner, official }]
  })
  const isOfFour = (partner: Party) => PARTNERS.some((code) => code === partner)
  const four = known.filter(({ partner }) => isOfFour(partner))
  const values = known.map(({ official }) => official.value)
  const ofFour = four.map(({ official }) => official.value)
  const spans = rankSpans(known.map(({ official }) => amountOf(official)))
  return known
    .map((one, i) => ({
      ...one,
      rank: rankAmong(values, one.official.value),
      amongFour: isOfFour(one.partner) ? rankAmong(ofFour, one.official.value) : null,
      span: spans[i] ?? { best: 1, worst: known.length },
    }))
    .sort((a, b) => a.rank - b.rank)
}

/** What the official statistics let one say of a rank that the article states. `not-settled`: the missing parts are
 *  large enough, as far as is known, to put it elsewhere or there. */
export type RankStand = 'agrees' | 'differs' | 'not-settled' | 'no-figure' | 'no-statistics'

/** Sets a rank of the article against the ranking by one side's statistics, as far as their bounds settle it among all
 *  partners. A side that lacks one of the article's four cannot rank them. */
export function checkRank(figure: Figure, ranked: readonly Ranked[]): RankStand {
  const one = ranked.find(({ partner }) => partner === figure.partner)
  const four = ranked.filter(({ amongFour }) => amongFour !== null)
  const { shown } = figure.value
  if (shown === null) return 'no-figure'
  if (one === undefined || four.length < PARTNERS.length) return 'no-statistics'
  const { best, worst } = one.span
  if (shown < best || shown > worst) return 'differs'
  return best === worst ? 'agrees' : 'not-settled'
}
