import type { Page } from '@playwright/test'
import { standIn } from '../article/stand-in.ts'
import { expect, lit, litPassages, mark, passage, test } from './fixtures.ts'

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

test('an HTML file: its text is shown, and a script in it never runs', async ({ page, open }) => {
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
  expect(requests).toEqual([])
  expect(page.url()).not.toContain('Some')
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})
