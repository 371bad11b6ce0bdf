// Reads the same rows in Chromium, each reader in a worker of a browser of its own: what the page feels of it, and what
// memory it takes, beside what else somebody would take.
import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { findBrowser } from '../../scripts/browser.mjs'

const PEERS = fileURLToPath(new URL('peers', import.meta.url))
/** The file of each reader. */
const FILES = {
  khorgos: 'readers/khorgos.js',
  papaparse: 'readers/papaparse.js',
  duckdb: 'peers/readers/duckdb.js',
  arquero: 'peers/readers/arquero.js',
}
export const READERS = Object.keys(FILES)
/** Nobody waits longer. */
const MOST_SECONDS = 180

const PAGE = `<!doctype html><meta charset="utf-8"><title>Reader</title><input type="file"><script>
const tasks = []
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
function reading(reader) {
  const [file] = document.querySelector('input').files
  return new Promise((resolve, reject) => {
    const worker = new Worker(reader + '.js', { type: 'module' })
    worker.onmessage = ({ data }) => setTimeout(() => resolve({ ...data, longTasks: tasks.length, longest: Math.max(0, ...tasks) }), 100)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(file)
  })
}
</script>`

/** Builds every reader into `out`, with a page that starts it. */
export async function buildReaders(out) {
  if (!existsSync(join(PEERS, 'node_modules'))) {
    console.log('Installing the other libraries, in a folder of their own …')
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: PEERS, stdio: 'inherit' })
  }
  for (const [reader, file] of Object.entries(FILES)) {
    await build({
      configFile: false,
      logLevel: 'error',
      base: './',
      build: {
        outDir: join(out, reader),
        target: 'es2022',
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 10_000,
        rollupOptions: {
          input: fileURLToPath(new URL(file, import.meta.url)),
          output: { entryFileNames: `${reader}.js` },
        },
      },
    })
    mkdirSync(join(out, reader), { recursive: true })
    writeFileSync(join(out, reader, 'index.html'), PAGE)
  }
}

const TYPES = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm' }

/** Serves what was built; gives the address and a function that ends it. */
export async function serveReaders(out) {
  const server = createServer((request, response) => {
    const name = join(out, new URL(request.url ?? '/', 'http://localhost').pathname)
    if (!existsSync(name)) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': TYPES[name.split('.').at(-1)] ?? 'application/octet-stream' })
    createReadStream(name).pipe(response)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

/** One reading: seconds, peak memory of the page's process and its workers in MB (null where the system does not tell),
 *  long tasks on the page, what was found; or why it failed. */
export async function readInBrowser(url, reader, file) {
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`${url}/${reader}/index.html`)
    await page.setInputFiles('input', file)
    const peak = await watchMemory(browser)
    const crashed = new Promise((resolve) =>
      page.on('crash', () => resolve({ failed: 'the page ran out of memory' })),
    )
    const late = new Promise((resolve) =>
      setTimeout(() => resolve({ failed: `not done in ${MOST_SECONDS} s` }), MOST_SECONDS * 1000),
    )
    const read = page.evaluate((name) => reading(name), reader).catch((error) => ({ failed: error.message }))
    const found = await Promise.race([read, crashed, late])
    return { ...found, megabytes: peak() }
  } finally {
    await browser.close()
  }
}

/** Watches the largest of the browser's pages; gives a function that ends it and says its peak. */
async function watchMemory(browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pages = processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [id] : []))
  let most = null
  const look = () => {
    for (const id of pages) {
      const megabytes = residentOf(id)
      if (megabytes !== null && megabytes > (most ?? 0)) most = megabytes
    }
  }
  const timer = setInterval(look, 20)
  return () => {
    clearInterval(timer)
    return most === null ? null : Math.round(most)
  }
}

/** What a process holds of its own, MB, as Linux counts it. */
function residentOf(id) {
  try {
    const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : Number(kilobytes) / 1000
  } catch {
    return null
  }
}
