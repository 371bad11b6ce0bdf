/** A text in the form in which phrases are compared, with the way back to the original. */
export interface Normalised {
  readonly text: string
  /** For each character of `text`, its offset in the original; one more for the end. */
  readonly offsets: Uint32Array
}

const QUOTES = /[‘’‚‛′'“”„‟″«»`´]/u
const DASHES = /[‐‑‒–—―−]/u
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/u

const SPACE = 0x20
const UNKNOWN = -1
const NOTHING = -2

/** What each UTF-16 code unit becomes, as far as any text has had it. */
const CANONICAL = new Int32Array(0x10000).fill(UNKNOWN)

/** Quotation marks and dashes of every kind become one, runs of white space one space, letters small;
 *  soft hyphens and zero-width characters go. The time it takes grows as the text does. */
export function normalise(original: string): Normalised {
  const codes = new Uint16Array(original.length)
  const offsets = new Uint32Array(original.length + 1)
  let length = 0
  for (let i = 0; i < original.length; i++) {
    const code = canonical(original.charCodeAt(i))
    if (code === NOTHING || (code === SPACE && length > 0 && codes[length - 1] === SPACE)) continue
    codes[length] = code
    offsets[length] = i
    length += 1
  }
  offsets[length] = original.length
  return { text: textOf(codes.subarray(0, length)), offsets: offsets.subarray(0, length + 1) }
}

function canonical(code: number): number {
  const known = CANONICAL[code] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  const character = canonicalCharacter(String.fromCharCode(code))
  const found = character === '' ? NOTHING : character.charCodeAt(0)
  CANONICAL[code] = found
  return found
}

function canonicalCharacter(character: string): string {
  if (INVISIBLE.test(character)) return ''
  if (/\s/u.test(character)) return ' '
  if (QUOTES.test(character)) return '"'
  if (DASHES.test(character)) return '-'
  const small = character.toLowerCase()
  return small.length === 1 ? small : character
}

/** A function takes no more arguments than some tens of thousands. */
const AT_ONCE = 8192

function textOf(codes: Uint16Array): string {
  const parts: string[] = []
  for (let i = 0; i < codes.length; i += AT_ONCE)
    parts.push(String.fromCharCode(...codes.subarray(i, i + AT_ONCE)))
  return parts.join('')
}
