import {
  allOfCountry,
  allOfOnePublisher,
  type FlowMeasure,
  type Measured,
  type TradeKey,
} from './measured.ts'
import type { CountryCode, ObservationIndex, OfficialBasis, Party } from './observation.ts'

/** Sums that may be compared, for they are of the same countries. */
export interface Compared {
  readonly first: Measured
  readonly second: Measured
}

/** What is asked for by two keys of one area, over the countries of which one publisher has both; the others are
 *  missing from both sums, which are whole without them and no bounds.
 *  @param mayCross whether a country of which no publisher has both may be taken from two, as what goes over many years
 *  must where a series goes on with another: its source then changes, and the value is marked so
 *  @returns null when no country has both */
export function likeForLike(
  index: ObservationIndex,
  first: TradeKey,
  second: TradeKey,
  measure: FlowMeasure = 'turnover',
  mayCross = false,
): Compared | null {
  const keys = [first, second]
  const pairs = first.area.flatMap((country) => {
    const found =
      allOfOnePublisher(index, keys, measure, country) ??
      (mayCross ? allOfCountry(index, keys, measure, country) : null)
    return found === null ? [] : [{ country, found }]
  })
  if (pairs.length === 0) return null
  const countries = pairs.map(({ country }) => country)
  const missing = first.area.filter((country) => !countries.includes(country))
  const sum = (at: number): Measured => ({
    value: pairs.reduce((total, { found }) => total + (found[at]?.value ?? 0), 0),
    status: 'derived',
    countries,
    missing,
    filled: [],
    observations: pairs.flatMap(({ found }) => found[at]?.observations ?? []),
  })
  return { first: sum(0), second: sum(1) }
}

/** What is asked for of a change: trade of an area with a partner in two years, as one side reports it. */
export interface ChangeKey {
  readonly area: readonly CountryCode[]
  readonly partner: Party
  readonly basis: OfficialBasis
  readonly from: number
  readonly to: number
}

/** A measure in the first year and in the last, over the countries that have both. */
export interface Ends {
  readonly before: Measured
  readonly after: Measured
}

/** Both ends of a change, so that it is never one of coverage, nor of sources where one publisher has both. An area does
 *  not trade with itself.
 *  @returns null when no country has figures at both ends */
export function endsOf(
  index: ObservationIndex,
  { area, partner, basis, from, to }: ChangeKey,
  measure: FlowMeasure,
): Ends | null {
  const key = { area: area.filter((country) => country !== partner), partner, basis }
  const found = likeForLike(index, { ...key, year: to }, { ...key, year: from }, measure, true)
  return found && { before: found.second, after: found.first }
}
