import { lastYearOf } from './measured.ts'
import { allGroups, groupOf, membersOf } from './membership.ts'
import {
  CENTRAL_ASIA,
  type CountryCode,
  isCentralAsian,
  type ObservationIndex,
  OFFICIAL_PARTNERS,
  type OfficialBasis,
  type Party,
} from './observation.ts'
import type { OwnStatistics } from './own.ts'
import { AREAS, type AreaCode, PARTNERS } from './partners.ts'
import { UNSPECIFIED } from './places.ts'

/** Every party that figures are shipped of as a partner: the article's four first, then by code; Central Asia's own
 *  countries last. */
export const ALL_PARTNERS: readonly Party[] = [
  ...PARTNERS,
  ...OFFICIAL_PARTNERS.filter((code) => !PARTNERS.some((partner) => partner === code)),
  ...CENTRAL_ASIA,
]

/** The places that a chart may be asked for. */
export interface Places {
  readonly areas: readonly AreaCode[]
  readonly partners: readonly Party[]
}

/** Those that figures are shipped of. */
export const SHIPPED_PLACES: Places = { areas: AREAS, partners: ALL_PARTNERS }

type Others = Pick<ObservationIndex, 'otherReporters' | 'otherPartners'>

/** The places that data have: the shipped ones first, then others by code, and the groups of which every member reports.
 *  @param index of the official statistics; left out as long as it is not there
 *  @param own a person's own statistics, where there are any: whoever reports in them may be an area */
export function placesIn(index?: Others, own?: OwnStatistics): Places {
  const both = [index, own?.statistics.index].filter((one) => one !== undefined)
  const ownReporters = own?.reporters.filter((code) => !isCentralAsian(code)) ?? []
  const otherReporters = inOrder([...both.flatMap((one) => one.otherReporters), ...ownReporters])
  const otherPartners = inOrder(both.flatMap((one) => one.otherPartners))
  if (otherReporters.length + otherPartners.length === 0) return SHIPPED_PLACES
  const areas: readonly AreaCode[] = [...AREAS, ...otherReporters]
  const groups = allGroups().filter(
    (one) => !one.isPublished && one.code !== 'CA5' && membersOf(one).every((code) => areas.includes(code)),
  )
  return {
    areas: [...areas, ...groups.map(({ code }) => code)],
    partners: [...ALL_PARTNERS, ...otherPartners],
  }
}

/** Each once, by code. */
function inOrder<T extends string>(codes: readonly T[]): T[] {
  return [...new Set(codes)].sort()
}

/** The countries that border on Central Asia, as the United Nations' M49 regions draw it. */
export const NEIGHBOURS: readonly Party[] = ['CHN', 'RUS', 'AFG', 'IRN']

/** The partners by region, as the United Nations' M49 regions draw them; of the EU the whole. */
export const REGIONS = {
  europe: ['EU', 'RUS', 'BLR', 'CHE', 'GBR', 'UKR'],
  eastAndSouthAsia: ['CHN', 'AFG', 'IND', 'IRN', 'JPN', 'KOR'],
  westAsia: ['ARE', 'TUR'],
  centralAsia: CENTRAL_ASIA,
} as const satisfies Record<string, readonly Party[]>
export type Region = keyof typeof REGIONS

/** Those of `partners` that do not overlap, so that their figures may be added up: without the world, without members of a
 *  group that is among them, whose figures have theirs already, and of groups with common members the first. */
export function withoutOverlaps(partners: readonly Party[]): Party[] {
  const covered = new Set<string>()
  for (const code of partners) {
    const one = groupOf(code)
    if (one === undefined || covered.has(code)) continue
    const members = membersOf(one)
    if (members.some((member) => covered.has(member))) covered.add(code)
    else for (const member of members) covered.add(member)
  }
  return partners.filter((code) => code !== 'WLD' && !covered.has(code))
}

/** Those of `partners` that may be set against each other, as somebody's largest partner: no overlaps, and nobody who is
 *  not specified. */
export function comparablePartners(partners: readonly Party[]): Party[] {
  return withoutOverlaps(partners).filter((code) => code !== UNSPECIFIED)
}

/** All partners of an area that may be ranked against each other: no overlaps, nobody of the area itself, and nobody who
 *  is not specified. A group stands for its members where it has a figure of its own; elsewhere they stand for themselves.
 *  @param basis whose reports are ranked; either side's if left out */
export function rankable(
  index: ObservationIndex,
  area: readonly CountryCode[],
  basis?: OfficialBasis,
): Party[] {
  const within = new Set<Party>(
    area.flatMap((country) => {
      const one = groupOf(country)
      return one === undefined ? [country] : [country, ...membersOf(one)]
    }),
  )
  const sides = basis === undefined ? (['reported', 'mirror'] as const) : [basis]
  const isHeld = (code: Party) =>
    sides.some((side) =>
      (['exports', 'imports'] as const).some(
        (measure) => lastYearOf(index, { area, basis: side }, [code], index.years, measure) !== undefined,
      ),
    )
  return comparablePartners(
    [...ALL_PARTNERS, ...index.otherPartners].filter(
      (code) => !within.has(code) && (groupOf(code) === undefined || isHeld(code)),
    ),
  )
}

/** The countries that area codes stand for, each once, those of Central Asia first and in their order. */
export function countriesOf(areas: readonly AreaCode[]): CountryCode[] {
  const all = new Set(withoutParts(areas).flatMap(countriesIn))
  return [
    ...CENTRAL_ASIA.filter((country) => all.has(country)),
    ...[...all].filter((one) => !isCentralAsian(one)),
  ]
}

/** The countries of one area code. */
function countriesIn(area: AreaCode): CountryCode[] {
  if (area === 'CA5') return [...CENTRAL_ASIA]
  const one = groupOf(area)
  return one === undefined || one.isPublished ? [area] : membersOf(one)
}

/** Whether an area is a sum of ours over several countries. */
export function isSum(area: AreaCode): boolean {
  return groupOf(area)?.isPublished === false
}

/** The areas without those that others among them have in them already: the whole of Central Asia stands for its
 *  countries. */
export function withoutParts(areas: readonly AreaCode[]): AreaCode[] {
  const within = new Set<AreaCode>(
    areas.flatMap((area) => {
      const one = groupOf(area)
      return one === undefined ? [] : membersOf(one)
    }),
  )
  return areas.filter((area) => !within.has(area))
}

/** Who reports of areas: the one area that they are, or Central Asia, where they are several countries of it; null where
 *  nothing less than all of their names says it. */
export function reporterOf(areas: readonly AreaCode[]): AreaCode | null {
  const [only, second] = withoutParts(areas)
  if (only !== undefined && second === undefined) return only
  return countriesOf(areas).every(isCentralAsian) ? 'CA5' : null
}

/** The one partner that there is; null where there are several. */
export function onlyPartner(partners: readonly Party[]): Party | null {
  return partners.length === 1 ? (partners[0] ?? null) : null
}

/** The one country that areas are; null where they are several. */
export function onlyCountry(areas: readonly AreaCode[]): CountryCode | null {
  const [only, second] = areas
  return only === undefined || second !== undefined || only === 'CA5' || isSum(only) ? null : only
}
