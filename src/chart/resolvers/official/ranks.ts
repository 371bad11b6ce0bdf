import { exact } from '../../../trade/amount.ts'
import type { Official } from '../../../trade/figure.ts'
import { countriesOf, rankable } from '../../../trade/groups.ts'
import { rankAmong } from '../../../trade/measures.ts'
import type { Context } from '../../context.ts'
import { formatNumber } from '../../format.ts'
import type { Mark } from '../../model.ts'
import type { Body } from '../body.ts'
import { legendOf, yearAxis } from './lines.ts'
import { officialNotes, overlapNote, summaryOf } from './notes.ts'
import { officialMark } from './official-mark.ts'
import { coverageOf, officialMeasureOf, type Point, pointsOf, yearsOf } from './points.ts'
import { areaSum, subtitleOf } from './titles.ts'

/** Who stood where in each year, among all partners that figures are held of; those not asked for step back. */
export function resolveRanks(context: Context, official: Official): Body {
  const { spec, lang, messages } = context
  const coverage = coverageOf(context, official, spec.area, spec.partner)
  const all = rankable(countriesOf(spec.area))
  const points = all.flatMap((party) => pointsOf(context, official, spec.area, coverage.countries, party))
  const ranked = yearsOf(spec).flatMap((year) => ranksIn(points.filter((point) => point.year === year)))
  const lines = all
    .map((party) => ({
      party,
      chosen: spec.partner.includes(party),
      marks: ranked
        .filter(({ point }) => point.party === party)
        .map(({ point, rank }) => rankMark(context, point, rank)),
    }))
    .filter(({ marks }) => marks.length > 0)
  const inFront = [...lines.filter(({ chosen }) => !chosen), ...lines.filter(({ chosen }) => chosen)]
  const chosen = points.filter(({ party }) => spec.partner.includes(party))
  const last = Math.max(1, ...ranked.map(({ rank }) => rank))
  return {
    slug: `rank-by-${spec.measure}`,
    title: messages.official.title('rank', areaSum(context, spec.area), ''),
    subtitle: `${messages.official.unit('rank', '')}; ${lowerFirst(subtitleOf(context, officialMeasureOf(spec)))}`,
    series: inFront.map(({ party, chosen: front }) => ({
      id: party,
      party,
      label: messages.partner[party],
      remark: null,
      ...(front ? {} : { context: true }),
    })),
    marks: inFront.flatMap(({ marks }) => marks),
    axis: { min: 1, max: last, ticks: [] },
    years: yearAxis(context),
    legend: legendOf(context, chosen).filter(({ symbol }) => symbol === 'hollow'),
    notes: [
      { kind: 'reading', text: messages.official.note.ranks(formatNumber(lang, all.length, 0)) },
      ...overlapNote(context, spec.partner, all),
      ...officialNotes(context, chosen.map(withoutChanges), coverage),
    ],
    summary: summaryOf(
      context,
      lines.filter((one) => one.chosen).map(({ party, marks }) => [messages.partner[party], marks] as const),
    ),
  }
}

interface RankedPoint {
  readonly point: Point
  readonly rank: number
}

function ranksIn(points: readonly Point[]): RankedPoint[] {
  const values = points.map(({ measured }) => measured.value)
  return points.map((point) => ({ point, rank: rankAmong(values, point.measured.value) }))
}

function rankMark(context: Context, point: Point, rank: number): Mark {
  const { status } = point.measured
  const measured = {
    ...point.measured,
    value: rank,
    status: status === 'partial' ? status : ('derived' as const),
  }
  return officialMark(
    context,
    { ...point, measure: 'rank', measured, amount: exact(rank) },
    { form: 'dot', extent: [rank, rank] },
    { reason: () => reasonOf(context, point) },
  )
}

/** What a rank rests on: the value itself. */
function reasonOf(context: Context, point: Point): string {
  const measure = officialMeasureOf(context.spec)
  const { words } = officialMark(
    context,
    { ...point, measure: measure === 'exports' || measure === 'imports' ? measure : 'turnover' },
    { form: 'dot', extent: [0, 0] },
  )
  return [`${words.measure}: ${words.value}`, words.reason].filter((part) => part !== null).join('; ')
}

/** Ranks do not tell where a source changes. */
function withoutChanges(point: Point): Point {
  return { ...point, changes: [] }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
