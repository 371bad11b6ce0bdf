import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shadeKeyOf, shadeOf } from '../../src/chart/shade-key.ts'

/** US$ billions, to the dollar. */
const anyValue = fc.integer({ min: -5e11, max: 5e11 }).map((dollars) => dollars / 1e9)
const anyValues = fc.array(anyValue, { minLength: 1 })

describe('the classes of a map', () => {
  test('start at zero and end at a round number, with limits at 1, 2 and 5 times powers of ten', () => {
    const limits = (values: readonly number[]) => shadeKeyOf(values, String)?.limits.map(({ label }) => label)
    expect(limits([94.3, 8.5])).toEqual(['0', '5', '10', '20', '50', '100'])
    expect(limits([0.31])).toEqual(['0', '0.02', '0.05', '0.1', '0.2', '0.5'])
    expect(limits([20])).toEqual(['0', '1', '2', '5', '10', '20'])
  })

  test('reach as far below zero as above it where values may be negative', () => {
    const key = shadeKeyOf([-3, 1], String, ['less', 'more'])
    expect(key?.limits.map(({ value }) => value)).toEqual([-5, -2, -1, -0.5, -0.2, 0, 0.2, 0.5, 1, 2, 5])
    expect(key?.shades).toEqual([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5])
  })

  test('are none where there is nothing to shade', () => {
    expect(shadeKeyOf([], String)).toBeUndefined()
    expect(shadeKeyOf([0], String)).toBeUndefined()
  })

  test('hold every value in the class whose shade it has', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const key = shadeKeyOf(values, String, ['less', 'more'])
        if (key === undefined) return
        for (const value of values) {
          const at = key.shades.indexOf(shadeOf(key, value))
          expect(key.limits[at]?.value).toBeLessThanOrEqual(value)
          expect(key.limits[at + 1]?.value).toBeGreaterThanOrEqual(value)
        }
      }),
    )
  })
})
