import { describe, expect, test } from 'vitest'
import { measureOf } from '../../src/import/columns/measures.ts'
import { decimalMarkOf, numberOf } from '../../src/import/columns/numbers.ts'
import { periodOf, periodWithin } from '../../src/import/columns/periods.ts'
import { productOf } from '../../src/import/columns/products.ts'
import { nearestPlaces, placeOf, placeWithin } from '../../src/import/places/places.ts'

describe('a product', () => {
  test.each([
    ['HS 1001', 'HS 1001'],
    ['HS1001', 'HS 1001'],
    ['1001', 'HS 1001'],
    ['1001 - Wheat and meslin', 'HS 1001'],
    ['Total', 'TOTAL'],
  ])('“%s” is %s', (text, product) => {
    expect(productOf(text, 'HS')).toBe(product)
  })
})

const said = (read: ReturnType<typeof periodOf>) =>
  read === null ? null : read.is === 'period' ? read.period : 'part'

describe('a period', () => {
  test.each([
    ['2022', '2022'],
    ['2023 1', '2023'],
    ['2024*', '2024'],
    ['2024p', '2024'],
    ['YR2019', '2019'],
    ['2019 [YR2019]', '2019'],
    ['2022 год', '2022'],
    ['2022 г.', '2022'],
    ['202252', '2022'],
    ['202152-Jan.-Dec. 2021', '2021'],
    ['Jan.-Dec. 2018', '2018'],
    ['январь-декабрь 2023', '2023'],
    ['2022年', '2022'],
    ['2022年1-12月', '2022'],
    ['202206', '2022-06'],
    ['2024-M01', '2024-01'],
    ['2024M1', '2024-01'],
    ['2025-06', '2025-06'],
    ['Feb. 2024', '2024-02'],
    ['May. 2024', '2024-05'],
    ['March 2024', '2024-03'],
    ['2022年6月', '2022-06'],
    ['январь 2024', '2024-01'],
    ['03/2024', '2024-03'],
    ['2022-Q1', '2022-Q1'],
    ['2022Q4', '2022-Q4'],
    ['Q3 2022', '2022-Q3'],
    ['3Q2022', '2022-Q3'],
    ['IV квартал 2022 года', '2022-Q4'],
    ['1 кв. 2022', '2022-Q1'],
    ['2022-S1', 'part'],
    ['H2 2022', 'part'],
    ['2026 through January', 'part'],
    ['Jan.-Sept. 2023', 'part'],
    ['январь-сентябрь 2023 года', 'part'],
    ['2025年1-9月', 'part'],
    ['January - June 2024', 'part'],
    ['202213', null],
    ['', null],
    ['20x2', null],
    ['2022-01-15', null],
    ['12.5', null],
    ['1013', null],
  ])('%j is %j', (text, period) => expect(said(periodOf(text))).toBe(period))

  test.each([
    ['за 2022 год', '2022'],
    ['за январь-декабрь 2021 года', '2021'],
    ['за январь-март 2023 года', 'part'],
    ['Exported value in 2009', '2009'],
    ['2016 (USD Thousand)', '2016'],
    ['Georgian Exports and Imports in 1995-2024', null],
    ['Marks 2022', '2022'],
  ])('within %j is %j', (text, period) => expect(said(periodWithin(text))).toBe(period))
})

describe('a number', () => {
  test.each([
    ['1234.5', '.', 1234.5],
    ['1,234,567', '.', 1234567],
    ['1 234,5', ',', 1234.5],
    ['1.234.567,5', ',', 1234567.5],
    ['1\u00a0234', '.', 1234],
    ['1’234.5', '.', 1234.5],
    ['-5', '.', -5],
    ['−5', '.', -5],
    ['(5)', '.', -5],
    ['1e3', '.', 1000],
    [' 12.50 ', '.', 12.5],
    ['$5', '.', 5],
    [0, '.', 0],
    ['0', '.', 0],
  ] as const)('%j with %j is %d', (text, mark, value) =>
    expect(numberOf(text, mark)).toEqual({ is: 'number', value, status: 'A' }),
  )

  test.each([
    ['3.81 e', 'E', 3.81],
    ['628 e', 'E', 628],
    ['0 n', 'A', 0],
    ['5 p', 'P', 5],
    ['12 b', 'B', 12],
  ] as const)('%j has a flag', (text, status, value) =>
    expect(numberOf(text, '.')).toEqual({ is: 'number', value, status }),
  )

  test.each(['', ':', ': c', '..', '…', '-', '–', 'n.a.', 'NaN', 'н/д'])('%j is missing, not zero', (text) =>
    expect(numberOf(text, '.').is).toBe('missing'),
  )
  test.each(['1e999', 'abc', '1.2.3', '12a', '5 USD', '1,23,456', 'Infinity', '=A1', '#REF!'])(
    '%j is none',
    (text) => expect(numberOf(text, '.').is).toBe('not-a-number'),
  )

  test('its decimal mark is what the column allows', () => {
    expect(decimalMarkOf(['1,5', '12'])).toBe(',')
    expect(decimalMarkOf(['1,234.5'])).toBe('.')
    expect(decimalMarkOf(['1.234,5'])).toBe(',')
    expect(decimalMarkOf(['1,234,567'])).toBe('.')
    expect(decimalMarkOf(['12', '7'])).toBe('.')
    expect(decimalMarkOf(['1,234', '5,678'])).toBeNull()
    expect(decimalMarkOf(['0,234', '5,678'])).toBe(',')
  })
})

describe('a measure', () => {
  test.each([
    ['Trade Value (US$)', { kind: 'value', currency: 'USD', multiplier: null, flow: null }],
    ['Import (US$ Thousand)', { kind: 'value', currency: 'USD', multiplier: 3, flow: 'M' }],
    ['Export(US$ Mil)', { kind: 'value', currency: 'USD', multiplier: 6, flow: 'X' }],
    ['Value (kUSD)', { kind: 'value', currency: 'USD', multiplier: 3 }],
    ['Balance (kUSD)', { kind: 'balance' }],
    ['VALUE_IN_EUROS', { kind: 'value', currency: 'EUR' }],
    ['QUANTITY_IN_100KG', { kind: 'quantity' }],
    ['TRD_VAL', { kind: 'value', currency: 'EUR', multiplier: 6 }],
    ['TXG_FOB_USD', { kind: 'value', currency: 'USD', flow: 'X', valuation: 'FOB' }],
    ['TMG_CIF_USD', { kind: 'value', currency: 'USD', flow: 'M', valuation: 'CIF' }],
    ['MIO_EXP_VAL', { kind: 'value', currency: 'EUR', multiplier: 6, flow: 'X' }],
    ['PC_TOT_EXP', { kind: 'share' }],
    ['XG_FOB_USD', { kind: 'value', currency: 'USD', flow: 'X', valuation: 'FOB' }],
    ['MG_CIF_USD', { kind: 'value', currency: 'USD', flow: 'M', valuation: 'CIF' }],
    ['Import Partner Share (%)', { kind: 'share' }],
    ['удельный вес страны в общем объеме экспорта, %', { kind: 'share' }],
    ['темп роста, %', { kind: 'growth' }],
    ['Экспорт, тыс. долларов США', { kind: 'value', currency: 'USD', multiplier: 3, flow: 'X' }],
    ['млрд. долл. США', { currency: 'USD', multiplier: 9 }],
    ['(миң АКШ доллары)', { currency: 'USD', multiplier: 3 }],
    ['Товарооборот', { kind: 'turnover' }],
    ['Re-export (US$)', { isOther: true }],
    ['Вес нетто, кг', { kind: 'quantity' }],
    ['人民币', { kind: 'value', currency: 'CNY' }],
    ['Exports, at current prices, US$ million', { kind: 'value', multiplier: 6 }],
    ['импорт в текущих ценах, млн. долл.', { kind: 'value', multiplier: 6, flow: 'M' }],
    ['Trade Value Growth', { kind: 'growth' }],
    ['Trade Value Previous 1', { kind: 'growth' }],
    ['No. Of Export partners', { kind: 'count' }],
    ['AHS Simple Average (%)', { kind: 'share' }],
    ['сом', { currency: 'KGS' }],
  ])('%j', (text, measure) => expect(measureOf(text)).toMatchObject(measure))
})

describe('a place', () => {
  const code = (text: string, system: Parameters<typeof placeOf>[1] = null) => {
    const read = placeOf(text, system)
    return read.is === 'place' ? read.code : read.is
  }

  test.each([
    ['KAZ', 'KAZ'],
    ['KZ', 'KAZ'],
    ['EL', 'GRC'],
    ['UK', 'GBR'],
    ['XK', 'XKX'],
    ['KOS', 'XKX'],
    ['W00', 'WLD'],
    ['S19', 'TWN'],
    ['_X', 'XXX'],
    ['EU27_2020', 'EU'],
    ['SUN', 'SUN'],
    ['Китай', 'CHN'],
    ['Кыргызстан', 'KGZ'],
    ['Kyrgyz Republic', 'KGZ'],
    ['Соединенные Штаты Америки', 'USA'],
    ['Kazakhstan, Rep. of', 'KAZ'],
    ['China, P.R.: Mainland', 'CHN'],
    ['China, P.R.: Hong Kong', 'HKG'],
    ['Rep. of Korea', 'KOR'],
    ['Korea, Dem. People’s Rep. of', 'PRK'],
    ['Korea, Republic of (South Korea)', 'KOR'],
    ['Taipei, Chinese', 'TWN'],
    ['Тайвань (Китай)', 'TWN'],
    ['China (Hong Kong)', 'unknown'],
    ['Congo, Dem. Rep.', 'COD'],
    ['Congo, Rep.', 'COG'],
    ['Guinea', 'GIN'],
    ['Guinea-Bissau', 'GNB'],
    ['Equatorial Guinea', 'GNQ'],
    ['Niger', 'NER'],
    ['Nigeria', 'NGA'],
    ['Dominica', 'DMA'],
    ['Dominican Rep.', 'DOM'],
    ['TÜRKIYE', 'TUR'],
    ['Côte d’Ivoire', 'CIV'],
    ["Cote d'Ivoire", 'CIV'],
    ['Всего\nв том числе:', 'WLD'],
    ['World Total', 'WLD'],
    ['巴西', 'BRA'],
    ['Qozog‘iston', 'KAZ'],
    ['Estados Unidos', 'USA'],
    ['Rusia, Federación de', 'RUS'],
    ["Spain (incl. Canary Islands 'XB' from 1997)", 'ESP'],
    ['Belgium-Luxembourg', 'BLX'],
    ['Kosovo*', 'XKX'],
    ['KAZ: Kazakhstan', 'KAZ'],
    ['European Union', 'EU_V'],
    ['Страны ЕС', 'EU_V'],
    ['Страны СНГ', 'group'],
    ['ЕАЭС', 'group'],
    ['Euro Area', 'group'],
    ['EU28', 'group'],
    ['EU27', 'group'],
    ['G163', 'group'],
    ['A79', 'group'],
    ['LAIA, nes', 'group'],
    ['Other countries', 'group'],
    ['Остальные страны мира', 'group'],
    ['World, Seasonally Adjusted', 'group'],
    ['Asia not specified', 'group'],
    ['EXT_EU28', 'group'],
    ['Areas, nes', 'XXX'],
    ['Неопределенная страна', 'XXX'],
    ['...', 'blank'],
    ['Atlantis', 'unknown'],
    ['156', 'unknown'],
  ])('%j is %j', (text, expected) => expect(code(text)).toBe(expected))

  test.each([
    ['842', 'USA'],
    ['251', 'FRA'],
    ['381', 'ITA'],
    ['757', 'CHE'],
    ['699', 'IND'],
    ['579', 'NOR'],
    ['490', 'TWN'],
    ['0', 'WLD'],
    ['4', 'AFG'],
    ['839', 'group'],
  ])('M49 %j is %j', (text, expected) => expect(code(text, 'm49')).toBe(expected))
  test.each([
    ['502', 'USA'],
    ['410', 'BRA'],
    ['145', 'KAZ'],
  ])('%j of China’s customs is %j', (text, expected) => expect(code(text, 'china-customs')).toBe(expected))

  test('that is misspelt has three near ones, and is not matched by itself', () => {
    expect(code('Kazahstan')).toBe('unknown')
    expect(nearestPlaces('Kazahstan').map((one) => one.code)[0]).toBe('KAZ')
    expect(nearestPlaces('Туркмения')[0]?.code).toBe('TKM')
    expect(nearestPlaces('Kazahstan')).toHaveLength(3)
  })

  test.each([
    ['Trade_Map_-_List_of_importing_markets_for_a_product_exported_by_China.txt', 'CHN'],
    ['Основные показатели внешней торговли Республики Казахстан', 'KAZ'],
    ['colombias-exports-to-world-by-importer_1801', 'COL'],
    ['China and India', null],
    ['trade.csv', null],
  ])('within %j is %j', (text, expected) => expect(placeWithin(text)).toBe(expected))
})

test.each([
  ['US$ mn', 'USD', 6],
  ['Bill. USD', 'USD', 9],
  ['in 1000 EUR', 'EUR', 3],
  ['USD 1,000', 'USD', 3],
  ['Thsd. USD', 'USD', 3],
  ['Bin ABD $', 'USD', 3],
  ['мың АҚШ доллары', 'USD', 3],
  ['млн.долл.США', 'USD', 6],
  ['тыс.$', 'USD', 3],
  ['金额（万美元）', 'USD', 4],
  ['亿元人民币', 'CNY', 8],
  ["'000 USD", 'USD', 3],
  ['Exports in 2000, US$', 'USD', null],
])('the multiple of %j is read', (text, currency, multiplier) =>
  expect(measureOf(text)).toMatchObject({ currency, multiplier }),
)
