import type { Lang } from '../../chart/spec.ts'
import { en } from './en.ts'
import type { UiMessages } from './messages.ts'
import { ru } from './ru.ts'

const WORDS: Record<Lang, UiMessages> = { en, ru }

export function getUiMessages(lang: Lang): UiMessages {
  return WORDS[lang]
}
