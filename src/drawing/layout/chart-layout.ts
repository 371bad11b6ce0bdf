import type { LegendEntry, Panel, Series, ValueAxis } from '../../chart/model.ts'
import type { Widths } from './text.ts'
import type { TextBox } from './text-box.ts'

/** Narrower than this, px, there is too little room for labels beside rows, and for bars on a map. */
export const NARROW = 560

/** Where everything in a chart's SVG stands, px: every text, and the plots in which Recharts' scales place the marks.
 *  A pure function of the model and the width. */
export interface ChartLayout {
  readonly width: number
  readonly height: number
  /** What its texts were measured by, and what is laid out into it later is. */
  readonly widths: Widths
  /** Title, subtitle and legend. */
  readonly header: readonly TextBox[]
  /** Where the symbol before each entry of the legend stands. */
  readonly legend: readonly { readonly entry: LegendEntry; readonly x: number; readonly y: number }[]
  /** The classes of what marks are shaded by, from the lowest. */
  readonly shades: readonly (Box & { readonly shade: number })[]
  /** Notes, then sources. */
  readonly footer: readonly TextBox[]
  readonly plot: Box
  /** How the plot is filled; a table has none, and a map is laid out with its outlines (layout/map.ts). */
  readonly body: RowsLayout | TimeLayout | null
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A chart whose series are rows across. */
export interface RowsLayout {
  readonly on: 'rows'
  readonly axis: ValueAxis
  readonly ticks: readonly TextBox[]
  /** The names of the rows, and what there is to say of them. */
  readonly words: readonly TextBox[]
  readonly rows: number
  /** Whether marks stand in one column, whatever their value. */
  readonly inColumn: boolean
  readonly marks: ReadonlyMap<string, RowMark>
}

/** A mark of a row: in the middle of which row it stands, how far below that, and its texts. */
export interface RowMark {
  readonly row: number
  readonly shift: number
  readonly height: number
  readonly texts: readonly TextBox[]
}

/** A chart along an axis of time, in one panel or several. */
export interface TimeLayout {
  readonly on: 'time'
  readonly from: number
  readonly to: number
  readonly panels: readonly PanelLayout[]
  /** Whether the first value stands at the top, as ranks do. */
  readonly fromTop: boolean
}

export interface PanelLayout {
  readonly key: string
  /** Which of Recharts' axes it stands on: panels above each other share their years, those beside each other their
   *  values where they have one scale. */
  readonly axes: { readonly x: string; readonly y: string }
  readonly panel: Panel | null
  readonly axis: ValueAxis
  readonly left: number
  readonly right: number
  readonly top: number
  readonly base: number
  /** Between two years, px. */
  readonly step: number
  /** Kept free above the first and below the last value, px. */
  readonly inset: number
  readonly size: number
  readonly title: TextBox | null
  readonly ticks: readonly TextBox[]
  readonly years: readonly TextBox[]
  /** Years that the reader has marked. */
  readonly marked: readonly { readonly year: number; readonly text: TextBox }[]
  readonly ends: readonly LineEnd[]
  /** The texts of marks that always have theirs: numerals in dots, and the words on a band. */
  readonly texts: ReadonlyMap<string, TextBox>
  readonly x: (year: number) => number
  readonly y: (value: number) => number
}

/** The name of a line behind its end, and what leads to it. */
export interface LineEnd {
  readonly series: Series
  readonly leader: string
  /** Whether the line ends before the chart does: what leads to its name must not look like the line going on. */
  readonly isOver: boolean
  readonly texts: readonly TextBox[]
}
