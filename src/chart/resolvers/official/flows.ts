import type { Official } from '../../../trade/figure.ts'
import { axisFromZero } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { formatBillions } from '../../format.ts'
import type { Mark } from '../../model.ts'
import type { Body } from '../body.ts'
import { labelWithStatus, ordered, pointsIn } from './bars.ts'
import { axisLabel } from './lines.ts'
import { absentNote, officialNotes } from './notes.ts'
import { markId, officialMark } from './official-mark.ts'
import { basisOf, type Point } from './points.ts'
import { areaSum, partnerNames } from './titles.ts'

/** Exports, imports and balance. */
const LANES = 3

/** What is sold to each partner and bought from it in one year, and what lies between. */
export function resolveFlows(context: Context, official: Official): Body {
  const { spec, messages } = context
  const [exports, imports, balances, turnovers] = (
    ['exports', 'imports', 'balance', 'turnover'] as const
  ).map((measure) => pointsIn(context, official, measure))
  const find = (points: readonly Point[] | undefined, { party }: Point) =>
    points?.find((point) => point.party === party)
  const rows = ordered(context, turnovers ?? []).map((point) => ({
    party: point.party,
    exports: find(exports, point),
    imports: find(imports, point),
    balance: find(balances, point),
  }))
  const marks = rows.flatMap((row): Mark[] => [
    ...flowMark(context, 'exports', row.exports),
    ...flowMark(context, 'imports', row.imports),
    ...balanceMark(context, row.balance, row.exports, row.imports),
  ])
  const { subtitle, years, basis } = messages.official
  // Notes are on what is shown: a flow without the other has no row.
  const shown = new Set(rows.map(({ party }) => party))
  const used = [...(exports ?? []), ...(imports ?? [])].filter(({ party }) => shown.has(party))
  return {
    slug: 'exports-and-imports',
    title: messages.official.flows.title(areaSum(context, spec.area), partnerNames(context, spec.partner)),
    subtitle: subtitle(
      messages.official.flows.unit,
      years(String(spec.time.to), String(spec.time.to)),
      basis[basisOf(spec)],
    ),
    series: rows.map(({ party }) => ({ id: party, party, label: messages.partner[party], remark: null })),
    marks,
    axis: axisFromZero(Math.max(0, ...marks.map(({ extent }) => extent[1])), axisLabel(context)),
    notes: [
      ...absentNote(context, spec.partner, new Set(rows.map(({ party }) => party))),
      ...officialNotes(context, used),
    ],
  }
}

function flowMark(context: Context, measure: 'exports' | 'imports', point: Point | undefined): Mark[] {
  if (point === undefined) return []
  const { lang, messages } = context
  const { party, areas, year, measured } = point
  const named = messages.official.flow[measure === 'exports' ? 'X' : 'M']
  return [
    officialMark(
      context,
      { ...point, measure },
      {
        id: markId(party, areas, measure, year),
        form: 'bar',
        extent: [0, measured.value],
        lane: [measure === 'exports' ? 0 : 1, LANES],
        column: messages.measure[measure],
      },
      { label: () => labelWithStatus(context, named(formatBillions(lang, measured.value)), point) },
    ),
  ]
}

function balanceMark(
  context: Context,
  point: Point | undefined,
  exports: Point | undefined,
  imports: Point | undefined,
): Mark[] {
  if (point === undefined || exports === undefined || imports === undefined) return []
  const { lang, messages } = context
  const { party, areas, year, measured } = point
  const ends = [exports.measured.value, imports.measured.value] as const
  return [
    officialMark(
      context,
      { ...point, measure: 'balance' },
      {
        id: markId(party, areas, 'balance', year),
        form: 'span',
        extent: [Math.min(...ends), Math.max(...ends)],
        lane: [2, LANES],
        column: messages.measure.balance,
      },
      {
        label: () =>
          messages.official.balance(formatBillions(lang, Math.abs(measured.value)), measured.value >= 0),
      },
    ),
  ]
}
