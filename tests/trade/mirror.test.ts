import { expect, test } from 'vitest'
import { ALL_PARTNERS } from '../../src/trade/groups.ts'
import { mirrorPairs } from '../../src/trade/mirror.ts'
import { CENTRAL_ASIA } from '../../src/trade/observation.ts'
import { index } from '../official-data.ts'

const all = (year: number) => mirrorPairs(index, CENTRAL_ASIA, ALL_PARTNERS, ['X', 'M'], year)

test('the widest gap of 2022 is Kyrgyzstan’s imports from China: 4.1 on its books, 15.4 on China’s', () => {
  const [first] = all(2022)
  expect(first).toMatchObject({ country: 'KGZ', partner: 'CHN', flow: 'M' })
  expect(first?.reported.value.toFixed(1)).toBe('4.1')
  expect(first?.mirrored.value.toFixed(1)).toBe('15.4')
  expect(first?.gap.toFixed(1)).toBe('11.4')
  expect(first?.rate?.toFixed(2)).toBe('2.79')
})

test('pairs are of both sides, the widest gap first, with the exporter’s value as the one to add freight to', () => {
  for (const year of [2005, 2016, 2019, 2022]) {
    const pairs = all(year)
    expect(pairs.length).toBeGreaterThan(10)
    const gaps = pairs.map(({ gap }) => Math.abs(gap))
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a))
    for (const { country, partner, flow, reported, mirrored, gap, exported } of pairs) {
      expect(partner).not.toBe(country)
      expect(gap).toBeCloseTo(mirrored.value - reported.value, 12)
      expect(exported).toBe(flow === 'X' ? reported.value : mirrored.value)
      for (const { reporter } of reported.observations) expect(reporter).toBe(country)
      expect(mirrored.observations.map(({ reporter }) => reporter)).toEqual([partner])
    }
  }
})
