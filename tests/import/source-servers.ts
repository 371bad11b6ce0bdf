import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OBSERVATION_COLUMNS, observationRow } from '../../src/import/results/observations-table.ts'
import type { OwnObservation } from '../../src/import/rows/observation.ts'

/* Sources of observations as they are on the way: servers of this machine, which also allow pages of others to ask. */

export const REPORTERS = ['CHN', 'DEU', 'EU', 'KAZ', 'KGZ', 'RUS', 'TJK', 'TKM', 'TUR', 'USA', 'UZB']
const MORE_PARTNERS = ['AFG', 'EU_V', 'GBR', 'IND', 'IRN', 'ITA', 'JPN', 'KOR', 'UKR', 'WLD', 'XXX']
export const PARTNERS = [...REPORTERS, ...MORE_PARTNERS]
export const PRODUCTS = ['TOTAL', 'HS 27', 'HS 1801', 'Hides and Skins']
export const YEARS = Array.from({ length: 24 }, (_, i) => 2000 + i)

/** Figures of our own invention: each of reporter, partner, flow, year and product; every seventh year a March. */
export function observations(reporters: readonly string[]): OwnObservation[] {
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

/** A server that answers as it is told, until it is closed. */
export async function serving(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

/** Lets pages of other hosts ask; the request before the request is answered.
 *  @returns whether that was all */
function allowed(request: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader('Access-Control-Allow-Origin', '*')
  if (request.method !== 'OPTIONS') return false
  response.setHeader('Access-Control-Allow-Headers', 'Range, X-ClickHouse-User')
  response.writeHead(204).end()
  return true
}

/** A server of one file, as any is that holds files, what it was asked, and the bytes that it sent of
 *  it. */
export async function serveFile(bytes: Uint8Array, { hasRanges = true, isAllowed = true } = {}) {
  const sent = { bytes: 0, requests: 0, referrers: new Set<string | undefined>() }
  const { address, close } = await serving((request, response) => {
    sent.requests += 1
    sent.referrers.add(request.headers.referer)
    if (isAllowed && allowed(request, response)) return
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
  return { address: `${address}/observations.parquet`, sent, close }
}

/** A ClickHouse as far as its protocol goes: it answers the bound parameters of the one statement that is asked. */
export async function serveClickhouse(all: readonly OwnObservation[]) {
  const requests: {
    readonly method: string | undefined
    readonly url: URL
    readonly user: string | undefined
  }[] = []
  const { address, close } = await serving((request, response) => {
    if (allowed(request, response)) return
    const url = new URL(request.url ?? '', 'http://localhost')
    requests.push({ method: request.method, url, user: request.headers['x-clickhouse-user'] as string })
    const given = (name: string) => url.searchParams.get(`param_${name}`)
    const list = (name: string) =>
      [...(given(name) ?? '').matchAll(/'([^']*)'/g)].map(([, code]) => code ?? '')
    if (given('table') !== 'observations') {
      response.writeHead(404).end('Code: 60. DB::Exception: Unknown table\nstack')
      return
    }
    const found = all.filter(
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
  return { requests, address, close }
}
