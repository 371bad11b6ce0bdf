import { CENTRAL_ASIA, type CountryCode, OFFICIAL_PARTNERS, type Party } from './observation.ts'
import { type AreaCode, PARTNERS } from './partners.ts'

/** Every party as a partner: the article's four first, then by code; Central Asia's own countries last. */
export const ALL_PARTNERS: readonly Party[] = [
  ...PARTNERS,
  ...OFFICIAL_PARTNERS.filter((code) => !PARTNERS.some((partner) => partner === code)),
  ...CENTRAL_ASIA,
]

/** The countries that border on Central Asia, as the United Nations' M49 regions draw it. */
export const NEIGHBOURS: readonly Party[] = ['CHN', 'RUS', 'AFG', 'IRN']

/** Members of the EU that are held apart as well; what is theirs is in the EU's figures already. */
const WITHIN_EU: readonly Party[] = ['DEU', 'ITA']

/** Those of `partners` that do not overlap, so that their figures may be added up: without the world, and without
 *  members of the EU where the EU is among them. */
export function withoutOverlaps(partners: readonly Party[]): Party[] {
  const hasEu = partners.includes('EU')
  return partners.filter((code) => code !== 'WLD' && !(hasEu && WITHIN_EU.includes(code)))
}

/** All partners of an area that may be ranked against each other: no overlaps, and nobody of the area itself. */
export function rankable(area: readonly CountryCode[]): Party[] {
  return withoutOverlaps(ALL_PARTNERS).filter((code) => !area.some((country) => country === code))
}

/** The countries that area codes stand for, in the order of CENTRAL_ASIA. */
export function countriesOf(areas: readonly AreaCode[]): CountryCode[] {
  return CENTRAL_ASIA.filter((country) => areas.includes('CA5') || areas.includes(country))
}

/** The one partner that there is; null where there are several. */
export function onlyPartner(partners: readonly Party[]): Party | null {
  return partners.length === 1 ? (partners[0] ?? null) : null
}

/** The one country that areas are; null where they are several. */
export function onlyCountry(areas: readonly AreaCode[]): CountryCode | null {
  const [only, second] = areas
  return second === undefined ? (CENTRAL_ASIA.find((country) => country === only) ?? null) : null
}
