import type { Party } from '../../trade/observation.ts'
import type { AreaCode } from '../../trade/partners.ts'
import { party as inEnglish } from './parties-en.ts'
import { party as inRussian } from './parties-ru.ts'

/** The names of a place in every language, by any of which it may be searched. */
export function everyNameOf(code: Party | AreaCode): readonly string[] {
  return [inEnglish(code), inRussian(code)]
}
