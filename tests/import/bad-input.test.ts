import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/import/messages/en.ts'
import { ru } from '../../src/import/messages/ru.ts'
import { REASONS } from '../../src/import/problem.ts'
import { fileOf } from '../../src/import/read/bytes.ts'
import { readOwn } from '../../src/import/read-own.ts'
import { Ledger } from '../../src/import/rows/ledger.ts'
import { inPieces, linesOf, readFiles, table, textFile, workbook } from './files.ts'
import { comtradePlus, comtradeRow } from './format-samples.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const HEAD = 'reporter,partner,year,export (USD)\n'
const TOO_LARGE = 51_000_000

describe('a file that is no table', () => {
  test.each([
    ['report.pdf', bytes('%PDF-1.7 …'), 'PDF'],
    ['old.doc', bytes(`\xd0\xcf\x11\xe0${'\0'.repeat(600)}W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t`), 'Word'],
    ['x.docx', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'Word'],
    ['x.pptx', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), 'PowerPoint'],
    ['x.7z', bytes('7z\xbc\xaf\x27\x1c'), '7z'],
    ['x.dta', bytes('<stata_dta><header>'), 'Stata'],
    ['old.dta', bytes('\x72\x02\x01\0\0\0'), 'Stata'],
    ['empty.csv', bytes(''), 'empty'],
    ['spaces.csv', bytes(' \n\n \n'), 'empty'],
    ['noise.bin', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'no text'],
    ['broken.xlsx', bytes('PK\x03\x04 broken off'), 'damaged'],
    ['broken.parquet', bytes('PAR1 broken off'), 'damaged'],
    ['broken.csv.gz', gzipSync(strToU8(HEAD.repeat(2000))).slice(0, 20), 'damaged'],
    [
      'words.txt',
      bytes('Dear colleague,\nplease find the table attached.\nBest regards\n'),
      'no table of trade',
    ],
    ['nothing-found.csv', bytes('reporter,partner,flow,year,value_usd\n'), 'no row under them'],
    ['titled.csv', bytes('Exports of Kazakhstan\n\nPartner;2021;2022\n'), 'no row under them'],
    ['one-line.csv', bytes('1,'.repeat(200_000)), 'line 1 is longer'],
    ['x.json', bytes('{"a": 1}'), 'no SDMX message'],
    ['bad.json', bytes('{"a": '), 'damaged'],
  ])('%s is refused by name, in both languages, with what to do', async (name, content, word) => {
    const { tables, notRead } = await readFiles(fileOf(name, new Uint8Array(content)))
    expect(tables).toEqual([])
    const [{ refusal } = { refusal: null }] = notRead
    if (refusal === null) throw new Error('not refused')
    expect(en.refusal(refusal).problem).toContain(word)
    for (const { problem, remedy } of [en.refusal(refusal), ru.refusal(refusal)]) {
      expect(problem).toMatch(/\.$/)
      expect(remedy.length).toBeGreaterThan(10)
    }
    expect(ru.refusal(refusal).problem).toMatch(/[а-я]/)
  })

  test('a bomb is not unpacked', async () => {
    // A small archive whose directory says that it unpacks to 400 MB.
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('x') })
    const view = new DataView(bomb.buffer)
    const directory = bomb.findIndex(
      (_, at) => at + 4 <= bomb.length && view.getUint32(at, true) === 0x02014b50,
    )
    view.setUint32(directory + 24, 400e6, true)
    expect((await readFiles(fileOf('x.xlsx', new Uint8Array(bomb)))).notRead).toMatchObject([
      { refusal: { is: 'bomb' } },
    ])
    const packed = gzipSync(new Uint8Array(25e6).fill(32), { level: 1 })
    expect((await readFiles(fileOf('x.csv.gz', new Uint8Array(packed)))).notRead).toMatchObject([
      { refusal: { is: 'bomb' } },
    ])
  })

  test('a workbook too large to be held says so', async () => {
    const file = fileOf('x.xlsx', bytes('PK\x03\x04') as Uint8Array<ArrayBuffer>)
    const { notRead } = await readFiles({ ...file, size: TOO_LARGE })
    expect(notRead).toMatchObject([{ refusal: { is: 'too-large', megabytes: 51, most: 50 } }])
  })

  test('a sheet without a table leaves those of the other sheets', async () => {
    const read = await readFiles(
      workbook('x.xlsx', {
        Notes: [['Only words'], ['and more of them']],
        Empty: [],
        Data: [
          ['reporter', 'partner', 'year', 'export (USD)'],
          ['KAZ', 'CHN', 2022, 5],
        ],
      }),
    )
    expect(linesOf(read)).toEqual(['KAZ X CHN 2022 TOTAL = 5 e0 USD'])
    expect(read.notRead).toMatchObject([{ sheet: 'Notes', refusal: { is: 'no-table' } }])
  })
})

describe('a table with a fault in it', () => {
  test('a quote that is not closed loses its line alone', async () => {
    const read = await readFiles(
      textFile('x.csv', `${HEAD}KAZ,CHN,2022,1\nKAZ,"Tur,2022,2\nKAZ,JPN,2022,3\nKAZ,IND,2022,4\n`),
    )
    expect(linesOf(read)).toEqual([
      'KAZ X CHN 2022 TOTAL = 1 e0 USD',
      'KAZ X JPN 2022 TOTAL = 3 e0 USD',
      'KAZ X IND 2022 TOTAL = 4 e0 USD',
    ])
    expect(read.tables[0]?.leftOut.get('open-quote')).toMatchObject({
      rows: 1,
      first: [{ line: 3, text: 'KAZ,"Tur,2022,2' }],
    })
  })

  test('a line of a gigabyte loses itself alone, and is never held', async () => {
    // Twenty pieces of a megabyte stand for a thousand: what is held of them is measured.
    const [before, after] = [
      new TextEncoder().encode(`${HEAD}KAZ,CHN,2022,1\n`),
      new TextEncoder().encode('\nKAZ,JPN,2022,3\n'),
    ]
    const long = new Uint8Array(1e6).fill(65)
    const file = fileOf('x.csv', new Uint8Array(before))
    const stream = () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(before)
          for (let i = 0; i < 20; i += 1) controller.enqueue(long)
          controller.enqueue(after)
          controller.close()
        },
      })
    const read = await readFiles({ ...file, size: 20e6, stream })
    expect(linesOf(read)).toEqual(['KAZ X CHN 2022 TOTAL = 1 e0 USD', 'KAZ X JPN 2022 TOTAL = 3 e0 USD'])
    expect(read.tables[0]?.leftOut.get('too-long')).toMatchObject({ rows: 1, first: [{ line: 3 }] })
  })

  test('a million columns are no table, and cost no more than looking', async () => {
    const { notRead, tables } = await readFiles(
      textFile('x.csv', `${Array.from({ length: 1_000_000 }, (_, i) => i).join(',')}\n1,2\n`),
    )
    expect(tables).toEqual([])
    expect(notRead).toMatchObject([{ refusal: { is: 'long-line', line: 1 } }])
  })

  test('names that would be code stay names', async () => {
    const read = await readFiles(
      textFile(
        'x.csv',
        `${HEAD}KAZ,__proto__,2022,1\nKAZ,<script>alert(1)</script>,2022,2\nKAZ,constructor,2022,3\nKAZ,CHN,2022,4\n`,
      ),
    )
    expect(linesOf(read)).toEqual(['KAZ X CHN 2022 TOTAL = 4 e0 USD'])
    expect([...(read.tables[0]?.unmatched.keys() ?? [])]).toEqual([
      '__proto__',
      '<script>alert(1)</script>',
      'constructor',
    ])
    const heads = await readFiles(
      textFile('x.csv', 'reporter,partner,year,export (USD),__proto__,constructor\nKAZ,CHN,2022,4,5,6\n'),
    )
    expect(linesOf(heads)).toEqual(['KAZ X CHN 2022 TOTAL = 4 e0 USD'])
  })

  test('what is more than all the world trades is left out, whichever multiple makes it so', async () => {
    const read = await readFiles(textFile('x.csv', `${HEAD}KAZ,CHN,2022,1.3e300\nKAZ,JPN,2022,13000000000\n`))
    expect(linesOf(read)).toEqual(['KAZ X JPN 2022 TOTAL = 13000000000 e0 USD'])
    expect(read.tables[0]?.leftOut.get('too-great')).toMatchObject({ rows: 1, first: [{ line: 2 }] })
    const inBillions = HEAD.replace('USD', 'billion USD')
    const mistaken = await readFiles(textFile('x.csv', `${inBillions}KAZ,JPN,2022,13000000000\n`))
    expect(linesOf(mistaken)).toEqual([])
  })

  test('nobody is asked which country a note under the table is', async () => {
    const read = await readFiles(
      textFile('x.csv', `${HEAD}KAZ,CHN,2022,1\nKAZ,Chinna,2022,2\n,Note: preliminary,,\n`),
    )
    expect([...(read.tables[0]?.unmatched ?? [])]).toEqual([['Chinna', 1]])
    expect(read.tables[0]?.leftOut.get('note')).toMatchObject({ rows: 1 })
  })

  test('NaN, infinities, words and negative values are no values, and zero is', async () => {
    const values = ['NaN', '1e999', 'Infinity', 'abc', '-5', '1.2.3', '0', '..']
    const read = await readFiles(
      textFile(
        'x.csv',
        `${HEAD}${values.map((value, i) => `KAZ,CHN,${2000 + i},${value}`).join('\n')}\nKAZ,CHN,2020,7.5\n`,
      ),
    )
    expect(linesOf(read)).toEqual(['KAZ X CHN 2006 TOTAL = 0 e0 USD', 'KAZ X CHN 2020 TOTAL = 7.5 e0 USD'])
    const reasons = [...(read.tables[0]?.leftOut ?? [])].map(([reason, { rows }]) => `${reason} ${rows}`)
    expect(reasons).toEqual(['missing 2', 'not-a-number 4', 'negative 1'])
  })

  test('a formula gives what it gave when it was saved; one with an error or without a result is left out', async () => {
    const { utils, write } = await import('@e965/xlsx')
    const sheet = utils.aoa_to_sheet([
      ['reporter', 'partner', 'year', 'export (USD)'],
      ['KAZ', 'CHN', 2022, 5],
      ['KAZ', 'JPN', 2022, 6],
      ['KAZ', 'IND', 2022, 7],
    ])
    sheet.D2 = { t: 'n', f: '2+3', v: 5 }
    sheet.D3 = { t: 'e', v: 0x17, w: '#REF!' }
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, 'A')
    const read = await readFiles(
      fileOf('x.xlsx', new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))),
    )
    expect(linesOf(read)).toEqual(['KAZ X CHN 2022 TOTAL = 5 e0 USD', 'KAZ X IND 2022 TOTAL = 7 e0 USD'])
    expect(read.tables[0]?.leftOut.get('formula-error')?.rows).toBe(1)
  })

  test('two columns of one name are two columns', async () => {
    const read = await readFiles(
      textFile(
        'x.csv',
        'reporter,partner,year,export (USD),export (USD)\nKAZ,CHN,2022,4,4\nKAZ,JPN,2022,5,6\n',
      ),
    )
    expect(linesOf(read)).toEqual(['KAZ X CHN 2022 TOTAL = 4 e0 USD'])
    expect(read.conflicts).toHaveLength(1)
  })

  test('a text that begins as UTF-8 and goes on in Latin-1 is read as what it is', async () => {
    const rows = [
      ...Array.from({ length: 30_000 }, (_, i) => [
        'KAZ',
        'CHN',
        'X',
        String(1900 + (i % 120)),
        `${i % 120}`,
      ]),
      ['KAZ', 'Türkiye', 'X', '2022', '5'],
    ]
    const read = await readFiles(
      inPieces(
        textFile(
          'x.csv',
          table([
            ['reporter', 'partner', 'flow', 'year', 'value (thousand US dollars, at current prices)'],
            ...rows,
          ]),
          'windows-1252',
        ),
        [100_000],
      ),
    )
    expect(read.notRead).toEqual([])
    expect(read.tables[0]?.how.encoding).toBe('windows-1252')
    expect(linesOf(read)).toContain('KAZ X TUR 2022 TOTAL = 5 e3 USD')
  })

  test('more different values than can be held are refused with what to do', async () => {
    const read = await readOwn(
      [
        comtradePlus([
          comtradeRow(),
          comtradeRow({ flowCode: 'M' }),
          comtradeRow({ period: '2021', refYear: '2021' }),
        ]),
      ],
      undefined,
      { ledger: new Ledger(2) },
    )
    expect(read.notRead).toMatchObject([{ refusal: { is: 'too-many-keys', most: 2 } }])
  })

  test('of a table that cannot be read to its end nothing is kept, and what others say is', async () => {
    const other = comtradePlus([comtradeRow(), comtradeRow({ primaryValue: '1' })])
    const long = comtradePlus([
      comtradeRow({ primaryValue: '2' }),
      comtradeRow({ flowCode: 'M' }),
      comtradeRow({ period: '2021', refYear: '2021' }),
    ])
    const alone = await readOwn([other], undefined, { ledger: new Ledger(2) })
    const both = await readOwn([other, long], undefined, { ledger: new Ledger(2) })
    expect(both.notRead).toMatchObject([{ input: 1, refusal: { is: 'too-many-keys' } }])
    expect(both.tables).toEqual(alone.tables)
    expect(both.conflicts).toEqual(alone.conflicts)
    expect(both.ledger.size).toBe(1)
  })

  test('cancelled, it ends at once and gives nothing', async () => {
    const abort = new AbortController()
    const rows = Array.from({ length: 50_000 }, (_, i) => `KAZ,CHN,${1900 + (i % 100)},${i}`)
    const reading = readOwn([inPieces(textFile('x.csv', HEAD + rows.join('\n')), [10_000])], undefined, {
      signal: abort.signal,
      onProgress: (share) => {
        if (share > 0.2) abort.abort()
      },
    })
    await expect(reading).rejects.toThrow(/abort/i)
  })
})

test('every reason for leaving out has its words in both languages', () => {
  for (const reason of REASONS) {
    expect(en.reasons[reason].length).toBeGreaterThan(5)
    expect(ru.reasons[reason]).toMatch(/[а-я]/)
  }
})
