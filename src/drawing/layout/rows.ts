import type { Geometry } from '../../chart/kinds.ts'
import type { ChartModel, Mark, Series, ValueAxis } from '../../chart/model.ts'
import { TYPE } from '../theme.ts'
import type { Box, RowMark, RowsLayout } from './chart-layout.ts'
import { LANE, rowMark } from './row-marks.ts'
import { isInOneLine, LANES_GAP, LANES_NAME, PAIR, REMARK, ROW_WORDS, type RowPlace } from './row-words.ts'
import { scaleOf } from './scale.ts'
import { widthOf, wrap } from './text.ts'
import { type TextBox, textBox } from './text-box.ts'

export type RowGeometry = Exclude<Geometry, 'lines' | 'columns' | 'ranks' | 'map' | 'table'>

interface Room {
  readonly width: number
  readonly top: number
  readonly narrow: boolean
}

/** How the rows of a geometry are laid out. */
interface RowStyle {
  /** The height of a row; `lanes` is the most that one has, `lines` into how many the longest remark falls. */
  readonly height: (is: { lanes: number; lines: number; narrow: boolean }) => number
  /** The room to the left of the plot. */
  readonly left: (model: ChartModel, narrow: boolean) => number
  /** How far below the middle of its row the marks stand, to leave room for words above them. */
  readonly below: (is: { row: number; lines: number; narrow: boolean }) => number
  /** The room that a remark falls into lines in, px. */
  readonly wordsWidth: (is: { left: number; width: number; narrow: boolean }) => number
  /** Whether all series stand in one row, as the parts of a sum do. */
  readonly inOneRow: boolean
  /** Whether marks stand in one column, whatever their value. */
  readonly inColumn: boolean
}

const BESIDE: Omit<RowStyle, 'height'> = {
  left: (model, narrow) => (narrow ? firstTick(model) : widestName(model)),
  below: ({ narrow }) => (narrow ? 11 : 0),
  wordsWidth: ({ width }) => width,
  inOneRow: false,
  inColumn: false,
}

const STYLES: Record<RowGeometry, RowStyle> = {
  bars: {
    ...BESIDE,
    height: ({ lanes, narrow }) => (lanes > 1 ? (narrow ? 88 : 68) : narrow ? 66 : 50),
  },
  spans: { ...BESIDE, height: ({ narrow }) => (narrow ? 84 : 66) },
  sum: {
    ...BESIDE,
    height: ({ narrow }) => (narrow ? 104 : 84),
    left: () => 0,
    below: () => 0,
    inOneRow: true,
  },
  lanes: {
    ...BESIDE,
    height: ({ lanes, lines, narrow }) =>
      narrow
        ? lanes * LANE + 68 + moreLines(lines)
        : Math.max(lanes * LANE + 28, LANES_NAME + lines * REMARK),
    left: (model, narrow) =>
      narrow ? firstTick(model) : model.series.some(({ remark }) => remark !== null) ? 230 : 170,
    below: ({ lines, narrow }) => (narrow ? 24 + moreLines(lines) / 2 : 0),
    wordsWidth: ({ left, width, narrow }) => (narrow ? width - left : left - LANES_GAP),
  },
  pairs: {
    ...BESIDE,
    height: ({ lines, narrow }) => (narrow ? PAIR + (lines - 1) * REMARK : 66),
    left: () => 76,
    below: ({ row, narrow }) => (narrow ? 20 + (row - PAIR) / 2 : 12),
  },
  numerals: { ...BESIDE, height: () => 62, left: () => 0, below: () => 0, inColumn: true },
}

/** What a remark takes above lanes beyond its first two lines, px. */
function moreLines(lines: number): number {
  return Math.max(0, lines - 2) * REMARK
}

/** Below the plot, where its axis has ticks. */
const AXIS = 26
const TICK_BASE = 17
/** Free to the right of the plot. */
const RIGHT = 10

/** A chart whose series are rows, below `top`. */
export function rowsOf(model: ChartModel, geometry: RowGeometry, room: Room) {
  const { width, top } = room
  const narrow = room.narrow || (geometry === 'pairs' && !isInOneLine(model.series, width))
  const style = STYLES[geometry]
  const lanes = Math.max(1, ...model.marks.map(({ lane }) => lane?.[1] ?? 1))
  const left = style.left(model, narrow)
  const words = style.wordsWidth({ left, width, narrow })
  const lines = Math.max(1, ...model.series.map(({ remark }) => linesOf(remark, words)))
  const row = style.height({ lanes, lines, narrow })
  const rows = style.inOneRow ? Math.min(1, model.series.length) : model.series.length
  const plot: Box = { left, top, width: plotWidth(model, left, width), height: rows * row }
  const whole = model.axis ?? { min: 0, max: 1, ticks: [] }
  const scale = scaleOf(whole, [left, left + plot.width])
  const axis = { ...whole, ticks: withRoom(whole.ticks, scale) }
  const x = style.inColumn ? () => left : scale
  const rowOf = (series: Series['id']) =>
    style.inOneRow ? 0 : model.series.findIndex(({ id }) => id === series)
  const below = style.below({ row, lines, narrow })
  const middle = (index: number) => top + (index + 0.5) * row + below

  const marks = new Map<string, RowMark>()
  for (const mark of model.marks) {
    const index = rowOf(mark.series)
    const shift = below + laneOffset(mark)
    const at = { x1: x(mark.extent[0]), x2: x(mark.extent[1]), y: top + (index + 0.5) * row + shift, narrow }
    marks.set(mark.id, { row: index, shift, ...rowMark(mark, at) })
  }
  const texts = model.series.flatMap((series, i): TextBox[] => {
    const place: RowPlace = { left, width, row, below, narrow, y: middle(i), slot: slotEnd(model, series, x) }
    return ROW_WORDS[geometry](series, place)
  })
  const ticks = axis.ticks.map(({ value, label }) =>
    textBox('tick', label, scale(value), plot.top + plot.height + TICK_BASE, { anchor: 'middle' }),
  )
  const body: RowsLayout = { on: 'rows', axis, ticks, words: texts, rows, inColumn: style.inColumn, marks }
  return { plot, body, below: ticks.length > 0 ? AXIS : 0 }
}

/** Every tick, or as many at even distances from zero as have room beside each other. */
function withRoom(ticks: ValueAxis['ticks'], scale: (value: number) => number): ValueAxis['ticks'] {
  const zero = Math.max(
    0,
    ticks.findIndex(({ value }) => value === 0),
  )
  const everyNth = (n: number) => ticks.filter((_, i) => (i - zero) % n === 0)
  const isRoomy = (shown: ValueAxis['ticks']) =>
    shown.every(({ value, label }, i) => {
      const before = shown[i - 1]
      if (before === undefined) return true
      const half = (text: string) => widthOf(text, TYPE.tick.face, TYPE.tick.size) / 2
      return scale(value) - half(label) > scale(before.value) + half(before.label) + TICK_GAP
    })
  const step = ticks.findIndex((_, i) => isRoomy(everyNth(i + 1))) + 1
  return everyNth(Math.max(1, step))
}

/** Free between two ticks, px. */
const TICK_GAP = 6

function linesOf(remark: string | null, width: number): number {
  return wrap(remark ?? '', TYPE.remark.face, TYPE.remark.size, width).length
}

/** Where the slot of a row ends, if it has one, so that a remark stands clear of it. */
function slotEnd(model: ChartModel, series: Series, x: (value: number) => number): number | null {
  const slot = model.marks.find((mark) => mark.series === series.id && mark.form === 'slot')
  return slot === undefined ? null : x(slot.extent[1])
}

/** How far below the middle of its row a mark's lane is, px. */
function laneOffset({ lane }: Mark): number {
  return lane === undefined ? 0 : (lane[0] - (lane[1] - 1) / 2) * LANE
}

function widestName({ series }: ChartModel): number {
  const widths = series.map(({ label }) => widthOf(label, TYPE.name.face, TYPE.name.size))
  return Math.ceil(Math.max(0, ...widths)) + 16
}

/** Room for the half of the first tick that stands to the left of the plot. */
function firstTick({ axis }: ChartModel): number {
  return Math.max(4, halfOf(axis?.ticks.at(0)?.label))
}

/** The same to the right of it. */
function lastTick({ axis }: ChartModel): number {
  return Math.max(RIGHT, halfOf(axis?.ticks.at(-1)?.label))
}

function halfOf(tick = ''): number {
  return Math.ceil(widthOf(tick, TYPE.tick.face, TYPE.tick.size) / 2)
}

/** As wide as leaves room for the labels that stand to the right of their marks. */
function plotWidth(model: ChartModel, left: number, width: number): number {
  const { min, max } = model.axis ?? { min: 0, max: 0 }
  const reach = (value: number) => (max === min ? 0 : (value - min) / (max - min))
  const behind = model.marks.filter(isLabelledBehind).map((mark) => {
    const { face, size } = TYPE[mark.lane === undefined ? 'value' : 'label']
    const end = reach(mark.extent[1])
    return end <= 0 ? width : (width - left - widthOf(mark.label, face, size) - 14) / end
  })
  const beside = model.marks
    .filter((mark) => mark.form === 'slot' && mark.lane === undefined)
    .map((mark) => {
      const remark = model.series.find((series) => series.id === mark.series)?.remark ?? ''
      const words = remark === '' ? 0 : widthOf(remark, TYPE.remark.face, TYPE.remark.size) + 16
      return (width - left - words) / reach(mark.extent[1])
    })
  return Math.max(40, Math.floor(Math.min(width - left - lastTick(model), ...behind, ...beside)))
}

function isLabelledBehind({ form, lane, side }: Mark): boolean {
  if (form === 'bar' || form === 'pin') return true
  if (form === 'point') return side !== 'left'
  return (form === 'span' || form === 'slot') && lane !== undefined
}
