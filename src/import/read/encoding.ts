import { analyse } from 'chardet'
import { looksUtf16 } from './kind.ts'

/** Encodings that files of trade come in, by the names of the Encoding Standard. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'gb18030',
  'ibm866',
  'koi8-r',
  'windows-1254',
  'windows-1250',
  'big5',
  'shift_jis',
  'euc-kr',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** chardet's names that the Encoding Standard has by others. */
const NAMES: Readonly<Record<string, Encoding>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-9': 'windows-1254',
  'iso-8859-5': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1251': 'windows-1251',
  'koi8-r': 'koi8-r',
  gb18030: 'gb18030',
  big5: 'big5',
  shift_jis: 'shift_jis',
  'euc-kr': 'euc-kr',
  'windows-1250': 'windows-1250',
  'windows-1254': 'windows-1254',
}

/** Letters of the languages that an encoding is for: what a wrong one makes of a text has few of them in a row. */
const WORDS: Partial<Record<Encoding, RegExp>> = {
  'windows-1251': /[а-яёА-ЯЁ]{3,}/g,
  ibm866: /[а-яёА-ЯЁ]{3,}/g,
  'koi8-r': /[а-яёА-ЯЁ]{3,}/g,
  gb18030: /[\u4e00-\u9fff]{2,}/g,
}

/** The encoding of a text by its mark or its bytes. Strict UTF-8 comes first; only what is none is guessed.
 *  @param isWhole whether these are all bytes, so that a letter cut at the end is a fault */
export function encodingOf(bytes: Uint8Array, isWhole = false): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (isUtf8(bytes, isWhole)) return bytes.includes(0) ? (looksUtf16(bytes) ?? 'utf-8') : 'utf-8'
  return looksUtf16(bytes) ?? guessed(bytes)
}

function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole })
    return true
  } catch {
    return false
  }
}

function guessed(bytes: Uint8Array): Encoding {
  const lines = linesBeyondAscii(bytes)
  if (isMostlyUtf8(lines)) return 'utf-8'
  const candidates = analyse(lines).flatMap(({ name }) => NAMES[name.toLowerCase()] ?? [])
  // chardet knows no code page of DOS, and takes short Cyrillic for Greek or Latin: whole words tell.
  const byWords = (['windows-1251', 'ibm866', 'koi8-r', 'gb18030'] as const)
    .map((encoding) => ({ encoding, share: shareInWords(lines, encoding) }))
    .sort((a, b) => b.share - a.share)
  const best = byWords[0]
  if (best !== undefined && best.share > 0.8) {
    const first = candidates[0]
    // Between two that both give words, the more usual order of letters, which is chardet's, decides.
    return byWords.some(({ encoding, share }) => encoding === first && share > 0.8) && first !== undefined
      ? first
      : best.encoding
  }
  const latin = candidates.find((encoding) => !(encoding in WORDS)) ?? 'windows-1252'
  // The letters that Western and Central European code pages share say nothing of which it is.
  const isSame = new TextDecoder(latin).decode(lines) === new TextDecoder('windows-1252').decode(lines)
  return isSame ? 'windows-1252' : latin
}

/** A text in UTF-8 into which a few bytes of another were pasted. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const [bad, good] = [text.match(/\ufffd/g)?.length ?? 0, text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0]
  return good > 10 * bad
}

/** How much of what is beyond ASCII stands in words of the encoding's language, 0 to 1. */
function shareInWords(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes)
  const beyond = text.replace(/[\p{ASCII}\s«»№—–’“”…]/gu, '').length
  const inWords = (text.match(WORDS[encoding] ?? /$^/g) ?? []).join('')
  // Cyrillic words are small letters behind one great one, or all great: "иРПС" is no word.
  const sound =
    encoding === 'gb18030'
      ? inWords.length
      : (inWords.match(/[А-ЯЁ]?[а-яё]+|[А-ЯЁ]{2,}/g) ?? [])
          .filter((word) => word.length > 1 && !/[ъыьЪЫЬ]{2}|^[ьъЬЪ]/.test(word))
          .join('').length
  return beyond === 0 ? 0 : sound / beyond - (encoding === 'windows-1251' ? 0 : 0.01)
}

/** The lines that tell: chardet looks at the whole, and a name in Latin-1 drowns among numbers. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const kept: number[] = []
  let start = 0
  for (let at = 0; at <= bytes.length && kept.length < 20_000; at += 1) {
    if (at < bytes.length && bytes[at] !== 10) continue
    const line = bytes.subarray(start, at + 1)
    if (line.some((byte) => byte > 127)) kept.push(...line.subarray(0, 4000))
    start = at + 1
  }
  return Uint8Array.from(kept)
}

/** A text in pieces. `NotUtf8` is thrown where what was taken for UTF-8 is none, if `isStrict`; else, as in other
 *  encodings, what cannot be read is shown with the mark for it. */
export async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  isStrict = false,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: isStrict })
  for await (const piece of pieces) {
    let text = ''
    try {
      text = decoder.decode(piece, { stream: true })
    } catch {
      throw new NotUtf8(piece)
    }
    if (text !== '') yield text
  }
  const rest = isStrict ? '' : decoder.decode()
  if (rest !== '') yield rest
}

/** Thrown where a text that began as UTF-8 does not go on as such; holds the piece that shows it. */
export class NotUtf8 extends Error {
  constructor(readonly piece: Uint8Array) {
    super('The text is not UTF-8.')
  }
}
