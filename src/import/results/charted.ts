import { greatest, rollup } from 'd3-array'
import { type Counterpart, EU_OF_ITS_DAY, type Observation } from '../../trade/observation.ts'
import type { NotCharted } from '../../trade/own.ts'
import { readPlace } from '../../trade/places.ts'
import { inDollars, type Rate, rateFor } from '../rows/convert.ts'
import { isYear, type OwnObservation } from '../rows/observation.ts'
import type { FileRead } from './own-statistics.ts'

/* The values of a product as charts take them: each flow of a year once, in one currency. */

export interface Charted {
  readonly observation: Observation
  readonly read: OwnObservation
}

type FileOf = (value: OwnObservation) => FileRead | undefined

/** What the values of a chart are in: in dollars where any are or a rate makes them, as official statistics are; else in
 *  what most are in, as no rate is invented. */
export function currencyOf(values: readonly OwnObservation[], rates: readonly Rate[]): string {
  const yearly = values.filter(isYearly)
  const isDollars = (one: OwnObservation) => one.currency === 'USD' || rateFor(one, rates) !== undefined
  if (yearly.length === 0 || yearly.some(isDollars)) return 'USD'
  const counts = rollup(
    yearly,
    (own) => own.length,
    ({ currency }) => currency,
  )
  return greatest(counts, ([, count]) => count)?.[0] ?? 'USD'
}

/** In what values are charted, and what makes them so. */
interface Money {
  readonly rates: readonly Rate[]
  readonly currency: string
}

/** Each flow of a year once, in billions of a currency. Exports free on board and imports with freight and insurance go before
 *  others, as official statistics have them, and dollars before what a rate makes dollars. */
export function charted(
  values: readonly OwnObservation[],
  money: Money,
  fileOf: FileOf,
): { observations: readonly Charted[]; notCharted: Map<NotCharted, number> } {
  const years = new Set(values.filter(isYearly).map(seriesOfYear))
  const best = new Map<string, Charted>()
  const notCharted = new Map<NotCharted, number>()
  const leave = (reason: NotCharted) => notCharted.set(reason, (notCharted.get(reason) ?? 0) + 1)
  for (const read of values) {
    if (!isYearly(read)) {
      if (!years.has(seriesOfYear(read))) leave('part-of-year')
      continue
    }
    const made = toObservation(read, money, fileOf)
    if (typeof made === 'string') {
      leave(made)
      continue
    }
    const { reporter, partner, flow, year } = made
    const key = `${reporter} ${partner} ${flow} ${year}`
    const known = best.get(key)
    if (known !== undefined) leave('second-value')
    if (known === undefined || lateness(read) < lateness(known.read))
      best.set(key, { observation: made, read })
  }
  return { observations: [...best.values()], notCharted }
}

function isYearly({ period }: OwnObservation): boolean {
  return isYear(period)
}

function seriesOfYear({ reporter, partner, flow, currency, valuation, period }: OwnObservation): string {
  return [reporter, partner, flow, currency, valuation, period.slice(0, 4)].join('|')
}

function lateness({ currency, valuation, flow }: OwnObservation): number {
  const usual = flow === 'X' ? 'FOB' : 'CIF'
  return (currency === 'USD' ? 0 : 2) + (valuation === '' || valuation === usual ? 0 : 1)
}

function toObservation(
  read: OwnObservation,
  { rates, currency }: Money,
  fileOf: FileOf,
): Observation | NotCharted {
  const [reporter, partner] = [readPlace(read.reporter), counterpart(read.partner)]
  if (reporter === null || partner === null) return 'place'
  const [converted] = read.currency === currency ? [] : inDollars([read], rates)
  if (read.currency !== currency && converted === undefined) return 'currency'
  const { value, multiplier } = converted?.observation ?? read
  const { file, sheet, line, column } = read.at
  const opened = fileOf(read)
  if (opened === undefined) throw new Error(`“${file}” is none of the files that were read.`)
  const id = idOfFile(opened)
  return {
    reporter,
    partner,
    flow: read.flow,
    year: Number(read.period),
    // Fifteen digits are what a number holds; the rest of a product is the machine's.
    value: Number((value * 10 ** (multiplier - 9)).toPrecision(15)),
    source: id,
    origin: {
      file: id,
      sheet,
      line,
      column,
      asRead: read.value,
      multiplier: read.multiplier,
      currency: read.currency,
      valuation: read.valuation,
      status: read.status,
      sumOf: read.sumOf,
      rate:
        converted === undefined ? null : { dollars: converted.rate.dollars, source: converted.rate.source },
    },
  }
}

function counterpart(code: string): Counterpart | null {
  return code === EU_OF_ITS_DAY ? EU_OF_ITS_DAY : readPlace(code)
}

export function idOfFile({ sha256 }: Pick<FileRead, 'sha256'>): string {
  return `own-${sha256.slice(0, 8)}`
}
