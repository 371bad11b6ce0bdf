// Reads a million rows in the shape of UN Comtrade: in Node.js beside parsers that only split them, in Chromium beside
// what else would answer the same question there: npm run bench -- import
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { writeComtradeRows } from './comtrade-rows.mjs'
import { buildReaders, READERS as IN_BROWSER, readInBrowser, serveReaders } from './in-browser.mjs'

const ROWS = 1_000_000
const ROUNDS = 3
const READERS = ['khorgos', 'papaparse-arrays', 'papaparse-objects']

/** Each reader in a process of its own, in turn, so that what else the machine does falls on all of them. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'khorgos-bench-import-'))
  const file = join(folder, 'TradeData.csv')
  await buildReader(folder)
  writeComtradeRows(file, ROWS)
  console.log(`${ROWS.toLocaleString('en')} rows, ${Math.round(statSync(file).size / 1e6)} MB`)
  const rounds = Array.from({ length: ROUNDS }, () => READERS.map((reader) => measured(reader, file, folder)))
  READERS.forEach((reader, at) => {
    const ratios = rounds.map((round) => (round[at].seconds / round[1].seconds).toFixed(2))
    const memory = rounds.map((round) => Math.round(round[at].megabytes))
    console.log(
      `${reader.padEnd(18)} time / papaparse-arrays ${ratios.join(', ')}; peak memory of the process ${memory.join(', ')} MB; ${rounds[0][at].says}`,
    )
  })
  await inBrowser(file, folder)
  rmSync(folder, { recursive: true })
}

/** Each reader in a browser of its own, in turn. */
async function inBrowser(file, folder) {
  const out = join(folder, 'readers')
  await buildReaders(out)
  const { url, close } = await serveReaders(out)
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = []
    for (const reader of IN_BROWSER) {
      read.push(await readInBrowser(url, reader, file))
      console.log(`round ${round + 1}, ${reader}: ${read.at(-1).failed ?? 'done'}`)
    }
    rounds.push(read)
  }
  close()
  console.log('in Chromium, in a worker:')
  const yardstick = IN_BROWSER.indexOf('papaparse')
  IN_BROWSER.forEach((reader, at) => {
    const all = rounds.map((round) => round[at])
    const failed = all.find((one) => one.failed !== undefined)
    const memory = `peak memory of the page ${all.map(({ megabytes }) => megabytes ?? '?').join(', ')} MB`
    if (failed !== undefined) {
      console.log(`${reader.padEnd(18)} ${failed.failed}; ${memory}`)
      return
    }
    const ratios = rounds.map((round) => (round[at].seconds / round[yardstick].seconds).toFixed(2))
    const first = all.map((one) =>
      one.first === null ? 'at the end' : `${Math.round((100 * one.first) / one.seconds)} %`,
    )
    const tasks = `tasks above 50 ms on the page ${all.map(({ longTasks }) => longTasks).join(', ')}`
    console.log(
      `${reader.padEnd(18)} time / papaparse ${ratios.join(', ')}; ${memory}; ${tasks}; first rows ${first.join(', ')}; ${all[0].rows} rows, sum ${all[0].sum}`,
    )
  })
}

/** The room as it is shipped: what serves modules while one writes them takes time and memory of its own. */
async function buildReader(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: 'bench/import/entry.ts', outDir: join(folder, 'built'), copyPublicDir: false },
  })
}

function measured(reader, file, folder) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['bench/import/one-reader.mjs', reader, file, join(folder, 'built', 'entry.js')],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
