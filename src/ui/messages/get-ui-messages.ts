import type { Lang } from '../../chart/spec.ts'
import { en } from './en.ts'
import type { UiMessages } from './messages.ts'

const WORDS: { readonly en: UiMessages } & Partial<Record<Lang, UiMessages>> = { en }

/** What stands around charts in a language.
 *  @throws Error where its words have not been added */
export function getUiMessages(lang: Lang): UiMessages {
  const words = WORDS[lang]
  if (words === undefined) throw new Error(`The words of the language "${lang}" are not there.`)
  return words
}

export function addUiMessages(lang: Exclude<Lang, 'en'>, messages: UiMessages): void {
  WORDS[lang] = messages
}
