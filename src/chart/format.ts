import type { Lang } from './spec.ts'

const LOCALES: Record<Lang, string> = { en: 'en-GB', ru: 'ru-RU' }

const numberFormats = new Map<string, Intl.NumberFormat>()

function numberFormat(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options)
  const known = numberFormats.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(LOCALES[lang], options)
  numberFormats.set(key, made)
  return made
}

/** "46.5", "1.67": at most `digits` decimals, exactly so many where `fixed`. */
export function formatNumber(lang: Lang, value: number, digits = 1, fixed = false): string {
  const minimumFractionDigits = fixed ? digits : 0
  return numberFormat(lang, { minimumFractionDigits, maximumFractionDigits: digits }).format(value)
}

/** "44.0%": `value` from 0 to 1. */
export function formatPercent(lang: Lang, value: number, digits = 1): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return numberFormat(lang, { style: 'percent', ...options }).format(value)
}

/** "20 November 2023", from an ISO date. Russian goes without its closing "г.", which would double a full stop. */
export function formatDate(lang: Lang, iso: string): string {
  const format = new Intl.DateTimeFormat(LOCALES[lang], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${iso}T00:00:00Z`)).replace(/\sг\.$/, '')
}

/** "Russia and the United States". */
export function formatList(lang: Lang, items: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' }).format(items)
}
