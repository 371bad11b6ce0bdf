import type { Batch, Cell, Row } from '../columns/table.ts'

/** SDMX-CSV with `labels=both`: a code and its label in every head and cell, "REF_AREA: Reference area", "KZ: Kazakhstan". */
const LABELLED = /^([\w.+@$-]+): ?(?=\S)/
const ALWAYS = /^(TIME_PERIOD|OBS_VALUE): ?\S/i
/** As many heads as no other table has of this kind. */
const LEAST = 4

/** The rows of a text table; of one with codes and labels the codes alone. */
export async function* withoutLabels(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
  let isLabelled: boolean | null = null
  for await (const batch of batches) {
    const [first] = batch.rows
    if (isLabelled === null && first !== undefined) isLabelled = hasLabels(first)
    yield isLabelled === true ? { ...batch, rows: batch.rows.map(codesOf) } : batch
  }
}

function hasLabels({ cells }: Row): boolean {
  const texts = cells.map(String)
  return (
    texts.filter((text) => LABELLED.test(text)).length >= LEAST && texts.some((text) => ALWAYS.test(text))
  )
}

function codesOf(row: Row): Row {
  return { ...row, cells: row.cells.map(codeOf) }
}

function codeOf(cell: Cell): Cell {
  return typeof cell === 'string' ? (LABELLED.exec(cell)?.[1] ?? cell) : cell
}
