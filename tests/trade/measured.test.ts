import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountOf, balance, flow, type TradeKey, turnover } from '../../src/trade/measured.ts'
import { concentration, growthRate, indexNumber, shareOf } from '../../src/trade/measures.ts'
import {
  CENTRAL_ASIA,
  OFFICIAL_PARTNERS,
  type OfficialBasis,
  type OfficialPartner,
} from '../../src/trade/observation.ts'
import { rankAmong, rankSpans } from '../../src/trade/rank.ts'
import { preferred, SHIPPED_SOURCES } from '../../src/trade/source-order.ts'
import { total } from '../chart/value-again.ts'
import { index } from '../official-data.ts'

const key = (
  partner: OfficialPartner,
  year: number,
  basis: OfficialBasis,
  sources?: readonly string[],
): TradeKey => ({
  area: CENTRAL_ASIA,
  partner,
  year,
  basis,
  ...(sources && { sources: only(...sources) }),
})
const only = (...ids: string[]) => SHIPPED_SOURCES.filter(({ id }) => ids.includes(id))
const billions = (...args: Parameters<typeof key>) => turnover(index, key(...args))?.value.toFixed(1) ?? null

describe('turnover of Central Asia, US$ billions', () => {
  test.each<[OfficialPartner, string]>([
    ['CHN', '37.4'],
    ['EU', '45.2'], // 47.06 with the United Kingdom, which Kazakhstan's office counted in
    ['RUS', '39.8'],
    ['USA', '3.8'],
    ['TUR', '10.4'],
    ['KOR', '8.6'],
  ])('with %s in 2022, as three countries report it: %s', (partner, value) => {
    const measured = turnover(index, key(partner, 2022, 'reported'))
    expect(measured?.value.toFixed(1)).toBe(value)
    expect(measured?.status).toBe('partial')
    expect(measured?.missing).toEqual(['TJK', 'TKM'])
  })

  test('in 2022 on the partners’ side: China 70.2; the United States 4.4 by its Census, 4.5 by UN Comtrade', () => {
    expect(billions('CHN', 2022, 'mirror')).toBe('70.2')
    expect(billions('USA', 2022, 'mirror')).toBe('4.4')
    expect(billions('USA', 2022, 'mirror', ['un-comtrade'])).toBe('4.5')
    expect(turnover(index, key('CHN', 2022, 'mirror'))?.missing).toEqual([])
  })

  test('Russia and the EU have no figure of their own for 2022 here', () => {
    expect(billions('RUS', 2022, 'mirror')).toBeNull()
    expect(billions('EU', 2022, 'mirror')).toBeNull()
  })

  test.each<[OfficialPartner, number, number]>([
    ['CHN', 27.2, 38.6],
    ['EU', 28.5, 25.4],
    ['RUS', 27.0, 28.3],
    ['USA', 2.1, 1.8],
  ])('with %s in 2020, by the IMF: %d as reported, %d mirrored', (partner, reported, mirror) => {
    const imf: string[] = ['imf-dots']
    expect(turnover(index, key(partner, 2020, 'reported', imf))?.value).toBeCloseTo(reported, 0.9)
    expect(turnover(index, key(partner, 2020, 'mirror', imf))?.value).toBeCloseTo(mirror, 0.9)
  })

  test('China says that Kyrgyzstan bought 15.4 of it in 2022; Kyrgyzstan says 4.1', () => {
    const kyrgyz = { ...key('CHN', 2022, 'mirror'), area: ['KGZ'] as const }
    expect(flow(index, kyrgyz, 'M')?.value.toFixed(1)).toBe('15.4')
    expect(flow(index, { ...kyrgyz, basis: 'reported' }, 'M')?.value.toFixed(1)).toBe('4.1')
  })
})

describe('a sum', () => {
  const anyKey = fc.record({
    area: fc.subarray([...CENTRAL_ASIA], { minLength: 1 }),
    partner: fc.constantFrom(...OFFICIAL_PARTNERS),
    year: fc.integer({ min: 1992, max: 2023 }),
    basis: fc.constantFrom<OfficialBasis>('reported', 'mirror'),
  })

  test('is the sum of the observations it names, no more and no less', () => {
    fc.assert(
      fc.property(anyKey, (any) => {
        const measured = turnover(index, any)
        if (measured === null) return
        expect(measured.value).toBeCloseTo(total(measured.observations), 9)
        expect(measured.observations.length).toBeGreaterThanOrEqual(2 * measured.countries.length)
      }),
    )
  })

  test('is partial when a part is missing, and says which', () => {
    fc.assert(
      fc.property(anyKey, (any) => {
        const measured = turnover(index, any)
        const missing = any.area.filter((country) => turnover(index, { ...any, area: [country] }) === null)
        expect(measured === null).toBe(missing.length === any.area.length)
        if (measured === null || any.area.length === 1) return
        expect(measured.missing).toEqual(missing)
        expect(measured.status === 'partial').toBe(missing.length > 0)
      }),
    )
  })

  test('never mixes the two sides’ books, nor two sources of one flow', () => {
    fc.assert(
      fc.property(anyKey, (any) => {
        const used = turnover(index, any)?.observations ?? []
        const sides = used.map((o) => (any.basis === 'reported' ? o.reporter : o.partner))
        expect(sides.every((side) => any.area.some((country) => country === side))).toBe(true)
        const flows = used.map((o) => `${o.reporter} ${o.partner} ${o.flow}`)
        expect(new Set(flows).size).toBe(flows.length)
      }),
    )
  })

  test('a country that lacks a flow is missing as a whole: Kyrgyzstan’s imports of 2023', () => {
    expect(turnover(index, key('CHN', 2023, 'reported'))?.missing).toContain('KGZ')
  })

  test('exports less imports is the balance', () => {
    const kazakh = { ...key('RUS', 2022, 'reported'), area: ['KAZ'] as const }
    const [exports, imports] = [flow(index, kazakh, 'X'), flow(index, kazakh, 'M')]
    expect(balance(index, kazakh)?.value).toBeCloseTo((exports?.value ?? 0) - (imports?.value ?? 0), 9)
  })
})

describe('which source wins', () => {
  test('the reporter’s own office before the IMF', () => {
    expect(preferred(index.find('KAZ', 'CHN', 'X', 2020), index.sources)?.source).toBe('kaz-bns')
    expect(preferred(index.find('KAZ', 'CHN', 'X', 2010), index.sources)?.source).toBe('imf-dots')
  })

  test('the one asked for, or none', () => {
    expect(preferred(index.find('KAZ', 'CHN', 'X', 2020), only('imf-dots'))?.source).toBe('imf-dots')
    expect(preferred(index.find('KAZ', 'CHN', 'X', 2022), only('imf-dots'))).toBeNull()
  })
})

describe('measures', () => {
  test('shares, growth and index numbers', () => {
    expect(shareOf(1, 4)).toBe(0.25)
    expect(growthRate(5, 4)).toBe(0.25)
    expect(indexNumber(5, 4)).toBe(125)
    expect([shareOf(1, 0), growthRate(1, 0), indexNumber(1, 0)]).toEqual([null, null, null])
  })

  test('a sum without some countries is a lower bound; a whole one is exact', () => {
    const [partial, whole] = [2022, 2019].map((year) => turnover(index, key('RUS', year, 'reported')))
    if (partial == null || whole == null) return expect.fail()
    expect(amountOf(partial)).toEqual({ low: partial.value, shown: partial.value, high: null })
    expect(amountOf(whole)).toEqual({ low: whole.value, shown: whole.value, high: whole.value })
  })

  test('places are as many as the bounds leave open', () => {
    const amount = (low: number, high: number | null) => ({ low, shown: low, high })
    expect(rankSpans([amount(9, 9), amount(5, 7), amount(6, 8), amount(1, 1)])).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 3 },
      { best: 2, worst: 3 },
      { best: 4, worst: 4 },
    ])
    expect(rankSpans([amount(37, null), amount(45, null), amount(3, 3)])).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
      { best: 3, worst: 3 },
    ])
  })

  test('ranks: the largest is first, equals share a rank, and the next is as many places further', () => {
    const values = [3, 9, 3, 1]
    expect(values.map((value) => rankAmong(values, value))).toEqual([2, 1, 2, 4])
    // 0.1 + 0.2 and 0.3 are equal for everybody but a computer.
    const sums = [0.1 + 0.2, 0.3, 0.2]
    expect(sums.map((value) => rankAmong(sums, value))).toEqual([1, 1, 3])
  })

  test('concentration: what of a part is not known may be all of the rest', () => {
    expect(concentration([0.3, 0.5], [0.3]).high).toBeCloseTo(0.25 + 0.25, 12)
  })

  test('concentration: one partner is 1, n equal ones are 1/n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (n) => {
        const { low, shown, high } = concentration(Array.from({ length: n }, () => 1 / n))
        for (const value of [low, shown, high]) expect(value).toBeCloseTo(1 / n, 9)
      }),
    )
    expect(concentration([0.5])).toEqual({ low: 0.25, shown: 0.25, high: 0.5 })
    expect(concentration([])).toEqual({ low: 0, shown: 0, high: 1 })
  })
})
