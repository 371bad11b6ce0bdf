// How long a press on a control takes until the page is laid out anew, as a ratio to an empty React state change
// measured side by side. Machines differ; the ratio is what is to be quoted.
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { findBrowser } from '../../scripts/browser.mjs'
import { serveDist } from '../../scripts/serve.mjs'

const SWITCHES = 100
const WARMING = 12

export async function run() {
  await build({ logLevel: 'error' })
  const out = mkdtempSync(join(tmpdir(), 'khorgos-bench-'))
  await build({
    configFile: false,
    root: 'bench/presses',
    base: './',
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: true, rollupOptions: { input: 'bench/presses/empty.html' } },
  })
  const TYPES = { '.html': 'text/html', '.js': 'text/javascript' }
  const yardstick = createServer(async (request, response) => {
    const name = (request.url ?? '/').split('?')[0]
    const body = await readFile(join(out, name)).catch(() => null)
    response.writeHead(body === null ? 404 : 200, { 'Content-Type': TYPES[extname(name)] ?? 'text/plain' })
    response.end(body ?? '')
  })
  await new Promise((done) => yardstick.listen(0, '127.0.0.1', done))
  const app = await serveDist()
  const executablePath = findBrowser()
  const browser = await chromium.launch(executablePath ? { executablePath, args: ['--no-sandbox'] } : {})

  /** Presses what `find` names and waits for the frame after it; milliseconds of work, and until the frame. */
  const press = (page, selector, nth = 0) =>
    page.evaluate(
      async ([css, at]) => {
        const element = document.querySelectorAll(css)[at]
        await new Promise((done) => requestAnimationFrame(done))
        const start = performance.now()
        element.click()
        // React answers a press in a microtask; a message comes after it, and before the next frame.
        await new Promise((done) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = done
          port2.postMessage(0)
        })
        document.body.getBoundingClientRect()
        return performance.now() - start
      },
      [selector, nth],
    )

  const empty = await browser.newPage()
  await empty.goto(`http://127.0.0.1:${yardstick.address().port}/empty.html`)
  await empty.waitForSelector('button')

  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const baseline = []

  /** The time of each of so many presses, each beside one on the yardstick; a few before them are not counted. */
  async function presses(pressOnce) {
    const times = []
    for (let i = -WARMING; i < SWITCHES; i++) {
      const own = await pressOnce(i + WARMING)
      const nothing = await press(empty, 'button')
      if (i < 0) continue
      times.push(own)
      baseline.push(nothing)
    }
    return times
  }

  const show = async (query) => {
    await page.goto(`${app.url}?${query}`)
    await page.waitForSelector('figure [data-figure]')
    await page.waitForSelector('.picker-trigger')
  }
  /** Chooses one option after the other of a control; opening its list is not counted. */
  const choose = (label) => async (i) => {
    await page.getByRole('combobox', { name: label, exact: true }).click()
    const options = page.getByRole('option')
    await options.first().waitFor()
    return press(page, '[role=option]', i % (await options.count()))
  }

  await show('chart=lines')
  const tabs = await page.locator('.family:nth-child(2) .tab').count()
  const rows = [
    ['another chart (its tab)', await presses((i) => press(page, '.family:nth-child(2) .tab', i % tabs))],
  ]
  await show('chart=lines')
  rows.push(['like for like', await presses(() => press(page, '.like-for-like'))])
  await show('chart=lines')
  rows.push(['whose numbers', await presses(choose('Whose numbers'))])
  await show('chart=lines')
  rows.push(['measure', await presses(choose('Measure'))])
  await show('chart=lines')
  rows.push(['scale', await presses(choose('Scale'))])
  await browser.close()
  app.close()
  yardstick.close()
  rmSync(out, { recursive: true })

  const percentile = (list, part) => [...list].sort((a, b) => a - b)[Math.ceil(part * list.length) - 1]
  const row = (name, list) => {
    const [half, most] = [percentile(list, 0.5), percentile(list, 0.95)]
    const ratio = most / percentile(baseline, 0.95)
    console.log(
      `${name.padEnd(46)} ${half.toFixed(1).padStart(7)} ${most.toFixed(1).padStart(7)} ${ratio.toFixed(1).padStart(7)} ${String(list.filter((ms) => ms <= 1000 / 60).length).padStart(9)}`,
    )
  }
  console.log(
    `${''.padEnd(46)}  median     p95   ratio  in 16.7 ms   (ms; ${SWITCHES} presses each; ratio of p95)`,
  )
  row('an empty React state change', baseline)
  for (const [name, times] of rows) row(name, times)
}
