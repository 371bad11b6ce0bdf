import type { Amount } from '../trade/amount.ts'
import type { FigureId, PassageId, Status } from '../trade/figure.ts'
import type { PartnerCode } from '../trade/partners.ts'
import type { ChartKind, ChartSpec, Notice } from './spec.ts'

/** All that a chart says, as plain JSON. Every drawing and every output is made from it alone. */
export interface ChartModel {
  /** A name for files and for `data-chart`, such as "turnover-2022-china-eu-russia-us". */
  readonly slug: string
  readonly kind: ChartKind
  readonly title: string
  /** Unit, year and basis. */
  readonly subtitle: string
  /** The rows or segments, in drawing order. */
  readonly series: readonly Series[]
  readonly marks: readonly Mark[]
  /** The axis of values; `null` where the chart has none. */
  readonly axis: ValueAxis | null
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

/** One partner in a chart. */
export interface Series {
  readonly id: PartnerCode
  readonly label: string
  /** What the chart has to say of the partner beside its marks, such as "no earlier figure". */
  readonly remark: string | null
}

/** The shape of a mark: see the grammar of marks in README.md. */
export type MarkForm = 'bar' | 'slot' | 'bound' | 'point' | 'span' | 'segment' | 'rank' | 'row'

export type MarkMeasure = 'turnover' | 'rank' | 'share' | 'multiple' | 'growth'

/** One value on a chart. */
export interface Mark {
  readonly id: string
  readonly series: PartnerCode
  /** The period it is of: a year, or "earlier". */
  readonly x: string
  readonly measure: MarkMeasure
  /** US$ billions for turnover; 0 to 1 for a share; a factor for a multiple or growth; 1 … for a rank. */
  readonly amount: Amount
  readonly status: Status
  readonly form: MarkForm
  /** Where it starts and ends along the axis, in the axis' unit. */
  readonly extent: readonly [number, number]
  /** The figures it rests on; the first is the one it is about. */
  readonly figureIds: readonly FigureId[]
  readonly passageIds: readonly PassageId[]
  readonly sourceIds: readonly string[]
  /** Its place among the marks of its row, from the top, and how many places there are; the middle if left out. */
  readonly lane?: readonly [number, number]
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

/** A linear axis that starts at zero, or at rank 1. */
export interface ValueAxis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
}

export interface LegendEntry {
  readonly symbol: 'hollow' | 'solid'
  readonly label: string
}

/** Something a reader must know: what is missing or derived, or how to read a value. */
export interface Note {
  readonly kind: 'missing' | 'derived' | 'implied' | 'reading'
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
