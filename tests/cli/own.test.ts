import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { afterAll, describe, expect, test } from 'vitest'
import { UsageError } from '../../src/cli/arguments.ts'
import { namesApart } from '../../src/cli/disk-file.ts'
import { parseOwnArgs } from '../../src/cli/own-args.ts'
import { encoded, table } from '../import/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'khorgos-own-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/own.mjs', ...args, '--out', join(folder, 'out')],
    { encoding: 'utf8' },
  )
  const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8')
  return {
    status,
    stdout,
    stderr,
    rows: () => [...csvParse(read('observations.csv'))],
    leftOut: () => [...csvParse(read('left-out.csv'))],
    recognised: () => JSON.parse(read('recognised.json')),
  }
}

const CUSTOMS = encoded(
  '"数据年月","贸易伙伴编码","贸易伙伴名称","商品编码","人民币",\n"202501","410","巴西","12019019","7,416,245,543",\n"202501","999","=cmd()","12019019","5",\n',
  'gb18030',
)

describe('npm run own', () => {
  test('writes values, what was left out and how it was understood', { timeout: 120_000 }, () => {
    const { status, stdout, rows, leftOut, recognised } = run(
      file('2025in.csv', CUSTOMS),
      '--answer',
      'flow=M',
    )
    expect(status).toBe(0)
    expect(stdout).toContain(
      'General Administration of Customs of China (china-customs), certain; rows 2 = 1 kept + 1 left out',
    )
    expect(rows()).toMatchObject([
      {
        REPORTER: 'CHN',
        PARTNER: 'BRA',
        FLOW: 'M',
        TIME_PERIOD: '2025-01',
        PRODUCT: 'HS 12019019',
        OBS_VALUE: '7416245543',
        UNIT_MULT: '0',
        CURRENCY: 'CNY',
        FILE: '2025in.csv',
        LINE: '2',
        COLUMN: '人民币',
      },
    ])
    expect(leftOut()).toMatchObject([
      { LINE: '3', REASON: 'unknown-place', WHY: 'the name was not matched to a country' },
    ])
    const [one] = recognised().tables
    expect(one).toMatchObject({
      format: 'china-customs',
      certainty: 'certain',
      how: { encoding: 'gb18030' },
      counts: { rows: 2, rowsKept: 1 },
    })
    expect(one.questions).toMatchObject([{ asks: 'place', about: '=cmd()', rows: 1 }])
    expect(recognised().files[0].sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('ends with 3 where a question must be answered first, and with 0 when it is', {
    timeout: 120_000,
  }, () => {
    const path = file(
      'x.csv',
      table([
        ['Partner', 'Year', 'Exports'],
        ['China', 2022, 13166],
        ['Russia', 2022, 8783],
        ['Italy', 2022, 13899],
      ]),
    )
    const asked = run(path)
    expect(asked.status).toBe(3)
    expect(asked.recognised().tables[0].questions.map(({ asks }: { asks: string }) => asks)).toEqual([
      'reporter',
      'currency',
      'unit',
    ])
    const mistaken = run(path, '--answer', 'reporter=KAZ,currency=USD', '--answer', 'unit=billion')
    expect(mistaken.status).toBe(0)
    expect(mistaken.rows()).toHaveLength(3)
    expect(mistaken.stdout).toContain('1,000 times too large')
    const right = run(path, '--answer', 'reporter=Kazakhstan,currency=USD,unit=million')
    expect(right.recognised().comparedWithOfficial).toMatchObject({ compared: 3, mistake: null })
  })

  test('adds dollars by the rate that is given, and says by which', { timeout: 120_000 }, () => {
    const path = file(
      'eur.csv',
      table([
        ['reporter', 'partner', 'year', 'export (million EUR)'],
        ['DEU', 'KAZ', 2022, 10],
      ]),
    )
    const rows = run(path, '--rate', 'EUR,2022,1.053,European Central Bank, annual average').rows()
    expect(rows.map(({ OBS_VALUE, CURRENCY, RATE }) => [OBS_VALUE, CURRENCY, RATE])).toEqual([
      ['10', 'EUR', ''],
      ['10.53', 'USD', 'EUR 2022: US$ 1.053, European Central Bank, annual average'],
    ])
  })

  test('refuses what is no table with what to do, and reads the rest', { timeout: 120_000 }, () => {
    const { status, stdout, rows, recognised } = run(
      file('a.pdf', '%PDF-1.7'),
      file(
        'b.csv',
        table([
          ['reporter', 'partner', 'year', 'export (USD)'],
          ['KAZ', 'CHN', 2022, 1],
        ]),
      ),
      '--lang',
      'ru',
    )
    expect(status).toBe(1)
    expect(stdout).toContain('a.pdf: Это PDF')
    expect(recognised().refused).toMatchObject([{ file: 'a.pdf', reason: 'kind' }])
    expect(rows()).toHaveLength(1)
  })
})

test('files are called by their names, and two of one name with their folders', () => {
  expect(namesApart(['a.csv', 'x/b.csv'])).toEqual(['a.csv', 'b.csv'])
  expect(namesApart(['x/2021/a.csv', 'x/2022/a.csv', 'c.csv'])).toEqual(['2021/a.csv', '2022/a.csv', 'c.csv'])
  expect(namesApart(['1/x/a.csv', '2/x/a.csv'])).toEqual(['1/x/a.csv', '2/x/a.csv'])
  expect(namesApart(['x/a.csv', './x/a.csv'])).toEqual(['a.csv', 'a.csv'])
})

describe('the arguments of npm run own', () => {
  const message = (...args: string[]) => {
    try {
      parseOwnArgs(args)
      return ''
    } catch (error) {
      return error instanceof UsageError ? error.message : 'another error'
    }
  }

  test('are answers, names and columns', () => {
    const { files, out, answers } = parseOwnArgs([
      'a.csv',
      '--answer',
      'reporter=KAZ,flow=exports,year=2022,unit=thousand',
      '--answer',
      '"name:Korea, South=KOR",column:Total=ignored,decimal=comma',
    ])
    expect({ files, out }).toEqual({ files: ['a.csv'], out: 'own' })
    expect(answers).toMatchObject({
      decimal: ',',
      given: {
        reporter: { value: 'KAZ', from: 'user' },
        flow: { value: 'X' },
        period: { value: '2022' },
        multiplier: { value: 3 },
      },
    })
    expect([...answers.names]).toEqual([['Korea, South', 'KOR']])
    expect([...answers.roles]).toEqual([['Total', { is: 'ignored' }]])
  })

  test.each([
    [[], 'There is no file to read.'],
    [['x', '--answer', 'reporter=Atlantis'], '“Atlantis” is no country.'],
    [['x', '--answer', 'flow=Z'], '“Z” is no flow.'],
    [['x', '--answer', 'unit=dozen'], '“dozen” is no unit.'],
    [['x', '--answer', 'colour=red'], 'Nothing asks for “colour”'],
    [['x', '--answer', 'year=20x2'], '“20x2” is no year.'],
    [['x', '--answer', 'nothing'], '“nothing” is no answer.'],
    [['x', '--rate', 'EUR,2022'], '“EUR,2022” is no rate.'],
    [['x', '--lang', 'de'], '“de” is no language'],
    [['x', '--what'], '--what'],
  ])('%j are refused with what is wrong', (args, text) => expect(message(...args)).toContain(text))
})
