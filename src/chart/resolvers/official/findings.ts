import { greatest, groups } from 'd3-array'
import { type Amount, exact } from '../../../trade/amount.ts'
import { unsettledUnion } from '../../../trade/european-union.ts'
import type { Official } from '../../../trade/figure.ts'
import { comparablePartners, countriesOf, isSum, rankable, withoutParts } from '../../../trade/groups.ts'
import { amountOf } from '../../../trade/measured.ts'
import type { MirrorPair } from '../../../trade/mirror.ts'
import type { CountryCode, Party } from '../../../trade/observation.ts'
import type { AreaCode } from '../../../trade/partners.ts'
import { rankSpans } from '../../../trade/rank.ts'
import type { Compared, Finding, Traded, Whose } from '../../finding.ts'
import type { ChartSpec } from '../../spec.ts'
import { basisOf, flowsIn, type Point } from './points.ts'

/* What may be said of the values of a chart. A sum of some countries is a lower bound for all of them and exact for
   those that it is of: partners are compared by their bounds, or over the same countries, whom the finding then names. */

/** A point over fewer countries: see `pointOver`. */
export type Over = (point: Point, countries: readonly CountryCode[]) => Point

/** Smaller parts would be written as none: of one, and of a per cent. */
const LEAST_RATE = 0.0005
/** US$ billions: less is no headline. */
const LEAST_BALANCE = 0.001

/** The trade that a spec is of; turnover where it is of both flows. */
export function tradedOf({ measure }: Pick<ChartSpec, 'measure'>): Traded {
  return measure === 'exports' || measure === 'imports' ? measure : 'turnover'
}

/** By what partners are compared. */
export function comparedOf(spec: Pick<ChartSpec, 'measure'>): Compared {
  return spec.measure === 'share' ? 'share' : tradedOf(spec)
}

/** The largest of several partners in one year. */
export function leaderInYear(
  official: Official,
  spec: ChartSpec,
  measure: Compared,
  points: readonly Point[],
): Finding | null {
  const compared = comparable(points)
  const found = leaderAmong(measure, compared)
  const [first] = compared
  if (found === null || first === undefined) return null
  const { party, whose } = found
  const { year } = first
  return { ...amongst(official, spec, measure, compared), party, whose, from: year, to: year, before: null }
}

/** The largest of several partners in the last year in which all have figures, since when it has been, and who was
 *  before: over the countries of which all have figures in the last year, where these are not all. */
export function leaderOverTime(
  official: Official,
  spec: ChartSpec,
  measure: Compared,
  points: readonly Point[],
  over: Over,
): Finding | null {
  const compared = comparable(points)
  const parties = new Set(compared.map(({ party }) => party))
  const inYear = (year: number) => compared.filter((point) => point.year === year)
  const last = yearsBackwards(compared).find((year) => inYear(year).length === parties.size)
  const found = last === undefined ? null : leaderAmong(measure, inYear(last))
  if (last === undefined || found === null) return null
  const { countries } = found
  const leaderIn = (year: number): Party | null => {
    const own = inYear(year)
    if (own.length < parties.size) return null
    if (countries === null) {
      const then = leaderAmong(measure, own)
      return then?.countries === null ? then.party : null
    }
    if (!own.every(({ measured }) => countries.every((one) => measured.countries.includes(one)))) return null
    return (
      leaderAmong(
        measure,
        own.map((point) => over(point, countries)),
      )?.party ?? null
    )
  }
  let from = last
  while (from > spec.time.from && leaderIn(from - 1) === found.party) from -= 1
  // What changes with a source is no overtaking, nor is coming back; and of shares the one is enough.
  const isOneSource = inYear(from).every(({ changes }) => changes.length === 0)
  const then = from > spec.time.from && isOneSource && measure !== 'share' ? leaderIn(from - 1) : null
  const ledEarlier =
    then !== null && yearsBackwards(compared).some((year) => year < from && leaderIn(year) === found.party)
  const before = ledEarlier ? null : then
  const { party, whose } = found
  return { ...amongst(official, spec, measure, inYear(last)), party, whose, from, to: last, before }
}

/** Which partner is the largest for each of several countries, where that is one for two of them or more: in the last
 *  year in which all partners have figures of so many. */
export function leaderOfEach(measure: Traded, points: readonly Point[]): Finding | null {
  const byArea = groups(comparable(points), areaOf).map(([area, own]) => ({
    area,
    own,
    parties: new Set(own.map(({ party }) => party)).size,
  }))
  for (const year of yearsBackwards(points)) {
    const whole = byArea.flatMap(({ area, own, parties }) => {
      const inYear = own.filter((point) => point.year === year)
      return area === undefined || inYear.length < parties ? [] : [{ area, inYear }]
    })
    if (whole.length < 2) continue
    const leaders = whole.flatMap(({ area, inYear }) => {
      const found = leaderAmong(measure, inYear)
      const isOfAll = found?.whose.areas.join() === area && found.whose.without.length === 0
      return found !== null && isOfAll ? [{ area, party: found.party }] : []
    })
    const most = greatest(
      groups(leaders, ({ party }) => party),
      ([, own]) => own.length,
    )
    if (most === undefined || most[1].length < 2) return null
    const [party, own] = most
    return { kind: 'leader-of-each', measure, areas: own.map(({ area }) => area), party, year }
  }
  return null
}

/** The country with the largest trade in the last year.
 *  @param values of single countries, each with how exactly it is known */
export function countryAhead(
  measure: Traded,
  values: readonly { readonly country: CountryCode; readonly amount: Amount }[],
  partner: Party | null,
  year: number,
): Finding | null {
  const first = settled(values.map(({ amount }) => amount))
  const ahead = first === null ? undefined : values[first]
  if (ahead === undefined) return null
  const behind = values
    .filter((one) => one !== ahead)
    .sort((a, b) => (b.amount.low ?? 0) - (a.amount.low ?? 0))
    .map(({ country }) => country)
  return { kind: 'country', measure, country: ahead.country, behind, partner, year }
}

/** What trade with one partner came to in the last year as against the first, over the same countries. */
export function timesOf(measure: Traded, points: readonly Point[], over: Over): Finding | null {
  const last = points.at(-1)
  if (last === undefined) return null
  const { countries } = last.measured
  const first = points.find(({ measured }) => countries.every((one) => measured.countries.includes(one)))
  if (first === undefined || first.year === last.year) return null
  const before = over(first, countries).measured.value
  if (before <= 0) return null
  const factor = last.measured.value / before
  if (Math.abs(factor - 1) < LEAST_RATE) return null
  const { party, year: to } = last
  return { kind: 'times', measure, whose: whoseOf(last), party, from: first.year, to, factor }
}

/** Whose trade has grown most since the base of an index. */
export function fastestOf(points: readonly Point[], base: number): Finding | null {
  const year = lastYear(points)
  const last = comparable(points).filter((point) => point.year === year)
  const parties = new Set(comparable(points).map(({ party }) => party))
  const [only, second] = last
  if (only === undefined || year <= base || last.length < parties.size) return null
  const leader = second === undefined ? only : leaderAmong('share', last)?.point
  if (leader === undefined) return null
  return grown(leader, base, leader.measured.value / 100, second === undefined)
}

/** Whose trade has grown most between two years, where all are of the same countries.
 *  @param points growth from `from` to their own year, 0.5 for half as much again */
export function grewMost(points: readonly Point[], from: number): Finding | null {
  const [first, ...others] = comparable(points)
  if (first === undefined || !others.every((point) => areOfSame(point, first))) return null
  const [most = first, second] = [first, ...others].sort((a, b) => b.measured.value - a.measured.value)
  const isAhead = second === undefined || most.measured.value - second.measured.value >= LEAST_RATE
  return isAhead ? grown(most, from, most.measured.value + 1, second === undefined) : null
}

/** What a partner's turnover has become since a year; of one that is not alone, that it grew most. */
function grown(point: Point, from: number, factor: number, isAlone: boolean): Finding | null {
  if (Math.abs(factor - 1) < LEAST_RATE) return null
  const { party, year: to } = point
  const times = { whose: whoseOf(point), party, from, to, factor }
  if (isAlone) return { kind: 'times', measure: 'turnover', ...times }
  return factor < 1 ? null : { kind: 'fastest', ...times }
}

/** The share that has moved most, of those that are over the same countries at both ends. */
export function shareMoved(lines: readonly (readonly Point[])[]): Finding | null {
  const ends = lines.flatMap((points) => {
    const [first, last] = [points.at(0), points.at(-1)]
    return first !== undefined && last !== undefined && areOfSame(first, last) ? [{ first, last }] : []
  })
  const most = greatest(ends, ({ first, last }) => Math.abs(last.measured.value - first.measured.value))
  if (most === undefined) return null
  const { first, last } = most
  const [before, after] = [first.measured.value, last.measured.value]
  if (Math.abs(after - before) < 2 * LEAST_RATE) return null
  const { party, year: to } = last
  return { kind: 'share', whose: whoseOf(last), party, from: first.year, to, first: before, last: after }
}

/** By what rate trade grew or fell in the last year, where it did most. */
export function lastRate(points: readonly Point[]): Finding | null {
  const most = mostInLastYear(points)
  if (most === undefined || Math.abs(most.measured.value) < LEAST_RATE) return null
  const { party, year, measured } = most
  return { kind: 'rate', whose: whoseOf(most), party, year, rate: measured.value }
}

/** The largest surplus or deficit of the last year. */
export function lastBalance(points: readonly Point[]): Finding | null {
  const most = mostInLastYear(points)
  if (most === undefined) return null
  const { party, year, measured } = most
  return balanceOf(whoseOf(most), party, year, measured.value)
}

/** @param party null for those shown together */
export function balanceOf(whose: Whose, party: Party | null, year: number, value: number): Finding | null {
  return Math.abs(value) < LEAST_BALANCE ? null : { kind: 'balance', whose, party, year, value }
}

/** Whether trade is more or less concentrated than it was, where the bounds leave no doubt. */
export function concentrationMoved(lines: readonly (readonly Point[])[]): Finding | null {
  for (const points of lines) {
    const [first, last] = [points.at(0), points.at(-1)]
    if (first === undefined || last === undefined || !areOfSame(first, last)) continue
    const [then, now] = [first.amount, last.amount].map((amount) => amount ?? exact(0))
    const more = above(now, then)
    if (more || above(then, now)) {
      return { kind: 'concentration', whose: whoseOf(last), from: first.year, to: last.year, more }
    }
  }
  return null
}

/** What the two reports of one flow differ by. */
export function widestGap(pair: MirrorPair | undefined): Finding | null {
  if (pair === undefined || Math.abs(pair.gap) < LEAST_BALANCE) return null
  const { country, partner, flow, year, gap } = pair
  return { kind: 'gap', country, partner, flow, year, value: gap }
}

/** Of which of the areas asked for a value is. */
function whoseOf({ areas, measured }: Pick<Point, 'areas' | 'measured'>): Whose {
  return whoseOfCountries(areas, measured.countries)
}

/** The areas asked for as far as `countries` go. */
export function whoseOfCountries(areas: readonly AreaCode[], countries: readonly CountryCode[]): Whose {
  const asked = withoutParts(areas)
  const without = countriesOf(asked).filter((country) => !countries.includes(country))
  if (without.length === 0) return { areas: asked, without }
  const left = countriesOf(asked).filter((country) => countries.includes(country))
  return asked.some(isSum) && left.length > 2 ? { areas: asked, without } : { areas: left, without: [] }
}

/** As `rankSpans` has it: the one that is certainly the largest; null where it cannot be told, or several are. */
function settled(amounts: readonly Amount[]): number | null {
  if (amounts.length < 2) return null
  const first = rankSpans(amounts).flatMap(({ worst }, i) => (worst === 1 ? [i] : []))
  const [at, second] = first
  return at === undefined || second !== undefined || (amounts[at]?.low ?? 0) <= 0 ? null : at
}

interface Ahead {
  readonly point: Point
  readonly party: Party
  readonly whose: Whose
  /** The countries over which all are compared; null where each is as far as it is known of all. */
  readonly countries: readonly CountryCode[] | null
}

/** The largest of points of one year: over the same countries, or as far as bounds tell of all. */
function leaderAmong(measure: Compared, points: readonly Point[]): Ahead | null {
  const [first] = points
  if (first === undefined || points.some(isOfItself)) return null
  const areSame = points.every((point) => areOfSame(point, first))
  const at = settled(
    points.map((point) => (areSame ? exact(point.measured.value) : boundsOf(measure, point))),
  )
  const point = at === null ? undefined : points[at]
  if (point === undefined) return null
  const { party, areas, measured } = point
  return areSame
    ? { point, party, whose: whoseOf(point), countries: measured.countries }
    : {
        point,
        party,
        whose: { areas: withoutParts(areas), without: [] },
        countries: null,
      }
}

/** Whether a partner belongs to the area: its trade is with fewer countries than that of others. */
function isOfItself({ areas, party }: Point): boolean {
  return countriesOf(areas).some((country) => country === party)
}

/** How exactly a value is known of all the countries asked for: a quotient of some says nothing of the others'. */
function boundsOf(measure: Compared, { areas, measured }: Point): Amount {
  const isWhole = countriesOf(areas).every((one) => measured.countries.includes(one))
  if (isWhole) return amountOf(measured)
  return measure === 'share'
    ? { low: 0, shown: null, high: null }
    : { low: measured.value, shown: measured.value, high: null }
}

/** Whether two values are of the same countries. */
export function areOfSame(a: Point, b: Point): boolean {
  return a.measured.countries.join() === b.measured.countries.join()
}

/** Those that are partners beside each other: not the world, nor a member of a group beside the group, nor who is not
 *  specified. */
function comparable(points: readonly Point[]): Point[] {
  const parties = comparablePartners([...new Set(points.map(({ party }) => party))])
  return points.filter(({ party }) => parties.includes(party))
}

function amongst({ index }: Official, spec: ChartSpec, measure: Compared, points: readonly Point[]) {
  const all = rankable(index, countriesOf(spec.area), basisOf(spec))
  const years = new Set(points.map(({ year }) => year))
  const ofAll =
    all.every((party) => spec.partner.includes(party)) &&
    [...years].every(
      (year) => unsettledUnion(index, countriesOf(spec.area), flowsIn(spec), year).length === 0,
    )
  return { kind: 'leader', measure, among: points.map(({ party }) => party), ofAll } as const
}

function areaOf({ areas }: Point): AreaCode | undefined {
  return areas[0]
}

function yearsBackwards(points: readonly Point[]): number[] {
  return [...new Set(points.map(({ year }) => year))].sort((a, b) => b - a)
}

function lastYear(points: readonly Point[]): number {
  return Math.max(...points.map(({ year }) => year))
}

function mostInLastYear(points: readonly Point[]): Point | undefined {
  const year = lastYear(points)
  return greatest(
    points.filter((point) => point.year === year),
    ({ measured }) => Math.abs(measured.value),
  )
}

function above(a: Amount | undefined, b: Amount | undefined): boolean {
  return (a?.low ?? 0) > (b?.high ?? Number.POSITIVE_INFINITY)
}
