import { describe, expect, test } from 'vitest'
import {
  byValue,
  difference,
  earlierTurnovers,
  growth,
  multiple,
  ranks,
  shares,
  turnovers,
} from '../../src/trade/derive.ts'
import type { Figure } from '../../src/trade/figure.ts'
import { PARTNERS, type PartnerCode } from '../../src/trade/partners.ts'
import { dataset } from '../article-dataset.ts'

const now = turnovers(dataset.figures, PARTNERS)
const earlier = earlierTurnovers(dataset.figures, PARTNERS)
const of = (figures: readonly Figure[], partner: PartnerCode): Figure => {
  const found = figures.find((figure) => figure.partner === partner)
  if (found === undefined) throw new Error(`no figure of ${partner}`)
  return found
}

describe('what follows from the stated figures', () => {
  test('the EU grew by 74 per cent, to between 1.69 and 1.79 times', () => {
    const grown = growth(of(earlier, 'EU'), of(now, 'EU'))
    expect(grown?.rate.value.shown).toBeCloseTo(0.74, 2)
    expect(grown?.factor.value.low).toBeCloseTo(1.69, 2)
    expect(grown?.factor.value.high).toBeCloseTo(1.79, 2)
    expect(grown?.factor.from).toEqual(['eu-2022', 'eu-earlier'])
  })

  test('China stands 23 above the EU, and the EU 5 above Russia', () => {
    expect(difference(of(now, 'CHN'), of(now, 'EU'))?.value).toEqual({ low: 22, shown: 23, high: 24 })
    expect(difference(of(now, 'EU'), of(now, 'RUS'))?.value).toEqual({ low: 4, shown: 5, high: 6 })
  })

  test('China is 1.67 times Russia', () => {
    expect(multiple(of(now, 'CHN'), of(now, 'RUS'), dataset.figures)?.value.shown).toBeCloseTo(70 / 42, 12)
  })

  test('the shares of the three stated turnovers are 44.0, 29.6 and 26.4 per cent', () => {
    const percents = shares(now).map((part) => ((part.value.shown ?? 0) * 100).toFixed(1))
    expect(percents).toEqual(['44.0', '29.6', '26.4'])
    expect(shares(now).reduce((sum, part) => sum + (part.value.shown ?? 0), 0)).toBeCloseTo(1, 12)
  })
})

describe('what does not follow', () => {
  test('China’s growth has no number, for its earlier value is only a bound', () => {
    expect(growth(of(earlier, 'CHN'), of(now, 'CHN'))).toBeNull()
  })

  test('the United States has no difference from anyone and is no base for multiples', () => {
    expect(difference(of(now, 'RUS'), of(now, 'USA'))).toBeNull()
    expect(multiple(of(now, 'CHN'), of(now, 'USA'), dataset.figures)).toBeNull()
  })

  test('as a multiple of Russia the United States is below one, and nothing more is known', () => {
    expect(multiple(of(now, 'USA'), of(now, 'RUS'), dataset.figures)?.value).toEqual({
      low: 0,
      shown: null,
      high: 1,
    })
  })

  test('as a multiple of China it is below whatever Russia’s may be', () => {
    const bound = multiple(of(now, 'USA'), of(now, 'CHN'), dataset.figures)?.value.high
    expect(bound).toBeCloseTo(42.5 / 69.5, 12)
  })

  test('Russia and the United States have no earlier turnover', () => {
    expect(earlier.map((figure) => figure.partner)).toEqual(['CHN', 'EU'])
  })
})

describe('order', () => {
  test('by value, the largest comes first and what is not stated comes last', () => {
    const shuffled = [of(now, 'USA'), of(now, 'RUS'), of(now, 'CHN'), of(now, 'EU')]
    expect(byValue(shuffled).map((figure) => figure.partner)).toEqual(['CHN', 'EU', 'RUS', 'USA'])
  })

  test('the stated values are in the order of the ranks', () => {
    const byRank = ranks(dataset.figures, PARTNERS).map((figure) => figure.value.shown)
    expect(byRank).toEqual([1, 2, 3, 4])
    expect(byValue(now).map((figure) => figure.partner)).toEqual(PARTNERS)
  })
})
