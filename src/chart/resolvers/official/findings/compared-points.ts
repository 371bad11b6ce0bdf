import { countriesOf, isSum, withoutParts } from '../../../../trade/groups.ts'
import type { CountryCode } from '../../../../trade/observation.ts'
import type { AreaCode } from '../../../../trade/partners.ts'
import type { Compared, Traded, Whose } from '../../../finding.ts'
import type { ChartSpec } from '../../../spec.ts'
import type { Point } from '../parts/points.ts'

/** The trade that a spec is of; turnover where it is of both flows. */
export function tradedOf({ measure }: Pick<ChartSpec, 'measure'>): Traded {
  return measure === 'exports' || measure === 'imports' ? measure : 'turnover'
}

/** By what partners are compared. */
export function comparedOf(spec: Pick<ChartSpec, 'measure'>): Compared {
  return spec.measure === 'share' ? 'share' : tradedOf(spec)
}

/** Of which of the areas asked for a value is. */
export function whoseOf({ areas, measured }: Pick<Point, 'areas' | 'measured'>): Whose {
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

/** Whether two values are of the same countries. */
export function areOfSame(a: Point, b: Point): boolean {
  return a.measured.countries.join() === b.measured.countries.join()
}
