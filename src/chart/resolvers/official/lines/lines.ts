import type { Official } from '../../../../trade/figure.ts'
import { countriesOf } from '../../../../trade/groups.ts'
import type { Context } from '../../../context.ts'
import { changed, lazily } from '../../../lazy.ts'
import type { Mark, MarkForm } from '../../../model.ts'
import type { Body } from '../../body.ts'
import { type Beside, besideNotes, besideOf, besideWords, sideWords } from '../own/beside.ts'
import { ownScales, valueAxis, yearAxis } from '../parts/axes.ts'
import { legendOf } from '../parts/legend.ts'
import type { Point } from '../parts/points.ts'
import { findingOf, headOf } from './lines-head.ts'
import { type Line, linesOf } from './one-line.ts'

/** Partners over time, a line for each of them in each area. */
export function resolveLines(context: Context, official: Official): Body {
  return { ...overTime(context, official, 'dot'), years: yearAxis(context) }
}

/** Every value of the chosen partners and years, a row each. */
export function resolveOfficialTable(context: Context, official: Official): Body {
  const slug = `${context.spec.measure}-table`
  return { ...overTime(context, official, 'row'), slug, axis: null, legend: [] }
}

function overTime(context: Context, official: Official, form: MarkForm): Body {
  const { spec } = context
  const drawn = spec.area.map((area) => linesOf(context, official, [area], { form }))
  const lines = drawn.flatMap((one) => one.lines)
  // Beside nothing stands nothing.
  const others = lines.length === 0 ? null : besideOf(context)
  const besideLines =
    others === null
      ? []
      : spec.area
          .flatMap((area) => linesOf(others.context, others.official, [area], { form }).lines)
          .map((line) => lineBeside(others, line))
  const coverage = drawn.find((one) => one.coverage.narrowed || one.coverage.failed)?.coverage
  const head = headOf(
    context,
    official,
    lines,
    coverage,
    form === 'row' ? null : findingOf(context, official, lines),
  )
  const points = besideLines.flatMap((one) => one.points)
  return {
    ...head,
    ...(others === null
      ? {}
      : {
          series: [...head.series, ...besideLines.map(({ series }) => series)],
          marks: [...comparedTo(others, lines, points), ...besideLines.flatMap(({ marks }) => marks)],
          legend: legendOf(context, [...lines.flatMap((one) => one.points), ...points]),
          notes: [...head.notes, ...besideNotes(others, points)],
        }),
    slug: `${spec.measure}-over-time`,
    axis: valueAxis(
      context,
      [...lines, ...besideLines].flatMap(({ marks }) => marks),
    ),
  }
}

/** The marks of own lines, which say how they differ from the official values beside them. */
function comparedTo(beside: Beside, lines: readonly Line[], official: readonly Point[]): Mark[] {
  return lines.flatMap(({ points, marks }) =>
    marks.map((mark) => {
      const point = points.find(({ year }) => String(year) === mark.x)
      if (point === undefined) return mark
      const other = official.find(
        ({ party, year, areas }) =>
          party === point.party && year === point.year && areas.join() === point.areas.join(),
      )
      const told = besideWords(beside, point, other)
      if (told.length === 0) return mark
      const compared = changed(mark, {})
      lazily(compared, 'words', () => ({
        ...mark.words,
        reason: [mark.words.reason ?? [], told].flat().join('; '),
      }))
      return compared
    }),
  )
}

/** A line of official values beside an own one: its own series, with names that say so. */
function lineBeside({ context }: Beside, { series, points, marks }: Line): Line {
  const { messages } = context
  const id = `${series.id}-official`
  const [first] = points
  const whose = sideWords(context, first?.party ?? null, first?.areas)
  return {
    points,
    series: { ...series, id, label: messages.own.official(series.label) },
    marks: marks.map((mark) => {
      const beside = changed(mark, {
        // The year comes last, where tables put another for years without a figure.
        id: mark.id.replace(/-\d+$/, '-official$&'),
        series: id,
      })
      lazily(beside, 'words', () => ({
        ...mark.words,
        measure: messages.official.measureOf(mark.words.measure, whose),
      }))
      return beside
    }),
  }
}

/** The same in a panel for each country. */
export function resolveMultiples(context: Context, official: Official): Body {
  const { spec, messages } = context
  const areas = countriesOf(spec.area)
  const drawn = areas.map((area) => ({
    area,
    ...linesOf(context, official, [area], { form: 'dot', panel: area }),
  }))
  const lines = drawn.flatMap((one) => one.lines)
  const common = valueAxis(
    context,
    lines.flatMap(({ marks }) => marks),
  )
  const head = headOf(context, official, lines, undefined, findingOf(context, official, lines))
  return {
    ...head,
    notes: [...ownScales(context, drawn.length), ...head.notes],
    slug: `${spec.measure}-by-country`,
    axis: common,
    years: yearAxis(context),
    panels: drawn.map((one) => ({
      id: one.area,
      label: messages.official.area(one.area),
      axis:
        spec.panels === 'common'
          ? common
          : valueAxis(
              context,
              one.lines.flatMap(({ marks }) => marks),
            ),
    })),
  }
}
