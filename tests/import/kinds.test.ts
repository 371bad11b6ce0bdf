import { gzipSync, strToU8, zipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../../src/import/read/bytes.ts'
import { line, linesOf, observationsOf, readFiles, table, textFile } from './files.ts'
import { COMTRADE_HEAD, comtradePlus, comtradeRow, FORMAT_SAMPLES } from './format-samples.ts'

const CHINA_2022 = ['KAZ X CHN 2022 TOTAL = 13166.5 e6 USD', 'KAZ M CHN 2022 TOTAL = 10986.25 e6 USD']
const ROWS = [
  ['reporter', 'partner', 'flow', 'year', 'value (million US$)'],
  ['KAZ', 'China', 'X', 2022, 13166.5],
  ['KAZ', 'China', 'M', 2022, 10986.25],
] as const
const file = (name: string, content: Uint8Array | string) =>
  fileOf(name, new Uint8Array(typeof content === 'string' ? strToU8(content) : content))

describe('the same table', () => {
  const html = `<html><meta charset="utf-8"><body><table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`
  const columns = (ROWS[0] as readonly string[]).map((name, at) => ({
    name,
    data: ROWS.slice(1).map((row) => row[at] as string | number),
  }))
  test.each([
    ['x.csv', file('x.csv', table(ROWS))],
    ['x.csv.gz', file('x.csv.gz', gzipSync(strToU8(table(ROWS))))],
    ['x.zip', file('x.zip', zipSync({ 'a/x.csv': strToU8(table(ROWS)), 'readme.md': strToU8('#') }))],
    ['x.xls, which is HTML', file('x.xls', html)],
    [
      'x.json, records',
      file(
        'x.json',
        JSON.stringify({
          data: ROWS.slice(1).map((row) => Object.fromEntries(row.map((cell, at) => [ROWS[0][at], cell]))),
        }),
      ),
    ],
    [
      'x.parquet',
      file('x.parquet', new Uint8Array(parquetWriteBuffer({ columnData: columns, codec: 'SNAPPY' }))),
    ],
    [
      'x.parquet, not packed',
      file('x.parquet', new Uint8Array(parquetWriteBuffer({ columnData: columns, codec: 'UNCOMPRESSED' }))),
    ],
    [
      'x.parquet.gz',
      file('x.parquet.gz', gzipSync(new Uint8Array(parquetWriteBuffer({ columnData: columns })))),
    ],
  ])('is read from %s', async (_, one) => {
    const read = await readFiles(one)
    expect(read.notRead).toEqual([])
    expect(linesOf(read)).toEqual(CHINA_2022)
  })
})

test('the HTML that ITC calls .xls has apostrophes before codes and commas in numbers', async () => {
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  const html = `<table>${cells('th', ['Importers', 'Exported value in 2022', 'Exported value in 2023'])}${cells('td', ['World', '84,593,070', '78,676,000'])}${cells('td', ['China', '13,166,100', '14,707,000'])}</table>`
  const read = await readFiles(file('Trade_Map_exported_by_Kazakhstan.xls', html))
  expect(linesOf(read)).toContain('KAZ X CHN 2023 TOTAL = 14707000 e3 USD')
})

const DIMENSIONS = [
  { id: 'FREQ', values: [{ id: 'A', name: 'Annual' }] },
  { id: 'REF_AREA', values: [{ id: 'KAZ', name: 'Kazakhstan' }] },
  {
    id: 'COUNTERPART_AREA',
    values: [
      { id: 'CHN', name: 'China' },
      { id: 'W00', name: 'World' },
    ],
  },
  {
    id: 'TRADE_FLOW',
    values: [
      { id: 'X', name: 'Exports' },
      { id: 'M', name: 'Imports' },
    ],
  },
]
const TIME = { id: 'TIME_PERIOD', values: [{ id: '2022' }, { id: '2023' }] }
const UNITS = [
  { id: 'UNIT_MULT', values: [{ id: '6' }] },
  { id: 'CURRENCY', values: [{ id: 'USD' }] },
]
const SERIES = {
  dimensions: { dataSet: [DIMENSIONS[0]], series: DIMENSIONS.slice(1), observation: [TIME] },
  attributes: {
    dataSet: UNITS,
    series: [],
    observation: [{ id: 'OBS_STATUS', values: [{ id: 'A' }, { id: 'E' }] }],
  },
}
const SET = {
  action: 'Replace',
  attributes: [0, 0],
  series: {
    '0:0:0': { attributes: [], observations: { '0': [13166.5, 0], '1': [14707, 1] } },
    '0:1:1': { attributes: [], observations: { '0': [50044] } },
  },
}
const SAID = [
  'KAZ X CHN 2022 TOTAL = 13166.5 e6 USD',
  'KAZ X CHN 2023 TOTAL = 14707 e6 USD E',
  'KAZ M WLD 2022 TOTAL = 50044 e6 USD',
]

describe('SDMX-JSON', () => {
  test.each([
    ['of version 1', { header: {}, structure: SERIES, dataSets: [SET] }],
    ['of version 2', { meta: {}, data: { structures: [SERIES], dataSets: [{ ...SET, structure: 0 }] } }],
  ])('%s by series has its unit from the data set', async (_, message) => {
    expect(linesOf(await readFiles(file('x.json', JSON.stringify(message))))).toEqual(SAID)
  })

  test('flat has all dimensions in the key of the observation', async () => {
    const structure = {
      dimensions: { dataSet: [], series: [], observation: [...DIMENSIONS, TIME] },
      attributes: {
        dataSet: UNITS,
        series: [],
        observation: [{ id: 'OBS_STATUS', values: [{ id: 'A' }, { id: 'E' }] }],
      },
    }
    const set = {
      attributes: [0, 0],
      observations: { '0:0:0:0:0': [13166.5, 0], '0:0:0:0:1': [14707, 1], '0:0:1:1:0': [50044, null] },
    }
    expect(
      linesOf(
        await readFiles(
          file('x.json', JSON.stringify({ data: { structures: [structure], dataSets: [set] } })),
        ),
      ),
    ).toEqual(SAID)
  })

  test('of exchange rates is refused for what it is', async () => {
    const structure = {
      dimensions: { dataSet: [], series: [{ id: 'CURRENCY', values: [{ id: 'RUB' }] }], observation: [TIME] },
      attributes: { dataSet: [], series: [], observation: [] },
    }
    const message = { structure, dataSets: [{ series: { '0': { observations: { '0': [40.3] } } } }] }
    expect((await readFiles(file('x.json', JSON.stringify(message)))).notRead).toMatchObject([
      { format: 'sdmx', refusal: { is: 'not-bilateral', what: 'sdmx-not-trade' } },
    ])
  })
})

describe('SDMX-CSV 2', () => {
  const rows = (separator: string, head: readonly string[]) =>
    textFile(
      'x.csv',
      table([head, ['dataflow', 'IMF:X(1.0)', 'I', 'KGZ', 'RUS', 'M', '2023', '9.5', 'USD', '6']], separator),
    )
  test.each([',', ';', '\t'])(
    'with its own separator %j and a sub-separator in the head',
    async (separator) => {
      const head = [
        'STRUCTURE[;]',
        'STRUCTURE_ID',
        'ACTION',
        'REF_AREA',
        'COUNTERPART_AREA',
        'TRADE_FLOW',
        'TIME_PERIOD',
        'OBS_VALUE',
        'CURRENCY',
        'UNIT_MULT',
      ]
      expect(linesOf(await readFiles(rows(separator, head)))).toEqual(['KGZ M RUS 2023 TOTAL = 9.5 e6 USD'])
    },
  )
})

test('several files are read together, each value with its file and line', async () => {
  const read = await readFiles([textFile('a.csv', table(ROWS)), comtradePlus([comtradeRow()])])
  expect(observationsOf(read).map(({ at }) => [at.file, at.line, at.column])).toEqual([
    ['a.csv', 2, 'value (million US$)'],
    ['a.csv', 3, 'value (million US$)'],
    ['TradeData.csv', 2, 'primaryValue'],
  ])
})

test('a line is counted as an editor counts it: line ends within quotes, empty lines, old and new ends', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = [
      'reporter,partner,year,export (USD)',
      '',
      'KAZ,"Korea,',
      'Rep.",2022,1',
      '',
      'KAZ,CHN,2022,2',
      '',
    ].join(end)
    expect(
      observationsOf(await readFiles(textFile('x.csv', text))).map((one) => [one.at.line, line(one)]),
    ).toEqual([
      [3, 'KAZ X KOR 2022 TOTAL = 1 e0 USD'],
      [6, 'KAZ X CHN 2022 TOTAL = 2 e0 USD'],
    ])
  }
})

test('Comtrade’s separator at the end of rows is no cell, in any separator', async () => {
  const rows = [
    COMTRADE_HEAD,
    [...comtradeRow(), ''],
    [...comtradeRow({ flowCode: 'M', primaryValue: '1' }), ''],
  ]
  for (const separator of [',', ';', '\t', '|'])
    expect(linesOf(await readFiles(textFile('x.csv', table(rows, separator))))).toHaveLength(2)
})

test('every sample says the same in another separator, as far as it is a plain text', async () => {
  for (const { file: sample, format } of FORMAT_SAMPLES.filter((one) =>
    ['comtrade-old', 'wits-summary', 'eurostat-comext', 'imf-imts', 'baci', 'atlas'].includes(one.format),
  )) {
    const text = new TextDecoder().decode(await sample.arrayBuffer())
    const { default: Papa } = await import('papaparse')
    const other = Papa.unparse(Papa.parse<string[]>(text.trim()).data, { delimiter: ';' })
    expect(linesOf(await readFiles(textFile(sample.name, other, 'utf-16le'))), format).toEqual(
      linesOf(await readFiles(sample)),
    )
  }
})
