import type { Series } from '../../chart/model.ts'
import { TYPE } from '../theme.ts'
import type { RowGeometry } from './rows.ts'
import { widthOf, wrap } from './text.ts'
import { centredBox, type TextBox, textBox } from './text-box.ts'

/** A row of a chart, px. */
export interface RowPlace {
  /** Where the plot begins. */
  readonly left: number
  /** The width of the whole chart. */
  readonly width: number
  /** The row's height. */
  readonly row: number
  /** How far below the row's middle its marks stand. */
  readonly below: number
  readonly narrow: boolean
  /** The middle of the row's marks. */
  readonly y: number
  /** Where the row's slot ends; null where it has none. */
  readonly slot: number | null
}

type RowWords = (series: Series, place: RowPlace) => TextBox[]

/** Between lines of a remark, px. */
export const REMARK = 16
/** The height of a pair where its words stand above it in two lines; each line more takes `REMARK`. */
export const PAIR = 84

/** To the left of lanes: what the name takes with some air, and between words and plot, px. */
export const LANES_NAME = 40
export const LANES_GAP = 14

function wrapped(remark: string | null, width: number): string[] {
  return wrap(remark ?? '', TYPE.remark.face, TYPE.remark.size, width).filter((line) => line !== '')
}

/** A name, and its remark below it. */
function stacked(series: Series, lines: readonly string[], x: number, top: number, first: number): TextBox[] {
  return [
    textBox('name', series.label, x, top),
    ...lines.map((line, i) => textBox('remark', line, x, top + first + i * REMARK)),
  ]
}

/** The name to the left of the row, or above it for want of width; the remark clear of the row's slot. */
const beside: RowWords = ({ label, remark }, { left, row, narrow, y, slot }) => [
  narrow
    ? textBox('name', label, left, y - (row > 80 ? 36 : 26))
    : centredBox('name', label, left - 14, y, { anchor: 'end' }),
  ...(remark === null
    ? []
    : [centredBox('remark', remark, slot === null ? left + 9 : slot + 10, y, { halo: 4 })]),
]

/** Whose row it is and what is said of it, to the left of its lanes or above them. */
const ofLanes: RowWords = (series, { left, width, row, below, narrow, y }) => {
  const lines = wrapped(series.remark, narrow ? width - left : left - LANES_GAP)
  const top = narrow ? y - below - row / 2 + 22 : y - 6 - Math.max(1, lines.length) * 8
  return stacked(series, lines, narrow ? left : 0, top, 18)
}

/** Between a name and its remark in one line, px. */
const NAME_GAP = 12

/** Whether the words of every pair stand in one line. */
export function isInOneLine(series: readonly Series[], width: number): boolean {
  return series.every(({ label, remark }) => {
    const name = widthOf(label, TYPE.name.face, TYPE.name.size) + NAME_GAP
    return remark === null || name + widthOf(remark, TYPE.remark.face, TYPE.remark.size) <= width
  })
}

/** Above a pair: who sends to whom, and how far the two reports are apart. */
const ofPairs: RowWords = (series, { width, row, narrow, y }) => {
  if (narrow) return stacked(series, wrapped(series.remark, width), 0, y - (row - PAIR + 40), 18)
  const name = textBox('name', series.label, 0, y - 24)
  const after = widthOf(series.label, TYPE.name.face, TYPE.name.size) + NAME_GAP
  return series.remark === null ? [name] : [name, textBox('remark', series.remark, after, y - 24)]
}

/** Beside a rank: whose it is, and how it is known. */
const ofNumerals: RowWords = (series, { left, width, y }) => {
  const x = left + 58
  const lines = wrapped(series.remark, width - x)
  return stacked(series, lines, x, y - 4 - (Math.max(1, lines.length) - 1) * 8, 19)
}

/** The words of a row by geometry. The parts of a sum bear their names inside. */
export const ROW_WORDS: Record<RowGeometry, RowWords> = {
  bars: beside,
  spans: beside,
  sum: () => [],
  lanes: ofLanes,
  pairs: ofPairs,
  numerals: ofNumerals,
}
