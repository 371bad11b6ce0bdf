import writeXlsxFile, { type SheetData } from 'write-excel-file/universal'
import type { ChartModel } from '../chart/model.ts'
import { COLUMN_MEANINGS, ROW_COLUMNS, type RowColumn, rowsOf } from './rows.ts'

const WIDTHS: Partial<Record<RowColumn, number>> = { partner: 22, measure: 26, words: 28, note: 50, unit: 14 }

/** The values of a chart as a workbook: a sheet of typed cells, where what is not stated is empty, and a sheet of
 *  what has to be known about them. */
export async function toXlsx(model: ChartModel): Promise<Blob> {
  const head = (value: string) => ({ value, fontWeight: 'bold' as const })
  const values: SheetData = [
    ROW_COLUMNS.map(head),
    ...rowsOf(model).map((row) => ROW_COLUMNS.map((column) => row[column])),
  ]
  const line = (name: string, text: string) => [head(name), { value: text, wrap: true }]
  const about: SheetData = [
    line('Title', model.title),
    line('Subtitle', model.subtitle),
    ...model.notes.map(({ text }) => line('Note', text)),
    ...model.sources.flatMap(({ text, caveats }) => [
      line('Source', text),
      ...(caveats === null ? [] : [line('To beware of', caveats)]),
    ]),
    line('Dataset version', model.datasetVersion),
    ...ROW_COLUMNS.map((column) => line(`Column ${column}`, COLUMN_MEANINGS[column])),
  ]
  return writeXlsxFile([
    {
      data: values,
      sheet: 'Values',
      columns: ROW_COLUMNS.map((column) => ({ width: WIDTHS[column] ?? 12 })),
      stickyRowsCount: 1,
    },
    { data: about, sheet: 'Notes and sources', columns: [{ width: 20 }, { width: 100 }] },
  ]).toBlob()
}
