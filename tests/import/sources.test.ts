import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { toSortedParquet } from '../../src/cli/own-parquet.ts'
import { NO_ANSWERS } from '../../src/import/answers/answers.ts'
import { en } from '../../src/import/messages/en.ts'
import { UnreadableFile } from '../../src/import/problem.ts'
import { readOwn } from '../../src/import/read-own.ts'
import { OBSERVATION_COLUMNS, observationRow } from '../../src/import/results/observations-table.ts'
import type { OwnObservation } from '../../src/import/rows/observation.ts'
import { sourceAt } from '../../src/import/sources/by-address.ts'
import { memorySource } from '../../src/import/sources/memory.ts'
import { MOST_SELECTED, type ObservationQuery, selectedFile } from '../../src/import/sources/source.ts'
import { runs } from '../runs.ts'
import { observationsOf, table, textFile } from './files.ts'
import {
  observations,
  PARTNERS,
  PRODUCTS,
  REPORTERS,
  serveClickhouse,
  serveFile,
  serving,
  YEARS,
} from './source-servers.ts'

const ALL = observations(REPORTERS)
const ROWS = ALL.map((one) => observationRow(one).map(String))
const PARQUET = new Uint8Array(toSortedParquet(OBSERVATION_COLUMNS, ROWS, 1500))
const QUERY: ObservationQuery = {
  reporters: ['KAZ'],
  partners: null,
  years: { from: 2010, to: 2022 },
  product: 'TOTAL',
}

const open: (() => void)[] = []
afterAll(() => {
  for (const close of open) close()
})

/** A server for these tests. */
function kept<S extends { readonly close: () => void }>(server: S): S {
  open.push(server.close)
  return server
}
const files = async (bytes: Uint8Array, hasRanges = true) => kept(await serveFile(bytes, { hasRanges }))
const answering = async (answer: Parameters<typeof serving>[0]) => kept(await serving(answer)).address
async function clickhouse() {
  const { address, requests } = kept(await serveClickhouse(ALL))
  return { requests, address: address.replace('http://', 'clickhouse+http://reader:secret@') }
}

function source(address: string) {
  return sourceAt(address, fetch) ?? expect.fail(`“${address}” is no source`)
}

async function valuesOf(file: Awaited<ReturnType<typeof selectedFile>>) {
  const read = await readOwn([file], NO_ANSWERS)
  return observationsOf(read)
    .map(({ at: _, ...value }) => value)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

async function refusalOf(selecting: Promise<unknown>) {
  const error = await selecting.then(
    () => expect.fail('it was answered'),
    (error: unknown) => error,
  )
  if (!(error instanceof UnreadableFile)) throw error
  return { ...error.refusal, ...en.refusal(error.refusal) }
}

describe('Parquet by its address', () => {
  test('a reporter and some years are read with less than a tenth of the file', async () => {
    const reporters = [...REPORTERS, ...Array.from({ length: 39 }, (_, i) => `X${10 + i}`)]
    const all = observations(reporters).map((one) => observationRow(one).map(String))
    const large = new Uint8Array(toSortedParquet(OBSERVATION_COLUMNS, all, 5000))
    const { address, sent } = await files(large)
    const { rows } = await source(address).select(QUERY)
    expect(rows).toHaveLength(ALL.filter((one) => isAsked(one, QUERY)).length)
    expect(sent.bytes).toBeGreaterThan(0)
    expect(sent.bytes).toBeLessThan(large.length / 10)
  })

  test('a server that sends the whole file is not let, and what it lacks is said', async () => {
    const { address } = await files(PARQUET, false)
    expect(await refusalOf(source(address).select(QUERY))).toMatchObject({ is: 'source', what: 'no-ranges' })
  })

  test.each([
    ['no server', 'http://127.0.0.1:9/x.parquet', 'unreachable'],
    ['no file', null, 'status'],
  ])('%s is said', async (_, address, what) => {
    const missing = await answering((_, response) => response.writeHead(404).end())
    const refusal = await refusalOf(source(address ?? `${missing}/x.parquet`).select(QUERY))
    expect(refusal).toMatchObject({ is: 'source', what })
  })

  test('what is no Parquet, and what lacks columns, is said', async () => {
    const text = await files(new TextEncoder().encode('REPORTER,PARTNER\nKAZ,CHN\n'))
    expect(await refusalOf(source(text.address).select(QUERY))).toMatchObject({ what: 'answer' })
    const some = ['REPORTER', 'PRODUCT', 'TIME_PERIOD', 'FLOW', 'PARTNER']
    const few = await files(new Uint8Array(toSortedParquet(some, [['KAZ', 'TOTAL', '2022', 'X', 'CHN']])))
    expect(await refusalOf(selectedFile(source(few.address), QUERY))).toMatchObject({
      what: 'no-columns',
      problem: 'The source lacks columns: OBS_VALUE, UNIT_MULT, CURRENCY.',
    })
  })
})

describe('an engine by its own HTTP interface', () => {
  test('is asked by GET, and what is asked is bound to the statement, never written into it', async () => {
    const { address, requests } = await clickhouse()
    const hostile = "TOTAL' OR 1=1 --\t\\"
    const asked = source(`${address}/trade/observations`)
    await asked.select({ ...QUERY, partners: ['CHN', "X') OR ('1"], product: hostile })
    const [{ method, url, user } = expect.fail('nothing was asked')] = requests
    const { query, ...parameters } = Object.fromEntries(url.searchParams)
    expect({ method, user, url: url.pathname }).toEqual({ method: 'GET', user: 'reader', url: '/' })
    expect(query).toBe(
      `SELECT COLUMNS('^(${OBSERVATION_COLUMNS.join('|')})$') FROM {database:Identifier}.{table:Identifier} WHERE REPORTER IN {reporters:Array(String)} AND PRODUCT = {product:String} AND TIME_PERIOD >= {from:String} AND TIME_PERIOD < {to:String} AND PARTNER IN {partners:Array(String)} ORDER BY REPORTER, TIME_PERIOD, FLOW, PARTNER LIMIT {most:UInt32} FORMAT JSONCompact`,
    )
    expect(parameters).toEqual({
      param_database: 'trade',
      param_table: 'observations',
      param_reporters: "['KAZ']",
      param_partners: "['CHN','X\\') OR (\\'1']",
      param_product: "TOTAL' OR 1=1 --\\t\\\\",
      param_from: '2010',
      param_to: '2023',
      param_most: `${MOST_SELECTED + 1}`,
    })
    expect(asked.name).not.toContain('secret')
  })

  test('what it says instead of an answer is told', async () => {
    const { address } = await clickhouse()
    expect(await refusalOf(source(`${address}/trade/nothing`).select(QUERY))).toMatchObject({
      what: 'status',
      detail: '404: Code: 60. DB::Exception: Unknown table',
    })
    const page = await answering((_, response) => response.end('<html>not an engine</html>'))
    expect(await refusalOf(source(`clickhouse+${page}/a/b`).select(QUERY))).toMatchObject({ what: 'answer' })
  })
})

test('memory, Parquet and the engine give the same values of any query, by the same reading as a file', async () => {
  const [parquet, engine] = await Promise.all([files(PARQUET), clickhouse()])
  const sources = [
    memorySource('memory', ALL),
    source(parquet.address),
    source(`${engine.address}/trade/observations`),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(REPORTERS, { minLength: 1, maxLength: 3 }),
      fc.option(fc.subarray(PARTNERS, { minLength: 1 })),
      fc.tuple(fc.constantFrom(...YEARS), fc.nat(10)),
      fc.constantFrom(...PRODUCTS),
      async (reporters, partners, [from, more], product) => {
        const query = { reporters, partners, years: { from, to: from + more }, product }
        const expected = ALL.filter((one) => isAsked(one, query))
        if (expected.length === 0) {
          for (const one of sources)
            expect(await refusalOf(selectedFile(one, query))).toMatchObject({ what: 'no-rows' })
          return
        }
        const [memory, ...others] = await Promise.all(
          sources.map(async (one) => valuesOf(await selectedFile(one, query))),
        )
        expect(memory).toHaveLength(expected.length)
        for (const other of others) expect(other).toEqual(memory)
      },
    ),
    { numRuns: runs(60) },
  )
})

test('observations that were written are read back as they were, dollars by a rate apart', async () => {
  const some = ALL.slice(0, 400)
  const [first] = some
  if (first === undefined) throw new Error('there are none')
  const rated = observationRow({ ...first, currency: 'USD', value: 1 }, 'EUR 2022: US$ 1.053, ECB')
  const rows = [OBSERVATION_COLUMNS, ...some.map((one) => observationRow(one)), rated]
  const read = await readOwn([textFile('observations.csv', table(rows))])
  expect(read.tables).toMatchObject([{ format: 'khorgos', certainty: 'certain', questions: [] }])
  expect(read.tables[0]?.leftOut.get('converted')).toMatchObject({ rows: 1 })
  const values = observationsOf(read).map(({ at: _, ...value }) => value)
  expect(values).toEqual(some.map(({ at: _, ...value }) => value))
})

test('an answer is named by what was asked and is there: of many places the first few, and partners where they were chosen', async () => {
  const nameOf = async (part: Partial<ObservationQuery>) =>
    (await selectedFile(memorySource('https://x.example/trade/all.parquet', ALL), { ...QUERY, ...part })).name
  expect(await nameOf({})).toBe('x.example all.parquet KAZ 2010-2022 TOTAL.csv')
  expect(await nameOf({ reporters: ['ABW', 'KAZ'], partners: ['CHN', 'ABW', 'RUS'] })).toBe(
    'x.example all.parquet KAZ with CHN RUS 2010-2022 TOTAL.csv',
  )
  expect(await nameOf({ reporters: REPORTERS })).toBe(
    'x.example all.parquet CHN DEU EU KAZ KGZ RUS TJK TKM and 3 more 2010-2022 TOTAL.csv',
  )
})

test('a key in an address is in no name', () => {
  expect(source('https://x.example/a/all.parquet?signature=secret').name).toBe(
    'https://x.example/a/all.parquet',
  )
})

test('more rows than a selection are refused', async () => {
  const [one] = ALL
  if (one === undefined) throw new Error('there are none')
  const many = memorySource(
    'memory',
    Array.from({ length: MOST_SELECTED + 1 }, () => one),
  )
  const all = { ...QUERY, reporters: [one.reporter], years: { from: 0, to: 9999 }, product: one.product }
  expect(await refusalOf(selectedFile(many, all))).toMatchObject({ what: 'too-many-rows' })
})

test.each(['ftp://x/y.parquet', 'https://x/y.csv', 'clickhouse+https://x/only', 'x.parquet', 'javascript:1'])(
  '“%s” is no source',
  (address) => {
    expect(sourceAt(address, fetch)).toBeNull()
  },
)

function isAsked(one: OwnObservation, { reporters, partners, years, product }: ObservationQuery): boolean {
  const year = Number(one.period.slice(0, 4))
  const isPartner = partners === null || partners.includes(one.partner)
  return (
    reporters.includes(one.reporter) &&
    isPartner &&
    year >= years.from &&
    year <= years.to &&
    one.product === product
  )
}
