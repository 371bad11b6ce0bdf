import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { serveDist } from '../../scripts/serve.mjs'
import { PRESETS, type Preset } from '../../src/chart/presets.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { bothDatasets } from '../official-data.ts'
import { sampled } from '../runs.ts'
import { expect, litMarks, mark, noteShifts, passage, test } from './fixtures.ts'
import { openHost } from './host-page.ts'
import { IN_FULL, inTurn } from './sweep.ts'

/* The pages of charts that stand ready: whole without a script, and then alive by a small one. */

const modelOf = ({ spec }: Preset) => resolve(bothDatasets, spec)
const html = (name: string) => readFileSync(`dist/embed/${name}.html`, 'utf8')
const seen = (page: Page, id: string) => mark(page, id).filter({ visible: true })
const tip = (page: Page) => page.locator('.readout')

const WIDTHS = [390, 500, 834]
const OFTEN = ['article-bars', 'reported-lines', 'reported-map', 'reported-table', 'official-mirror']
/** Beside those every view, and of each country every fifth: its page differs by its figures alone. */
const others = PRESETS.map(({ name }) => name).filter(
  (name, i) => !OFTEN.includes(name) && (!/-(kaz|kgz|tjk|tkm|uzb)$/.test(name) || i % 5 === 0),
)

/* What the files say is in tests/built/chart-pages.test.ts; here is what takes a browser's layout. */
for (const { one: name, way: width, details } of [
  ...inTurn(OFTEN, WIDTHS),
  ...others.map((one, i) => ({ one, way: WIDTHS[i % 3] ?? 390, details: IN_FULL })),
]) {
  test(
    `without scripts ${name} shows one picture with every mark, ${width} px wide`,
    details,
    async ({ browser, address }) => {
      const preset = PRESETS.find((one) => one.name === name)
      if (preset === undefined) throw new Error(`There is no page of ${name}.`)
      const model = modelOf(preset)
      const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width, height: 900 } })
      await page.goto(`${address}embed/${name}.html`)
      const seenIn = (selector: string) =>
        page
          .locator(selector)
          .filter({ visible: true })
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-figure')))
      const pictures = page.locator('.chart svg').filter({ visible: true })
      await expect(pictures).toHaveCount(model.kind === 'table' ? 0 : 1)
      if (model.kind !== 'table') expect((await pictures.boundingBox())?.width).toBeGreaterThan(250)
      expect(new Set(await seenIn('figure [data-figure]'))).toEqual(new Set(model.marks.map(({ id }) => id)))
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(sideways).toBeLessThanOrEqual(model.kind === 'table' ? 200 : 0)
      await page.close()
    },
  )
}

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
  await page.goto(`${address}embed/article-bars.html?theme=dark&focus=rus-2022&data=1.1.0`)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(seen(page, 'rus-2022')).toHaveAttribute('data-lit', '')
  await page.goto(`${address}embed/article-change.html?lang=ru`)
  await expect(page).toHaveURL(`${address}embed.html?chart=change&lang=ru`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await page.goto(`${address}embed/article-change.html?data=0.9.0`)
  await expect(page.getByRole('status').first()).toContainText('0.9.0')
})

test.describe('in the page of somebody else', () => {
  test('it tells its height and hears of theme, light and language, in the strictest sandbox', async ({
    page,
    address,
  }) => {
    await openHost(
      page,
      `<script>
      addEventListener('message', (e) => {
        if (e.data.type === 'khorgos:height') document.querySelector('iframe').style.height = e.data.height + 'px'
      })</script>
      <iframe sandbox="allow-scripts" style="width:700px" src="${address}embed/article-bars.html"></iframe>`,
    )
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

  test('what is set one after the other is kept, through another drawing too', async ({ page, address }) => {
    await openHost(
      page,
      `<iframe style="width:700px;height:900px" src="${address}embed/article-bars.html"></iframe>`,
    )
    const frame = page.frameLocator('iframe')
    const html = frame.locator('html')
    const send = (message: object) =>
      page.evaluate(
        (patch) =>
          document
            .querySelector('iframe')
            ?.contentWindow?.postMessage({ type: 'khorgos:set', ...patch }, '*'),
        message,
      )
    const lit = frame.locator('figure [data-figure="eu-2022"][data-lit]').filter({ visible: true })
    await frame.locator('.w640 [data-figure="eu-2022"]').click()
    await expect(lit).toBeVisible()
    await send({ theme: 'dark' })
    await send({ lang: 'ru' })
    await expect(html).toHaveAttribute('lang', 'ru')
    await expect(html).toHaveAttribute('data-theme', 'dark')
    // What the reader has chosen too.
    await expect(lit).toBeVisible()
    await send({ lang: null })
    await expect(html).toHaveAttribute('lang', 'en')
    await expect(html).toHaveAttribute('data-theme', 'dark')
    await expect(lit).toBeVisible()
    await send({ theme: null })
    await expect(html).not.toHaveAttribute('data-theme')
    await expect(lit).toBeVisible()
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
    for (const name of sampled(['reported-lines', 'article-bars', 'official-mirror', 'article-table'], 1)) {
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

for (const { one: name, way, details } of inTurn(
  ['article-bars', 'reported-lines', 'mirror-map', 'article-table', 'official-mirror'],
  [
    { theme: 'light', width: 834 },
    { theme: 'dark', width: 390 },
  ],
)) {
  test(
    `axe finds nothing on the page of ${name}, ${way.theme}, ${way.width} px wide`,
    details,
    async ({ page, address }) => {
      await page.setViewportSize({ width: way.width, height: 900 })
      await page.goto(`${address}embed/${name}.html?theme=${way.theme}`)
      for (const summary of await page.locator('summary').all()) await summary.click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    },
  )
}
