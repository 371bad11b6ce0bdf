import { readFileSync } from 'node:fs'
import { expect, live, mark, settled, test } from './fixtures.ts'

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
