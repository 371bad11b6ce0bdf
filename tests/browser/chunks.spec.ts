import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, live, mark, settled, test } from './fixtures.ts'
import { everyRun } from './sweep.ts'

/* Every script that is fetched later may fail: the place of that part says so and tries again, and the rest lives on. */

/** A script by its name before the hash. */
const assets = (name: string) => new RegExp(`/assets/${name}-[\\w-]{8}\\.js$`)

const share = (button: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'Share and save' }).click()
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
}

/** Parts of the page: the script, the view on which it is needed, where it says that it is missing, and how it is known
 *  to be there. */
const PARTS = [
  { script: 'drawing', query: '', place: 'figure', there: 'figure :not(.first) > .chart a.mark' },
  {
    script: 'drawing',
    query: '?chart=change',
    place: 'figure',
    there: 'figure :not(.first) > .chart a.mark',
  },
  {
    script: 'map-plot',
    query: '?chart=map&basis=reported',
    place: 'figure',
    there: 'figure :not(.first) > .chart a.mark',
  },
  { script: 'official-controls', query: '?chart=lines&basis=reported', place: '.charts', there: '.controls' },
  {
    script: 'own-missing',
    query: '?chart=bars&basis=own&own=0123456789ab',
    place: '.charts',
    there: '.charts section code',
  },
  {
    script: 'official',
    query: '?chart=lines&basis=reported',
    place: '.charts',
    there: 'figure :not(.first) > .chart a.mark',
  },
] as const

/** What makes files and texts: the script, and the button that needs it. */
const OUTPUTS = [
  ['svg', 'SVG'],
  ['png', 'PNG'],
  ['outlines', 'PNG'],
  ['pdf', 'PDF'],
  ['typeface-files', 'PDF'],
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['json', 'JSON'],
  ['pptx', 'PowerPoint, chart editable'],
  ['docx', 'Word, with a table'],
  ['cite', 'CSL-JSON'],
  ['bibtex', 'BibTeX'],
  ['ris', 'RIS'],
  ['reference-list', 'Copy APA'],
  ['snippets', 'Copy Markdown'],
  ['latex', 'Copy LaTeX'],
  ['embed-height', 'Copy iframe'],
] as const

/** Dialogs: the script, the button that opens it, and where that stands. */
const DIALOGS = [
  ['share-dialog', 'Share and save', '.share'],
  ['keys-dialog', 'Keys', '.footer'],
  ['own-room', 'Your own file…', 'body'],
] as const

/** What reading a person's own file, or one that is kept, needs: a worker says itself that it cannot go on. */
const OF_OWN_FILES = /^(name-places|own-query|parquet|src|workbook|zip)$/

/** Libraries inside an output's script, which fail with it, and what no browser fetches. */
const INSIDE = /^(lib-mjs|dist|__vite-browser-external)$/

test('every script that is fetched later is tried here', () => {
  const later = readdirSync('dist/assets')
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [
      ...readFileSync(`dist/assets/${file}`, 'utf8').matchAll(/import\(`\.\/([\w.-]+)-[\w-]{8}\.js`\)/g),
    ])
    .map(([, name = '']) => name)
    .filter((name) => !INSIDE.test(name) && !OF_OWN_FILES.test(name))
  const tried = [
    'client',
    'live',
    'russian',
    ...DIALOGS.map(([script]) => script),
    ...PARTS.map(({ script }) => script),
    ...OUTPUTS.map(([name]) => name),
  ]
  expect([...new Set(later)].sort()).toEqual([...new Set<string>(tried)].sort())
})

for (const script of ['index', 'client', 'live']) {
  test(`where ${script} cannot be fetched, the first view stays, says so, and comes to life when asked`, async ({
    page,
    address,
  }) => {
    let isDown = true
    await page.route(assets(script), (route) => (isDown ? route.abort() : route.continue()))
    await page.route(`${address}?theme=dark`, (route) =>
      isDown && route.request().method() === 'HEAD' ? route.abort() : route.continue(),
    )
    await page.goto(`${address}?theme=dark`)
    const problem = page.getByRole('alert')
    await expect(problem).toContainText('its controls do not work yet')
    await expect(mark(page, 'chn-2022').filter({ visible: true })).toHaveCount(1)
    // As long as the line is down, the page is not exchanged for the browser's own page of errors.
    await problem.getByRole('button', { name: 'Try again' }).click()
    await page.waitForTimeout(300)
    await expect(problem).toBeVisible()
    isDown = false
    await problem.getByRole('button', { name: 'Try again' }).click()
    await settled(page)
    await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveText(/Dark/)
  })
}

test('in Russian the page says in Russian that it cannot come', async ({ page, address }) => {
  await page.route(assets('live'), (route) => route.abort())
  await page.goto(`${address}?lang=ru`)
  await expect(page.getByRole('alert')).toContainText('кнопки пока не работают')
  await expect(page.getByRole('button', { name: 'Ещё раз' })).toBeVisible()
})

for (const { script, query, place, there } of PARTS) {
  test(`where ${script} cannot be fetched, its place says so and tries again, and the rest works on, “${query}”`, async ({
    page,
    address,
  }) => {
    let isDown = true
    await page.route(assets(script), (route) => (isDown ? route.abort() : route.continue()))
    await page.goto(address + query)
    await live(page)
    const problem = page.locator(place).getByRole('alert')
    await expect(problem).toContainText('could not be fetched')
    await expect(page.locator('[data-passage=p9-usa]')).toBeVisible()
    await problem.getByRole('button', { name: 'Try again' }).click()
    await expect(problem).toContainText('could not be fetched')
    // What is still being tried would have it at once.
    await expect(problem.getByRole('button', { name: 'Try again' })).toBeEnabled()
    isDown = false
    await problem.getByRole('button', { name: 'Try again' }).click()
    await expect(page.locator(there).first()).toBeVisible()
    await expect(problem).toHaveCount(0)
    await page.getByRole('tab', { name: 'Table', exact: true }).click()
    const article = page.getByRole('button', { name: 'Article', exact: true })
    if ((await article.getAttribute('aria-pressed')) === 'false') await article.click()
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(11)
  })
}

test('where the words of Russian cannot be fetched, the page stays in English, says so and tries again', async ({
  page,
  open,
}) => {
  let isDown = true
  await page.route(assets('russian'), (route) => (isDown ? route.abort() : route.continue()))
  await open()
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'Русский' }).click()
  const problem = page.getByRole('main').getByRole('alert')
  await expect(problem).toContainText('could not be fetched')
  await expect(mark(page, 'chn-2022')).toBeVisible()
  isDown = false
  await problem.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.getByRole('tab', { name: 'Сколько' })).toBeVisible()
  await expect(problem).toHaveCount(0)
})

for (const [script, button, place] of DIALOGS) {
  test(`where ${script} cannot be fetched, its place says so and tries again`, async ({ page, open }) => {
    let isDown = true
    await open()
    await page.route(assets(script), (route) => (isDown ? route.abort() : route.continue()))
    await page.locator(place).getByRole('button', { name: button }).click()
    const problem = page.locator(place).getByRole('alert')
    await expect(problem).toContainText('This part of the page could not be fetched.')
    await expect(mark(page, 'chn-2022')).toBeVisible()
    isDown = false
    await problem.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  })
}

for (const [i, [script, button]] of OUTPUTS.entries()) {
  const title = `where ${script} cannot be fetched, the dialog says so and tries again: ${button}`
  test(title, everyRun(i % 5 === 0), async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open()
    let isDown = true
    await page.route(assets(script), (route) => (isDown ? route.abort() : route.continue()))
    await share(button)(page)
    const said = page.getByRole('dialog').getByRole('status')
    await expect(said).toHaveText('This part of the page could not be fetched.')
    isDown = false
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click()
    await expect(said).toHaveText(/^(Saved|Copied)/)
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Try again' })).toHaveCount(0)
  })
}

test('a page that is older than its host offers to reload, and keeps the view', async ({ page, open }) => {
  await open('?chart=change&partner=CHN.EU')
  let isGone = true
  await page.route(assets('share-dialog'), (route) =>
    isGone ? route.fulfill({ status: 404, body: 'Not found' }) : route.continue(),
  )
  const view = page.url()
  await page.getByRole('button', { name: 'Share and save' }).click()
  const problem = page.locator('.share').getByRole('alert')
  await expect(problem).toContainText('This page has been renewed since you opened it.')
  isGone = false
  await problem.getByRole('button', { name: 'Reload the page' }).click()
  await settled(page)
  expect(page.url()).toBe(view)
  await page.getByRole('button', { name: 'Share and save' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('where a file cannot be made because the page is older than its host, the dialog offers to reload', async ({
  page,
  open,
}) => {
  await open()
  await page.route(assets('xlsx'), (route) => route.fulfill({ contentType: 'text/html', body: '<p>Welcome' }))
  await share('Excel')(page)
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/has been renewed/)
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Reload the page' })).toBeVisible()
})
