// How soon the first bar is seen, beside a page with the same chart as inline SVG and beside other libraries. Method
// and limits: docs/performance.md
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../scripts/browser.mjs'
import { buildsToMeasure } from '../builds.mjs'
import { machineOf } from '../machine.mjs'
import { pictureOf } from './picture.mjs'
import { probe, switchOnce } from './probe.mjs'
import { serveCompressed } from './serve-compressed.mjs'
import { buildTargets } from './targets.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RUNS = Number(process.env.RUNS ?? 7)
/** Only pages whose name holds this, beside the static one: "Khorgos". */
const ONLY = process.env.PAGES ?? ''
const SWITCHES = 20
/** Slow 4G, and a processor of a quarter of the speed. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }
const SLOWER = 4
/** What is measured, of which the medians are given. */
const FIGURES = [
  'first',
  'lcp',
  'blocked',
  'shift',
  'bytes',
  'requests',
  'switch',
  'start',
  'startBlocked',
  'longest',
  'blockedInAll',
]
/** When nothing has happened for so long, ms, a page has come to rest. */
const REST = 2500
/** After so long, ms, it is given up. */
const PATIENCE = 180_000

/** What is true of a page in which nothing happens any more. */
const AT_REST = `window.bench?.first != null && performance.now() - window.bench.last > ${REST}`

/** An empty page with the probe in it, slowed down. `sent` goes on counting what it is sent. */
async function slowPage(browser, target) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.addInitScript(probe, target.marks)
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', NETWORK)
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const sent = { bytes: 0, requests: 0 }
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    sent.bytes += encodedDataLength
    sent.requests += 1
  })
  // Asked by the protocol and not through Playwright, whose own script in the page would take part in what is measured.
  const ask = async (expression) => {
    const answer = await client.send('Runtime.evaluate', { expression, returnByValue: true })
    return answer.result.value
  }
  const until = async (expression) => {
    const end = Date.now() + PATIENCE
    while (!(await ask(expression))) {
      if (Date.now() > end) throw new Error(`${target.name}: ${expression} did not come true.`)
      await new Promise((done) => setTimeout(done, 250))
    }
  }
  return { page, sent, ask, until }
}

async function measure(browser, url, target) {
  const { page, sent, ask, until } = await slowPage(browser, target)
  try {
    await page.goto(url + target.path, { waitUntil: 'commit', timeout: PATIENCE })
    await new Promise((done) => setTimeout(done, 250))
    await until(AT_REST)
    const { first, lcp, blocked, shift } = await ask('window.bench')
    const loaded = { first, lcp, blocked, shift, ...sent }
    const start = target.lives === undefined ? {} : await startOf(target.lives, { page, ask, until })
    const { blocked: blockedInAll, longest } = await ask('window.bench')
    return { ...loaded, ...start, blockedInAll, longest, ...(await switching(page, target)) }
  } finally {
    await page.context().close()
  }
}

/** How long a page takes to live once the pointer moves, and how long it cannot answer then, ms. Of one that has begun to
 *  live by itself, nothing: what that costs has been noted. */
async function startOf(lives, { page, ask, until }) {
  if (await ask(lives)) return {}
  const before = await ask('window.bench.blocked')
  await ask(`window.bench.lives = null
    window.bench.begun = performance.now()
    new MutationObserver(() => {
      if (${lives}) window.bench.lives ??= performance.now()
    }).observe(document, { childList: true, subtree: true, attributes: true })`)
  await page.mouse.move(640, 5)
  await until('window.bench.lives !== null')
  await until(AT_REST)
  const start = await ask('window.bench.lives - window.bench.begun')
  return { start, startBlocked: (await ask('window.bench.blocked')) - before }
}

/** The median of twenty changes of data, ms, where a page can change it. */
async function switching(page, { marks, press = null }) {
  const canSwitch = await page.evaluate(
    (selector) => 'benchSwitch' in window || (selector !== null && document.querySelector(selector) !== null),
    press,
  )
  if (!canSwitch) return {}
  const switches = []
  for (let i = 0; i < SWITCHES; i++)
    switches.push(await page.evaluate(switchOnce, [marks, press, (i + 1) % 2]))
  return { switch: median(switches) }
}

function median(list) {
  const order = [...list].sort((a, b) => a - b)
  return order[Math.floor(order.length / 2)] ?? Number.NaN
}

export async function run() {
  const out = mkdtempSync(join(tmpdir(), 'khorgos-peers-'))
  const builds = buildsToMeasure()
  const [plain, ...others] = await buildTargets(out, builds)
  const targets = [plain, ...others.filter(({ name }) => name.includes(ONLY))]
  const server = await serveCompressed({
    ...Object.fromEntries(builds.map(({ name, folder }) => [name, folder])),
    peers: out,
  })
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const measured = new Map(targets.map(({ name }) => [name, []]))
  for (let i = 0; i < RUNS; i++) {
    // Each run begins with another, so that none is always measured beside the same neighbour.
    for (const target of [...targets.slice(i), ...targets.slice(0, i)]) {
      measured.get(target.name).push(await measure(browser, server.url, target))
    }
    console.log(`run ${i + 1} of ${RUNS}`)
  }
  const machine = machineOf(browser)
  await browser.close()
  server.close()
  rmSync(out, { recursive: true })

  const results = targets.map(({ name, version = null, react = false }) => {
    const runs = measured.get(name)
    const of = (what) => median(runs.map((one) => one[what]).filter((value) => value !== undefined))
    const figures = Object.fromEntries(FIGURES.map((what) => [what, of(what)]))
    return { name, version, react, ...figures, runs }
  })
  report(results, machine)
  if (ONLY !== '') return
  const folder = join(ROOT, 'bench/results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'first-paint.json'),
    `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine, network: NETWORK, slower: SLOWER, results }, null, 1)}\n`,
  )
  writeFileSync(join(folder, 'first-paint.svg'), await pictureOf(results))
  console.log('bench/results/first-paint.json, bench/results/first-paint.svg')
}

/** The table, as docs/performance.md has it. */
function report(results, machine) {
  const [plain] = results
  const peers = results.filter(({ version }) => version !== null)
  const best = Math.min(...peers.map(({ first }) => first))
  const times = (value, unit) => (value / unit).toFixed(2)
  const number = (value, digits = 0) => (Number.isNaN(value) ? '–' : value.toFixed(digits))
  console.log(`\n${machine}; slow 4G, processor slowed ${SLOWER} ×, medians of ${RUNS} interleaved runs\n`)
  const heads = [
    'page',
    'first bar, × static',
    '× best peer',
    'LCP, × static',
    'blocked, ms',
    'blocked until it lives, ms',
  ]
  heads.push('longest task, ms', 'sent, kB', 'requests', 'shift', 'switch, ms')
  const line = (cells) => console.log(`| ${cells.join(' | ')} |`)
  line(heads)
  line(heads.map(() => '---'))
  for (const one of [...results].sort((a, b) => a.first - b.first)) {
    line([
      one.version === null ? `**${one.name}**` : `${one.name} ${one.version}`,
      times(one.first, plain.first),
      times(one.first, best),
      times(one.lcp, plain.lcp),
      number(one.blocked),
      number(one.blockedInAll),
      number(one.longest),
      number(one.bytes / 1000, 1),
      number(one.requests),
      number(one.shift, 3),
      number(one.switch),
    ])
  }
  const leastBlocked = Math.min(...results.filter(({ react }) => react).map((one) => one.blockedInAll))
  for (const { name, start, startBlocked, blockedInAll } of results.filter(({ name }) =>
    name.includes('dashboard'),
  )) {
    if (!Number.isNaN(start))
      console.log(
        `\n${name}: lives ${times(start, plain.first)} × the static page’s first bar after it is first used, ${number(startBlocked)} ms of it blocked`,
      )
    console.log(
      `\n${name}: blocked ${times(blockedInAll, leastBlocked)} × as long, until it lives, as the React peer that is blocked least`,
    )
  }
}
