import { countriesOf } from '../trade/groups.ts'
import { CENTRAL_ASIA, type CountryCode, type Flow, type Party } from '../trade/observation.ts'
import type { AreaCode } from '../trade/partners.ts'

/** What a title states of a chart, as data: worded in `messages/`, and recomputed from the marks in the tests. None but
 *  what the bounds of the values carry becomes one. */

/** Whose trade a finding is of: areas added up; of Central Asia perhaps without the countries that have no figures. */
export interface Whose {
  readonly areas: readonly AreaCode[]
  readonly without: readonly CountryCode[]
}

/** What can be the largest of several. */
export type Compared = 'turnover' | 'exports' | 'imports' | 'share'
export type Traded = Exclude<Compared, 'share'>

/** Two years, and what of a value in the first it was in the second. */
interface Times {
  readonly from: number
  readonly to: number
  readonly factor: number
}

/** The largest of several partners in one year, or in each from one to another. */
interface Leader {
  readonly kind: 'leader'
  readonly measure: Compared
  readonly whose: Whose
  readonly party: Party
  /** All who are compared. */
  readonly among: readonly Party[]
  /** Whether these are all partners that figures are held of. */
  readonly ofAll: boolean
  readonly from: number
  readonly to: number
  /** Who led in the year before `from`, by the same sources; null where another cannot be told. */
  readonly before: Party | null
}

/** The same partner is the largest for each of several countries. */
interface LeaderOfEach {
  readonly kind: 'leader-of-each'
  readonly measure: Traded
  readonly areas: readonly AreaCode[]
  readonly party: Party
  readonly year: number
}

/** The country with the largest trade of several, with one partner or, where that is null, with those shown together. */
interface Country {
  readonly kind: 'country'
  readonly measure: Traded
  readonly country: CountryCode
  /** The countries behind it, the larger first. */
  readonly behind: readonly CountryCode[]
  readonly partner: Party | null
  readonly year: number
}

interface Growth extends Times {
  readonly kind: 'times'
  readonly measure: Traded
  readonly whose: Whose
  readonly party: Party
}

interface Fastest extends Times {
  readonly kind: 'fastest'
  readonly whose: Whose
  readonly party: Party
}

/** A partner's share of all trade, 0 to 1, in two years. */
interface ShareMoved {
  readonly kind: 'share'
  readonly whose: Whose
  readonly party: Party
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
}

interface Rate {
  readonly kind: 'rate'
  readonly whose: Whose
  readonly party: Party
  readonly year: number
  /** 0.5 is half as much again. */
  readonly rate: number
}

/** Exports less imports, US$ billions; with the partners shown together where `party` is null. */
interface Balance {
  readonly kind: 'balance'
  readonly whose: Whose
  readonly party: Party | null
  readonly year: number
  readonly value: number
}

interface Place {
  readonly kind: 'place'
  readonly measure: Traded
  readonly whose: Whose
  readonly party: Party
  readonly year: number
  readonly rank: number
  readonly before: { readonly year: number; readonly rank: number } | null
}

/** What the partner reports more of a flow than the country, US$ billions. */
interface Gap {
  readonly kind: 'gap'
  readonly country: CountryCode
  readonly partner: Party
  readonly flow: Flow
  readonly year: number
  readonly value: number
}

interface Concentration {
  readonly kind: 'concentration'
  readonly whose: Whose
  readonly from: number
  readonly to: number
  readonly more: boolean
}

/** How what the article states of partners stands to the official statistics, as far as they can be compared. */
interface Verdicts {
  readonly kind: 'verdicts'
  readonly of: 'turnover' | 'rank'
  /** In agreement with one side, or for ranks with the countries' reports. */
  readonly agree: readonly Party[]
  /** What is not known could make them agree. */
  readonly open: readonly Party[]
  readonly differ: readonly Party[]
}

export type Finding =
  | Leader
  | LeaderOfEach
  | Country
  | Growth
  | Fastest
  | ShareMoved
  | Rate
  | Balance
  | Place
  | Gap
  | Concentration
  | Verdicts

/** How the numbers of a finding are written in its language. */
export interface Written {
  /** "23.1%" */
  readonly percent: (part: number) => string
  /** "US$5.1 bn" */
  readonly billions: (value: number) => string
  /** "4.1" */
  readonly times: (factor: number) => string
}

/** As many areas as a title can name: Central Asia and its countries. */
export const MOST_AREAS = 6

/** Of how many countries a value is, and how many there are; null where it is of all. */
export function countedOf({
  areas,
  without,
}: Whose): { readonly known: number; readonly all: number } | null {
  const all = countriesOf(areas).length
  return without.length === 0 ? null : { known: all - without.length, all }
}

/** Whether areas are the countries of Central Asia, each for itself. */
export function isEachOfCentralAsia(areas: readonly AreaCode[]): boolean {
  return CENTRAL_ASIA.every((country) => areas.includes(country)) && areas.length === CENTRAL_ASIA.length
}
