import type { Lang } from '../spec.ts'
import { getMessages } from './get-messages.ts'
import type { Messages } from './messages.ts'

/** What money is called by its ISO 4217 code, in the place of US dollars: "EUR 44.8 bn", "EUR billions"; "44,8 млрд EUR". */
const DOLLARS: Readonly<Record<Lang, (text: string, currency: string) => string>> = {
  en: (text, currency) => text.replace(/US\$ ?/g, `${currency} `),
  ru: (text, currency) => text.replace(/долл\.( США)?/g, currency),
}

/** A text about US dollars, said of another currency. */
export function textIn(lang: Lang, currency: string, text: string): string {
  return currency === 'USD' ? text : DOLLARS[lang](text, currency)
}

/** What charts say in a language of values in a currency. Of those in dollars it is what they say anyway. */
export function messagesIn(lang: Lang, currency: string): Messages {
  const messages = getMessages(lang)
  if (currency === 'USD') return messages
  const key = `${lang} ${currency}`
  const known = made.get(key)
  if (known !== undefined) return known
  const say = (text: string) => textIn(lang, currency, text)
  const all: Messages = {
    ...messages,
    billions: said(messages.billions, say),
    official: said(messages.official, say),
  }
  made.set(key, all)
  return all
}

const made = new Map<string, Messages>()

/** The same with every text said otherwise, whatever it stands in and whichever function gives it. */
function said<T>(value: T, say: (text: string) => string): T
function said(value: unknown, say: (text: string) => string): unknown {
  if (typeof value === 'string') return say(value)
  if (typeof value === 'function') return (...args: unknown[]) => said(Reflect.apply(value, null, args), say)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => said(one, say))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, said(one, say)]))
}
