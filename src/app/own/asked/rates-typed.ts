import { group } from 'd3-array'
import type { Rate } from '../../../import/rows/convert.ts'

/** What one unit of another currency was worth, as it is being entered: a rate counts once it has a source. */
export interface RatesTyped {
  /** By currency and year: "EUR 2019". */
  readonly dollars: ReadonlyMap<string, string>
  /** By currency; by currency and year where those of one currency have several. */
  readonly sources: ReadonlyMap<string, string>
}

export const NO_RATES: RatesTyped = { dollars: new Map(), sources: new Map() }

/** With the rates that files say themselves where nothing else is typed. */
export function withSaid(typed: RatesTyped, said: readonly Rate[]): RatesTyped {
  if (said.length === 0) return typed
  const sources = group(said, ({ currency }) => currency)
  return {
    dollars: new Map([
      ...said.map(({ currency, year, dollars }) => [`${currency} ${year}`, String(dollars)] as const),
      ...typed.dollars,
    ]),
    sources: new Map([
      ...[...sources].map(
        ([currency, rates]) =>
          [currency, [...new Set(rates.map(({ source }) => source))].join('; ')] as const,
      ),
      ...typed.sources,
    ]),
  }
}

export function ratesOf({ dollars, sources }: RatesTyped): Rate[] {
  return [...dollars].flatMap(([key, value]) => {
    const [currency = '', year = ''] = key.split(' ')
    const source = sources.get(key) ?? sources.get(currency)
    return source === undefined ? [] : [{ currency, year, dollars: Number(value), source }]
  })
}

/** Rates as if they had been entered. */
export function typedOf(rates: readonly Rate[]): RatesTyped {
  const dollars = rates.map((rate) => [`${rate.currency} ${rate.year}`, String(rate.dollars)] as const)
  const sources = rates.map(({ currency, year, source }) => {
    const isOne = rates.every((one) => one.currency !== currency || one.source === source)
    return [isOne ? currency : `${currency} ${year}`, source] as const
  })
  return { dollars: new Map(dollars), sources: new Map(sources) }
}

/** One source for all rates of a currency. */
export function withSource(
  { dollars, sources }: RatesTyped,
  currency: string,
  source: string | null,
): RatesTyped {
  const others = new Map([...sources].filter(([key]) => !key.startsWith(`${currency} `)))
  return { dollars, sources: withValue(others, currency, source) }
}

/** The same with a value in the place of another; null takes it away. */
export function withValue(
  values: ReadonlyMap<string, string>,
  key: string,
  value: string | null,
): ReadonlyMap<string, string> {
  const next = new Map(values)
  if (value === null) next.delete(key)
  else next.set(key, value)
  return next
}
