import { describe, expect, test } from 'vitest'
import { answersOf } from '../../src/cli/own-args.ts'
import { NO_ANSWERS } from '../../src/import/answers/answers.ts'
import { ROLES } from '../../src/import/answers/roles-by-hand.ts'
import { linesOf, observationsOf, readFiles, table, textFile, workbook } from './files.ts'
import { COMTRADE_HEAD, comtradePlus, comtradeRow } from './format-samples.ts'

/** A row with China. */
const china = (primaryValue: string) =>
  comtradeRow({ partnerISO: 'CHN', partnerCode: '156', partnerDesc: 'China', primaryValue })

const only = async (file: Parameters<typeof readFiles>[0], answers = {}) => {
  const read = await readFiles(file, answers)
  const [one] = read.tables
  if (one === undefined) throw new Error(`nothing was read: ${JSON.stringify(read.notRead)}`)
  return {
    read,
    one,
    says: linesOf(read),
    reasons: [...one.leftOut].map(([reason, { rows, values }]) => `${reason} ${rows}/${values}`),
  }
}

describe('a table of no known publisher', () => {
  test('is read by its columns: a row a value', async () => {
    const { one, says } = await only(
      textFile(
        'x.csv',
        table([
          ['reporter', 'partner', 'flow', 'year', 'value (million US$)'],
          ['Kazakhstan', 'China', 'export', 2022, '13,166.5'],
          ['KAZ', 'Киргизия', 'импорт', '2022', '454'],
        ]),
      ),
    )
    expect(one).toMatchObject({ format: 'table', certainty: 'likely', questions: [] })
    expect(says).toEqual(['KAZ X CHN 2022 TOTAL = 13166.5 e6 USD', 'KAZ M KGZ 2022 TOTAL = 454 e6 USD'])
  })

  test('is read by its codes where every head and cell has a label behind them', async () => {
    const { one, says } = await only(
      textFile(
        'dot.csv',
        table([
          [
            'DATAFLOW',
            'FREQ: Frequency',
            'REF_AREA: Area',
            'INDICATOR: Indicator',
            'COUNTERPART_AREA: Partner',
            'TIME_PERIOD: Time',
            'OBS_VALUE: Value',
            'UNIT_MULT: Multiplier',
          ],
          [
            'IMF:DOT(1.0): Trade',
            'A: Annual',
            'KZ: Kazakhstan',
            'TXG_FOB_USD: Goods, exports',
            'CN: China',
            '2022',
            '13165.9',
            '6: Millions',
          ],
        ]),
      ),
    )
    expect(one.format).toBe('sdmx')
    expect(says).toEqual(['KAZ X CHN 2022 TOTAL = 13165.9 e6 USD FOB'])
  })

  test('is read with a column for each flow', async () => {
    const { says } = await only(
      textFile(
        'x.csv',
        table([
          ['Country', 'Partner', 'Year', 'Exports, thousand USD', 'Imports, thousand USD', 'Share, %'],
          ['Uzbekistan', 'Turkey', 2023, 1261.5, 1850, 6],
        ]),
      ),
    )
    expect(says).toEqual(['UZB X TUR 2023 TOTAL = 1261.5 e3 USD', 'UZB M TUR 2023 TOTAL = 1850 e3 USD'])
  })

  test('is read with a column for each year, decimal commas and what stands above it', async () => {
    const text =
      'Экспорт Республики Казахстан;;;\nмлн. долл. США;;;\n;;;\nСтрана;2021;2022;2023*\nКитай;9771,5;13166,1;14,7\nВсего;60321;84593,1;…\nСтраны ЕАЭС;1;2;3\n'
    const { one, says, reasons } = await only(textFile('таблица.csv', text, 'windows-1251'))
    expect(one.how).toEqual({ encoding: 'windows-1251', separator: ';' })
    expect(one.mapping.decimal).toEqual({ value: ',', from: 'cell' })
    expect(says).toEqual([
      'KAZ X CHN 2021 TOTAL = 9771.5 e6 USD',
      'KAZ X CHN 2022 TOTAL = 13166.1 e6 USD',
      'KAZ X CHN 2023 TOTAL = 14.7 e6 USD',
      'KAZ X WLD 2021 TOTAL = 60321 e6 USD',
      'KAZ X WLD 2022 TOTAL = 84593.1 e6 USD',
    ])
    expect(reasons).toEqual(['missing 0/1', 'group 1/0'])
  })

  test('is read from a workbook whose head has merged cells', async () => {
    const { says } = await only(
      workbook(
        'x.xlsx',
        {
          A: [
            ['Страна', 'Экспорт, тыс. долларов США', null, 'Импорт, тыс. долларов США', null],
            [null, '2021', '2022', '2021', '2022'],
            ['Китай', 1, 2, 3, 4],
            ['Россия', 5, 6, 7, 8],
          ],
        },
        ['A1:A2', 'B1:C1', 'D1:E1'],
      ),
      { given: { reporter: { value: 'TJK', from: 'user' } } },
    )
    expect(says).toContain('TJK M CHN 2022 TOTAL = 4 e3 USD')
    expect(says).toContain('TJK X RUS 2021 TOTAL = 5 e3 USD')
  })

  test('is read with a column for each partner', async () => {
    const years = await only(
      textFile(
        'x.csv',
        'Exports of Kazakhstan;;;\nmillion US dollars;;;\nYear;China;Russia;CIS;Total\n2021;9771.5;7018.7;1;60321\n2022;13166.1;-;1;84593\n',
      ),
    )
    expect(years.says).toEqual([
      'KAZ X CHN 2021 TOTAL = 9771.5 e6 USD',
      'KAZ X RUS 2021 TOTAL = 7018.7 e6 USD',
      'KAZ X WLD 2021 TOTAL = 60321 e6 USD',
      'KAZ X CHN 2022 TOTAL = 13166.1 e6 USD',
      'KAZ X WLD 2022 TOTAL = 84593 e6 USD',
    ])
    const reporters = await only(
      textFile(
        'x.csv',
        'Imports in 2022, million US dollars;;\nCountry;China;Russia\nKazakhstan;10986;17630\nUzbekistan;6442;6210\n',
      ),
    )
    expect(reporters.says).toContain('UZB M RUS 2022 TOTAL = 6210 e6 USD')
  })

  test('asks what no cell says, and uses the file’s name as a guess that is marked', async () => {
    const rows = table([
      ['Country', 'Value'],
      ['China', '5'],
      ['Turkey', '6'],
    ])
    const { one, says } = await only(textFile('Kyrgyz imports 2021.csv', rows))
    expect(one.questions).toEqual([
      { asks: 'reporter', guess: { value: 'KGZ', from: 'file-name' } },
      { asks: 'flow', guess: { value: 'M', from: 'file-name' } },
      { asks: 'year', guess: { value: '2021', from: 'file-name' } },
      { asks: 'currency', guess: null },
      { asks: 'unit', guess: null },
    ])
    expect(says).toEqual([])
    const answered = await only(textFile('Kyrgyz imports 2021.csv', rows), {
      given: {
        reporter: { value: 'TJK', from: 'user' },
        currency: { value: 'USD', from: 'user' },
        multiplier: { value: 3, from: 'user' },
      },
    })
    expect(answered.says).toEqual(['TJK M CHN 2021 TOTAL = 5 e3 USD', 'TJK M TUR 2021 TOTAL = 6 e3 USD'])
  })

  test('asks whether a comma groups or parts, and leaves out what can be read in two ways', async () => {
    const rows = table(
      [
        ['partner', 'year', 'export (million US$)'],
        ['China', 2021, '1,234'],
        ['Turkey', 2021, '6'],
      ],
      ';',
    )
    const kaz = { reporter: { value: 'KAZ', from: 'user' } } as const
    const { one, says, reasons } = await only(textFile('x.csv', rows), { given: kaz })
    expect(one.questions).toEqual([{ asks: 'decimal', guess: null }])
    expect(says).toEqual(['KAZ X TUR 2021 TOTAL = 6 e6 USD'])
    expect(reasons).toEqual(['not-a-number 1/0'])
    expect((await only(textFile('x.csv', rows), { given: kaz, decimal: ',' })).says[0]).toContain(
      '= 1.234 e6',
    )
    expect((await only(textFile('x.csv', rows), { given: kaz, decimal: '.' })).says[0]).toContain('= 1234 e6')
  })

  test('takes names and columns as they are put right by hand', async () => {
    const rows = table([
      ['reporter', 'partner', 'year', 'export (USD)', 'Wert'],
      ['Kazahstan', 'Chyna', 2022, 5, 9],
      ['Kazakhstan', 'Atlantis', 2022, 6, 9],
    ])
    const before = await only(textFile('x.csv', rows))
    expect(before.says).toEqual([])
    expect([...before.one.unmatched]).toEqual([
      ['Chyna', 1],
      ['Atlantis', 1],
    ])
    const names = new Map([
      ['Chyna', 'CHN'],
      ['Kazahstan', 'KAZ'],
      ['Atlantis', 'leave-out'],
    ])
    const after = await only(textFile('x.csv', rows), {
      names,
      roles: new Map([['Wert', { is: 'ignored' }]]),
    })
    expect(after.says).toEqual(['KAZ X CHN 2022 TOTAL = 5 e0 USD'])
    expect(after.reasons).toEqual(['user 1/0'])
  })

  test('a column of a year that is said to be exports keeps its year and its unit', async () => {
    const rows = table([
      ['reporter', 'partner', '2021 (thousand USD)', '2022 (thousand USD)'],
      ['KAZ', 'China', 5, 7],
    ])
    const heads = ['2021 (thousand USD)', '2022 (thousand USD)']
    const { says, one } = await only(textFile('x.csv', rows), {
      roles: new Map(heads.map((head) => [head, ROLES.exports])),
    })
    expect(says).toEqual(['KAZ X CHN 2021 TOTAL = 5 e3 USD', 'KAZ X CHN 2022 TOTAL = 7 e3 USD'])
    expect(one.questions).toEqual([])
  })

  test('of two columns of one head each has its own role', async () => {
    const rows = table([
      ['reporter', 'partner', 'year', 'Value (USD)', 'Value (USD)'],
      ['KAZ', 'China', 2022, 5, 7],
    ])
    const roles = answersOf(['column:Value (USD)=exports,column:Value (USD)#2=imports']).roles
    const { says } = await only(textFile('x.csv', rows), { roles })
    expect(says).toEqual(['KAZ X CHN 2022 TOTAL = 5 e0 USD', 'KAZ M CHN 2022 TOTAL = 7 e0 USD'])
  })
})

describe('what must not be added or mistaken', () => {
  test('values at constant prices, whose year is that of the prices', async () => {
    const constant = textFile(
      'x.csv',
      table([
        ['reporter', 'partner', 'flow', 'year', 'value, constant 2015 US$ million'],
        ['KAZ', 'CHN', 'export', 2022, 55],
      ]),
    )
    expect((await readFiles(constant)).notRead).toMatchObject([
      { refusal: { is: 'no-value', kind: 'constant' } },
    ])
    const { reasons } = await only(
      textFile(
        'x.csv',
        table([
          ['reporter', 'partner', 'flow', 'year', 'value, million US$ of 2015'],
          ['KAZ', 'CHN', 'export', 2022, 55],
        ]),
      ),
    )
    expect(reasons).toEqual(['no-period 1/0'])
  })

  test('a list of Trade Map: its product, unit and quarters are as it says; one of mirror data is refused', async () => {
    const list = (title: string) =>
      textFile(
        'list.txt',
        [
          `\t${title}`,
          '\tProduct: 7108 Gold',
          '\tUnit : Euro thousand',
          '',
          'Importers\tExported value in 2021-Q1\tExported value in 2021-M04',
          'Switzerland\t50\t70',
        ].join('\n'),
      )
    const { one, says } = await only(list('List of importing markets for a product exported by Uzbekistan'))
    expect(one.questions).toEqual([])
    expect(says).toEqual(['UZB X CHE 2021-Q1 HS 7108 = 50 e3 EUR', 'UZB X CHE 2021-04 HS 7108 = 70 e3 EUR'])
    const mirrored = await readFiles(
      list('List of importing markets for a product exported by Uzbekistan (Mirror)'),
    )
    expect(mirrored.notRead).toMatchObject([{ refusal: { what: 'trade-map-mirror' } }])
  })

  test('goods and services, whatever the column is called that parts them', async () => {
    const { says, reasons } = await only(
      textFile(
        'x.csv',
        table([
          ['reporter', 'partner', 'flow', 'year', 'kind', 'value (million US$)'],
          ['KAZ', 'CHN', 'export', 2022, 'Goods', 100],
          ['KAZ', 'CHN', 'export', 2022, 'Services', 50],
          ['KAZ', 'CHN', 'export', 2022, 'Goods and services', 150],
          ['KAZ', 'RUS', 'export', 2022, 'Товары', 80],
          ['KAZ', 'RUS', 'export', 2022, 'Услуги', 20],
        ]),
      ),
    )
    expect(says).toEqual(['KAZ X CHN 2022 TOTAL = 100 e6 USD', 'KAZ X RUS 2022 TOTAL = 80 e6 USD'])
    expect(reasons).toEqual(['services 3/0'])
  })

  test('a publisher’s decimal points, where a spreadsheet of another language has made them commas', async () => {
    const rows = [COMTRADE_HEAD, china('4924300000,5'), comtradeRow({ primaryValue: '873,125' })]
    const { one, says } = await only(
      textFile('TradeData (1).csv', rows.map((row) => row.join(';')).join('\r\n')),
    )
    expect(one.format).toBe('comtrade-plus')
    expect(says.map((line) => line.split(' = ')[1])).toEqual(['4924300000.5 e0 USD', '873.125 e0 USD'])
  })

  test('shares, growth and quantities are never values', async () => {
    const { one } = await only(
      textFile(
        'x.csv',
        table([
          [
            'reporter',
            'partner',
            'year',
            'Export, thousand USD',
            'Export share, %',
            'Export growth, %',
            'Net weight (kg)',
            'Balance, thousand USD',
          ],
          ['KAZ', 'China', 2022, 1, 2, 3, 4, -5],
        ]),
      ),
    )
    expect(one.mapping.columns.filter(({ role }) => role.is === 'value').map(({ name }) => name)).toEqual([
      'Export, thousand USD',
    ])
  })

  test('of a value that stands twice one is kept; two values of one flow are both left out until a person decides', async () => {
    const rows = [comtradeRow(), comtradeRow(), china('1'), china('2')]
    const { read, one, says, reasons } = await only(comtradePlus(rows))
    expect(says).toEqual(['KAZ X TUR 2022 TOTAL = 4711 e0 USD'])
    expect(reasons).toEqual(['duplicate 1/0', 'conflict 2/0'])
    expect(one.counts).toMatchObject({ rows: 4, rowsKept: 1, rowsLeftOut: 3 })
    expect(read.conflicts).toMatchObject([
      {
        key: { partner: 'CHN' },
        alternatives: [
          { value: 1, at: { line: 4 } },
          { value: 2, at: { line: 5 } },
        ],
      },
    ])
    for (const [rule, value] of [
      ['first', 1],
      ['last', 2],
      ['largest', 2],
    ] as const) {
      const decided = await readFiles(comtradePlus(rows), { conflict: rule })
      expect([...decided.ledger.observations(rule)].find(({ partner }) => partner === 'CHN')?.value).toBe(
        value,
      )
      expect(decided.tables[0]?.counts).toMatchObject({ rowsKept: 2, rowsLeftOut: 2 })
    }
  })

  test('a zero under another code of the same country gives way to its value, in one table alone', async () => {
    const file = (
      name: string,
      rows: readonly (readonly [partner: string, before: number, after: number])[],
    ) =>
      textFile(
        name,
        table([
          ['reporter', 'partner', 'flow', '2011 (US$)', '2012 (US$)'],
          ...rows.map(([partner, ...values]) => ['CHN', partner, 'X', ...values]),
        ]),
      )
    const { says, one, reasons, read } = await only(
      file('x.csv', [
        ['Sudan', 0, 7],
        ['Sudan (before 2012)', 5, 0],
      ]),
    )
    expect(says).toEqual(['CHN X SDN 2011 TOTAL = 5 e0 USD', 'CHN X SDN 2012 TOTAL = 7 e0 USD'])
    expect(reasons).toEqual(['zero-beside 0/2'])
    expect(one.counts).toMatchObject({ rowsKept: 2, values: 4, valuesKept: 2 })
    expect(observationsOf(read).map(({ at }) => at.line)).toEqual([3, 2])
    const apart = await readFiles([file('a.csv', [['Sudan', 0, 7]]), file('b.csv', [['Sudan', 5, 7]])])
    expect(apart.conflicts).toHaveLength(1)
  })

  test('two files of one name are told apart: each counts its own conflicts, and says where its values stand', async () => {
    const file = (...values: readonly (readonly [partner: string, value: number])[]) =>
      textFile(
        'x.csv',
        table([
          ['reporter', 'partner', 'flow', 'year', 'value (US$)'],
          ...values.map(([partner, value]) => ['KAZ', partner, 'X', 2022, value]),
        ]),
      )
    const read = await readFiles([file(['CHN', 1], ['TUR', 5]), file(['CHN', 2], ['ITA', 6], ['DEU', 7])])
    expect(read.tables.map(({ input, counts }) => [input, counts.rowsKept, counts.rowsLeftOut])).toEqual([
      [0, 1, 1],
      [1, 2, 1],
    ])
    for (const { leftOut } of read.tables) expect(leftOut.get('conflict')).toMatchObject({ rows: 1 })
    expect(observationsOf(read).map(({ partner, at }) => [partner, at.table])).toEqual([
      ['TUR', 0],
      ['ITA', 1],
      ['DEU', 1],
    ])
  })

  test('the same value in two files, in thousands and in units, is one', async () => {
    const file = (name: string, unit: string, value: number) =>
      textFile(
        name,
        table([
          ['reporter', 'partner', 'flow', 'year', unit],
          ['KAZ', 'CHN', 'X', 2022, value],
        ]),
      )
    const read = await readFiles([
      file('a.csv', 'value (thousand US$)', 13166),
      file('b.csv', 'value (US$)', 13166000),
    ])
    expect(linesOf(read)).toEqual(['KAZ X CHN 2022 TOTAL = 13166 e3 USD'])
    expect(read.conflicts).toEqual([])
  })

  test('a euro stays a euro beside a dollar', async () => {
    const { says } = await only(
      textFile(
        'x.csv',
        table([
          ['reporter', 'partner', 'year', 'export, EUR', 'export, USD'],
          ['DEU', 'KAZ', 2022, 5, 6],
        ]),
      ),
    )
    expect(says).toEqual(['DEU X KAZ 2022 TOTAL = 5 e0 EUR', 'DEU X KAZ 2022 TOTAL = 6 e0 USD'])
  })

  test('a month in a column of its own is no year, and the row that says “Year” is', async () => {
    const { says } = await only(
      textFile(
        'armenia_data.csv',
        table([
          ['country', 'export', 'timeperiod', 'year'],
          ['China', 5, 3, 2020],
          ['China', 60, 'Year', 2020],
          ['Turkey', '-', 4, 2020],
        ]),
      ),
      {
        given: {
          ...NO_ANSWERS.given,
          currency: { value: 'USD', from: 'user' },
          multiplier: { value: 3, from: 'user' },
        },
      },
    )
    expect(says).toEqual(['ARM X CHN 2020-03 TOTAL = 5 e3 USD', 'ARM X CHN 2020 TOTAL = 60 e3 USD'])
  })

  test('a head that comes again, notes and lines with too many cells are left out, each with its line', async () => {
    const text =
      'reporter,partner,year,export (USD)\nKAZ,CHN,2022,1\nreporter,partner,year,export (USD)\nKAZ,Korea, Rep.,2022,5\nSource: own\n'
    const { one } = await only(textFile('x.csv', text))
    expect([...one.leftOut].map(([reason, { first }]) => [reason, first[0]?.line])).toEqual([
      ['repeated-head', 3],
      ['too-many-cells', 4],
      ['note', 5],
    ])
  })

  test('months above the table that are no year make none', async () => {
    const { says, reasons } = await only(
      textFile(
        'x.csv',
        'Экспорт Казахстана за январь-сентябрь 2023 года;\nтыс. долларов США;\nСтрана;Экспорт\nКитай;5\nИндия;6\n',
      ),
    )
    expect(says).toEqual([])
    expect(reasons).toEqual(['part-of-year 2/0'])
  })

  test('a table of shares alone is refused for what it is', async () => {
    const { notRead } = await readFiles(
      textFile(
        'x.csv',
        table([
          ['Reporter', 'Partner', 'Year', 'Export share, %'],
          ['KAZ', 'China', 2022, 5],
          ['KAZ', 'Turkey', 2022, 5],
        ]),
      ),
    )
    expect(notRead).toMatchObject([{ refusal: { is: 'no-value', kind: 'share' } }])
  })
})
