import type { ChartModel } from '../../chart/model.ts'
import { TYPE } from '../theme.ts'
import { type ChartLayout, NARROW } from './chart-layout.ts'
import { shadesOf } from './shade-key.ts'
import { breakLongWords, widthOf, wrap } from './text.ts'
import { type TextBox, textBox } from './text-box.ts'

type Part = 'title' | 'subtitle' | 'note' | 'source'

const LEADING: Record<Part, number> = { title: 28, subtitle: 20, note: 18, source: 18 }
/** Between an entry's symbol and its words, between entries, and behind the shades. */
const LEGEND = { words: 18, gap: 24, leading: 20, behind: 32 }

export type Head = Pick<ChartLayout, 'header' | 'legend' | 'shades'> & { readonly bottom: number }

/** Title, subtitle and legend, and where they end. */
export function headOf(model: ChartModel, width: number): Head {
  const title = block('title', model.title, 24, width)
  const subtitle = block('subtitle', model.subtitle, end(title) + 24, width)
  const key = shadesOf(model, end(subtitle), width)
  const isBeside = key.right > 0 && width >= NARROW
  const at = isBeside
    ? { left: key.right + LEGEND.behind, top: key.bottom - 15 }
    : { left: 0, top: key.bottom + 26 }
  const legend = legendOf(model, at, width)
  const words = legend.map(({ entry, x, y }) => textBox('legend', entry.label, x + LEGEND.words, y))
  const bottom = Math.max(legend.at(-1)?.y ?? 0, key.bottom)
  const below = [...key.texts, ...words].sort((a, b) => a.y - b.y)
  return { header: [...title, ...subtitle, ...below], legend, shades: key.shades, bottom }
}

/** Notes and sources below `top`, and where they end. */
export function footOf(model: Pick<ChartModel, 'notes' | 'sources'>, top: number, width: number) {
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

/** The lines of a text; none where a document around the picture says it. */
function block(part: Part, text: string, y: number, width: number): TextBox[] {
  if (text === '') return []
  const { face, size } = TYPE[part]
  const room = width - size / 3
  // A title of one's own may be one long word; addresses in notes are not to be broken.
  const words = part === 'title' ? breakLongWords(text, face, size, room) : text
  const lines = withoutWidow(wrap(words, face, size, room))
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
function legendOf(
  model: ChartModel,
  { left, top }: { left: number; top: number },
  width: number,
): ChartLayout['legend'] {
  let [x, y] = [left, top]
  // Bars on a map are left out where it is narrow, and so are their colours.
  const entries = model.legend.filter(({ symbol }) => symbol !== 'part' || width >= NARROW)
  return entries.map((entry) => {
    const own = LEGEND.words + widthOf(entry.label, TYPE.legend.face, TYPE.legend.size)
    if (x > left && x + own > width) [x, y] = [left, y + LEGEND.leading]
    const at = { entry, x, y }
    x += own + LEGEND.gap
    return at
  })
}
