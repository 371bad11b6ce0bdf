import { CENTRAL_ASIA, type CountryCode } from './observation.ts'
import type { AreaCode } from './partners.ts'

/** A country's membership of a group: the first and the last calendar year at whose end it belonged to it. */
export interface Membership {
  readonly country: CountryCode
  readonly from: number
  /** Left out where it belongs to it today. */
  readonly to?: number
}

/** Countries under one name. */
export interface Group {
  readonly code: AreaCode
  readonly members: readonly Membership[]
  /** Whether offices publish it as one, so that it reports and is reported about itself; others we add up. */
  readonly isPublished: boolean
}

/** The groups that are known from the first. Their members by the year of accession: treaties of accession to the EU; the
 *  treaty on the Eurasian Economic Union of 2014; the charter of the Gulf Cooperation Council of 1981; and of the CIS its
 *  founding agreement of 1991, which Turkmenistan and Ukraine signed, though never its charter: its statistics count them. */
const GROUPS: readonly Group[] = [
  group('CA5', { 1991: CENTRAL_ASIA.join(' ') }),
  group(
    'EU',
    {
      1958: 'BEL DEU FRA ITA LUX NLD',
      1973: 'DNK GBR IRL',
      1981: 'GRC',
      1986: 'ESP PRT',
      1995: 'AUT FIN SWE',
      2004: 'CYP CZE EST HUN LTU LVA MLT POL SVK SVN',
      2007: 'BGR ROU',
      2013: 'HRV',
    },
    { GBR: 2019 },
    true,
  ),
  group('EAEU', { 2015: 'ARM BLR KAZ KGZ RUS' }),
  group(
    'CIS',
    { 1991: 'ARM AZE BLR KAZ KGZ MDA RUS TJK TKM UKR UZB', 1993: 'GEO' },
    { GEO: 2008, UKR: 2017 },
  ),
  group('GCC', { 1981: 'ARE BHR KWT OMN QAT SAU' }),
]

function group(
  code: string,
  joined: Readonly<Record<number, string>>,
  left: Readonly<Record<string, number>> = {},
  isPublished = false,
): Group {
  const members = Object.entries(joined).flatMap(([from, countries]) =>
    countries.split(' ').map((country): Membership => {
      const to = left[country]
      // The table's own codes, which a test holds against ISO 3166-1.
      const member = { country: country as CountryCode, from: Number(from) }
      return to === undefined ? member : { ...member, to }
    }),
  )
  return { code: code as AreaCode, members, isPublished }
}

/** The groups by their codes: those above, and a user's own. */
const known = new Map<string, Group>(GROUPS.map((one) => [one.code, one]))

/** Makes a group of a user's own known; of its code no place may have been read. */
export function addGroup(own: Group): void {
  known.set(own.code, own)
}

/** The group of a code; undefined where it is none. */
export function groupOf(code: string): Group | undefined {
  return known.get(code)
}

/** A group's members of today, which stand for it in every year, so that its figures compare over time; of a year the
 *  members of its day. */
export function membersOf({ members }: Group, year?: number): CountryCode[] {
  return members
    .filter(({ from, to }) =>
      year === undefined ? to === undefined : from <= year && year <= (to ?? Number.POSITIVE_INFINITY),
    )
    .map(({ country }) => country)
}

/** All groups that are known. */
export function allGroups(): Group[] {
  return [...known.values()]
}
