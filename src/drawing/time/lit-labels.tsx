import type { ChartModel } from '../../chart/model.ts'
import { widthOf } from '../layout/text.ts'
import type { PlacedMark, PlacedPanel } from './place.ts'

/** The values of the marks that are lit, and of those that always have theirs shown. */
export function LitLabels({
  placed,
  model,
  lit,
}: {
  placed: PlacedPanel
  model: ChartModel
  lit: ReadonlySet<string>
}) {
  const shown = placed.marks.filter(
    ({ mark }) => mark.form !== 'band' && (lit.has(mark.id) || (mark.tag !== undefined && lit.size === 0)),
  )
  const labels = shown.map((one) => {
    const text = (lit.has(one.mark.id) ? undefined : one.mark.tag) ?? textOf(one, model)
    return placeLabel(one, placed, text, model.kind === 'rank')
  })
  // Where they would cover each other, the first stays; the notes name all that are always shown.
  const clear = labels.filter((label, i) => labels.slice(0, i).every((other) => !covers(label, other)))
  return clear.map(({ id, text, x, y }) => (
    <text
      key={id}
      className="lit-label halo"
      x={x}
      y={y}
      textAnchor="middle"
      style={{ fontSize: placed.box.size }}
    >
      {text}
    </text>
  ))
}

interface Label {
  readonly id: string
  readonly text: string
  /** Its middle, and its base line, px. */
  readonly x: number
  readonly y: number
  readonly half: number
}

function placeLabel(one: PlacedMark, { box }: PlacedPanel, text: string, ranked: boolean): Label {
  const half = widthOf(text, 'sans-600', box.size) / 2
  const x = Math.min(Math.max(one.x, box.left + half), Math.max(box.left + half, box.right - half))
  const above = (ranked ? one.y : Math.min(one.y, one.y2)) - (ranked ? 18 : 12)
  const y = above < box.top + 4 ? one.y + 24 : above
  return { id: one.mark.id, text, x, y, half }
}

function covers(a: Label, b: Label): boolean {
  return Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < 12
}

function textOf({ mark }: PlacedMark, model: ChartModel): string {
  if (model.kind === 'rank') return `${mark.x}: ${mark.words.reason}`
  return mark.form === 'column' ? `${mark.x}: ${mark.label}` : mark.label
}
