import type { CellObject, WorkSheet } from '@e965/xlsx'
import type { Batch, Cell, Row, Table } from '../columns/table.ts'
import { UnreadableFile } from '../problem.ts'

/** Rows that are handed on at once. */
const BATCH = 2000

/** The sheets of a workbook: XLSX, XLSB, XLS, ODS, or the table of a page in HTML that calls itself .xls. Values are
 *  as the workbook holds them, of formulas what they gave when it was saved.
 *  @param content bytes, or the text of a page
 *  @throws UnreadableFile where it cannot be read, or is locked by a password */
export async function workbookTables(content: Uint8Array | string): Promise<Table[]> {
  const { read } = await import('@e965/xlsx')
  const options = { dense: true, cellDates: true, cellNF: false, cellHTML: false, cellStyles: false } as const
  try {
    const book =
      typeof content === 'string'
        ? read(content, { ...options, type: 'string', raw: true })
        : read(content, { ...options, type: 'array' })
    return book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name]
      return sheet === undefined ? [] : [tableOf(sheet, name)]
    })
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new UnreadableFile({ is: isLocked ? 'locked' : 'damaged' })
  }
}

function tableOf(sheet: WorkSheet, name: string): Table {
  return {
    sheet: name,
    how: {},
    batches: async function* (signal): AsyncGenerator<Batch> {
      let rows: Row[] = []
      for (const row of rowsOf(sheet)) {
        signal?.throwIfAborted()
        rows.push(row)
        if (rows.length < BATCH) continue
        yield { rows, bytes: 0 }
        rows = []
      }
      yield { rows, bytes: 0 }
    },
  }
}

/** The rows that hold anything. What is merged stands in every cell that it covers, if it is words: of a number that
 *  would be several. */
function* rowsOf(sheet: WorkSheet): Generator<Row> {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  const covered = mergedWords(sheet, data)
  for (let at = 0; at < data.length; at += 1) {
    const row = data[at] ?? []
    const words = covered.get(at)
    const width = Math.max(
      row.length,
      ...(words === undefined ? [] : [...words.keys()].map((column) => column + 1)),
    )
    const cells = Array.from(
      { length: width },
      (_, column): Cell => words?.get(column) ?? cellOf(row[column]),
    )
    if (cells.some((cell) => cell !== '')) yield { line: at + 1, cells: trimmed(cells) }
  }
}

function mergedWords(
  sheet: WorkSheet,
  data: readonly (readonly (CellObject | undefined)[] | undefined)[],
): Map<number, Map<number, string>> {
  const covered = new Map<number, Map<number, string>>()
  for (const { s, e } of sheet['!merges'] ?? []) {
    const text = cellOf(data[s.r]?.[s.c])
    // A range over whole columns is formatting, and covers nothing that is said.
    if (typeof text !== 'string' || text === '' || (e.r - s.r) * (e.c - s.c + 1) > 10_000) continue
    for (let row = s.r; row <= e.r; row += 1) {
      const words = covered.get(row) ?? new Map<number, string>()
      covered.set(row, words)
      for (let column = s.c; column <= Math.min(e.c, s.c + 500); column += 1) words.set(column, text)
    }
  }
  return covered
}

function cellOf(cell: CellObject | undefined): Cell {
  if (cell === undefined) return ''
  if (cell.v === undefined || cell.v === null) return cell.f === undefined ? '' : `=${cell.f}`
  if (cell.t === 'n' && typeof cell.v === 'number') return cell.v
  if (cell.t === 'e') return String(cell.w ?? '#ERROR')
  if (cell.v instanceof Date) return dateOf(cell.v)
  // ITC puts an apostrophe before codes, so that spreadsheets leave them as they are.
  return String(cell.v)
    .replace(/^'(?=\d)/, '')
    .trim()
}

/** A month as "2024-01", which is how heads hold it as the first of the month; any other day in full. */
function dateOf(date: Date): string {
  const rounded = new Date(date.getTime() + 12 * 3_600_000)
  const iso = rounded.toISOString().slice(0, 10)
  return iso.endsWith('-01') ? iso.slice(0, 7) : iso
}

function trimmed(cells: Cell[]): Cell[] {
  let length = cells.length
  while (length > 0 && cells[length - 1] === '') length -= 1
  return cells.slice(0, length)
}
