import { describe, expect, test } from 'vitest'
import { ranks } from '../../src/trade/derive.ts'
import { PARTNERS } from '../../src/trade/partners.ts'
import { candidates, checkRank, checkTurnover, ranking } from '../../src/trade/verdict.ts'
import { dataset } from '../article-dataset.ts'
import { index } from '../official-data.ts'

const figure = (id: string) => dataset.figures.find((f) => f.id === id) ?? expect.fail(`no figure ${id}`)
const check = (id: string) => checkTurnover(index, figure(id))

describe('the article against the official statistics', () => {
  test('China’s 70 is China’s own figure: the Central Asian side has little more than half of it', () => {
    const { verdict, comparisons } = check('chn-2022')
    expect(verdict).toEqual({ kind: 'agrees-on-one-side', basis: 'mirror' })
    expect(comparisons.map(({ basis, official }) => [basis, official.value.toFixed(1)])).toEqual([
      ['reported', '37.4'],
      ['mirror', '70.2'],
    ])
  })

  test('the EU’s 47 fits the three countries that report, and the EU itself has no figure here', () => {
    // 47.06 with Slovakia's part, which rounds to 47.
    expect(check('eu-2022').verdict).toEqual({ kind: 'agrees-on-one-side', basis: 'reported' })
  })

  test('Russia’s 42 differs by 2.2 from the sum of the three, from which two countries are missing', () => {
    const { verdict, comparisons } = check('rus-2022')
    expect(verdict).toMatchObject({ kind: 'differs', basis: 'reported' })
    expect(verdict.kind === 'differs' && verdict.by).toBeCloseTo(-2.17, 2)
    expect(comparisons[0]?.official.missing).toEqual(['TJK', 'TKM'])
  })

  test('the United States cannot be checked, for no figure is stated; the statistics show how small it is', () => {
    const { verdict, comparisons } = check('usa-2022')
    expect(verdict).toEqual({ kind: 'cannot-be-checked', why: 'no-figure' })
    expect(comparisons.map(({ official }) => official.value.toFixed(1))).toEqual(['3.8', '4.4'])
  })

  test('earlier figures cannot be checked, for their year is not named', () => {
    expect(check('eu-earlier').verdict).toEqual({ kind: 'cannot-be-checked', why: 'year-not-named' })
    expect(check('chn-earlier').comparisons).toEqual([])
  })
})

describe('which earlier year the statistics suggest', () => {
  const nearest = (basis: string) =>
    candidates(index, figure('eu-earlier'), 2022)
      .filter((candidate) => candidate.basis === basis && candidate.year > 2008)
      .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0))
      .map(({ year }) => year)

  test('for the EU’s 27 since 2009: 2016 on the Central Asian side, then 2020; 2015 on the EU’s side', () => {
    expect(nearest('reported').slice(0, 2)).toEqual([2016, 2020])
    expect(nearest('mirror').slice(0, 4)).toEqual([2015, 2009, 2017, 2020])
  })

  test('for China’s “nearly doubling” on China’s side: 1.94 times since 2017, 1.82 since 2020', () => {
    const mirror = candidates(index, figure('chn-earlier'), 2022).filter(({ basis }) => basis === 'mirror')
    const factor = (wanted: number) => mirror.find(({ year }) => year === wanted)?.factor
    expect(factor(2017)).toBeCloseTo(1.94, 2)
    expect(factor(2020)).toBeCloseTo(1.82, 2)
  })

  test('only years in which all five countries are known are candidates', () => {
    for (const { official } of candidates(index, figure('eu-earlier'), 2022))
      expect(official.missing).toEqual([])
  })
})

describe('the article’s order against the official statistics', () => {
  const all = ranking(index, 2022, 'reported')
  const verdict = (partner: 'CHN' | 'EU' | 'RUS' | 'USA') => {
    const [rank] = ranks(dataset.figures, [partner])
    return checkRank(rank ?? expect.fail(`no rank of ${partner}`), all, 'reported')
  }

  test('on Central Asia’s books the EU, Russia and China come first, and two others before the United States', () => {
    expect(all.slice(0, 6).map(({ partner }) => partner)).toEqual(['EU', 'RUS', 'CHN', 'TUR', 'KOR', 'USA'])
    expect(all.map(({ rank }) => rank)).toEqual(all.map((_, i) => i + 1))
    const four = all.filter(({ amongFour }) => amongFour !== null)
    expect(four.map(({ partner, amongFour }) => [partner, amongFour])).toEqual([
      ['EU', 1],
      ['RUS', 2],
      ['CHN', 3],
      ['USA', 4],
    ])
  })

  test('each stated place has its verdict, worked out again from the sums', () => {
    const places = new Map(
      all
        .map(({ partner, official }) => ({ partner, value: official.value }))
        .sort((a, b) => b.value - a.value)
        .map(({ partner }, i) => [partner, i + 1]),
    )
    for (const partner of PARTNERS) {
      const stated = ranks(dataset.figures, [partner])[0]?.value.shown
      if (stated === null || stated === undefined) continue
      const by = (places.get(partner) ?? NaN) - stated
      expect(verdict(partner)).toEqual(
        by === 0
          ? { kind: 'agrees-on-one-side', basis: 'reported' }
          : { kind: 'differs', by, basis: 'reported' },
      )
    }
    expect(verdict('CHN')).toEqual({ kind: 'differs', by: 2, basis: 'reported' })
  })

  test('the partners’ books have no figure of the EU or Russia in 2022, and cannot rank them', () => {
    const mirrored = ranking(index, 2022, 'mirror')
    const [rank] = ranks(dataset.figures, ['CHN'])
    expect(checkRank(rank ?? expect.fail('no rank'), mirrored, 'mirror')).toEqual({
      kind: 'cannot-be-checked',
      why: 'no-statistics',
    })
  })
})
