// How long a press on a control takes until the next frame, and until the chart is changed, on every view, beside plain
// drawings of as many marks. Method and limits: docs/performance.md
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { findBrowser } from '../../scripts/browser.mjs'
import { buildsToMeasure } from '../builds.mjs'
import { serveCompressed } from '../first-paint/serve-compressed.mjs'
import { machineOf } from '../machine.mjs'
import { moveYears, pointAcross, pressControls, pressPlain, pressTabs } from './controls.mjs'
import { slowedPage } from './slowed-page.mjs'
import { tables } from './tables.mjs'
import { VIEWS } from './views.mjs'

const RESULTS = fileURLToPath(new URL('../results', import.meta.url))
const ROUNDS = Number(process.env.ROUNDS ?? 1)
/** Only views whose name holds this: "official lines". */
const ONLY = process.env.VIEWS ?? ''
const SLOWER = Number(process.env.SLOWER ?? 4)
/** On a plain page, each time it is opened. */
const PLAIN_PRESSES = 6
const PLAIN = { recharts: 'plain Recharts', d3: 'D3 by hand' }

export async function run() {
  const builds = buildsToMeasure()
  const out = mkdtempSync(join(tmpdir(), 'khorgos-presses-'))
  await build({
    configFile: false,
    root: 'bench/presses/plain',
    base: './',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: out, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 10_000 },
  })
  const server = await serveCompressed({
    ...Object.fromEntries(builds.map(({ name, folder }) => [name, folder])),
    peers: out,
  })
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })

  const presses = []
  const drags = []
  const sweeps = []
  const marks = {}
  /** How what was measured on one visit to a page is kept, by whose page it is. */
  const notesOf = (by) => {
    const seen = new Set()
    const note = ({ name }, control, cost) => {
      if (cost === null) return
      presses.push({ by, view: name, control, isFirst: !seen.has(control), ...cost })
      seen.add(control)
    }
    const noteIn =
      (list) =>
      ({ name }, gaps) =>
        list.push({ by, view: name, gaps })
    return { note, noteDrag: noteIn(drags), noteSweep: noteIn(sweeps) }
  }
  const visit = async (url, lives, work) => {
    const started = performance.now()
    const page = await slowedPage(browser, { url, lives, rate: SLOWER })
    try {
      await work(page)
    } finally {
      await page.close()
    }
    if (process.env.VERBOSE !== undefined)
      console.error(`${Math.round((performance.now() - started) / 1000)} s ${url}`)
  }
  const ofBuild = ({ name, lives }, view, round) => {
    const { note, noteDrag, noteSweep } = notesOf(name)
    return visit(`${server.url}/${name}/index.html?${view.query}`, lives, async (page) => {
      marks[view.name] = await page.ask(`document.querySelectorAll('figure [data-figure]').length`)
      await pointAcross(page, view, noteSweep)
      await pressControls(page, view, round, note)
      await moveYears(page, view, note, noteDrag)
      await pressTabs(page, view, note)
    })
  }
  const ofPlain = (by, view) => {
    const { note, noteDrag, noteSweep } = notesOf(PLAIN[by])
    const url = `${server.url}/peers/index.html?by=${by}&shape=${view.like}`
    return visit(url, `document.querySelector('figure svg') !== null`, async (page) => {
      if (by === 'recharts' && view.like.startsWith('dots')) await pointAcross(page, view, noteSweep)
      await pressPlain(page, view, PLAIN_PRESSES, note)
      if (view.name.startsWith('official')) await moveYears(page, view, note, noteDrag)
    })
  }

  const begun = performance.now()
  const views = VIEWS.filter(({ name }) => name.includes(ONLY))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, view] of views.entries()) {
      const visits = [
        ...builds.map((one) => () => ofBuild(one, view, round)),
        ...Object.keys(PLAIN).map((by) => () => ofPlain(by, view)),
      ]
      // Each time another comes first, so that none is always measured beside the same neighbour.
      const first = (i + round) % visits.length
      for (const go of [...visits.slice(first), ...visits.slice(0, first)]) await go()
    }
    console.log(`round ${round + 1} of ${ROUNDS}, ${Math.round((performance.now() - begun) / 1000)} s`)
    // After each round, so that one that is broken off takes nothing with it.
    keep({
      date: new Date().toISOString().slice(0, 10),
      machine: machineOf(browser),
      slower: SLOWER,
      rounds: round + 1,
      builds: builds.map(({ name }) => name),
      plain: Object.values(PLAIN),
      views: views.map(({ name, like }) => ({ name, like, marks: marks[name] })),
      presses,
      drags,
      sweeps,
    })
  }
  await browser.close()
  server.close()
  rmSync(out, { recursive: true })
}

/** Prints the tables, and writes them with what was measured unless only some views were. */
function keep(measured) {
  const text = tables(measured)
  console.log(`\n${text}`)
  if (ONLY !== '') return
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(join(RESULTS, 'presses.json'), `${JSON.stringify(compact(measured))}\n`)
  writeFileSync(join(RESULTS, 'presses.md'), `# Presses\n\n${text}\n`)
  console.log('bench/results/presses.json, bench/results/presses.md')
}

/** The same with times in whole tenths of a millisecond: finer than they were measured. */
function compact(measured) {
  const tenths = (ms) => (ms === null ? null : Math.round(ms * 10) / 10)
  return {
    ...measured,
    presses: measured.presses.map((one) => ({ ...one, next: tenths(one.next), shown: tenths(one.shown) })),
    drags: measured.drags.map((one) => ({ ...one, gaps: one.gaps.map(tenths) })),
    sweeps: measured.sweeps.map((one) => ({ ...one, gaps: one.gaps.map(tenths) })),
  }
}
