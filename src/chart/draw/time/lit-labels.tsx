import type { ChartModel } from '../../model.ts'
import { widthOf } from '../text.ts'
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
  return shown.map((one) => (
    <LitLabel
      key={one.mark.id}
      one={one}
      placed={placed}
      text={(lit.has(one.mark.id) ? undefined : one.mark.tag) ?? textOf(one, model)}
      ranked={model.kind === 'rank'}
    />
  ))
}

function LitLabel({
  one,
  placed,
  text,
  ranked,
}: {
  one: PlacedMark
  placed: PlacedPanel
  text: string
  ranked: boolean
}) {
  const { box } = placed
  const half = widthOf(text, 'sans-600', box.size) / 2
  const x = Math.min(Math.max(one.x, box.left + half), Math.max(box.left + half, box.right - half))
  const above = (ranked ? one.y : Math.min(one.y, one.y2)) - (ranked ? 18 : 12)
  const y = above < box.top + 4 ? one.y + 24 : above
  return (
    <text className="lit-label halo" x={x} y={y} textAnchor="middle" style={{ fontSize: box.size }}>
      {text}
    </text>
  )
}

function textOf({ mark }: PlacedMark, model: ChartModel): string {
  if (model.kind === 'rank') return `${mark.x}: ${mark.words.reason}`
  return mark.form === 'column' ? `${mark.x}: ${mark.label}` : mark.label
}
