import type { Given, Mapping, Role } from './columns/mapping.ts'
import { type DecimalMark, decimalMarkOf } from './columns/numbers.ts'
import { type Head, type Row, textOf } from './columns/table.ts'
import { guessedFrom, saidAbove } from './columns/title.ts'
import { fold } from './places/fold.ts'
import type { Refusal } from './problem.ts'

/** What a publisher's download looks like. A new one is a file in `formats/`, a line in its list and a test. */
export interface Format {
  readonly id: string
  /** Who published it, as a person would say it; "" where no one in particular did. */
  readonly publisher: string
  /** What a reader of its figures must know. */
  readonly notes?: readonly FormatNote[]
  readonly recognise: (head: Head) => Recognition | null
}

/** `first-partners`: only the largest partners of each year are there, so nobody's rank or share of all can be told.
 *  `reconciled`: worked out of both sides' reports, so neither side's. `scale-ignored`: values are in units already,
 *  whatever the file says of their scale. */
export type FormatNote = 'first-partners' | 'reconciled' | 'scale-ignored'

/** How sure it is: from 0.9 `certain`, from 0.6 `likely`. */
export type Recognition = Recognised | Refused
export interface Recognised {
  readonly certainty: number
  /** The heads and titles by which it was recognised. */
  readonly because: readonly string[]
  readonly mapping: Mapping
}
export interface Refused {
  readonly certainty: number
  readonly because: readonly string[]
  readonly refusal: Refusal
}

/** How far down a head is looked for. */
const MOST_PREAMBLE = 30

/** A format that is known by the names of its columns, in any order and case. */
export interface ColumnFormat {
  readonly id: string
  readonly publisher: string
  readonly notes?: readonly FormatNote[]
  /** All of these must be there. Of "a|b" one. */
  readonly needs: readonly string[]
  /** How sure it is with all of `needs`, and `more` for each of `likely` that is there as well. */
  readonly certainty: number
  readonly likely?: readonly string[]
  readonly columns: Readonly<Record<string, Role>>
  /** The role of a column that `columns` does not name. */
  readonly other?: (name: string) => Role
  /** What is known of all such files; `above` is what stands above the table. */
  readonly given?:
    | Given
    | ((context: { readonly head: Head; readonly names: readonly string[]; readonly above: Given }) => Given)
  readonly decimal?: DecimalMark
  readonly refuse?: (names: readonly string[], head: Head, headAt: number) => Refusal | null
}

/** The folded cells of a row that may be a head: every format looks at the same rows. */
function namesIn(row: Row): ReadonlySet<string> {
  const known = folded.get(row)
  if (known !== undefined) return known
  const names = new Set(row.cells.map((cell) => fold(textOf(cell))))
  folded.set(row, names)
  return names
}

const folded = new WeakMap<Row, ReadonlySet<string>>()

const IGNORED: Role = { is: 'ignored' }

/** @returns a format that finds its head among the first lines of a table */
export function byColumns(spec: ColumnFormat): Format {
  const roles = new Map(
    Object.entries(spec.columns).flatMap(([names, role]) =>
      names.split('|').map((name) => [fold(name), role] as const),
    ),
  )
  const needs = spec.needs.map((names) => names.split('|').map(fold))
  const likely = (spec.likely ?? []).map(fold)
  return {
    id: spec.id,
    publisher: spec.publisher,
    notes: spec.notes ?? [],
    recognise: (head) => {
      const headAt = head.rows.slice(0, MOST_PREAMBLE).findIndex((row) => {
        const names = namesIn(row)
        return needs.every((any) => any.some((name) => names.has(name)))
      })
      const row = head.rows[headAt]
      if (row === undefined) return null
      const names = row.cells.map(textOf)
      const found = likely.filter((name) => namesIn(row).has(name))
      const certainty = Math.min(
        1,
        spec.certainty + (likely.length === 0 ? 0 : ((1 - spec.certainty) * found.length) / likely.length),
      )
      const because = names.filter((name) => needs.some((any) => any.includes(fold(name))))
      const refusal = spec.refuse?.(names, head, headAt) ?? null
      if (refusal !== null) return { certainty, because, refusal }
      const columns = names.map((name) => ({
        name,
        role: roles.get(fold(name)) ?? spec.other?.(name) ?? IGNORED,
      }))
      const above = saidAbove(head.rows.slice(0, headAt), head.sheet)
      const ofFormat =
        typeof spec.given === 'function' ? spec.given({ head, names, above }) : (spec.given ?? {})
      const mapping = finished(
        {
          headLine: row.line,
          columns,
          given: { ...guessedFrom(head.file), ...above, ...ofFormat },
          decimal: null,
        },
        head.rows.slice(headAt + 1),
        spec.decimal,
      )
      return { certainty, because, mapping }
    },
  }
}

/** A mapping with the decimal mark that its values have.
 *  @param known that of its publisher, from whom a file may have come through a spreadsheet of another language */
export function finished(mapping: Mapping, body: readonly Row[], known?: DecimalMark): Mapping {
  const values = mapping.columns.flatMap(({ role }, at) => (role.is === 'value' ? [at] : []))
  const mark = decimalMarkOf(body.flatMap(({ cells }) => values.map((at) => cells[at])))
  const isSavedAnew = known === '.' && mark === ','
  if (known !== undefined && !isSavedAnew) return { ...mapping, decimal: { value: known, from: 'format' } }
  return { ...mapping, decimal: mark === null ? null : { value: mark, from: 'cell' } }
}
