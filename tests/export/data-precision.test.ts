import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { toDataPrecision } from '../../src/export/data-precision.ts'
import { toJson } from '../../src/export/json.ts'
import { bothDatasets } from '../official-data.ts'

test.each([
  [3.2835229999999997, 3.283523],
  [0.1 + 0.2, 0.3],
  [-70.00000000000001, -70],
  [1 / 3, 0.333333],
  [0.0000012345678, 0.00000123457],
  [1.7419354838709677, 1.741935],
  [0, 0],
])('%d is written as %d', (value, written) => {
  expect(toDataPrecision(value)).toBe(written)
})

test('a sum of figures to the thousand dollars is written exactly', () => {
  const thousands = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(thousands, (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0)
      const added = parts.reduce((sum, part) => sum + part / 1e6, 0)
      expect(toDataPrecision(added)).toBe(whole / 1e6)
    }),
  )
})

test('no number of a model’s JSON has more digits than the data', () => {
  for (const query of ['?chart=lines', '?chart=map', '?chart=stacked&basis=reported', '?chart=mirror']) {
    const json = toJson(resolve(bothDatasets, decodeSpec(parseQuery(query)).spec))
    expect(json).toMatch(/\.\d{4}/)
    expect(json.match(/\d*[1-9]\d*\.\d{7,}/g)).toBeNull()
  }
})
