import {
  CENTRAL_ASIA,
  type CountryCode,
  type Flow,
  type Observation,
  type ObservationIndex,
  type OfficialBasis,
  type OfficialPartner,
  type Party,
  type SourceId,
} from './observation.ts'
import { isOurSum, preferred } from './source-order.ts'

/** How an official value came about: as published, by our arithmetic on published values, or as a sum some of
 *  whose parts are missing. */
export type OfficialStatus = 'published' | 'derived' | 'partial'

/** A value of official statistics, with all that it rests on. */
export interface Measured {
  /** US$ billions. */
  readonly value: number
  readonly status: OfficialStatus
  /** The countries of the area whose part is missing, wholly or in one flow; none where a sum over partners lacks
   *  one of these. */
  readonly missing: readonly CountryCode[]
  readonly observations: readonly Observation[]
}

/** What is asked for: trade of an area, one country or several, with a partner in a year, from one side's books. */
export interface TradeKey {
  readonly area: readonly CountryCode[]
  readonly partner: OfficialPartner | CountryCode
  readonly year: number
  readonly basis: OfficialBasis
  /** The sources to choose from; all of them if left out. */
  readonly sources?: readonly SourceId[]
}

/** Exports (`X`) of the area to the partner, or its imports (`M`) from it, US$ billions.
 *  From the partner's books, exports of the area are the partner's imports, and the other way round.
 *  @returns null when no country of the area has a figure */
export function flow(index: ObservationIndex, key: TradeKey, which: Flow): Measured | null {
  const parts = key.area.map((country) => observe(index, key, country, which))
  return sumOf(
    parts.map((part) => (part === null ? null : asMeasured(part))),
    key.area,
  )
}

/** Turnover of the area with the partner: exports plus imports, US$ billions at current prices.
 *  A country that lacks a flow is missing as a whole: half a turnover is no turnover.
 *  @returns null when no country of the area has both flows */
export function turnover(index: ObservationIndex, key: TradeKey): Measured | null {
  return ofBothFlows(index, key, (exports, imports) => exports + imports)
}

/** Exports less imports, US$ billions, over the countries that have both.
 *  @returns null when no country of the area has both flows */
export function balance(index: ObservationIndex, key: TradeKey): Measured | null {
  return ofBothFlows(index, key, (exports, imports) => exports - imports)
}

/** The countries that have turnover with every one of the partners in every one of the years: those that a
 *  comparison "like for like" may rest on. */
export function reportingThroughout(
  index: ObservationIndex,
  keys: readonly TradeKey[],
  area: readonly CountryCode[] = CENTRAL_ASIA,
): CountryCode[] {
  return area.filter((country) => keys.every((key) => turnover(index, { ...key, area: [country] }) !== null))
}

/** One country's flow as the chosen side's books have it. */
function observe(
  index: ObservationIndex,
  key: TradeKey,
  country: CountryCode,
  which: Flow,
): Observation | null {
  const mirrored: Flow = which === 'X' ? 'M' : 'X'
  const found: readonly Observation[] =
    key.basis === 'reported'
      ? index.find(country, key.partner, which, key.year)
      : index.find(key.partner satisfies Party, country, mirrored, key.year)
  return preferred(found, key.sources)
}

/** The sum over the area of what `apply` makes of each country's exports and imports. */
function ofBothFlows(
  index: ObservationIndex,
  key: TradeKey,
  apply: (exports: number, imports: number) => number,
): Measured | null {
  const parts = key.area.map((country): Measured | null => {
    const exports = observe(index, key, country, 'X')
    const imports = observe(index, key, country, 'M')
    if (exports === null || imports === null) return null
    const value = apply(exports.value, imports.value)
    return { value, status: 'derived', missing: [], observations: [exports, imports] }
  })
  return sumOf(parts, key.area)
}

function asMeasured(observation: Observation): Measured {
  const status = isOurSum(observation.source) ? 'derived' : 'published'
  return { value: observation.value, status, missing: [], observations: [observation] }
}

/** The sum of `parts`, partial where one of them is null.
 *  @param countries whose parts they are, in their order; left out where they are all of one country
 *  @returns null when all parts are null */
export function sumOf(
  parts: readonly (Measured | null)[],
  countries: readonly CountryCode[] = [],
): Measured | null {
  const known = parts.filter((part) => part !== null)
  const [first] = known
  if (first === undefined) return null
  if (parts.length === 1) return first
  return {
    value: known.reduce((sum, part) => sum + part.value, 0),
    status: known.length < parts.length ? 'partial' : 'derived',
    missing: countries.filter((_, i) => parts[i] === null),
    observations: known.flatMap((part) => part.observations),
  }
}
