// Adds figures to data/observations.csv, and takes their revisions of what is there: npm run data:add -- new.csv …
//
// The files have the columns source_id, reporter, partner, year, flow, value_usd_million, status, note. A figure of the
// same flow, year and source takes the place of the one that was there; both are printed.
import { readFileSync, writeFileSync } from 'node:fs'
import { csvParse, csvParseRows } from 'd3-dsv'
import { FILE, keyOf, ofItsDay, rowOf, textOf } from './observation-rows.mjs'

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Name the files of new figures: npm run data:add -- new.csv')
  process.exit(2)
}
const [, ...before] = csvParseRows(readFileSync(FILE, 'utf8'))
const rows = new Map(before.map(ofItsDay).map((row) => [keyOf(row), row]))
let revised = 0
for (const row of files.flatMap((file) => csvParse(readFileSync(file, 'utf8'))).map((one) => rowOf(one))) {
  const old = rows.get(keyOf(row))
  if (old !== undefined && old[4] !== row[4]) {
    revised++
    console.log(`revised: ${row.slice(0, 4).join(' ')}, ${row.at(-1)}: ${old[4]} to ${row[4]} million`)
  }
  rows.set(keyOf(row), row)
}
writeFileSync(FILE, textOf([...rows.values()]))
console.log(
  `${FILE}: ${rows.size} observations, ${rows.size - before.length} of them new, ${revised} revised`,
)
