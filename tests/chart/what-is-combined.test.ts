import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import type { ChartModel, Mark } from '../../src/chart/model.ts'
import { remediesFor } from '../../src/chart/remedies.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { changeSpec } from '../../src/chart/views.ts'
import { CENTRAL_ASIA } from '../../src/trade/observation.ts'
import { bothDatasets } from '../official-data.ts'
import { runs } from '../runs.ts'
import { anySpec } from './arbitrary-spec.ts'

/* What charts of official statistics put together, and what they claim of it. */

const chart = (query: string) => resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
const mark = (model: ChartModel, id: string) =>
  model.marks.find((one) => one.id === id) ?? expect.fail(`no mark ${id}`)
const notes = ({ notes: all }: ChartModel) => all.map(({ text }) => text).join(' ')
const publisherOf = (source: string) => source.replace(/-sums$/, '')

/** The countries of Central Asia whose reports, or reports on whom, are behind a mark; its own partner is none. */
function countriesBehind({ observations = [], party }: Mark): string {
  const codes = new Set<string>(observations.flatMap(({ reporter, partner }) => [reporter, partner]))
  return CENTRAL_ASIA.filter((country) => country !== party && codes.has(country)).join()
}

describe('a sum without some countries', () => {
  test('is at least so much, in label, words, interval and files', () => {
    const { label, amount, words, status } = mark(chart('?chart=bars&basis=reported'), 'rus-ca5-2022')
    expect(label).toBe('at least 39.8 (3 of 5 countries)')
    expect(words.value).toBe('at least US$39.8 bn')
    expect([status, amount.low, amount.high]).toEqual(['partial', amount.shown, null])
  })

  test('counts the countries that could trade: Kazakhstan’s partners are four', () => {
    const { label } = mark(chart('?chart=bars&basis=reported&partner=KAZ'), 'kaz-ca5-2022')
    expect(label).toContain('(2 of 4 countries)')
  })
})

describe('what does not grow with coverage', () => {
  test('is exact, and says whose it is', () => {
    const model = chart('?chart=bars&basis=reported&measure=share')
    const { amount, status, words } = mark(model, 'eu-ca5-2022')
    expect([status, amount.low, amount.high]).toEqual(['derived', amount.shown, amount.shown])
    expect(words.reason).toBe('Kazakhstan, Kyrgyzstan and Uzbekistan together')
    expect(notes(model)).toContain('2022: Kazakhstan, Kyrgyzstan and Uzbekistan together')
    expect(notes(model)).not.toContain('larger')
  })

  test('a balance spans what its label says', () => {
    const model = chart('?chart=flows&basis=reported&time=2023')
    const balance = mark(model, 'rus-ca5-balance-2023')
    expect(balance.label).toBe('deficit of 9.8 (2 of 5 countries)')
    expect((balance.extent[1] - balance.extent[0]).toFixed(1)).toBe('9.8')
    for (const one of model.marks.filter(({ measure }) => measure === 'balance'))
      expect(one.extent[1] - one.extent[0]).toBeCloseTo(Math.abs(one.amount.shown ?? NaN), 9)
  })

  test('the ranks of a year are all over the same countries', () => {
    let seen = 0
    fc.assert(
      fc.property(anySpec, fc.constantFrom('reported' as const, 'mirror' as const), (any, basis) => {
        const { marks } = resolve(bothDatasets, changeSpec(any, { chart: 'rank', basis }))
        for (const year of new Set(marks.map(({ x }) => x))) {
          const ofYear = marks.filter(({ x }) => x === year)
          seen++
          const sets = ofYear
            .filter(({ party }) => !CENTRAL_ASIA.some((country) => country === party))
            .map(countriesBehind)
          expect(new Set(sets).size).toBe(1)
          const ranks = ofYear.map(({ amount }) => amount.shown ?? NaN)
          expect(Math.max(...ranks)).toBeLessThanOrEqual(ofYear.length)
        }
      }),
      { numRuns: runs(100) },
    )
    expect(seen).toBeGreaterThan(50)
  })

  test('shares and growth take both numbers of a country from one publisher', () => {
    let seen = 0
    fc.assert(
      fc.property(anySpec, fc.constantFrom('share' as const, 'growth' as const), (any, measure) => {
        const lines = changeSpec(any, { chart: 'lines', basis: 'reported' })
        for (const { observations = [], status } of resolve(bothDatasets, changeSpec(lines, { measure }))
          .marks) {
          seen++
          expect(status).toBe('derived')
          for (const country of CENTRAL_ASIA) {
            const own = observations.filter(({ reporter }) => reporter === country)
            expect(new Set(own.map(({ source }) => publisherOf(source))).size).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: runs(60) },
    )
    expect(seen).toBeGreaterThan(100)
  })
})

describe('like for like', () => {
  test('rests on the countries that have every number in all the years, and says which', () => {
    const model = chart('?chart=lines&coverage=same&time=2020..2022')
    expect(notes(model)).toContain('only Kazakhstan, Kyrgyzstan and Uzbekistan')
    expect(model.marks.some(({ status }) => status === 'partial')).toBe(false)
    // The growth of the first year needs the year before.
    const growth = chart('?chart=lines&measure=growth&coverage=same&time=2000..2010')
    for (const { label } of growth.marks) expect(label).not.toContain('countries')
    // Of the UAE’s trade with Kyrgyzstan one flow alone is held of 2000: each flow that is drawn counts, not the balance.
    const flows = chart(
      '?chart=flows&coverage=same&basis=mirror&area=KAZ~KGZ~UZB&partner=ARE~TKM~UZB&time=2000..2004',
    )
    expect(notes(flows)).toContain('only Kazakhstan, of which')
    expect(flows.marks.some(({ status }) => status === 'partial')).toBe(false)
  })
})

describe('a change between two years', () => {
  const change = (more: string) => chart(`?chart=change&basis=reported&${more}`)

  test('is over the countries that have figures in both, whom title and note name', () => {
    const model = change('time=2015..2022')
    expect(model.title).toBe(
      'China’s trade with Central Asia grew most of these partners’: in 2022 it was 2.3 times that of 2015 (3 of 5 countries)',
    )
    expect(model.subtitle).toContain('Trade turnover of Kazakhstan, Kyrgyzstan and Uzbekistan with China')
    expect(notes(model)).toContain(
      'only Kazakhstan, Kyrgyzstan and Uzbekistan, of which there are figures in both 2015 and 2022.',
    )
    const { words, label, status } = mark(model, 'chn-ca5-2015-2022')
    expect([label, status]).toEqual(['+128%', 'derived'])
    expect(words.value).toBe('+128%, 2.28 times as much, from US$16.4 bn in 2015 to US$37.4 bn in 2022')
    expect(words.year).toBe('2015 to 2022')
  })

  test('is in dollars by the other measures, the largest first, and below zero where it shrank', () => {
    const { series, marks } = change('measure=turnover&time=2015..2022&partner=CHN~RUS~UKR')
    expect(series.map(({ id }) => id)).toEqual(['CHN', 'RUS', 'UKR'])
    expect(marks.map(({ label }) => label)).toEqual(['+21.0', '+18.7', '−1.6'])
    const [start = 0, end] = marks.at(-1)?.extent ?? []
    expect([start < 0, end]).toEqual([true, 0])
    expect(change('order=article&time=2015..2022').series.map(({ id }) => id)).toEqual([
      'CHN',
      'EU',
      'RUS',
      'USA',
    ])
  })

  test('is never one of coverage: the same countries stand behind both ends, whole', () => {
    let seen = 0
    fc.assert(
      fc.property(anySpec, fc.constantFrom('reported' as const, 'mirror' as const), (any, basis) => {
        const { marks, spec } = resolve(bothDatasets, changeSpec(any, { chart: 'change', basis }))
        expect(spec.time.from).toBeLessThan(spec.time.to)
        for (const one of marks) {
          seen++
          const at = (year: number) =>
            countriesBehind({
              ...one,
              observations: (one.observations ?? []).filter((o) => o.year === year),
            })
          expect(at(spec.time.from)).not.toBe('')
          expect(at(spec.time.from)).toBe(at(spec.time.to))
          expect(one.status).toBe('derived')
        }
      }),
      { numRuns: runs(1000) },
    )
    expect(seen).toBeGreaterThan(50)
  })

  test('counts fewer countries for one partner than for another, and says so at its bar', () => {
    const model = change('time=1999..2000')
    expect(mark(model, 'chn-ca5-1999-2000').label).toBe('+46.3% (3 of 5 countries)')
    expect(mark(model, 'eu-ca5-1999-2000').label).toBe('+35.4%')
    expect(model.title).toContain('Central Asia')
  })

  test('names who is not shown', () => {
    expect(notes(chart('?chart=change&basis=mirror&time=2000..2022'))).toContain(
      'Not shown, for want of figures in 2000 or in 2022: the EU and Russia.',
    )
  })

  test('says which source stands at which end, where no publisher has both', () => {
    const model = change('area=KAZ&time=2015..2022&partner=CHN')
    expect(mark(model, 'chn-kaz-2015-2022').breaks).toBe(true)
    expect(notes(model)).toContain('for Kazakhstan the IMF in 2015, Kazakhstan’s Bureau in 2022')
    const ofOne = change('area=KAZ&time=2005..2017&partner=CHN')
    expect(mark(ofOne, 'chn-kaz-2005-2017').breaks).toBeUndefined()
  })

  test('needs two years: to one comes the year before', () => {
    const { spec, notices } = change('time=2022')
    expect(spec.time).toEqual({ from: 2021, to: 2022 })
    expect(notices).toEqual([{ param: 'time', given: '2022', used: '2021..2022', reason: 'does-not-fit' }])
  })
})

describe('ranks', () => {
  test('are not given where few of the partners report, and say among how many they are', () => {
    const model = chart('?chart=rank&basis=mirror')
    expect(model.marks.some(({ x }) => x === '2021' || x === '2022')).toBe(false)
    expect(notes(model)).toContain('No ranks in 2021–2022: too few of the partners have figures.')
    expect(notes(model)).toContain('12 in 2000–2007, 2009–2018')
    expect(model.alt).not.toMatch(/United States: [^;.]*2022/)
  })

  test('of three of five countries settle nothing for all five', () => {
    const { series } = chart('?chart=check&measure=rank')
    expect(series.find(({ id }) => id === 'CHN')?.remark).toBe(
      'the article: rank 1; rank 3 for Kazakhstan, Kyrgyzstan and Uzbekistan together, which settles nothing for all five',
    )
  })
})

describe('partners of whom more countries are known than of others', () => {
  test('are ranked over the same ones: Russia and the EU stand before China in 2000', () => {
    const { marks } = chart('?chart=rank&basis=reported&time=2000..2001')
    const rankOf = (party: string) =>
      marks.find((one) => one.party === party && one.x === '2000')?.amount.shown
    expect(['RUS', 'EU', 'CHN'].map(rankOf)).toEqual([1, 2, 3])
    expect(marks.find(({ id }) => id === 'rus-ca5-2000')?.words.reason).toContain('7.5 bn')
  })

  test('have shares of the same whole where these stand on each other', () => {
    const { marks } = chart('?chart=stacked&basis=reported&measure=share&time=2000..2001')
    const ofYear = marks.filter(({ x }) => x === '2000')
    expect(new Set(ofYear.map(countriesBehind))).toEqual(new Set(['KAZ,KGZ,TKM,UZB']))
  })

  test('have their gaps named each with its own years', () => {
    const text = notes(chart('?chart=lines&coverage=filled&time=2020..2025'))
    expect(text).toContain('the gaps of Tajikistan and Turkmenistan with China in 2021;')
    expect(text).toContain('with the EU and Russia in 2021–2022')
  })

  test('have their ends named each by itself', () => {
    expect(notes(chart('?chart=multiples&basis=mirror&partner=USA~CHN&time=2015..2024'))).toContain(
      'There are no figures after these years: China 2022.',
    )
  })
})

describe('parts that overlap', () => {
  test('are never added: no stack of shares of the statistics passes the whole', () => {
    let seen = 0
    fc.assert(
      fc.property(anySpec, (any) => {
        const stacked = changeSpec(any, { chart: 'stacked', basis: 'reported' })
        const { marks } = resolve(bothDatasets, changeSpec(stacked, { measure: 'share' }))
        for (const { extent, x } of marks) {
          seen++
          // Before 2010 some sources' parts are more than their own whole: data-findings.txt.
          if (Number(x) >= 2010) expect(extent[1]).toBeLessThanOrEqual(1.001)
        }
      }),
      { numRuns: runs(100) },
    )
    expect(seen).toBeGreaterThan(100)
    const kyrgyz = chart(
      '?chart=stacked&basis=reported&measure=share&area=KGZ&partner=EU~GBR~CHN~RUS&time=2019..2020',
    )
    expect(Math.max(...kyrgyz.marks.map(({ extent }) => extent[1]))).toBeLessThan(1)
  })

  test('concentration is said to be over the partners with data, the EU as one', () => {
    const model = chart('?chart=lines&measure=concentration&area=KAZ')
    expect(notes(model)).toContain('the EU as one: not to be compared with an index over single countries')
    expect(notes(model)).not.toContain('a lower bound')
    // The EU without the United Kingdom, which is a partner of its own.
    expect(mark(model, 'kaz-kaz-2022').amount.shown?.toFixed(3)).toBe('0.166')
  })
})

describe('where a series changes', () => {
  const breaks = (query: string) =>
    chart(query)
      .marks.filter((one) => one.breaks)
      .map(({ x }) => x)

  test.each([
    ['an index', '?chart=lines&measure=index&area=KAZ&partner=CHN&base=2019&time=2010..2020', ['2018']],
    ['growth', '?chart=lines&measure=growth&area=KAZ&partner=CHN&time=2010..2023', ['2019']],
    ['turnover', '?chart=lines&area=KAZ&partner=CHN&time=2010..2023', ['2018']],
    ['the EU, which our sums go on with,', '?chart=lines&area=KAZ&partner=EU&time=2010..2025', ['2018']],
    ['the EU, the IMF’s until it can be had of the office,', '?chart=lines&area=KGZ&partner=EU', ['2014']],
  ])('%s has one stroke, where the source of its value changes', (_, query, years) => {
    expect(breaks(query)).toEqual(years)
  })

  test('no observation stands behind a mark twice', () => {
    const index = chart('?chart=lines&measure=index&area=KAZ&partner=CHN&base=2019&time=2019..2020')
    expect(mark(index, 'chn-kaz-2019').observations).toHaveLength(2)
    const world = chart('?chart=lines&measure=share&area=KAZ&partner=CHN&time=2019..2020')
    expect(mark(world, 'chn-kaz-2020').observations).toHaveLength(4)
  })

  test('sources of one reporter that differ by more than a tenth are both given', () => {
    const { words } = mark(
      chart('?chart=lines&measure=exports&area=KGZ&partner=KAZ&time=2009..2011'),
      'kaz-kgz-2010',
    )
    expect(words.reason).toContain('differ by more than a tenth')
    expect(words.reason).toMatch(/Kyrgyzstan’s Committee 0\.45.*the IMF 0\.18/)
  })
})

describe('where figures end', () => {
  test('a note says from when on there are none', () => {
    expect(notes(chart('?chart=lines&basis=reported&area=TJK&time=2000..2023'))).toContain(
      'There are no figures after these years: China, EU, Russia and United States 2020.',
    )
  })

  test('an area without figures says where its own end, and where its partners’ go on', () => {
    const model = chart('?chart=bars&basis=reported&area=TKM&partner=CHN~USA')
    expect(model.marks).toEqual([])
    expect(notes(model)).toContain(
      'Turkmenistan’s own figures end in 2020; what its partners report goes to 2024.',
    )
  })

  test('a chart of one year says that a range does not go with it, not that there are no figures', () => {
    const { notices } = chart('?chart=bars&basis=reported&time=2000..2022')
    expect(notices).toEqual([{ param: 'time', given: '2000..2022', used: '2022', reason: 'does-not-fit' }])
    const [beyond] = chart('?chart=bars&basis=reported&time=2031').notices
    expect(beyond).toMatchObject({ given: '2031', used: '2025', reason: 'no-data' })
  })

  test('what a chart is of names only partners with data', () => {
    const { subtitle } = chart('?chart=bars&basis=mirror&time=2022')
    expect(subtitle).toMatch(/^Trade turnover of Central Asia with China and the United States\./)
  })

  test('freight explains nothing where the importer values at the customs’ border', () => {
    const { marks } = chart('?chart=mirror&partner=USA&measure=exports&time=2022')
    expect(marks.some(({ measure }) => measure === 'gap')).toBe(true)
    expect(marks.some(({ measure }) => measure === 'margin')).toBe(false)
  })
})

describe('what is not there is said', () => {
  test('of whom nothing is held from both sides', () => {
    expect(notes(chart('?chart=mirror&area=UZB'))).toContain(
      'Not held from both sides: Uzbekistan with the EU and Russia.',
    )
    expect(notes(chart('?chart=mirror'))).toContain('Central Asia with the EU and Russia.')
  })

  test('of how many partners a check of ranks shows the first', () => {
    const { series, ...model } = chart('?chart=check&measure=rank')
    expect(notes(model as ChartModel)).toContain(`Shown are the first ${series.length} of the 15 partners`)
  })

  test('of which partners a gap is, where others have none', () => {
    expect(notes(chart('?chart=lines&basis=reported'))).toContain(
      '2000 (China and United States) without Tajikistan; 2021–2022 without Tajikistan and Turkmenistan',
    )
  })

  test('that one flow alone is held, and by what measure it is shown', () => {
    const model = chart('?chart=bars&basis=mirror&partner=ARE&time=2016&area=KGZ')
    const measures = (['exports', 'imports'] as const).map(
      (measure) =>
        chart(`?chart=bars&basis=mirror&partner=ARE&time=2016&area=KGZ&measure=${measure}`).marks.length,
    )
    expect([model.marks.length, ...measures]).toEqual([0, 1, 0])
    expect(notes(model)).toContain('Only exports to the UAE are held here, not imports')
  })

  test('of a range, a chart of one year shows the last that has figures', () => {
    expect(chart('?chart=bars&basis=mirror&partner=CHN&time=2010..2021').spec.time).toEqual({
      from: 2020,
      to: 2020,
    })
  })

  test('whose report it is, where there is one partner', () => {
    expect(chart('?chart=map&basis=mirror&partner=CHN').subtitle).toMatch(/as China reports$/)
    expect(chart('?chart=map&basis=mirror').subtitle).toMatch(/as its partners report$/)
  })

  test('which panel a line of the alt text stands in', () => {
    expect(chart('?chart=multiples&basis=reported&partner=CHN').alt).toContain('China, Kazakhstan: ')
  })
})

describe('where there is nothing to show', () => {
  const remedies = (query: string) => {
    const model = chart(query)
    return remediesFor(bothDatasets, model).map(({ change }) => {
      const helped = resolve(bothDatasets, changeSpec(model.spec, change))
      expect(helped.marks.some(({ status }) => status !== 'not-stated')).toBe(true)
      return change
    })
  }

  test('the other side’s reports and the last year with figures are offered, if they show something', () => {
    expect(remedies('?chart=bars&basis=reported&area=TKM&partner=CHN~USA')).toEqual([
      { basis: 'mirror' },
      { time: { from: 2020, to: 2020 } },
    ])
    expect(remedies('?chart=lines&basis=reported&area=TKM&partner=CHN&time=2021..2022')).toEqual([
      { basis: 'mirror' },
    ])
    expect(remedies('?chart=mirror&area=TKM&partner=CHN')).toEqual([{ time: { from: 2020, to: 2020 } }])
    expect(remedies('?chart=change&basis=reported&area=TKM&partner=CHN&time=2015..2022')).toEqual([
      { basis: 'mirror' },
      { time: { from: 2015, to: 2020 } },
    ])
    // Where the first year is what lacks figures, it moves; where both do, so do both.
    expect(remedies('?chart=change&basis=reported&area=TKM&partner=CHN&time=2021..2022')).toContainEqual({
      time: { from: 2019, to: 2020 },
    })
  })

  test('nothing is offered where there is something, or nothing helps', () => {
    expect(remedies('?chart=bars&basis=reported&partner=CHN')).toEqual([])
    expect(remedies('?chart=bars&basis=reported&area=TKM&partner=TKM')).toEqual([])
  })
})
