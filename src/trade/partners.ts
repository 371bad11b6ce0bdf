/** The other side of Central Asia's trade, by ISO 3166-1 alpha-3 code, and `EU`.
 *  Listed in the order in which the article names them. */
export const PARTNERS = ['CHN', 'EU', 'RUS', 'USA'] as const
export type PartnerCode = (typeof PARTNERS)[number]

/** A Central Asian reporter, or `CA5`, the five countries together. */
export const AREAS = ['CA5'] as const
export type AreaCode = (typeof AREAS)[number]
