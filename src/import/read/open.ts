import type { Table } from '../columns/table.ts'
import { UnreadableFile } from '../problem.ts'
import { type FileBytes, fileOf, headOf, piecesOf } from './bytes.ts'
import { encodingOf } from './encoding.ts'
import { gunzipped } from './gzip.ts'
import { type FileKind, kindOf } from './kind.ts'
import { type TextAnswers, textTable } from './text.ts'

/** What is held whole may be so large. */
const MOST_WHOLE = 100e6

/** A table with the file it is of: an archive holds several. */
export interface OpenedTable {
  readonly file: string
  readonly table: Table
}

/** The tables of a file, whatever it is.
 *  @throws UnreadableFile where it is no table, or cannot be read */
export async function openFile(file: FileBytes, answers: TextAnswers = {}): Promise<OpenedTable[]> {
  const kind = kindOf(await headOf(file), file.name)
  if (kind === 'zip' || kind === 'xls') return openContainer(file, kind, answers)
  return [{ file: file.name, table: await openTable(file, kind, answers) }].flatMap(({ file, table }) =>
    Array.isArray(table) ? table.map((one) => ({ file, table: one })) : [{ file, table }],
  )
}

async function openTable(
  file: FileBytes,
  kind: Exclude<FileKind, 'zip' | 'xls'>,
  answers: TextAnswers,
): Promise<Table | Table[]> {
  switch (kind) {
    case 'text':
      return textTable(file, false, answers)
    case 'gzip':
      return openPacked(file, answers)
    case 'html': {
      const { workbookTables } = await import('./workbook.ts')
      return workbookTables(await textOf(file))
    }
    case 'json': {
      const { jsonTable } = await import('./json.ts')
      return jsonTable(await textOf(file))
    }
    case 'parquet': {
      const { parquetTable } = await import('./parquet.ts')
      return parquetTable(file)
    }
    default:
      throw new UnreadableFile({ is: 'kind', kind })
  }
}

/** A packed text is read in pieces; anything else packed is unpacked first. */
async function openPacked(file: FileBytes, answers: TextAnswers): Promise<Table | Table[]> {
  const name = file.name.replace(/\.gz$/i, '')
  let start: Uint8Array = new Uint8Array(0)
  for await (const piece of gunzipped(piecesOf(file.stream()))) {
    start = piece
    if (piece.length > 0) break
  }
  const kind = kindOf(start, name)
  if (kind === 'text') return textTable(file, true, answers)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const piece of gunzipped(piecesOf(file.stream()))) {
    parts.push(piece)
    size += piece.length
    if (size > MOST_WHOLE) throw tooLarge(size)
  }
  const opened = await openFile(
    fileOf(name, new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer())),
    answers,
  )
  return opened.map(({ table }) => table)
}

async function openContainer(
  file: FileBytes,
  kind: 'zip' | 'xls',
  answers: TextAnswers,
): Promise<OpenedTable[]> {
  const { entriesOf, filesOf, MOST_PACKED } = await import('./zip.ts')
  if (file.size > MOST_PACKED) throw tooLarge(file.size, MOST_PACKED)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { workbookTables } = await import('./workbook.ts')
  const book = async () => (await workbookTables(bytes)).map((table) => ({ file: file.name, table }))
  if (kind === 'xls') {
    if (isOldWord(bytes)) throw new UnreadableFile({ is: 'kind', kind: 'old-word' })
    return book()
  }
  const names = entriesOf(bytes)
  if (names.some((name) => name.startsWith('word/'))) throw new UnreadableFile({ is: 'kind', kind: 'word' })
  if (names.some((name) => name.startsWith('ppt/')))
    throw new UnreadableFile({ is: 'kind', kind: 'powerpoint' })
  if (names.some((name) => name.startsWith('xl/') || name === 'content.xml')) return book()
  const within: OpenedTable[] = []
  for (const [name, content] of filesOf(bytes)) {
    within.push(...(await openFile(fileOf(name, new Uint8Array(content)), answers)))
  }
  if (within.length === 0) throw new UnreadableFile({ is: 'no-table' })
  return within
}

/** The stream of a Word document has its name in UTF-16 in the directory of the file. */
function isOldWord(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 200_000))
  return text.includes('W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t')
}

async function textOf(file: FileBytes): Promise<string> {
  if (file.size > MOST_WHOLE) throw tooLarge(file.size)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const charset = /charset=["']?([\w-]+)/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 2048)),
  )?.[1]
  const encoding = encodingOf(bytes, true)
  return new TextDecoder(encoding === 'utf-8' ? encoding : (knownLabel(charset) ?? encoding)).decode(bytes)
}

function knownLabel(label: string | undefined): string | null {
  try {
    return label === undefined ? null : new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function tooLarge(size: number, most = MOST_WHOLE): UnreadableFile {
  return new UnreadableFile({ is: 'too-large', megabytes: Math.ceil(size / 1e6), most: most / 1e6 })
}
