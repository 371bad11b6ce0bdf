/** The official side of the domain: what statistical offices publish.
 *  Codes and terms are SDMX's; values are current prices. */

/** The five countries of Central Asia, as reporters, by ISO 3166-1 alpha-3 code. */
export const CENTRAL_ASIA = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'] as const
export type CountryCode = (typeof CENTRAL_ASIA)[number]

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

/** Whoever reports, or is reported about. `EU` is the group of today's 27 members in every year, `WLD` the whole world. */
export type Party = CountryCode | OfficialPartner

export const PARTIES: readonly Party[] = [...CENTRAL_ASIA, ...OFFICIAL_PARTNERS]

/** The European Union as an office counted it in its day, with the United Kingdom: SDMX's code for the changing
 *  composition (CL_AREA). It is held as published, and is a partner of nobody's chart. */
export const EU_OF_ITS_DAY = 'EU_V'

/** Whom a published row may be about. */
export type Counterpart = Party | typeof EU_OF_ITS_DAY

/** `X`: exports of the reporter to the partner. `M`: its imports from the partner. */
export type Flow = 'X' | 'M'

export const SOURCES = [
  'imf-dots',
  'kaz-bns',
  'kaz-bns-sums',
  'kgz-nsc',
  'uzb-stat',
  'uzb-stat-sums',
  'us-census',
  'un-comtrade',
] as const
export type SourceId = (typeof SOURCES)[number]

/** One official statistic as its reporter reports it. */
export interface Observation {
  readonly reporter: Party
  readonly partner: Counterpart
  readonly flow: Flow
  readonly year: number
  /** US$ billions. */
  readonly value: number
  readonly source: SourceId
}

/** Whose numbers: `reported` by the Central Asian side, or `mirror`, by the partner's side. */
export type OfficialBasis = 'reported' | 'mirror'

/** Finds observations by what they are of. */
export interface ObservationIndex {
  /** All that the sources have on one flow, in no order. */
  readonly find: (reporter: Party, partner: Counterpart, flow: Flow, year: number) => readonly Observation[]
  /** The years of which anything is held, ascending. */
  readonly years: readonly number[]
}

export function indexOf(observations: readonly Observation[]): ObservationIndex {
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
  }
}

const NONE: readonly Observation[] = []

function keyOf(reporter: Party, partner: Counterpart, flow: Flow): string {
  return reporter + partner + flow
}
