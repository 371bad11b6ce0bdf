import Papa from 'papaparse'
import { viewQuery } from '../../chart/codec.ts'
import type { ChartModel } from '../../chart/model.ts'
import { getFileMessages } from '../messages/get-file-messages.ts'
import type { Cell } from '../ooxml/workbook.ts'
import type { CsvOptions } from './csv-options.ts'
import { withoutFormula } from './formula.ts'
import { ROW_COLUMNS, ROW_STATUSES, type RowColumn, rowsOf } from './rows.ts'
import { wideTable } from './wide.ts'

const BYTE_ORDER_MARK = '\ufeff'

/** The values of a chart as CSV in UTF-8. Words that a spreadsheet would take for a formula are quoted with an
 *  apostrophe. The long shape has the columns' stable names for its head, and behind semicolons, where a person reads
 *  it, their names in the chart's language. */
export function toCsv(model: ChartModel, { shape = 'long', separator = 'comma' }: CsvOptions = {}): string {
  const isLocal = separator === 'semicolon'
  const table = shape === 'wide' ? wideTable(model) : longTable(model, isLocal)
  const rows = table.map((row) => row.map((cell) => safe(cell, isLocal)))
  const csv = Papa.unparse(rows, { newline: '\r\n', delimiter: isLocal ? ';' : ',' })
  return `${isLocal ? BYTE_ORDER_MARK : ''}${csv}\r\n`
}

/** Words that are no formula, and numbers, with the comma where it is the reader's. */
function safe(cell: Cell, hasComma: boolean): Cell {
  if (typeof cell === 'string') return withoutFormula(cell)
  return typeof cell === 'number' && hasComma ? String(cell).replace('.', ',') : cell
}

function longTable(model: ChartModel, isLocal: boolean): Cell[][] {
  const { columns } = getFileMessages(model.spec.lang)
  const heads = ROW_COLUMNS.map((name) => (isLocal ? columns[name] : name))
  return [heads, ...rowsOf(model).map((row) => ROW_COLUMNS.map((column) => row[column]))]
}

const DATATYPES: Partial<Record<RowColumn, object | string>> = {
  year: 'gYear',
  value: 'number',
  low: 'number',
  high: 'number',
  status: { base: 'string', format: ROW_STATUSES.join('|') },
}

/** What describes the CSV file `url`, as CSV on the Web asks (W3C, 2015): title, notes and sources, and the columns of
 *  the long shape behind commas; those of others depend on the chart. */
export function toCsvMetadata(
  model: ChartModel,
  url: string,
  { shape = 'long', separator = 'comma' }: CsvOptions = {},
): string {
  const { columns, meanings } = getFileMessages(model.spec.lang)
  const metadata = {
    '@context': 'http://www.w3.org/ns/csvw',
    url,
    'dc:title': model.title,
    'dc:description': [model.subtitle, ...model.notes.map(({ text }) => text)].join(' '),
    'dc:source': model.sources.map(({ text }) => text),
    'dc:language': model.spec.lang,
    'khorgos:spec': viewQuery(model.spec),
    'khorgos:datasetVersion': model.datasetVersion,
    ...(model.own === undefined ? {} : { 'khorgos:own': model.own }),
    ...(separator === 'comma' ? {} : { dialect: { delimiter: ';' } }),
    ...(shape === 'long' && separator === 'comma'
      ? {
          tableSchema: {
            columns: ROW_COLUMNS.map((name) => ({
              name,
              titles: { und: name, [model.spec.lang]: columns[name] },
              'dc:description': meanings[name],
              datatype: DATATYPES[name] ?? 'string',
            })),
            primaryKey: 'id',
          },
        }
      : {}),
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}
