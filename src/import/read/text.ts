import type { Batch, Table } from '../columns/table.ts'
import { type FileBytes, headOf, piecesOf } from './bytes.ts'
import { decoded, type Encoding, encodingOf, NotUtf8 } from './encoding.ts'
import { gunzipped } from './gzip.ts'
import { withoutLabels } from './labelled.ts'
import { LineReader, SEPARATORS, type Separator } from './lines.ts'

/** How a text is to be read, where a person has said so. */
export interface TextAnswers {
  readonly encoding?: Encoding
  readonly separator?: Separator
  /** What holds for one file instead, by its name. */
  readonly byFile?: ReadonlyMap<string, Omit<TextAnswers, 'byFile'>>
}

/** The table of a text with separators, in any of the encodings, packed or not. */
export async function textTable(file: FileBytes, isPacked: boolean, answers: TextAnswers): Promise<Table> {
  const said = { ...answers, ...answers.byFile?.get(file.name) }
  const start = isPacked ? await firstPieces(file) : await headOf(file)
  const isWhole = !isPacked && start.length === file.size
  const assumed = said.encoding ?? encodingOf(start, isWhole)
  const isOpen = assumed === 'utf-8' && said.encoding === undefined && !isWhole
  const encoding = isOpen ? await settledEncoding(file, isPacked) : assumed
  const separator = said.separator ?? separatorOf(new TextDecoder(encoding).decode(start, { stream: true }))
  return {
    sheet: null,
    how: { encoding, separator },
    batches: (signal) => withoutLabels(batchesOf(file, isPacked, encoding, separator, signal)),
  }
}

function unpackedPieces(
  file: FileBytes,
  isPacked: boolean,
  onRead: (bytes: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const pieces = counted(piecesOf(file.stream(), signal), onRead)
  return isPacked ? gunzipped(pieces) : pieces
}

/** A text that begins as UTF-8 may go on otherwise: the first piece that shows it also tells what it is. All that is
 *  kept of the text while it is looked through is that piece. */
async function settledEncoding(file: FileBytes, isPacked: boolean): Promise<Encoding> {
  try {
    for await (const text of decoded(
      unpackedPieces(file, isPacked, () => {}),
      'utf-8',
      true,
    ))
      void text
    return 'utf-8'
  } catch (error) {
    if (error instanceof NotUtf8) return encodingOf(error.piece, true)
    throw error
  }
}

async function* batchesOf(
  file: FileBytes,
  isPacked: boolean,
  encoding: Encoding,
  separator: Separator,
  signal?: AbortSignal,
): AsyncGenerator<Batch> {
  const reader = new LineReader(separator)
  let bytes = 0
  const pieces = unpackedPieces(
    file,
    isPacked,
    (read) => {
      bytes = read
    },
    signal,
  )
  for await (const text of decoded(pieces, encoding)) {
    const rows = reader.push(text)
    if (rows.length > 0) yield { rows, bytes }
  }
  yield { rows: reader.end(), bytes: file.size }
}

async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    onRead(bytes)
    yield piece
  }
}

/** The first unpacked bytes of a packed text. */
async function firstPieces(file: FileBytes): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  let length = 0
  for await (const piece of unpackedPieces(file, true, () => {})) {
    kept.push(piece)
    length += piece.length
    if (length >= 256 * 1024) break
  }
  return new Uint8Array(await new Blob(kept as BlobPart[]).arrayBuffer())
}

/** The separator by which most of the first lines fall into the same number of cells, of more than one. Titles above a
 *  table and commas within names are outvoted by its rows. */
function separatorOf(text: string): Separator {
  const lines = text
    .slice(0, 64_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 200)
  const scored = SEPARATORS.map((separator) => ({
    separator,
    score: evenness(lines.map((line) => widthOf(line, separator))) * PREFERENCE[separator],
  }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator
}

/** Commas are within names, numbers and codes as well; tabs hardly ever are. */
const PREFERENCE: Readonly<Record<Separator, number>> = { '\t': 1.5, ';': 1.05, '|': 1.05, ',': 1 }

/** How many cells a line has, but for an empty one at its end, which some rows have and others not. */
function widthOf(line: string, separator: Separator): number {
  let width = 1
  let isQuoted = false
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted
    else if (character === separator && !isQuoted) width += 1
  }
  return line.endsWith(separator) ? width - 1 : width
}

function evenness(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [width, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [0, 0]
  return (count / Math.max(1, widths.length)) * (1 + Math.min(width, 20) / 20)
}
