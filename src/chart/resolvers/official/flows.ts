import type { Official } from '../../../trade/figure.ts'
import { officialValue } from '../../../trade/official-value.ts'
import { axisFromZero } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { formatBillions } from '../../format.ts'
import type { Mark } from '../../model.ts'
import type { Body } from '../body.ts'
import { ordered, pointsIn } from './bars.ts'
import { areOfSame } from './findings/compared-points.ts'
import { lastBalance } from './findings/findings.ts'
import { bodyOfTwoLines, type TwoLines } from './lines/two-lines.ts'
import { absentNote } from './notes/missing-notes.ts'
import { officialNotes } from './notes/notes.ts'
import { axisLabel } from './parts/axes.ts'
import { legendOf } from './parts/legend.ts'
import { markId, officialMark, withCountries } from './parts/official-mark.ts'
import { basisOf, coverageOf, isFilled, type Point, pointsOf } from './parts/points.ts'
import { areaSum, headline, partnerNames, subtitleWith } from './parts/titles.ts'

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
    ...balanceMark(context, official, row.balance),
  ])
  // Notes are on what is shown: a flow without the other has no row.
  const shown = new Set(rows.map(({ party }) => party))
  const used = [...(exports ?? []), ...(imports ?? [])].filter(({ party }) => shown.has(party))
  return {
    slug: 'exports-and-imports',
    ...headline(
      context,
      lastBalance(rows.flatMap((row) => row.balance ?? [])),
      messages.official.flows.title(
        areaSum(context, spec.area),
        partnerNames(
          context,
          spec.partner.filter((code) => shown.size === 0 || shown.has(code)),
        ),
      ),
      subtitleWith(context, messages.official.flows.unit),
    ),
    series: rows.map(({ party }) => ({ id: party, party, label: messages.partner(party), remark: null })),
    marks,
    axis: axisFromZero(Math.max(0, ...marks.map(({ extent }) => extent[1])), axisLabel(context)),
    notes: [...absentNote(context, official, spec.partner, shown, false), ...officialNotes(context, used)],
  }
}

/** The same over the years: two lines for each partner, and the balance between them. */
export function resolveFlowsOverTime(context: Context, official: Official): Body {
  const { spec, messages } = context
  const measures = ['exports', 'imports'] as const
  const coverage = coverageOf(context, official, spec.area, spec.partner, measures)
  const found = spec.partner.flatMap((party) => {
    const [exports = [], imports = []] = measures.map((measure) =>
      pointsOf({ ...context, spec: { ...spec, measure } }, official, spec.area, coverage.countries, party),
    )
    return exports.length + imports.length === 0 ? [] : [{ party, exports, imports }]
  })
  const pairs = found.map(({ party, exports, imports }): TwoLines => {
    const line = (measure: 'exports' | 'imports', points: readonly Point[]) => ({
      id: `${party}-${measure}`,
      label: messages.measure[measure],
      party,
      points: points.map((point) => ({
        ...point,
        measure,
        id: markId(party, point.areas, measure, point.year),
      })),
    })
    return {
      id: party,
      label: messages.partner(party),
      lines: [line('exports', exports), line('imports', imports)],
    }
  })
  const present = new Set(found.map(({ party }) => party))
  const points = found.flatMap(({ exports, imports }) => [...exports, ...imports])
  const { flows, legend } = messages.official
  const body = bodyOfTwoLines(context, pairs)
  return {
    ...body,
    slug: 'exports-and-imports-over-time',
    ...headline(
      context,
      lastBalance(found.flatMap(({ exports, imports }) => balanced(exports.at(-1), imports.at(-1)))),
      flows.title(
        areaSum(context, spec.area),
        partnerNames(context, found.length === 1 ? [...present] : spec.partner),
      ),
      subtitleWith(context, flows.unit),
    ),
    legend: [...legendOf(context, points), { symbol: 'band', label: legend.between }],
    notes: [
      ...absentNote(context, official, spec.partner, present, false),
      ...body.notes,
      ...officialNotes(context, points, coverage),
    ],
  }
}

/** What lies between the last values of two lines, where they are of the same year and the same countries. */
function balanced(exports: Point | undefined, imports: Point | undefined): Point[] {
  if (exports === undefined || imports === undefined || exports.year !== imports.year) return []
  if (!areOfSame(exports, imports)) return []
  const value = exports.measured.value - imports.measured.value
  return [{ ...exports, measured: { ...exports.measured, value } }]
}

function flowMark(context: Context, measure: 'exports' | 'imports', point: Point | undefined): Mark[] {
  if (point === undefined) return []
  const { messages } = context
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
      { label: named, withoutUnit: true },
    ),
  ]
}

/** What lies between exports and imports, of the countries that have both: the bar spans what its label says. */
function balanceMark(context: Context, { index }: Official, point: Point | undefined): Mark[] {
  if (point === undefined) return []
  const { lang, spec, messages } = context
  const { party, areas, year, measured } = point
  const key = {
    area: measured.countries,
    partner: party,
    year,
    basis: basisOf(spec),
    filled: isFilled(spec),
  }
  const ends = (['exports', 'imports'] as const).map(
    (measure) => officialValue(index, key, measure)?.value ?? 0,
  )
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
          withCountries(
            context,
            measured,
            messages.official.balance(formatBillions(lang, Math.abs(measured.value)), measured.value >= 0),
          ),
      },
    ),
  ]
}
