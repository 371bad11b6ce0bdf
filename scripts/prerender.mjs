// Draws the charts of the built app as pages that need no script, each with its files beside it: part of npm run build.
// KHORGOS_URL is the address that the app will be published at, for what must name it whole. KHORGOS_PAGES says which
// pages are made: see src/chart/ready-pages.ts. KHORGOS_SOURCE is the address of observations that the app may ask.
import { fork } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withoutBrowser, withoutDocument } from './without-browser.mjs'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))
/** So many draw at once. */
const WORKERS = 2

/** Where the drawing of the dashboard's first view is kept between the two steps. */
const FIRST_VIEW = 'page/first-view.html'

const read = (file) => readFileSync(join(DIST, file), 'utf8')
const site = (process.env.KHORGOS_URL ?? '').replace(/([^/])$/, '$1/')

/** What the dashboard's page is made from: see IndexParts. */
function indexParts() {
  const manifest = JSON.parse(read('.vite/manifest.json'))
  const modules = new Set()
  const styles = new Set()
  const follow = (key) => {
    const { file, imports = [], css = [] } = manifest[key]
    if (modules.has(file)) return
    modules.add(file)
    for (const one of css) styles.add(one)
    for (const one of imports) follow(one)
  }
  for (const key of ['index.html', 'src/app/live.tsx', 'src/drawing/drawing.tsx']) follow(key)
  modules.delete(manifest['index.html'].file)
  const style = [...styles].map((file) => read(file).replaceAll('url(./', 'url(./assets/').trim())
  return {
    html: read('index.html'),
    style: style.join(''),
    modules: [...modules],
    drawings: read(FIRST_VIEW),
    site,
    source: process.env.KHORGOS_SOURCE ?? '',
  }
}

async function draw(share) {
  const { load, close } = await withoutBrowser()
  const { chartPages, firstView } = await load('/src/static/build-pages.ts')
  const { shippedDataset } = await load('/src/dataset/shipped-dataset.ts')
  if (share[0] === 0) {
    writeFileSync(join(DIST, FIRST_VIEW), await firstView(shippedDataset()))
  }
  const parts = { style: read('page/page.css').trim(), script: read('page/page.js').trim(), site }
  let count = 0
  for await (const { name, content } of chartPages(shippedDataset(), parts, share)) {
    mkdirSync(dirname(join(DIST, name)), { recursive: true })
    writeFileSync(join(DIST, name), content)
    if (name.endsWith('.html')) count += 1
  }
  await close()
  return count
}

/** The same in a process of its own. */
function drawBeside(share) {
  return new Promise((resolve, reject) => {
    const worker = fork(fileURLToPath(import.meta.url), share.map(String))
    worker.on('message', resolve)
    worker.on('exit', (code) => code !== 0 && reject(new Error(`A worker ended with ${code}.`)))
  })
}

/** Renders the dashboard into its page, and the list of the others. React does so without a document, in which it would
 *  look for a browser. */
async function renderDashboard() {
  const { load, close } = await withoutDocument()
  const { dashboardPage } = await load('/src/static/dashboard-page.tsx')
  const { LIST_PAGE, listPage } = await load('/src/static/list-page.tsx')
  const { shippedDataset } = await load('/src/dataset/shipped-dataset.ts')
  writeFileSync(join(DIST, 'index.html'), dashboardPage(shippedDataset(), indexParts()))
  const list = listPage()
  if (list !== null) writeFileSync(join(DIST, LIST_PAGE), list)
  await close()
}

/** Writes the dashboard's page and those of all presets into dist/. */
export async function prerender() {
  const started = Date.now()
  const shares = Array.from({ length: WORKERS }, (_, i) => [i, WORKERS])
  const counts = await Promise.all(shares.map(drawBeside))
  await renderDashboard()
  for (const folder of ['page', '.vite']) rmSync(join(DIST, folder), { recursive: true })
  const pages = counts.reduce((sum, count) => sum + count, 0)
  console.log(`${pages} charts as pages, with their files, in ${Math.round((Date.now() - started) / 1000)} s`)
}

if (process.send !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) {
  process.send(await draw(process.argv.slice(2).map(Number)))
  process.exit(0)
}
