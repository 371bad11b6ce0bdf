import { type Answers, answered, NO_ANSWERS } from '../answers/answers.ts'
import type { Mapping } from '../columns/mapping.ts'
import { type Row, type Table, textOf } from '../columns/table.ts'
import { UnreadableFile } from '../problem.ts'
import type { FileBytes } from '../read/bytes.ts'
import { openFile } from '../read/open.ts'
import { certaintyOf, headRows, recognise } from '../recognise.ts'

/** How many rows are shown. */
const SHOWN = 20
/** What a cell shows at most. */
const LONGEST = 80

/** The head of a table before it is read: what it was taken for, and its first rows. */
export interface TablePreview {
  /** Which of the files that were given, from 0. */
  readonly input: number
  readonly file: string
  readonly sheet: string | null
  readonly format: string
  readonly publisher: string
  readonly certainty: 'certain' | 'likely' | 'not-sure'
  readonly mapping: Mapping
  /** What each column was taken for before a person said anything. */
  readonly recognised: Mapping['columns']
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** The first rows of every table that can be read; of any other nothing, as reading it says why.
 *  @throws the signal's reason */
export async function previewsOf(
  files: readonly FileBytes[],
  answers: Answers = NO_ANSWERS,
): Promise<TablePreview[]> {
  const found: TablePreview[] = []
  for (const [input, file] of files.entries()) {
    const opened = (await unlessUnreadable(openFile(file, answers))) ?? []
    const isAlone = files.length * opened.length === 1
    for (const { file: name, table } of opened) {
      const one = await unlessUnreadable(previewOf({ input, file: name, isAlone }, table, answers))
      if (one !== null) found.push(one)
    }
  }
  return found
}

/** @returns null where it cannot be read */
function unlessUnreadable<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error: unknown) => {
    if (error instanceof UnreadableFile) return null
    throw error
  })
}

async function previewOf(
  { input, file, isAlone }: { input: number; file: string; isAlone: boolean },
  table: Table,
  answers: Answers,
): Promise<TablePreview | null> {
  const rows = await headRows(table)
  const reading = recognise({ file, sheet: table.sheet, rows })
  if (reading === null || 'refusal' in reading.recognition) return null
  const { mapping } = reading.recognition
  return {
    input,
    file,
    sheet: table.sheet,
    format: reading.format,
    publisher: reading.publisher,
    certainty: certaintyOf(reading.recognition),
    mapping: answered(mapping, answers, { file, isAlone }),
    recognised: mapping.columns,
    rows: rows
      .filter(({ line }) => line > mapping.headLine)
      .slice(0, SHOWN)
      .map(({ line, cells }) => ({ line, cells: shown(cells, mapping) })),
  }
}

function shown(cells: Row['cells'], { splitsFirst }: Mapping): string[] {
  const [first = '', ...others] = cells.map((cell) => textOf(cell).slice(0, LONGEST))
  return splitsFirst === undefined ? [first, ...others] : [...first.split(splitsFirst), ...others]
}

/** The names of the columns of all tables: whoever opened files of the same is asked nothing twice. */
export function signatureOf(tables: readonly Pick<TablePreview, 'format' | 'mapping'>[]): string {
  return JSON.stringify(
    tables.map(({ format, mapping }) => [format, ...mapping.columns.map(({ name }) => name)]),
  )
}
