// Makes data/observations.csv from a file of figures as they were collected: npm run data:build -- figures.csv [slovakia.csv]
//
// figures.csv has the columns source_id, reporter, partner, year, flow, value_usd_million, status, note. The rows of
// slovakia.csv (same columns) are the trade of Uzbekistan with Slovakia, which its EU sums lack: the national file has
// that country's English and Russian names in each other's columns. They are added to those sums. See data/README.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { csvFormatRows, csvParse } from 'd3-dsv'

const HEADER = [
  'REPORTER',
  'PARTNER',
  'FLOW',
  'TIME_PERIOD',
  'OBS_VALUE',
  'UNIT_MULT',
  'OBS_STATUS',
  'SOURCE',
]

const [figuresFile, slovakiaFile] = process.argv.slice(2)
if (figuresFile === undefined) {
  console.error('Name the file of figures: npm run data:build -- figures.csv [slovakia.csv]')
  process.exit(2)
}
const read = (file) => csvParse(readFileSync(file, 'utf8'))
const keyOf = ({ reporter, flow, year }) => [reporter, flow, year].join(' ')
const slovakia = new Map(
  (slovakiaFile === undefined ? [] : read(slovakiaFile)).map((row) => [
    keyOf(row),
    Number(row.value_usd_million),
  ]),
)

const rows = read(figuresFile).map((row) => {
  const ours = row.status === 'derived'
  const lacking = ours && row.partner === 'EU' ? (slovakia.get(keyOf(row)) ?? 0) : 0
  const value = Math.round((Number(row.value_usd_million) + lacking) * 1000) / 1000
  const source = ours ? `${row.source_id}-sums` : row.source_id
  return [row.reporter, row.partner, row.flow, row.year, value, 6, 'A', source]
})
rows.sort((a, b) => (a.join() < b.join() ? -1 : 1))
writeFileSync('data/observations.csv', `${csvFormatRows([HEADER, ...rows])}\n`)
console.log(`data/observations.csv: ${rows.length} observations`)
