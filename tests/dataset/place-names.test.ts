import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { accusative, genitive, instrumental, party } from '../../src/chart/messages/parties-ru.ts'
import { namePlaces } from '../../src/dataset/name-places.ts'
import { inCase } from '../../src/dataset/russian-cases.ts'
import { PARTIES, type PlaceCode } from '../../src/trade/observation.ts'
import { placeName } from '../../src/trade/place-names.ts'

const others = codes
  .flatMap(([, alpha3]) => alpha3 ?? [])
  .filter((code) => !PARTIES.some((shipped) => shipped === code) && code !== 'XKK')
  .concat('XKX')
  .sort()

test('every country has a name in both languages, for labels and for sentences, as reviewed', async () => {
  namePlaces({ otherReporters: [], otherPartners: others.map((code) => code as PlaceCode) })
  const lines = [...others, 'EAEU', 'CIS', 'GCC', 'XXX'].map((code) => {
    const [en, ru] = [placeName(code, 'en'), placeName(code, 'ru')]
    return [code, en.label, en.of, ru.label, ru.of, ru.with, ru.to].join(' | ')
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../output/place-names.txt')
  for (const code of others) expect(placeName(code, 'ru').label, code).toMatch(/^[А-Я][а-яёА-Я —,’()-]+$/)
})

test('names of two places are never the same', () => {
  for (const lang of ['en', 'ru'] as const)
    expect(new Set(others.map((code) => placeName(code, lang).label)).size).toBe(others.length)
})

test('the rules of Russian give the shipped names, too, but for those that are none of their kind', () => {
  const irregular = ['EU', 'WLD', 'BLR', 'KOR']
  for (const code of PARTIES.filter((one) => !irregular.includes(one))) {
    expect(inCase(party(code), 'genitive')).toBe(genitive(code))
    expect(inCase(party(code), 'instrumental')).toBe(instrumental(code))
    expect(inCase(party(code), 'accusative')).toBe(accusative(code))
  }
})
