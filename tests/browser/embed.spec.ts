import { spawnSync } from 'node:child_process'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { serveDist } from '../../scripts/serve.mjs'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { toIframe } from '../../src/export/embeds/snippets.ts'
import { bothDatasets } from '../official-data.ts'
import { expect, test } from './fixtures.ts'
import { openHost } from './host-page.ts'

/* Charts inside pages of others, which stand on another origin. */

const modelOf = (query: string) => resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
const snippet = (address: string, query = '') =>
  toIframe(modelOf(query), `${address}embed.html${query}`, { most: 400, lines: [] })

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

  test('two copied onto one page, each with its script, are both drawn', async ({ page, address }) => {
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await openHost(page, (await element(address)) + (await element(address)).replace('picture', 'other'))
    for (const nth of [0, 1]) {
      await page.locator('khorgos-chart').nth(nth).scrollIntoViewIfNeeded()
      await expect(drawn(page, 'eu-growth', nth)).toBeVisible()
    }
    expect(errors).toEqual([])
  })

  test('is light or dark as the page around is, until an attribute says otherwise and once it says so no more', async ({
    page,
    address,
  }) => {
    const theme = () => frame(page).locator('html')
    await openHost(
      page,
      await element(address, 'theme="light"'),
      '<style>:root { color-scheme: dark }</style>',
    )
    await expect(theme()).toHaveAttribute('data-theme', 'light')
    await page.locator('khorgos-chart').evaluate((e) => e.removeAttribute('theme'))
    await expect(theme()).toHaveAttribute('data-theme', 'dark')
    await page.evaluate(() => document.documentElement.setAttribute('style', 'color-scheme: light'))
    await expect(theme()).toHaveAttribute('data-theme', 'light')
    // Where the page leaves it to the system, so does the chart.
    await page.evaluate(() => document.documentElement.setAttribute('style', 'color-scheme: light dark'))
    await expect(theme()).not.toHaveAttribute('data-theme')
    await page.locator('khorgos-chart').evaluate((e) => e.setAttribute('query', 'chart=change&theme=dark'))
    await expect(theme()).toHaveAttribute('data-theme', 'dark')
  })

  test('an attribute that is set while the chart is on its way counts', async ({ page, address }) => {
    await page.route('**/assets/embed-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      await route.continue()
    })
    await openHost(page, await element(address))
    await expect(page.locator('iframe')).toBeAttached()
    await page.locator('khorgos-chart').evaluate((e) => {
      e.setAttribute('lang', 'ru')
      e.setAttribute('theme', 'dark')
    })
    await expect(frame(page).locator('html')).toHaveAttribute('lang', 'ru')
    await expect(frame(page).locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  test('a copy of its script elsewhere finds the charts by the host it is told', async ({
    page,
    address,
  }) => {
    const copy = await serveDist({ path: '/copy/' })
    const elsewhere = (await element(address)).replace(
      `src="${address}khorgos-chart.js"`,
      `src="${copy.url}khorgos-chart.js"`,
    )
    await openHost(page, elsewhere.replace('<khorgos-chart', `<khorgos-chart host="${address}"`))
    await expect(drawn(page, 'eu-growth')).toBeVisible()
    expect(await page.locator('iframe').getAttribute('src')).toContain(`${address}embed.html?`)
    copy.close()
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

test('a link that was escaped once too often shows what was meant', async ({ page, address }) => {
  for (const and of ['&amp;', '&#038;', '&amp;amp;']) {
    await page.goto(`${address}embed.html?chart=change${and}lang=ru${and}theme=dark`)
    await expect(page.locator('figure[data-kind=change]')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.goto(`${address}embed/article-change.html?focus=eu-growth${and}theme=dark`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.goto(`${address}?chart=change${and}lang=ru`)
    await expect(page.locator('figure[data-kind=change] [data-figure]').first()).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    expect(page.url()).toBe(`${address}?chart=change&lang=ru`)
  }
})

test('title, notes and controls can be left out, unit, status and sources cannot', async ({
  page,
  address,
}) => {
  const chart = page.locator('figure svg')
  const { title, subtitle, notes, sources } = modelOf('?chart=map')
  await page.goto(`${address}embed.html?chart=map&hide=title~notes~controls`)
  await expect(page.locator('[data-figure]').first()).toBeVisible()
  await expect(chart.locator('[data-part=title]')).toHaveCount(0)
  await expect(page.getByRole('group', { name: title })).toBeVisible()
  await expect(page.getByRole('link', { name: 'the full view' })).toHaveCount(0)
  const words = (await chart.locator('text').allTextContents()).join('').replaceAll(/\s/g, '')
  for (const { kind, text } of notes) {
    const start = text.slice(0, 30).replaceAll(/\s/g, '')
    if (['reading', 'marked'].includes(kind)) expect(words).not.toContain(start)
    else expect(words).toContain(start)
  }
  expect(notes.some(({ kind }) => kind === 'reading')).toBe(true)
  for (const text of [subtitle, ...sources.map((source) => source.text)])
    expect(words).toContain(text.slice(0, 20).replaceAll(/\s/g, ''))
  // What stands ready is as it is, and leads to what can be asked.
  await page.goto(`${address}embed/article-table.html?hide=title~status`)
  await expect(page).toHaveURL(/embed\.html\?chart=table&hide=title%7Estatus$/)
  await expect(page.locator('h1')).toHaveClass('unseen')
  await expect(page.getByRole('status').first()).toContainText('“hide=status” could not be read.')
})

test('an embedded table is sorted by its heads, and the full view has the order', async ({
  page,
  address,
}) => {
  const first = page.locator('tbody tr').first()
  const byValue = page.getByRole('button', { name: 'Value' })
  for (const start of ['embed.html?chart=table', 'embed/article-table.html']) {
    await page.goto(address + start)
    await expect(first).toContainText('China')
    await byValue.click()
    await expect(first).toContainText('US$27 bn')
    await expect(page.getByRole('columnheader', { name: 'Value' })).toHaveAttribute('aria-sort', 'ascending')
    await expect(page.getByRole('link', { name: 'the full view' })).toHaveAttribute(
      'href',
      './?chart=table&sort=value',
    )
    await byValue.click()
    await expect(first).toContainText('US$70 bn')
  }
})

test('on paper both kinds are whole and light, whatever the reader’s theme', async ({ page, address }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const query of ['embed.html?chart=lines&theme=dark', 'embed/reported-lines.html?theme=dark']) {
    await page.goto(address + query)
    await page.locator('[data-figure="chn-ca5-2022"]').filter({ visible: true }).waitFor()
    const pdf = await page.pdf({ format: 'A4' })
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('main')).toHaveCSS('background-color', 'rgb(253, 252, 249)')
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'light')
    await page.emulateMedia({ media: 'screen' })
    if (!hasPdftotext) continue
    const words = wordsIn(pdf)
    expect(words.filter(({ right, width }) => right > width)).toEqual([])
    const text = words.map((one) => one.text).join(' ')
    expect(text).toMatch(/2000 .*2022/)
    for (const source of modelOf('?chart=lines').sources) expect(text).toContain(source.text.slice(0, 20))
    // As large as its words are on paper, and not what a wide window made of it, made smaller.
    expect(Math.min(...words.map(({ height }) => height))).toBeGreaterThan(7)
  }
})

const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0

/** The words on a PDF's pages, with their right edges and the pages' widths, in points. */
function wordsIn(pdf: Buffer) {
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' })
  return stdout.split('<page ').flatMap((part) => {
    const width = Number(/width="([\d.]+)"/.exec(part)?.[1])
    const words = part.matchAll(/yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g)
    return [...words].map(([, top, right, bottom, text]) => ({
      text,
      right: Number(right),
      height: Number(bottom) - Number(top),
      width,
    }))
  })
}

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
