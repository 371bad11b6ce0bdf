import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, live, mark, passage, settled, test } from './fixtures.ts'

const DATA = '**/data/article.json'
const shipped = readFileSync(new URL('../../data/article.json', import.meta.url), 'utf8')

test('while the figures are on their way, the first view is there, and another has its shape and says so', async ({
  page,
  address,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(DATA, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await expect(mark(page, 'chn-2022').filter({ visible: true })).toHaveCount(1)
  await page.goto(`${address}?order=article`, { waitUntil: 'commit' })
  await expect(page.getByRole('status', { name: 'Loading the figures' })).toBeVisible()
  const bone = await page.locator('.figure-bone').boundingBox()
  release()
  await settled(page)
  const figure = await page.locator('figure').boundingBox()
  expect(Math.abs((bone?.height ?? 0) - (figure?.height ?? 0))).toBeLessThan(30)
  expect(bone?.y).toBeCloseTo(figure?.y ?? 0, -1.4)
  expect(bone?.width).toBeCloseTo(figure?.width ?? 0, 0)
})

test('when the network fails, the page says so and tries again when asked', async ({ page, address }) => {
  let offline = true
  await page.route(DATA, (route) => (offline ? route.abort() : route.continue()))
  await page.goto(address)
  await live(page)
  const problem = page.getByRole('alert')
  await expect(problem).toContainText('The figures could not be fetched.')
  await expect(problem).toContainText('data/article.json')
  offline = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(mark(page, 'chn-2022')).toBeVisible()
})

test('when the server answers with an error, the page names it', async ({ page, address }) => {
  await page.route(DATA, (route) => route.fulfill({ status: 503, body: '' }))
  await page.goto(address)
  await live(page)
  await expect(page.getByRole('alert')).toContainText(
    'data/article.json could not be fetched: the server answered 503.',
  )
})

test('when the data file is malformed, the page names file, place and problem', async ({ page, address }) => {
  const broken = JSON.parse(shipped)
  broken.figures[3].value.low = 'forty-six'
  broken.figures[5].passages = ['p9-nowhere']
  await page.route(DATA, (route) => route.fulfill({ json: broken }))
  await page.goto(address)
  await live(page)
  const problem = page.getByRole('alert')
  await expect(problem).toContainText('The data file has a mistake in it.')
  await expect(problem).toContainText('data/article.json, figures[3].value.low: Invalid type')
  await expect(page.locator('figure[data-chart]')).toHaveCount(0)

  await page.unroute(DATA)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(mark(page, 'chn-2022')).toBeVisible()
})

test('when the data file is no JSON at all, the page says that', async ({ page, address }) => {
  await page.route(DATA, (route) => route.fulfill({ body: '<!doctype html>' }))
  await page.goto(address)
  await live(page)
  await expect(page.getByRole('alert')).toContainText('data/article.json: this is not JSON')
})

test('when the official statistics cannot be had, their chart says so in its place and tries again', async ({
  page,
  address,
}) => {
  await page.route('**/data/series.csv', (route) => route.fulfill({ body: 'REPORTER,PARTNER\nKAZ,CHN\n' }))
  await page.goto(`${address}?chart=check`)
  await expect(page.getByRole('alert')).toContainText(
    'data/series.csv, line 1: the columns are REPORTER,PARTNER.',
  )
  await expect(page.locator('[data-passage=p9-usa]')).toBeVisible()
  await page.unroute('**/data/series.csv')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(mark(page, 'chn-mirror')).toBeVisible()
})

/* What hangs neither comes nor fails. The clock is the test's: it need not wait as long as a reader would. */

/** Answers no request for what is named like `pattern`, until it is told to. */
async function hang(page: Page, pattern: string) {
  await page.clock.install()
  let hangs = true
  await page.route(pattern, (route) => (hangs ? undefined : route.continue()))
  return () => {
    hangs = false
  }
}

for (const [what, pattern, query] of [
  ['the figures', DATA, '?order=article'],
  ['the official statistics', '**/data/series.csv', '?chart=lines&basis=reported'],
  ['the sources of the official statistics', '**/data/sources.json', '?chart=lines&basis=reported'],
] as const) {
  test(`when ${what} hang, the page says so after a while and tries again when asked`, async ({
    page,
    address,
  }) => {
    const mend = await hang(page, pattern)
    await page.goto(address + query, { waitUntil: 'commit' })
    await live(page)
    await expect(page.getByRole('status', { name: 'Loading the figures' })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.clock.runFor(10_000)
    const said = page.getByRole('alert')
    await expect(said).toContainText('This is taking long.')
    await said.getByRole('button', { name: 'Try again' }).click()
    await expect(said).toHaveCount(0)
    await page.clock.runFor(10_000)
    await expect(said).toContainText('This is taking long.')
    mend()
    await said.getByRole('button', { name: 'Try again' }).click()
    await settled(page)
    await expect(said).toHaveCount(0)
  })
}

for (const pattern of [DATA, '**/assets/live-*.js', '**/assets/index-*.js']) {
  test(`when ${pattern} hangs, the first view stays and says so after a while`, async ({ page, address }) => {
    const mend = await hang(page, pattern)
    await page.goto(address, { waitUntil: 'commit' })
    await expect(mark(page, 'chn-2022').filter({ visible: true })).toHaveCount(1)
    await page.clock.runFor(20_000)
    const said = page.getByRole('alert')
    await expect(said).toContainText('its controls do not work yet')
    await expect(mark(page, 'chn-2022').filter({ visible: true })).toHaveCount(1)
    mend()
    await said.getByRole('button', { name: 'Try again' }).click()
    await settled(page)
    await expect(said).toHaveCount(0)
  })
}

test('when the drawing hangs, its place says so after a while', async ({ page, address }) => {
  const mend = await hang(page, '**/assets/drawing-*.js')
  await page.goto(`${address}?chart=change`, { waitUntil: 'commit' })
  await live(page)
  await page.clock.runFor(10_000)
  const said = page.locator('figure').getByRole('alert')
  await expect(said).toContainText('This is taking long.')
  mend()
  await said.getByRole('button', { name: 'Try again' }).click()
  await settled(page)
})

test('an embedded chart says that its statistics hang or fail, and tries again when asked', async ({
  page,
  address,
}) => {
  const mend = await hang(page, '**/embed-statistics.js*')
  await page.goto(`${address}embed.html?chart=lines&basis=reported`, { waitUntil: 'commit' })
  await page.locator('main.embed').waitFor()
  await page.clock.runFor(10_000)
  const said = page.getByRole('alert')
  await expect(said).toContainText('This is taking long.')
  // Beside what hangs: without any route what is held goes on by itself.
  let isDown = true
  await page.route('**/embed-statistics.js*', (route) => (isDown ? route.abort() : route.continue()))
  await said.getByRole('button', { name: 'Try again' }).click()
  await expect(said).toContainText('The figures could not be fetched.')
  isDown = false
  mend()
  await said.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('figure [data-figure]').first()).toBeVisible()
  await expect(said).toHaveCount(0)
})

test('an embedded chart whose script hangs says so after a while, without a script', async ({
  page,
  address,
}) => {
  let hangs = true
  await page.route('**/assets/embed-*.js', (route) => (hangs ? undefined : route.continue()))
  await page.goto(`${address}embed.html?chart=change`, { waitUntil: 'commit' })
  const said = page.getByText('This chart has not come yet')
  await expect(said).toBeHidden()
  await expect(said).toBeVisible()
  hangs = false
  await page.reload()
  await expect(page.locator('figure [data-figure]').first()).toBeVisible()
  await expect(said).toHaveCount(0)
})

const fileAddress = (name: string) => new URL(`../../dist/${name}`, import.meta.url).href

test('opened as a file the page says what to do, and embedded charts work', async ({ page }) => {
  await page.goto(fileAddress('index.html'))
  await expect(page.getByRole('alert')).toContainText('Start a web server in its folder')
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await expect(mark(page, 'chn-2022').filter({ visible: true })).toHaveCount(1)
  await page.goto(`${fileAddress('index.html')}?lang=ru&chart=change`)
  await expect(page.getByRole('alert')).toContainText('Запустите в её папке веб-сервер')
  await page.goto(`${fileAddress('embed.html')}?chart=change`)
  await expect(mark(page, 'chn-2022').filter({ visible: true })).toHaveCount(1)
  await page.goto(fileAddress('embed/article-bars.html'))
  await mark(page, 'chn-2022').filter({ visible: true }).hover()
  await expect(page.locator('[data-figure="chn-2022"][data-lit]')).not.toHaveCount(0)
})

/** Serves a script that comes and then fails as it is rendered. */
const failing = (page: Page, script: string) =>
  page.route(new RegExp(`/assets/${script}-[\\w-]{8}\\.js$`), (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export default function Part() { throw new Error("tried by a test") }',
    }),
  )

test('when drawing a chart fails, its place says so, and article, controls and table live on', async ({
  page,
  address,
}) => {
  await failing(page, 'drawing')
  await page.goto(`${address}?chart=change`)
  await live(page)
  await expect(page.locator('figure').getByRole('alert')).toContainText('This chart could not be drawn.')
  await passage(page, 'p9-usa').hover()
  await expect(passage(page, 'p9-usa')).toHaveAttribute('data-lit', '')
  await page.getByRole('tab', { name: 'Table', exact: true }).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(11)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

for (const [script, query, place, press] of [
  ['official-controls', '?chart=lines&basis=reported', '.charts', null],
  ['share-dialog', '?chart=change', '.share', 'Share and save …'],
  ['keys-dialog', '?chart=change', '.footer', 'Keys'],
] as const) {
  test(`when ${script} fails, its place says so, and the chart lives on`, async ({ page, address }) => {
    await failing(page, script)
    await page.goto(address + query)
    await settled(page)
    // By the keyboard: a focus that follows the pointer lights nothing.
    if (press !== null) await page.locator(place).getByRole('button', { name: press }).press('Enter')
    await expect(page.locator(place).getByRole('alert')).toContainText('Something on this page has failed.')
    await page.locator('figure [data-figure]').first().focus()
    await expect(page.locator('figure [data-figure][data-lit]')).not.toHaveCount(0)
  })
}
