import type { ChartModel } from '../../chart/model.ts'
import { getFileMessages } from '../messages/get-file-messages.ts'
import { ROW_COLUMNS, type Row, type RowColumn, rowsOf, statusWords } from '../tables/rows.ts'
import { wideTable } from '../tables/wide.ts'
import { widthsOf, workbookOf } from './workbook.ts'

/** The values of a chart as a workbook: a sheet of typed cells, where what is not stated is empty; a sheet with a column
 *  for each series, as people chart from it; and a sheet of what has to be known about them. Heads are in the chart's
 *  language. */
export function toXlsx(model: ChartModel): Promise<Blob> {
  const { columns, meanings, sheets, about, aboutColumn } = getFileMessages(model.spec.lang)
  const cell = (row: Row, column: RowColumn) =>
    column === 'status' ? statusWords(model, row.status) : row[column]
  const values = [
    ROW_COLUMNS.map((column) => columns[column]),
    ...rowsOf(model).map((row) => ROW_COLUMNS.map((column) => cell(row, column))),
  ]
  const wide = wideTable(model)
  return workbookOf([
    { name: sheets.values, rows: values, widths: widthsOf(values) },
    { name: sheets.wide, rows: wide, widths: widthsOf(wide) },
    {
      name: sheets.about,
      isList: true,
      rows: [
        [about.title, model.title],
        [about.subtitle, model.subtitle],
        ...model.notes.map(({ text }) => [about.note, text]),
        ...model.sources.flatMap(({ text, caveats }) => [
          [about.source, text],
          ...(caveats === null ? [] : [[about.caveats, caveats]]),
        ]),
        ...(model.own?.words ?? []).map((line) => [about.own, line]),
        [about.version, model.datasetVersion],
        ...ROW_COLUMNS.map((column) => [aboutColumn(columns[column]), meanings[column]]),
      ],
      widths: [28, 100],
    },
  ])
}
