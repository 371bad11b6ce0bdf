import Papa from 'papaparse'
import type { Fault, Row } from '../columns/table.ts'

/** The separators that tables in text have. */
export const SEPARATORS = [',', ';', '\t', '|'] as const
export type Separator = (typeof SEPARATORS)[number]

/** More than this many characters are no row of a table: a quote was left open, or it is no table. */
const LONGEST = 1 << 18
/** A piece for the parser: small ones are costly, as it starts anew with each. */
const PIECE = 1 << 16
/** Cells beyond this are not read: no table of trade is so wide. */
const MOST_CELLS = 20_000

/** The rows of a text that comes in pieces. What cannot be read as a row is one with a fault, with what is there;
 *  nothing after it is lost. Empty lines are left out, and counted. */
export class LineReader {
  #rest = ''
  #line = 1
  /** Whether the rest of a line that is too long is being passed over. */
  #skipping = false
  /** The parser wants one kind of line end; those of old Macs and mixtures are made so. */
  #endsInReturn = false

  constructor(readonly separator: Separator) {}

  /** Rows that are complete with one more piece of text. */
  push(text: string): Row[] {
    const piece = this.#endsInReturn && text.startsWith('\n') ? text.slice(1) : text
    this.#endsInReturn = text.endsWith('\r')
    this.#rest += piece.includes('\r') ? piece.replace(/\r\n?/g, '\n') : piece
    return this.#rest.length < PIECE ? [] : this.#read(false)
  }

  /** What is left at the end. */
  end(): Row[] {
    return this.#read(true)
  }

  #read(isEnd: boolean): Row[] {
    const rows: Row[] = []
    for (;;) {
      if (this.#skipping && !this.#skip(isEnd)) return rows
      const taken = this.#parse(isEnd, rows)
      if (this.#rest === '' || (!taken && !isEnd && this.#rest.length < LONGEST)) return rows
      if (taken) {
        if (!isEnd) return rows
        continue
      }
      rows.push(this.#faulty(isEnd))
    }
  }

  /** Reads complete rows from the start of what is there. @returns whether there was any */
  #parse(isEnd: boolean, rows: Row[]): boolean {
    const { data, errors, meta } = new Papa.Parser({
      delimiter: this.separator,
      newline: '\n',
      quoteChar: '"',
    }).parse(this.#rest, 0, !isEnd) as Papa.ParseResult<string[]>
    const open = errors.some(({ code }) => code === 'MissingQuotes')
    const stray = new Set(
      errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' && row !== undefined ? [row] : [])),
    )
    // The parser gives a row with an open quote as the last one, with all that follows in it.
    const sound = open ? data.slice(0, -1) : data
    const end = isEnd && open ? afterLines(this.#rest, sound) : isEnd ? this.#rest.length : meta.cursor
    // Where there are as many line ends as rows, but for the last at the end, no cell holds one.
    const isPlain = countLineEnds(this.#rest, end) <= sound.length - (isEnd && !open ? 1 : 0)
    sound.forEach((cells, i) => {
      const line = this.#line
      this.#line += isPlain ? 1 : linesOf(cells)
      if (cells.some((cell) => cell !== '' && cell.trim() !== ''))
        rows.push(rowOf(line, cells, stray.has(i) ? 'stray-quote' : null))
    })
    this.#rest = this.#rest.slice(end)
    return sound.length > 0
  }

  /** A line that cannot be read as a row: by itself, with nothing of what follows. */
  #faulty(isEnd: boolean): Row {
    const at = this.#rest.indexOf('\n')
    const line = this.#line
    const text = this.#rest.slice(0, Math.min(at === -1 ? this.#rest.length : at, 200))
    const fault: Fault =
      this.#rest.slice(0, at === -1 ? LONGEST : at).includes('"') && (at !== -1 || isEnd)
        ? 'open-quote'
        : 'too-long'
    if (at === -1) {
      this.#rest = ''
      this.#skipping = !isEnd
    } else {
      this.#rest = this.#rest.slice(at + 1)
      this.#line += 1
    }
    return { line, cells: [text], fault }
  }

  /** @returns whether the line that is passed over has ended */
  #skip(isEnd: boolean): boolean {
    const at = this.#rest.indexOf('\n')
    if (at === -1) {
      this.#rest = ''
      return isEnd
    }
    this.#rest = this.#rest.slice(at + 1)
    this.#line += 1
    this.#skipping = false
    return true
  }
}

function rowOf(line: number, cells: readonly string[], fault: Fault | null): Row {
  if (cells.length > MOST_CELLS) return { line, cells: cells.slice(0, 5), fault: 'too-long' }
  return fault === null ? { line, cells } : { line, cells, fault }
}

function countLineEnds(text: string, end: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/** How many lines of the file a row takes: cells in quotes may hold line ends. */
function linesOf(cells: readonly string[]): number {
  let lines = 1
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) lines += 1
  }
  return lines
}

/** Where in a text the rows that were read of it end. */
function afterLines(text: string, rows: readonly (readonly string[])[]): number {
  let at = 0
  for (let lines = rows.reduce((sum, cells) => sum + linesOf(cells), 0); lines > 0; lines -= 1) {
    const end = text.indexOf('\n', at)
    if (end === -1) return text.length
    at = end + 1
  }
  return at
}
