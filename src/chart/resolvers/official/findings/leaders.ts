import { greatest, groups } from 'd3-array'
import { type Amount, exact } from '../../../../trade/amount.ts'
import { unsettledUnion } from '../../../../trade/european-union.ts'
import type { Official } from '../../../../trade/figure.ts'
import { comparablePartners, countriesOf, rankable, withoutParts } from '../../../../trade/groups.ts'
import { amountOf } from '../../../../trade/measured.ts'
import type { CountryCode, Party } from '../../../../trade/observation.ts'
import type { AreaCode } from '../../../../trade/partners.ts'
import { rankSpans } from '../../../../trade/rank.ts'
import type { Compared, Finding, Traded, Whose } from '../../../finding.ts'
import type { ChartSpec } from '../../../spec.ts'
import { basisOf, flowsIn, type Point } from '../parts/points.ts'
import { areOfSame, whoseOf } from './compared-points.ts'

/* Who is the largest of several: where bounds, or the same countries, leave no doubt. */

/** A point over fewer countries: see `pointOver`. */
export type Over = (point: Point, countries: readonly CountryCode[]) => Point

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
export function leaderAmong(measure: Compared, points: readonly Point[]): Ahead | null {
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

/** Those that are partners beside each other: not the world, nor a member of a group beside the group, nor who is not
 *  specified. */
export function comparable(points: readonly Point[]): Point[] {
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
