// Rows of data/observations.csv from rows of figures as they were collected: shared by data-build.mjs and data-add.mjs.
import { readFileSync } from 'node:fs'
import { csvFormatRows } from 'd3-dsv'
import { runnerImport } from 'vite'

const { module: trade } = await runnerImport('./src/trade/observation.ts')

export const FILE = 'data/observations.csv'
const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8'))
/** The columns, as the data package describes them. */
const HEADER = resources.find(({ path }) => path === 'observations.csv').schema.fields.map(({ name }) => name)
/** Names that one publisher's figures came under in another collection. */
const SAME_SOURCE = { 'us-census-api': 'us-census' }
/** Until when an office counted the United Kingdom in its EU: found by its members, see data/README.md. */
const WITH_BRITAIN = { 'kaz-bns': 2022, 'kgz-nsc': 2019 }

/** A row from source_id, reporter, partner, year, flow, value_usd_million and status; `more` is added to its value. */
export function rowOf({ source_id, reporter, partner, year, flow, value_usd_million, status }, more = 0) {
  const publisher = SAME_SOURCE[source_id] ?? source_id
  const source = status === 'derived' ? `${publisher}-sums` : publisher
  const value = Math.round((Number(value_usd_million) + more) * 1000) / 1000
  return ofItsDay([reporter, partner, flow, String(year), String(value), '6', 'A', source])
}

/** The row with the code of the EU of its day where its office counted the United Kingdom in. */
export function ofItsDay(row) {
  const [reporter, partner, flow, year, ...rest] = row
  const isOfItsDay = partner === 'EU' && Number(year) <= (WITH_BRITAIN[rest.at(-1)] ?? 0)
  return isOfItsDay ? [reporter, trade.EU_OF_ITS_DAY, flow, year, ...rest] : row
}

/** What makes two rows one observation: all but the value. */
export function keyOf(row) {
  return row.toSpliced(4, 1).join()
}

/** The file's text, its rows in order. */
export function textOf(rows) {
  return `${csvFormatRows([HEADER, ...rows.toSorted((a, b) => (a.join() < b.join() ? -1 : 1))])}\n`
}
