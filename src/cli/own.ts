import type { Lang } from '../chart/look.ts'
import { csvLine, LEFT_OUT_HEAD, leftOutLine } from '../export/own/left-out.ts'
import type { Answers } from '../import/answers/answers.ts'
import type { Question } from '../import/columns/mapping.ts'
import { en } from '../import/messages/en.ts'
import type { ImportMessages } from '../import/messages/messages.ts'
import { ru } from '../import/messages/ru.ts'
import { nearestPlaces } from '../import/places/places.ts'
import { UnreadableFile } from '../import/problem.ts'
import type { FileBytes } from '../import/read/bytes.ts'
import { type NotRead, type OwnRead, readOwn, type TableRead } from '../import/read-own.ts'
import { compared, type OfficialValue, unionsTold, worldDiffers } from '../import/results/checks.ts'
import { digestOf } from '../import/results/digest.ts'
import { OBSERVATION_COLUMNS, observationRow } from '../import/results/observations-table.ts'
import { inDollars, type Rate, rateInWords, ratesFor } from '../import/rows/convert.ts'
import { derived } from '../import/rows/derive.ts'
import type { Conflict } from '../import/rows/ledger.ts'
import { type ObservationQuery, type ObservationSource, selectedFile } from '../import/sources/source.ts'

/** How many conflicts, differences and names are written in full; their number always is. */
const LISTED = 50

/** Where the files of a job go, piece by piece. */
export type Write = (name: 'observations.csv' | 'left-out.csv' | 'recognised.json', text: string) => void

export interface OwnJob {
  readonly files: readonly FileBytes[]
  /** SHA-256 of each file, in hexadecimal. */
  readonly digests: readonly string[]
  /** A source, and what is asked of it; its answer is read as the last of the files. */
  readonly from?: { readonly source: ObservationSource; readonly query: ObservationQuery } | null
  readonly answers: Answers
  readonly rates: readonly Rate[]
  readonly official: OfficialValue
  readonly lang: Lang
}

/** Reads files and writes what they say, what was left out and how they were understood.
 *  @returns a line for each table, and how the command ends: 0 if every file gave values, 1 if one gave none, 3 if one
 *  gives none before a question is answered */
export async function own(
  job: OwnJob,
  write: Write,
): Promise<{ readonly lines: readonly string[]; readonly code: 0 | 1 | 3 }> {
  const words = job.lang === 'ru' ? ru : en
  write('left-out.csv', LEFT_OUT_HEAD)
  const asked = await answerOf(job)
  const files = asked === null || 'refusal' in asked ? job.files : [...job.files, asked.file]
  const read = await readOwn(files, job.answers, {
    onLeftOut: (one) => write('left-out.csv', leftOutLine(one, words)),
  })
  const kept = unionsTold([...read.ledger.observations(job.answers.conflict)])
  const sums = derived(kept)
  const all = [...kept, ...sums]
  const dollars = inDollars(all, ratesFor(read, job.rates))
  write('observations.csv', csvLine(OBSERVATION_COLUMNS))
  for (const one of all) write('observations.csv', csvLine(observationRow(one)))
  for (const { observation, rate } of dollars) {
    write('observations.csv', csvLine(observationRow(observation, rateInWords(rate))))
  }
  const comparison = compared(all, job.official)
  const differs = worldDiffers(all)
  const digests = asked === null || 'refusal' in asked ? job.digests : [...job.digests, asked.sha256]
  const notRead = asked !== null && 'refusal' in asked ? [...read.notRead, asked] : read.notRead
  const recognised = {
    files: files.map(({ name, size }, i) => ({ file: name, bytes: size, sha256: digests[i] ?? '' })),
    ...(job.from ? { from: { address: job.from.source.name, ...job.from.query } } : {}),
    tables: read.tables.map((table) => described(table, words)),
    refused: notRead.map(({ refusal, file, sheet, format }) => ({
      file,
      sheet,
      format,
      reason: refusal.is,
      ...words.refusal(refusal),
    })),
    values: { kept: kept.length, summed: sums.length, converted: dollars.length },
    conflicts: {
      count: read.conflicts.length,
      first: read.conflicts.slice(0, LISTED).map((one) => conflictOf(one, job.answers, words)),
    },
    comparedWithOfficial: {
      ...comparison,
      says: comparison.mistake === null ? null : words.mistake(comparison.mistake, comparison.compared),
    },
    worldDiffersFromPartners: { count: differs.length, first: differs.slice(0, LISTED) },
  }
  write('recognised.json', `${JSON.stringify(recognised, null, 2)}\n`)
  const said = { tables: read.tables, notRead }
  return { lines: linesOf(said, recognised.comparedWithOfficial.says, words), code: codeOf(said) }
}

/** What a source answers, as a file with its digest, or why it does not. */
async function answerOf({
  from,
  files,
}: OwnJob): Promise<{ readonly file: FileBytes; readonly sha256: string } | NotRead | null> {
  if (from === null || from === undefined) return null
  try {
    const file = await selectedFile(from.source, from.query)
    return { file, sha256: await digestOf(file) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { input: files.length, file: from.source.name, sheet: null, refusal: error.refusal, format: null }
  }
}

function described(table: TableRead, words: ImportMessages) {
  const { input: _, mapping, counts, questions, leftOut, unmatched, notes, ...rest } = table
  const names = [...unmatched].sort(([, a], [, b]) => b - a)
  const places = names.slice(0, LISTED).map(
    ([name, rows]): Question => ({
      asks: 'place',
      guess: null,
      about: name,
      rows,
      choices: nearestPlaces(name).map(({ code }) => code),
    }),
  )
  return {
    ...rest,
    notes: notes.map((note) => words.notes[note]),
    counts,
    mapping: {
      headLine: mapping.headLine,
      given: mapping.given,
      decimal: mapping.decimal,
      columns: mapping.columns.map(({ name, role }) => ({ name, ...role })),
    },
    questions: [...questions, ...places].map((question) => ({ ...question, text: words.question(question) })),
    unmatchedNames: names.length,
    leftOut: Object.fromEntries(
      [...leftOut].map(([reason, { rows, values }]) => [
        reason,
        { rows, values, why: words.reasons[reason] },
      ]),
    ),
  }
}

function conflictOf({ key, alternatives }: Conflict, { conflict }: Answers, words: ImportMessages) {
  const about = [key.reporter, key.flow, key.partner, key.product, key.period].join(' ')
  const values = alternatives.map(({ value, multiplier, at: { table: _, ...place } }) => ({
    value,
    multiplier,
    ...place,
  }))
  return conflict === null
    ? { about, values, text: words.question({ asks: 'conflict', guess: null, about }) }
    : { about, values, decided: conflict }
}

type Said = Pick<OwnRead, 'tables' | 'notRead'>

/** What became of each table and file, a line each, with what is asked. */
export function linesOf({ tables, notRead }: Said, mistake: string | null, words: ImportMessages): string[] {
  return [
    ...tables.flatMap(({ file, sheet, format, publisher, notes, certainty, counts, questions }) => [
      `${place(file, sheet)}: ${publisher === '' ? format : `${publisher} (${format})`}, ${words.certainty[certainty]}; rows ${counts.rows} = ${counts.rowsKept} kept + ${counts.rowsLeftOut} left out; values ${counts.values} = ${counts.valuesKept} + ${counts.valuesLeftOut}`,
      ...notes.map((note) => `  ${words.notes[note]}`),
      ...questions.map((question) => `  ${words.question(question)}`),
    ]),
    ...notRead.map(({ file, sheet, refusal }) => {
      const { problem, remedy } = words.refusal(refusal)
      return `${place(file, sheet)}: ${problem} ${remedy}`
    }),
    ...(mistake === null ? [] : [mistake]),
  ]
}

function place(file: string, sheet: string | null): string {
  return sheet === null ? file : `${file}, ${sheet}`
}

/** 0 if every file gave values, 1 if one gave none, 3 if one gives none before a question is answered. */
export function codeOf({ tables, notRead }: Said): 0 | 1 | 3 {
  const empty = tables.filter(({ counts }) => counts.rowsKept === 0)
  if (empty.some(({ questions }) => questions.some(({ guess }) => guess === null))) return 3
  return empty.length > 0 || notRead.length > 0 ? 1 : 0
}
