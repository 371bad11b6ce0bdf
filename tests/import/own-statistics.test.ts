import { expect, test } from 'vitest'
import { NO_ANSWERS } from '../../src/import/answers/answers.ts'
import { readOwn } from '../../src/import/read-own.ts'
import { productsOf } from '../../src/import/results/own-statistics.ts'
import { ownOf } from '../own-statistics.ts'
import { table, textFile } from './files.ts'
import { comtradePlus, comtradeRow } from './format-samples.ts'

const HEAD = ['Reporter', 'Partner', 'Flow', 'Year', 'Value (EUR million)']

test('a value in dollars is charted as it stands, in billions, with its place in the file', async () => {
  const { statistics, files, reporters } = await ownOf([
    comtradePlus([comtradeRow({ primaryValue: '4711000' })]),
  ])
  const [file] = files
  expect(statistics.index.find('KAZ', 'TUR', 'X', 2022)).toEqual([
    {
      reporter: 'KAZ',
      partner: 'TUR',
      flow: 'X',
      year: 2022,
      value: 0.004711,
      source: file?.id,
      origin: {
        file: file?.id,
        sheet: null,
        line: 2,
        column: 'primaryValue',
        asRead: 4711000,
        multiplier: 0,
        currency: 'USD',
        valuation: '',
        status: 'A',
        sumOf: 0,
        rate: null,
      },
    },
  ])
  expect(file?.id).toBe(`own-${file?.sha256.slice(0, 8)}`)
  expect(reporters).toEqual(['KAZ'])
  expect(statistics.sources).toMatchObject([
    { id: file?.id, title: file?.name, author: [{ literal: 'UN Comtrade' }] },
  ])
})

test('another currency is charted by the rate of the year alone, and the rest is counted', async () => {
  const file = textFile(
    'euros.csv',
    table([HEAD, ['Germany', 'Kazakhstan', 'X', 2021, 1000], ['Germany', 'Kazakhstan', 'X', 2022, 2000]]),
  )
  const rates = [{ currency: 'EUR', year: '2022', dollars: 1.053, source: 'European Central Bank' }]
  const { statistics, notCharted } = await ownOf([file], { rates })
  expect(statistics.index.find('DEU', 'KAZ', 'X', 2022)).toMatchObject([
    {
      value: 2.106,
      origin: {
        asRead: 2000,
        currency: 'EUR',
        multiplier: 6,
        rate: { dollars: 1.053, source: 'European Central Bank' },
      },
    },
  ])
  expect(statistics.index.find('DEU', 'KAZ', 'X', 2021)).toEqual([])
  expect(notCharted).toEqual([{ reason: 'currency', values: 1 }])
})

test('twelve months are charted as their year and say so; eleven are not', async () => {
  const month = (i: number, year: number) => [
    'Kazakhstan',
    'China',
    'X',
    `${year}-${String(i + 1).padStart(2, '0')}`,
    100,
  ]
  const rows = [
    ...Array.from({ length: 12 }, (_, i) => month(i, 2021)),
    ...Array.from({ length: 11 }, (_, i) => month(i, 2022)),
  ]
  const file = textFile(
    'months.csv',
    table([['Reporter', 'Partner', 'Flow', 'Period', 'Value (USD million)'], ...rows]),
  )
  const { statistics, notCharted } = await ownOf([file])
  expect(statistics.index.find('KAZ', 'CHN', 'X', 2021)).toMatchObject([
    { value: 1.2, origin: { sumOf: 12 } },
  ])
  expect(statistics.index.years).toEqual([2021])
  expect(notCharted).toEqual([{ reason: 'part-of-year', values: 11 }])
})

test('one product is charted at a time, and all that can be are listed', async () => {
  const file = comtradePlus([
    comtradeRow({ cmdCode: '1801', cmdDesc: 'Cocoa beans', primaryValue: '5000000' }),
    comtradeRow({ primaryValue: '9000000' }),
    comtradeRow({ primaryValue: '8000000', partnerISO: 'CHN', partnerCode: '156', partnerDesc: 'China' }),
  ])
  expect(productsOf(await readOwn([file]), NO_ANSWERS)).toEqual([
    { product: 'TOTAL', values: 2 },
    { product: 'HS 1801', values: 1 },
  ])
  const cocoa = await ownOf([file], { product: 'HS 1801' })
  expect(cocoa.statistics.index.find('KAZ', 'TUR', 'X', 2022)).toMatchObject([{ value: 0.005 }])
  expect(cocoa.id).not.toBe((await ownOf([file])).id)
  expect(cocoa.id).toMatch(/^[0-9a-f]{12}$/)
})

test('products are counted by the years that their values are of or add up to', async () => {
  const head = ['reporter', 'partner', 'flow', 'period', 'cmdCode', 'value (USD)']
  const row = (period: string, code: string) => ['KAZ', 'China', 'X', period, code, '10']
  const months = (year: number) =>
    Array.from({ length: 12 }, (_, i) => row(`${year}-${String(i + 1).padStart(2, '0')}`, '1801'))
  const chapters = Array.from({ length: 97 }, (_, i) => String(i + 1).padStart(2, '0'))
    .filter((chapter) => chapter !== '77')
    .map((chapter) => row('2021', chapter))
  const products = async (rows: readonly string[][]) =>
    productsOf(await readOwn([textFile('x.csv', table([head, ...rows]))]), NO_ANSWERS)
  expect(await products([...months(2021), ...months(2022), row('2022', '1801')])).toEqual([
    { product: 'HS 1801', values: 2 },
  ])
  expect((await products([...chapters, row('2021', '1801')])).slice(0, 2)).toEqual([
    { product: 'TOTAL', values: 1 },
    { product: 'HS 01', values: 1 },
  ])
})

test('a place that charts do not know is counted', async () => {
  const rows = [
    ['Kazakhstan', 'China', 'X', 2022, 10],
    ['Kazakhstan', 'Kosovo', 'X', 2022, 1],
    ['Kazakhstan', 'Yugoslavia', 'X', 1990, 1],
  ]
  const file = textFile(
    'places.csv',
    table([['Reporter', 'Partner', 'Flow', 'Year', 'Value (USD million)'], ...rows]),
  )
  const { notCharted, statistics } = await ownOf([file])
  expect(notCharted).toEqual([{ reason: 'place', values: 1 }])
  expect(statistics.index.otherPartners).toEqual(['XKX'])
})

test('rows of the EU and of the whole world that no chart takes are counted, and those that one takes are not', async () => {
  const of = (...rows: readonly (readonly [string, string, number])[]) =>
    ownOf([
      textFile(
        'unions.csv',
        table([
          ['Reporter', 'Partner', 'Flow', 'Year', 'Value (USD million)'],
          ...rows.map(([reporter, partner, year]) => [reporter, partner, 'X', year, 10]),
        ]),
      ),
    ])
  // Before 2014 it had other members, and without a row of the United Kingdom nothing can be taken off.
  const union = await of(
    ['Kazakhstan', 'European Union', 2012],
    ['Kazakhstan', 'European Union', 2015],
    ['Kazakhstan', 'European Union', 2016],
    ['Kazakhstan', 'United Kingdom', 2016],
  )
  expect(union.notCharted).toEqual([{ reason: 'union', values: 2 }])
  const world = await of(
    ['World', 'Kazakhstan', 2022],
    ['World', 'Kyrgyzstan', 2022],
    ['World', 'Germany', 2022],
    ['World', 'European Union', 2022],
    ['Kazakhstan', 'World', 2022],
  )
  expect(world.notCharted).toEqual([{ reason: 'world', values: 3 }])
})

test('of two valuations of one flow the usual one is charted', async () => {
  const head = [
    'Reporter',
    'Partner',
    'Flow',
    'Year',
    'Imports, CIF (USD million)',
    'Imports, FOB (USD million)',
  ]
  const { statistics, notCharted } = await ownOf([
    textFile('both.csv', table([head, ['Kazakhstan', 'China', 'M', 2022, 11, 10]])),
  ])
  expect(statistics.index.find('KAZ', 'CHN', 'M', 2022)).toMatchObject([{ value: 0.011 }])
  expect(notCharted).toEqual([{ reason: 'second-value', values: 1 }])
})

test('answers, rates and files make the id, which the same of them have again', async () => {
  const file = textFile('euros.csv', table([HEAD, ['Germany', 'Kazakhstan', 'X', 2022, 2000]]))
  const rates = [{ currency: 'EUR', year: '2022', dollars: 1.053, source: 'ECB' }]
  const settings = {
    answers: { decimal: '.', conflict: 'first', names: new Map([['Kazahstan', 'KAZ']]) },
  } as const
  const one = await ownOf([file], settings)
  expect(one.answers).toEqual(['decimal=point', 'conflict=first', 'name:Kazahstan=KAZ'])
  const ids = await Promise.all([ownOf([file], settings), ownOf([file]), ownOf([file], { rates })])
  expect(ids.map(({ id }) => id === one.id)).toEqual([true, false, false])
})

test('what was said of a file by its name is the same of the same file under another', async () => {
  const text = table([HEAD, ['Germany', 'Kazakhstan', 'X', 2022, '2,000']])
  const other = textFile('b.csv', table([HEAD, ['Germany', 'Kazakhstan', 'X', 2021, '3.5']]))
  const named = (name: string, ...more: readonly (typeof other)[]) =>
    ownOf([textFile(name, text), ...more], { answers: { byFile: new Map([[name, { decimal: '.' }]]) } })
  const [one, again, among, amongAgain] = [
    await named('a.csv'),
    await named('z.csv'),
    await named('a.csv', other),
    await named('z.csv', other),
  ]
  expect(one.answers).toEqual(['decimal=point'])
  expect(again.id).toBe(one.id)
  expect(among.answers).toEqual(['decimal:a.csv=point'])
  expect(amongAgain.id).toBe(among.id)
  expect((await ownOf([textFile('a.csv', text)])).id).not.toBe(one.id)
})
