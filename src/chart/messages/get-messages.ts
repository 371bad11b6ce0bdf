import type { Lang } from '../spec.ts'
import { en } from './en.ts'
import type { Messages } from './messages.ts'

/* English is always there: names of files are made of it. Others come when they are asked for. */
const WORDS: { readonly en: Messages } & Partial<Record<Lang, Messages>> = { en }

/** What charts say in a language.
 *  @throws Error where its words have not been added */
export function getMessages(lang: Lang): Messages {
  const words = WORDS[lang]
  if (words === undefined) throw new Error(`The words of the language "${lang}" are not there.`)
  return words
}

export function addMessages(lang: Exclude<Lang, 'en'>, messages: Messages): void {
  WORDS[lang] = messages
}
