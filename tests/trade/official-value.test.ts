import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALL_PARTNERS, countriesOf, rankable, withoutOverlaps } from '../../src/trade/groups.ts'
import type { TradeKey } from '../../src/trade/measured.ts'
import { CENTRAL_ASIA, type OfficialBasis } from '../../src/trade/observation.ts'
import {
  OFFICIAL_MEASURES,
  type OfficialMeasure,
  officialConcentration,
  officialValue,
  sourceChanges,
} from '../../src/trade/official-value.ts'
import { index } from '../official-data.ts'

const basis = fc.constantFrom<OfficialBasis>('reported', 'mirror')
const year = fc.constantFrom(...index.years)
const country = fc.constantFrom(...CENTRAL_ASIA)
const anyKey = fc.record({
  area: fc.subarray([...CENTRAL_ASIA], { minLength: 1 }),
  partner: fc.constantFrom(...ALL_PARTNERS),
  year,
  basis,
})
const ofOne = anyKey.chain((key) => country.map((one): TradeKey => ({ ...key, area: [one] })))
const value = (key: TradeKey, measure: OfficialMeasure, base?: number) =>
  officialValue(index, key, measure, base)?.value ?? null
const kazakhstan = (partner: TradeKey['partner'], at: number): TradeKey => ({
  area: ['KAZ'],
  partner,
  year: at,
  basis: 'reported',
})

describe('measures of official statistics', () => {
  test('are known for Kazakhstan and China in 2022', () => {
    const of = (measure: OfficialMeasure) => value(kazakhstan('CHN', 2022), measure)?.toFixed(3)
    expect(['exports', 'imports', 'turnover', 'balance'].map((m) => of(m as OfficialMeasure))).toEqual([
      '13.060',
      '11.144',
      '24.204',
      '1.916',
    ])
  })

  test('hang together for every country, partner and year', () => {
    fc.assert(
      fc.property(ofOne, year, (key, base) => {
        const turnover = value(key, 'turnover')
        if (turnover === null) return
        const [exports, imports] = [value(key, 'exports') ?? NaN, value(key, 'imports') ?? NaN]
        expect(turnover).toBeCloseTo(exports + imports, 9)
        expect(value(key, 'balance')).toBeCloseTo(exports - imports, 9)
        const growth = value(key, 'growth')
        const before = value({ ...key, year: key.year - 1 }, 'turnover')
        if (growth !== null && before !== null) expect((1 + growth) * before).toBeCloseTo(turnover, 9)
        const then = value({ ...key, year: base }, 'turnover')
        const indexed = value(key, 'index', base)
        if (indexed !== null && then !== null) expect((indexed * then) / 100).toBeCloseTo(turnover, 9)
        const world = value({ ...key, partner: 'WLD' }, 'turnover')
        const share = value(key, 'share')
        if (share !== null && world !== null) expect(share * world).toBeCloseTo(turnover, 9)
      }),
      { numRuns: 3000 },
    )
  })

  test('leave out of an area the country that is the partner', () => {
    const found = officialValue(
      index,
      { area: CENTRAL_ASIA, partner: 'KAZ', year: 2019, basis: 'reported' },
      'turnover',
    )
    expect(found?.observations.map(({ reporter }) => reporter)).not.toContain('KAZ')
    expect(found?.missing).not.toContain('KAZ')
  })

  test('say of every value which countries are missing, and name no country that is not', () => {
    fc.assert(
      fc.property(anyKey, fc.constantFrom(...OFFICIAL_MEASURES), (key, measure) => {
        const found = officialValue(index, key, measure)
        if (found === null) return
        const known = key.area.filter((c) => c !== key.partner && !found.missing.includes(c))
        const behind = new Set(found.observations.flatMap((o) => [o.reporter, o.partner]))
        for (const one of known) expect(behind).toContain(one)
        for (const one of found.missing) expect(key.area).toContain(one)
        expect(found.status === 'partial').toBe(found.missing.length > 0)
      }),
      { numRuns: 3000 },
    )
  })

  test('growth and index of a sum rest on the same countries at both ends', () => {
    const found = officialValue(
      index,
      { area: CENTRAL_ASIA, partner: 'CHN', year: 2022, basis: 'reported' },
      'index',
      2019,
    )
    const reporters = (at: number) =>
      [...new Set(found?.observations.filter((o) => o.year === at).map((o) => o.reporter))].sort()
    expect(reporters(2019)).toEqual(['KAZ', 'KGZ', 'UZB'])
    expect(reporters(2022)).toEqual(reporters(2019))
    expect(found?.missing).toEqual(['TJK', 'TKM'])
  })
})

describe('concentration', () => {
  test('lies between what the partners held give and what a single other partner would make of it', () => {
    fc.assert(
      fc.property(country, year, basis, (one, at, side) => {
        const found = officialConcentration(index, { area: [one], year: at, basis: side })
        if (found === null) return
        const { low, shown, high } = found.amount
        expect(shown).toBe(low)
        expect(low).toBeGreaterThan(0)
        expect(high).toBeGreaterThanOrEqual(low ?? NaN)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is the sum of the squares of shares', () => {
    const key = { area: ['KAZ'] as const, year: 2019, basis: 'reported' as const }
    const shares = rankable(['KAZ']).map((partner) => value({ ...key, partner }, 'share') ?? 0)
    const squares = shares.reduce((sum, share) => sum + share ** 2, 0)
    expect(officialConcentration(index, key)?.value).toBeCloseTo(squares, 12)
  })
})

describe('groups of partners', () => {
  test('that are added up hold nobody twice', () => {
    expect(withoutOverlaps(['EU', 'DEU', 'ITA', 'WLD', 'CHN'])).toEqual(['EU', 'CHN'])
    expect(withoutOverlaps(['DEU', 'ITA'])).toEqual(['DEU', 'ITA'])
    expect(rankable(['KAZ'])).not.toContain('KAZ')
    expect(rankable(['KAZ'])).toContain('UZB')
  })

  test('of countries are named one by one or as Central Asia', () => {
    expect(countriesOf(['CA5'])).toEqual(CENTRAL_ASIA)
    expect(countriesOf(['UZB', 'KAZ'])).toEqual(['KAZ', 'UZB'])
  })
})

describe('changes of source', () => {
  test('are told with the year in which another begins', () => {
    const at = (y: number) => officialValue(index, kazakhstan('CHN', y), 'turnover')
    const changes = index.years.flatMap((y) => {
      const now = at(y)
      return now === null ? [] : sourceChanges(at(y - 1), now, y)
    })
    expect(changes).toEqual([{ reporter: 'KAZ', year: 2018, from: 'imf-dots', to: 'kaz-bns' }])
  })
})
