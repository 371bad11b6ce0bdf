import type { OwnRate } from '../trade/own.ts'
import type { OwnObservation } from './observation.ts'

/** What a person says a currency was worth in a year, and who says so. None is shipped. */
export type Rate = OwnRate

/** A value in dollars that was worked out of one in another currency. */
export interface Converted {
  readonly observation: OwnObservation
  readonly rate: Rate
}

/** Whole years in other currencies, in US dollars, where there is a rate of the year. The rest stays in its own unit. */
export function inDollars(observations: readonly OwnObservation[], rates: readonly Rate[]): Converted[] {
  return observations.flatMap((one) => {
    // A rate is of a year, and no month is one.
    const rate = rates.find(({ currency, year }) => currency === one.currency && year === one.period)
    if (rate === undefined) return []
    const value = Number((one.value * rate.dollars).toPrecision(15))
    return [{ observation: { ...one, value, currency: 'USD' }, rate }]
  })
}
