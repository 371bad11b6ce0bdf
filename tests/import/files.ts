import { utils, write } from '@e965/xlsx'
import type { Answers } from '../../src/import/answers/answers.ts'
import { NO_ANSWERS } from '../../src/import/answers/answers.ts'
import { type FileBytes, fileOf } from '../../src/import/read/bytes.ts'
import type { Encoding } from '../../src/import/read/encoding.ts'
import { type OwnRead, readOwn } from '../../src/import/read-own.ts'
import type { OwnObservation } from '../../src/import/rows/observation.ts'

/** A text as a file, in an encoding. */
export function textFile(name: string, text: string, encoding: Encoding = 'utf-8'): FileBytes {
  return fileOf(name, encoded(text, encoding))
}

/** Rows as a text with separators; cells that need quotes get them. */
export function table(
  rows: readonly (readonly (string | number)[])[],
  separator = ',',
  lineEnd = '\n',
): string {
  const cell = (one: string | number) => {
    const text = String(one)
    return text.includes(separator) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `${rows.map((row) => row.map(cell).join(separator)).join(lineEnd)}${lineEnd}`
}

/** A workbook with sheets of rows; ranges such as "B1:C1" are merged. */
export function workbook(
  name: string,
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
  merges: readonly string[] = [],
): FileBytes {
  const book = utils.book_new()
  for (const [sheet, rows] of Object.entries(sheets)) {
    const made = utils.aoa_to_sheet(rows.map((row) => [...row]))
    if (merges.length > 0) made['!merges'] = merges.map((range) => utils.decode_range(range))
    utils.book_append_sheet(book, made, sheet)
  }
  const bookType = name.endsWith('.xls') ? 'biff8' : 'xlsx'
  return fileOf(name, new Uint8Array(write(book, { type: 'array', bookType })))
}

/** The same bytes, in pieces of the sizes given, over and over. */
export function inPieces(file: FileBytes, sizes: readonly number[]): FileBytes {
  return {
    ...file,
    stream: () =>
      new ReadableStream<Uint8Array>({
        async start(controller) {
          const bytes = new Uint8Array(await file.arrayBuffer())
          for (let at = 0, i = 0; at < bytes.length; i += 1) {
            const size = sizes[i % sizes.length] ?? 1
            controller.enqueue(bytes.slice(at, at + size))
            at += size
          }
          controller.close()
        },
      }),
  }
}

export async function readFiles(
  files: FileBytes | readonly FileBytes[],
  answers: Partial<Answers> = {},
): Promise<OwnRead> {
  return readOwn([files].flat() as FileBytes[], { ...NO_ANSWERS, ...answers })
}

export function observationsOf({ ledger }: OwnRead): OwnObservation[] {
  return [...ledger.observations(null)]
}

/** A value as one line: "KAZ X CHN 2022 TOTAL = 84593070 e3 USD". */
export function line(one: OwnObservation): string {
  const flags = `${one.valuation === '' ? '' : ` ${one.valuation}`}${one.status === 'A' ? '' : ` ${one.status}`}`
  return `${one.reporter} ${one.flow} ${one.partner} ${one.period} ${one.product} = ${one.value} e${one.multiplier} ${one.currency}${flags}`
}

export function linesOf(read: OwnRead): string[] {
  return observationsOf(read).map(line)
}

/** The bytes of a text. What an encoding cannot hold is a fault of the test. */
export function encoded(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new Uint8Array(new TextEncoder().encode(text))
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding === 'utf-16le')
  const bytesOf = reverse(encoding)
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = bytesOf.get(character)
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}.`)
      return bytes
    }),
  )
}

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return new Uint8Array(view.buffer)
}

const REVERSED = new Map<Encoding, ReadonlyMap<string, readonly number[]>>()

/** What bytes a character has, found by decoding all there are. */
function reverse(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const found = REVERSED.get(encoding)
  if (found !== undefined) return found
  const decoder = new TextDecoder(encoding)
  const map = new Map<string, readonly number[]>()
  const add = (bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && text !== '\ufffd' && !map.has(text)) map.set(text, bytes)
  }
  for (let byte = 0; byte < 256; byte += 1) add([byte])
  if (encoding === 'gb18030') {
    for (let first = 0x81; first < 0xff; first += 1)
      for (let second = 0x40; second < 0xff; second += 1) add([first, second])
  }
  REVERSED.set(encoding, map)
  return map
}
