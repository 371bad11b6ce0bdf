/** What is read of a file before anything is understood of it. */

/** A text as it stands, or a number that a workbook holds as a number. */
export type Cell = string | number

/** What is wrong with a line as such: a quote that is not closed, quotes within a cell, more than a line may hold. */
export type Fault = 'open-quote' | 'stray-quote' | 'too-long'

export interface Row {
  /** As an editor or a spreadsheet counts it, from 1. */
  readonly line: number
  readonly cells: readonly Cell[]
  readonly fault?: Fault
}

/** Rows that were read at once. Empty lines are none. */
export interface Batch {
  readonly rows: readonly Row[]
  /** How many bytes of the file have been read by now. */
  readonly bytes: number
}

/** One table of a file: the file itself, or a sheet of a workbook. It can be read from its start more than once. */
export interface Table {
  readonly sheet: string | null
  /** How the table was read, for whom it interests: encoding and separator of a text. */
  readonly how: Readonly<Record<string, string>>
  readonly batches: (signal?: AbortSignal) => AsyncIterable<Batch>
}

/** The first rows of a table, by which it is recognised. */
export interface Head {
  readonly file: string
  readonly sheet: string | null
  readonly rows: readonly Row[]
}

export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : String(cell).trim()
}
