import type { MarkMeasure } from '../../chart/model.ts'
import type { RowColumn } from '../tables/rows.ts'

/** What files say around the charts, in one language: fetched with what makes them. */
export interface FileMessages {
  /** The heads of the columns of values. */
  readonly columns: Record<RowColumn, string>
  /** What each column holds. */
  readonly meanings: Record<RowColumn, string>
  readonly units: Record<MarkMeasure, string>
  /** The status of a year without a figure. */
  readonly missing: string
  /** The names of a workbook's sheets: at most 31 characters, none of \ / ? * [ ] : */
  readonly sheets: Record<'values' | 'wide' | 'about', string>
  /** What stands before each line of a workbook's notes. */
  readonly about: Record<'title' | 'subtitle' | 'note' | 'source' | 'caveats' | 'own' | 'version', string>
  readonly aboutColumn: (column: string) => string
  /** The title of a slide on which a chart goes on. */
  readonly continued: (title: string) => string
  /** How the values of a table are known whose cells say nothing else. */
  readonly statusUnlessSaid: (status: string) => string
  /** Of what the chart has on the screen and a native chart has not. */
  readonly notDrawn: (what: string) => string
  /** That more notes stand in the speaker's notes. */
  readonly moreNotes: string
}
