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
  const options = { minimumFractionDigits, maximumFractionDigits: digits, useGrouping: false }
  return numberFormat(lang, options).format(value)
}

/** "44.0%": `value` from 0 to 1. */
export function formatPercent(lang: Lang, value: number, digits = 1): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return numberFormat(lang, { style: 'percent', ...options }).format(value)
}

/** US$ billions: "37.4", or two significant digits where that says nothing: "0.042". A true minus sign. */
export function formatBillions(lang: Lang, value: number): string {
  const size = Math.abs(value)
  const options =
    size >= 0.95 || size === 0
      ? { minimumFractionDigits: 1, maximumFractionDigits: 1 }
      : { maximumSignificantDigits: 2 }
  return minus(numberFormat(lang, { ...options, useGrouping: false }).format(value))
}

/** A published figure, US$ billions, to the million: "13.165"; smaller ones to two significant digits. */
export function formatObservation(lang: Lang, value: number): string {
  const options =
    value >= 0.01 || value === 0
      ? { minimumFractionDigits: 3, maximumFractionDigits: 3 }
      : { maximumSignificantDigits: 2 }
  return numberFormat(lang, options).format(value)
}

/** "+27.6%" or "−3.1%": a rate of growth. */
export function formatRate(lang: Lang, value: number): string {
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const
  return minus(numberFormat(lang, { style: 'percent', useGrouping: false, ...options }).format(value))
}

function minus(text: string): string {
  return text.replace('-', '−')
}

/** "2000–2004, 2008", from ascending years. */
export function formatSpans(years: readonly number[]): string {
  const spans: [number, number][] = []
  for (const year of years) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] === year - 1) last[1] = year
    else spans.push([year, year])
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}

const dateFormats = new Map<Lang, Intl.DateTimeFormat>()

function dateFormat(lang: Lang): Intl.DateTimeFormat {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const format = dateFormats.get(lang) ?? new Intl.DateTimeFormat(LOCALES[lang], options)
  dateFormats.set(lang, format)
  return format
}

/** "20 November 2023", from an ISO date. Russian goes without its closing "г.", which would double a full stop. */
export function formatDate(lang: Lang, iso: string): string {
  return dateFormat(lang)
    .format(new Date(`${iso}T00:00:00Z`))
    .replace(/\sг\.$/, '')
}

/** "Russia and the United States". */
export function formatList(lang: Lang, items: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' }).format(items)
}
