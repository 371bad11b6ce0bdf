import { greatest, group, rollup } from 'd3-array'
import { geometryOf } from '../../chart/geometry.ts'
import { getMessages } from '../../chart/messages/get-messages.ts'
import { textIn } from '../../chart/messages/in-currency.ts'
import type { ChartModel, Mark } from '../../chart/model.ts'
import type { Status } from '../../trade/figure.ts'
import { getFileMessages } from '../messages/get-file-messages.ts'
import { plainBound } from '../number.ts'

/** The columns of every table that leaves the app, in their order; the names are stable, whatever the language. */
export const ROW_COLUMNS = [
  'id',
  'partner',
  'measure',
  'year',
  'period',
  'value',
  'low',
  'high',
  'unit',
  'status',
  'words',
  'note',
  'sources',
  'passages',
] as const
export type RowColumn = (typeof ROW_COLUMNS)[number]

/** The status of a row: of a value, or of a year without a figure. */
export const ROW_STATUSES = [
  'stated',
  'implied',
  'derived',
  'published',
  'partial',
  'mirrored',
  'own',
  'not-stated',
  'missing',
] as const satisfies readonly (Status | 'missing')[]
export type RowStatus = (typeof ROW_STATUSES)[number]

/** A status in the chart's language. */
export function statusWords({ spec }: ChartModel, status: RowStatus): string {
  return status === 'missing' ? getFileMessages(spec.lang).missing : getMessages(spec.lang).status[status]
}

/** One mark as a row. `value`, `low` and `high` are numbers in `unit`; null where there is none, never zero. */
export interface Row {
  readonly id: string
  readonly partner: string
  readonly measure: string
  /** The year, of a change the last one; null where it is not named. */
  readonly year: number | null
  /** The year in words: "2022, implied", "2000 to 2022". */
  readonly period: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly status: RowStatus
  /** The value as the chart writes it: "more than US$35 bn". */
  readonly words: string
  readonly note: string
  readonly sources: string
  readonly passages: string
}

/** How most values of a table are known, of which it then need not be said. */
export function usualStatus(marks: readonly Mark[]): Status {
  const counts = rollup(
    marks,
    (own) => own.length,
    ({ status }) => status,
  )
  return greatest(counts, ([, count]) => count)?.[0] ?? 'published'
}

/** The heads of a document's table, in the chart's language. */
export function headsOf({ spec }: ChartModel): string[] {
  const { partner, measure, year, value, status, note } = getFileMessages(spec.lang).columns
  return [partner, measure, year, value, status, note]
}

/** A mark as a document's table has it: partner, measure, year, value, status and note in words. */
export function cellsOf(model: ChartModel, mark: Mark): string[] {
  const { partner, year, value, status } = mark.words
  return [partner, measureOf(model, mark), year, value, status, noteOf(mark)]
}

/** Why a value is what it is, and of an own one where it stands in its file. */
function noteOf({ words: { reason, origins = [] } }: Mark): string {
  return [reason ?? [], origins].flat().join('; ')
}

/** The measure, and whose figure it is where several stand in one row. A pair of reports names them already. */
export function measureOf(model: ChartModel, { words, column }: Mark): string {
  const isNamed = column === undefined || column === words.measure || geometryOf(model) === 'pairs'
  return isNamed ? words.measure : `${words.measure}, ${column}`
}

/** The marks of a chart as rows, in the chart's order. Over time each series has a row for every year that is shown,
 *  empty where there is no figure. */
export function rowsOf(model: ChartModel): Row[] {
  const gaps = gapsOf(model)
  return model.marks.flatMap((mark) => [
    ...(gaps.get(mark)?.before ?? []),
    {
      id: mark.id,
      partner: mark.words.partner,
      measure: measureOf(model, mark),
      year: yearOf(mark),
      period: mark.words.year,
      value: plainBound(mark.amount.shown),
      low: mark.status === 'not-stated' ? null : plainBound(mark.amount.low),
      high: plainBound(mark.amount.high),
      unit: unitOf(model, mark),
      status: mark.status,
      words: mark.words.value,
      note: noteOf(mark),
      sources: mark.sourceIds.join(' '),
      passages: mark.passageIds.join(' '),
    },
    ...(gaps.get(mark)?.after ?? []),
  ])
}

/** The year of a mark as a number; null where it is not named. */
export function yearOf({ x }: Pick<Mark, 'x'>): number | null {
  const year = Number(x)
  return Number.isInteger(year) ? year : null
}

interface Gap {
  readonly before: Row[]
  readonly after: Row[]
}

/** The years without a figure, as rows before and after the marks beside which they belong. */
function gapsOf(model: ChartModel): Map<Mark, Gap> {
  const gaps = new Map<Mark, Gap>()
  const { years } = model
  if (years === null) return gaps
  const ofTime = model.marks.filter(({ form }) => form === 'dot' || form === 'column')
  for (const marks of group(ofTime, ({ panel, series }) => `${panel ?? ''} ${series}`).values()) {
    marks.forEach((mark, i) => {
      const first = i === 0 ? years.from : Number(mark.x)
      const next = marks[i + 1]
      const last = next === undefined ? years.to : Number(next.x) - 1
      const empty = (from: number, to: number) =>
        Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => emptyRow(model, mark, from + n))
      gaps.set(mark, {
        before: empty(first, Number(mark.x) - 1),
        after: empty(Number(mark.x) + 1, last),
      })
    })
  }
  return gaps
}

/** What a value is in. */
function unitOf({ spec: { lang }, own }: ChartModel, { measure }: Mark): string {
  return textIn(lang, own?.currency ?? 'USD', getFileMessages(lang).units[measure])
}

/** A year of a series without a figure. */
function emptyRow(model: ChartModel, beside: Mark, year: number): Row {
  return {
    id: beside.id.replace(new RegExp(`-${beside.x}$`), `-${year}`),
    partner: beside.words.partner,
    measure: measureOf(model, beside),
    year,
    period: String(year),
    value: null,
    low: null,
    high: null,
    unit: unitOf(model, beside),
    status: 'missing',
    words: getMessages(model.spec.lang).official.map.none,
    note: '',
    sources: '',
    passages: '',
  }
}
