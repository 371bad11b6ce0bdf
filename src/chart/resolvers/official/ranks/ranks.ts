import { least } from 'd3-array'
import { exact } from '../../../../trade/amount.ts'
import { unsettledUnion } from '../../../../trade/european-union.ts'
import type { Official } from '../../../../trade/figure.ts'
import { countriesOf, rankable } from '../../../../trade/groups.ts'
import type { CountryCode, Party } from '../../../../trade/observation.ts'
import type { Context } from '../../../context.ts'
import type { Finding } from '../../../finding.ts'
import { formatNumber, lowerFirst } from '../../../format.ts'
import type { Mark } from '../../../model.ts'
import type { Body } from '../../body.ts'
import { tradedOf, whoseOfCountries } from '../findings/compared-points.ts'
import { officialNotes, summaryOf } from '../notes/notes.ts'
import { yearAxis } from '../parts/axes.ts'
import { legendOf } from '../parts/legend.ts'
import { officialMark } from '../parts/official-mark.ts'
import {
  basisOf,
  coverageOf,
  flowsIn,
  officialMeasureOf,
  type Point,
  pointOver,
  pointsOf,
  yearsOf,
} from '../parts/points.ts'
import { areaSum, headline, subtitleOf } from '../parts/titles.ts'
import { beyondNote, leftOutNotes, MOST_PLACES, rankNotes } from './rank-notes.ts'
import { type RankedPoint, type RankedYear, rankedIn, steadyIn } from './ranked-years.ts'

/** Who stood where in each year, among all partners with data; those not asked for step back. */
export function resolveRanks(context: Context, official: Official): Body {
  const { spec, messages } = context
  const coverage = coverageOf(context, official, spec.area, spec.partner)
  const area = countriesOf(spec.area)
  const all = rankable(official.index, area, basisOf(spec))
  const points = all.flatMap((party) => pointsOf(context, official, spec.area, coverage.countries, party))
  const over = (point: Point, area: readonly CountryCode[]) => pointOver(context, official, point, area)
  const partners = context.own === undefined ? all.length : steadyIn(points, yearsOf(spec).length)
  const years = yearsOf(spec).map((year) => {
    const ranked = rankedIn(year, points, { area, partners }, over)
    // A row of the EU that no chart takes stands somewhere, too.
    const unsettled = unsettledUnion(official.index, area, flowsIn(spec), year)
    return { ...ranked, leftOut: ranked.leftOut + unsettled.length }
  })
  const ranked = drawnOf(years, spec.partner)
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
  const chosen = ranked.map(({ point }) => point).filter(({ party }) => spec.partner.includes(party))
  const last = Math.max(1, ...ranked.map(({ rank }) => rank))
  return {
    slug: `rank-by-${spec.measure}`,
    ...headline(
      context,
      findingOf(context, years),
      messages.official.title('rank', areaSum(context, spec.area), '', ''),
      `${messages.official.unit('rank', '')}; ${lowerFirst(subtitleOf(context, officialMeasureOf(spec)))}`,
    ),
    series: inFront.map(({ party, chosen: front }) => ({
      id: party,
      party,
      label: messages.partner(party),
      remark: null,
      ...(front ? {} : { context: true }),
    })),
    marks: inFront.flatMap(({ marks }) => marks),
    axis: { min: 1, max: last, ticks: [] },
    years: yearAxis(context),
    legend: legendOf(context, chosen.map(withoutChanges), ['some']),
    notes: [
      ...rankNotes(context, years, all),
      ...beyondNote(context, years),
      ...leftOutNotes(context, official, {
        all,
        area: coverage.countries,
        present: new Set(points.map(({ party }) => party)),
      }),
      ...officialNotes(context, chosen.map(withoutChanges), coverage),
    ],
    summary: summaryOf(
      context,
      lines.filter((one) => one.chosen).map(({ party, marks }) => [messages.partner(party), marks] as const),
    ),
  }
}

/** Where the first of the chosen partners stands in the last year, and where it stood in the first over the same countries
 *  and among the same partners: in years in which none that has figures is left out. */
function findingOf({ spec }: Context, years: readonly RankedYear[]): Finding | null {
  const whole = years.filter(({ ranked, leftOut }) => ranked.length > 0 && leftOut === 0)
  const last = whole.at(-1)
  if (last === undefined || years.findLast(({ ranked }) => ranked.length > 0) !== last) return null
  const chosen = last.ranked.filter(({ point }) => spec.partner.includes(point.party))
  const best = least(chosen, ({ rank }) => rank)
  if (best === undefined || chosen.some((one) => one !== best && one.rank === best.rank)) return null
  const { party } = best.point
  const placeIn = ({ ranked }: RankedYear) => ranked.find(({ point }) => point.party === party)?.rank
  const first = whole.find(
    (one) =>
      placeIn(one) !== undefined &&
      one.countries.join() === last.countries.join() &&
      partiesOf(one) === partiesOf(last),
  )
  const before = first === undefined ? undefined : placeIn(first)
  const whose = whoseOfCountries(spec.area, last.countries)
  return {
    kind: 'place',
    measure: tradedOf(spec),
    whose,
    party,
    year: last.year,
    rank: best.rank,
    // The same place in two years says nothing of those between; and one exception is enough for a title.
    before:
      first === undefined || before === undefined || before === best.rank || whose.without.length > 0
        ? null
        : { year: first.year, rank: before },
  }
}

/** The places that are drawn: those of the chosen partners and, where there are many, of who stands among the first in
 *  the last year. */
function drawnOf(years: readonly RankedYear[], chosen: readonly Party[]): RankedPoint[] {
  const all = years.flatMap(({ ranked }) => ranked)
  if (all.every(({ rank }) => rank <= MOST_PLACES)) return all
  const last = years.findLast(({ ranked }) => ranked.length > 0)?.ranked ?? []
  const first = last.filter(({ rank }) => rank <= MOST_PLACES).map(({ point }) => point.party)
  return all.filter(
    ({ rank, point: { party } }) => rank <= MOST_PLACES && (chosen.includes(party) || first.includes(party)),
  )
}

function partiesOf({ ranked }: RankedYear): string {
  return ranked
    .map(({ point }) => point.party)
    .sort()
    .join()
}

function rankMark(context: Context, point: Point, rank: number): Mark {
  const measured = { ...point.measured, value: rank, status: 'derived' as const }
  return officialMark(
    context,
    { ...point, measure: 'rank', measured, amount: exact(rank) },
    {
      form: 'dot',
      extent: [rank, rank],
      ...(measured.missing.length > 0 ? { hollow: true as const } : {}),
    },
    { label: () => formatNumber(context.lang, rank, 0), reason: () => reasonOf(context, point) },
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

/** Ranks do not tell where a source changes, and are no bounds. */
function withoutChanges(point: Point): Point {
  return { ...point, changes: [], measured: { ...point.measured, status: 'derived' } }
}
