import { greatest } from 'd3-array'
import { type Amount, exact } from '../../../../trade/amount.ts'
import type { MirrorPair } from '../../../../trade/mirror.ts'
import type { Party } from '../../../../trade/observation.ts'
import type { Finding, Traded, Whose } from '../../../finding.ts'
import type { Point } from '../parts/points.ts'
import { areOfSame, whoseOf } from './compared-points.ts'
import { comparable, leaderAmong, type Over } from './leaders.ts'

/* What may be said of the values of a chart. A sum of some countries is a lower bound for all of them and exact for
   those that it is of: partners are compared by their bounds, or over the same countries, whom the finding then names. */

/** Smaller parts would be written as none: of one, and of a per cent. */
const LEAST_RATE = 0.0005

/** US$ billions: less is no headline. */
const LEAST_BALANCE = 0.001

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
