import { group } from 'd3-array'
import { isDrawn, isOverTime } from '../../chart/geometry.ts'
import { getMessages } from '../../chart/messages/get-messages.ts'
import type { ChartModel, Mark } from '../../chart/model.ts'
import { yearsIn } from '../../chart/spec.ts'
import { getFileMessages } from '../messages/get-file-messages.ts'
import { plainBound } from '../number.ts'
import type { Cell } from '../ooxml/workbook.ts'
import { gridsOf } from './grid.ts'
import { measureOf, yearOf } from './rows.ts'

/** Values as people chart from them: a row for each year or partner, a column for each series. */
export interface Wide {
  /** What the rows are of, then the name of each series. */
  readonly heads: readonly string[]
  readonly rows: readonly WideRow[]
  /** Values that are of no row and no series. */
  readonly apart: readonly Mark[]
}

export interface WideRow {
  /** A year as a number where it is nothing but one. */
  readonly name: string | number
  /** One for each series; null where there is no figure. */
  readonly marks: readonly (Mark | null)[]
}

/** The values of a chart in wide shape. What stands between two values or around one has no column. */
export function wideOf(model: ChartModel): Wide {
  return isByYear(model) ? byYear(model) : byPartner(model)
}

/** The same as the rows of a table, its head first; empty where no number is stated. The last column says how the values
 *  of a row are known: a bound is a number there, too. */
export function wideTable(model: ChartModel): Cell[][] {
  const { heads, rows } = wideOf(model)
  const [, ...series] = heads
  return [
    [...heads, getFileMessages(model.spec.lang).columns.status],
    ...rows.map(({ name, marks }) => [name, ...marks.map(cellOf), statusOf(marks, series)]),
  ]
}

/** "derived" where all values are, else with the names: "partial: at least so much (China, EU); derived (Russia)". */
function statusOf(marks: WideRow['marks'], series: readonly string[]): string {
  const named = marks.flatMap((mark, i) =>
    mark === null ? [] : { said: mark.words.status, name: series[i] },
  )
  const byStatus = [...group(named, ({ said }) => said)]
  return byStatus
    .map(([said, own]) =>
      byStatus.length === 1 ? said : `${said} (${own.map(({ name }) => name).join(', ')})`,
    )
    .join('; ')
}

function cellOf(mark: Mark | null): number | null {
  return mark === null ? null : plainBound(mark.amount.shown)
}

/** Whether the rows are years. */
export function isByYear(model: ChartModel): boolean {
  return isOverTime(model) || !isDrawn(model)
}

/** Every year that is shown has a row, then what is of no named year. */
function byYear(model: ChartModel): Wide {
  const { years, marks, panels } = model
  const own = marks.filter(({ form }) => form !== 'band')
  const shown = years === null ? [] : yearsIn(years).map(String)
  const rows = [...new Set([...shown, ...own.map(({ x }) => x).sort()])]
  const names = namesOf(model, own)
  const series = [...new Set(own.map((mark) => names.get(mark) ?? ''))]
  const columns = series.map((name) => own.filter((mark) => names.get(mark) === name))
  return {
    heads: [getFileMessages(model.spec.lang).columns.year, ...series],
    rows: rows.map((x) => {
      const found = columns.map((column) => column.find((mark) => mark.x === x) ?? null)
      return { name: yearOf({ x }) ?? found.find((mark) => mark !== null)?.words.year ?? x, marks: found }
    }),
    apart: marks.filter(({ form }) => form === 'band'),
  }

  /** Of which panel a series is, is part of its name. */
  function namesOf({ series }: ChartModel, list: readonly Mark[]): Map<Mark, string> {
    const labels = new Map(series.map(({ id, label }) => [id, label]))
    const titles = new Map(panels.map(({ id, label }) => [id, label]))
    return new Map(
      list.map((mark) => {
        const label = labels.get(mark.series) ?? mark.words.partner
        const panel = mark.panel === undefined ? undefined : titles.get(mark.panel)
        const name = isDrawn(model) ? label : `${mark.words.partner}, ${measureOf(model, mark)}`
        return [mark, panel === undefined ? name : `${panel}: ${name}`]
      }),
    )
  }
}

function byPartner(model: ChartModel): Wide {
  const { series, marks, spec } = model
  const { columns } = getFileMessages(spec.lang)
  const [grid] = gridsOf(model)
  if (grid === undefined || grid.shape === 'stacked') {
    const [first] = marks
    return {
      heads: [columns.partner, first?.words.measure ?? getMessages(spec.lang).measure.turnover],
      rows: series.map(({ id, label }) => ({
        name: label,
        marks: [marks.find((mark) => mark.series === id) ?? null],
      })),
      apart: [],
    }
  }
  return {
    heads: [columns.partner, ...grid.columns.map(({ name }) => name)],
    rows: series.map(({ label }, i) => ({
      name: label,
      marks: grid.columns.map((column) => column.marks[i] ?? null),
    })),
    apart: marks.filter((mark) => !grid.columns.some((column) => column.marks.includes(mark))),
  }
}
