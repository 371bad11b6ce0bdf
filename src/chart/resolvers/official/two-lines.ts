import type { Context } from '../../context.ts'
import type { Mark, Panel, Series } from '../../model.ts'
import type { Body } from '../body.ts'
import { valueAxis, yearAxis } from './lines.ts'

/** Two lines of one thing over time, and what lies between them. */
export interface TwoLines {
  readonly id: string
  /** What they are both of, where there are others beside them. */
  readonly label: string
  /** First the line that is in the colour of the partner. */
  readonly lines: readonly [Line, Line]
}

interface Line {
  readonly series: Series
  readonly marks: readonly Mark[]
}

/** The parts of a chart of such pairs: one in the whole plot, several each in a panel of its own. */
export function bodyOfTwoLines(
  context: Context,
  all: readonly TwoLines[],
): Pick<Body, 'series' | 'marks' | 'axis' | 'years' | 'panels' | 'shaded'> {
  const marksOf = (pairs: readonly TwoLines[]) =>
    pairs.flatMap(({ lines }) => lines.flatMap(({ marks }) => marks))
  const common = valueAxis(context, marksOf(all))
  const panels = all.map(
    (pair): Panel => ({
      id: pair.id,
      label: pair.label,
      axis: context.spec.panels === 'common' ? common : valueAxis(context, marksOf([pair])),
    }),
  )
  return {
    series: all.flatMap(({ lines }) => lines.map(({ series }) => series)),
    marks: marksOf(all),
    axis: common,
    years: yearAxis(context),
    panels: all.length > 1 ? panels : [],
    shaded: all.map(({ lines: [first, second] }) => [first.series.id, second.series.id] as const),
  }
}
