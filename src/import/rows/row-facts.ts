import type { Flow } from '../../trade/observation.ts'
import type { Mapping, Role } from '../columns/mapping.ts'
import { type Measure, measureOf } from '../columns/measures.ts'
import { monthNamed, type PeriodRead, periodOf } from '../columns/periods.ts'
import { type Cell, textOf } from '../columns/table.ts'
import { isYear, type ObservationStatus, type Valuation } from './observation.ts'

/** What the cells of a row say of all its values; null where none says it. */
export interface RowFacts {
  readonly measure: Measure | null
  /** `other`: a re-export, or what is neither exports nor imports. */
  readonly flow: Flow | 'other' | null
  /** `part`: months that are no year. */
  readonly period: string | 'part' | null
  /** Whether no cell says the period, so that it is the table's. */
  readonly isPeriodGiven: boolean
  readonly currency: string | null
  /** Power of ten. */
  readonly multiplier: number | null
  readonly valuation: Valuation
  readonly status: ObservationStatus | null
  readonly sumOf: number
}

/** What a text says, worked out once: columns say the same thing over and over. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly read: T }>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found.read
    if (known.size > 100_000) known.clear()
    const value = read(text)
    known.set(text, { read: value })
    return value
  }
}

/** Reads what the rows of a table say beside their places, products and values. */
export function factsReader({ columns, given }: Mapping): (cells: readonly Cell[]) => RowFacts {
  const at = (is: Role['is']) => columns.flatMap(({ role }, i) => (role.is === is ? [i] : []))
  /** What the first of some columns says that says anything. */
  const first = <T>(is: Role['is'], read: (text: string) => T | null) => {
    const readers = at(is).map((column) => [column, remembered(read)] as const)
    return (cells: readonly Cell[]): T | null => {
      for (const [column, read] of readers) {
        const text = textOf(cells[column])
        const said = text === '' ? null : read(text)
        if (said !== null) return said
      }
      return null
    }
  }
  const flow = first('flow', flowOf)
  const currency = first('currency', currencyOf)
  const multiplier = first('scale', multiplierOf)
  const valuation = first('valuation', valuationOf)
  const status = first('status', statusOf)
  const sumOf = first('sum-of', countOf)
  const period = periodReader(at('period'), at('month'), given.period?.value ?? null)
  const measures = at('measure')
  const measureSaid = remembered(measureOf)
  const measure = (cells: readonly Cell[]) => {
    const texts = measures.map((column) => textOf(cells[column])).filter((text) => text !== '')
    return texts.length === 0 ? null : measureSaid(texts.join(' '))
  }
  return (cells) => ({
    measure: measure(cells),
    flow: flow(cells),
    ...period(cells),
    currency: currency(cells),
    multiplier: multiplier(cells),
    valuation: valuation(cells) ?? '',
    status: status(cells),
    sumOf: sumOf(cells) ?? 0,
  })
}

function periodReader(
  periods: readonly number[],
  [monthAt]: readonly number[],
  given: string | null,
): (cells: readonly Cell[]) => Pick<RowFacts, 'period' | 'isPeriodGiven'> {
  const read = remembered(periodOf)
  return (cells) => {
    const texts = periods.map((column) => textOf(cells[column])).filter((text) => text !== '')
    const isPeriodGiven = texts.length === 0
    const period = isPeriodGiven ? given : finest(texts.map(read))
    const isWhole = period === null || period === 'part' || monthAt === undefined
    return { period: isWhole ? period : withMonth(period, textOf(cells[monthAt])), isPeriodGiven }
  }
}

/** Of a year and a month that Comtrade has side by side the month says more. */
function finest(read: readonly (PeriodRead | null)[]): string | 'part' | null {
  let period: string | null = null
  for (const one of read) {
    if (one?.is === 'part-of-year') return 'part'
    if (one !== null && one.period.length > (period?.length ?? 0)) period = one.period
  }
  return period
}

/** A month in a column of its own: 1 to 12 or its name; the year where it says so, as Comtrade does by 52 and 0. */
function withMonth(period: string, text: string): string | null {
  if (/^(|0|52|13|year|annual|total|год|всего|全年)$/i.test(text)) return period
  const month = /^\d{1,2}$/.test(text) ? Number(text) : monthNamed(text)
  if (month === null || month < 1 || month > 12) return null
  return isYear(period) ? `${period}-${String(month).padStart(2, '0')}` : period
}

const FLOWS: readonly (readonly [RegExp, Flow])[] = [
  [/^(m|mg|1|1-import|i|imp?|import.*|импорт|ввоз|进口|general imports?|einfuhr)$/i, 'M'],
  [/^(x|xg|2|2-export|ex?|exp|export.*|экспорт|вывоз|出口|total exports?|ausfuhr)$/i, 'X'],
]

/** The flow that a cell names; `other` for re-exports and whatever is neither exports nor imports. */
function flowOf(text: string): Flow | 'other' {
  const plain = text.replace(/: .*/, '')
  if (measureOf(text).isOther || /balance|turnover|total trade/i.test(text)) return 'other'
  return FLOWS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'other'
}

function currencyOf(text: string): string | null {
  return /^[A-Z]{3}$/.test(text) ? text : measureOf(text).currency
}

function multiplierOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  return /^units?$/i.test(text) ? 0 : measureOf(text).multiplier
}

function valuationOf(text: string): Valuation | null {
  return text === 'FOB' || text === 'CIF' ? text : null
}

function statusOf(text: string): ObservationStatus | null {
  const code = text.toUpperCase()
  return /^[EPBDUCN]$/.test(code) ? (code as ObservationStatus) : null
}

function countOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null
}
