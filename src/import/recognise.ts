import type { Head, Row, Table } from './columns/table.ts'
import type { FormatNote, Recognition } from './format.ts'
import { FORMATS } from './formats/list.ts'
import { isHeadOnly, otherThanValues, recogniseByColumns } from './generic.ts'
import type { Refusal } from './problem.ts'

/** How a table is read, and as what. */
export interface Reading {
  /** "table" for one that was read by its columns alone. */
  readonly format: string
  readonly publisher: string
  readonly notes: readonly FormatNote[]
  readonly recognition: Recognition
}

/** From this on a format is taken rather than a table's columns as such. */
const LIKELY = 0.6

/** The format of a table, or how its columns can be read; null where it is no table of trade. A known format that is
 *  refused says why: its columns are not read for what they are not. */
export function recognise(head: Head): Reading | null {
  const known = FORMATS.flatMap((format): Reading[] => {
    const recognition = format.recognise(head)
    return recognition === null || recognition.certainty < LIKELY
      ? []
      : [{ format: format.id, publisher: format.publisher, notes: format.notes ?? [], recognition }]
  })
  const [best] = known.sort((a, b) => b.recognition.certainty - a.recognition.certainty)
  if (best !== undefined) return best
  const byColumns = recogniseByColumns(head)
  if (byColumns !== null) return { format: 'table', publisher: '', notes: [], recognition: byColumns }
  const kind = otherThanValues(head)
  return kind === null
    ? null
    : {
        format: 'table',
        publisher: '',
        notes: [],
        recognition: { certainty: 0.5, because: [], refusal: { is: 'no-value', kind } },
      }
}

/** Why rows of which nothing was recognised are no table of trade. */
export function whyNone(rows: readonly Row[]): Refusal {
  if (isHeadOnly(rows)) return { is: 'no-rows' }
  const long = rows.find(({ fault }) => fault === 'too-long')
  return long === undefined ? { is: 'no-table' } : { is: 'long-line', line: long.line }
}

/** What a certainty is called. */
export function certaintyOf({ certainty }: Recognition): 'certain' | 'likely' | 'not-sure' {
  return certainty >= 0.9 ? 'certain' : certainty >= LIKELY ? 'likely' : 'not-sure'
}

/** How many first rows a table is recognised by. */
const HEAD_ROWS = 500

/** These rows.
 *  @throws the signal's reason */
export async function headRows(table: Table, signal?: AbortSignal): Promise<Row[]> {
  const rows: Row[] = []
  for await (const batch of table.batches(signal)) {
    rows.push(...batch.rows.slice(0, HEAD_ROWS - rows.length))
    if (rows.length >= HEAD_ROWS) break
  }
  return rows
}
