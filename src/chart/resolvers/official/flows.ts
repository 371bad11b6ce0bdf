import type { Official } from '../../../trade/figure.ts'
import { onlyCountry, onlyPartner } from '../../../trade/groups.ts'
import { officialValue } from '../../../trade/official-value.ts'
import { axisFromZero } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { formatBillions } from '../../format.ts'
import type { Mark } from '../../model.ts'
import type { Body } from '../body.ts'
import { ordered, pointsIn } from './bars.ts'
import { axisLabel } from './lines.ts'
import { absentNote, officialNotes } from './notes.ts'
import { markId, officialMark, withCountries } from './official-mark.ts'
import { basisOf, isFilled, type Point } from './points.ts'
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
    ...balanceMark(context, official, row.balance),
  ])
  const { subtitle, years, basis } = messages.official
  // Notes are on what is shown: a flow without the other has no row.
  const shown = new Set(rows.map(({ party }) => party))
  const used = [...(exports ?? []), ...(imports ?? [])].filter(({ party }) => shown.has(party))
  return {
    slug: 'exports-and-imports',
    title: messages.official.flows.title(
      areaSum(context, spec.area),
      partnerNames(
        context,
        spec.partner.filter((code) => shown.size === 0 || shown.has(code)),
      ),
    ),
    subtitle: subtitle(
      messages.official.flows.unit,
      years(String(spec.time.to), String(spec.time.to)),
      basis(basisOf(spec), onlyCountry(spec.area), onlyPartner(spec.partner)),
    ),
    series: rows.map(({ party }) => ({ id: party, party, label: messages.partner[party], remark: null })),
    marks,
    axis: axisFromZero(Math.max(0, ...marks.map(({ extent }) => extent[1])), axisLabel(context)),
    notes: [...absentNote(context, official, spec.partner, shown), ...officialNotes(context, used)],
  }
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
