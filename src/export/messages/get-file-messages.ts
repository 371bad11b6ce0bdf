import type { Lang } from '../../chart/spec.ts'
import { en } from './en.ts'
import type { FileMessages } from './messages.ts'
import { ru } from './ru.ts'

const MESSAGES: Record<Lang, FileMessages> = { en, ru }

/** What files say in a language. */
export function getFileMessages(lang: Lang): FileMessages {
  return MESSAGES[lang]
}
