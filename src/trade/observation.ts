import type { OwnOrigin } from './own.ts'
import { SHIPPED_SOURCES } from './source-order.ts'

/* The official side of the domain: what statistical offices publish. Codes and terms are SDMX's; values are current
   prices. */

/** The five countries of Central Asia, as reporters, by ISO 3166-1 alpha-3 code. */
export const CENTRAL_ASIA = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'] as const
export type CentralAsian = (typeof CENTRAL_ASIA)[number]

declare const read: unique symbol
/** A place beyond those that figures are shipped of: an ISO 3166-1 alpha-3 code, a group of places by its own, or XXX,
 *  where none is specified. Whatever reads data makes them; see `readPlace`. */
export type PlaceCode = string & { readonly [read]: 'PlaceCode' }

/** The partners that official figures are held of, Central Asia's own countries apart. */
export const OFFICIAL_PARTNERS = [
  'AFG',
  'ARE',
  'BLR',
  'CHE',
  'CHN',
  'DEU',
  'EU',
  'GBR',
  'IND',
  'IRN',
  'ITA',
  'JPN',
  'KOR',
  'RUS',
  'TUR',
  'UKR',
  'USA',
  'WLD',
] as const
export type OfficialPartner = (typeof OFFICIAL_PARTNERS)[number]

/** Those that figures are shipped of, which have their names and their colours. */
export type ShippedParty = CentralAsian | OfficialPartner

/** Whoever reports, or is reported about. `EU` is the group of today's 27 members in every year, `WLD` the whole world. */
export type Party = ShippedParty | PlaceCode

/** Whose trade is charted: one of Central Asia's countries, or any other that reports. */
export type CountryCode = Exclude<Party, 'WLD'>

export const PARTIES: readonly ShippedParty[] = [...CENTRAL_ASIA, ...OFFICIAL_PARTNERS]

/** The European Union as an office counted it in its day, with the United Kingdom: SDMX's code for the changing
 *  composition (CL_AREA). It is held as published, and is a partner of nobody's chart. */
export const EU_OF_ITS_DAY = 'EU_V'

/** Whom a published row may be about. */
export type Counterpart = Party | typeof EU_OF_ITS_DAY

/** `X`: exports of the reporter to the partner. `M`: its imports from the partner. */
export type Flow = 'X' | 'M'

/** A source by its id in data/sources.json, or in what a user opens. */
export type SourceId = string

/** A publisher's dataset that figures are taken from, as far as it decides which figures stand. */
export interface Source {
  readonly id: SourceId
  /** Whose figures they are: those of one publisher may stand in one quotient, and follow each other without a break. */
  readonly publisher: string
  /** Whether it is a sum of ours over the publisher's figures rather than a figure as published. */
  readonly isOurSum: boolean
  /** Whether it values imports at the customs' border, without freight and insurance. */
  readonly isAtCustoms: boolean
  /** What charts call it, where no message does. */
  readonly name?: string
}

/** One official statistic as its reporter reports it. */
export interface Observation {
  readonly reporter: Party
  readonly partner: Counterpart
  readonly flow: Flow
  readonly year: number
  /** US$ billions. */
  readonly value: number
  readonly source: SourceId
  /** Where it stands, if it is of a person's own file. */
  readonly origin?: OwnOrigin
}

/** Whose numbers: `reported` by the Central Asian side, or `mirror`, by the partner's side. */
export type OfficialBasis = 'reported' | 'mirror'

/** Finds observations by what they are of. */
export interface ObservationIndex {
  /** All that the sources have on one flow, in no order. */
  readonly find: (reporter: Party, partner: Counterpart, flow: Flow, year: number) => readonly Observation[]
  /** The years of which anything is held, ascending. */
  readonly years: readonly number[]
  /** The sources, in the order in which they win where several report the same flow. */
  readonly sources: readonly Source[]
  /** Who reports of others than Central Asia and the world, beside Central Asia's own countries, by code. Whoever does
   *  not is held as the other side of Central Asia's trade alone. */
  readonly otherReporters: readonly CountryCode[]
  /** Who is reported about or reports, beside those that figures are shipped of, by code. */
  readonly otherPartners: readonly PlaceCode[]
}

/** @param sources those of the observations, in the order in which they win */
export function indexOf(
  observations: readonly Observation[],
  sources: readonly Source[] = SHIPPED_SOURCES,
): ObservationIndex {
  const byFlow = new Map<string, Observation[][]>()
  for (const observation of observations) {
    const key = keyOf(observation.reporter, observation.partner, observation.flow)
    const years = byFlow.get(key) ?? []
    byFlow.set(key, years)
    const same = years[observation.year]
    if (same === undefined) years[observation.year] = [observation]
    else same.push(observation)
  }
  const years = [...new Set(observations.map((observation) => observation.year))].sort((a, b) => a - b)
  return {
    find: (reporter, partner, flow, year) => byFlow.get(keyOf(reporter, partner, flow))?.[year] ?? NONE,
    years,
    sources,
    ...othersIn(observations),
  }
}

function othersIn(
  observations: readonly Observation[],
): Pick<ObservationIndex, 'otherReporters' | 'otherPartners'> {
  const reporters = new Set<CountryCode>()
  const partners = new Set<PlaceCode>()
  for (const { reporter, partner } of observations) {
    if (isBeyondShipped(partner)) partners.add(partner)
    if (isBeyondShipped(reporter)) partners.add(reporter)
    const isOfOthers = partner !== 'WLD' && !isCentralAsian(partner)
    if (isOfOthers && reporter !== 'WLD' && !isCentralAsian(reporter)) reporters.add(reporter)
  }
  return { otherReporters: [...reporters].sort(), otherPartners: [...partners].sort() }
}

export function isCentralAsian(code: string): code is CentralAsian {
  return CENTRAL_ASIA.some((country) => country === code)
}

export function isBeyondShipped(code: Counterpart): code is PlaceCode {
  return code !== EU_OF_ITS_DAY && !SHIPPED.has(code)
}

const SHIPPED: ReadonlySet<string> = new Set(PARTIES)

const NONE: readonly Observation[] = []

function keyOf(reporter: Party, partner: Counterpart, flow: Flow): string {
  return reporter + partner + flow
}
