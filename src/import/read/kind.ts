/** What a file is by its first bytes. `xls` may be any of Microsoft's old documents, `zip` any of its new ones. */
export type FileKind = 'text' | 'html' | 'json' | 'gzip' | 'parquet' | 'zip' | 'xls' | RefusedKind
/** Kinds that are named and refused at once. */
export type RefusedKind =
  | 'pdf'
  | 'seven-zip'
  | 'rar'
  | 'stata'
  | 'spss'
  | 'r-data'
  | 'picture'
  | 'arrow'
  | 'sqlite'
  | 'binary'
  | 'empty'

const MAGIC: readonly (readonly [FileKind, string])[] = [
  ['pdf', '%PDF'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['xls', '\xd0\xcf\x11\xe0'],
  ['gzip', '\x1f\x8b'],
  ['parquet', 'PAR1'],
  ['seven-zip', '7z\xbc\xaf'],
  ['rar', 'Rar!'],
  ['stata', '<stata_dta>'],
  ['spss', '$FL2'],
  ['spss', '$FL3'],
  ['r-data', 'RDX'],
  ['picture', '\x89PNG'],
  ['picture', '\xff\xd8\xff'],
  ['picture', 'GIF8'],
  ['arrow', 'ARROW1'],
  ['sqlite', 'SQLite format 3'],
]

/** @param head the first bytes, some kilobytes or all
 *  @param name the file's name, for old Stata files, which have no mark */
export function kindOf(head: Uint8Array, name: string): FileKind {
  if (head.length === 0) return 'empty'
  const start = String.fromCharCode(...head.subarray(0, 16))
  const magic = MAGIC.find(([, mark]) => start.startsWith(mark))
  if (magic !== undefined) return magic[0]
  if (/\.dta$/i.test(name)) return 'stata'
  if (hasUtf16Mark(head)) return 'text'
  if (isBinary(head)) return looksUtf16(head) === null ? 'binary' : 'text'
  const text = new TextDecoder('latin1')
    .decode(head.subarray(0, 4096))
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (text === '' && head.length < 4096) return 'empty'
  if (/^[{[]/.test(text)) return 'json'
  if (/^<(\?xml|!doctype|html|table|meta|head|body)/i.test(text)) return 'html'
  return 'text'
}

function hasUtf16Mark(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
}

/** Control characters that no text has. */
function isBinary(head: Uint8Array): boolean {
  let odd = 0
  for (const byte of head.subarray(0, 8192))
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26))
      odd += 1
  return odd > Math.min(8192, head.length) / 500
}

/** UTF-16 without a mark: every other byte of its Latin letters and separators is zero. */
export function looksUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = head.subarray(0, 2048)
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const enough = sample.length / 10
  if (odd > enough && even < odd / 10) return 'utf-16le'
  return even > enough && odd < even / 10 ? 'utf-16be' : null
}
