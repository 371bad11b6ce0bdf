import { describe, expect, test } from 'vitest'
import { listedNames } from '../../../src/app/own/asked/listed-names.ts'
import {
  NO_RATES,
  ratesOf,
  typedOf,
  withSaid,
  withSource,
  withValue,
} from '../../../src/app/own/asked/rates-typed.ts'
import { isTable, pastedIn } from '../../../src/app/own/incoming.ts'

import { sizeText } from '../../../src/app/own/reading/size-text.ts'

describe('what is pasted', () => {
  test('cells of a spreadsheet are taken as text, not as their picture', () => {
    const picture = new File(['PNG'], 'image.png', { type: 'image/png' })
    const cells = 'Country\t2022\nChina\t100\n'
    expect(pastedIn([picture], cells)).toEqual({ files: [], text: cells })
  })

  test('files without a table are taken as files, and a text that is no table is left alone', () => {
    const file = new File(['a,b'], 'trade.csv')
    expect(pastedIn([file], 'trade.csv')).toEqual({ files: [file], text: '' })
    expect(pastedIn([], 'Dear all,\nthanks, and bye')).toBe(null)
  })

  test.each([
    ['tabs', 'Country\t2022\r\nChina\t100'],
    ['a title above cells with tabs', 'Exports of Kazakhstan\nCountry\t2022\nChina\t100'],
    ['commas', 'country,year,value\nChina,2022,100\n\nItaly,2022,90'],
    ['semicolons beside decimal commas', 'Страна;2022\nКитай;1,5'],
    ['bars', 'Country | 2022\nChina | 100'],
  ])('%s make a table', (_, text) => expect(isTable(text)).toBe(true))

  test.each([
    ['prose with a comma in each of two lines', 'In 2022, trade grew.\nIn 2023, it fell.'],
    ['prose with semicolons', 'Exports grew; imports fell.\nTurnover stood still; nobody knew why.'],
    ['lines with unlike numbers of separators', 'a,b\nc,d,e'],
    ['one line', 'China\t100'],
    ['lines without a separator', 'China\nItaly'],
    ['nothing', ''],
  ])('%s: no table', (_, text) => expect(isTable(text)).toBe(false))
})

describe('names that were not matched', () => {
  const name = (name: string) => ({ name, rows: 1, nearest: [] })
  const namesOf = (listed: ReturnType<typeof listedNames>) => listed.map(({ name }) => name)

  test('a name that was answered keeps its place', () => {
    const listed = listedNames([name('Chinna'), name('Itly')], [name('Itly')], new Map([['Chinna', 'CHN']]))
    expect(namesOf(listed)).toEqual(['Chinna', 'Itly'])
  })

  test('names of a column that was taken for another go with it', () => {
    const listed = listedNames([name('coal'), name('oil')], [name('Chinna')], new Map())
    expect(namesOf(listed)).toEqual(['Chinna'])
  })

  test('names that were answered before the files were read are listed, each once', () => {
    const listed = listedNames([], [name('Chinna')], new Map([['Itly', 'ITA']]))
    expect(namesOf(listed)).toEqual(['Chinna', 'Itly'])
    expect(namesOf(listedNames(listed, [name('Chinna')], new Map([['Itly', 'ITA']])))).toEqual(
      namesOf(listed),
    )
  })

  test('an answer that was taken back leaves its name where it was', () => {
    const listed = listedNames([name('Chinna'), name('Itly')], [name('Itly'), name('Chinna')], new Map())
    expect(namesOf(listed)).toEqual(['Chinna', 'Itly'])
  })
})

test('a rate that was emptied converts no more', () => {
  const sources = withValue(NO_RATES.sources, 'EUR', 'European Central Bank')
  const dollars = withValue(NO_RATES.dollars, 'EUR 2022', '1.053')
  expect(ratesOf({ dollars, sources })).toEqual([
    { currency: 'EUR', year: '2022', dollars: 1.053, source: 'European Central Bank' },
  ])
  expect(ratesOf({ dollars: withValue(dollars, 'EUR 2022', null), sources })).toEqual([])
  expect(ratesOf({ dollars, sources: withValue(sources, 'EUR', null) })).toEqual([])
})

test('rates of a link are as if they had been entered, each with its source', () => {
  const eur = (year: string, source: string) => ({ currency: 'EUR', year, dollars: 1.05, source })
  const one = [eur('2021', 'ECB'), eur('2022', 'ECB')]
  expect(typedOf(one).sources).toEqual(new Map([['EUR', 'ECB']]))
  const two = [eur('2021', 'ECB'), eur('2022', 'IMF')]
  for (const rates of [one, two]) expect(ratesOf(typedOf(rates))).toEqual(rates)
  expect(ratesOf(withSource(typedOf(two), 'EUR', 'OECD'))).toEqual([eur('2021', 'OECD'), eur('2022', 'OECD')])
})

test('a rate that a file says holds until another is typed', () => {
  const said = [
    { currency: 'EUR', year: '2021', dollars: 1.183, source: 'ECB' },
    { currency: 'EUR', year: '2022', dollars: 1.053, source: 'ECB' },
  ]
  expect(ratesOf(withSaid(NO_RATES, said))).toEqual(said)
  const typed = { ...NO_RATES, dollars: withValue(NO_RATES.dollars, 'EUR 2022', '1.1') }
  expect(ratesOf(withSaid(typed, said))).toEqual([said[0], { ...said[1], dollars: 1.1 }])
})

test.each([
  [0, '0 bytes', '0 байт'],
  [1, '1 byte', '1 байт'],
  [999, '999 bytes', '999 байт'],
  [12_300, '12 kB', '12 кБ'],
  [1_530_000, '1.5 MB', '1,5 МБ'],
  [2_000_000_000, '2 GB', '2 ГБ'],
])('%i bytes are said in the language of the page', (bytes, english, russian) => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  expect(plain(sizeText(bytes, 'en'))).toBe(english)
  expect(plain(sizeText(bytes, 'ru'))).toBe(russian)
})
