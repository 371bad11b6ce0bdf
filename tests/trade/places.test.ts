import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { COMPARABLE_SINCE } from '../../src/trade/european-union.ts'
import {
  ALL_PARTNERS,
  countriesOf,
  placesIn,
  rankable,
  reporterOf,
  SHIPPED_PLACES,
  withoutOverlaps,
  withoutParts,
} from '../../src/trade/groups.ts'
import { alpha2Of } from '../../src/trade/iso-3166.ts'
import { addGroup, groupOf, membersOf } from '../../src/trade/membership.ts'
import { CENTRAL_ASIA, type CountryCode, EU_OF_ITS_DAY, type PlaceCode } from '../../src/trade/observation.ts'
import { readPlace } from '../../src/trade/places.ts'
import { index } from '../official-data.ts'
import { REPORTERS, withOthers } from '../other-places.ts'

/** A code that is read as data are. */
function place(code: string): CountryCode {
  const found = readPlace(code)
  if (found === null || found === 'WLD') throw new Error(`“${code}” is no country.`)
  return found
}
const group = (code: string) => {
  const found = groupOf(code)
  if (found === undefined) throw new Error(`“${code}” is no group.`)
  return found
}
const others = withOthers.official?.index ?? index

describe('a place', () => {
  test('is any country by its ISO 3166-1 code', () => {
    const iso = codes.filter(([alpha2]) => alpha2 !== 'XK')
    expect(iso).toHaveLength(249)
    for (const [alpha2 = '', alpha3 = ''] of iso) {
      expect(readPlace(alpha3), alpha3).toBe(alpha3)
      expect(alpha2Of(alpha3)).toBe(alpha2)
    }
    expect(alpha2Of('XKX')).toBe('XK')
  })

  test.each(['EU', 'EAEU', 'CIS', 'GCC', 'WLD', 'XXX'])('is %s, too', (code) => {
    expect(readPlace(code)).toBe(code)
  })

  test.each(['', 'kaz', 'KZ', 'ATL', 'XQZ', 'Poland', EU_OF_ITS_DAY, 'constructor', '__proto__'])(
    'is not “%s”',
    (code) => {
      expect(readPlace(code)).toBeNull()
    },
  )
})

describe('a group', () => {
  test.each([
    ['EU', 27],
    ['CA5', 5],
    ['EAEU', 5],
    ['CIS', 10],
    ['GCC', 6],
  ])('%s has %d members, each a country of ISO 3166-1', (code, count) => {
    const members = membersOf(group(code))
    expect(members).toHaveLength(count)
    for (const member of members) expect(alpha2Of(member), member).toBeDefined()
  })

  test.each([
    ['EU', 1957, 0],
    ['EU', 1958, 6],
    ['EU', 1973, 9],
    ['EU', 1995, 15],
    ['EU', 2004, 25],
    ['EU', 2013, 28],
    ['EU', 2019, 28],
    ['EU', 2020, 27],
    ['EAEU', 2014, 0],
    ['CIS', 2000, 12],
    ['CIS', 2010, 11],
    ['CIS', 2018, 10],
  ])('%s in %d had %d', (code, year, count) => {
    expect(membersOf(group(code), year)).toHaveLength(count)
  })

  test('of its day may be compared with that of today from the first whole year of its last member on', () => {
    expect(COMPARABLE_SINCE).toBe(2014)
  })

  test('takes its members’ place where figures are added up, and of two that overlap the first stands', () => {
    const [poland, eaeu, cis] = ['POL', 'EAEU', 'CIS'].map(place)
    expect(withoutOverlaps(['EU', place('POL'), 'GBR', 'WLD'])).toEqual(['EU', 'GBR'])
    expect(withoutOverlaps(['CHN', ...[poland, eaeu, cis].flatMap((one) => one ?? []), 'RUS'])).toEqual([
      'CHN',
      'POL',
      'EAEU',
    ])
  })

  test('is an area of its members of today', () => {
    expect(countriesOf([place('EAEU')])).toEqual(['KAZ', 'KGZ', 'ARM', 'BLR', 'RUS'])
    expect(countriesOf([place('POL'), 'CA5'])).toEqual([...CENTRAL_ASIA, 'POL'])
    // Offices publish it as one.
    expect(countriesOf(['EU'])).toEqual(['EU'])
  })

  test('stands for its members in names', () => {
    expect(withoutParts(['CA5', 'KAZ', place('POL')])).toEqual(['CA5', 'POL'])
    expect(reporterOf(['CA5'])).toBe('CA5')
    expect(reporterOf(['KAZ', 'UZB'])).toBe('CA5')
    expect(reporterOf(['KAZ'])).toBe('KAZ')
    expect(reporterOf([place('POL')])).toBe('POL')
    expect(reporterOf([place('EAEU'), 'KAZ'])).toBe('EAEU')
    expect(reporterOf(['KAZ', place('POL')])).toBeNull()
  })

  test('may be a user’s own, with years of its own', () => {
    const code = 'V4' as PlaceCode
    expect(readPlace(code)).toBeNull()
    addGroup({
      code,
      members: [
        { country: place('POL'), from: 1991 },
        { country: place('NLD'), from: 1991, to: 2000 },
      ],
      isPublished: false,
    })
    expect(readPlace(code)).toBe(code)
    expect(countriesOf([code])).toEqual(['POL'])
    expect(membersOf(group(code), 1999)).toEqual(['POL', 'NLD'])
    expect(placesIn(others).areas).toContain(code)
    expect(placesIn(index).areas).not.toContain(code)
  })
})

describe('what may be asked for', () => {
  test('of the shipped data is what was: no mirror of Central Asia’s trade makes its reporter an area', () => {
    expect(placesIn(index)).toBe(SHIPPED_PLACES)
    expect(placesIn()).toBe(SHIPPED_PLACES)
    expect(index.otherReporters).toEqual([])
    expect(index.otherPartners).toEqual([])
  })

  test('are the shipped places first, then others by code, and the groups of which every member reports', () => {
    const { areas, partners } = placesIn(others)
    expect(areas.slice(0, 12)).toEqual(['CA5', ...CENTRAL_ASIA, ...REPORTERS])
    expect(areas).toContain('EAEU')
    expect(areas).not.toContain('CIS')
    expect(partners).toEqual([...ALL_PARTNERS, 'ARM', 'COD', 'FRA', 'NLD', 'POL', 'SVK'])
  })

  test('all partners of a country are ranked, without members of the EU', () => {
    const ranked = rankable(others, [place('POL')])
    expect(ranked).toEqual(expect.arrayContaining(['EU', 'COD', 'KAZ', 'CHN']))
    for (const code of ['POL', 'FRA', 'NLD', 'DEU', 'WLD']) expect(ranked).not.toContain(code)
  })
})
