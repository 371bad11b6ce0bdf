import { describe, expect, test } from 'vitest'
import { compared, officialValueIn, unionsTold, worldDiffers } from '../../src/import/results/checks.ts'
import { inDollars } from '../../src/import/rows/convert.ts'
import { derived } from '../../src/import/rows/derive.ts'
import type { OwnObservation } from '../../src/import/rows/observation.ts'
import { indexOf, type Observation } from '../../src/trade/observation.ts'
import { line } from './files.ts'

function value(said: Partial<OwnObservation>): OwnObservation {
  return {
    reporter: 'KAZ',
    partner: 'CHN',
    flow: 'X',
    period: '2022',
    product: 'TOTAL',
    value: 1,
    currency: 'USD',
    multiplier: 6,
    valuation: '',
    status: 'A',
    sumOf: 0,
    at: { table: 0, file: 'x.csv', sheet: null, line: 2, column: 'value' },
    ...said,
  }
}
const months = (count: number, said: Partial<OwnObservation> = {}) =>
  Array.from({ length: count }, (_, i) =>
    value({ period: `2022-${String(i + 1).padStart(2, '0')}`, value: i + 0.1, ...said }),
  )

describe('a year', () => {
  test('is the sum of its twelve months or four quarters, and says so', () => {
    const [year] = derived(months(12))
    expect(year).toMatchObject({ period: '2022', value: 67.2, sumOf: 12 })
    const quarters = [1, 2, 3, 4].map((quarter) =>
      value({ period: `2023-Q${quarter}`, value: quarter, status: quarter === 2 ? 'P' : 'A' }),
    )
    expect(derived(quarters).map((one) => [line(one), one.sumOf])).toEqual([
      ['KAZ X CHN 2023 TOTAL = 10 e6 USD P', 4],
    ])
  })

  test('is no sum of eleven months, of months and quarters, or where it stands itself', () => {
    expect(derived(months(11))).toEqual([])
    expect(derived([...months(9), value({ period: '2022-Q4' })])).toEqual([])
    expect(derived([...months(12), value({ period: '2022', value: 70 })])).toEqual([])
  })
})

describe('all goods', () => {
  const chapters = (missing: string | null) =>
    Array.from({ length: 97 }, (_, i) => String(i + 1).padStart(2, '0'))
      .filter((chapter) => chapter !== '77' && chapter !== missing)
      .map((chapter) => value({ product: `HS ${chapter}`, value: 2 }))

  test('are the sum of all chapters, where the file has every chapter and no total', () => {
    expect(derived(chapters(null)).map((one) => [line(one), one.sumOf])).toEqual([
      ['KAZ X CHN 2022 TOTAL = 192 e6 USD', 96],
    ])
    expect(derived(chapters('27'))).toEqual([])
    expect(derived([...chapters(null), value({ partner: 'WLD' })])).toEqual([])
  })
})

test('a unit that is mistaken is told by official values, a difference of reports is not', () => {
  const official = () => 5e9
  const own = (scale: number) =>
    ['CHN', 'RUS', 'USA', 'DEU'].map((partner, i) => value({ partner, value: 5000 * (0.8 + i / 10) * scale }))
  expect(compared(own(1), official).mistake).toBeNull()
  expect(compared(own(1000), official)).toMatchObject({ compared: 4, mistake: 3 })
  expect(compared(own(1e-6), official).mistake).toBe(-6)
  expect(compared(own(3), official).mistake).toBeNull()
  expect(compared(own(1000).slice(0, 2), official).mistake).toBeNull()
  expect(
    compared(
      [value({ currency: 'EUR' }), value({ product: 'HS 27' }), value({ period: '2022-03' })],
      official,
    ).compared,
  ).toBe(0)
  expect(compared(own(1), () => null)).toEqual({ compared: 0, ratio: null, mistake: null })
})

test('a world that differs from the sum of its partners is said, with both', () => {
  const partners = [
    value({ partner: 'WLD', value: 100 }),
    value({ partner: 'CHN', value: 60 }),
    value({ partner: 'RUS', value: 30 }),
    value({ partner: 'EU_V', value: 50 }),
  ]
  expect(worldDiffers(partners)).toEqual([
    { reporter: 'KAZ', flow: 'X', period: '2022', currency: 'USD', world: 100e6, partners: 90e6 },
  ])
  expect(worldDiffers([...partners, value({ partner: 'XXX', value: 9.8 })])).toEqual([])
})

test('the European Union of no stated date is today’s where its own members add up to it', () => {
  const members = ['AUT', 'DEU', 'FRA'].map((partner) => value({ partner, value: 10 }))
  const british = value({ partner: 'GBR', value: 5 })
  const told = (union: number) =>
    unionsTold([value({ partner: 'EU_V', value: union }), ...members, british])[0]?.partner
  expect(told(30)).toBe('EU')
  expect(told(35)).toBe('EU_V')
  expect(told(50)).toBe('EU_V')
})

test('another currency becomes dollars by the rate of its year alone, and stays itself without', () => {
  const euros = [
    value({ currency: 'EUR', value: 10 }),
    value({ currency: 'EUR', period: '2021', value: 10 }),
    value({ value: 3 }),
  ]
  const rate = { currency: 'EUR', year: '2022', dollars: 1.053, source: 'ECB' }
  expect(inDollars(euros, [rate]).map(({ observation, rate }) => [line(observation), rate.source])).toEqual([
    ['KAZ X CHN 2022 TOTAL = 10.53 e6 USD', 'ECB'],
  ])
})

test('of several official values that one counts which charts draw', () => {
  const of = (source: string, value: number): Observation => ({
    reporter: 'UZB',
    partner: 'RUS',
    flow: 'X',
    year: 2019,
    value,
    source,
  })
  const official = officialValueIn(indexOf([of('imf-dots', 2.067), of('uzb-stat', 2.532)]))
  expect(official('UZB', 'RUS', 'X', 2019)).toBe(2.532e9)
  expect(official('UZB', 'RUS', 'M', 2019)).toBeNull()
  expect(official('UZB', 'nowhere', 'X', 2019)).toBeNull()
})
