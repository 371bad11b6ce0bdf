import { isOneRow, isOverTime } from '../../chart/geometry.ts'
import type { ChartModel } from '../../chart/model.ts'
import { type PanelBox, panelsOf } from '../time/panel-boxes.ts'
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
  /** Where the panels of a chart over time stand; empty for other charts. */
  readonly panels: readonly PanelBox[]
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
/** The height of a pair of books where its words stand above it in two lines; more lines take more. */
export const PAIR = 84
export const REMARK = 16
const AXIS = 26
const NARROW = 560
/** Room for a verdict to the left of its row. */
const CHECK_LABEL = 170
/** The map is so much lower than wide; as wide as it is on narrow screens, where it fills the width. */
const MAP_ASPECT = { wide: 0.56, narrow: 0.78 }

interface Style {
  readonly face: Face
  readonly size: number
  readonly leading: number
}

const STYLE: Record<TextLine['part'], Style> = {
  title: { face: 'serif-600', size: 23, leading: 28 },
  subtitle: { face: 'sans-400', size: 15, leading: 20 },
  note: { face: 'sans-400', size: 13, leading: 18 },
  source: { face: 'sans-400', size: 13, leading: 18 },
}

/** The layout of `model` at `width` px; its height follows from it. */
export function layoutOf(model: ChartModel, width: number): ChartLayout {
  const narrow = width < NARROW
  const title = block('title', model.title, 24, width)
  const subtitle = block('subtitle', model.subtitle, end(title) + 24, width)
  const header = [...title, ...subtitle]

  const legend = legendOf(model, end(header) + 26, width)
  const top = (legend.at(-1)?.y ?? end(header)) + 16

  const row = rowHeight(model, narrow, width)
  const rows = isOneRow(model) ? Math.min(1, model.series.length) : model.series.length
  const left = labelWidth(model, narrow)
  const panels = isOverTime(model) ? panelsOf(model, width, top) : []
  const ticks = panels.length === 0 && model.axis !== null && model.axis.ticks.length > 0 ? AXIS : 0
  const plot =
    panels.length > 0
      ? { left: 0, top, width, height: Math.max(...panels.map(({ bottom }) => bottom)) - top }
      : {
          left,
          top,
          width: plotWidth(model, left, width),
          height: bodyHeight(model, width, narrow, rows * row),
        }

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
    height: Math.ceil(Math.max(end(source), below) + 8),
    narrow,
    header,
    legend,
    plot,
    row,
    panels,
    footer: [...footer, ...source],
  }
}

function block(part: TextLine['part'], text: string, y: number, width: number): TextLine[] {
  const { face, size, leading } = STYLE[part]
  const lines = notAlone(wrap(text, face, size, width - size / 3))
  return lines.map((line, i) => ({ part, text: line, y: y + i * leading }))
}

/** The same lines, but that a last word does not stand alone below the others. */
function notAlone(lines: string[]): string[] {
  const [before = '', last = ''] = lines.slice(-2)
  const [words, taken] = [before.split(' ').slice(0, -1), before.split(' ').at(-1)]
  if (lines.length < 2 || last.includes(' ') || words.length < 2) return lines
  return [...lines.slice(0, -2), words.join(' '), `${taken} ${last}`]
}

function end(lines: readonly TextLine[]): number {
  return lines.at(-1)?.y ?? 0
}

/** The entries of the legend beside each other, as many as a line has room for. */
function legendOf(model: ChartModel, top: number, width: number): ChartLayout['legend'] {
  let [x, y] = [0, top]
  return model.legend.map(({ label }) => {
    const own = 18 + widthOf(label, 'sans-400', SIZE.small)
    if (x > 0 && x + own > width) [x, y] = [0, y + 20]
    const at = { x, y }
    x += own + 24
    return at
  })
}

/** Whether a row's name stands above what the chart has to say of it, and not beside its marks. */
function hasSideWords({ kind }: ChartModel): boolean {
  return kind === 'check' || kind === 'flows'
}

function bodyHeight(model: ChartModel, width: number, narrow: boolean, rows: number): number {
  if (model.kind === 'map')
    return Math.round(Math.min(width * (narrow ? MAP_ASPECT.narrow : MAP_ASPECT.wide), 520))
  return rows
}

/** Rows of several lanes are as high as these. */
function rowHeight(model: ChartModel, narrow: boolean, width: number): number {
  const lanes = Math.max(1, ...model.marks.map((mark) => mark.lane?.[1] ?? 1))
  switch (model.kind) {
    case 'bars':
      return lanes > 1 ? (narrow ? 88 : 68) : narrow ? 66 : 50
    case 'change':
      return narrow ? 84 : 66
    case 'stacked':
      return narrow ? 104 : 84
    case 'check':
    case 'flows':
      return lanes * LANE + (narrow ? 68 : 28)
    case 'mirror':
      return narrow ? PAIR + (remarkLines(model, width) - 1) * REMARK : 66
    case 'rank':
      return 62
    case 'lines':
    case 'multiples':
    case 'map':
    case 'table':
      return 0
  }
}

/** Into how many lines the longest remark falls at this width. */
function remarkLines({ series }: ChartModel, width: number): number {
  return Math.max(1, ...series.map(({ remark }) => wrap(remark ?? '', 'sans-400', SIZE.small, width).length))
}

function labelWidth(model: ChartModel, narrow: boolean): number {
  if (model.kind === 'stacked' || model.kind === 'rank' || model.kind === 'map') return 0
  if (model.kind === 'mirror') return 70
  if (narrow) return firstTick(model)
  if (hasSideWords(model)) return CHECK_LABEL
  const widest = Math.max(0, ...model.series.map((s) => widthOf(s.label, 'sans-600', SIZE.label)))
  return Math.ceil(widest) + 16
}

/** Room for the half of the first tick that stands to the left of the plot. */
function firstTick({ axis }: ChartModel): number {
  return Math.max(4, Math.ceil(widthOf(axis?.ticks[0]?.label ?? '', 'sans-400', SIZE.tick) / 2))
}

/** As wide as leaves room for the labels that stand to the right of their marks. */
function plotWidth(model: ChartModel, left: number, width: number): number {
  const { min, max } = model.axis ?? { min: 0, max: 0 }
  const reach = (value: number) => (max === min ? 0 : (value - min) / (max - min))
  const room = model.marks.filter(isLabelledBehind).map((mark) => {
    const small = mark.lane !== undefined
    const label = widthOf(mark.label, small ? 'sans-400' : 'sans-600', small ? SIZE.small : SIZE.value) + 14
    const end = reach(mark.extent[1])
    return end <= 0 ? width : (width - left - label) / end
  })
  const beside = model.marks
    .filter((mark) => mark.form === 'slot' && mark.lane === undefined)
    .map((mark) => {
      const remark = model.series.find((series) => series.id === mark.series)?.remark ?? ''
      const words = remark === '' ? 0 : widthOf(remark, 'sans-400', SIZE.small) + 16
      return (width - left - words) / reach(mark.extent[1])
    })
  return Math.max(40, Math.floor(Math.min(width - left - 10, ...room, ...beside)))
}

function isLabelledBehind({ form, lane, side }: ChartModel['marks'][number]): boolean {
  if (form === 'bar' || form === 'pin') return true
  if (form === 'point') return side !== 'left'
  return (form === 'span' || form === 'slot') && lane !== undefined
}
