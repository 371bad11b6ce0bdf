import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALL_PARTNERS, countriesOf, rankable, withoutOverlaps } from '../../src/trade/groups.ts'
import type { TradeKey } from '../../src/trade/measured.ts'
import {
  CENTRAL_ASIA,
  type CountryCode,
  type Observation,
  type OfficialBasis,
} from '../../src/trade/observation.ts'
import {
  OFFICIAL_MEASURES,
  type OfficialMeasure,
  officialConcentration,
  officialValue,
  sourceChanges,
} from '../../src/trade/official-value.ts'
import { total } from '../chart/value-again.ts'
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
      fc.property(ofOne, (key) => {
        const turnover = value(key, 'turnover')
        if (turnover === null) return
        const [exports, imports] = [value(key, 'exports') ?? NaN, value(key, 'imports') ?? NaN]
        expect(turnover).toBeCloseTo(exports + imports, 9)
        expect(value(key, 'balance')).toBeCloseTo(exports - imports, 9)
      }),
      { numRuns: 3000 },
    )
  })

  test('a share and a growth take both numbers of a country from one publisher, worked out again', () => {
    const publisherOf = ({ source }: Observation) => source.replace(/-sums$/, '')
    fc.assert(
      fc.property(anyKey, fc.constantFrom('share', 'growth'), (key, measure) => {
        const found = officialValue(index, { ...key, filled: true }, measure)
        if (found === null) return
        expect([found.status, found.filled]).toEqual(['derived', []])
        const ours = (o: Observation) => (key.basis === 'reported' ? o.reporter : o.partner)
        const isBelow = (o: Observation) =>
          measure === 'growth' ? o.year < key.year : o.reporter === 'WLD' || o.partner === 'WLD'
        for (const one of found.countries) {
          const own = found.observations.filter((o) => ours(o) === one)
          expect(new Set(own.map(publisherOf)).size, one).toBe(1)
          // As many flows above the line as below it, but for the United Kingdom's, which come with the EU's.
          const isTwice = key.partner === 'WLD' && measure === 'share'
          expect(own.some(isBelow)).toBe(true)
          expect(own.some((o) => !isBelow(o))).toBe(!isTwice)
        }
        const above = total(found.observations.filter((o) => !isBelow(o)))
        const below = total(found.observations.filter(isBelow))
        const quotient = (above === 0 && key.partner === 'WLD' ? below : above) / below
        expect(found.value).toBeCloseTo(measure === 'growth' ? quotient - 1 : quotient, 9)
      }),
      { numRuns: 3000 },
    )
  })

  test('Kazakhstan’s share of China in 2018 is 12.5 % by the IMF, whose world it is of', () => {
    const found = officialValue(index, kazakhstan('CHN', 2018), 'share')
    expect(((found?.value ?? 0) * 100).toFixed(2)).toBe('12.51')
    expect(new Set(found?.observations.map(({ source }) => source))).toEqual(new Set(['imf-dots']))
  })

  test('the share of the EU does not grow with coverage: it is of the three that report', () => {
    const key: TradeKey = { area: CENTRAL_ASIA, partner: 'EU', year: 2022, basis: 'reported' }
    const found = officialValue(index, key, 'share') ?? expect.fail('no share')
    expect(found).toMatchObject({
      status: 'derived',
      countries: ['KAZ', 'KGZ', 'UZB'],
      missing: ['TJK', 'TKM'],
    })
    const ofThree = officialValue(index, { ...key, area: ['KAZ', 'KGZ', 'UZB'] }, 'share')
    expect(found.value).toBe(ofThree?.value)
  })

  test('gaps are filled flow by flow from the other side: China in 2022 comes to 37.4 + 13.8 = 51.2', () => {
    const key: TradeKey = { area: CENTRAL_ASIA, partner: 'CHN', year: 2022, basis: 'reported', filled: true }
    const found = officialValue(index, key, 'turnover') ?? expect.fail('nothing')
    expect(found.value.toFixed(1)).toBe('51.2')
    expect(found).toMatchObject({ status: 'mirrored', filled: ['TJK', 'TKM'], missing: [] })
    const theirs = found.observations.filter(({ reporter }) => reporter === 'CHN')
    expect(total(theirs).toFixed(1)).toBe('13.8')
    // Russia and the EU have nothing to fill with.
    for (const partner of ['RUS', 'EU'] as const) {
      const left = officialValue(index, { ...key, partner }, 'turnover')
      expect(left).toMatchObject({ status: 'partial', filled: [], missing: ['TJK', 'TKM'] })
    }
  })

  test('what is at least so much is no more than the filled value, where that is whole', () => {
    let seen = 0
    fc.assert(
      fc.property(anyKey, fc.constantFrom('turnover', 'exports', 'imports'), (key, measure) => {
        const [known, filled] = [false, true].map((is) =>
          officialValue(index, { ...key, filled: is }, measure),
        )
        if (known?.status !== 'partial' || filled == null || filled.status === 'partial') return
        expect(known.value).toBeLessThanOrEqual(filled.value + 1e-9)
        seen++
      }),
      { numRuns: 3000 },
    )
    expect(seen).toBeGreaterThan(20)
  })

  test('a balance is of the countries that have both flows: Russia in 2023, a deficit of 9.8 of two', () => {
    const key: TradeKey = { area: CENTRAL_ASIA, partner: 'RUS', year: 2023, basis: 'reported' }
    const found = officialValue(index, key, 'balance')
    expect(found?.value.toFixed(1)).toBe('-9.8')
    expect(found).toMatchObject({ status: 'derived', countries: ['KAZ', 'UZB'] })
  })

  test('Kazakhstan as a partner is traded with by four: two of them report in 2022', () => {
    const found = officialValue(
      index,
      { area: CENTRAL_ASIA, partner: 'KAZ', year: 2022, basis: 'reported' },
      'turnover',
    )
    expect(found).toMatchObject({ countries: ['KGZ', 'UZB'], missing: ['TJK', 'TKM'] })
  })

  test('the EU is today’s 27: the office’s row less the United Kingdom, where it counted that in', () => {
    const flow = (country: CountryCode, at: number) =>
      officialValue(index, { area: [country], partner: 'EU', year: at, basis: 'reported' }, 'exports')
    // The sum of the 27 members in the Bureau's own table.
    expect(flow('KAZ', 2022)?.value.toFixed(3)).toBe('32.404')
    expect(flow('KAZ', 2020)?.value.toFixed(3)).toBe('17.653')
    expect(flow('KAZ', 2022)).toMatchObject({ status: 'derived' })
    expect(flow('KAZ', 2023)).toMatchObject({ status: 'published' })
    // 885 with the gold that goes to the United Kingdom.
    expect(flow('KGZ', 2019)?.value.toFixed(3)).toBe('0.052')
  })

  test('parts of one country’s trade with all the world never pass the whole', () => {
    for (const at of index.years.filter((one) => one >= 2010)) {
      for (const one of CENTRAL_ASIA) {
        const parts = withoutOverlaps(ALL_PARTNERS).flatMap(
          (partner) => value({ area: [one], partner, year: at, basis: 'reported' }, 'share') ?? [],
        )
        const sum = parts.reduce((all, part) => all + part, 0)
        expect(sum, `${one} in ${at}`).toBeLessThanOrEqual(1.001)
      }
    }
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
        const isSum = ['turnover', 'exports', 'imports'].includes(measure)
        expect(found.status === 'partial').toBe(isSum && found.missing.length > 0)
        expect([...found.countries, ...found.missing].sort()).toEqual(
          key.area.filter((c) => c !== key.partner).sort(),
        )
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
    const shares = rankable(index, ['KAZ']).map((partner) => value({ ...key, partner }, 'share') ?? 0)
    const squares = shares.reduce((sum, share) => sum + share ** 2, 0)
    expect(officialConcentration(index, key)?.value).toBeCloseTo(squares, 12)
  })
})

describe('groups of partners', () => {
  test('that are added up hold nobody twice', () => {
    expect(withoutOverlaps(['EU', 'DEU', 'ITA', 'WLD', 'CHN'])).toEqual(['EU', 'CHN'])
    expect(withoutOverlaps(['DEU', 'ITA'])).toEqual(['DEU', 'ITA'])
    expect(rankable(index, ['KAZ'])).not.toContain('KAZ')
    expect(rankable(index, ['KAZ'])).toContain('UZB')
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
      return now === null ? [] : sourceChanges(index, at(y - 1), now, y)
    })
    expect(changes).toEqual([{ reporter: 'KAZ', year: 2018, from: 'imf-dots', to: 'kaz-bns' }])
  })
})
