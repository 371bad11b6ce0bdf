import Papa from 'papaparse'
import { viewQuery } from '../chart/codec.ts'
import type { ChartModel } from '../chart/model.ts'
import { COLUMN_MEANINGS, ROW_COLUMNS, type RowColumn, rowsOf } from './rows.ts'

/** The values of a chart as CSV: RFC 4180, UTF-8, numbers with a point. Words that a spreadsheet would take for a
 *  formula are quoted with an apostrophe. */
export function toCsv(model: ChartModel): string {
  const rows = rowsOf(model).map((row) => ROW_COLUMNS.map((column) => row[column]))
  const csv = Papa.unparse([[...ROW_COLUMNS], ...rows], { newline: '\r\n', escapeFormulae: true })
  return `${csv}\r\n`
}

const NUMBERS: readonly RowColumn[] = ['value', 'low', 'high']

/** What describes the CSV file `url`, as CSV on the Web asks (W3C, 2015): columns, title, notes and sources. */
export function toCsvMetadata(model: ChartModel, url: string): string {
  const metadata = {
    '@context': 'http://www.w3.org/ns/csvw',
    url,
    'dc:title': model.title,
    'dc:description': [model.subtitle, ...model.notes.map(({ text }) => text)].join(' '),
    'dc:source': model.sources.map(({ text }) => text),
    'dc:language': model.spec.lang,
    'khorgos:spec': viewQuery(model.spec),
    'khorgos:datasetVersion': model.datasetVersion,
    tableSchema: {
      columns: ROW_COLUMNS.map((name) => ({
        name,
        titles: name,
        'dc:description': COLUMN_MEANINGS[name],
        datatype: NUMBERS.includes(name) ? 'number' : 'string',
      })),
      primaryKey: 'id',
    },
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}
