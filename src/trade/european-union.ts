import {
  type CountryCode,
  EU_OF_ITS_DAY,
  type Flow,
  type Observation,
  type ObservationIndex,
  type SourceId,
} from './observation.ts'
import { isOurSum } from './source-order.ts'

/** A country's flow with the EU of today's 27 members, by one source. */
export interface EuropeanUnion {
  readonly source: SourceId
  /** US$ billions. */
  readonly value: number
  readonly observations: readonly Observation[]
  readonly isDerived: boolean
}

/** From this year on the EU of its day, less the United Kingdom, is today's 27: Croatia, the last to come, joined in
 *  July 2013. Before, a row of the day lacks members, and no subtraction mends that. */
export const COMPARABLE_SINCE = 2014

/** What each source has of a country's flow with the EU as it is today. Some publish that; of those that counted the
 *  United Kingdom in their row, it is the row less that country's, which is our arithmetic. */
export function europeanUnion(
  index: ObservationIndex,
  country: CountryCode,
  which: Flow,
  year: number,
): EuropeanUnion[] {
  const asToday = index.find(country, 'EU', which, year).map((one) => ({
    source: one.source,
    value: one.value,
    observations: [one],
    isDerived: isOurSum(one.source),
  }))
  if (year < COMPARABLE_SINCE) return asToday
  const british = index.find(country, 'GBR', which, year)
  const lessBritain = index.find(country, EU_OF_ITS_DAY, which, year).flatMap((row): EuropeanUnion[] => {
    const part = british.find(({ source }) => source === row.source)
    if (part === undefined) return []
    return [{ source: row.source, value: row.value - part.value, observations: [row, part], isDerived: true }]
  })
  return [...asToday, ...lessBritain]
}
