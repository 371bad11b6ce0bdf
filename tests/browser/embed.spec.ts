import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { serveDist } from '../../scripts/serve.mjs'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { toIframe } from '../../src/export/snippets.ts'
import { bothDatasets } from '../official-data.ts'
import { expect, test } from './fixtures.ts'

/* Charts inside pages of others, which stand on another origin. */

let hosted = ''
const host = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(hosted)
})
test.beforeAll(() => new Promise<void>((done) => host.listen(0, '127.0.0.1', done)))
test.afterAll(() => {
  host.close()
})

const modelOf = (query: string) => resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
const snippet = (address: string, query = '') => toIframe(modelOf(query), `${address}embed.html${query}`, 400)

/** Opens a page of somebody else with this body. */
async function openHost(page: Page, body: string, head = '') {
  hosted = `<!doctype html><meta charset="utf-8">${head}<body>${body}</body>`
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
}
const frame = (page: Page, nth = 0) => page.frameLocator(`iframe >> nth=${nth}`)
const drawn = (page: Page, id: string, nth = 0) => frame(page, nth).locator(`[data-figure="${id}"]`)
/** How much higher or lower the frame is than what stands in it, px. */
async function misfit(page: Page, nth = 0) {
  const outer = await page
    .locator('iframe')
    .nth(nth)
    .evaluate((e) => e.clientHeight)
  const inner = await frame(page, nth)
    .locator('body')
    .evaluate((e) => e.scrollHeight)
  return Math.abs(outer - inner)
}

test('the snippet shows the chart in a sandbox, as high as it is', async ({ page, address }) => {
  await openHost(page, snippet(address))
  await expect(drawn(page, 'chn-2022')).toBeVisible()
  await expect.poll(() => misfit(page)).toBeLessThanOrEqual(1)
  await expect(page.locator('iframe')).toHaveAttribute('title', modelOf('').title)
  await expect(frame(page).getByText('Vusala Abbasova')).toBeVisible()
  await expect(frame(page).getByRole('link', { name: 'the full view' })).toHaveAttribute('href', './')
})

test('official statistics are there too, without a fetch', async ({ page, address }) => {
  await openHost(page, snippet(address, '?chart=lines&partner=CHN~TUR'))
  await expect(drawn(page, 'tur-ca5-2022')).toBeVisible()
  await expect.poll(() => misfit(page)).toBeLessThanOrEqual(1)
})

test('a strict content security policy is kept to', async ({ page }) => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'"
  const strict = await serveDist({ headers: { 'Content-Security-Policy': policy } })
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await openHost(page, snippet(strict.url, '?chart=lines'))
  await expect(drawn(page, 'chn-ca5-2022')).toBeVisible()
  await page.goto(`${strict.url}embed.html?chart=bars`)
  await expect(page.locator('[data-figure="chn-2022"]')).toBeVisible()
  expect(problems.filter((text) => /Content Security Policy/.test(text))).toEqual([])
  strict.close()
})

test('the page around can neither dress it nor be dressed by it', async ({ page, address }) => {
  await openHost(page, snippet(address), '<style>* { all: unset; font-size: 40px !important }</style>')
  const size = drawn(page, 'chn-2022').locator('text').first()
  await expect(size).toHaveCSS('font-size', '15px')
})

test('a narrow column that is resized gets a chart that fits', async ({ page, address }) => {
  await openHost(page, `<div id="column" style="width:320px">${snippet(address)}</div>`)
  await expect(drawn(page, 'chn-2022')).toBeVisible()
  for (const width of [320, 700, 400]) {
    await page.locator('#column').evaluate((e, w) => {
      e.setAttribute('style', `width:${w}px`)
    }, width)
    await expect
      .poll(() =>
        frame(page)
          .locator('figure svg')
          .evaluate((svg) => svg.getBoundingClientRect().width),
      )
      .toBeGreaterThan(width - 40)
    const sideways = () =>
      frame(page)
        .locator('html')
        .evaluate((e) => e.scrollWidth - e.clientWidth)
    await expect.poll(sideways).toBeLessThanOrEqual(0)
    await expect.poll(() => misfit(page)).toBeLessThanOrEqual(1)
  }
})

test('twenty of them on one page are all drawn', async ({ page, address }) => {
  const many = Array.from({ length: 20 }, (_, i) => snippet(address, i % 2 === 0 ? '' : '?chart=change'))
  await openHost(page, many.join('').replaceAll('loading="lazy"', ''))
  for (const nth of [0, 9, 19]) await expect(drawn(page, 'eu-2022', nth)).toBeAttached({ timeout: 30_000 })
})

test('a mark says in words what it is, and the full view opens with it', async ({ page, address }) => {
  await page.goto(`${address}embed.html?chart=change`)
  await page.locator('[data-figure="eu-growth"]').hover()
  await expect(page.getByRole('status').last()).toContainText('1.74 times; derived')
  await page.locator('[data-figure="eu-growth"]').click()
  await expect(page.getByRole('link', { name: 'the full view' })).toHaveAttribute(
    'href',
    './?chart=change&focus=eu-growth',
  )
})

test.describe('<khorgos-chart>', () => {
  const element = async (address: string, attributes = '') => {
    const figure =
      '<figure><svg id="picture" viewBox="0 0 400 100"><title>The picture</title><rect width="400" height="100"/></svg></figure>'
    return `<khorgos-chart query="chart=change" ${attributes}>${figure}</khorgos-chart><script async src="${address}khorgos-chart.js"></script>`
  }

  test('comes to life in the picture’s place, out of reach of the page’s styles', async ({
    page,
    address,
  }) => {
    await openHost(
      page,
      await element(address, 'theme="dark"'),
      '<style>iframe { display: none !important } * { all: unset; font-size: 40px !important }</style>',
    )
    await expect(drawn(page, 'eu-growth')).toBeVisible()
    await expect(page.locator('#picture')).toBeHidden()
    await expect(page.locator('iframe')).toHaveAttribute('title', 'The picture')
    await expect(frame(page).locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect.poll(() => misfit(page)).toBeLessThanOrEqual(1)
    const chart = page.locator('khorgos-chart')
    await chart.evaluate((e) => e.setAttribute('lang', 'ru'))
    await expect(frame(page).locator('html')).toHaveAttribute('lang', 'ru')
    await chart.evaluate((e) => e.setAttribute('query', 'chart=rank'))
    await expect(drawn(page, 'chn-rank')).toBeVisible()
  })

  test('keeps the picture when the chart cannot come', async ({ page, address }) => {
    await page.route('**/embed.html*', (route) => route.abort())
    await openHost(page, await element(address))
    await expect(page.locator('iframe')).toBeAttached()
    await expect(page.locator('#picture')).toBeVisible()
  })

  test('is a picture where scripts are off', async ({ browser, address }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await openHost(page, await element(address))
    await expect(page.locator('#picture')).toBeVisible()
    await page.close()
  })
})

test('what cannot be read of the address gives the nearest chart and a notice', async ({ page, address }) => {
  await page.goto(`${address}embed.html?chart=pie&partner=XXX`)
  await expect(page.locator('[data-figure="chn-2022"]')).toBeVisible()
  await expect(page.getByRole('status').first()).toContainText('“chart=pie” could not be read.')
})

test('when the statistics do not come the embed says so', async ({ page, address }) => {
  await page.route('**/embed-statistics.js', (route) => route.abort())
  await page.goto(`${address}embed.html?chart=lines`)
  await expect(page.getByRole('alert')).toContainText('embed-statistics.js')
})

for (const [theme, width] of [
  ['light', 1000],
  ['dark', 360],
] as const) {
  test(`axe finds nothing in an embed, ${theme}, ${width} px wide`, async ({ page, address }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const query of ['', '?chart=lines', '?chart=table']) {
      await page.goto(`${address}embed.html${query}${query === '' ? '?' : '&'}theme=${theme}`)
      await page.locator('[data-figure]').first().waitFor()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })
}
