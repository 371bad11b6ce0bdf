import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_ANSWERS } from '../../src/import/answers/answers.ts'
import type { Encoding } from '../../src/import/read/encoding.ts'
import { readOwn } from '../../src/import/read-own.ts'
import { runs } from '../runs.ts'
import { inPieces, linesOf, readFiles, table, textFile } from './files.ts'
import { COMTRADE_HEAD, comtradeRow } from './format-samples.ts'

const PARTNERS = [
  'China',
  'Китай',
  'Korea, Rep.',
  'Республика Корея',
  'World',
  'Страны СНГ',
  'Nowhere',
  'Turkey',
  '"Quoted" land',
  'two\nlines',
  '<script>',
  '__proto__',
  '=1+1',
  '',
]
const VALUES = ['1', '2.5', '-', '', 'n.a.', '1e999', 'NaN', '-4', '7,000,000.5', 'x']

/** Tables of rows of all kinds, sound and not. */
const rows = fc.array(
  fc.tuple(
    fc.constantFrom('KAZ', 'Uzbekistan', ''),
    fc.constantFrom(...PARTNERS),
    fc.constantFrom('X', 'M', 'RX', 'Import'),
    fc.constantFrom('2021', '2022', '2022-03', '2023 through May', 'x'),
    fc.constantFrom(...VALUES),
  ),
  { minLength: 3, maxLength: 60 },
)
const HEAD = ['reporter', 'partner', 'flow', 'year', 'value (US$)']
// Two rows by which the columns are known, whatever else there is.
const SOUND = [
  ['KAZ', 'India', 'X', '2020', '1,234,567.5'],
  ['KAZ', 'Japan', 'M', '2020', '12.25'],
]

function textOf(body: readonly (readonly string[])[], separator: string, lineEnd: string): string {
  return table([HEAD, ...SOUND, ...body.filter((row) => row.some((cell) => cell !== ''))], separator, lineEnd)
}

describe('whatever a table holds', () => {
  test('rows in are rows kept and rows left out, and so are values, and every row left out is said', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(null, 'first', 'last', 'largest'), async (body, conflict) => {
        const said: { line: number; column: string | null }[] = []
        const read = await readOwn(
          [textFile('x.csv', textOf(body, ',', '\n'))],
          { ...NO_ANSWERS, conflict },
          { onLeftOut: (one) => said.push(one) },
        )
        const [{ counts } = { counts: null }] = read.tables
        if (counts === null) throw new Error('no table')
        expect(counts.rows).toBe(body.filter((row) => row.some((cell) => cell !== '')).length + SOUND.length)
        expect(counts.rowsKept + counts.rowsLeftOut).toBe(counts.rows)
        expect(said.filter(({ column }) => column === null)).toHaveLength(counts.rowsLeftOut)
        expect([...read.ledger.observations(conflict)]).toHaveLength(counts.valuesKept)
      }),
      { numRuns: runs(300) },
    )
  })

  test('separator, line end, encoding and where it is cut change nothing', async () => {
    const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'gb18030']
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(...encodings),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 }),
        async (body, separator, lineEnd, encoding, hasMark, cuts) => {
          const plain = await readFiles(textFile('x.csv', textOf(body, ',', '\n')))
          const mark = hasMark && encoding.startsWith('utf') ? '\ufeff' : ''
          const other = await readFiles(
            inPieces(textFile('x.csv', mark + textOf(body, separator, lineEnd), encoding), cuts),
            encoding === 'gb18030' ? { encoding } : {},
          )
          expect(linesOf(other)).toEqual(linesOf(plain))
          expect(other.tables[0]?.counts).toEqual(plain.tables[0]?.counts)
          expect([...(other.tables[0]?.leftOut ?? [])]).toEqual([...(plain.tables[0]?.leftOut ?? [])])
        },
      ),
      { numRuns: runs(300) },
    )
  })

  test('the order of columns changes nothing, of a known format and of a plain table', async () => {
    const known = [
      COMTRADE_HEAD,
      comtradeRow(),
      comtradeRow({ partnerISO: 'CHN', partnerCode: '156', partnerDesc: 'China', flowCode: 'M' }),
      comtradeRow({ motCode: '1000' }),
      comtradeRow({ partnerISO: 'A79', partnerCode: '473', partnerDesc: 'LAIA, nes' }),
    ]
    const plain = [HEAD, ...SOUND, ['KAZ', 'Turkey', 'M', '2021', '5'], ['KAZ', 'Nowhere', 'M', '2021', '5']]
    for (const all of [known, plain]) {
      const width = all[0]?.length ?? 0
      const expected = await readFiles(textFile('x.csv', table(all)))
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray([...Array(width).keys()], { minLength: width }),
          async (order) => {
            const read = await readFiles(
              textFile('x.csv', table(all.map((row) => order.map((at) => row[at] ?? '')))),
            )
            expect(linesOf(read)).toEqual(linesOf(expected))
            expect(read.tables[0]?.counts).toEqual(expected.tables[0]?.counts)
          },
        ),
        { numRuns: runs(200) },
      )
    }
  })

  test('a row of the head kept and all rows shuffled give the same values', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.infiniteStream(fc.nat()), async (body, randoms) => {
        const shuffled = [...body]
          .map((row) => ({ row, at: randoms.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row)
        const [one, other] = await Promise.all(
          [body, shuffled].map((some) => readFiles(textFile('x.csv', textOf(some, ',', '\n')))),
        )
        expect(linesOf(other as never).sort()).toEqual(linesOf(one as never).sort())
      }),
      { numRuns: runs(100) },
    )
  })
})
