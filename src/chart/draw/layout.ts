import type { ChartModel } from '../model.ts'
import { type Face, widthOf, wrap } from './text.ts'

/** Where everything in a chart's SVG stands, in px. A pure function of the model and the width. */
export interface ChartLayout {
  readonly width: number
  readonly height: number
  /** Whether labels stand above their rows, for want of width. */
  readonly narrow: boolean
  readonly header: readonly TextLine[]
  readonly legend: readonly { readonly x: number; readonly y: number }[]
  readonly plot: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
  readonly row: number
  readonly footer: readonly TextLine[]
}

export interface TextLine {
  readonly part: 'title' | 'subtitle' | 'note' | 'source'
  readonly y: number
  readonly text: string
  /** Of a source line: the source it is of. */
  readonly source?: string
}

export const SIZE = { label: 15, value: 15, small: 13, tick: 13 } as const
export const BAR = 30
/** The height of a lane, where a row has several. */
export const LANE = 24
const AXIS = 26
const NARROW = 560
/** Room for a verdict to the left of its row. */
const CHECK_LABEL = 170

interface Style {
  readonly face: Face
  readonly size: number
  readonly leading: number
}

const STYLE: Record<TextLine['part'], Style> = {
  title: { face: 'serif-600', size: 23, leading: 28 },
  subtitle: { face: 'sans-400', size: 15, leading: 20 },
  note: { face: 'sans-400', size: 13.5, leading: 18 },
  source: { face: 'sans-400', size: 12.5, leading: 17 },
}

/** The layout of `model` at `width` px; its height follows from it. */
export function layoutOf(model: ChartModel, width: number): ChartLayout {
  const narrow = width < NARROW
  const title = block('title', model.title, 24, width)
  const subtitle = block('subtitle', model.subtitle, end(title) + 24, width)
  const header = [...title, ...subtitle]

  const legendTop = end(header) + 26
  const legend = model.legend.map((_, i) => ({ x: legendOffset(model, i), y: legendTop }))
  const top = (legend.length > 0 ? legendTop : end(header)) + 16

  const row = rowHeight(model, narrow)
  const rows = model.kind === 'stacked' ? Math.min(1, model.series.length) : model.series.length
  const ticks = model.axis !== null && model.axis.ticks.length > 0 ? AXIS : 0
  const left = labelWidth(model, narrow)
  const plot = { left, top, width: plotWidth(model, left, width), height: rows * row }

  const footer: TextLine[] = []
  for (const note of model.notes) {
    const y = footer.length === 0 ? plot.top + plot.height + ticks + 26 : end(footer) + 23
    footer.push(...block('note', note.text, y, width))
  }
  const below = footer.length === 0 ? plot.top + plot.height + ticks : end(footer)
  const source: TextLine[] = []
  for (const { id, text } of model.sources) {
    const y = source.length === 0 ? below + 28 : end(source) + STYLE.source.leading
    source.push(...block('source', text, y, width).map((line) => ({ ...line, source: id })))
  }
  return {
    width,
    height: Math.ceil(end(source) + 8),
    narrow,
    header,
    legend,
    plot,
    row,
    footer: [...footer, ...source],
  }
}

function block(part: TextLine['part'], text: string, y: number, width: number): TextLine[] {
  const { face, size, leading } = STYLE[part]
  return wrap(text, face, size, width - size / 3).map((line, i) => ({ part, text: line, y: y + i * leading }))
}

function end(lines: readonly TextLine[]): number {
  return lines.at(-1)?.y ?? 0
}

function legendOffset(model: ChartModel, i: number): number {
  return model.legend
    .slice(0, i)
    .reduce((x, entry) => x + 18 + widthOf(entry.label, 'sans-400', SIZE.small) + 24, 0)
}

function rowHeight(model: ChartModel, narrow: boolean): number {
  switch (model.kind) {
    case 'bars':
      return narrow ? 66 : 50
    case 'change':
      return narrow ? 84 : 66
    case 'stacked':
      return narrow ? 104 : 84
    case 'check':
      return narrow ? 140 : 100
    case 'rank':
      return 62
    case 'table':
      return 0
  }
}

function labelWidth(model: ChartModel, narrow: boolean): number {
  if (model.kind === 'stacked' || model.kind === 'rank') return 0
  if (narrow) return 4
  if (model.kind === 'check') return CHECK_LABEL
  const widest = Math.max(0, ...model.series.map((s) => widthOf(s.label, 'sans-600', SIZE.label)))
  return Math.ceil(widest) + 16
}

/** As wide as leaves room for the labels that stand to the right of their marks. */
function plotWidth(model: ChartModel, left: number, width: number): number {
  const max = model.axis?.max ?? 0
  const room = model.marks
    .filter((mark) => mark.form === 'bar' || mark.form === 'point')
    .map((mark) => {
      const small = mark.lane !== undefined
      const label = widthOf(mark.label, small ? 'sans-400' : 'sans-600', small ? SIZE.small : SIZE.value) + 14
      return mark.extent[1] <= 0 ? width : ((width - left - label) * max) / mark.extent[1]
    })
  const beside = model.marks
    .filter((mark) => mark.form === 'slot')
    .map((mark) => {
      const remark = model.series.find((series) => series.id === mark.series)?.remark ?? ''
      const words = remark === '' ? 0 : widthOf(remark, 'sans-400', SIZE.small) + 16
      return ((width - left - words) * max) / mark.extent[1]
    })
  return Math.max(40, Math.floor(Math.min(width - left - 10, ...room, ...beside)))
}
