import type { Face } from '../theme.ts'
import metrics from './font-metrics.json' with { type: 'json' }

/** How wide characters are, thousandths of the size of the type: a face has a width for each of `characters`. */
export interface Widths extends Readonly<Record<Face, readonly number[]>> {
  readonly characters: string
}

/** The typefaces of the app. */
export const OWN_WIDTHS: Widths = metrics

let widths = OWN_WIDTHS
const indices = new WeakMap<Widths, ReadonlyMap<string, number>>()

/** What `lay` gives when it measures by these widths, as the layout of a file does that may be opened where the app's
 *  typefaces are not. A layout is worked out in one go, so that they hold for all of it and for nothing else. */
export function measuredBy<T>(others: Widths, lay: () => T): T {
  const before = widths
  widths = others
  try {
    return lay()
  } finally {
    widths = before
  }
}

function indexOf(of: Widths): ReadonlyMap<string, number> {
  const known = indices.get(of)
  if (known !== undefined) return known
  const index = new Map([...of.characters].map((character, i) => [character, i]))
  indices.set(of, index)
  return index
}

const UNKNOWN = 600
/** Signs of other scripts and pictures, which a title of one's own may have, are up to so wide. */
const WIDE = { from: 0x1100, width: 1250 }

/** The width of `text` in px at `size` px. The same in every browser and without one. */
export function widthOf(text: string, face: Face, size: number): number {
  const [index, known] = [indexOf(widths), widths[face]]
  const sum = [...text].reduce((total, c) => total + (known[index.get(c) ?? -1] ?? unknown(c)), 0)
  return (sum / 1000) * size
}

function unknown(character: string): number {
  return (character.codePointAt(0) ?? 0) < WIDE.from ? UNKNOWN : WIDE.width
}

/** The words of `text`, of which none is wider than `width` px: those that are come in pieces. */
export function breakLongWords(text: string, face: Face, size: number, width: number): string {
  return text
    .split(' ')
    .flatMap((word) => (widthOf(word, face, size) <= width ? [word] : piecesOf(word, face, size, width)))
    .join(' ')
}

function piecesOf(word: string, face: Face, size: number, width: number): string[] {
  const pieces: string[] = []
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const last = pieces.at(-1)
    const longer = `${last ?? ''}${segment}`
    if (last !== undefined && widthOf(longer, face, size) <= width) pieces[pieces.length - 1] = longer
    else pieces.push(segment)
  }
  return pieces
}

/** `text` in lines no wider than `width` px, broken at spaces. A word that is too long stands alone. */
export function wrap(text: string, face: Face, size: number, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, face, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
