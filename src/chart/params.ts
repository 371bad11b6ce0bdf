import { ALL_PARTNERS } from '../trade/groups.ts'
import { AREAS, PARTNERS } from '../trade/partners.ts'
import {
  BASES,
  CHARTS,
  type ChartSpec,
  COVERAGES,
  DEFAULT_SPEC,
  LANGS,
  MEASURES,
  ORDERS,
  PANELS,
  type Param,
  SCALES,
  SORTS,
  THEMES,
  type Time,
} from './spec.ts'
import { defaultBasis, defaultTime, kindOf, type View } from './views.ts'

/* The one table of the URL's parameters. A field of ChartSpec that lacks a row does not compile. */

/** A value as far as a text holds one, and whether all of the text could be read. */
interface Reading<T> {
  readonly value: T
  readonly whole: boolean
}

/** How a parameter stands in a query. */
export interface ParamRow<T> {
  /** @returns null when nothing of the text can be read */
  readonly read: (text: string) => Reading<NonNullable<T>> | null
  /** @returns null for what has no text, such as no focus at all */
  readonly write: (value: T) => string | null
  /** What stands for a parameter that is left out. */
  readonly default: (view: View & Pick<ChartSpec, 'area'>) => T
}

export const PARAM_TABLE: { readonly [P in Param]: ParamRow<ChartSpec[P]> } = {
  chart: { ...oneOf(CHARTS), default: () => DEFAULT_SPEC.chart },
  measure: { ...oneOf(MEASURES), default: (view) => kindOf(view).measures[0] },
  area: { ...several(AREAS), default: () => DEFAULT_SPEC.area },
  partner: { ...several(ALL_PARTNERS), default: () => DEFAULT_SPEC.partner },
  time: { read: readTime, write: spanOf, default: defaultTime },
  basis: { ...oneOf(BASES), default: ({ chart }) => defaultBasis(chart) },
  scale: { ...oneOf(SCALES), default: () => DEFAULT_SPEC.scale },
  panels: { ...oneOf(PANELS), default: () => DEFAULT_SPEC.panels },
  coverage: { ...oneOf(COVERAGES), default: () => DEFAULT_SPEC.coverage },
  base: { read: readYear, write: (year) => (year === null ? null : String(year)), default: () => null },
  mark: {
    read: readYears,
    write: (years) => (years.length === 0 ? null : years.join('~')),
    default: () => DEFAULT_SPEC.mark,
  },
  order: { ...oneOf(ORDERS), default: () => DEFAULT_SPEC.order },
  relative: { ...oneOf(PARTNERS), default: () => null },
  sort: { ...oneOf(SORTS), default: () => null },
  focus: { ...matching(/^[a-z0-9]+(-[a-z0-9]+)*$/), default: () => null },
  theme: { ...oneOf(THEMES), default: () => null },
  lang: { ...oneOf(LANGS), default: () => DEFAULT_SPEC.lang },
  data: { ...matching(/^\d+\.\d+\.\d+$/), default: () => null },
}

/** "2022" or "2010..2022". */
export function spanOf({ from, to }: Time): string {
  return from === to ? String(from) : `${from}..${to}`
}

/** One of a list, in capitals or not. */
function oneOf<T extends string>(known: readonly T[]) {
  return {
    read: (text: string): Reading<T> | null => {
      const value = find(known, text)
      return value === undefined ? null : { value, whole: true }
    },
    write: (value: T | null) => value,
  }
}

/** One or several of a list with "~" between them, which come in the order of the list. */
function several<T extends string>(known: readonly T[]) {
  return {
    read: (text: string): Reading<readonly T[]> | null => {
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
    write: (value: string | null) => value,
  }
}

const YEAR = /^\d{4}$/

function readYear(text: string): Reading<number> | null {
  return YEAR.test(text) ? { value: Number(text), whole: true } : null
}

/** Years with "~" between them, which come in ascending order. */
function readYears(text: string): Reading<readonly number[]> {
  const parts = text.split('~')
  const years = parts.filter((part) => YEAR.test(part))
  const value = [...new Set(years.map(Number))].sort((a, b) => a - b)
  return { value, whole: years.length === parts.length }
}

/** A year, or the first and last of a range in any order. */
function readTime(text: string): Reading<Time> | null {
  const years = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text)
  if (years === null) return null
  const [first, last] = [Number(years[1]), Number(years[2] ?? years[1])]
  return { value: { from: Math.min(first, last), to: Math.max(first, last) }, whole: true }
}

function find<T extends string>(known: readonly T[], text: string): T | undefined {
  return known.find((value) => value.toLowerCase() === text.toLowerCase())
}
