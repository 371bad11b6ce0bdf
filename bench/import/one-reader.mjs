// One reader of a file, alone in a process; prints seconds, peak memory and what it found as JSON.
//   node bench/import/one-reader.mjs khorgos|papaparse-arrays|papaparse-objects FILE BUILT-READER
import { createReadStream } from 'node:fs'
import Papa from 'papaparse'

const [, , reader, file, built] = process.argv
// All load the same modules first, so that memory is compared like with like.
const { readOwn, diskFile } = await import(built)

async function khorgos() {
  const { tables, ledger } = await readOwn([diskFile(file)])
  return `${tables[0].counts.rows} rows, ${ledger.size} values`
}

/** Splits the rows and counts them, as the least that reading is. */
function papaparse(header) {
  return new Promise((resolve, reject) => {
    let rows = 0
    Papa.parse(createReadStream(file, 'latin1'), {
      header,
      step: () => {
        rows += 1
      },
      complete: () => resolve(`${rows} rows`),
      error: reject,
    })
  })
}

// The system's own peak counts the process that started this one.
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 10)
const start = performance.now()
const says = await (reader === 'khorgos' ? khorgos() : papaparse(reader === 'papaparse-objects'))
const seconds = (performance.now() - start) / 1000
clearInterval(watch)
console.log(JSON.stringify({ seconds, megabytes: peak / 1e6, says }))
process.exit(0)
