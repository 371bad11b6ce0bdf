import { greatest } from 'd3-array'
import type { Amount } from './amount.ts'
import { rankable } from './groups.ts'
import { likeForLike } from './like-for-like.ts'
import { balance, flowMeasure, type Measured, type TradeKey, turnover } from './measured.ts'
import { concentration, growthRate, indexNumber, shareOf } from './measures.ts'
import {
  type CountryCode,
  EU_OF_ITS_DAY,
  type Observation,
  type ObservationIndex,
  type Party,
  type SourceId,
} from './observation.ts'
import { byPublisher, isOfOnePublisher } from './source-order.ts'

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
 *  is left out of it. A sum of some countries is a lower bound; quotients and balances are of the countries that have
 *  every number they need, and gaps are never filled in them.
 *  @param base the year in which an index is 100
 *  @returns null when it cannot be had */
export function officialValue(
  index: ObservationIndex,
  asked: TradeKey,
  measure: OfficialMeasure,
  base = asked.year,
): Measured | null {
  const key = { ...asked, area: asked.area.filter((country) => country !== asked.partner) }
  const own = { ...key, filled: false }
  switch (measure) {
    case 'turnover':
    case 'exports':
    case 'imports':
      return flowMeasure(index, key, measure)
    case 'balance':
      return balance(index, key)
    case 'share':
      return quotient(index, own, { ...own, partner: 'WLD' }, shareOf)
    case 'growth':
      return quotient(index, own, { ...own, year: key.year - 1 }, growthRate)
    case 'index':
      return quotient(index, own, { ...own, year: base }, indexNumber, true)
  }
}

/** What `apply` makes of two turnovers, over the countries of which one publisher has both; the others are missing.
 *  @param mayCross whether a country of which no publisher has both may be taken from two, as a long index must */
function quotient(
  index: ObservationIndex,
  first: TradeKey,
  second: TradeKey,
  apply: (first: number, second: number) => number | null,
  mayCross = false,
): Measured | null {
  const sums = likeForLike(index, first, second, 'turnover', mayCross)
  if (sums === null) return null
  const value = apply(sums.first.value, sums.second.value)
  if (value === null) return null
  // What stands above and below the line, such as the base year of an index, is one observation and not two.
  const observations = [...new Set([...sums.first.observations, ...sums.second.observations])]
  return { ...sums.first, value, observations }
}

/** How concentrated an area's trade is, with all it rests on. */
export interface Concentrated extends Measured {
  /** The Herfindahl–Hirschman index: what lies outside the partners held may be one partner or very many. */
  readonly amount: Amount
}

/** The Herfindahl–Hirschman index of an area's turnover by partner, 0 to 1, over the partners held. Where these have the EU
 *  as one, it is not to be compared with an index over countries, which is lower. The partners held give its lower bound,
 *  which stands for it. It is of the countries whose trade with all the world is known, all numbers of one from one
 *  publisher.
 *  @returns null when the trade with the world is not known */
export function officialConcentration(
  index: ObservationIndex,
  asked: Omit<TradeKey, 'partner'>,
): Concentrated | null {
  const key = { ...asked, filled: false }
  const partners = rankable(index, key.area, key.basis)
  const known = key.area.flatMap((country) => {
    const found = concentrationParts(index, key, country, partners)
    return found === null ? [] : [{ country, ...found }]
  })
  const whole = known.reduce((sum, { world }) => sum + world.value, 0)
  if (whole <= 0) return null
  const parts = partners.map((partner) => known.map(({ of }) => of(partner)))
  const shares = parts.map((ofPartner) => ofPartner.reduce((sum, one) => sum + (one?.value ?? 0), 0) / whole)
  const amount = concentration(
    shares,
    shares.filter((_, i) => parts[i]?.includes(null)),
  )
  const countries = known.map(({ country }) => country)
  const observations = [
    ...parts.flatMap((ofPartner) => ofPartner.flatMap((one) => one?.observations ?? [])),
    ...known.flatMap(({ world }) => world.observations),
  ]
  return {
    value: amount.shown ?? 0,
    amount,
    status: 'derived',
    countries,
    missing: key.area.filter((country) => !countries.includes(country)),
    filled: [],
    observations: [...new Set(observations)],
  }
}

/** A country's trade with the world and with its partners, by the publisher of whom most partners are held. */
function concentrationParts(
  index: ObservationIndex,
  key: Omit<TradeKey, 'partner'>,
  country: CountryCode,
  partners: readonly Party[],
) {
  const candidates = byPublisher(index).flatMap((sources) => {
    const of = (partner: Party) => turnover(index, { ...key, area: [country], partner, sources })
    const world = of('WLD')
    if (world === null) return []
    const parts = new Map(partners.filter((partner) => partner !== country).map((code) => [code, of(code)]))
    const held = [...parts.values()].filter((part) => part !== null).length
    return held === 0 ? [] : [{ world, of: (partner: Party) => parts.get(partner) ?? null, held }]
  })
  return greatest(candidates, ({ held }) => held) ?? null
}

/** Whose figures change their source from one year to the next: in `year`, `reporter`'s figures begin to come from `to`. */
export interface SourceChange {
  readonly reporter: Party
  readonly year: number
  readonly from: SourceId
  readonly to: SourceId
}

/** The changes of source between two values of one series, the latter of `year`. What a value is compared with, as the
 *  year before in a growth or an index' base, is no part of them; nor is it a change where sums of ours go on with what
 *  the same publisher had, or the EU of its day with that of today. */
export function sourceChanges(
  index: ObservationIndex,
  before: Measured | null,
  after: Measured,
  year: number,
): SourceChange[] {
  const keyOf = ({ reporter, partner, flow: which }: Observation) =>
    `${reporter} ${partner === EU_OF_ITS_DAY ? 'EU' : partner} ${which}`
  const then = new Map<string, Observation>()
  for (const one of before?.observations ?? []) {
    const known = then.get(keyOf(one))
    if (one.year < year && (known === undefined || known.year < one.year)) then.set(keyOf(one), one)
  }
  const changes = new Map<string, SourceChange>()
  for (const one of after.observations) {
    const from = then.get(keyOf(one))?.source
    if (one.year !== year || from === undefined || isOfOnePublisher(index, from, one.source)) continue
    changes.set(`${one.reporter} ${from} ${one.source}`, {
      reporter: one.reporter,
      year,
      from,
      to: one.source,
    })
  }
  return [...changes.values()]
}
