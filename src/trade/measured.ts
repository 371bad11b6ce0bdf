import { type Amount, exact } from './amount.ts'
import { asHeld, europeanUnion, type FromSource } from './european-union.ts'
import type {
  CountryCode,
  Flow,
  Observation,
  ObservationIndex,
  OfficialBasis,
  Party,
  Source,
} from './observation.ts'
import { byPublisher, preferred } from './source-order.ts'

/** How an official value came about: as published, by our arithmetic on published values, as a sum whose gaps are
 *  filled from what the other side reports, or as a sum some of whose parts are missing: a lower bound. */
export type OfficialStatus = 'published' | 'derived' | 'mirrored' | 'partial'

/** A value of official statistics, with all that it rests on. */
export interface Measured {
  /** US$ billions, or what a measure makes of them. */
  readonly value: number
  readonly status: OfficialStatus
  /** The countries of the area that it is of, in its order. */
  readonly countries: readonly CountryCode[]
  /** The countries of the area whose part is missing, wholly or in one flow; none where a sum over partners lacks
   *  one of these. A sum without them is a lower bound (`partial`); a quotient or a balance is of the others alone. */
  readonly missing: readonly CountryCode[]
  /** Of `countries`, those of which a flow is filled from what the other side reports. */
  readonly filled: readonly CountryCode[]
  readonly observations: readonly Observation[]
}

/** What is asked for: trade of an area, one country or several, with a partner in a year, as one side reports it. */
export interface TradeKey {
  readonly area: readonly CountryCode[]
  readonly partner: Party
  readonly year: number
  readonly basis: OfficialBasis
  /** The sources to choose from, in the order in which they win; all of them if left out. */
  readonly sources?: readonly Source[] | undefined
  /** Whether a flow that this side does not report is filled from what the other side reports of it. */
  readonly filled?: boolean | undefined
}

/** How exactly a value is known: a sum without some of its parts is that much or more, since no trade is negative. */
export function amountOf({ value, status }: Measured): Amount {
  return status === 'partial' ? { low: value, shown: value, high: null } : exact(value)
}

/** Exports (`X`) of the area to the partner, or its imports (`M`) from it, US$ billions.
 *  As the partner reports it, exports of the area are the partner's imports, and the other way round.
 *  @returns null when no country of the area has a figure */
export function flow(index: ObservationIndex, key: TradeKey, which: Flow): Measured | null {
  const parts = key.area.map((country) => {
    const part = observe(index, key, country, which)
    return part === null ? null : asMeasured(country, part)
  })
  return sumOf(parts, key.area)
}

/** Turnover of the area with the partner: exports plus imports, US$ billions at current prices.
 *  A country that lacks a flow is missing as a whole: half a turnover is no turnover.
 *  @returns null when no country of the area has both flows */
export function turnover(index: ObservationIndex, key: TradeKey): Measured | null {
  return ofBothFlows(index, key, (exports, imports) => exports + imports)
}

/** The last of `years` in which an area has a turnover, or another flow, with any of the partners; undefined where it has
 *  none. */
export function lastYearOf(
  index: ObservationIndex,
  key: Omit<TradeKey, 'partner' | 'year'>,
  partners: readonly TradeKey['partner'][],
  years = index.years,
  measure: FlowMeasure = 'turnover',
): number | undefined {
  return years.findLast((year) =>
    partners.some((partner) => flowMeasure(index, { ...key, partner, year }, measure) !== null),
  )
}

/** Exports less imports, US$ billions, over the countries that have both: without the others it is not a bound, for
 *  theirs may be negative, but another, exact balance.
 *  @returns null when no country of the area has both flows */
export function balance(index: ObservationIndex, key: TradeKey): Measured | null {
  return withoutBound(ofBothFlows(index, key, (exports, imports) => exports - imports))
}

/** A sum of parts that may be negative: without some of them it is of the others, and bounds nothing. */
export function withoutBound(sum: Measured | null): Measured | null {
  return sum?.status === 'partial' ? { ...sum, status: statusOfKnown(sum.filled) } : sum
}

/** The measures that are sums of flows. */
export type FlowMeasure = 'turnover' | 'exports' | 'imports'

/** One of them by its name, US$ billions.
 *  @returns null when no country of the area has it */
export function flowMeasure(index: ObservationIndex, key: TradeKey, measure: FlowMeasure): Measured | null {
  switch (measure) {
    case 'turnover':
      return turnover(index, key)
    case 'exports':
      return flow(index, key, 'X')
    case 'imports':
      return flow(index, key, 'M')
  }
}

/** One country's values of a measure by each of the keys, each from the source that wins.
 *  @returns null where one is not held */
export function allOfCountry(
  index: ObservationIndex,
  keys: readonly TradeKey[],
  measure: FlowMeasure,
  country: CountryCode,
  sources?: readonly Source[],
): Measured[] | null {
  const found = keys.flatMap((key) => flowMeasure(index, { ...key, area: [country], sources }, measure) ?? [])
  return found.length === keys.length ? found : null
}

/** The same, all from one publisher: from the best that has them all.
 *  @returns null where none has */
export function allOfOnePublisher(
  index: ObservationIndex,
  keys: readonly TradeKey[],
  measure: FlowMeasure,
  country: CountryCode,
): Measured[] | null {
  const [first] = keys
  if (first === undefined) return null
  const having = held(index, first, country, measure === 'imports' ? 'M' : 'X').map(({ source }) => source)
  for (const sources of byPublisher(index)) {
    if (!sources.some(({ id }) => having.includes(id))) continue
    const found = allOfCountry(index, keys, measure, country, sources)
    if (found !== null) return found
  }
  return null
}

/** A flow of one country as it was chosen from what is held. */
interface Part extends FromSource {
  readonly isFilled: boolean
}

/** One country's flow as the chosen side reports it; where gaps are filled and it does not, as the other side does. */
function observe(index: ObservationIndex, key: TradeKey, country: CountryCode, which: Flow): Part | null {
  const own = preferred(held(index, key, country, which), key.sources ?? index.sources)
  if (own !== null) return { ...own, isFilled: false }
  if (!key.filled) return null
  const other = { ...key, basis: key.basis === 'reported' ? 'mirror' : 'reported' } as const
  const found = preferred(held(index, other, country, which), key.sources ?? index.sources)
  return found === null ? null : { ...found, isFilled: true }
}

/** What all sources have of one country's flow as one side reports it. */
function held(
  index: ObservationIndex,
  { partner, year, basis }: TradeKey,
  country: CountryCode,
  which: Flow,
): FromSource[] {
  const asIs = (one: Observation) => asHeld(one, index)
  if (basis === 'mirror') return index.find(partner, country, which === 'X' ? 'M' : 'X', year).map(asIs)
  if (partner === 'EU') return europeanUnion(index, country, which, year)
  return index.find(country, partner, which, year).map(asIs)
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
    const filled = exports.isFilled || imports.isFilled ? [country] : []
    return {
      value: apply(exports.value, imports.value),
      status: statusOfKnown(filled),
      countries: [country],
      missing: [],
      filled,
      observations: [...exports.observations, ...imports.observations],
    }
  })
  return sumOf(parts, key.area)
}

function asMeasured(country: CountryCode, { value, observations, isDerived, isFilled }: Part): Measured {
  const filled = isFilled ? [country] : []
  const status = isFilled ? 'mirrored' : isDerived ? 'derived' : 'published'
  return { value, status, countries: [country], missing: [], filled, observations }
}

/** The status of a value of which no part is missing. */
function statusOfKnown(filled: readonly CountryCode[]): 'derived' | 'mirrored' {
  return filled.length > 0 ? 'mirrored' : 'derived'
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
  const isOfOne = countries.length === 0
  const filled = known.flatMap((part) => part.filled)
  const observations = known.flatMap((part) => part.observations)
  return {
    value: known.reduce((sum, part) => sum + part.value, 0),
    status: known.length < parts.length ? 'partial' : statusOfKnown(filled),
    countries: isOfOne ? first.countries : countries.filter((_, i) => parts[i] !== null),
    missing: countries.filter((_, i) => parts[i] === null),
    filled: isOfOne ? [...new Set(filled)] : filled,
    // Parts of one country are of several partners, and the United Kingdom's row is in the EU's as well.
    observations: isOfOne ? [...new Set(observations)] : observations,
  }
}
