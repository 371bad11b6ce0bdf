import { flatRollup } from 'd3-array'
import { exact } from '../../../trade/amount.ts'
import type { Official } from '../../../trade/figure.ts'
import { countriesOf, rankable } from '../../../trade/groups.ts'
import { CENTRAL_ASIA, type CountryCode } from '../../../trade/observation.ts'
import { areEnoughToRank, rankAmong } from '../../../trade/rank.ts'
import type { Context } from '../../context.ts'
import { formatNumber, lowerFirst } from '../../format.ts'
import type { Mark, Note } from '../../model.ts'
import type { Body } from '../body.ts'
import { legendOf, yearAxis } from './lines.ts'
import { officialNotes, overlapNote, spansOf, summaryOf } from './notes.ts'
import { namesOf, officialMark } from './official-mark.ts'
import { coverageOf, officialMeasureOf, type Point, pointOver, pointsOf, yearsOf } from './points.ts'
import { areaSum, subtitleOf } from './titles.ts'

/** Who stood where in each year, among all partners with data; those not asked for step back. */
export function resolveRanks(context: Context, official: Official): Body {
  const { spec, messages } = context
  const coverage = coverageOf(context, official, spec.area, spec.partner)
  const all = rankable(countriesOf(spec.area))
  const points = all.flatMap((party) => pointsOf(context, official, spec.area, coverage.countries, party))
  const over = (point: Point, area: readonly CountryCode[]) => pointOver(context, official, point, area)
  const years = yearsOf(spec).map((year) => rankedIn(year, points, all.length, over))
  const ranked = years.flatMap((one) => one.ranked)
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
    title: messages.official.title('rank', areaSum(context, spec.area), '', ''),
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
    legend: legendOf(context, chosen.map(withoutChanges), ['some']),
    notes: [
      ...rankNotes(context, years),
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

interface RankedYear {
  readonly year: number
  /** The countries over which partners are compared: all that report in the year. */
  readonly countries: readonly CountryCode[]
  readonly ranked: readonly RankedPoint[]
  /** Whether partners have figures, but too few of them to be ranked. */
  readonly tooFew: boolean
}

/** The ranks of a year: of the partners that have figures of every country that reports then, so that all of them are
 *  compared over the same countries. None where these are too few. */
function rankedIn(
  year: number,
  points: readonly Point[],
  all: number,
  over: (point: Point, area: readonly CountryCode[]) => Point,
): RankedYear {
  const inYear = points.filter((point) => point.year === year)
  const countries = CENTRAL_ASIA.filter(
    (country) =>
      inYear.filter(({ measured }) => measured.countries.includes(country)).length * 2 >= inYear.length,
  )
  const complete = inYear.filter(({ party, measured }) =>
    countries.every((country) => country === party || measured.countries.includes(country)),
  )
  if (!areEnoughToRank(complete.length, all)) {
    return { year, countries, ranked: [], tooFew: inYear.length > 0 }
  }
  // Whoever has figures of more countries is compared over the same ones.
  const ofSame = complete.map((point) => over(point, countries))
  const values = ofSame.map(({ measured }) => measured.value)
  const ranked = ofSame.map((point) => ({ point, rank: rankAmong(values, point.measured.value) }))
  return { year, countries, ranked, tooFew: false }
}

/** Among how many partners, over which countries and in which years ranks are; and in which there are none. */
function rankNotes(context: Context, years: readonly RankedYear[]): Note[] {
  const { lang, spec, messages } = context
  const { note, together } = messages.official
  const all = countriesOf(spec.area).length
  const counts = flatRollup(
    years.filter(({ ranked }) => ranked.length > 0),
    (own) => spansOf(own),
    ({ ranked }) => ranked.length,
    ({ countries }) => (countries.length === all ? null : together(namesOf(context, countries))),
  ).map(([count, whose, at]) => note.ranksOf(formatNumber(lang, count, 0), at, whose))
  const without = years.filter(({ tooFew }) => tooFew)
  return [
    ...(counts.length === 0 ? [] : [{ kind: 'reading', text: note.ranks(counts.join('; ')) } as const]),
    ...(without.length === 0 ? [] : [{ kind: 'missing', text: note.noRanks(spansOf(without)) } as const]),
  ]
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
