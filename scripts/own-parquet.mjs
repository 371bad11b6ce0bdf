// Makes sorted Parquet of the observations of `npm run own`, to be asked by its address: docs/own-statistics.md
//   npm run own:parquet -- own/observations.csv observations.parquet
import { createReadStream, existsSync, writeFileSync } from 'node:fs'
import Papa from 'papaparse'
import { withoutDocument } from './without-browser.mjs'

const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined || !existsSync(from)) {
  console.error('npm run own:parquet -- own/observations.csv observations.parquet')
  process.exit(2)
}

/** Texts that come again and again are held once. */
const texts = new Map()
function held(text) {
  const known = texts.get(text)
  if (known === undefined) texts.set(text, text)
  return known ?? text
}

function rowsOf(file) {
  return new Promise((resolve, reject) => {
    const rows = []
    Papa.parse(createReadStream(file, 'utf8'), {
      skipEmptyLines: true,
      step: ({ data }) => rows.push(data.map(held)),
      complete: () => resolve(rows),
      error: reject,
    })
  })
}

const { load, close } = await withoutDocument()
const { toSortedParquet } = await load('/src/cli/own-parquet.ts')
const [head, ...rows] = await rowsOf(from)
const parquet = toSortedParquet(head, rows)
writeFileSync(to, new Uint8Array(parquet))
console.log(`${to}: ${rows.length} rows, ${parquet.byteLength} bytes`)
await close()
process.exit(0)
