import { csvFormatRows } from 'd3-dsv'
import type { Cell } from '../columns/table.ts'
import { type SourceFault, UnreadableFile } from '../problem.ts'
import { type FileBytes, fileOf } from '../read/bytes.ts'
import { OBSERVATION_COLUMNS } from '../results/observations-table.ts'

/** What is asked of a source: one shape, whatever answers it. */
export interface ObservationQuery {
  /** Codes as in `PlaceCode`, one at least. */
  readonly reporters: readonly string[]
  /** Null for every partner that there is. */
  readonly partners: readonly string[] | null
  /** Both included; months and quarters of them as well. */
  readonly years: { readonly from: number; readonly to: number }
  /** "TOTAL" for all goods, else system and code: "HS 1801". */
  readonly product: string
}

/** Rows in columns of Khorgos' own form: those that a source has of them. */
export interface Selection {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Where observations lie that are too many to open: they are asked for, a few at a time. */
export interface ObservationSource {
  /** Its address, as a person knows it; without a password or a key. */
  readonly name: string
  /** @throws UnreadableFile where it cannot be reached, answers with something else, or has too many rows */
  readonly select: (query: ObservationQuery, signal?: AbortSignal) => Promise<Selection>
}

/** `fetch`, given by whoever lets this room ask somebody: by itself it fetches nothing. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>

/** More rows than these are no selection but a download. */
export const MOST_SELECTED = 200_000

/** So many codes are told in the name of an answer. */
const NAMED = 8

/** What every source must have. */
const NEEDED = OBSERVATION_COLUMNS.slice(0, 8)

/** What a source says to a query, as a file in Khorgos' own form that is opened as any other. What is in it is trusted no
 *  more than what a person drops.
 *  @throws UnreadableFile */
export async function selectedFile(
  source: ObservationSource,
  query: ObservationQuery,
  signal?: AbortSignal,
): Promise<FileBytes> {
  const selection = await source.select(query, signal)
  const { columns, rows } = selection
  const missing = NEEDED.filter((name) => !columns.includes(name))
  if (missing.length > 0) throw faultOf('no-columns', missing.join(', '))
  if (rows.length === 0) throw faultOf('no-rows', '')
  if (rows.length > MOST_SELECTED) throw faultOf('too-many-rows', `${MOST_SELECTED}`)
  const text = csvFormatRows([columns, ...rows].map((row) => row.map(String)))
  return fileOf(nameOf(source, query, selection), new TextEncoder().encode(`${text}\n`))
}

/** What was asked, as the name of the answer: of the reporters, and of the partners where some were chosen, those that it
 *  has rows of. */
function nameOf(
  { name }: ObservationSource,
  { reporters, partners, years, product }: ObservationQuery,
  { columns, rows }: Selection,
): string {
  const found = (column: (typeof OBSERVATION_COLUMNS)[number], asked: readonly string[]) => {
    const at = columns.indexOf(column)
    const there = new Set(rows.map((row) => row[at]))
    return listedIn(asked.filter((code) => there.has(code)))
  }
  const whom = partners === null ? '' : ` with ${found('PARTNER', partners)}`
  return `${shortName(name)} ${found('REPORTER', reporters)}${whom} ${years.from}-${years.to} ${product}.csv`
}

/** Where a source lies and what it is called there: "statistics.example observations.parquet". */
function shortName(name: string): string {
  if (!URL.canParse(name)) return name
  const { host, pathname } = new URL(name)
  return `${host} ${pathname.split('/').at(-1)}`
}

/** Codes as a name has them: of many the first few, and how many more. */
function listedIn(codes: readonly string[]): string {
  const more = codes.length - NAMED
  return more > 1 ? `${codes.slice(0, NAMED).join(' ')} and ${more} more` : codes.join(' ')
}

export function faultOf(what: SourceFault, detail: string): UnreadableFile {
  return new UnreadableFile({ is: 'source', what, detail })
}

/** The answer to a request.
 *  @throws UnreadableFile where there is none */
export async function answerTo(fetch: Fetch, address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    init.signal?.throwIfAborted()
    throw faultOf('unreachable', error instanceof Error ? error.message : String(error))
  }
}
