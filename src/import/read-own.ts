import { type Answers, answered, NO_ANSWERS } from './answers/answers.ts'
import type { Mapping, Question } from './columns/mapping.ts'
import type { Table } from './columns/table.ts'
import type { FormatNote } from './format.ts'
import { type Reason, type Refusal, UnreadableFile } from './problem.ts'
import type { FileBytes } from './read/bytes.ts'
import { type OpenedTable, openFile } from './read/open.ts'
import { headRows, type Reading, recognise, whyNone } from './recognise.ts'
import type { Rate } from './rows/convert.ts'
import { type Conflict, type ConflictRule, chosen, Ledger, TooManyKeys } from './rows/ledger.ts'
import type { OwnObservation, Place } from './rows/observation.ts'
import { type LeftOut, RowReader } from './rows/row-reader.ts'
import { Tally } from './rows/tally.ts'

/** Counts of rows, and of values: a row of a wide table holds several. In = kept + left out, of both. */
export interface Counts {
  readonly rows: number
  readonly rowsKept: number
  readonly rowsLeftOut: number
  readonly values: number
  readonly valuesKept: number
  readonly valuesLeftOut: number
}

/** What was left out for one reason. */
export interface LeftOutFor {
  readonly rows: number
  readonly values: number
  readonly first: readonly LeftOut[]
}

/** A table of a file, read. */
export interface TableRead {
  /** Which of the files that were given, from 0. */
  readonly input: number
  /** Its name, or within an archive that of the file in it. */
  readonly file: string
  readonly sheet: string | null
  readonly how: Readonly<Record<string, string>>
  readonly format: string
  readonly publisher: string
  readonly notes: readonly FormatNote[]
  readonly certainty: 'certain' | 'likely' | 'not-sure'
  readonly because: readonly string[]
  readonly mapping: Mapping
  readonly questions: readonly Question[]
  readonly counts: Counts
  readonly leftOut: ReadonlyMap<Reason, LeftOutFor>
  /** Names that were not matched, with how many rows they stand in. */
  readonly unmatched: ReadonlyMap<string, number>
  /** What of the mapping's `given` kept values rest on, as neither cell nor head says it. */
  readonly rests: readonly ('flow' | 'year')[]
  /** The rates by which it says that dollars in it were worked out; such rows are left out, as what they were worked out
   *  of is there as well. */
  readonly rates: readonly Rate[]
}

/** A file, or a sheet of it, that gives no value, and why. */
export interface NotRead {
  /** Which of the files that were given, from 0. */
  readonly input: number
  readonly file: string
  readonly sheet: string | null
  readonly refusal: Refusal
  readonly format: string | null
}

export interface OwnRead {
  readonly tables: readonly TableRead[]
  readonly notRead: readonly NotRead[]
  readonly ledger: Ledger
  readonly conflicts: readonly Conflict[]
}

export interface ReadOptions {
  readonly signal?: AbortSignal
  /** The share of all bytes that has been read, 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Hears of everything that is left out, in the order of the files. */
  readonly onLeftOut?: (one: LeftOut & Pick<Place, 'file' | 'sheet'>) => void
  readonly ledger?: Ledger
}

/** Reads files together: of one value in two of them one is kept, and of two values of one key both are left out until
 *  a person decides. Nothing is thrown for what stands in a file.
 *  @throws the signal's reason when it is cancelled; then nothing is kept */
export async function readOwn(
  files: readonly FileBytes[],
  answers: Answers = NO_ANSWERS,
  options: ReadOptions = {},
): Promise<OwnRead> {
  const job: Job = {
    answers,
    isAlone: files.length === 1,
    options,
    ledger: options.ledger ?? new Ledger(),
    tables: [],
    notRead: [],
  }
  const total = files.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  for (const [input, file] of files.entries()) {
    const onBytes = (bytes: number) =>
      options.onProgress?.(total === 0 ? 1 : (done + Math.min(bytes, file.size)) / total)
    await readFile(job, input, file, onBytes)
    done += file.size
    options.onProgress?.(total === 0 ? 1 : done / total)
  }
  const zeros = job.ledger.settleZeros().map((one): TakenBack => ({ one, reason: 'zero-beside' }))
  const conflicts = job.ledger.conflicts()
  takeBack([...zeros, ...rejected(conflicts, answers.conflict)], job)
  return {
    tables: job.tables.map((tally) => tally.read()),
    notRead: job.notRead,
    ledger: job.ledger,
    conflicts,
  }
}

/** A reading of several files, as it goes on. */
interface Job {
  readonly answers: Answers
  /** Whether there is one file. */
  readonly isAlone: boolean
  readonly options: ReadOptions
  readonly ledger: Ledger
  /** `Place.table` counts in it. */
  readonly tables: Tally[]
  readonly notRead: NotRead[]
}

async function readFile(
  job: Job,
  input: number,
  file: FileBytes,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const refuse = (of: Pick<NotRead, 'file' | 'sheet'>, refusal: Refusal, format: string | null = null) =>
    job.notRead.push({ input, ...of, refusal, format })
  const whole = { file: file.name, sheet: null }
  const opened = await openFile(file, job.answers).catch((error: unknown): OpenedTable[] | null => {
    if (!(error instanceof UnreadableFile)) throw error
    refuse(whole, error.refusal)
    return null
  })
  if (opened === null) return
  let isEmpty = true
  for (const { file, table } of opened) {
    const where = { file, sheet: table.sheet }
    try {
      const rows = await headRows(table, job.options.signal)
      // A sheet with nothing on it says nothing; a file of such sheets is empty.
      if (rows.length === 0 && opened.length > 1) continue
      isEmpty = false
      const reading = rows.length === 0 ? null : recognise({ ...where, rows })
      if (rows.length === 0) refuse(where, { is: 'kind', kind: 'empty' })
      else if (reading === null) refuse(where, whyNone(rows))
      else if ('refusal' in reading.recognition) refuse(where, reading.recognition.refusal, reading.format)
      else {
        const mapping = answered(reading.recognition.mapping, job.answers, {
          file,
          isAlone: job.isAlone && opened.length === 1,
        })
        await readTable(job, { input, ...where, table, reading, mapping }, onBytes)
      }
    } catch (error) {
      if (error instanceof UnreadableFile) refuse(where, error.refusal)
      else if (error instanceof TooManyKeys) refuse(where, { is: 'too-many-keys', most: job.ledger.most })
      else throw error
    }
  }
  if (isEmpty) refuse(whole, { is: 'kind', kind: 'empty' })
}

interface Recognised {
  readonly input: number
  readonly file: string
  readonly sheet: string | null
  readonly table: Table
  readonly reading: Reading
  readonly mapping: Mapping
}

async function readTable(
  { answers, options, ledger, tables }: Job,
  { input, file, sheet, table, reading, mapping }: Recognised,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const isHeard = (reason: Reason): boolean => options.onLeftOut !== undefined || !tally.hasEnough(reason)
  const source = { table: tables.length, file, sheet }
  const reader = new RowReader(mapping, ledger, source, answers.names, isHeard)
  const tally: Tally = new Tally({ input, file, sheet, how: table.how, reading, reader })
  try {
    for await (const { rows, bytes } of table.batches(options.signal)) {
      for (const row of rows) {
        if (row.line <= mapping.headLine) continue
        const { kept, leftOut } = reader.read(row)
        tally.add(kept, leftOut)
        if (options.onLeftOut !== undefined)
          for (const one of leftOut) options.onLeftOut({ ...one, file, sheet })
      }
      onBytes(bytes)
      // A cancelled reading ends between two batches, so that what waits for it hears of it.
      options.signal?.throwIfAborted()
    }
  } catch (error) {
    // Of a table that cannot be read to its end no value is kept: its rows could not be counted.
    ledger.withdraw(source.table)
    throw error
  }
  tables.push(tally)
}

/** A value that was kept while rows were read, and is left out after all. */
interface TakenBack {
  readonly one: OwnObservation
  readonly reason: Reason
}

/** What of conflicts is not kept: all but the value that the rule chooses, or everything where no one has decided. */
function rejected(conflicts: readonly Conflict[], rule: ConflictRule): TakenBack[] {
  return conflicts.flatMap(({ alternatives }) => {
    const kept = rule === null ? null : chosen(alternatives, rule)
    return alternatives.filter((one) => one !== kept).map((one) => ({ one, reason: 'conflict' }))
  })
}

function takeBack(values: readonly TakenBack[], { answers, ledger, tables, options }: Job): void {
  if (values.length === 0) return
  const rowOf = ({ at }: OwnObservation) => `${at.table} ${at.line}`
  /** How many values are still kept of each row that is concerned. */
  const remaining = new Map<string, number>(values.map(({ one }) => [rowOf(one), 0]))
  const count = (one: OwnObservation) => {
    const before = remaining.get(rowOf(one))
    if (before !== undefined) remaining.set(rowOf(one), before + 1)
  }
  for (const one of ledger.observations(answers.conflict)) count(one)
  for (const { one } of values) count(one)
  for (const { one, reason } of values) {
    const left = (remaining.get(rowOf(one)) ?? 1) - 1
    remaining.set(rowOf(one), left)
    const { table, file, sheet, line, column } = one.at
    const leftOut: LeftOut = { line, column: left === 0 ? null : column, reason, text: `${one.value}` }
    tables[table]?.takeBack(leftOut)
    options.onLeftOut?.({ ...leftOut, file, sheet })
  }
}
