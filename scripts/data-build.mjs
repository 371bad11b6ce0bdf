// Makes data/observations.csv from a file of figures as they were collected: npm run data:build -- figures.csv [slovakia.csv]
//
// figures.csv has the columns source_id, reporter, partner, year, flow, value_usd_million, status, note. The rows of
// slovakia.csv (same columns) are the trade of Uzbekistan with Slovakia, which its EU sums lack: the national file has
// that country's English and Russian names in each other's columns. They are added to those sums. See data/README.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import { FILE, rowOf, textOf } from './observation-rows.mjs'

const [figuresFile, slovakiaFile] = process.argv.slice(2)
if (figuresFile === undefined) {
  console.error('Name the file of figures: npm run data:build -- figures.csv [slovakia.csv]')
  process.exit(2)
}
const read = (file) => csvParse(readFileSync(file, 'utf8'))
const flowOf = ({ reporter, flow, year }) => [reporter, flow, year].join(' ')
const slovakia = new Map(
  (slovakiaFile === undefined ? [] : read(slovakiaFile)).map((row) => [
    flowOf(row),
    Number(row.value_usd_million),
  ]),
)
const rows = read(figuresFile).map((row) => {
  const lacksSlovakia = row.status === 'derived' && row.partner === 'EU'
  return rowOf(row, lacksSlovakia ? (slovakia.get(flowOf(row)) ?? 0) : 0)
})
writeFileSync(FILE, textOf(rows))
console.log(`${FILE}: ${rows.length} observations`)
