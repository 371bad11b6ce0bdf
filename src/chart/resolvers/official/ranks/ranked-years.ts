import { rollup } from 'd3-array'
import type { CountryCode } from '../../../../trade/observation.ts'
import { areEnoughToRank, rankAmong } from '../../../../trade/rank.ts'
import type { Point } from '../parts/points.ts'

/** How many partners have figures in half of the years or more: of the hundreds in a file most have some now and then. */
export function steadyIn(points: readonly Point[], years: number): number {
  const byParty = rollup(
    points,
    (own) => own.length,
    ({ party }) => party,
  )
  return [...byParty.values()].filter((count) => count * 2 >= years).length
}

export interface RankedPoint {
  readonly point: Point
  readonly rank: number
}

export interface RankedYear {
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
export function rankedIn(
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
