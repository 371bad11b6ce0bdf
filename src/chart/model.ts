import type { Amount } from '../trade/amount.ts'
import type { FigureId, PassageId, Status } from '../trade/figure.ts'
import type { Observation, Party } from '../trade/observation.ts'
import type { ChartKind, ChartSpec, Notice } from './spec.ts'

/** All that a chart says, as plain JSON. Every drawing and every output is made from it alone. */
export interface ChartModel {
  /** A name for files and for `data-chart`, such as "turnover-2022-china-eu-russia-us". */
  readonly slug: string
  readonly kind: ChartKind
  readonly title: string
  /** Unit, year and basis. */
  readonly subtitle: string
  /** The rows, segments or lines, in drawing order. */
  readonly series: readonly Series[]
  readonly marks: readonly Mark[]
  /** The axis of values; `null` where the chart has none. */
  readonly axis: ValueAxis | null
  /** The axis of time; `null` where the chart has none. */
  readonly years: YearAxis | null
  /** Small multiples, in reading order, each with its own axis of values; empty for a chart of one piece. */
  readonly panels: readonly Panel[]
  /** Pairs of series between whose lines there is a shade, in the colour of the upper one. */
  readonly shaded?: readonly (readonly [string, string])[]
  readonly legend: readonly LegendEntry[]
  readonly notes: readonly Note[]
  readonly sources: readonly Source[]
  /** The whole chart in words. */
  readonly alt: string
  /** What was asked for and could not be shown. */
  readonly notices: readonly Notice[]
  readonly spec: ChartSpec
  readonly datasetVersion: string
}

/** What marks of one kind in a chart are of: a partner, or a partner's trade with one country. */
export interface Series {
  readonly id: string
  /** Whose colour it has. */
  readonly party: Party
  readonly label: string
  /** What the chart has to say of it beside its marks, such as "no earlier figure". */
  readonly remark: string | null
  /** A series that is there for comparison only, and steps back. */
  readonly context?: true
}

/** The shape of a mark: see the grammar of marks in README.md. */
export type MarkForm =
  | 'bar'
  | 'slot'
  | 'bound'
  | 'point'
  | 'span'
  | 'segment'
  | 'rank'
  | 'row'
  | 'dot'
  | 'column'
  | 'pin'
  | 'band'
  | 'region'

export type MarkMeasure = 'turnover' | 'rank' | 'share' | 'multiple' | 'growth' | OfficialMarkMeasure

/** Of official statistics: trade US$ billions, or what is made of it; a gap is between two reports. */
export type OfficialMarkMeasure =
  | 'exports'
  | 'imports'
  | 'balance'
  | 'world-share'
  | 'yearly-growth'
  | 'index'
  | 'concentration'
  | 'gap'
  | 'margin'

/** One value on a chart. */
export interface Mark {
  readonly id: string
  /** The series it belongs to, by id. */
  readonly series: string
  /** Whose colour it has. */
  readonly party: Party
  /** The panel it stands in, where the chart has several. */
  readonly panel?: string
  /** The period it is of: a year, or "earlier". */
  readonly x: string
  readonly measure: MarkMeasure
  /** US$ billions for trade and gaps; 0 to 1 for a share or concentration; a factor for a multiple or growth, a
   *  rate for yearly growth; 100 in the base year for an index; 1 … for a rank. */
  readonly amount: Amount
  readonly status: Status
  readonly form: MarkForm
  /** Where it starts and ends along the axis, in the axis' unit. */
  readonly extent: readonly [number, number]
  /** The figures it rests on; the first is the one it is about. */
  readonly figureIds: readonly FigureId[]
  /** The article's figures of the same partner and year, on which it does not rest. */
  readonly alsoOf?: readonly FigureId[]
  readonly passageIds: readonly PassageId[]
  readonly sourceIds: readonly string[]
  /** The official statistics it rests on. */
  readonly observations?: readonly Observation[]
  /** Whether its figures come from another source than those of the year before. */
  readonly breaks?: true
  /** Drawn hollow, where two values of one row have to be told apart. */
  readonly hollow?: true
  /** On which side its label stands; to the right where left out. */
  readonly side?: 'left' | 'right'
  /** A short label that is always shown, on charts where marks are too many for all of theirs. */
  readonly tag?: string
  /** Its value as it stands behind the name of its line, where it is the last of one. */
  readonly end?: string
  /** Its place among the marks of its row, from the top, and how many places there are; the middle if left out. */
  readonly lane?: readonly [number, number]
  /** Which of its row's values it is, where a row has several: whose figure, or which flow. */
  readonly column?: string
  /** The label drawn beside it. */
  readonly label: string
  readonly words: MarkWords
}

/** A mark in words, for the table, the tooltip and the screen reader. */
export interface MarkWords {
  readonly partner: string
  readonly measure: string
  readonly year: string
  readonly value: string
  readonly interval: string
  readonly status: string
  /** Why the value is what it is, where that needs saying. */
  readonly reason: string | null
  /** The paragraphs it rests on, in ascending order. */
  readonly paragraphs: readonly number[]
  /** Partner, measure, year, value, status and source in one line. */
  readonly spoken: string
}

/** An axis of values. Where bars stand on it, it holds zero; ranks begin at 1. */
export interface ValueAxis {
  readonly min: number
  readonly max: number
  /** Linear where left out. */
  readonly scale?: 'log'
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
}

export interface YearAxis {
  readonly from: number
  readonly to: number
  /** Years that the reader has marked. */
  readonly marked: readonly number[]
}

export interface Panel {
  readonly id: string
  readonly label: string
  readonly axis: ValueAxis
}

export interface LegendEntry {
  readonly symbol: 'hollow' | 'solid' | 'break' | 'band' | 'hatch' | 'filled'
  readonly label: string
}

/** Something a reader must know: what is missing or derived, or how to read a value. */
export interface Note {
  readonly kind: 'missing' | 'derived' | 'implied' | 'reading' | 'source'
  readonly text: string
}

/** A source line: the words around the date are apart from it. */
export interface Source {
  readonly id: string
  readonly author: string
  readonly title: string
  /** ISO 8601; null where the source gives no day. */
  readonly issued: string | null
  readonly text: string
  /** What to beware of. */
  readonly caveats: string | null
}
