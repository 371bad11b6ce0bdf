import type { Lang } from '../../chart/spec.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { AppWords } from './messages.ts'

const WORDS: Record<Lang, AppWords> = { en, ru }

export function appWordsIn(lang: Lang): AppWords {
  return WORDS[lang]
}
