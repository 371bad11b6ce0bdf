// Writes charts as files, without a browser: npm run render -- "<query>" --format svg,csv --out DIR
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { createServer } from 'vite'

// The drawing is React's, and React draws into a document: jsdom's.
const { window } = new JSDOM('<!doctype html>', { url: 'https://khorgos.invalid/', pretendToBeVisual: true })
const NAMES = [
  'document',
  'navigator',
  'XMLSerializer',
  'DOMParser',
  'Node',
  'Element',
  'HTMLElement',
  'SVGElement',
]
const FUNCTIONS = ['getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame']
// Node.js has a navigator of its own, or none.
const provide = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true })
provide('window', window)
for (const name of [...NAMES, 'HTMLIFrameElement']) provide(name, window[name])
for (const name of FUNCTIONS) provide(name, window[name].bind(window))
process.env.NODE_ENV = 'production'

const vite = await createServer({
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  logLevel: 'error',
})
const { jobOf, Unusable } = await vite.ssrLoadModule('/src/render/job.ts')

/** What is asked for, or an exit with what is wrong with it. */
function job() {
  try {
    return jobOf(process.argv.slice(2), (file) => readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    console.error(error.message)
    process.exit(2)
  }
}

const wanted = job()
const { render } = await vite.ssrLoadModule('/src/render/render.ts')
const { shippedDataset } = await vite.ssrLoadModule('/src/render/shipped-dataset.ts')
let number = 1
const { files, failed } = await render(shippedDataset(), wanted, ({ query, kind, text }) => {
  const said = `[${number}/${wanted.queries.length}] ?${query}: ${text}`
  if (kind !== 'changed') number += 1
  if (kind === 'done') console.log(said)
  else console.error(kind === 'failed' ? `${said} (failed)` : said)
})
mkdirSync(wanted.out, { recursive: true })
for (const { name, content } of files) writeFileSync(join(wanted.out, name), content)
console.log(`${files.length} files in ${wanted.out}`)
await vite.close()
process.exit(failed > 0 ? 1 : 0)
