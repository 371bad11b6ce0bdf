import { flatRollup, least, rollup } from 'd3-array'
import { exact } from '../../../trade/amount.ts'
import { unsettledUnion } from '../../../trade/european-union.ts'
import type { Official } from '../../../trade/figure.ts'
import { countriesOf, rankable } from '../../../trade/groups.ts'
import type { CountryCode, Party } from '../../../trade/observation.ts'
import { UNSPECIFIED } from '../../../trade/places.ts'
import { areEnoughToRank, rankAmong } from '../../../trade/rank.ts'
import type { Context } from '../../context.ts'
import type { Finding } from '../../finding.ts'
import { formatNumber, lowerFirst } from '../../format.ts'
import type { Mark, Note } from '../../model.ts'
import type { Body } from '../body.ts'
import { yearAxis } from './axes.ts'
import { tradedOf, whoseOfCountries } from './findings.ts'
import { legendOf } from './legend.ts'
import { absentNote, officialNotes, overlapNote, spansOf, summaryOf } from './notes.ts'
import { namesOf, officialMark } from './official-mark.ts'
import {
  basisOf,
  coverageOf,
  flowsIn,
  officialMeasureOf,
  type Point,
  pointOver,
  pointsOf,
  yearsOf,
} from './points.ts'
import { areaSum, headline, listOfPartners, subtitleOf } from './titles.ts'

/** As many places as are drawn; all partners have theirs. */
const MOST_PLACES = 20

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

/** How many partners have figures in half of the years or more: of the hundreds in a file most have some now and then. */
function steadyIn(points: readonly Point[], years: number): number {
  const byParty = rollup(
    points,
    (own) => own.length,
    ({ party }) => party,
  )
  return [...byParty.values()].filter((count) => count * 2 >= years).length
}

/** Which of the chosen partners are not ranked, and why: they overlap with others, are not specified, or the file has no
 *  figure of them. The area itself is no partner of its own. */
function leftOutNotes(
  context: Context,
  official: Official,
  {
    all,
    area,
    present,
  }: {
    readonly all: readonly Party[]
    readonly area: readonly CountryCode[]
    readonly present: ReadonlySet<Party>
  },
): Note[] {
  const { own, spec, messages } = context
  const others = spec.partner.filter(
    (party) => !all.includes(party) && pointsOf(context, official, spec.area, area, party).length > 0,
  )
  const isHere = (party: Party) =>
    present.has(party) || others.includes(party) || area.some((country) => country === party)
  return [
    ...overlapNote(
      context,
      others.filter((party) => party !== UNSPECIFIED),
      all,
    ),
    ...(others.includes(UNSPECIFIED)
      ? [{ kind: 'missing', text: messages.official.note.notRanked(messages.partner(UNSPECIFIED)) } as const]
      : []),
    ...(own === undefined
      ? []
      : absentNote(
          context,
          official,
          spec.partner.filter((party) => !isHere(party)),
          present,
        )),
  ]
}

/** Which of the chosen partners stand too far down to be drawn. */
function beyondNote(context: Context, years: readonly RankedYear[]): Note[] {
  const { spec, messages } = context
  const all = years.flatMap(({ ranked }) => ranked)
  const names = spec.partner.filter((code) =>
    all.some(({ point, rank }) => point.party === code && rank > MOST_PLACES),
  )
  if (names.length === 0) return []
  const text = messages.official.note.beyondPlaces(listOfPartners(context, names), String(MOST_PLACES))
  return [{ kind: 'missing', text }]
}

function partiesOf({ ranked }: RankedYear): string {
  return ranked
    .map(({ point }) => point.party)
    .sort()
    .join()
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
  /** How many partners have figures, but not of every country. */
  readonly leftOut: number
  /** Whether partners have figures, but too few of them to be ranked. */
  readonly tooFew: boolean
}

/** The ranks of a year: of the partners that have figures of every country that reports then, so that all of them are
 *  compared over the same countries. None where these are too few. */
function rankedIn(
  year: number,
  points: readonly Point[],
  all: { readonly area: readonly CountryCode[]; readonly partners: number },
  over: (point: Point, area: readonly CountryCode[]) => Point,
): RankedYear {
  const inYear = points.filter((point) => point.year === year)
  const countries = all.area.filter(
    (country) =>
      inYear.filter(({ measured }) => measured.countries.includes(country)).length * 2 >= inYear.length,
  )
  const complete = inYear.filter(({ party, measured }) =>
    countries.every((country) => country === party || measured.countries.includes(country)),
  )
  const leftOut = inYear.length - complete.length
  if (!areEnoughToRank(complete.length, all.partners)) {
    return { year, countries, ranked: [], leftOut, tooFew: inYear.length > 0 }
  }
  // Whoever has figures of more countries is compared over the same ones.
  const ofSame = complete.map((point) => over(point, countries))
  const values = ofSame.map(({ measured }) => measured.value)
  const ranked = ofSame.map((point) => ({ point, rank: rankAmong(values, point.measured.value) }))
  return { year, countries, ranked, leftOut, tooFew: false }
}

/** Among how many partners, over which countries and in which years ranks are; and in which there are none. */
function rankNotes(context: Context, years: readonly RankedYear[], all: readonly Party[]): Note[] {
  const { lang, spec, messages } = context
  const { note, together } = messages.official
  const countriesAsked = countriesOf(spec.area).length
  const counts = flatRollup(
    years.filter(({ ranked }) => ranked.length > 0),
    (own) => spansOf(own),
    ({ ranked }) => ranked.length,
    ({ countries }) => (countries.length === countriesAsked ? null : together(namesOf(context, countries))),
  ).map(([count, whose, at]) => note.ranksOf(formatNumber(lang, count, 0), at, whose))
  const without = years.filter(({ tooFew }) => tooFew)
  return [
    ...(counts.length === 0
      ? []
      : [{ kind: 'reading', text: note.ranks(counts.join('; '), all.includes('EU')) } as const]),
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
