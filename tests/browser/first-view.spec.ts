import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { resolve } from '../../src/chart/resolve.ts'
import { DEFAULT_SPEC } from '../../src/chart/spec.ts'
import { dataset } from '../article-dataset.ts'
import { expect, hold, litMarks, noteShifts, saveData, settled, test } from './fixtures.ts'
import { invented } from './number-walk.ts'
import { everyRun } from './sweep.ts'

/* The dashboard's first view is rendered at build; in the browser React takes its markup over, and the living chart the
   place of the one that was drawn at build. */

const model = resolve(dataset, DEFAULT_SPEC)
const LIVE = '**/assets/live-*.js'
const brotli = (file: string) => brotliCompressSync(readFileSync(`dist/${file}`)).length

/** The part of the pixels of two pictures that differ visibly. */
function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([a = '', b = '']) => {
      const pixels = async (png: string) => {
        const image = new Image()
        image.src = `data:image/png;base64,${png}`
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        context?.drawImage(image, 0, 0)
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
      }
      const [first, second] = await Promise.all([pixels(a), pixels(b)])
      if (first.length !== second.length) return 1
      let differing = 0
      for (let i = 0; i < first.length; i += 4) {
        const away = (at: number) => Math.abs((first[i + at] ?? 0) - (second[i + at] ?? 0))
        if (away(0) + away(1) + away(2) > 24) differing += 1
      }
      return differing / (first.length / 4)
    },
    [one.toString('base64'), other.toString('base64')],
  )
}

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 1100, 834, 500, 390]) {
    const title = `the page comes to life without moving a pixel, ${theme}, ${width} px wide`
    const isOften = width === (theme === 'light' ? 1440 : 390) || (theme === 'light' && width === 834)
    test(title, everyRun(isOften), async ({ page, address }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      // Once before, so that the typefaces are at hand: what is compared is not how they load.
      await page.goto(address)
      await settled(page)
      const release = await hold(page, LIVE)
      await page.goto(address)
      await page.evaluate(() => document.fonts.ready)
      // What the statistics have to say comes later, in its place.
      const mask = [page.locator('.doubt')]
      const before = await page.screenshot({ mask })
      await expect(page.locator('.first')).toHaveCount(1)
      release()
      await settled(page)
      const after = await page.screenshot({ mask })
      expect(await difference(page, before, after)).toBeLessThan(0.001)
    })
  }
}

test('nothing is shifted when the page comes to life', async ({ page, address }) => {
  await noteShifts(page)
  for (const width of [1440, 834, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(address)
    await settled(page)
    // Until the statistics have come, too.
    await page.locator('.doubt dl').waitFor()
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => window.shifted)).toBe(0)
  }
})

test('nothing is shifted where the page itself comes in pieces', async ({ page }) => {
  const html = readFileSync('dist/index.html', 'utf8')
  const length = Math.ceil(html.length / 12)
  const server = createServer(async (request, response) => {
    // What makes the page live is not tried here.
    if (request.url !== '/') return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    for (let at = 0; at < html.length; at += length) {
      response.write(html.slice(at, at + length))
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  await noteShifts(page)
  for (const width of [1440, 834, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`http://127.0.0.1:${port}/`)
    await expect(page.locator('[data-figure="chn-2022"]').filter({ visible: true })).toHaveCount(1)
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => window.shifted), `${width} px wide`).toBe(0)
  }
  server.close()
})

test('whoever asks for another view sees its shape and never the first', async ({ page, address }) => {
  const release = await hold(page, LIVE)
  await page.goto(`${address}?chart=change&focus=eu-2022`)
  await expect(page.getByRole('status', { name: 'Loading the figures' })).toBeVisible()
  await expect(page.locator('[data-figure]')).toHaveCount(0)
  release()
  await settled(page)
  await expect(litMarks(page).first()).toBeAttached()
})

test('the first view is there at once in the theme that is asked for, and whatever others add to a link', async ({
  page,
  address,
  errors,
}) => {
  await hold(page, LIVE)
  await page.goto(`${address}?theme=dark&utm_source=mail`)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('[data-figure="chn-2022"]').filter({ visible: true })).toHaveCount(1)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.goto(`${address}?theme=dark&utm_source=mail`)
  await settled(page)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveText(/Dark/)
  expect(errors).toEqual([])
})

test('without scripts the page shows its chart, the article’s phrases, the values as a table, and the way to all charts', async ({
  browser,
  address,
}) => {
  for (const width of [1440, 834, 390]) {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width, height: 900 } })
    await page.goto(address)
    const seen = (selector: string) => page.locator(selector).filter({ visible: true })
    await expect(seen('figure svg')).toHaveCount(1)
    for (const { id } of model.marks) await expect(seen(`figure svg [data-figure="${id}"]`)).toHaveCount(1)
    for (const { selector } of dataset.passages)
      await expect(seen('q').filter({ hasText: selector.exact })).not.toHaveCount(0)
    await expect(seen('[data-part=source]').first()).toContainText('Vusala Abbasova')
    await expect(seen('.without-script tbody tr')).toHaveCount(model.marks.length)
    await expect(seen('[role=tab], [role=combobox], .share button')).toHaveCount(0)
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways).toBeLessThanOrEqual(0)
    await page.locator('a.passage').first().click()
    expect(await page.evaluate(() => document.querySelector(location.hash)?.closest('figure') !== null)).toBe(
      true,
    )
    await page.getByRole('link', { name: 'All charts as pages' }).click()
    await page
      .getByRole('link', { name: 'Over time (Line chart), Kazakhstan, as Kazakhstan reports' })
      .click()
    await expect(page).toHaveURL(/embed\/reported-lines-kaz\.html$/)
    await page.close()
  }
})

test('no number stands in the first view that is not stated or derived', async ({ browser, address }) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(address)
  expect(await invented(page, new Set())).toEqual([])
  await page.close()
})

test('page and first script take less than 110 kB, the page alone one round trip', () => {
  const html = readFileSync('dist/index.html', 'utf8')
  const [, entry = ''] = /<script type="module"[^>]*src="\.\/([^"]+)"/.exec(html) ?? []
  expect(brotli('index.html')).toBeLessThan(14_600)
  expect(brotli('index.html') + brotli(entry)).toBeLessThan(110_000)
  expect(html).not.toContain('rel="stylesheet"')
})

test('until it is asked for more, the page brings no exporter, picker or map, nor official data where data are to be saved', async ({
  page,
  address,
}) => {
  await saveData(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(address)
  await settled(page)
  await page.waitForLoadState('networkidle')
  const names = asked.map((url) => url.split('/').at(-1) ?? '').filter((name) => name.endsWith('.js'))
  expect(names.length).toBeGreaterThan(3)
  const needless = /official-controls|map-plot|share-dialog|^svg-|pptx|xlsx|docx|csv|cite|official-/
  expect(names.filter((name) => needless.test(name) && !name.startsWith('official-value'))).toEqual([])
  expect(asked.filter((url) => /series\.csv|sources\.json/.test(url))).toEqual([])
  expect(readdirSync('dist/assets').some((name) => name.startsWith('map-plot'))).toBe(true)
})
