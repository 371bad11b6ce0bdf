import type { ChartModel } from '../../chart/model.ts'
import { TYPE } from '../theme.ts'
import type { ChartLayout } from './chart-layout.ts'
import { widthOf, wrap } from './text.ts'
import { type TextBox, textBox } from './text-box.ts'

type Part = 'title' | 'subtitle' | 'note' | 'source'

const LEADING: Record<Part, number> = { title: 28, subtitle: 20, note: 18, source: 18 }
/** Between an entry's symbol and its words, and between entries. */
const LEGEND = { words: 18, gap: 24, leading: 20 }

export type Head = Pick<ChartLayout, 'header' | 'legend'> & { readonly bottom: number }

/** Title, subtitle and legend, and where they end. */
export function headOf(model: ChartModel, width: number): Head {
  const title = block('title', model.title, 24, width)
  const subtitle = block('subtitle', model.subtitle, end(title) + 24, width)
  const symbols = legendOf(model, end(subtitle) + 26, width)
  const words = model.legend.map(({ label }, i) => {
    const { x, y } = symbols[i] ?? { x: 0, y: 0 }
    return textBox('legend', label, x + LEGEND.words, y)
  })
  const bottom = symbols.at(-1)?.y ?? end(subtitle)
  return { header: [...title, ...subtitle, ...words], legend: symbols, bottom }
}

/** Notes and sources below `top`, and where they end. */
export function footOf(model: ChartModel, top: number, width: number) {
  const notes: TextBox[] = []
  for (const { text } of model.notes) {
    notes.push(...block('note', text, notes.length === 0 ? top + 26 : end(notes) + 23, width))
  }
  const below = notes.length === 0 ? top : end(notes)
  const sources: TextBox[] = []
  for (const { id, text } of model.sources) {
    const y = sources.length === 0 ? below + 28 : end(sources) + LEADING.source
    sources.push(...block('source', text, y, width).map((line) => ({ ...line, source: id })))
  }
  return { footer: [...notes, ...sources], bottom: Math.max(end(sources), below) }
}

function block(part: Part, text: string, y: number, width: number): TextBox[] {
  const { face, size } = TYPE[part]
  const lines = withoutWidow(wrap(text, face, size, width - size / 3))
  return lines.map((line, i) => textBox(part, line, 0, y + i * LEADING[part]))
}

/** The same lines, but that a last word does not stand alone below the others. */
function withoutWidow(lines: string[]): string[] {
  const [before = '', last = ''] = lines.slice(-2)
  const [words, taken] = [before.split(' ').slice(0, -1), before.split(' ').at(-1)]
  if (lines.length < 2 || last.includes(' ') || words.length < 2) return lines
  return [...lines.slice(0, -2), words.join(' '), `${taken} ${last}`]
}

function end(lines: readonly TextBox[]): number {
  return lines.at(-1)?.y ?? 0
}

/** The entries of the legend beside each other, as many as a line has room for. */
function legendOf(model: ChartModel, top: number, width: number): ChartLayout['legend'] {
  let [x, y] = [0, top]
  return model.legend.map(({ label }) => {
    const own = LEGEND.words + widthOf(label, TYPE.legend.face, TYPE.legend.size)
    if (x > 0 && x + own > width) [x, y] = [0, y + LEGEND.leading]
    const at = { x, y }
    x += own + LEGEND.gap
    return at
  })
}
