import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { toSortedParquet } from '../../src/cli/own-parquet.ts'
import { NO_ANSWERS } from '../../src/import/answers.ts'
import { en } from '../../src/import/messages/en.ts'
import type { OwnObservation } from '../../src/import/observation.ts'
import { OBSERVATION_COLUMNS, observationRow } from '../../src/import/observations-table.ts'
import { UnreadableFile } from '../../src/import/problem.ts'
import { readOwn } from '../../src/import/read-own.ts'
import { sourceAt } from '../../src/import/sources/by-address.ts'
import { memorySource } from '../../src/import/sources/memory.ts'
import { MOST_SELECTED, type ObservationQuery, selectedFile } from '../../src/import/sources/source.ts'
import { runs } from '../runs.ts'
import { observationsOf, table, textFile } from './files.ts'

const REPORTERS = ['CHN', 'DEU', 'EU', 'KAZ', 'KGZ', 'RUS', 'TJK', 'TKM', 'TUR', 'USA', 'UZB']
const PARTNERS = [...REPORTERS, 'AFG', 'EU_V', 'GBR', 'IND', 'IRN', 'ITA', 'JPN', 'KOR', 'UKR', 'WLD', 'XXX']
const PRODUCTS = ['TOTAL', 'HS 27', 'HS 1801', 'Hides and Skins']

const YEARS = Array.from({ length: 24 }, (_, i) => 2000 + i)

/** Figures of our own invention: each of reporter, partner, flow, year and product. */
function observations(reporters: readonly string[]): OwnObservation[] {
  let line = 1
  return reporters.flatMap((reporter) =>
    PRODUCTS.flatMap((product, p) =>
      YEARS.flatMap((year) =>
        (['M', 'X'] as const).flatMap((flow) =>
          PARTNERS.filter((partner) => partner !== reporter).map((partner): OwnObservation => {
            line += 1
            return {
              reporter,
              partner,
              flow,
              product,
              period: year % 7 === 0 ? `${year}-03` : `${year}`,
              value: ((line * 7919) % 100_003) + 0.25,
              currency: 'USD',
              multiplier: 3,
              valuation: flow === 'X' ? 'FOB' : 'CIF',
              status: p === 1 ? 'E' : 'A',
              at: { table: 0, file: 'TradeData.csv', sheet: null, line, column: 'value' },
              sumOf: line % 5 === 0 ? 12 : 0,
            }
          }),
        ),
      ),
    ),
  )
}

const ALL = observations(REPORTERS)
const ROWS = ALL.map((one) => observationRow(one).map(String))
const PARQUET = new Uint8Array(toSortedParquet(OBSERVATION_COLUMNS, ROWS, 1500))
const QUERY: ObservationQuery = {
  reporters: ['KAZ'],
  partners: null,
  years: { from: 2010, to: 2022 },
  product: 'TOTAL',
}

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

async function serving(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A server of one file, as any is that holds files, and the bytes that it sent of it. */
async function files(bytes: Uint8Array, hasRanges = true) {
  const sent = { bytes: 0 }
  const address = await serving((request, response) => {
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
    const isPart = hasRanges && first !== undefined
    const end = last === undefined || last === '' ? bytes.length : Number(last) + 1
    const part = isPart ? bytes.subarray(Number(first), end) : bytes
    response.writeHead(isPart ? 206 : 200, { 'Content-Length': part.length })
    if (request.method === 'HEAD') response.end()
    else {
      sent.bytes += part.length
      response.end(part)
    }
  })
  return { address: `${address}/observations.parquet`, sent }
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
    const missing = await serving((_, response) => response.writeHead(404).end())
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

/** A ClickHouse as far as its protocol goes: it answers the bound parameters of the one statement that is asked. */
async function clickhouse() {
  const requests: {
    readonly method: string | undefined
    readonly url: URL
    readonly user: string | undefined
  }[] = []
  const address = await serving((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    requests.push({ method: request.method, url, user: request.headers['x-clickhouse-user'] as string })
    const given = (name: string) => url.searchParams.get(`param_${name}`)
    const list = (name: string) =>
      [...(given(name) ?? '').matchAll(/'([^']*)'/g)].map(([, code]) => code ?? '')
    if (given('table') !== 'observations') {
      response.writeHead(404).end('Code: 60. DB::Exception: Unknown table\nstack')
      return
    }
    const found = ALL.filter(
      ({ reporter, partner, period, product }) =>
        list('reporters').includes(reporter) &&
        (given('partners') === null || list('partners').includes(partner)) &&
        period >= (given('from') ?? '') &&
        period < (given('to') ?? '') &&
        product === given('product'),
    )
    response.end(
      JSON.stringify({
        meta: OBSERVATION_COLUMNS.map((name) => ({ name, type: 'String' })),
        data: found.map((one) => observationRow(one)),
        rows: found.length,
      }),
    )
  })
  return { requests, address: address.replace('http://', 'clickhouse+http://reader:secret@') }
}

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
    const page = await serving((_, response) => response.end('<html>not an engine</html>'))
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
