import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { serveDist } from '../../scripts/serve.mjs'
import { toSortedParquet } from '../../src/cli/own-parquet.ts'
import { OBSERVATION_COLUMNS, observationRow } from '../../src/import/results/observations-table.ts'
import { MOST_SELECTED } from '../../src/import/sources/source.ts'
import { allowSource } from '../../src/static/allow-source.ts'
import { observations, REPORTERS, serveClickhouse, serveFile, serving } from '../import/source-servers.ts'
import { test as base, expect, settled } from './fixtures.ts'

/* A page whose host lets it ask a source of observations: the page as it is built, with that source written into it by what
 * the build writes it with, and sources on this machine. */

const test = base.extend<{
  /** Opens the page as its host publishes it with a source. */
  openWith: (source: string, query?: string, change?: (html: string) => string) => Promise<void>
  /** Closed when the test ends. */
  kept: <S extends { readonly close: () => void }>(server: S) => S
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from its first parameter
  kept: async ({}, use) => {
    const open: (() => void)[] = []
    await use((server) => {
      open.push(server.close)
      return server
    })
    for (const close of open) close()
  },
  openWith: async ({ page, kept, errors }, use) => {
    await use(async (source, query = '', change = (html) => html) => {
      const served = (html: string) => change(allowSource(html, source))
      const { url } = kept(await serveDist({ path: '/khorgos/', page: served }))
      await page.goto(url + query)
      await settled(page)
    })
    expect(errors, 'errors on the page').toEqual([])
  },
})

const rowsOf = (reporters: readonly string[]) =>
  observations(reporters).map((one) => observationRow(one).map(String))
const parquetOf = (rows: readonly (readonly string[])[], group = 5000) =>
  new Uint8Array(toSortedParquet(OBSERVATION_COLUMNS, rows, group))
const TIDY = 'reporter,partner,flow,year,value_usd\nKazakhstan,China,Exports,2022,13000000000\n'
const hostOf = (address: string) => new URL(address).host

const room = (page: Page) => page.getByRole('dialog', { name: 'Your own statistics' })
const part = (page: Page) => room(page).getByRole('region', { name: /^From 127\.0\.0\.1:\d+’s statistics$/ })
const counts = (page: Page) => room(page).locator('[data-counts]')
const openRoom = (page: Page) => page.getByRole('button', { name: 'Your own file…' }).first().click()
const ask = (page: Page) => part(page).getByRole('button', { name: 'Ask', exact: true }).click()
const years = async (page: Page, from: string, to: string) => {
  await part(page).getByRole('textbox', { name: 'First year' }).fill(from)
  await part(page).getByRole('textbox', { name: 'Last year' }).fill(to)
}

/** Has only these places chosen, by the keyboard. */
async function choose(page: Page, label: string, ...places: readonly string[]) {
  const trigger = part(page).getByRole('combobox', { name: label })
  await trigger.focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('dialog', { name: label })
  await list.getByRole('button', { name: 'Clear' }).click()
  for (const place of places) {
    await list.getByPlaceholder('Search').fill(place)
    await list.getByRole('option', { name: place, exact: true }).click()
  }
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(room(page)).toBeVisible()
}

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

test('of a Parquet on a server of files less than a tenth is read, and the answer opens as a dropped file does', async ({
  page,
  openWith,
  kept,
}) => {
  test.slow()
  const others = Array.from({ length: 39 }, (_, i) => `X${10 + i}`)
  const parquet = parquetOf(rowsOf([...REPORTERS, ...others]))
  const { address, sent } = kept(await serveFile(parquet))
  await openWith(address, '?chart=bars&basis=reported&area=KAZ&time=2022')
  await openRoom(page)
  await expect(part(page)).toContainText(`Only the question goes there`)
  await axe(page)
  await choose(page, 'Reporters', 'Kazakhstan')
  await years(page, '2010', '2022')
  // Until it is asked, nobody has been.
  expect(sent.requests).toBe(0)
  await part(page).getByRole('textbox', { name: 'Last year' }).press('Enter')
  // 13 years and 2 flows with 21 partners; March makes no year of 2016.
  await expect(counts(page)).toHaveText('546 rows = 546 kept + 0 left out')
  await expect(part(page).getByRole('status')).toHaveText(
    `Opened below: ${hostOf(address)} observations.parquet KAZ 2010-2022 TOTAL.csv`,
  )
  expect(sent.bytes).toBeGreaterThan(0)
  expect(sent.bytes).toBeLessThan(parquet.length / 10)
  expect([...sent.referrers]).toEqual([undefined])
  await expect(
    room(page).getByRole('region', { name: /^First rows of .* observations\.parquet/ }),
  ).toContainText('TIME_PERIOD')
  await axe(page)
  await room(page).getByRole('button', { name: 'Show in charts' }).click()
  await expect(page).toHaveURL(/basis=own.*&own=[0-9a-f]{12}/)
  await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()
  await expect(page.locator('.charts')).toContainText(
    `Own file: ${hostOf(address)} observations.parquet KAZ 2010-2022 TOTAL.csv`,
  )
})

test('a ClickHouse is asked by its protocol for the partners that were chosen', async ({
  page,
  openWith,
  kept,
}) => {
  const { address, requests } = kept(await serveClickhouse(observations(REPORTERS)))
  await openWith(`clickhouse+${address.replace('http://', 'http://reader@')}/trade/observations`)
  await openRoom(page)
  await expect(part(page).getByRole('combobox', { name: 'Partners' })).toHaveText(/All partners/)
  await choose(page, 'Reporters', 'Kazakhstan', 'Uzbekistan')
  await choose(page, 'Partners', 'China')
  await years(page, '2022', '')
  await part(page).getByRole('textbox', { name: 'Goods' }).fill('1801')
  await ask(page)
  await expect(counts(page)).toHaveText('4 rows = 4 kept + 0 left out')
  expect(requests.map(({ method, user }) => ({ method, user }))).toEqual([{ method: 'GET', user: 'reader' }])
  const { query: _, ...asked } = Object.fromEntries(requests[0]?.url.searchParams ?? [])
  expect(asked).toEqual({
    param_database: 'trade',
    param_table: 'observations',
    param_reporters: "['KAZ','UZB']",
    param_partners: "['CHN']",
    param_from: '2022',
    param_to: '2023',
    param_product: 'HS 1801',
    param_most: `${MOST_SELECTED + 1}`,
  })
})

test('a year that is none is told at its field, and nobody is asked', async ({ page, openWith, kept }) => {
  const { address, sent } = kept(await serveFile(parquetOf(rowsOf(['KAZ']))))
  await openWith(address)
  await openRoom(page)
  await years(page, '2010', '20x2')
  await ask(page)
  const last = part(page).getByRole('textbox', { name: 'Last year' })
  await expect(last).toBeFocused()
  await expect(last).toHaveAccessibleDescription('This is not a year. Years look like 2022.')
  await axe(page)
  await years(page, '2010', '2009')
  await ask(page)
  await expect(last).toHaveAccessibleDescription('The last year lies before the first.')
  expect(sent.requests).toBe(0)
})

/** What a source may do instead of answering, and what is said of it. */
const FAULTS = [
  ['is not there', async () => gone(), /cannot be reached .* Look at its address/],
  [
    'does not allow the page',
    async () => serveFile(parquetOf(rowsOf(['KAZ'])), { isAllowed: false }),
    /cannot be reached .* must also allow this page \(CORS\)/,
  ],
  [
    'sends the whole file',
    async () => serveFile(parquetOf(rowsOf(['KAZ'])), { hasRanges: false }),
    /does not answer requests of a part \(Range\)\. Put the file on a server/,
  ],
  [
    'lacks columns',
    async () => serveFile(fewColumns()),
    /lacks columns: OBS_VALUE, UNIT_MULT, CURRENCY\. Make it of observations\.csv/,
  ],
] as const

for (const [what, source, said] of FAULTS) {
  test(`a source that ${what}: whose, what, and what to do is said`, async ({ page, openWith, kept }) => {
    const { address } = kept(await source())
    await openWith(address)
    await openRoom(page)
    await ask(page)
    const problem = part(page).locator('.own-progress').getByRole('alert')
    await expect(problem).toContainText(`${hostOf(address)}: `)
    await expect(problem).toContainText(said)
    await expect(problem).toContainText('set by whoever publishes this page')
    await expect(part(page).getByRole('button', { name: 'Ask', exact: true })).toBeEnabled()
  })
}

test('too many rows, and none, are said with what to change; what is asked next is answered', async ({
  page,
  openWith,
  kept,
}) => {
  const [one] = rowsOf(['KAZ']).filter(([, , , year]) => year === '2022')
  if (one === undefined) throw new Error('there are none')
  const many = Array.from({ length: MOST_SELECTED + 1 }, () => one.with(0, 'UZB'))
  const { address } = kept(await serveFile(parquetOf([one, ...many], 50_000)))
  await openWith(address)
  await openRoom(page)
  const problem = part(page).locator('.own-progress').getByRole('alert')
  await years(page, '2022', '2022')
  await ask(page)
  await expect(problem).toContainText('more than 200,000 rows of what is asked. Ask for fewer reporters')
  await expect(problem).not.toContainText('whoever publishes this page')
  await choose(page, 'Reporters', 'Kazakhstan')
  await years(page, '1999', '')
  await ask(page)
  await expect(problem).toContainText('no row of what is asked. Ask for other reporters')
  await years(page, '2022', '')
  await ask(page)
  await expect(problem).toHaveCount(0)
  await expect(counts(page)).toHaveText('1 row = 1 kept + 0 left out')
})

test('an asking that is cancelled ends its request and opens nothing', async ({ page, openWith, kept }) => {
  const ended = { requests: 0 }
  const { address } = kept(
    await serving((_, response) => {
      response.on('close', () => {
        ended.requests += 1
      })
      response.setHeader('Access-Control-Allow-Origin', '*')
      response.write('{"meta":[')
    }),
  )
  await openWith(`clickhouse+${address}/trade/observations`)
  await openRoom(page)
  await ask(page)
  await expect(part(page).getByRole('progressbar')).toBeVisible()
  await expect(part(page)).toContainText('9 bytes so far')
  await axe(page)
  await part(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(part(page).getByRole('status')).toHaveText('Cancelled. Nothing was opened.')
  await expect(part(page).getByRole('progressbar')).toHaveCount(0)
  await expect.poll(() => ended.requests).toBe(1)
  await expect(counts(page)).toHaveCount(0)
})

test('whom the policy of the page does not name is not asked, by what reads files either', async ({
  page,
  openWith,
  kept,
}) => {
  const { address, sent } = kept(await serveFile(parquetOf(rowsOf(['KAZ']))))
  await openWith(address, '', (html) =>
    html.replace(`connect-src 'self' ${new URL(address).origin}`, "connect-src 'self'"),
  )
  await openRoom(page)
  await ask(page)
  await expect(part(page).locator('.own-progress').getByRole('alert')).toContainText('cannot be reached')
  await room(page)
    .getByLabel('Drop files here, or choose them')
    .setInputFiles({ name: 'trade.csv', mimeType: 'text/csv', buffer: Buffer.from(TIDY) })
  await expect(counts(page)).toHaveText('1 row = 1 kept + 0 left out')
  const [reader] = page.workers()
  const said = await reader?.evaluate((url) => fetch(url).then(() => 'answered', String), address)
  expect(said).toBe('TypeError: Failed to fetch')
  expect(sent.requests).toBe(0)
})

test('where the script that asks cannot be fetched, the part says so and tries again', async ({
  page,
  openWith,
  kept,
}) => {
  const { address } = kept(await serveFile(parquetOf(rowsOf(['KAZ']))))
  await openWith(address)
  let isDown = true
  await page.route(/\/assets\/source-worker-/, (route) => (isDown ? route.abort() : route.continue()))
  await openRoom(page)
  await choose(page, 'Reporters', 'Kazakhstan')
  await years(page, '2022', '')
  await ask(page)
  const problem = part(page).getByRole('alert').filter({ hasText: 'could not be fetched' })
  await expect(problem).toBeVisible()
  isDown = false
  await problem.getByRole('button', { name: 'Try again' }).click()
  await expect(counts(page)).toHaveText('42 rows = 42 kept + 0 left out')
})

test('in Russian, on a narrow screen, by the keyboard alone', async ({ page, openWith, kept }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { address } = kept(await serveFile(parquetOf(rowsOf(['KAZ', 'UZB']))))
  await openWith(address, '?lang=ru')
  await page.getByRole('button', { name: 'Свой файл…' }).first().focus()
  await page.keyboard.press('Enter')
  const place = page.getByRole('region', { name: `Из статистики на ${hostOf(address)}` })
  await place.getByRole('combobox', { name: 'Чьи данные' }).focus()
  await page.keyboard.press('Enter')
  await expect(place.getByRole('dialog', { name: 'Чьи данные' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(place.getByRole('dialog', { name: 'Чьи данные' })).toBeHidden()
  await expect(place.getByRole('combobox', { name: 'Чьи данные' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(place.getByRole('combobox', { name: 'Партнёры' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('2022')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2022')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-counts]')).toHaveText('84 строки = 84 взято + 0 исключено')
  await axe(page)
  const isWider = await page
    .getByRole('dialog', { name: 'Ваша статистика' })
    .evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth)
  expect(isWider).toBe(false)
})

test('where the host has set no source there is no such part, and nobody else is asked', async ({
  page,
  open,
  address,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open()
  await openRoom(page)
  await expect(room(page)).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(room(page).getByRole('region', { name: /statistics$/ })).toHaveCount(0)
  await expect(room(page).getByRole('button', { name: 'Ask', exact: true })).toHaveCount(0)
  expect(asked.filter((url) => !url.startsWith(address) || url.includes('/source-worker'))).toEqual([])
})

/** An address at which nobody answers. */
async function gone() {
  const { address, close } = await serving(() => {})
  close()
  return { address: `${address}/observations.parquet`, close: () => {} }
}

function fewColumns() {
  const some = ['REPORTER', 'PRODUCT', 'TIME_PERIOD', 'FLOW', 'PARTNER']
  return new Uint8Array(toSortedParquet(some, [['KAZ', 'TOTAL', '2022', 'X', 'CHN']]))
}
