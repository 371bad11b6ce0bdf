import type { Lang } from './spec.ts'

/** The locale whose forms a language's words are written in. */
export const LOCALES: Record<Lang, string> = { en: 'en-GB', ru: 'ru-RU' }

/** Formats are costly to make and are asked for by the hundred: each is made once. */
function cached<T>(make: (lang: Lang) => T): (lang: Lang) => T {
  const made = new Map<Lang, T>()
  return (lang) => {
    const known = made.get(lang)
    if (known !== undefined) return known
    const format = make(lang)
    made.set(lang, format)
    return format
  }
}

function cachedNumbers(options: Intl.NumberFormatOptions): (lang: Lang) => Intl.NumberFormat {
  return cached((lang) => new Intl.NumberFormat(LOCALES[lang], options))
}

const DIGITS = [0, 1, 2, 3] as const
const plainNumbers = DIGITS.map((digits) =>
  cachedNumbers({ maximumFractionDigits: digits, useGrouping: false }),
)
const fixedNumbers = DIGITS.map((digits) =>
  cachedNumbers({ minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false }),
)
const percents = DIGITS.map((digits) =>
  cachedNumbers({
    style: 'percent',
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }),
)

function withDigits<T>(formats: readonly T[], digits: number): T {
  const found = formats[digits]
  if (found === undefined) throw new RangeError(`Numbers are written with 0 to 3 decimals, not ${digits}.`)
  return found
}

/** "46.5", "1.67": at most `digits` decimals, 0 to 3, exactly so many where `fixed`.
 *  @throws RangeError for other numbers of decimals */
export function formatNumber(lang: Lang, value: number, digits = 1, fixed = false): string {
  return withDigits(fixed ? fixedNumbers : plainNumbers, digits)(lang).format(value)
}

const factors = cachedNumbers({
  minimumSignificantDigits: 3,
  maximumSignificantDigits: 3,
  useGrouping: false,
})

/** "1.67", "16.7", "160": how many times, as exactly as one can read it. */
export function formatFactor(lang: Lang, value: number): string {
  return factors(lang).format(value)
}

/** "44.0%": `value` from 0 to 1, with 0 to 3 decimals.
 *  @throws RangeError for other numbers of decimals */
export function formatPercent(lang: Lang, value: number, digits = 1): string {
  return withDigits(percents, digits)(lang).format(value)
}

const smallBillions = cachedNumbers({ maximumSignificantDigits: 2, useGrouping: false })

/** US$ billions: "37.4", or two significant digits where that says nothing: "0.042". A true minus sign. */
export function formatBillions(lang: Lang, value: number): string {
  const size = Math.abs(value)
  return minus(
    size >= 0.95 || size === 0 ? formatNumber(lang, value, 1, true) : smallBillions(lang).format(value),
  )
}

/** The same of a change, with its sign: "+12.3", "−0.042". */
export function formatChange(lang: Lang, value: number): string {
  return value > 0 ? `+${formatBillions(lang, value)}` : formatBillions(lang, value)
}

const observations = cachedNumbers({ minimumFractionDigits: 3, maximumFractionDigits: 3 })
const smallObservations = cachedNumbers({ maximumSignificantDigits: 2 })

/** A published figure, US$ billions, to the million: "13.165"; smaller ones to two significant digits. */
export function formatObservation(lang: Lang, value: number): string {
  return (value >= 0.01 || value === 0 ? observations : smallObservations)(lang).format(value)
}

const asRead = cachedNumbers({ maximumSignificantDigits: 15 })

/** A number as somebody's file has it, with all of its digits: "2,715,997,517,261", "0.4711". */
export function formatAsRead(lang: Lang, value: number): string {
  return asRead(lang).format(value)
}

const rates = DIGITS.map((digits) =>
  cachedNumbers({
    style: 'percent',
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  }),
)

/** "+27.6%" or "−3.1%": a rate of growth, with 0 to 3 decimals.
 *  @throws RangeError for other numbers of decimals */
export function formatRate(lang: Lang, value: number, digits = 1): string {
  return minus(withDigits(rates, digits)(lang).format(value))
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

const dates = cached(
  (lang) =>
    new Intl.DateTimeFormat(LOCALES[lang], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
)

/** "20 November 2023", from an ISO date. Russian goes without its closing "г.", which would double a full stop. */
export function formatDate(lang: Lang, iso: string): string {
  return dates(lang)
    .format(new Date(`${iso}T00:00:00Z`))
    .replace(/\sг\.$/, '')
}

const months = cached(
  (lang) => new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' }),
)

/** "May 2022". */
export function formatMonth(lang: Lang, [year, month]: readonly [number, number]): string {
  return months(lang)
    .format(Date.UTC(year, month - 1))
    .replace(/\sг\.$/, '')
}

const lists = cached((lang) => new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' }))

/** "Russia and the United States". */
export function formatList(lang: Lang, items: readonly string[]): string {
  return lists(lang).format(items)
}

/** "At least" from "at least". */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "exports" from "Exports"; "US$" stays. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
