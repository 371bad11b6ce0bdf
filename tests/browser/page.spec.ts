import type { Route } from '@playwright/test'
import { CHARTS } from '../../src/chart/spec.ts'
import { ARTICLE_CHARTS } from '../../src/chart/views.ts'
import { expect, mark, noteShifts, settled, test } from './fixtures.ts'
import { everyRun } from './sweep.ts'

const slowly = (milliseconds: number) => async (route: Route) => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  await route.continue()
}
/** A lit figure opens its account only where the article's figures are. Rows, time and the table come up in every run. */
const VIEWS = [
  ...CHARTS.map((chart) => `?chart=${chart}`),
  ...ARTICLE_CHARTS.map((chart) => `?chart=${chart}&focus=usa-2022`),
]
const OFTEN = ['?chart=bars&focus=usa-2022', '?chart=lines', '?chart=table']

const WIDTHS = [1440, 834, 390]

for (const [i, query] of VIEWS.entries()) {
  const isOften = OFTEN.includes(query)
  for (const width of isOften ? WIDTHS : WIDTHS.slice(i % 3, (i % 3) + 1)) {
    test(
      `nothing moves on ${query} when data, drawing and typefaces arrive one after the other, ${width} px wide`,
      everyRun(isOften),
      async ({ page, address }) => {
        await page.setViewportSize({ width, height: 900 })
        await noteShifts(page)
        await page.route('**/data/article.json', slowly(250))
        await page.route('**/data/series.csv', slowly(400))
        await page.route('**/assets/drawing-*.js', slowly(500))
        await page.route('**/*.woff2', slowly(700))
        await page.goto(address + query)
        await settled(page)
        await page.waitForTimeout(400)
        expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.01)
      },
    )
  }
}

test('the theme follows the system until it is chosen by hand', async ({ page, open }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await open()
  const light = await paper()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await paper()
  expect(dark).not.toBe(light)

  await page.getByRole('combobox', { name: 'Theme' }).click()
  await page.getByRole('option', { name: 'Light' }).click()
  await expect(page).toHaveURL(/theme=light/)
  expect(await paper()).toBe(light)
  await page.reload()
  await settled(page)
  expect(await paper()).toBe(light)
})

test('a partner has the same colour on every chart, in its control and at its passage', async ({
  page,
  open,
}) => {
  const seen = new Set<string>()
  for (const chart of ['bars', 'change', 'rank']) {
    await open(`?chart=${chart}`)
    const id = chart === 'rank' ? 'rus-rank' : 'rus-2022'
    seen.add(
      await mark(page, id)
        .locator('.shape')
        .evaluate((e) => getComputedStyle(e).fill),
    )
  }
  seen.add(
    await page
      .locator('.partner-toggle[data-partner=RUS] .swatch')
      .evaluate((e) => getComputedStyle(e).backgroundColor),
  )
  seen.add(
    await page
      .locator('[data-passage=p9-russia] .phrase')
      .evaluate((e) => getComputedStyle(e).textDecorationColor),
  )
  expect(seen.size).toBe(1)
})

test('print gives the chart and the whole article, in light, without controls', async ({ page, open }) => {
  await open('?theme=dark')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('figure svg')).toBeVisible()
  await expect(page.locator('.paragraph').last()).toBeVisible()
  await expect(page.locator('.controls')).toBeHidden()
  await expect(page.getByRole('tablist')).toBeHidden()
  const clipped = await page.locator('.reader').evaluate((pane) => pane.scrollHeight > pane.clientHeight + 1)
  expect(clipped).toBe(false)
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  expect(scheme).toBe('light')
})

test('print has every note in full, and nothing that would unfold them', async ({ page, open }) => {
  await open('?chart=lines')
  const notes = page.locator('.foot [data-part=note]')
  await expect(notes.last()).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  expect(await notes.count()).toBeGreaterThan(2)
  for (const note of await notes.all()) {
    await expect(note).toBeVisible()
    expect(await note.evaluate((text) => text.scrollWidth - text.clientWidth)).toBe(0)
  }
  const { width } = (await page.locator('.foot').boundingBox()) ?? { width: 0 }
  expect((await notes.first().boundingBox())?.width).toBeGreaterThan(0.9 * width)
  await expect(page.locator('.notes').getByRole('button')).toBeHidden()
  await expect(page.getByText('Press a mark')).toBeHidden()
})

for (const lang of ['en', 'ru']) {
  test(`text is set in the page’s own typefaces on a first visit, ${lang}`, async ({ page, open }) => {
    await open(`?lang=${lang}`)
    const session = await page.context().newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument')
    for (const selector of ['figure [data-part=title]', 'figure [data-part=note]', '.paragraph', '.tab']) {
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
      expect(fonts.map((font) => font.familyName).filter((name) => !name.startsWith('Source'))).toEqual([])
    }
  })
}

test('figures are of one width', async ({ page, open }) => {
  await open()
  const widths = await page.locator('figure svg').evaluate((svg) =>
    [...'0123456789'].map((digit) => {
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text')
      text.textContent = digit
      svg.append(text)
      const width = text.getComputedTextLength()
      text.remove()
      return width
    }),
  )
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.01)
})

test('nothing is asked of any other host', async ({ page, address }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await page.goto(address)
  await settled(page)
  expect([...hosts]).toEqual([new URL(address).host])
})

test('the figures and their schema are there for others to fetch', async ({ request, address }) => {
  const file = await (await request.get(`${address}data/article.json`)).json()
  expect(file.figures).toHaveLength(10)
  const schema = await request.get(new URL(file.$schema, `${address}data/article.json`).href)
  expect(schema.ok()).toBe(true)
})

test('“?” opens the list of keys where nothing is typed, and can be turned off', async ({ page, open }) => {
  await open('?chart=lines')
  const list = page.getByRole('dialog', { name: 'Keys' })
  await page.getByRole('textbox', { name: 'First year' }).press('?')
  await expect(list).toHaveCount(0)
  await page.getByRole('tab', { name: 'Over time' }).press('?')
  await expect(list).toBeVisible()
  await page.getByRole('checkbox', { name: 'The key “?” opens this list' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await page.getByRole('tab', { name: 'Over time' }).press('?')
  await expect(list).toBeHidden()
  await page.getByRole('button', { name: 'Keys' }).click()
  await expect(list).toBeVisible()
})
