import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeSpec, encodeSpec, formatQuery, parseQuery } from '../../src/chart/codec.ts'
import type { ChartModel, Mark } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import type { ChartSpec } from '../../src/chart/spec.ts'
import { changeSpec, defaultTime, OFFICIAL_CHARTS } from '../../src/chart/views.ts'
import { layoutOf } from '../../src/drawing/layout/layout.ts'
import { toDataPrecision } from '../../src/export/data-precision.ts'
import { rowsOf } from '../../src/export/tables/rows.ts'
import type { Dataset } from '../../src/trade/figure.ts'
import { placesIn } from '../../src/trade/groups.ts'
import type { OwnStatistics } from '../../src/trade/own.ts'
import { table, textFile } from '../import/files.ts'
import { bothDatasets } from '../official-data.ts'
import { ownOf } from '../own-statistics.ts'
import { runs } from '../runs.ts'
import { anySpec } from './arbitrary-spec.ts'

const HEAD = ['Reporter', 'Partner', 'Flow', 'Year', 'Value (USD million)']
const ROWS: readonly (readonly (string | number)[])[] = [
  ['Kazakhstan', 'China', 'X', 2021, 9000],
  ['Kazakhstan', 'China', 'M', 2021, 8000],
  ['Kazakhstan', 'China', 'X', 2022, 13000],
  ['Kazakhstan', 'China', 'M', 2022, 11000],
  ['Kazakhstan', 'Turkey', 'X', 2022, 4700],
  ['Kazakhstan', 'Turkey', 'M', 2022, 1600],
  ['Kazakhstan', 'Poland', 'X', 2022, 700],
  ['Kazakhstan', 'Poland', 'M', 2022, 500],
  ['Kazakhstan', 'World', 'X', 2022, 84000],
  ['Kazakhstan', 'World', 'M', 2022, 50000],
  ['Kazakhstan', 'China', 'X', 2026, 17000],
  ['Kazakhstan', 'China', 'M', 2026, 21000],
]

let own: OwnStatistics
/** Reports of partners alone, of one flow. */
let theirs: OwnStatistics
let dataset: Dataset
beforeAll(async () => {
  own = await ownOf([textFile('mine.csv', table([HEAD, ...ROWS]))])
  theirs = await ownOf([
    textFile(
      'theirs.csv',
      table([HEAD, ['China', 'Kazakhstan', 'M', 2022, 14800], ['China', 'Uzbekistan', 'M', 2022, 2300]]),
    ),
  ])
  dataset = { ...bothDatasets, own }
})

function chart(query: string, of: Dataset = dataset): ChartModel {
  return resolve(of, decodeSpec(parseQuery(`?${query}`), placesIn(of.official?.index, of.own)).spec)
}

const shown = ({ marks }: ChartModel) =>
  marks.map(({ id, status, amount }) => [id, status, toDataPrecision(amount.shown ?? Number.NaN)])

describe('a chart of one’s own file', () => {
  test('has the sums of the file’s values, each with the places where they stand', () => {
    const model = chart('chart=bars&basis=own&area=KAZ&partner=CHN~TUR~POL&time=2022')
    expect(shown(model)).toEqual([
      ['chn-kaz-2022', 'own', 24],
      ['tur-kaz-2022', 'own', 6.3],
      ['pol-kaz-2022', 'own', 1.2],
    ])
    expect(model.subtitle).toContain('own file “My figures”, as Kazakhstan reports')
    expect(model.marks[0]?.words).toMatchObject({
      status: 'own file, derived',
      origins: [
        'mine.csv, row 4, column “Value (USD million)”: 13,000 million USD',
        'mine.csv, row 5, column “Value (USD million)”: 11,000 million USD',
      ],
    })
    expect(model.sources.map(({ isOwn, url, text }) => [isOwn, url, text])).toEqual([
      [
        true,
        null,
        expect.stringMatching(/^Own file: mine\.csv, opened on 25 November 2026, SHA-256 [0-9a-f]{12}…/),
      ],
    ])
  })

  test('says that a value stands in the file as it is where it does', () => {
    const [mark] = chart('chart=bars&basis=own&measure=exports&area=KAZ&partner=CHN&time=2022').marks
    expect(mark?.words.status).toBe('own file')
  })

  test('goes on where the shipped figures end, and takes whatever years there are where none are named', () => {
    const model = chart('chart=lines&basis=own&area=KAZ&partner=CHN')
    expect(model.marks.map(({ x }) => x)).toEqual(['2021', '2022', '2026'])
    expect(model.spec.time).toEqual({ from: 2021, to: 2026 })
    expect(model.notices).toEqual([])
    expect(chart('chart=bars&basis=own&area=KAZ&partner=CHN').spec.time).toEqual({ from: 2026, to: 2026 })
  })

  test('shows partners’ reports where the areas have none of theirs, for the whole chart, and says so', () => {
    const model = chart('chart=map&basis=own&measure=exports&partner=CHN', { ...dataset, own: theirs })
    expect(model.subtitle).toContain('as China reports')
    const values = model.marks.filter(({ status }) => status === 'own')
    expect(values.map(({ party, amount }) => [party, amount.shown])).toEqual([
      ['KAZ', 14.8],
      ['UZB', 2.3],
    ])
  })

  test('shows the one flow that a file has in the place of turnover, with a notice', () => {
    const model = chart('chart=bars&basis=own&area=KAZ&partner=CHN', { ...dataset, own: theirs })
    expect(shown(model)).toEqual([['chn-kaz-2022', 'own', 14.8]])
    expect(model.notices).toEqual([
      { param: 'measure', given: 'turnover', used: 'exports', reason: 'no-data' },
    ])
  })

  test('is a lower bound where the file lacks countries of the area', () => {
    const [mark] = chart('chart=bars&basis=own&partner=CHN&time=2022').marks
    expect([mark?.status, mark?.amount]).toEqual(['partial', { low: 24, shown: 24, high: null }])
    expect(mark?.words.origins).toHaveLength(2)
  })

  test('says what the file has where it has nothing of what is asked', () => {
    const model = chart('chart=lines&basis=own&area=UZB&partner=RUS')
    expect(model.marks).toEqual([])
    expect(model.notes.map(({ text }) => text)).toContain(
      'The file has reports of Kazakhstan, 2021–2022, 2026.',
    )
  })

  test('of one product names it, and has nothing of the article beside it', async () => {
    const of = await ownOf(
      [
        textFile(
          'p.csv',
          table([
            [...HEAD, 'Product'],
            ['Kazakhstan', 'China', 'X', 2022, 10, '1801'],
            ['Kazakhstan', 'China', 'M', 2022, 5, '1801'],
          ]),
        ),
      ],
      { product: 'HS 1801' },
    )
    const model = chart('chart=bars&basis=own&area=CA5&partner=CHN', { ...dataset, own: of })
    expect(model.title).toMatch(/^HS 1801: /)
    expect(model.subtitle).toContain('HS 1801 only')
    expect(model.marks.map(({ form }) => form)).toEqual(['bar'])
  })

  test('carries how the file was read', () => {
    const { own: provenance } = chart('chart=table&basis=own&area=KAZ&partner=CHN')
    expect(provenance).toMatchObject({ id: own.id, name: 'My figures', product: 'TOTAL' })
    expect(provenance?.files[0]?.tables[0]).toMatchObject({ rows: 12, kept: 12, leftOut: [] })
    expect(provenance?.words.join('\n')).toContain(`SHA-256 ${own.files[0]?.sha256}`)
    expect(provenance).not.toHaveProperty('statistics')
  })
})

/** A chart of a file of these rows. */
async function chartOf(
  query: string,
  rows: readonly (readonly (string | number)[])[],
  { head = HEAD, name = 'mine.csv', product }: { head?: string[]; name?: string; product?: string } = {},
): Promise<ChartModel> {
  const file = textFile(name, table([head, ...rows]))
  const of = await ownOf([file], product === undefined ? {} : { product })
  return chart(query, { ...dataset, own: of })
}
const textsOf = ({ notes }: ChartModel) => notes.map(({ text }) => text)

/** Kazakhstan's exports and imports of 2022, US$ millions. */
const flows = (values: Readonly<Record<string, readonly [number, number]>>) =>
  Object.entries(values).flatMap(([partner, [exports, imports]]) => [
    ['Kazakhstan', partner, 'X', 2022, exports],
    ['Kazakhstan', partner, 'M', 2022, imports],
  ])

describe('the partners of a file', () => {
  const SINGLE = flows({
    China: [13000, 15000],
    Italy: [20000, 1000],
    Cyprus: [100, 100],
    Russia: [8000, 17000],
    World: [60000, 40000],
  })
  const RANKS = 'chart=rank&basis=own&measure=exports&area=KAZ&partner=CHN~EU~RUS~USA&time=2022'
  const placesOf = ({ marks }: ChartModel) => marks.map(({ party, amount }) => [party, amount.shown])

  test('are ranked one by one where it has no row of the EU, and as the EU where it has', async () => {
    const model = await chartOf(RANKS, SINGLE)
    expect(new Map(placesOf(model) as [string, number][])).toEqual(
      new Map([
        ['ITA', 1],
        ['CHN', 2],
        ['RUS', 3],
        ['CYP', 4],
      ]),
    )
    expect(textsOf(model).join(' ')).not.toContain('the EU as one')
    expect(textsOf(model)).toContain('The file has no figures for the EU and the United States.')
    const asOne = await chartOf(RANKS, [...SINGLE, ...flows({ EU27_2020: [20500, 1500] })])
    expect(placesOf(asOne)).toEqual(expect.arrayContaining([['EU', 1]]))
    expect(placesOf(asOne).map(([party]) => party)).not.toContain('ITA')
    expect(textsOf(asOne).join(' ')).toContain('the EU as one')
  })

  test('have their part in how concentrated trade is', async () => {
    const query = 'chart=lines&basis=own&measure=concentration&area=KAZ&time=2022'
    const model = await chartOf(query, SINGLE)
    const shares = [28, 21, 0.2, 25].map((turnover) => turnover / 100)
    expect(model.marks[0]?.amount.low).toBeCloseTo(
      shares.reduce((sum, share) => sum + share ** 2, 0),
      12,
    )
    expect(textsOf(model).join(' ')).not.toContain('the EU as one')
  })

  test('are not the area itself, which overlaps with nobody', async () => {
    const model = await chartOf(
      'chart=rank&basis=own&measure=exports&area=CHN&partner=CHN~USA~KAZ&time=2022',
      [
        ['China', 'United States', 'X', 2022, 580],
        ['China', 'Kazakhstan', 'X', 2022, 16],
      ],
    )
    expect(textsOf(model).join(' ')).not.toMatch(/overlap|China\./)
  })

  test('are somebody: what is not specified is drawn where it is asked for, and is nobody’s largest partner', async () => {
    const rows = [...SINGLE, ...flows({ 'Areas, nes': [30000, 5000] })]
    const bars = await chartOf(
      'chart=bars&basis=own&measure=exports&area=KAZ&partner=CHN~RUS~XXX&time=2022',
      rows,
    )
    expect(shown(bars)).toContainEqual(['xxx-kaz-2022', 'own', 30])
    expect(bars.finding).toMatchObject({ kind: 'leader', party: 'CHN' })
    const ranks = await chartOf(RANKS.replace('USA', 'XXX'), rows)
    expect(placesOf(ranks)).toContainEqual(['ITA', 1])
    expect(placesOf(ranks).map(([party]) => party)).not.toContain('XXX')
    expect(textsOf(ranks)).toContain('Not ranked, for it is no one partner: “XXX”.')
    const [without, withIt] = await Promise.all(
      [SINGLE, rows].map((one) =>
        chartOf('chart=lines&basis=own&measure=concentration&area=KAZ&time=2022', one),
      ),
    )
    expect(withIt?.marks[0]?.amount).toEqual(without?.marks[0]?.amount)
  })
})

describe('a file’s row of the EU, which does not say whom it counts', () => {
  const query = (year: number) => `chart=bars&basis=own&measure=exports&area=KAZ&partner=CHN~EU&time=${year}`
  const exports = (year: number, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([partner, value]) => ['Kazakhstan', partner, 'X', year, value])
  const union = (model: ChartModel) => model.marks.find(({ party }) => party === 'EU')?.amount.shown

  test('is left out where its rows do not tell', async () => {
    const model = await chartOf(
      query(2022),
      exports(2022, { China: 13000, 'European Union': 32000, 'United Kingdom': 5000 }),
    )
    expect(shown(model)).toEqual([['chn-kaz-2022', 'own', 13]])
    expect(textsOf(model).join(' ')).toMatch(/does not say whom it counts.*left out, 2022\./)
    expect(textsOf(model).join(' ')).not.toContain('no figures')
    // Where it would stand is not known, so nobody is said to be first.
    const ranks = query(2022).replace('bars', 'rank')
    const rows = exports(2022, { China: 13000, Russia: 8000, 'United Kingdom': 5000 })
    expect((await chartOf(ranks, rows)).finding).toMatchObject({ kind: 'place', party: 'CHN', rank: 1 })
    const row = exports(2022, { 'European Union': 32000 })
    expect((await chartOf(ranks, [...rows, ...row])).finding).toBeUndefined()
  })

  test('is less the United Kingdom where its members and that add up to it, and says so', async () => {
    const rows = exports(2022, { China: 13000, 'European Union': 30000, 'United Kingdom': 5000 })
    const model = await chartOf(query(2022), [...rows, ...exports(2022, { Italy: 20000, Germany: 5100 })])
    expect(union(model)).toBe(25)
    expect(textsOf(model).join(' ')).toContain('less the file’s row of the United Kingdom, 2022.')
    // A tenth of a billion more than rounding explains.
    const other = await chartOf(query(2022), [...rows, ...exports(2022, { Italy: 20000, Germany: 5200 })])
    expect(union(other)).toBeUndefined()
  })

  test('had the United Kingdom as long as that belonged to it', async () => {
    const rows = exports(2019, { China: 7000, 'European Union': 24000, 'United Kingdom': 1000 })
    expect(union(await chartOf(query(2019), rows))).toBe(23)
  })
})

describe('a link to a chart of a file', () => {
  test('names the file’s data, and is read back', () => {
    const { spec } = chart('chart=lines&basis=own&area=KAZ&partner=CHN&beside=mirror')
    const query = formatQuery(encodeSpec(spec))
    expect(query).toContain(`basis=own&own=${own.id}&beside=mirror`)
    expect(decodeSpec(parseQuery(`?${query}`)).spec).toEqual(spec)
  })

  test('says which data it needs where they are not open', () => {
    const other = chart('chart=lines&basis=own&own=0123456789ab')
    expect(other).toMatchObject({ needsOwn: '0123456789ab', marks: [], sources: [] })
    expect(other.subtitle).toContain('0123456789ab')
    expect(chart('chart=lines&basis=own', bothDatasets).needsOwn).toBe('')
    expect(chart('chart=lines&basis=own').needsOwn).toBeUndefined()
  })

  test('of official figures takes nothing of it', () => {
    const { spec, notices } = decodeSpec(
      parseQuery('?chart=lines&basis=reported&own=0123456789ab&beside=mirror'),
    )
    expect([spec.own, spec.beside]).toEqual([undefined, undefined])
    expect(notices.map(({ param }) => param)).toEqual(['own', 'beside'])
  })
})

describe('a file of which something is guessed', () => {
  const HEAD_OF_PARTNERS = ['Partner', 'Value (USD million)']
  test('says so in a note, with names, until it is confirmed', async () => {
    const query = 'chart=bars&basis=own&measure=exports&area=KAZ&partner=CHN~RUS'
    const rows = [
      ['China', 13000],
      ['Russia', 8000],
    ]
    const file = textFile('Kazakhstan exports 2022.csv', table([HEAD_OF_PARTNERS, ...rows]))
    const of = async (answers = {}) => ({ ...dataset, own: await ownOf([file], { answers }) })
    const guessed = 'guessed from the file’s name, reporter Kazakhstan, flow exports, year 2022'
    const model = chart(query, await of())
    expect(shown(model)).toEqual([
      ['chn-kaz-2022', 'own', 13],
      ['rus-kaz-2022', 'own', 8],
    ])
    expect(textsOf(model)).toContain(`Not said in the file and confirmed by nobody: ${guessed}.`)
    expect(model.alt).toContain(guessed)
    expect(textsOf(chart(`${query}&lang=ru`, await of()))).toContain(
      'В файле не сказано и никем не подтверждено: по имени файла чьи данные — Казахстан, поток — экспорт, год — 2022.',
    )
    const given = {
      reporter: { value: 'KAZ', from: 'user' },
      flow: { value: 'X', from: 'user' },
      period: { value: '2022', from: 'user' },
    } as const
    expect(textsOf(chart(query, await of({ given }))).join(' ')).not.toContain('guessed')
  })

  test('says so of a year where its column has empty cells', async () => {
    const query = 'chart=bars&basis=own&measure=exports&area=KAZ&partner=CHN'
    const head = ['Partner', 'Year', 'Value (USD million)']
    const file = textFile('Kazakhstan exports 2022.csv', table([head, ['China', '', 13000]]))
    const model = chart(query, { ...dataset, own: await ownOf([file]) })
    expect(shown(model)).toEqual([['chn-kaz-2022', 'own', 13]])
    expect(textsOf(model).join(' ')).toContain('reporter Kazakhstan, flow exports, year 2022')
  })

  test('says nothing of guesses that its columns answer', async () => {
    const query = 'chart=bars&basis=own&measure=exports&area=KAZ&partner=CHN'
    const model = await chartOf(query, ROWS, { name: 'China imports 2019.csv' })
    expect(textsOf(model).join(' ')).not.toContain('guessed')
  })
})

describe('own values beside official ones', () => {
  test('are none where the file has nothing of what is asked, or is of one product', async () => {
    for (const kind of ['bars', 'lines', 'table']) {
      const query = `chart=${kind}&basis=own&measure=exports&area=KAZ&partner=RUS&beside=reported&time=2021..2022`
      const empty = chart(query)
      expect(empty.marks).toEqual([])
      expect(textsOf(empty)).toContain('The file has no figures for Russia.')
      expect(textsOf(empty).join(' ')).not.toContain('fficial')
      const ofOne = await chartOf(query, [['Kazakhstan', 'Russia', 'X', 2022, 30, 'HS 1001']], {
        head: [...HEAD, 'Product'],
        product: 'HS 1001',
      })
      expect([...new Set(ofOne.marks.map(({ status }) => status))]).toEqual(['own'])
      expect(ofOne.notices).toContainEqual({
        param: 'beside',
        given: 'reported',
        used: null,
        reason: 'does-not-fit',
      })
    }
    for (const time of ['2022', '2021..2022']) {
      const both = await chartOf(
        `chart=mirror&basis=own&measure=exports&area=KAZ&partner=RUS&time=${time}`,
        [['Kazakhstan', 'Russia', 'X', 2022, 30, 'HS 1001']],
        { head: [...HEAD, 'Product'], product: 'HS 1001' },
      )
      expect(both.marks).toEqual([])
      expect(textsOf(both)[0]).toBe(
        'The official figures here are of all goods, and the file’s are of HS 1001 only: they are not set beside each other.',
      )
    }
  })

  test('say of each area what it reports itself', async () => {
    const model = await chartOf(
      'chart=lines&basis=own&measure=exports&area=KAZ~UZB&partner=CHN&beside=reported&time=2021..2022',
      [
        ['Kazakhstan', 'China', 'X', 2021, 1],
        ['Uzbekistan', 'China', 'X', 2021, 1],
      ],
    )
    const reasons = model.marks.filter(({ status }) => status === 'own').map(({ words }) => words.reason)
    expect(reasons).toEqual([
      expect.stringContaining('less than Kazakhstan reports'),
      expect.stringContaining('less than Uzbekistan reports'),
    ])
    const official = model.marks.filter(({ series }) => series === 'CHN-KAZ-official')
    expect(official.map(({ words }) => words.measure)).toContain('exports, Kazakhstan, as Kazakhstan reports')
  })

  test('of which one is negative differ in dollars alone', async () => {
    const model = await chartOf(
      'chart=bars&basis=own&measure=balance&area=KAZ&partner=TUR&time=2022&beside=reported',
      flows({ Turkey: [1000, 5000] }),
    )
    const [mine, official] = model.marks
    expect(mine?.amount.shown).toBe(-4)
    expect(official?.amount.shown).toBeGreaterThan(0)
    expect(mine?.words.reason).toMatch(/^own file has [\d.]+ less than Kazakhstan reports$/)
  })

  test('are rows of a table with ids of their own, each with its side once', async () => {
    const model = await chartOf(
      'chart=table&basis=own&measure=exports&area=KAZ&partner=CHN&beside=mirror&time=2019..2026',
      ROWS,
    )
    const rows = rowsOf(model)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    const official = rows.find(({ id }) => id === 'chn-kaz-official-2022')
    expect(official?.measure).toBe('exports, Kazakhstan, as China reports')
  })

  test('are no source of a country, and say whose arithmetic is whose', async () => {
    const model = await chartOf('chart=mirror&basis=own&area=KAZ&partner=CHN~EU&time=2022', [
      ...flows({ China: [5000, 2000] }),
      ['Kazakhstan', 'EU27_2020', 'X', 2022, 20000],
    ])
    expect(model.marks.some(({ status }) => status === 'own')).toBe(true)
    const reasons = model.marks.map(({ words }) => words.reason ?? '').join(' ')
    expect(reasons).not.toContain('mine.csv')
    const derived = model.notes.filter(({ kind }) => kind === 'derived').map(({ text }) => text)
    expect(derived).toEqual(['Derived: sums and quotients of the published flows.'])
  })

  const observation = (which: 'X' | 'M', year = 2022) =>
    bothDatasets.official?.index.find('KAZ', 'CHN', which, year)[0]?.value ?? Number.NaN

  test('differ by what both say, in dollars and in per cent', () => {
    const model = chart('chart=bars&basis=own&measure=exports&area=KAZ&partner=CHN&time=2022&beside=reported')
    const [mine, official] = model.marks
    expect([mine?.status, mine?.amount.shown, mine?.lane]).toEqual(['own', 13, [0, 2]])
    expect([official?.status, official?.amount.shown, official?.lane]).toEqual([
      'published',
      observation('X'),
      [1, 2],
    ])
    const gap = 13 - observation('X')
    expect(mine?.words.reason).toContain(
      `own file has ${Number(Math.abs(gap).toPrecision(2))} ${gap > 0 ? 'more' : 'less'} than Kazakhstan reports (`,
    )
  })

  test('stand in lines and rows of their own', () => {
    for (const kind of ['lines', 'table']) {
      const { marks } = chart(`chart=${kind}&basis=own&area=KAZ&partner=CHN&beside=reported&time=2021..2022`)
      const seriesOf = (status: (one: Mark) => boolean) => [
        ...new Set(marks.filter(status).map(({ series }) => series)),
      ]
      expect(seriesOf(({ status }) => status === 'own')).toEqual(['CHN-KAZ'])
      expect(seriesOf(({ status }) => status !== 'own')).toEqual(['CHN-KAZ-official'])
      expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length)
    }
  })

  test('are a third of both sides’ reports, with the difference from each', () => {
    const { marks, series } = chart('chart=mirror&basis=own&measure=exports&area=KAZ&partner=CHN&time=2022')
    const points = marks.filter(({ form }) => form === 'point')
    expect(points.map(({ column, status }) => [column, status])).toEqual([
      ['as Central Asia reports', 'published'],
      ['as the partner reports', 'published'],
      ['own file', 'own'],
    ])
    for (const gap of marks.filter(({ measure }) => measure === 'gap')) {
      const other = points.find(({ column }) => column === gap.column)
      expect(gap.amount.shown).toBeCloseTo(13 - (other?.amount.shown ?? Number.NaN), 12)
      expect(gap.status).toBe('derived')
    }
    expect(series[0]?.remark).toMatch(/^Own file .*Kazakhstan reports.*; own file .*China reports/)
  })

  test('are a third line over time', () => {
    const { marks } = chart('chart=mirror&basis=own&measure=exports&area=KAZ&partner=CHN&time=2021..2022')
    expect([...new Set(marks.map(({ series }) => series))].sort()).toEqual([
      'CHN-KAZ-X-mirror',
      'CHN-KAZ-X-own',
      'CHN-KAZ-X-reported',
    ])
  })

  test('wait for the official ones', () => {
    const { official: _, ...alone } = dataset
    for (const query of ['chart=mirror&basis=own', 'chart=bars&basis=own&beside=mirror'])
      expect(chart(query, alone)).toMatchObject({ marks: [], title: '' })
    expect(chart('chart=bars&basis=own&area=KAZ&partner=CHN', alone).marks).toHaveLength(1)
  })
})

/** Any chart of own values. */
const anyOwnSpec: fc.Arbitrary<ChartSpec> = fc
  .tuple(
    anySpec,
    fc.constantFrom(...OFFICIAL_CHARTS),
    fc.constantFrom('reported' as const, 'mirror' as const, undefined),
    fc.boolean(),
  )
  .map(([spec, kind, beside, isAnyTime]) =>
    changeSpec(spec, {
      chart: kind,
      basis: 'own',
      own: undefined,
      beside,
      // Of a chart that names no years.
      ...(isAnyTime ? { time: defaultTime({ chart: kind, basis: 'own', area: spec.area }) } : {}),
    }),
  )

test('charts of any kind resolve, lay themselves out and say where each own mark stands', () => {
  let marks = 0
  fc.assert(
    fc.property(anyOwnSpec, fc.boolean(), (spec, isOfPartners) => {
      const model = resolve({ ...dataset, own: isOfPartners ? theirs : own }, spec)
      expect(JSON.stringify(model)).not.toMatch(/undefined|NaN|\[object/)
      expect(layoutOf(model, 640).height).toBeGreaterThan(0)
      expect(new Set(model.marks.map(({ id }) => id)).size).toBe(model.marks.length)
      for (const { status, observations = [], words, sourceIds } of model.marks) {
        if (status !== 'own') continue
        marks += 1
        expect(observations.length).toBeGreaterThan(0)
        expect(observations.every(({ origin }) => origin !== undefined)).toBe(true)
        expect(words.origins?.length).toBeGreaterThan(0)
        for (const id of sourceIds) expect(model.sources.find((one) => one.id === id)?.isOwn).toBe(true)
      }
      // A series is a file's or an office's, never both's.
      for (const { id } of model.series) {
        if (model.kind === 'mirror' && model.panels.length === 0 && model.years === null) continue
        const ofSeries = model.marks.filter(
          ({ series, form }) => series === id && form !== 'span' && form !== 'pin' && form !== 'slot',
        )
        if (model.kind === 'bars') continue
        const kinds = new Set(
          ofSeries
            .filter(({ observations = [] }) => observations.length > 0)
            .map(({ observations = [] }) => observations.some(({ origin }) => origin !== undefined)),
        )
        expect(kinds.size).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: runs(3000) },
  )
  expect(marks).toBeGreaterThan(0)
}, 180_000)
