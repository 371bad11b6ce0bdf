import type { Amount } from '../trade/amount.ts'
import type { FigureId, PassageId, Status } from '../trade/figure.ts'
import type { Observation, Party } from '../trade/observation.ts'
import type { OwnStatistics } from '../trade/own.ts'
import type { Finding } from './finding.ts'
import type { ChartKind, ChartSpec, MarkedYear, Notice } from './spec.ts'

/** All that a chart says, as plain JSON. Every drawing and every output is made from it alone. */
export interface ChartModel {
  /** A name for files and for `data-chart`, such as "turnover-2022-china-eu-russia-us". */
  readonly slug: string
  readonly kind: ChartKind
  /** What the chart shows, or what it is of where nothing can be said of it; or a title of one's own. */
  readonly title: string
  /** Unit, year and basis; what the chart is of before them, where the title does not say it. */
  readonly subtitle: string
  /** What the computed title states, as data; left out where it only says what the chart is of. */
  readonly finding?: Finding
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
  /** What shades stand for, where marks are filled by their value. */
  readonly shades?: ShadeKey
  readonly legend: readonly LegendEntry[]
  readonly notes: readonly Note[]
  readonly sources: readonly Source[]
  /** The whole chart in words. */
  readonly alt: string
  /** What was asked for and could not be shown. */
  readonly notices: readonly Notice[]
  /** The person's own files that the chart is of, in full and in words; left out where it is of none. */
  readonly own?: OwnProvenance
  /** The id of the own statistics that the chart needs and that are not open; '' where any would do. A file with it has to be
   *  opened before anything can be shown. */
  readonly needsOwn?: string
  readonly spec: ChartSpec
  readonly datasetVersion: string
  /** The day on which that version appeared, ISO 8601; null where the dataset does not say. */
  readonly datasetIssued: string | null
}

/** Where own values come from: the files with their digests, how each table was understood, what was answered and left
 *  out. */
export interface OwnProvenance extends Omit<OwnStatistics, 'reporters' | 'statistics'> {
  /** The same in the chart's language, a line each. */
  readonly words: readonly string[]
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

/** Of official statistics: trade US$ billions, or what is made of it; a gap is between two reports, a change or a
 *  growth of turnover between the first and the last year. */
export type OfficialMarkMeasure =
  | 'exports'
  | 'imports'
  | 'balance'
  | 'world-share'
  | 'yearly-growth'
  | 'turnover-growth'
  | 'turnover-change'
  | 'exports-change'
  | 'imports-change'
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
   *  rate for growth of official turnover; 100 in the base year for an index; 1 … for a rank. */
  readonly amount: Amount
  readonly status: Status
  readonly form: MarkForm
  /** Where it starts and ends along the axis, in the axis' unit. */
  readonly extent: readonly [number, number]
  /** The figures it rests on; the first is the one it is about. */
  readonly figureIds: readonly FigureId[]
  /** The article's figures of the same partner and year, on which it does not rest. */
  readonly alsoOf?: readonly FigureId[]
  /** The article's own value of the same, which is shown beside the mark as long as that is lit. */
  readonly stated?: { readonly value: number; readonly label: string }
  readonly passageIds: readonly PassageId[]
  readonly sourceIds: readonly string[]
  /** The official statistics it rests on. */
  readonly observations?: readonly Observation[]
  /** Whether its figures come from another source than those of the year before, or at one end of a change than at the
   *  other. */
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
  /** Its class of value, where marks are filled by it: one of the shades of the key. */
  readonly shade?: number
  /** What it is the sum of, where that is drawn beside it. */
  readonly parts?: readonly MarkPart[]
  /** The label drawn beside it. */
  readonly label: string
  readonly words: MarkWords
}

/** A partner's part in a mark's value. */
export interface MarkPart {
  readonly party: Party
  /** In the mark's unit. */
  readonly value: number
  /** Whose and how much: "China 24.2". */
  readonly label: string
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
  /** Where an own value stands in its files, and what was done to it, a line for each value there. */
  readonly origins?: readonly string[]
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

/** Classes of value between limits, each with its shade. */
export interface ShadeKey {
  /** The shade of each class, from the lowest: 1 for the values next to zero, and up; −1 and down below zero. */
  readonly shades: readonly number[]
  /** Where classes meet and end, one more than there are classes. */
  readonly limits: readonly { readonly value: number; readonly label: string }[]
  /** What values below zero are, and those above it, where there are both. */
  readonly sides: readonly [below: string, above: string] | null
}

export interface YearAxis {
  readonly from: number
  readonly to: number
  /** Years that the reader has marked, and what they are marked for. */
  readonly marked: readonly MarkedYear[]
}

export interface Panel {
  readonly id: string
  readonly label: string
  readonly axis: ValueAxis
}

export interface LegendEntry {
  readonly symbol:
    | 'hollow'
    | 'solid'
    | 'break'
    | 'band'
    | 'hatch'
    | 'filled'
    | 'own'
    | 'own-point'
    | 'absent'
    | 'part'
  readonly label: string
  /** Whose colour it has. */
  readonly party?: Party
}

/** Something a reader must know: what is missing or derived, or how to read a value. `marked` names the marked years,
 *  which a drawing that has them all in full leaves out. */
export interface Note {
  readonly kind: 'missing' | 'derived' | 'implied' | 'reading' | 'source' | 'marked'
  readonly text: string
  /** What a reader of the dashboard can do about it, which no file and no other page says. */
  readonly onScreen?: string
}

/** A source line: the words around the date are apart from it. */
export interface Source {
  readonly id: string
  readonly author: string
  readonly title: string
  /** A day or a month, ISO 8601; null where the source gives none. */
  readonly issued: string | null
  readonly text: string
  /** The publisher's own pages; null where none are known. */
  readonly url: string | null
  /** What to beware of. */
  readonly caveats: string | null
  /** A person's own file, which no publisher vouches for. */
  readonly isOwn?: true
}

/** Whether a source is of data, an office's or a person's own, and not of words. */
export function isOfData({ caveats, isOwn }: Source): boolean {
  return caveats !== null || isOwn === true
}
