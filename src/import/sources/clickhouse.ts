import { array, nullable, number, object, safeParse, string, union } from 'valibot'
import { OBSERVATION_COLUMNS } from '../results/observations-table.ts'
import {
  answerTo,
  type Fetch,
  faultOf,
  MOST_SELECTED,
  type ObservationQuery,
  type ObservationSource,
} from './source.ts'

/** What ClickHouse answers in the format JSONCompact. */
const ANSWER = object({
  meta: array(object({ name: string() })),
  data: array(array(nullable(union([string(), number()])))),
})

/** A table or view of a ClickHouse with the columns of Khorgos' own form, by its HTTP interface. A request is a GET, by
 *  which the engine lets nothing be changed, and all that is asked is bound to it, never written into its words.
 *  @param address "https://user:password@host:8443/database/table" */
export function clickhouseSource(address: URL, fetch: Fetch): ObservationSource {
  const [database = '', table = ''] = address.pathname.slice(1).split('/').map(decodeURIComponent)
  const headers = address.username === '' ? {} : userOf(address)
  return {
    name: `${address.origin}/${database}/${table}`,
    select: async (query, signal) => {
      const request = new URL(address.origin)
      request.searchParams.set('query', sqlOf(query))
      for (const [name, value] of Object.entries({ database, table, ...parametersOf(query) }))
        request.searchParams.set(`param_${name}`, value)
      const response = await answerTo(fetch, request.href, { headers, signal: signal ?? null })
      const text = await response.text()
      if (!response.ok) throw faultOf('status', `${response.status}: ${firstLine(text)}`)
      const { success, output } = safeParse(ANSWER, parsed(text))
      if (!success) throw faultOf('answer', firstLine(text))
      return {
        columns: output.meta.map(({ name }) => name),
        rows: output.data.map((row) => row.map((cell) => cell ?? '')),
      }
    },
  }
}

function sqlOf({ partners }: ObservationQuery): string {
  return [
    `SELECT COLUMNS('^(${OBSERVATION_COLUMNS.join('|')})$') FROM {database:Identifier}.{table:Identifier}`,
    'WHERE REPORTER IN {reporters:Array(String)} AND PRODUCT = {product:String}',
    'AND TIME_PERIOD >= {from:String} AND TIME_PERIOD < {to:String}',
    ...(partners === null ? [] : ['AND PARTNER IN {partners:Array(String)}']),
    'ORDER BY REPORTER, TIME_PERIOD, FLOW, PARTNER LIMIT {most:UInt32} FORMAT JSONCompact',
  ].join(' ')
}

function parametersOf({ reporters, partners, years, product }: ObservationQuery): Record<string, string> {
  return {
    reporters: listed(reporters),
    product: escaped(product),
    from: `${years.from}`,
    to: `${years.to + 1}`,
    // One more than may be: so it is seen that there are more.
    most: `${MOST_SELECTED + 1}`,
    ...(partners === null ? {} : { partners: listed(partners) }),
  }
}

/** A list of texts as a parameter of an array has it. */
function listed(texts: readonly string[]): string {
  return `[${texts.map((text) => `'${text.replace(/[\\']/g, '\\$&')}'`).join(',')}]`
}

/** A text as a parameter has it: as in TSV. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')
}

function userOf({ username, password }: URL): Record<string, string> {
  const key = password === '' ? {} : { 'X-ClickHouse-Key': decodeURIComponent(password) }
  return { 'X-ClickHouse-User': decodeURIComponent(username), ...key }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 200)
}
