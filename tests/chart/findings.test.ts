import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import type { Finding } from '../../src/chart/finding.ts'
import { PRESETS } from '../../src/chart/presets.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { changeSpec, OFFICIAL_CHARTS } from '../../src/chart/views.ts'
import { wrap } from '../../src/drawing/layout/text.ts'
import { TYPE } from '../../src/drawing/theme.ts'
import { bothDatasets as dataset } from '../official-data.ts'
import { runs } from '../runs.ts'
import { anySpec } from './arbitrary-spec.ts'
import { wrongIn } from './finding-again.ts'

const modelOf = (query: string) => resolve(dataset, decodeSpec(parseQuery(query)).spec)
const titleOf = (query: string) => modelOf(query).title

test('what any title states follows from the marks of its chart', () => {
  const seen = new Map<Finding['kind'], number>()
  const any = fc
    .tuple(
      anySpec,
      fc.constantFrom(...OFFICIAL_CHARTS),
      fc.constantFrom('reported' as const, 'mirror' as const),
    )
    .map(([spec, chart, basis]) => changeSpec(spec, { chart, basis, measure: spec.measure }))
  fc.assert(
    fc.property(any, (spec) => {
      const model = resolve(dataset, spec)
      if (model.finding === undefined) return
      const { kind } = model.finding
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
      // A logarithmic scale has no place for a zero, which is known all the same.
      const whole = resolve(dataset, { ...spec, scale: 'linear' })
      expect(wrongIn(whole, model.finding), `${kind}: ${model.title}, ${JSON.stringify(spec)}`).toEqual([])
    }),
    { numRuns: runs(4000) },
  )
  expect(seen.size).toBeGreaterThan(6)
}, 300_000)

test('what the titles of charts that stand ready state follows from their marks', () => {
  const models = PRESETS.map(({ spec }) => resolve(dataset, spec))
  for (const model of models)
    if (model.finding !== undefined) expect(wrongIn(model, model.finding)).toEqual([])
  const found = models.filter(({ finding }) => finding !== undefined)
  expect(found.length).toBeGreaterThan(models.length / 2)
}, 120_000)

test.each([
  { lang: 'en', most: 4 },
  // Russian words are longer: the article's first title takes four as well.
  { lang: 'ru', most: 4 },
] as const)(
  'titles of charts that stand ready are short on a narrow screen ($lang)',
  ({ lang, most }) => {
    const { face, size } = TYPE.title
    for (const { spec } of PRESETS) {
      const { title, finding } = resolve(dataset, { ...spec, lang })
      if (finding === undefined) continue
      expect(wrap(title, face, size, 358 - size / 3).length, title).toBeLessThanOrEqual(most)
    }
  },
  120_000,
)

describe('a title says no more than the bounds carry', () => {
  test('a sum without some countries is compared over the others, and the title says so', () => {
    expect(titleOf('?chart=bars&basis=reported')).toBe(
      'The EU was the largest of these partners of Central Asia in 2022 (3 of 5 countries)',
    )
  })

  test('whole sums need no exception', () => {
    expect(titleOf('?chart=bars&basis=reported&time=2018')).toMatch(
      /^The \w+ was the largest of these partners of/,
    )
  })

  test('of a country without figures nothing is said', () => {
    expect(modelOf('?chart=bars&basis=reported&area=TJK&time=2022').finding).toBeUndefined()
  })

  test('who overtook whom', () => {
    expect(titleOf('?chart=lines&area=KAZ')).toBe(
      'The EU overtook Russia in 2004 and led these partners of Kazakhstan to 2025',
    )
  })

  test('what was titled before stands below', () => {
    expect(modelOf('?chart=map').subtitle).toMatch(/^Trade turnover with China, .* by country\. Exports plus/)
  })
})
