import type { ChartModel, Panel } from '../../chart/model.ts'
import { NUMERALS, TYPE } from '../theme.ts'
import type { ChartLayout, PanelLayout } from './chart-layout.ts'
import type { PanelFrame } from './line-ends.ts'
import { measuredBy, widthOf, wrap } from './text.ts'
import { boundsOf, centredBox, type TextBox, textBox } from './text-box.ts'
import type { TimeGeometry } from './time.ts'

/** With less room between two years than this, px, a rank is not written into its dot. */
const NUMERAL = 19

/** The texts that always stand at their marks: a rank in its dot, and what a band says. */
export function timeTexts(
  model: ChartModel,
  panel: Panel | null,
  frame: PanelFrame,
  geometry: TimeGeometry,
): Map<string, TextBox> {
  const context = new Set(model.series.filter((series) => series.context === true).map(({ id }) => id))
  const texts = new Map<string, TextBox>()
  for (const mark of model.marks) {
    if (mark.panel !== panel?.id) continue
    const [y1, y2] = [frame.y(mark.extent[0]), frame.y(mark.extent[1])]
    if (mark.form === 'band') texts.set(mark.id, bandText(mark.label, frame, y1, y2))
    if (geometry !== 'ranks' || mark.form !== 'dot' || frame.step < NUMERAL || context.has(mark.series))
      continue
    const plain = mark.status === 'partial' || mark.hollow === true ? ({ plain: true } as const) : {}
    const place = { anchor: 'middle', size: NUMERALS.fontSize, ...plain } as const
    texts.set(mark.id, centredBox('numeral', mark.label, frame.x(Number(mark.x)), y2, place))
  }
  return texts
}

function bandText(label: string, { left, top: edge }: PanelFrame, y1: number, y2: number): TextBox {
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)]
  const inside = Math.max(3, bottom - top) > 40
  const y = inside ? top + 16 : top - edge < 16 ? top + Math.max(3, bottom - top) + 14 : top - 5
  return textBox('label', label, left + 6, y, { halo: 5 })
}

/** The values of the marks that are lit, or of those that always have theirs shown while none is. Where they would
 *  cover each other, the first stays; the notes name all that are always shown. */
export function highlightTexts(
  model: ChartModel,
  layout: ChartLayout,
  highlight: ReadonlySet<string>,
): Map<string, readonly TextBox[]> {
  return measuredBy(layout.widths, () => shownTexts(model, layout, highlight))
}

function shownTexts(
  model: ChartModel,
  { body }: ChartLayout,
  highlight: ReadonlySet<string>,
): Map<string, readonly TextBox[]> {
  const shown = new Map<string, readonly TextBox[]>()
  if (body?.on !== 'time') return shown
  for (const panel of body.panels) {
    const own = model.marks.filter(
      (mark) =>
        mark.panel === panel.panel?.id &&
        mark.form !== 'band' &&
        (highlight.has(mark.id) || (mark.tag !== undefined && highlight.size === 0)),
    )
    const placed = [...panel.texts.values()].filter(({ role }) => role === 'label')
    for (const mark of own) {
      const text = (highlight.has(mark.id) ? undefined : mark.tag) ?? fullText(mark, body.fromTop)
      const lines = labelLines(text, mark, panel, body.fromTop)
      if (placed.some((other) => lines.some((line) => covers(line, other)))) continue
      placed.push(...lines)
      shown.set(mark.id, lines)
    }
  }
  return shown
}

type Marked = ChartModel['marks'][number]

function fullText(mark: Marked, isRank: boolean): string {
  if (isRank) return `${mark.x}: ${mark.words.reason}`
  return mark.form === 'column' ? `${mark.x}: ${mark.label}` : mark.label
}

const LEADING = 15

/** Above its mark, or below it under the edge; never beyond the plot's sides, in as many lines as that takes. */
function labelLines(text: string, mark: Marked, panel: PanelLayout, isRank: boolean): TextBox[] {
  const { left, right, top, size } = panel
  const { face } = TYPE.end
  const lines = wrap(text, face, size, right - left)
  const half = Math.max(...lines.map((line) => widthOf(line, face, size))) / 2
  const at = panel.x(Number(mark.x))
  const [y1, y2] = [panel.y(mark.extent[0]), panel.y(mark.extent[1])]
  const middle = mark.form === 'column' ? (y1 + y2) / 2 : y2
  const x = Math.min(Math.max(at, left + half), Math.max(left + half, right - half))
  const above = (isRank ? middle : Math.min(middle, y2)) - (isRank ? 18 : 12) - (lines.length - 1) * LEADING
  const first = above < top + 4 ? middle + 24 : above
  const more = { anchor: 'middle', size, halo: 5 } as const
  return lines.map((line, i) => textBox('end', line, x, first + i * LEADING, more))
}

/** The article's own value of what is lit, in its year; at the edge where it is beyond the scale. */
export interface StatedMarker {
  readonly id: string
  readonly party: Marked['party']
  readonly x: number
  readonly y: number
  readonly isBeyond: boolean
  readonly text: TextBox
}

/** A marker for each lit mark of whose partner and year the article states a value. */
export function statedMarkers(
  { marks }: ChartModel,
  { body }: ChartLayout,
  highlight: ReadonlySet<string>,
): StatedMarker[] {
  if (body?.on !== 'time') return []
  return body.panels.flatMap((panel) =>
    marks.flatMap((mark) => {
      const { id, stated, party, x: year } = mark
      if (stated === undefined || !highlight.has(id) || mark.panel !== panel.panel?.id) return []
      const isBeyond = stated.value > panel.axis.max
      const [x, y] = [panel.x(Number(year)), isBeyond ? panel.top : panel.y(stated.value)]
      const label = isBeyond ? `${stated.label} ↑` : stated.label
      const text = textBox('end', label, x - 12, y + 4, { anchor: 'end', size: panel.size, halo: 5 })
      return [{ id, party, x, y, isBeyond, text }]
    }),
  )
}

function covers(a: TextBox, b: TextBox): boolean {
  const [one, other] = [boundsOf(a), boundsOf(b)]
  return one.left < other.right && other.left < one.right && Math.abs(a.y - b.y) < 12
}
