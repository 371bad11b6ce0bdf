import type { Lang } from '../spec.ts'
import { en } from './en.ts'
import type { Messages } from './messages.ts'
import { ru } from './ru.ts'

const WORDS: Record<Lang, Messages> = { en, ru }

export function getMessages(lang: Lang): Messages {
  return WORDS[lang]
}
