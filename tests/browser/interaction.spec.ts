import type { Locator, Page } from '@playwright/test'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { LANGS } from '../../src/chart/look.ts'
import { PRESETS } from '../../src/chart/presets.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { PARAMS } from '../../src/chart/spec.ts'
import { bothDatasets } from '../official-data.ts'
import { expect, litMarks, live, mark, middleOf, passage, pointAt, test } from './fixtures.ts'
import { openHost } from './host-page.ts'

/* A chart answers alike wherever it stands: on the dashboard, in embed.html, and on a prerendered page. */

/** "?chart=lines&basis=mirror"; empty where the preset is what the app shows unasked. */
function queryOf(preset: string): string {
  const query = PRESETS.find(({ name }) => name === preset)?.query ?? ''
  return query === '' ? '' : `?${query}`
}

/** The address of a preset's chart on each page. */
const PAGES = {
  'the dashboard': (preset: string) => queryOf(preset),
  'embed.html': (preset: string) => `embed.html${queryOf(preset)}`,
  'a prerendered page': (preset: string) => `embed/${preset}.html`,
} as const

/** Of several pictures of a chart, that which is seen. */
const seen = (page: Page, id: string) => mark(page, id).filter({ visible: true })
const lit = (page: Page) => litMarks(page).filter({ visible: true })
/** Where something stands once its page has been laid out for its width. */
async function resting(thing: Locator) {
  let box = await thing.boundingBox()
  await expect(async () => {
    const before = box
    await thing.page().waitForTimeout(100)
    box = await thing.boundingBox()
    expect(box).toEqual(before)
  }).toPass()
  return box
}

/** Away from every mark, and from everything else that does something. */
const away = (page: Page) => page.mouse.move(3, 3)

const LINES = 'mirror-lines'

for (const [where, addressOf] of Object.entries(PAGES)) {
  test.describe(`on ${where}`, () => {
    const open = async (page: Page, address: string, preset: string) => {
      await page.goto(address + addressOf(preset))
      if (where === 'the dashboard') await live(page)
      await page.locator('figure .mark').filter({ visible: true }).first().waitFor()
      await page.evaluate(() => document.fonts.ready)
      await expect(page.locator('figure .mark[tabindex="0"]').filter({ visible: true })).toHaveCount(1)
    }

    test('pointing at a mark lights it and its phrase, and leaving puts both out', async ({
      page,
      address,
    }) => {
      await open(page, address, 'article-bars')
      const phrase = passage(page, 'p9-eu')
      const hasPhrase = (await phrase.count()) > 0
      expect(hasPhrase).toBe(where !== 'embed.html')
      await seen(page, 'eu-2022').hover()
      await expect(lit(page)).toHaveCount(1)
      await expect(seen(page, 'eu-2022')).toHaveAttribute('data-lit', '')
      if (hasPhrase) await expect(phrase).toHaveAttribute('data-lit', '')
      await seen(page, 'rus-2022').hover()
      await expect(lit(page)).toHaveAttribute('data-figure', 'rus-2022')
      await away(page)
      await expect(page.locator('[data-lit]')).toHaveCount(0)
      await expect(page.locator('.any-lit')).toHaveCount(0)
    })

    test('Tab stops at one mark, arrows, Home and End lead to the others, and each is lit', async ({
      page,
      address,
    }) => {
      await open(page, address, 'article-bars')
      await page.keyboard.press('Tab')
      await seen(page, 'chn-2022').focus()
      const steps = [
        ['ArrowDown', 'eu-2022'],
        ['ArrowRight', 'rus-2022'],
        ['ArrowUp', 'eu-2022'],
        ['End', 'usa-2022'],
        ['ArrowDown', 'chn-2022'],
        ['ArrowLeft', 'usa-2022'],
        ['Home', 'chn-2022'],
      ] as const
      for (const [key, id] of steps) {
        await page.keyboard.press(key)
        await expect(seen(page, id)).toBeFocused()
        await expect(lit(page)).toHaveAttribute('data-figure', id)
      }
      await page.keyboard.press('Control+ArrowDown')
      await expect(seen(page, 'chn-2022')).toBeFocused()
      await page.keyboard.press('End')
      const stop = page.locator('figure .mark[tabindex="0"]').filter({ visible: true })
      await expect(stop).toHaveAttribute('data-figure', 'usa-2022')
      await expect(stop).toHaveCount(1)
    })

    test('over time, left and right lead along a line, up and down across the lines of a year', async ({
      page,
      address,
    }) => {
      const { spec } = decodeSpec(parseQuery(queryOf(LINES)))
      const ofYear = resolve(bothDatasets, spec)
        .marks.filter(({ x }) => x === '2015')
        .sort((a, b) => b.extent[1] - a.extent[1])
        .map(({ id }) => id)
      expect(ofYear.length).toBeGreaterThan(3)
      await open(page, address, LINES)
      await page.keyboard.press('Tab')
      await seen(page, 'chn-ca5-2014').focus()
      await page.keyboard.press('ArrowRight')
      await expect(seen(page, 'chn-ca5-2015')).toBeFocused()
      const start = ofYear.indexOf('chn-ca5-2015')
      for (let step = 1; step <= ofYear.length; step++) {
        await page.keyboard.press('ArrowUp')
        const id = ofYear.at((start - step) % ofYear.length) ?? ''
        await expect(seen(page, id)).toBeFocused()
        await expect(lit(page)).toHaveAttribute('data-figure', id)
      }
      await page.keyboard.press('ArrowDown')
      await expect(seen(page, ofYear.at((start + 1) % ofYear.length) ?? '')).toBeFocused()
    })

    test('over time, pointing anywhere in the plot reads its year out, and a click there keeps the nearest value', async ({
      page,
      address,
    }) => {
      const { spec } = decodeSpec(parseQuery(queryOf(LINES)))
      const ofYear = resolve(bothDatasets, spec)
        .marks.filter(({ x }) => x === '2014')
        .sort((a, b) => b.extent[1] - a.extent[1])
      expect(ofYear.length).toBeGreaterThan(3)
      await open(page, address, LINES)
      const rows = page.locator('.readout li')
      for (const width of [1440, 834, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await expect(seen(page, 'usa-ca5-2014')).toHaveCount(1)
        const dot = await resting(seen(page, 'usa-ca5-2014').locator('.shape'))
        if (dot === null) throw new Error('The value of 2014 is not on the screen.')
        const [x, y] = [dot.x + dot.width / 2, dot.y + dot.height / 2]
        // One move, far from every dot.
        await page.mouse.move(x + 2, y - 25)
        await expect(lit(page)).toHaveAttribute('data-figure', 'usa-ca5-2014')
        await expect(page.locator('.readout .when')).toHaveText('2014')
        await expect(rows.locator('b')).toHaveText(ofYear.map(({ words }) => words.value))
        await expect(page.locator('.readout li[data-near]')).toContainText('United States')
        const box = await page.locator('.readout-box').boundingBox()
        expect(box?.x).toBeGreaterThanOrEqual(0)
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
        expect(box?.y).toBeGreaterThanOrEqual(0)
        await away(page)
        await expect(lit(page)).toHaveCount(0)
        await expect(page.locator('.readout')).toHaveCount(0)
        await page.mouse.click(x + 2, y - 25)
        await away(page)
        await expect(lit(page)).toHaveAttribute('data-figure', 'usa-ca5-2014')
        await page.keyboard.press('Escape')
        await expect(lit(page)).toHaveCount(0)
      }
    })

    test('by keyboard each value that has the focus is read out with its year, and a line has ends', async ({
      page,
      address,
    }) => {
      await open(page, address, LINES)
      await page.keyboard.press('Tab')
      await seen(page, 'usa-ca5-2020').focus()
      await expect(page.locator('.readout .when')).toHaveText('2020')
      await page.keyboard.press('End')
      await expect(page.locator('.readout .when')).toHaveText('2022')
      await expect(page.locator('.readout li[data-near]')).toContainText('United States')
      await page.keyboard.press('ArrowRight')
      await expect(seen(page, 'usa-ca5-2022')).toBeFocused()
      await page.keyboard.press('ArrowUp')
      await expect(page.locator('.readout li[data-near]')).toContainText('China')
    })

    test('a finger reads any year without a scroll, and only what was read is followed', async ({
      browser,
      address,
    }) => {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      })
      const page = await context.newPage()
      await open(page, address, LINES)
      const scrolled = () => page.evaluate(() => scrollY)
      const place = (id: string) => middleOf(seen(page, id))
      const before = await scrolled()
      const first = await place('usa-ca5-2010')
      await page.touchscreen.tap(first.x, first.y - 20)
      await expect(page.locator('.readout .when')).toHaveText('2010')
      await expect(page.locator('.answer')).toHaveCount(0)
      // A finger that slides to the side.
      const cdp = await context.newCDPSession(page)
      const to = await place('usa-ca5-2018')
      const touch = (type: 'touchStart' | 'touchMove', { x, y }: typeof to) =>
        cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y: y - 20 }] })
      await touch('touchStart', first)
      for (const part of [0.25, 0.5, 0.75, 1])
        await touch('touchMove', { x: first.x + (to.x - first.x) * part, y: first.y })
      await expect(page.locator('.readout .when')).toHaveText('2018')
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
      await expect(page.locator('.readout .when')).toHaveText('2018')
      expect(await scrolled()).toBe(before)
      // A browser takes what touches again at once for the end of a double tap, and makes no click of it.
      await page.waitForTimeout(1000)
      await page.touchscreen.tap(to.x, to.y - 20)
      await expect(page.locator('.answer')).toHaveCount(where === 'the dashboard' ? 1 : 0)
      await expect(page.locator('.readout .when')).toHaveText('2018')
      if (where === 'the dashboard') {
        // What the account is of is in sight above it.
        const top = async (one: Locator) => (await one.boundingBox())?.y ?? Number.NaN
        await expect
          .poll(async () => (await top(page.locator('.answer'))) - (await top(seen(page, 'usa-ca5-2018'))))
          .toBeGreaterThan(0)
      } else expect(await scrolled()).toBe(before)
      await context.close()
    })

    test('a click keeps a mark lit until it is clicked again, or Escape or a click beside everything lets it go', async ({
      page,
      address,
    }) => {
      await open(page, address, 'article-bars')
      const before = page.url()
      const letGo: (() => Promise<void>)[] = [
        () => seen(page, 'eu-2022').click(),
        () => page.keyboard.press('Escape'),
        () => page.mouse.click(3, 3),
      ]
      for (const way of letGo) {
        await seen(page, 'eu-2022').click()
        await away(page)
        await expect(lit(page)).toHaveAttribute('data-figure', 'eu-2022')
        expect(new URL(page.url()).hash).toBe('')
        await way()
        await away(page)
        await expect(page.locator('[data-lit]')).toHaveCount(0)
      }
      await expect(page).toHaveURL(before)
    })

    test('what has the keyboard’s focus is lit again when the pointer leaves another', async ({
      page,
      address,
    }) => {
      await open(page, address, 'article-bars')
      await page.keyboard.press('Tab')
      await seen(page, 'eu-2022').focus()
      await seen(page, 'chn-2022').hover()
      await expect(lit(page)).toHaveAttribute('data-figure', 'chn-2022')
      await away(page)
      await expect(lit(page)).toHaveAttribute('data-figure', 'eu-2022')
    })
  })
}

test('pointing at the dashboard’s marks puts no other element in the place of one', async ({
  page,
  open,
}) => {
  await open('?chart=lines')
  const marks = page.locator('figure .mark')
  const changes = await page.evaluateHandle(() => {
    const found: string[] = []
    const observer = new MutationObserver((records) => {
      for (const { target, type, attributeName } of records)
        if (target instanceof Element && target.closest('.mark') !== null) found.push(attributeName ?? type)
    })
    const figure = document.querySelector('figure')
    if (figure !== null) observer.observe(figure, { subtree: true, childList: true, attributes: true })
    return found
  })
  for (const id of ['chn-ca5-2014', 'usa-ca5-2014', 'chn-ca5-2008']) {
    await pointAt(page, id)
    await expect(mark(page, id)).toHaveAttribute('data-lit', '')
  }
  expect(await marks.count()).toBeGreaterThan(80)
  const changed = await changes.jsonValue()
  expect(new Set(changed)).toEqual(new Set(['data-lit', 'tabindex', 'data-at']))
  // Of each mark that comes and goes no more than that is written, and that its year is pointed at.
  expect(changed.length).toBeLessThan(80)
})

test.describe('in the page of somebody else', () => {
  const send = (page: Page, message: unknown) =>
    page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), message)

  for (const where of ['embed.html', 'a prerendered page'] as const) {
    test(`${where} takes theme, language and light from the page around, and gives each back for null`, async ({
      page,
      address,
    }) => {
      await openHost(
        page,
        `<iframe sandbox="allow-scripts" width="700" height="700" src="${address}${PAGES[where]('article-bars')}"></iframe>`,
      )
      const frame = page.frameLocator('iframe')
      const root = frame.locator('html')
      const of = (id: string): Locator =>
        frame.locator(`figure [data-figure="${id}"]`).filter({ visible: true })
      await expect(of('chn-2022')).toBeVisible()
      await send(page, { type: 'khorgos:set', theme: 'dark', focus: 'eu-2022' })
      await expect(root).toHaveAttribute('data-theme', 'dark')
      await expect(of('eu-2022')).toHaveAttribute('data-lit', '')
      await send(page, { type: 'khorgos:set', theme: 'pink', lang: 'xx', focus: 'No id', chart: 'rank' })
      await send(page, { type: 'other', theme: 'light' })
      await send(page, 'text')
      await send(page, { type: 'khorgos:set', focus: 'rus-2022' })
      await expect(of('rus-2022')).toHaveAttribute('data-lit', '')
      await expect(root).toHaveAttribute('data-theme', 'dark')
      await send(page, { type: 'khorgos:set', theme: null, focus: null })
      await expect(root).not.toHaveAttribute('data-theme')
      await expect(frame.locator('[data-lit]')).toHaveCount(0)
      await send(page, { type: 'khorgos:set', theme: 'dark', focus: 'eu-2022' })
      await send(page, { type: 'khorgos:set', lang: 'ru' })
      await expect(root).toHaveAttribute('lang', 'ru')
      await expect(root).toHaveAttribute('data-theme', 'dark')
      await expect(of('eu-2022')).toHaveAttribute('data-lit', '')
      await send(page, { type: 'khorgos:set', lang: null })
      await expect(root).toHaveAttribute('lang', 'en')
    })
  }

  test('<khorgos-chart> takes back what its attributes no longer say', async ({ page, address }) => {
    await openHost(
      page,
      `<khorgos-chart query="lang=ru" theme="dark" focus="eu-2022"></khorgos-chart><script async src="${address}khorgos-chart.js"></script>`,
    )
    const frame = page.frameLocator('iframe')
    const root = frame.locator('html')
    await expect(frame.locator('[data-figure="eu-2022"]')).toHaveAttribute('data-lit', '')
    await expect(root).toHaveAttribute('data-theme', 'dark')
    const chart = page.locator('khorgos-chart')
    await chart.evaluate((e) => e.setAttribute('lang', 'en'))
    await expect(root).toHaveAttribute('lang', 'en')
    for (const name of ['theme', 'focus', 'lang']) await chart.evaluate((e, n) => e.removeAttribute(n), name)
    await expect(root).not.toHaveAttribute('data-theme')
    await expect(frame.locator('[data-lit]')).toHaveCount(0)
    await expect(root).toHaveAttribute('lang', 'ru')
  })
})

for (const where of ['embed.html', 'a prerendered page'] as const) {
  test(`${where} says so when it knows nothing of what it is to light`, async ({ page, address }) => {
    const at = (focus: string) => {
      const url = new URL(address + PAGES[where]('article-bars'))
      url.searchParams.set('focus', focus)
      return url.href
    }
    await page.goto(at('eu-1999'))
    await expect(page.getByRole('status').first()).toContainText('“focus=eu-1999”')
    await expect(page.locator('[data-lit]')).toHaveCount(0)
    await page.goto(at('p9-eu'))
    await expect(seen(page, 'eu-2022')).toHaveAttribute('data-lit', '')
    await expect(page.getByText('focus=')).toHaveCount(0)
  })
}

test('the rows of an embedded table are sorted by its heads, whatever the address asked for first', async ({
  page,
  address,
}) => {
  await page.goto(`${address}embed.html?chart=table&sort=-value`)
  const head = page.getByRole('columnheader', { name: 'Value' })
  const first = page.getByRole('table').locator('tbody tr').first()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(first).toContainText('US$70 bn')
  const press = () => page.getByRole('button', { name: 'Value' }).click()
  await press()
  await expect(head).toHaveAttribute('aria-sort', 'none')
  await press()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await expect(first).toContainText('US$27 bn')
})

test('a prerendered page leaves every parameter that changes the drawing, and every other language, to embed.html', async ({
  page,
  address,
}) => {
  await page.route('**/embed.html*', (route) => route.fulfill({ contentType: 'text/html', body: 'drawn' }))
  const own = ['theme', 'lang', 'focus', 'data']
  const asked = [
    ...PARAMS.filter((param) => !own.includes(param)).map((param) => `${param}=x`),
    ...LANGS.filter((lang) => lang !== 'en').map((lang) => `lang=${lang}`),
    'lang=xx',
    'theme=pink',
    'data=0.9.0',
  ]
  for (const one of asked) {
    await page.goto(`${address}embed/article-bars.html?${one}`)
    await expect(page, one).toHaveURL(`${address}embed.html?${one}`)
  }
  await page.goto(`${address}embed/article-bars.html?theme=dark&lang=en&focus=eu-2022&utm_source=x`)
  await expect(seen(page, 'eu-2022')).toHaveAttribute('data-lit', '')
  await expect(page).toHaveURL(/article-bars/)
})
