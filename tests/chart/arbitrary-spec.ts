import fc from 'fast-check'
import {
  BASES,
  CHARTS,
  type ChartSpec,
  COVERAGES,
  DEFAULT_SPEC,
  LANGS,
  MEASURES,
  ORDERS,
  PANELS,
  SCALES,
  SORTS,
  THEMES,
} from '../../src/chart/spec.ts'
import { changeSpec } from '../../src/chart/views.ts'
import { ALL_PARTNERS } from '../../src/trade/groups.ts'
import { AREAS, PARTNERS } from '../../src/trade/partners.ts'

/** Mostly years of which either side has figures. */
const year = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 2000, max: 2020 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1985, max: 2030 }) },
)

const change = fc.record({
  chart: fc.constantFrom(...CHARTS),
  measure: fc.constantFrom(...MEASURES),
  basis: fc.constantFrom(...BASES),
  area: fc.subarray([...AREAS], { minLength: 1 }),
  partner: fc.oneof(
    fc.subarray([...PARTNERS], { minLength: 1 }),
    fc.subarray([...ALL_PARTNERS], { minLength: 1 }),
  ),
  scale: fc.constantFrom(...SCALES),
  panels: fc.constantFrom(...PANELS),
  coverage: fc.constantFrom(...COVERAGES),
  base: fc.option(year),
  mark: fc.uniqueArray(year, { maxLength: 4 }).map((years) => years.sort((a, b) => a - b)),
  order: fc.constantFrom(...ORDERS),
  relative: fc.option(fc.constantFrom(...PARTNERS)),
  sort: fc.option(fc.constantFrom(...SORTS)),
  focus: fc.option(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,5}){0,2}$/)),
  theme: fc.option(fc.constantFrom(...THEMES)),
  lang: fc.constantFrom(...LANGS),
  data: fc.option(fc.constantFrom('1.0.0', '0.9.1')),
  time: fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
})

/** Any valid spec. */
export const anySpec: fc.Arbitrary<ChartSpec> = change.map((patch) => changeSpec(DEFAULT_SPEC, patch))

/** Any valid spec of the article alone. */
export const anyArticleSpec: fc.Arbitrary<ChartSpec> = change.map((patch) =>
  changeSpec(DEFAULT_SPEC, {
    ...patch,
    basis: 'article',
    chart: patch.chart === 'check' || CHARTS.indexOf(patch.chart) > 5 ? 'bars' : patch.chart,
  }),
)
