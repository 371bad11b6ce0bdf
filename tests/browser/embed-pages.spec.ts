import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { serveDist } from '../../scripts/serve.mjs'
import { PRESETS, type Preset } from '../../src/chart/presets.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { numbersIn } from '../honest-numbers.ts'
import { bothDatasets } from '../official-data.ts'
import { expect, litMarks, mark, noteShifts, passage, test } from './fixtures.ts'
import { invented, modelNumbers, publishedBehind } from './number-walk.ts'

/* The pages of charts that stand ready: whole without a script, and then alive by a small one. */

const modelOf = ({ spec }: Preset) => resolve(bothDatasets, spec)
const html = (name: string) => readFileSync(`dist/embed/${name}.html`, 'utf8')
const brotli = (text: string) => brotliCompressSync(text).length
const seen = (page: Page, id: string) => mark(page, id).filter({ visible: true })
const tip = (page: Page) => page.locator('.tip')

/** What one round trip brings, by the first window of a server: ten segments of 1,460 bytes, less their heads. */
const ROUND_TRIP = 14_000

test('every chart of the article and of the statistics, by either side, for each area, has its page', () => {
  expect(PRESETS.length).toBeGreaterThanOrEqual(60)
  const files = new Set(readdirSync('dist/embed'))
  for (const preset of PRESETS) {
    const isTable = preset.spec.chart === 'table'
    const endings = ['html', 'csv', 'json', 'oembed.json', ...(isTable ? [] : ['svg', 'png'])]
    for (const ending of endings) expect(files, preset.name).toContain(`${preset.name}.${ending}`)
  }
  expect(files.size).toBe(
    PRESETS.length * 6 - 2 * PRESETS.filter(({ spec }) => spec.chart === 'table').length,
  )
})

test('picture, styles and script of each page come in one round trip', () => {
  for (const { name } of PRESETS) {
    const page = html(name)
    const chart = page.slice(0, page.indexOf('</script>') + '</script>'.length)
    expect(brotli(chart), name).toBeLessThanOrEqual(ROUND_TRIP)
    // What a reader unfolds comes behind it.
    expect(brotli(page), name).toBeLessThanOrEqual(1.15 * ROUND_TRIP)
    expect(page.match(/<script(?![^>]*>import)/g), name).toHaveLength(1)
    expect(page).not.toMatch(/<(link|script)[^>]+(rel="(stylesheet|preload)"|src=)/)
  }
})

test('without scripts every page shows its chart, notes, sources, phrases and values, wide and narrow', async ({
  browser,
  address,
}) => {
  test.setTimeout(240_000)
  const page = await browser.newPage({ javaScriptEnabled: false })
  for (const [i, preset] of PRESETS.entries()) {
    const model = modelOf(preset)
    await page.setViewportSize({ width: [390, 500, 834][i % 3] ?? 0, height: 900 })
    await page.goto(`${address}embed/${preset.name}.html`)
    const { pictures, marks, words, sideways, rows } = await page.evaluate(() => ({
      pictures: [...document.querySelectorAll('.chart svg')].filter(
        (svg) => svg.getBoundingClientRect().width > 250,
      ).length,
      marks: [...document.querySelectorAll('figure [data-figure]')]
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => one.getAttribute('data-figure')),
      words: [...document.querySelectorAll('figure, .phrases')]
        .flatMap((one) => [...one.querySelectorAll('text, p, a')])
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => one.textContent)
        .join(' ')
        .replaceAll(/\s+/g, ' '),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      rows: document.querySelectorAll('table tr').length,
    }))
    expect(pictures, preset.name).toBe(model.kind === 'table' ? 0 : 1)
    expect(new Set(marks), preset.name).toEqual(new Set(model.marks.map(({ id }) => id)))
    expect(sideways, preset.name).toBeLessThanOrEqual(model.kind === 'table' ? 200 : 0)
    for (const { text } of [...model.notes, ...model.sources])
      expect(words, preset.name).toContain(text.split(' ', 3).join(' '))
    const quoted = bothDatasets.passages.filter(({ id }) =>
      model.marks.some((m) => m.passageIds.includes(id)),
    )
    for (const { selector } of quoted) expect(words, preset.name).toContain(`“${selector.exact}”`)
    expect(rows, preset.name).toBeGreaterThan(model.marks.length > 0 ? 1 : 0)
  }
  await page.close()
})

test('no number stands on a prerendered page that is not in its model or its observations', async ({
  browser,
  address,
}) => {
  test.setTimeout(240_000)
  const page = await browser.newPage({ javaScriptEnabled: false })
  for (const { name, query } of PRESETS) {
    await page.goto(`${address}embed/${name}.html`)
    const honest = new Set([...modelNumbers(`?${query}`), ...publishedBehind(`?${query}`)])
    expect(await invented(page, honest), name).toEqual([])
    const labels = await page
      .locator('figure [aria-label]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
    expect(
      labels.flatMap(numbersIn).filter((number) => !honest.has(number)),
      name,
    ).toEqual([])
  }
  await page.close()
})

test('pointing, focus and arrow keys make a mark say what it is, and light its phrase', async ({
  page,
  address,
}) => {
  await page.goto(`${address}embed/article-bars.html`)
  await seen(page, 'eu-2022').hover()
  await expect(tip(page)).toContainText('EU, turnover, 2022, implied: US$47 bn; stated')
  await expect(passage(page, 'p9-eu')).toHaveAttribute('data-lit', '')
  await expect(passage(page, 'p8-doubling')).not.toHaveAttribute('data-lit', '')
  await passage(page, 'p9-russia').hover()
  await expect(seen(page, 'rus-2022')).toHaveAttribute('data-lit', '')
  await page.mouse.move(5, 700)
  await expect(tip(page)).toBeHidden()
  await page.keyboard.press('Tab')
  await expect(tip(page)).toContainText('China')
  await page.keyboard.press('ArrowDown')
  await expect(seen(page, 'eu-2022')).toBeFocused()
  await page.keyboard.press('End')
  await expect(tip(page)).toContainText('United States')
})

test('a mark that is chosen stays lit and goes with the way to the full view; Escape lets it go', async ({
  page,
  address,
}) => {
  await page.goto(`${address}embed/article-change.html`)
  const full = page.getByRole('link', { name: 'the full view' })
  await seen(page, 'eu-growth').click()
  await page.mouse.move(5, 700)
  await expect(seen(page, 'eu-growth')).toHaveAttribute('data-lit', '')
  await expect(full).toHaveAttribute('href', /\?chart=change&focus=eu-growth$/)
  await page.keyboard.press('Escape')
  await expect(litMarks(page)).toHaveCount(0)
  await expect(full).toHaveAttribute('href', /\?chart=change$/)
})

test('theme and focus are in the address; what needs another drawing gets it', async ({ page, address }) => {
  await page.goto(`${address}embed/article-bars.html?theme=dark&focus=rus-2022&data=1.0.0`)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(seen(page, 'rus-2022')).toHaveAttribute('data-lit', '')
  await page.goto(`${address}embed/article-change.html?lang=ru`)
  await expect(page).toHaveURL(`${address}embed.html?chart=change&lang=ru`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await page.goto(`${address}embed/article-change.html?data=0.9.0`)
  await expect(page.getByRole('status').first()).toContainText('0.9.0')
})

test.describe('in the page of somebody else', () => {
  let hosted = ''
  const host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(hosted)
  })
  test.beforeAll(() => new Promise<void>((done) => host.listen(0, '127.0.0.1', done)))
  test.afterAll(() => {
    host.close()
  })

  test('it tells its height and hears of theme, light and language, in the strictest sandbox', async ({
    page,
    address,
  }) => {
    hosted = `<!doctype html><script>
      addEventListener('message', (e) => {
        if (e.data.type === 'khorgos:height') document.querySelector('iframe').style.height = e.data.height + 'px'
      })</script>
      <iframe sandbox="allow-scripts" style="width:700px" src="${address}embed/article-bars.html"></iframe>`
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
    const frame = page.frameLocator('iframe')
    const misfit = async () =>
      (await frame.locator('body').evaluate((e) => e.scrollHeight)) -
      (await page.locator('iframe').evaluate((e) => e.clientHeight))
    await expect.poll(misfit).toBeLessThanOrEqual(1)
    await frame.locator('summary').first().click()
    await expect.poll(misfit).toBeLessThanOrEqual(1)
    const send = (message: unknown) =>
      page.evaluate(
        (patch) => document.querySelector('iframe')?.contentWindow?.postMessage(patch, '*'),
        message,
      )
    await send({ type: 'khorgos:set', theme: 'dark', focus: 'eu-2022' })
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(frame.locator('[data-figure="eu-2022"][data-lit]').first()).toBeAttached()
    await send({ type: 'khorgos:set', theme: 'pink', focus: 'nothing' })
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
    await send({ type: 'khorgos:set', lang: 'ru' })
    await expect(frame.locator('html')).toHaveAttribute('lang', 'ru')
  })
})

test('a policy that forbids scripts within the page leaves the chart, and one that knows its script all of it', async ({
  page,
}) => {
  const hash = /'sha256-[^']+'/.exec(html('article-bars'))?.[0]
  for (const script of ["'self'", `'self' ${hash}`]) {
    const policy = `default-src 'none'; script-src ${script}; style-src 'unsafe-inline'; font-src 'self'`
    const strict = await serveDist({ headers: { 'Content-Security-Policy': policy } })
    await page.goto(`${strict.url}embed/article-bars.html`)
    await seen(page, 'chn-2022').hover()
    await expect(tip(page)).toHaveCount(script === "'self'" ? 0 : 1)
    strict.close()
  }
})

test('typefaces that come late move nothing', async ({ page, address }) => {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    await route.continue()
  })
  await noteShifts(page)
  for (const width of [360, 700]) {
    await page.setViewportSize({ width, height: 900 })
    for (const name of ['article-bars', 'reported-lines', 'official-mirror', 'article-table']) {
      await page.goto(`${address}embed/${name}.html`)
      await page.waitForTimeout(700)
      expect(await page.evaluate(() => window.shifted), name).toBe(0)
    }
  }
  await page.goto(`${address}embed/article-bars.html`)
  const serif = () => page.evaluate(() => document.fonts.check('600 23px "Late Serif"'))
  await expect.poll(serif).toBe(true)
})

test('sites that take links find title, description, picture and an oEmbed answer', async ({
  page,
  address,
}) => {
  await page.goto(`${address}embed/reported-lines.html`)
  const content = (property: string) =>
    page.locator(`meta[property="og:${property}"]`).getAttribute('content')
  const [preset] = PRESETS.filter(({ name }) => name === 'reported-lines')
  if (preset === undefined) throw new Error('no preset')
  expect(await content('title')).toBe(modelOf(preset).title)
  const picture = await page.request.get(new URL((await content('image')) ?? '', page.url()).href)
  expect((await picture.body()).subarray(1, 4).toString()).toBe('PNG')
  const link = page.locator('link[type="application/json+oembed"]')
  const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)
  expect(await answer.json()).toMatchObject({ version: '1.0', type: 'rich', width: 640 })
  expect((await answer.json()).html).toContain('<iframe src="embed/reported-lines.html"')
})

for (const [theme, width] of [
  ['light', 834],
  ['dark', 390],
] as const) {
  test(`axe finds nothing on prerendered pages, ${theme}, ${width} px wide`, async ({ page, address }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const name of ['article-bars', 'reported-lines', 'mirror-map', 'article-table', 'official-mirror']) {
      await page.goto(`${address}embed/${name}.html?theme=${theme}`)
      for (const summary of await page.locator('summary').all()) await summary.click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })
}
