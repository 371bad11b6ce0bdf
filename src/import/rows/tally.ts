import { questionsOf } from '../columns/mapping.ts'
import type { Reason } from '../problem.ts'
import type { TableRead } from '../read-own.ts'
import { certaintyOf, type Reading } from '../recognise.ts'
import type { LeftOut, RowReader } from './row-reader.ts'

/** How many of the rows left out for one reason are held; all go to `onLeftOut`. */
const HELD = 20

/** What a tally is of. */
interface Tallied extends Pick<TableRead, 'input' | 'file' | 'sheet' | 'how'> {
  readonly reading: Reading
  readonly reader: RowReader
}

/** Counts what becomes of the rows of a table. */
export class Tally {
  readonly #leftOut = new Map<Reason, { rows: number; values: number; first: LeftOut[] }>()
  readonly #width: number
  #rows = 0
  #rowsKept = 0
  #valuesKept = 0

  constructor(readonly of: Tallied) {
    this.#width = of.reader.mapping.columns.filter(({ role }) => role.is === 'value').length
  }

  add(kept: number, leftOut: readonly LeftOut[]): void {
    this.#rows += 1
    this.#valuesKept += kept
    if (kept > 0) this.#rowsKept += 1
    for (const one of leftOut) this.#note(one)
  }

  /** A value that was kept at first is left out after all; the whole row where it was the last of it. */
  takeBack(one: LeftOut): void {
    this.#valuesKept -= 1
    if (one.column === null) this.#rowsKept -= 1
    this.#note(one)
  }

  /** Whether as many rows are held for a reason as will be shown. */
  hasEnough(reason: Reason): boolean {
    return (this.#leftOut.get(reason)?.first.length ?? 0) >= HELD
  }

  #note(one: LeftOut): void {
    const found = this.#leftOut.get(one.reason) ?? { rows: 0, values: 0, first: [] }
    this.#leftOut.set(one.reason, found)
    if (one.column === null) found.rows += 1
    else found.values += 1
    if (found.first.length < HELD) found.first.push(one)
  }

  read(): TableRead {
    const { reading, reader, ...where } = this.of
    const { recognition, format, publisher, notes } = reading
    const values = this.#rows * this.#width
    return {
      ...where,
      format,
      publisher,
      notes,
      certainty: certaintyOf(recognition),
      because: recognition.because,
      mapping: reader.mapping,
      questions: questionsOf(reader.mapping),
      counts: {
        rows: this.#rows,
        rowsKept: this.#rowsKept,
        rowsLeftOut: this.#rows - this.#rowsKept,
        values,
        valuesKept: this.#valuesKept,
        valuesLeftOut: values - this.#valuesKept,
      },
      leftOut: this.#leftOut,
      unmatched: reader.unmatched,
      rests: [...reader.rests],
      rates: reader.rates,
    }
  }
}
