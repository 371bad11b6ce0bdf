import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ranks } from '../../src/trade/derive.ts'
import { type Measured, turnover } from '../../src/trade/measured.ts'
import { PARTNERS } from '../../src/trade/partners.ts'
import {
  candidates,
  checkRank,
  checkTurnover,
  ranking,
  standOf,
  untestable,
  withBritain,
} from '../../src/trade/verdict.ts'
import { dataset } from '../article-dataset.ts'
import { index } from '../official-data.ts'

const figure = (id: string) => dataset.figures.find((f) => f.id === id) ?? expect.fail(`no figure ${id}`)
const check = (id: string) => checkTurnover(index, figure(id))

describe('the article against the official statistics', () => {
  const stands = (id: string) => check(id).comparisons.map(({ basis, stand }) => [basis, stand.kind])
  const values = (id: string) =>
    check(id).comparisons.map(({ official, filled }) =>
      [official, filled].map((one) => one?.value.toFixed(1)),
    )

  test('China’s 70 is China’s own figure; the Central Asian side cannot agree: 37.4, and 51.2 when filled', () => {
    expect(stands('chn-2022')).toEqual([
      ['reported', 'cannot-agree'],
      ['mirror', 'agrees'],
    ])
    expect(check('chn-2022').comparisons[0]?.stand).toEqual({
      kind: 'cannot-agree',
      because: 'less-when-filled',
    })
    expect(values('chn-2022')).toEqual([
      ['37.4', '51.2'],
      ['70.2', undefined],
    ])
  })

  test('the EU’s 47 can agree with the three countries that report, and no data of the EU’s own are held', () => {
    expect(stands('eu-2022')).toEqual([
      ['reported', 'can-agree'],
      ['mirror', 'no-data'],
    ])
    expect(values('eu-2022')[0]).toEqual(['45.2', undefined])
  })

  test('with the United Kingdom, which Kazakhstan’s office counted in, the EU’s figure is 47.1', () => {
    const found = withBritain(index, 2022) ?? expect.fail('no office counted it in')
    expect(found.asPublished.toFixed(1)).toBe('47.1')
    expect(found.asToday.toFixed(1)).toBe('45.2')
    expect(found.counted).toEqual(['KAZ'])
    expect(withBritain(index, 2019)?.counted).toEqual(['KAZ', 'KGZ'])
    expect(withBritain(index, 2023)).toBeNull()
  })

  test('Russia’s 42 can agree with at least 39.8, which nothing fills', () => {
    expect(stands('rus-2022')).toEqual([
      ['reported', 'can-agree'],
      ['mirror', 'no-data'],
    ])
    expect(check('rus-2022').comparisons[0]?.official?.missing).toEqual(['TJK', 'TKM'])
    expect(values('rus-2022')[0]).toEqual(['39.8', undefined])
  })

  test('the United States cannot be checked, for no figure is stated; the statistics show how small it is', () => {
    expect(check('usa-2022').unchecked).toBe('no-figure')
    expect(values('usa-2022').map(([official]) => official)).toEqual(['3.8', '4.4'])
  })

  test('earlier figures cannot be checked, for their year is not named', () => {
    expect(check('eu-earlier').unchecked).toBe('year-not-named')
    expect(check('chn-earlier').comparisons).toEqual([])
  })

  test('a verdict says no more than the intervals carry, worked out a second time', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true })
    const measured = (known: number, status: 'derived' | 'partial'): Measured => ({
      value: known,
      status,
      countries: [],
      missing: [],
      filled: [],
      observations: [],
    })
    fc.assert(
      fc.property(
        value,
        value,
        value,
        fc.boolean(),
        fc.boolean(),
        (stated, known, more, isPartial, isWhole) => {
          const amount = { low: stated - 0.5, shown: stated, high: stated + 0.5 }
          const official = measured(known, isPartial ? 'partial' : 'derived')
          const filled = isPartial ? measured(known + more, isWhole ? 'derived' : 'partial') : null
          const { kind } = standOf(amount, official, filled)
          // Every true value that the statistics allow: from what is known upwards, or that alone.
          const canBe = (at: number) => (isPartial ? at >= known : at === known)
          const overlaps = isPartial ? amount.high >= known : canBe(known) && Math.abs(known - stated) <= 0.5
          if (!isPartial) expect(kind).toBe(overlaps ? 'agrees' : 'differs')
          else if (!overlaps) expect(kind).toBe('cannot-agree')
          else expect(kind).toBe(isWhole && known + more < amount.low ? 'cannot-agree' : 'can-agree')
        },
      ),
    )
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

  test('what is not above the article’s “more than 35” is shown as failing it, and 2021 cannot be tested', () => {
    const found = candidates(index, figure('chn-earlier'), 2022)
    for (const { official, breaksBound } of found) expect(breaksBound).toBe(official.value < 35)
    expect(found.some(({ breaksBound }) => breaksBound)).toBe(true)
    expect(untestable(found, 2022)).toEqual([2021])
  })

  test('growth is of the same countries in both years', () => {
    const since = candidates(index, figure('chn-earlier'), 2022).find(
      ({ year, basis }) => year === 2020 && basis === 'reported',
    )
    expect(since?.countries).toEqual(['KAZ', 'KGZ', 'UZB'])
    const [then, now] = [2020, 2022].map(
      (year) =>
        turnover(index, { area: since?.countries ?? [], partner: 'CHN', year, basis: 'reported' })?.value,
    )
    expect(since?.factor).toBeCloseTo((now ?? NaN) / (then ?? NaN), 9)
  })

  test('only years in which all five countries are known are candidates', () => {
    for (const { official } of candidates(index, figure('eu-earlier'), 2022))
      expect(official.missing).toEqual([])
  })
})

describe('the article’s order against the official statistics', () => {
  const all = ranking(index, 2022, 'reported')
  const verdict = (partner: 'CHN' | 'EU' | 'RUS' | 'USA', ranked = all) => {
    const [rank] = ranks(dataset.figures, [partner])
    return checkRank(rank ?? expect.fail(`no rank of ${partner}`), ranked)
  }

  test('for the three that report the EU, Russia and China come first, and two others before the United States', () => {
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

  test('three of five countries settle no place for all five', () => {
    for (const partner of ['CHN', 'EU', 'RUS'] as const) expect(verdict(partner)).toBe('not-settled')
    for (const { span } of all) expect(span).toEqual({ best: 1, worst: all.length })
  })

  test('where all five report, each stated place agrees or differs, worked out again from the sums', () => {
    const whole = ranking(index, 2020, 'reported').filter(({ official }) => official.missing.length === 0)
    const places = new Map(
      whole
        .map(({ partner, official }) => ({ partner, value: official.value }))
        .sort((a, b) => b.value - a.value)
        .map(({ partner }, i) => [partner, i + 1]),
    )
    const ranked = whole.map((one) => {
      const place = places.get(one.partner) ?? NaN
      return { ...one, span: { best: place, worst: place } }
    })
    for (const partner of PARTNERS) {
      const stated = ranks(dataset.figures, [partner])[0]?.value.shown
      if (stated === null || stated === undefined) continue
      expect(verdict(partner, ranked)).toBe(places.get(partner) === stated ? 'agrees' : 'differs')
    }
  })

  test('the partners have no figure of the EU or Russia in 2022, and cannot rank them', () => {
    expect(verdict('CHN', ranking(index, 2022, 'mirror'))).toBe('no-statistics')
  })
})
