import { alpha2Of } from './iso-3166.ts'
import { groupOf } from './membership.ts'
import { PARTIES, type Party, type PlaceCode } from './observation.ts'

/** In the place of a partner that nobody names: ISO 3166-1 leaves the codes from XAA to its users. */
export const UNSPECIFIED = 'XXX' as PlaceCode

/** The place that a code in data stands for: one that figures are shipped of, a country by its ISO 3166-1 alpha-3 code, a
 *  group, or what is not specified; null for what is no code of a place. */
export function readPlace(code: string): Party | null {
  return PARTIES.find((party) => party === code) ?? (isPlaceCode(code) ? code : null)
}

function isPlaceCode(code: string): code is PlaceCode {
  return alpha2Of(code) !== undefined || groupOf(code) !== undefined || code === UNSPECIFIED
}
