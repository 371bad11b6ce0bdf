import type { Lang } from '../spec.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { Words } from './messages.ts'

const WORDS: Record<Lang, Words> = { en, ru }

export function wordsIn(lang: Lang): Words {
  return WORDS[lang]
}
