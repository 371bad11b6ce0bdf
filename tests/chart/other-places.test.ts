import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSpec, encodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { getMessages } from '../../src/chart/messages/get-messages.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { DEFAULT_SPEC, LANGS, OFFICIAL_CHARTS } from '../../src/chart/spec.ts'
import { changeSpec, kindOf } from '../../src/chart/views.ts'
import { placesIn } from '../../src/trade/groups.ts'
import { bothDatasets } from '../official-data.ts'
import { withOthers } from '../other-places.ts'
import { runs } from '../runs.ts'

const places = placesIn(withOthers.official?.index)
const decode = (query: string) => decodeSpec(parseQuery(query), places)
const chart = (query: string) => resolve(withOthers, decode(query).spec)

describe('the URL, where the data have other places', () => {
  test('takes them as areas and partners', () => {
    const { spec, notices } = decode('?chart=lines&area=pol~KAZ&partner=COD~CHN')
    expect(spec).toMatchObject({ area: ['KAZ', 'POL'], partner: ['CHN', 'COD'] })
    expect(notices).toEqual([])
  })

  test('says of those that the data have not what it says of any code that it cannot read', () => {
    const { spec, notices } = decodeSpec(parseQuery('?chart=lines&area=POL&partner=CHN~COD'))
    expect(spec).toMatchObject({ area: ['CA5'], partner: ['CHN'] })
    expect(notices).toEqual([
      { param: 'area', given: 'POL', used: 'CA5', reason: 'unknown' },
      { param: 'partner', given: 'CHN~COD', used: 'CHN', reason: 'unknown' },
    ])
    expect(decode('?chart=lines&area=FRA&partner=ZZZ').notices.map(({ reason }) => reason)).toEqual([
      'unknown',
      'unknown',
    ])
    // Held as the other side of Central Asia's trade alone, it is no area of the shipped data.
    expect(decodeSpec(parseQuery('?chart=lines&area=CHN')).spec.area).toEqual(['CA5'])
  })

  test('gives back every spec that was written', () => {
    const change = fc.record({
      chart: fc.constantFrom(...OFFICIAL_CHARTS),
      basis: fc.constantFrom('reported' as const, 'mirror' as const),
      area: fc.subarray([...places.areas], { minLength: 1 }),
      partner: fc.subarray([...places.partners], { minLength: 1 }),
      lang: fc.constantFrom(...LANGS),
    })
    fc.assert(
      fc.property(change, (patch) => {
        const spec = changeSpec(DEFAULT_SPEC, patch)
        expect(decodeSpec(encodeSpec(spec), places)).toEqual({ spec, notices: [] })
        const model = resolve(withOthers, spec)
        const said = JSON.stringify(model)
        expect(said).not.toMatch(/undefined|NaN|\[object/)
        // Nobody is called by a code who has a name.
        expect([model.title, model.subtitle, ...model.notes.map(({ text }) => text)].join(' ')).not.toMatch(
          /\b(?:ARM|COD|FRA|NLD|POL|SVK|EAEU_|CA5)\b/,
        )
      }),
      { numRuns: runs(300) },
    )
  })
})

describe('a chart of another reporter', () => {
  const views = OFFICIAL_CHARTS.filter((name) => name !== 'map').flatMap((name) =>
    kindOf({ chart: name, basis: 'reported' }).measures.map((measure) => `chart=${name}&measure=${measure}`),
  )

  test.each(views)('%s speaks of it, and not of Central Asia', (view) => {
    for (const area of ['NLD', 'NLD~POL', 'ARM~BLR~CHN~NLD~POL~RUS'])
      for (const basis of ['reported', 'mirror'])
        for (const [lang, words] of [
          ['en', /Central Asia|Kazakhstan/],
          ['ru', /Центральн|Казахстан/],
        ] as const) {
          const model = chart(
            `?${view}&area=${area}&basis=${basis}&time=2019..2022&partner=CHN~EU~COD&lang=${lang}`,
          )
          expect(model.alt, `${area} ${basis}`).not.toMatch(words)
          expect(JSON.stringify(model.legend)).not.toMatch(words)
        }
  })

  test('says whose it is, and who reports', () => {
    expect(chart('?chart=bars&area=NLD&time=2022&basis=reported&partner=COD')).toMatchObject({
      title: 'Trade turnover of the Netherlands with DR Congo',
      subtitle: 'Exports plus imports, US$ billions at current prices, 2022; as the Netherlands reports',
      slug: 'turnover-official-nld-2022-dr-congo',
    })
    expect(chart('?chart=bars&area=NLD&time=2022&basis=reported&partner=SVK&lang=ru')).toMatchObject({
      title: 'Товарооборот Нидерландов: Словакия',
      subtitle: 'Экспорт плюс импорт, млрд долл. США в текущих ценах, 2022; по данным Нидерландов',
    })
    expect(chart('?chart=lines&area=NLD&partner=SVK&lang=ru').title).toContain('Нидерландов со Словакией')
    expect(chart('?chart=lines&area=NLD~POL&partner=SVK').subtitle).toMatch(/; as these countries report$/)
    expect(chart('?chart=mirror&area=NLD&partner=CHN&time=2022').legend[0]?.label).toBe('country')
    expect(chart('?chart=mirror&area=KAZ&partner=CHN&time=2022').legend[0]?.label).toBe(
      'Central Asian country',
    )
  })

  test('cites its publisher by its own name', () => {
    const model = chart('?chart=bars&area=NLD&time=2022&basis=reported&partner=COD')
    expect(model.sources.map(({ text }) => text)).toEqual([
      'Source: Office of Offices, Foreign trade by country.',
    ])
    expect(model.marks[0]?.words.spoken).toContain('Office of Offices')
  })

  test('adds up what is asked for, and calls a sum without a part a bound', () => {
    const [mark] = chart('?chart=bars&area=CA5~POL&time=2022&basis=reported&partner=COD').marks
    expect(mark).toMatchObject({ status: 'partial', amount: { high: null } })
    expect(mark?.words.spoken).toContain('Central Asia and Poland')
    expect(mark?.words.spoken).toContain('(1 of 6 countries)')
  })

  test('never sets the article’s figure of Central Asia beside a sum with others', () => {
    const both = chart('?chart=bars&area=CA5~POL&time=2022&basis=reported&partner=CHN')
    expect(both.marks.filter(({ form }) => form === 'pin')).toEqual([])
    const alone = chart('?chart=bars&area=CA5~KAZ&time=2022&basis=reported&partner=CHN')
    expect(alone.marks.filter(({ form }) => form === 'pin')).toHaveLength(1)
  })

  test('of a group is of its members, of whom each is ranked among none of the others', () => {
    const union = chart('?chart=bars&area=EAEU&time=2022&basis=reported&partner=USA')
    expect(union.title).toBe('Trade turnover of the EAEU with the United States')
    expect(union.marks[0]?.words.spoken).toContain('EAEU')
    const countries = new Set(
      union.marks.flatMap(({ observations = [] }) => observations.map((o) => o.reporter)),
    )
    expect([...countries].sort()).toEqual(['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS'])
    expect(chart('?chart=multiples&area=EAEU&partner=USA').panels.map(({ label }) => label)).toEqual([
      'Kazakhstan',
      'Kyrgyzstan',
      'Armenia',
      'Belarus',
      'Russia',
    ])
  })
})

test.each([
  '?chart=lines',
  '?chart=stacked&partner=CHN~EU~DEU~GBR',
  '?chart=map&time=2022',
  '?chart=flows&area=KAZ~UZB',
])('what Central Asia reports is shown as it was, whoever else is held: %s', (query) => {
  const { spec } = decode(query)
  const [those, these] = [withOthers, bothDatasets].map((dataset) => JSON.stringify(resolve(dataset, spec)))
  expect(those).toBe(these)
})

test('a place without a name is called by its code, in either language', () => {
  for (const lang of LANGS) expect(getMessages(lang).official.area('ZZZ' as 'KAZ')).toBe('ZZZ')
})
