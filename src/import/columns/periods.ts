/** What a text says of time: a year, quarter or month, or a part of a year that is none of these. */
export type PeriodRead = { readonly is: 'period'; readonly period: string } | { readonly is: 'part-of-year' }

const MONTHS: readonly RegExp[] = [
  /^(jan|янв|ene|1月|一月)/,
  /^(feb|фев|fév|fev|2月|二月)/,
  /^(mar|мар|mär|3月|三月)/,
  /^(apr|апр|abr|avr|4月|四月)/,
  /^(may|mai|май|мая|5月|五月)/,
  /^(june?|juin|июн|6月|六月)/,
  /^(july?|juil|июл|7月|七月)/,
  /^(aug|авг|ago|aoû|aou|8月|八月)/,
  /^(sep|сен|9月|九月)/,
  /^(oct|окт|okt|10月|十月)/,
  /^(nov|ноя|11月|十一月)/,
  /^(dec|дек|dic|déc|dez|12月|十二月)/,
]
const YEAR = '(1[89]\\d\\d|20\\d\\d)'
const WORD = '([\\p{L}\\d]+月|\\p{L}+)\\.?'
const FROM_TO = new RegExp(`${WORD}\\s*[-–—\\/]\\s*${WORD},?\\s*${YEAR}`, 'u')
const CHINESE_MONTHS = new RegExp(`${YEAR}年\\s*(\\d{1,2})\\s*[-–—至到]\\s*(\\d{1,2})月`)
const QUARTERS = new Map([
  ['i', '1'],
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
])
const EXACT: readonly (readonly [RegExp, (found: RegExpExecArray) => PeriodRead | null])[] = [
  // A year, with a footnote's mark or a letter of preliminary figures behind it: "2023 1", "2024*", "2024p".
  [
    new RegExp(`^(?:yr|fy|y)?${YEAR}(?:\\.0)?(?:\\s\\d{1,2}\\)?|\\d\\)|\\s?\\*+|\\s?[pеer])?$`, 'i'),
    ([, year]) => whole(year),
  ],
  [
    new RegExp(`^${YEAR}\\s*(?:年|г\\.?|год|год[ау]?|-?жыл\\p{L}*|-?ж\\.|йил|yil\\p{L}*)$`, 'iu'),
    ([, year]) => whole(year),
  ],
  [new RegExp(`^${YEAR}\\s*\\[yr${YEAR}\\]$`, 'i'), ([, year]) => whole(year)],
  // Eurostat and Comtrade: the 52nd month is the year.
  [new RegExp(`^${YEAR}52(?:-.*)?$`), ([, year]) => whole(year)],
  [
    new RegExp(`^${YEAR}[-\\s]?m?(0[1-9]|1[0-2])(?:-(?:[\\p{L}].*)?)?$`, 'iu'),
    ([, year, month]) => monthOf(year, Number(month)),
  ],
  [new RegExp(`^${YEAR}[-\\s]?m([1-9])$`, 'i'), ([, year, month]) => monthOf(year, Number(month))],
  [
    new RegExp(`^${YEAR}[-\\s]?q([1-4])$`, 'i'),
    ([, year, quarter]) => ({ is: 'period', period: `${year}-Q${quarter}` }),
  ],
  [
    new RegExp(
      `^(?:q([1-4])|([1-4])q|([1-4]|i{1,3}|iv)[-\\s]?кв(?:артал|\\.)?)[-,\\s]*${YEAR}(?:\\s*(?:г\\.?|год[ау]?))?$`,
      'i',
    ),
    ([, before, behind, said = '', year]) => ({
      is: 'period',
      period: `${year}-Q${before ?? behind ?? QUARTERS.get(said.toLowerCase()) ?? said}`,
    }),
  ],
  [new RegExp(`^(?:${YEAR}[-\\s]?[sh][12]|[sh][12][-\\s]?${YEAR})$`, 'i'), () => ({ is: 'part-of-year' })],
  [new RegExp(`^(0?[1-9]|1[0-2])[/.]${YEAR}$`), ([, month, year]) => monthOf(year, Number(month))],
  [new RegExp(`^${YEAR}年\\s*(\\d{1,2})月$`), ([, year, month]) => monthOf(year, Number(month))],
]

function whole(year: string | undefined): PeriodRead | null {
  return year === undefined ? null : { is: 'period', period: year }
}

function monthOf(year: string | undefined, month: number): PeriodRead | null {
  if (year === undefined || !(month >= 1 && month <= 12)) return null
  return { is: 'period', period: `${year}-${String(month).padStart(2, '0')}` }
}

/** The number of the month that a word names, 1 to 12; null for other words. */
export function monthNamed(word: string): number | null {
  const text = word.toLowerCase()
  const at = MONTHS.findLastIndex((month) => month.test(text))
  return at === -1 ? null : at + 1
}

/** The period that a cell or a head is; null where it says none. "Jan.-Sept. 2023" is a part of a year, and so is
 *  "2026 through January"; "Jan.-Dec. 2023" is the year. */
export function periodOf(text: string): PeriodRead | null {
  const plain = text.trim()
  for (const [pattern, read] of EXACT) {
    const found = pattern.exec(plain)
    if (found !== null) return read(found)
  }
  return spelled(plain)
}

/** The period that a text speaks of among other words: "за январь-декабрь 2021 года", "Exported value in 2009". */
export function periodWithin(text: string): PeriodRead | null {
  const found = spelled(text)
  if (found !== null) return found
  const [, year, quarter, month] =
    new RegExp(`(?<!\\d)${YEAR}-(?:Q([1-4])|M(0[1-9]|1[0-2]))(?!\\d)`).exec(text) ?? []
  if (quarter !== undefined) return { is: 'period', period: `${year}-Q${quarter}` }
  if (month !== undefined) return monthOf(year, Number(month))
  const years = [...text.matchAll(new RegExp(`(?<![\\d.,])${YEAR}(?![\\d])`, 'g'))].map(([, year]) => year)
  return new Set(years).size === 1 ? whole(years[0]) : null
}

function spelled(text: string): PeriodRead | null {
  if (/\bthrough\b/i.test(text) && new RegExp(YEAR).test(text)) return { is: 'part-of-year' }
  const chinese = CHINESE_MONTHS.exec(text)
  if (chinese !== null) return fromTo(Number(chinese[2]), Number(chinese[3]), chinese[1])
  const range = FROM_TO.exec(text)
  const [first, last] = [monthNamed(range?.[1] ?? ''), monthNamed(range?.[2] ?? '')]
  if (range !== null && first !== null && last !== null) return fromTo(first, last, range[3])
  const single = new RegExp(`(?<!\\p{L})${WORD}[\\s,-]*${YEAR}(?!\\d)`, 'u').exec(text)
  const month = monthNamed(single?.[1] ?? '')
  return single !== null && month !== null && (single[1] ?? '').length >= 3 && isMonthWord(single[1] ?? '')
    ? monthOf(single[2], month)
    : null
}

/** Whole names of months and their usual short forms: "Marks 2022" is no month of March. */
function isMonthWord(word: string): boolean {
  return /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|янв(ар[ьяе])?|фев(рал[ьяе])?|март[ае]?|апр(ел[ьяе])?|ма[йяе]|июн[ьяе]|июл[ьяе]|авг(уст[ае]?)?|сен(т(ябр[ьяе])?)?|окт(ябр[ьяе])?|ноя(бр[ьяе])?|дек(абр[ьяе])?)$/i.test(
    word,
  )
}

function fromTo(first: number, last: number, year: string | undefined): PeriodRead | null {
  if (first === 1 && last === 12) return whole(year)
  return first === last ? monthOf(year, first) : { is: 'part-of-year' }
}
