import type { Face } from '../theme.ts'
import metrics from './font-metrics.json' with { type: 'json' }

const index = new Map([...metrics.characters].map((character, i) => [character, i]))
const UNKNOWN = 600

/** The width of `text` in px at `size` px. The same in every browser and without one. */
export function widthOf(text: string, face: Face, size: number): number {
  const widths = metrics[face]
  const sum = [...text].reduce((total, c) => total + (widths[index.get(c) ?? -1] ?? UNKNOWN), 0)
  return (sum / 1000) * size
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
