import { CENTRAL_ASIA, type CountryCode } from './observation.ts'

/** The partners of whom the article speaks, by ISO 3166-1 alpha-3 code, and `EU`, in the order in which it names
 *  them. Official statistics are held of more: see `groups.ts`. */
export const PARTNERS = ['CHN', 'EU', 'RUS', 'USA'] as const
export type PartnerCode = (typeof PARTNERS)[number]

/** The areas that figures are shipped of: a Central Asian reporter, or `CA5`, the five countries together. */
export const AREAS = ['CA5', ...CENTRAL_ASIA] as const

/** Whose trade a chart is of: a country that reports, or a group of them by its code. */
export type AreaCode = 'CA5' | CountryCode
