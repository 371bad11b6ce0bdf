import type { OwnRate } from '../../trade/own.ts'
import type { OwnObservation } from './observation.ts'

/** What a person says a currency was worth in a year, and who says so. None is shipped. */
export type Rate = OwnRate

/** A value in dollars that was worked out of one in another currency. */
export interface Converted {
  readonly observation: OwnObservation
  readonly rate: Rate
}

/** A rate in words, as a row of dollars that it gave says it. */
export function rateInWords({ currency, year, dollars, source }: Rate): string {
  return `${currency} ${year}: US$ ${dollars}, ${source}`
}

/** The rate of such words; null for others. */
export function rateOfWords(text: string): Rate | null {
  const [, currency, year, dollars, source] = /^([A-Z]{3}) (\d{4}): US\$ ([\d.e+-]+), (.+)$/.exec(text) ?? []
  if (currency === undefined || year === undefined || source === undefined) return null
  return Number(dollars) > 0 && Number.isFinite(Number(dollars))
    ? { currency, year, dollars: Number(dollars), source }
    : null
}

/** The rates that hold for files that were read: those that a person gives, then those by which a file says that its own
 *  dollars were worked out; one of each currency and year. */
export function ratesFor(
  { tables }: { readonly tables: readonly { readonly rates: readonly Rate[] }[] },
  byHand: readonly Rate[],
): Rate[] {
  const all = new Map<string, Rate>()
  for (const rate of [...byHand, ...tables.flatMap(({ rates }) => rates)]) {
    const key = `${rate.currency} ${rate.year}`
    if (!all.has(key)) all.set(key, rate)
  }
  return [...all.values()]
}

/** The rate that makes a value dollars: of its own currency and year, and no month is one. */
export function rateFor({ currency, period }: OwnObservation, rates: readonly Rate[]): Rate | undefined {
  return rates.find((rate) => rate.currency === currency && rate.year === period)
}

/** Whole years in other currencies, in US dollars, where there is a rate of the year. The rest stays in its own unit. */
export function inDollars(observations: readonly OwnObservation[], rates: readonly Rate[]): Converted[] {
  return observations.flatMap((one) => {
    const rate = rateFor(one, rates)
    if (rate === undefined) return []
    const value = Number((one.value * rate.dollars).toPrecision(15))
    return [{ observation: { ...one, value, currency: 'USD' }, rate }]
  })
}
