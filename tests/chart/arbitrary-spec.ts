import fc from 'fast-check'
import {
  CHARTS,
  type ChartSpec,
  changeSpec,
  DEFAULT_SPEC,
  LANGS,
  ORDERS,
  SORTS,
  THEMES,
} from '../../src/chart/spec.ts'
import { PARTNERS } from '../../src/trade/partners.ts'

/** Any valid spec. */
export const anySpec: fc.Arbitrary<ChartSpec> = fc
  .record({
    chart: fc.constantFrom(...CHARTS),
    partner: fc.subarray([...PARTNERS], { minLength: 1 }),
    order: fc.constantFrom(...ORDERS),
    relative: fc.option(fc.constantFrom(...PARTNERS)),
    sort: fc.option(fc.constantFrom(...SORTS)),
    focus: fc.option(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,5}){0,2}$/)),
    theme: fc.option(fc.constantFrom(...THEMES)),
    lang: fc.constantFrom(...LANGS),
    time: fc
      .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1000, max: 9999 }))
      .map(([a, b]) => ({
        from: Math.min(a, b),
        to: Math.max(a, b),
      })),
  })
  .map((change) => changeSpec(DEFAULT_SPEC, change))
