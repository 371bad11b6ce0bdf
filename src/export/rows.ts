import { group } from 'd3-array'
import { geometryOf } from '../chart/geometry.ts'
import { getMessages } from '../chart/messages/get-messages.ts'
import type { ChartModel, Mark, MarkMeasure } from '../chart/model.ts'

/** The columns of every table that leaves the app, in their order; the names are stable, whatever the language. */
export const ROW_COLUMNS = [
  'id',
  'partner',
  'measure',
  'year',
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

/** One mark as a row. `value`, `low` and `high` are numbers in `unit`; null where there is none, never zero. */
export interface Row {
  readonly id: string
  readonly partner: string
  readonly measure: string
  readonly year: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly status: Mark['status'] | 'missing'
  /** The value as the chart writes it: "more than US$35 bn". */
  readonly words: string
  readonly note: string
  readonly sources: string
  readonly passages: string
}

const UNITS: Record<MarkMeasure, string> = {
  turnover: 'US$ billion',
  exports: 'US$ billion',
  imports: 'US$ billion',
  balance: 'US$ billion',
  gap: 'US$ billion',
  margin: 'US$ billion',
  rank: 'rank',
  share: 'share of 1',
  'world-share': 'share of 1',
  concentration: 'Herfindahl–Hirschman index, 0 to 1',
  'yearly-growth': 'rate',
  multiple: 'times',
  growth: 'times',
  index: 'index',
}

/** What each column holds, for the files that describe the others. */
export const COLUMN_MEANINGS: Record<RowColumn, string> = {
  id: 'The mark’s id, as it stands in links',
  partner: 'The partner, or the pair',
  measure: 'What is measured',
  year: 'The year, or that it is not named',
  value: 'The value in the unit; empty where none is stated',
  low: 'The lower bound of the value',
  high: 'The upper bound of the value',
  unit: 'The unit of value, low and high',
  status:
    'How the value is known: stated, implied, derived, published, partial, mirrored, not-stated; missing where there is no figure',
  words: 'The value as the chart writes it',
  note: 'Why the value is what it is',
  sources: 'The sources it rests on, by id',
  passages: 'The article’s passages it rests on, by id',
}

/** The heads of a document's table, in the chart's language. */
export function headsOf({ spec }: ChartModel): string[] {
  const { partner, measure, year, value, status, note } = getMessages(spec.lang).heads
  return [partner, measure, year, value, status, note]
}

/** A mark as a document's table has it: partner, measure, year, value, status and note in words. */
export function cellsOf(model: ChartModel, mark: Mark): string[] {
  const { partner, year, value, status, reason } = mark.words
  return [partner, measureOf(model, mark), year, value, status, reason ?? '']
}

/** The measure, and whose figure it is where several stand in one row. A pair of reports names them already. */
function measureOf(model: ChartModel, { words, column }: Mark): string {
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
      year: mark.words.year,
      value: mark.amount.shown,
      low: mark.status === 'not-stated' ? null : mark.amount.low,
      high: mark.amount.high,
      unit: UNITS[mark.measure],
      status: mark.status,
      words: mark.words.value,
      note: mark.words.reason ?? '',
      sources: mark.sourceIds.join(' '),
      passages: mark.passageIds.join(' '),
    },
    ...(gaps.get(mark)?.after ?? []),
  ])
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

/** A year of a series without a figure. */
function emptyRow(model: ChartModel, beside: Mark, year: number): Row {
  return {
    id: beside.id.replace(new RegExp(`-${beside.x}$`), `-${year}`),
    partner: beside.words.partner,
    measure: measureOf(model, beside),
    year: String(year),
    value: null,
    low: null,
    high: null,
    unit: UNITS[beside.measure],
    status: 'missing',
    words: getMessages(model.spec.lang).official.map.none,
    note: '',
    sources: '',
    passages: '',
  }
}
