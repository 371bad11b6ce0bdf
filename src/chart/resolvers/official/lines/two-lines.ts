import type { Party } from '../../../../trade/observation.ts'
import type { SourceChange } from '../../../../trade/official-value.ts'
import type { Context } from '../../../context.ts'
import type { Mark, Panel } from '../../../model.ts'
import type { Body } from '../../body.ts'
import { zeroNote } from '../notes/missing-notes.ts'
import { summaryOf } from '../notes/notes.ts'
import { ownScales, valueAxis, yearAxis } from '../parts/axes.ts'
import { type OfficialValue, officialMark, type Said } from '../parts/official-mark.ts'
import { endOf } from './one-line.ts'

/** Lines of one thing over time, and what lies between them where they are two. */
export interface TwoLines {
  readonly id: string
  /** What they are both of, where there are others beside them. */
  readonly label: string
  /** First the line that is in the colour of the partner, then one that is neutral; a third has the colour again. */
  readonly lines: readonly Line[]
}

export interface Line {
  readonly id: string
  readonly label: string
  readonly party: Party
  readonly points: readonly LinePoint[]
}

/** A value of a line, ready to be a mark. */
export interface LinePoint extends OfficialValue {
  readonly id: string
  readonly changes: readonly SourceChange[]
  readonly said?: Said
}

/** Which of the lines is neutral. */
const NEUTRAL = 1

/** The parts of a chart of such pairs: one in the whole plot, several each in a panel of its own. */
export function bodyOfTwoLines(
  context: Context,
  all: readonly TwoLines[],
): Pick<Body, 'series' | 'marks' | 'axis' | 'years' | 'panels' | 'shaded' | 'notes' | 'summary'> {
  const drawn = all.map(({ id, label, lines }) => {
    const panel = all.length > 1 ? id : undefined
    return {
      id,
      label,
      marks: lines.flatMap((line) => marksOf(context, line, panel)),
      lines,
    }
  })
  const marks = drawn.flatMap((pair) => pair.marks)
  const points = all.flatMap(({ lines }) => lines.flatMap((line) => line.points))
  const common = valueAxis(context, marks)
  const panels = drawn.map(
    (pair): Panel => ({
      id: pair.id,
      label: pair.label,
      axis: context.spec.panels === 'common' ? common : valueAxis(context, pair.marks),
    }),
  )
  return {
    series: all.flatMap(({ lines }) =>
      lines.map(({ id, label, party }, i) => ({
        id,
        party: i === NEUTRAL ? ('WLD' as const) : party,
        label,
        remark: null,
      })),
    ),
    marks,
    axis: common,
    years: yearAxis(context),
    panels: panels.length > 1 ? panels : [],
    shaded: all.flatMap(({ lines: [first, second, third] }) =>
      first === undefined || second === undefined || third !== undefined
        ? []
        : [[first.id, second.id] as const],
    ),
    notes: [...ownScales(context, panels.length), ...zeroNote(context, marks.length < points.length)],
    summary: summaryOf(
      context,
      drawn.flatMap((pair) =>
        pair.lines.map(
          ({ id, label }) =>
            [`${pair.label}, ${label}`, pair.marks.filter(({ series }) => series === id)] as const,
        ),
      ),
    ),
  }
}

/** A dot a year; years without trade have none on a logarithmic scale. */
function marksOf(context: Context, { id, points }: Line, panel: string | undefined): Mark[] {
  const shown = context.spec.scale === 'log' ? points.filter(({ measured }) => measured.value > 0) : points
  return shown.map((point) => {
    const { year, measure, measured, changes, said } = point
    return officialMark(
      context,
      point,
      {
        id: point.id,
        series: id,
        form: 'dot',
        extent: [measured.value, measured.value],
        ...(panel === undefined ? {} : { panel }),
        ...(changes.length === 0 ? {} : { breaks: true as const }),
        ...(point === shown.at(-1) ? { end: endOf(context, measure, measured) } : {}),
      },
      { ...said, label: (value) => `${year}: ${value}` },
    )
  })
}
