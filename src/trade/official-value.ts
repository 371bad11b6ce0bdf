import type { Amount } from './amount.ts'
import { rankable } from './groups.ts'
import { balance, flow, type Measured, reportingThroughout, type TradeKey, turnover } from './measured.ts'
import { concentration, growthRate, indexNumber, shareOf } from './measures.ts'
import type { Observation, ObservationIndex, Party } from './observation.ts'

/** What official statistics can be asked for, of an area's trade with one partner in one year. Turnover, exports,
 *  imports and balance are US$ billions; a share is 0 to 1 of the trade with all the world; growth is the rate
 *  against the year before; an index is 100 in its base year. */
export const OFFICIAL_MEASURES = [
  'turnover',
  'exports',
  'imports',
  'balance',
  'share',
  'growth',
  'index',
] as const
export type OfficialMeasure = (typeof OFFICIAL_MEASURES)[number]

/** One value of official statistics by measure. An area does not trade with itself: a partner that belongs to it
 *  is left out of it. Quotients are taken over the countries that have both numbers.
 *  @param base the year in which an index is 100
 *  @returns null when it cannot be had */
export function officialValue(
  index: ObservationIndex,
  asked: TradeKey,
  measure: OfficialMeasure,
  base = asked.year,
): Measured | null {
  const key = { ...asked, area: asked.area.filter((country) => country !== asked.partner) }
  switch (measure) {
    case 'turnover':
      return turnover(index, key)
    case 'balance':
      return balance(index, key)
    case 'exports':
      return flow(index, key, 'X')
    case 'imports':
      return flow(index, key, 'M')
    case 'share':
      return quotient(index, key, { ...key, partner: 'WLD' }, shareOf)
    case 'growth':
      return quotient(index, { ...key, year: key.year - 1 }, key, growthRate)
    case 'index':
      return quotient(index, key, { ...key, year: base }, indexNumber)
  }
}

/** What `apply` makes of two turnovers, over the countries that have both; the others are missing. */
function quotient(
  index: ObservationIndex,
  first: TradeKey,
  second: TradeKey,
  apply: (first: Measured, second: Measured) => Measured | null,
): Measured | null {
  const area = reportingThroughout(index, [first, second], first.area)
  const [a, b] = [turnover(index, { ...first, area }), turnover(index, { ...second, area })]
  const value = a === null || b === null ? null : apply(a, b)
  const missing = first.area.filter((country) => !area.includes(country))
  return value === null || missing.length === 0 ? value : { ...value, status: 'partial', missing }
}

/** How concentrated an area's trade is, with all it rests on. */
export interface Concentrated extends Measured {
  /** The Herfindahl–Hirschman index: what lies outside the partners held may be one partner or very many. */
  readonly amount: Amount
}

/** The Herfindahl–Hirschman index of an area's turnover by partner, 0 to 1. The partners held give its lower
 *  bound, which stands for it; the rest of the trade with the world, as a single partner, gives the upper one.
 *  @returns null when the trade with the world is not known */
export function officialConcentration(
  index: ObservationIndex,
  key: Omit<TradeKey, 'partner'>,
): Concentrated | null {
  const ofWorld = (partner: Party) => officialValue(index, { ...key, partner }, 'share')
  const whole = turnover(index, { ...key, partner: 'WLD' })
  if (whole === null) return null
  const parts = rankable(key.area).flatMap((partner) => ofWorld(partner) ?? [])
  const amount = concentration(parts.map(({ value }) => value))
  return {
    value: amount.shown ?? 0,
    amount,
    status: whole.missing.length > 0 ? 'partial' : 'derived',
    missing: whole.missing,
    observations: [...new Set(parts.flatMap(({ observations }) => observations))],
  }
}

/** Whose books change from one year to the next: in `year`, `reporter`'s figures begin to come from `to`. */
export interface SourceChange {
  readonly reporter: Party
  readonly year: number
  readonly from: Measured['observations'][number]['source']
  readonly to: Measured['observations'][number]['source']
}

/** The changes of source between two values of one series, the latter of `year`. What a value is compared with, as the
 *  year before in a growth or an index' base, is no part of them. */
export function sourceChanges(before: Measured | null, after: Measured, year: number): SourceChange[] {
  const keyOf = ({ reporter, partner, flow: which }: Observation) => `${reporter} ${partner} ${which}`
  const then = new Map<string, Observation>()
  for (const one of before?.observations ?? []) {
    const known = then.get(keyOf(one))
    if (one.year < year && (known === undefined || known.year < one.year)) then.set(keyOf(one), one)
  }
  const changes = new Map<string, SourceChange>()
  for (const one of after.observations) {
    const from = then.get(keyOf(one))?.source
    if (one.year !== year || from === undefined || from === one.source) continue
    changes.set(`${one.reporter} ${from} ${one.source}`, {
      reporter: one.reporter,
      year,
      from,
      to: one.source,
    })
  }
  return [...changes.values()]
}
