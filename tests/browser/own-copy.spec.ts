import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { anchor } from '../../src/article/anchor.ts'
import { anyCopy } from '../article/any-copy.ts'
import { standIn } from '../article/stand-in.ts'
import { dataset } from '../article-dataset.ts'
import { runs } from '../runs.ts'
import { expect, hold, lit, litPassages, mark, passage, test } from './fixtures.ts'

const WORKER = '**/assets/anchor-worker-*.js'

async function openFile(page: Page, name: string, content: string | Buffer) {
  await page.getByRole('button', { name: 'Open your copy of the article' }).click()
  const buffer = typeof content === 'string' ? Buffer.from(content) : content
  await page.getByLabel('A text or HTML file').setInputFiles({ name, mimeType: 'text/plain', buffer })
}

test('a text file: the phrases are shown in their place, with the same link to the charts', async ({
  page,
  open,
}) => {
  await open()
  await openFile(page, 'article.txt', standIn)
  await expect(page.locator('.reader')).toContainText('Your copy: article.txt')
  await expect(page.locator('.paragraph.own')).toHaveCount(16)
  await expect(page.locator('.missing')).toHaveCount(0)
  await expect(page.locator('.found')).toHaveText('16/16 phrases found')
  await expect(page.locator('.reader')).toBeFocused()
  await mark(page, 'chn-2022').hover()
  await expect.poll(() => lit(page)).toEqual({ marks: ['chn-2022'], passages: ['p8-doubling'] })
  await passage(page, 'p9-usa').hover()
  await expect.poll(() => lit(page)).toEqual({ marks: ['usa-2022'], passages: ['p9-usa'] })
  await expect(passage(page, 'p9-usa')).toHaveText(/^followed by the United States/)

  await page.getByRole('button', { name: 'Back to the summary' }).click()
  await expect(page.locator('.paragraph')).toHaveCount(13)
  await expect(page.locator('.reader')).toBeFocused()
})

test('an HTML file: its text is shown, and a script in it never runs', async ({ page, open, errors }) => {
  await open()
  const body = standIn
    .split('\n\n')
    .map((p) => `<p>${p}</p>`)
    .join('')
  await openFile(
    page,
    'article.html',
    `<!doctype html><script>window.ran = 1</script><img src="http://127.0.0.1:9/x.png" onerror="window.ran = 2"><article>${body}<svg onload="window.ran = 3"></svg></article>`,
  )
  await expect(page.locator('.paragraph.own')).toHaveCount(16)
  await expect(passage(page, 'p8-doubling')).toBeVisible()
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  // The page's policy forbids what a parser alone would not run either, and the browser says so.
  for (const error of errors.splice(0)) expect(error).toContain('Executing inline event handler violates')
})

test('pasted text with other quotation marks, dashes and spaces, and a small edit', async ({
  page,
  open,
}) => {
  await open()
  await page.getByRole('button', { name: 'Open your copy of the article' }).click()
  const edited = standIn
    .replaceAll('-', '–')
    .replaceAll('"', '„')
    .replaceAll('trade ', 'trade\u00a0\n')
    .replace('leading', 'leadng')
  await page.getByLabel('Paste the text here').fill(edited)
  await page.getByRole('button', { name: 'Show this text' }).click()
  await expect(page.locator('.missing')).toHaveCount(0)
  await expect(passage(page, 'p8-leading')).toContainText('leadng trade')
})

test('a phrase that is not there is listed as not found', async ({ page, open }) => {
  await open()
  await openFile(
    page,
    'article.txt',
    standIn.replaceAll('followed by the United States', 'and others').replaceAll('$42', '$24'),
  )
  const missing = page.locator('.missing li')
  await expect(missing).toHaveCount(2)
  await expect(missing.nth(0)).toContainText('third-largest foreign trade partner')
  await expect(missing.nth(1)).toContainText('followed by the United States')
  await mark(page, 'usa-2022').hover()
  await expect(litPassages(page)).toHaveCount(0)
  await mark(page, 'usa-2022').click()
  await expect(page.locator('.answer')).toContainText('no figure stated')
})

test('an old Windows file keeps its curly quotation marks', async ({ page, open }) => {
  await open()
  await openFile(page, 'old.txt', Buffer.from([0x93, 0x48, 0x69, 0x94]))
  await expect(page.locator('.paragraph.own')).toHaveText('“Hi”')
})

test('a file that is no text is refused in words, and nothing is lost', async ({ page, open }) => {
  await open()
  await openFile(page, 'scan.pdf', Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0x01]))
  await expect(page.getByRole('alert')).toHaveText(
    /“scan.pdf” is not a text or HTML file\. Save the article as \.txt or \.html/,
  )
  await page.keyboard.press('Escape')
  await expect(page.locator('.paragraph')).toHaveCount(13)
})

test('the copy never leaves the page', async ({ page, open }) => {
  await open()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await openFile(
    page,
    'article.html',
    '<p>Some text</p><img src="/spy.png"><link rel="stylesheet" href="/spy.css">',
  )
  await expect(page.locator('.paragraph.own')).toHaveText('Some text')
  // What looks for the phrases is a script of the page's own.
  expect(requests.filter((url) => !/\/assets\/anchor-worker-[\w-]{8}\.js$/.test(url))).toEqual([])
  expect(page.url()).not.toContain('Some')
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test('the phrases that the worker finds are those that are found without one, at the same words', async ({
  page,
  open,
}) => {
  await open()
  for (const text of fc.sample(anyCopy, { numRuns: runs(30), seed: 13 })) {
    await page.getByRole('button', { name: 'Open your copy of the article' }).click()
    await page.getByLabel('Paste the text here').fill(text)
    await page.getByRole('button', { name: 'Show this text' }).click()
    const { found, missing } = anchor(text, dataset.passages)
    await expect(page.locator('.found')).toHaveText(`${found.length}/16 phrases found`)
    const ids = await page
      .locator('.missing li')
      .evaluateAll((all) => all.map((e) => e.getAttribute('data-missing')))
    expect(ids).toEqual(missing)
    const words = await page
      .locator('.own [data-passage]')
      .evaluateAll((all) =>
        all.map((e) => [e.getAttribute('data-passage'), (e.querySelector('.phrase') ?? e).textContent]),
      )
    expect(words).toEqual(found.map((one) => [one.passage, text.slice(one.start, one.end)]))
    await page.getByRole('button', { name: 'Back to the summary' }).click()
  }
})

/** What a copy of nearly five megabytes is full of, and in how many lines. */
const LARGE = {
  'words on one line':
    'Nothing of the kind is said here, of $35 billion of trade; much else is, and at length. ',
  'letters on one line': 'x',
  'very many lines': 'ab\n',
}

for (const [name, words] of Object.entries(LARGE)) {
  test(`a copy of five megabytes is shown whole, with its phrases, and the page lives on: ${name}`, async ({
    page,
    open,
  }) => {
    await open()
    const filler = words.repeat(Math.floor(2_450_000 / words.length))
    await openFile(page, 'long.txt', `${filler} ${standIn.replaceAll('\n\n', ' ')} ${filler}`)
    await expect(page.locator('.found')).toHaveText('16/16 phrases found', { timeout: 90_000 })
    const length = await page
      .locator('.paragraph.own')
      .evaluateAll((all) => all.reduce((sum, { textContent }) => sum + textContent.length, 0))
    expect(length).toBeGreaterThan(4_800_000)
    await mark(page, 'chn-2022').hover()
    await expect.poll(() => lit(page)).toEqual({ marks: ['chn-2022'], passages: ['p8-doubling'] })
    await mark(page, 'chn-2022').click()
    await page.getByRole('button', { name: 'Back to the summary' }).click()
    await expect(page.locator('.paragraph')).toHaveCount(13)
  })
}

test('while the phrases are looked for, the page says so and can be told to stop', async ({ page, open }) => {
  await open()
  const release = await hold(page, WORKER)
  await openFile(page, 'article.txt', standIn)
  await expect(page.getByRole('status').filter({ hasText: 'Looking for the phrases …' })).toBeVisible()
  await expect(page.getByRole('progressbar', { name: 'Looking for the phrases …' })).toHaveAttribute(
    'max',
    '16',
  )
  await mark(page, 'chn-2022').hover()
  await expect.poll(async () => (await lit(page)).marks).toEqual(['chn-2022'])
  await page.locator('.reader').getByRole('button', { name: 'Cancel' }).click()
  await expect(page.locator('.paragraph')).toHaveCount(13)
  release()
  await page.waitForTimeout(300)
  await expect(page.locator('.found')).toHaveCount(0)
  await openFile(page, 'article.txt', standIn)
  await expect(page.locator('.found')).toHaveText('16/16 phrases found')
})

test('where the phrases cannot be looked for, the text is shown alone, and it can be tried again', async ({
  page,
  open,
}) => {
  await open()
  let isDown = true
  await page.route(WORKER, (route) => (isDown ? route.abort() : route.continue()))
  await openFile(page, 'article.txt', standIn)
  const problem = page.locator('.reader').getByRole('alert')
  await expect(problem).toContainText('This part of the page could not be fetched.')
  await expect(page.locator('.paragraph.own')).toHaveCount(16)
  await expect(page.locator('.found')).toHaveCount(0)
  isDown = false
  await problem.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('.found')).toHaveText('16/16 phrases found')
  await expect(problem).toHaveCount(0)
})
