/** A text in the form in which phrases are compared, with the way back to the original. */
export interface Normalised {
  readonly text: string
  /** For each character of `text`, its offset in the original; one more for the end. */
  readonly offsets: readonly number[]
}

const QUOTES = /[‘’‚‛′'“”„‟″«»`´]/u
const DASHES = /[‐‑‒–—―−]/u
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/u

/** Quotation marks and dashes of every kind become one, runs of white space one space, letters small;
 *  soft hyphens and zero-width characters go. */
export function normalise(original: string): Normalised {
  let text = ''
  const offsets: number[] = []
  for (let i = 0; i < original.length; i++) {
    const character = canonical(original.charAt(i))
    if (character === '' || (character === ' ' && text.endsWith(' '))) continue
    text += character
    offsets.push(i)
  }
  offsets.push(original.length)
  return { text, offsets }
}

function canonical(character: string): string {
  if (INVISIBLE.test(character)) return ''
  if (/\s/u.test(character)) return ' '
  if (QUOTES.test(character)) return '"'
  if (DASHES.test(character)) return '-'
  const small = character.toLowerCase()
  return small.length === 1 ? small : character
}
