import type { Browser, Page } from '@playwright/test'
import { expect, hold, lit, live, settled, test } from './fixtures.ts'
import { inTurn } from './sweep.ts'

/* What is done before the page lives is done when it does: once, and nothing else. */

const LIVE = '**/assets/live-*.js'

/** One of each kind of thing that can be pressed on the first view. */
const THINGS: readonly (readonly [string, (page: Page) => ReturnType<Page['locator']>])[] = [
  ['a mark', (page) => page.locator('figure [data-figure=rus-2022]').filter({ visible: true })],
  ['a passage', (page) => page.locator('[data-passage=p9-usa]')],
  ['a tab', (page) => page.getByRole('tab', { name: 'Change' })],
  ['a partner’s toggle', (page) => page.getByRole('button', { name: 'Russia', exact: true })],
  ['a drop-down list', (page) => page.locator('.choice', { hasText: 'Order' }).getByRole('combobox')],
  ['the share button', (page) => page.getByRole('button', { name: 'Share and save' })],
  ['a fold', (page) => page.getByRole('button', { name: 'How to read the marks' })],
  ['a button that looks like a link', (page) => page.getByRole('button', { name: 'Open your copy' })],
]

/** All that a press can have changed. */
async function state(page: Page) {
  return {
    address: page.url(),
    lit: await lit(page),
    top: await page.evaluate(() => Math.round(scrollY)),
    tab: await page.getByRole('tab', { selected: true, includeHidden: true }).first().textContent(),
    pressed: await page.locator('[aria-pressed=false]').allTextContents(),
    open: await page.locator('[aria-expanded=true]').allTextContents(),
    dialogs: await page.getByRole('dialog').count(),
  }
}

/** A new page, and a finger or a mouse to press with. */
async function opened(browser: Browser, width: number) {
  const isTouched = width < 500
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    hasTouch: isTouched,
    reducedMotion: 'reduce',
  })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  const press = (thing: ReturnType<Page['locator']>) => (isTouched ? thing.tap() : thing.click())
  return { page, press, errors }
}

for (const { one: thing, way: width, details } of inTurn(THINGS, [1440, 390])) {
  const [name, find] = thing
  const title = `${name}, pressed before the scripts are there, does what it does later, ${width} px wide`
  test(title, details, async ({ browser, address }) => {
    const { page, press, errors } = await opened(browser, width)
    // Whether typefaces come in time would change where things stand.
    await page.route('**/*.woff2', (route) => route.abort())
    await page.goto(address)
    await settled(page)
    const before = await state(page)
    await press(find(page))
    await expect.poll(() => state(page)).not.toEqual(before)
    await page.waitForTimeout(400)
    const wanted = await state(page)

    const release = await hold(page, LIVE)
    await page.goto('about:blank')
    await page.goto(address)
    await press(find(page))
    await page.waitForTimeout(100)
    expect(page.url()).toBe(address)
    release()
    await settled(page)
    await expect.poll(() => state(page)).toEqual(wanted)
    expect(errors).toEqual([])
    await page.close()
  })
}

test('on a slow line the last press counts, and a press beside everything takes it back', async ({
  page,
  address,
}) => {
  const session = await page.context().newCDPSession(page)
  const line = { offline: false, latency: 300, downloadThroughput: 60_000, uploadThroughput: 30_000 }
  await session.send('Network.emulateNetworkConditions', line)
  await page.goto(address, { waitUntil: 'commit' })
  await page.getByRole('tab', { name: 'Change' }).click()
  await page.getByRole('tab', { name: 'Who ranks' }).click()
  await expect(page.locator('html[data-live]')).toHaveCount(0)
  await settled(page)
  await expect(page).toHaveURL(/chart=rank$/)

  const release = await hold(page, LIVE)
  await page.goto(address)
  await page.locator('[data-passage=p9-usa]').click()
  await page.getByRole('heading', { name: 'Khorgos' }).click()
  release()
  await settled(page)
  expect(page.url()).toBe(address)
})

test('a mark pressed after the page lives and before its drawing is there is lit', async ({
  page,
  address,
}) => {
  const release = await hold(page, '**/assets/drawing-*.js')
  await page.goto(address)
  await live(page)
  await page.locator('figure [data-figure=rus-2022]').filter({ visible: true }).click()
  await expect(page).toHaveURL(/\?focus=rus-2022$/)
  release()
  await settled(page)
  await expect.poll(() => lit(page)).toEqual({ marks: ['rus-2022'], passages: ['p9-russia'] })
})

test('a link to a file is followed at once, without waiting for any script', async ({ page, address }) => {
  await hold(page, '**/assets/*.js')
  await page.goto(address, { waitUntil: 'commit' })
  await page.getByRole('link', { name: 'The article’s figures' }).click()
  await expect(page).toHaveURL(/data\/article\.json$/)
})

test('the keyboard’s presses and its focus are not lost', async ({ page, address }) => {
  const release = await hold(page, LIVE)
  await page.goto(address)
  await page.getByRole('button', { name: 'Russia', exact: true }).focus()
  await page.keyboard.press('Space')
  const mark = page.getByRole('link', { name: /^China, turnover/ })
  await mark.focus()
  release()
  await live(page)
  await expect(page.locator('.first')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Russia', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
})

test('the mark that has the keyboard’s focus keeps it', async ({ page, address }) => {
  const release = await hold(page, LIVE)
  await page.goto(address)
  await page.getByRole('link', { name: /^China, turnover/ }).focus()
  release()
  await settled(page)
  await expect(page.locator('[data-figure=chn-2022]')).toBeFocused()
})

test('the page comes to life by itself, with every element that was there before', async ({
  page,
  address,
  errors,
}) => {
  const release = await hold(page, LIVE)
  await page.goto(address)
  // Each element is known again by the object that it is.
  const count = await page.evaluate(() => {
    const all = [...document.querySelectorAll('#root *:not(.first, .first *)')]
    Object.assign(window, { before: all })
    return all.length
  })
  release()
  await settled(page)
  const gone = await page.evaluate(() => {
    const before: Element[] = Reflect.get(window, 'before')
    return before.filter((element) => !element.isConnected).map((element) => element.outerHTML)
  })
  expect(count).toBeGreaterThan(100)
  expect(gone).toEqual([])
  expect(errors).toEqual([])
})

test('no id is on the page twice, before and after it comes to life', async ({ page, address }) => {
  const release = await hold(page, LIVE)
  const twice = () =>
    page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      return ids.filter((id, i) => ids.indexOf(id) !== i)
    })
  await page.goto(address)
  expect(await twice()).toEqual([])
  release()
  await settled(page)
  expect(await twice()).toEqual([])
})
