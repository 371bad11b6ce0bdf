// How the time to resolve a chart, the time to draw it and the memory it takes grow with the number of its values; and
// the shipped dataset's largest view beside a plain loop over the same rows.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { withoutBrowser } from '../../scripts/without-browser.mjs'

const OUT = fileURLToPath(new URL('../../node_modules/.khorgos-bench', import.meta.url))
const PARTNERS = ['CHN', 'EU', 'RUS', 'USA', 'TUR', 'KOR', 'IRN', 'AFG', 'IND', 'JPN']
/** Series and years of made-up trade: from 5 values to 5,000. */
const SIZES = [
  [1, 5],
  [2, 25],
  [10, 50],
  [10, 150],
  [10, 500],
]
const RUNS = 15

function median(list) {
  const order = [...list].sort((a, b) => a - b)
  return order[Math.floor(order.length / 2)]
}

async function timed(work, runs = RUNS) {
  const times = []
  for (let i = -3; i < runs; i++) {
    const start = performance.now()
    await work()
    if (i >= 0) times.push(performance.now() - start)
  }
  return median(times)
}

/** Observations of both flows, for each partner and year. */
function madeUp(partners, years) {
  return partners.flatMap((partner, p) =>
    Array.from({ length: years }, (_, i) => 1600 + i).flatMap((year) =>
      ['X', 'M'].map((flow) => ({
        reporter: 'KAZ',
        partner,
        flow,
        year,
        value: 1 + p + Math.sin(year / 7),
        source: 'kaz-bns',
      })),
    ),
  )
}

export async function run() {
  const { close } = await withoutBrowser()
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { ssr: 'bench/growth/entry.ts', outDir: OUT, emptyOutDir: true },
  })
  const { PRESETS, resolve, DEFAULT_SPEC, changeSpec, drawSvg, shippedDataset, indexOf } = await import(
    pathToFileURL(join(OUT, 'entry.js')).href
  )
  const shipped = shippedDataset()

  console.log('values  resolve, ms  per value, µs   draw, ms  per value, µs   heap of the model, kB')
  for (const [series, years] of SIZES) {
    const partners = PARTNERS.slice(0, series)
    const official = { ...shipped.official, index: indexOf(madeUp(partners, years)) }
    const spec = changeSpec(DEFAULT_SPEC, {
      chart: 'lines',
      basis: 'reported',
      area: ['KAZ'],
      partner: partners,
      time: { from: 1600, to: 1600 + years - 1 },
    })
    const dataset = { ...shipped, official }
    const model = resolve(dataset, spec)
    const values = model.marks.length
    const resolving = await timed(() => resolve(dataset, spec))
    const drawing = await timed(() => drawSvg(model, { width: 760, theme: 'light' }), values > 100 ? 3 : RUNS)
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    const kept = Array.from({ length: 10 }, () => resolve(dataset, spec))
    globalThis.gc?.()
    const heap = (process.memoryUsage().heapUsed - before) / kept.length / 1000
    const cell = (value, width) => value.toFixed(1).padStart(width)
    console.log(
      `${String(values).padStart(6)} ${cell(resolving, 12)} ${cell((1000 * resolving) / values, 14)} ${cell(drawing, 10)} ${cell((1000 * drawing) / values, 14)} ${cell(heap, 23)}`,
    )
  }

  const largest = PRESETS.map(({ name, spec }) => ({ name, spec, model: resolve(shipped, spec) })).sort(
    (a, b) => b.model.marks.length - a.model.marks.length,
  )[0]
  const rows = [...new Set(largest.model.marks.flatMap(({ observations = [] }) => observations))]
  const resolving = await timed(() => resolve(shipped, largest.spec), 50)
  let sum = 0
  const looping = await timed(() => {
    for (let i = 0; i < 1000; i++) for (const { value } of rows) sum += value
  }, 50)
  console.log(
    `\nThe largest view (${largest.name}, ${largest.model.marks.length} values of ${rows.length} rows): resolve ${resolving.toFixed(2)} ms, ${Math.round((1000 * resolving) / looping)} × a plain loop over the same rows (${sum > 0 ? (looping / 1000).toFixed(5) : ''} ms).`,
  )
  await close()
}
