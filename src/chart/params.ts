import type { Places } from '../trade/groups.ts'
import { PARTNERS } from '../trade/partners.ts'
import {
  BASES,
  BESIDES,
  CHARTS,
  type ChartSpec,
  COVERAGES,
  DEFAULT_SPEC,
  LANGS,
  type MarkedYear,
  MEASURES,
  ORDERS,
  PANELS,
  type Param,
  SCALES,
  SORTS,
  THEMES,
  type Time,
} from './spec.ts'
import { defaultBasis, defaultPanels, defaultTime, kindOf, type View } from './views.ts'

/* The one table of the URL's parameters. A field of ChartSpec that lacks a row does not compile. */

/** A value as far as a text holds one, and whether all of the text could be read. */
interface Reading<T> {
  readonly value: T
  readonly whole: boolean
}

/** How a parameter stands in a query. */
export interface ParamRow<T> {
  /** @param places those that may be named
   *  @returns null when nothing of the text can be read */
  readonly read: (text: string, places: Places) => Reading<NonNullable<T>> | null
  /** @returns null for what has no text, such as no focus at all */
  readonly write: (value: T) => string | null
  /** What stands for a parameter that is left out. */
  readonly default: (view: View & Pick<ChartSpec, 'area'>) => T
}

export const PARAM_TABLE: { readonly [P in Param]: ParamRow<ChartSpec[P]> } = {
  chart: { ...oneOf(CHARTS), default: () => DEFAULT_SPEC.chart },
  measure: { ...oneOf(MEASURES), default: (view) => kindOf(view).measures[0] },
  area: { ...several(({ areas }) => areas), default: () => DEFAULT_SPEC.area },
  partner: { ...several(({ partners }) => partners), default: () => DEFAULT_SPEC.partner },
  time: { read: readTime, write: spanOf, default: defaultTime },
  basis: { ...oneOf(BASES), default: ({ chart }) => defaultBasis(chart) },
  own: { ...matching(/^[0-9a-f]{12}$/), default: () => undefined },
  beside: { ...oneOf(BESIDES), default: () => undefined },
  scale: { ...oneOf(SCALES), default: () => DEFAULT_SPEC.scale },
  panels: { ...oneOf(PANELS), default: defaultPanels },
  coverage: { ...oneOf(COVERAGES), default: () => DEFAULT_SPEC.coverage },
  base: { read: readYear, write: (year) => (year === null ? null : String(year)), default: () => null },
  mark: {
    read: readMarks,
    write: (marks) => (marks.length === 0 ? null : marksOf(marks)),
    default: () => DEFAULT_SPEC.mark,
  },
  order: { ...oneOf(ORDERS), default: () => DEFAULT_SPEC.order },
  relative: { ...oneOf(PARTNERS), default: () => null },
  sort: { ...oneOf(SORTS), default: () => null },
  title: {
    read: readTitle,
    write: (title) => (title === '' ? null : title),
    default: () => DEFAULT_SPEC.title,
  },
  focus: { ...matching(/^[a-z0-9]+(-[a-z0-9]+)*$/), default: () => null },
  theme: { ...oneOf(THEMES), default: () => null },
  lang: { ...oneOf(LANGS), default: () => DEFAULT_SPEC.lang },
  data: { ...matching(/^\d+\.\d+\.\d+$/), default: () => null },
}

/** "2022" or "2010..2022". */
export function spanOf({ from, to }: Time): string {
  return from === to ? String(from) : `${from}..${to}`
}

/** "2009:own words~2020". */
export function marksOf(marks: readonly MarkedYear[]): string {
  return marks.map(({ year, label }) => (label === null ? year : `${year}:${label}`)).join('~')
}

/** One of a list, in capitals or not. */
function oneOf<T extends string>(known: readonly T[]) {
  return {
    read: (text: string): Reading<T> | null => {
      const value = find(known, text)
      return value === undefined ? null : { value, whole: true }
    },
    write: (value: T | null | undefined) => value ?? null,
  }
}

/** One or several of a list with "~" between them, which come in the order of the list. */
function several<T extends string>(knownOf: (places: Places) => readonly T[]) {
  return {
    read: (text: string, places: Places): Reading<readonly T[]> | null => {
      const known = knownOf(places)
      const parts = text.split('~').map((part) => find(known, part))
      const value = known.filter((one) => parts.includes(one))
      return value.length === 0 ? null : { value, whole: !parts.includes(undefined) }
    },
    write: (value: readonly T[]) => value.join('~'),
  }
}

/** A text of a certain form. */
function matching(form: RegExp) {
  return {
    read: (text: string): Reading<string> | null => (form.test(text) ? { value: text, whole: true } : null),
    write: (value: string | null | undefined) => value ?? null,
  }
}

const YEAR = /^\d{4}$/

function readYear(text: string): Reading<number> | null {
  return YEAR.test(text) ? { value: Number(text), whole: true } : null
}

/** Years with "~" between them, each with ":" and words of one's own or without; they come in ascending order. */
function readMarks(text: string): Reading<readonly MarkedYear[]> {
  const byYear = new Map<number, MarkedYear>()
  let whole = true
  for (const part of text.split('~')) {
    const [, year, words = ''] = /^(\d{4})(?::(.*))?$/s.exec(part) ?? []
    const label = plainLabel(words)
    whole &&= year !== undefined && label === words
    if (year !== undefined) byYear.set(Number(year), { year: Number(year), label: label || null })
  }
  return { value: [...byYear.values()].sort((a, b) => a.year - b.year), whole }
}

/** The most characters of a reader's own words for a year. */
export const LONGEST_LABEL = 60

/** Words as they may stand on a chart and in the URL: one line, without the "~" of the grammar, not too long. */
export function plainLabel(words: string): string {
  const line = words.replace(/[\p{C}\s~]+/gu, ' ').trim()
  return [...line].slice(0, LONGEST_LABEL).join('').trim()
}

/** A year, or the first and last of a range in any order. */
function readTime(text: string): Reading<Time> | null {
  const years = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text)
  if (years === null) return null
  const [first, last] = [Number(years[1]), Number(years[2] ?? years[1])]
  return { value: { from: Math.min(first, last), to: Math.max(first, last) }, whole: true }
}

/** As many characters as a title may have. */
export const LONGEST_TITLE = 160

/** What no title may hold: control characters, ends of lines, marks that turn the direction of what follows, halves of
 *  characters, and what XML does not know. */
const NO_TEXT = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u

/** Any text without blanks around it, cut where it is too long. */
export function readTitle(text: string): Reading<string> | null {
  const title = text.trim()
  if (NO_TEXT.test(title)) return null
  const signs = [...title]
  if (signs.length <= LONGEST_TITLE) return { value: title, whole: true }
  return { value: signs.slice(0, LONGEST_TITLE).join('').trim(), whole: false }
}

function find<T extends string>(known: readonly T[], text: string): T | undefined {
  return known.find((value) => value.toLowerCase() === text.toLowerCase())
}
