import { ascending } from 'd3-array'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'

/** Columns that hold numbers, and which. */
const NUMBERS: Readonly<Record<string, 'DOUBLE' | 'INT32'>> = {
  OBS_VALUE: 'DOUBLE',
  UNIT_MULT: 'INT32',
  SUM_OF: 'INT32',
  LINE: 'INT32',
}
/** What a selection is asked by, so that what belongs together lies together. */
const ORDER = ['REPORTER', 'PRODUCT', 'TIME_PERIOD', 'FLOW', 'PARTNER']

/** The rows of observations.csv as Parquet that can be asked by ranges: sorted, in groups of `rowGroupSize` rows.
 *  @param head the names of the columns
 *  @throws where a column of the order is not there */
export function toSortedParquet(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  rowGroupSize = 50_000,
): ArrayBuffer {
  const order = ORDER.map((name) => {
    const at = head.indexOf(name)
    if (at === -1) throw new Error(`There is no column ${name}: this is not observations.csv of npm run own.`)
    return at
  })
  const sorted = rows.toSorted((a, b) => {
    const at = order.find((column) => a[column] !== b[column])
    return at === undefined ? 0 : ascending(a[at], b[at])
  })
  const columnData = head.map((name, at): ColumnSource => {
    const type = NUMBERS[name]
    const texts = sorted.map((row) => row[at] ?? '')
    return { name, data: type === undefined ? texts : texts.map(Number), type: type ?? 'STRING' }
  })
  return parquetWriteBuffer({ columnData, rowGroupSize })
}
