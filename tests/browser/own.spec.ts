import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { gzipSync, strFromU8, unzipSync } from 'fflate'
import { expect, live, settled, test } from './fixtures.ts'
import { IN_FULL } from './sweep.ts'

/* A person's own files: from what is dropped to charts of it. */

/** Needs nothing but to be shown. */
const TIDY = `reporter,partner,flow,year,value_usd
Kazakhstan,China,Exports,2021,10000000000
Kazakhstan,China,Imports,2021,8000000000
Kazakhstan,China,Exports,2022,13000000000
Kazakhstan,China,Imports,2022,11000000000
Kazakhstan,Russia,Exports,2022,8500000000
Kazakhstan,Russia,Imports,2022,17500000000
Kazakhstan,Germany,Exports,2022,600000000
Kazakhstan,World,Exports,2022,84000000000
Kazakhstan,Europe,Exports,2022,30000000000
`

/** Says neither whose, nor which flow, nor in what; and has names that are none. */
const PUZZLE = `Country;2021;2022
Chinna;1,234;2,345
Germany;10,500;11,250
<script>window.ran = 1</script>;1,000;2,000
__proto__;5,000;6,000
Italy;n.a.;3,250
`

const room = (page: Page) => page.getByRole('dialog', { name: 'Your own statistics' })
const openRoom = async (page: Page) => {
  await page.getByRole('button', { name: 'Your own file…' }).first().click()
  await expect(room(page)).toBeVisible()
}
const choose = (page: Page, ...files: readonly (readonly [string, string | Buffer])[]) =>
  room(page)
    .getByLabel('Drop files here, or choose them')
    .setInputFiles(
      files.map(([name, content]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })),
    )
const show = (page: Page) => room(page).getByRole('button', { name: 'Show in charts' })
const counts = (page: Page) => room(page).locator('[data-counts]')

/** Answers a question by choosing from its list. */
async function pick(page: Page, label: string, option: string) {
  await room(page).getByRole('combobox', { name: label }).click()
  await room(page).getByRole('option', { name: option, exact: true }).click()
}

/** Chooses a place by its name. */
async function pickPlace(page: Page, label: string, place: string) {
  await room(page).getByRole('combobox', { name: label }).click()
  await page.getByPlaceholder('Country or code').fill(place)
  await room(page).getByRole('option', { name: place, exact: true }).click()
}

/** Drops a file on the page, as from a folder. */
async function drop(page: Page, name: string, text: string) {
  const data = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], name))
      return transfer
    },
    [name, text] as const,
  )
  await page.dispatchEvent('.charts', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('.charts', 'drop', { dataTransfer: data })
}

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

test('drop, preview, put right, chart beside the official ones, slides with provenance; nothing is sent; kept until it is removed', async ({
  page,
  open,
}) => {
  test.slow()
  await open('?chart=bars&basis=reported&area=KAZ&time=2022')
  // What the room needs has come by the end of a first reading.
  await drop(page, 'trade.csv', TIDY)
  await expect(counts(page)).toHaveText('9 rows = 8 kept + 1 left out')
  await axe(page)
  await room(page).getByRole('button', { name: 'Remove “trade.csv”' }).click()
  await page.keyboard.press('Escape')
  await expect(room(page)).toBeHidden()
  await page.waitForLoadState('networkidle')

  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  await drop(page, 'puzzle.csv', PUZZLE)
  await expect(room(page)).toBeVisible()
  await expect(counts(page)).toContainText('5 rows = 0 kept + 5 left out')
  await expect(room(page).getByRole('region', { name: 'First rows of puzzle.csv' })).toContainText('Chinna')
  await expect(show(page)).toBeDisabled()
  await axe(page)
  await pickPlace(page, 'Whose figures are these?', 'Kazakhstan')
  await pick(page, 'Exports or imports?', 'Exports')
  await pick(page, 'Values are in', 'millions')
  await room(page).getByLabel('Currency').fill('usd')
  await room(page).getByLabel('Currency').press('Enter')
  await pick(page, '“1,234” is', 'a thousand and more')
  await expect(counts(page)).toContainText('5 rows = 2 kept + 3 left out; 10 values = 3 kept + 7 left out')
  await room(page).getByRole('button', { name: 'China', exact: true }).click()
  await expect(counts(page)).toContainText('5 rows = 3 kept + 2 left out; 10 values = 5 kept + 5 left out')
  await room(page)
    .getByRole('button', { name: /no figure: missing, not zero/ })
    .click()
  await expect(room(page)).toContainText('n.a.')
  await axe(page)
  await expect(room(page).getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'puzzle, Kazakhstan, 2021–2022',
  )
  await show(page).click()
  await expect(room(page)).toBeHidden()
  await expect(page).toHaveURL(/basis=own.*&own=[0-9a-f]{12}/)
  await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()
  expect(sent).toEqual([])
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)

  await page.getByRole('combobox', { name: 'Beside it' }).click()
  await page.getByRole('option', { name: 'Central Asia' }).click()
  await expect(page.locator('figure [data-status="published"]').first()).toBeVisible()
  await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()

  await page.getByRole('button', { name: 'Central Asia', exact: true }).click()
  await expect(page.locator('figure [data-status="published"]').first()).toBeVisible()
  await page.getByRole('button', { name: 'Own file', exact: true }).click()
  await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()

  await page.getByRole('button', { name: 'Share and save' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PowerPoint, chart editable' }).click()
  const parts = unzipSync(readFileSync(await (await coming).path()))
  const text = Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, content]) => strFromU8(content))
    .join('\n')
  expect(text).toContain('puzzle.csv')
  expect(text).toMatch(/SHA-256 [0-9a-f]{12}/)
  await page.keyboard.press('Escape')

  await page.reload()
  await settled(page)
  await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()
  await openRoom(page)
  await axe(page)
  await room(page)
    .getByRole('button', { name: /^Remove “puzzle, Kaz/ })
    .click()
  await expect(room(page)).toContainText('was removed')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: /needs a file that is not in this browser/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: /needs a file that is not in this browser/ })).toBeVisible()
  await axe(page)
})

test('a link that says nothing of files takes the one that it names, and tells another from it', async ({
  page,
  open,
  browser,
}) => {
  await open()
  await drop(page, 'trade.csv', TIDY)
  await expect(show(page)).toBeEnabled()
  await show(page).click()
  await expect(page).toHaveURL(/own=/)
  const elsewhere = await (await browser.newContext()).newPage()
  const link = new URL(page.url())
  link.searchParams.set('theme', 'dark')
  link.hash = ''
  await elsewhere.goto(link.href)
  await expect(elsewhere.getByRole('heading', { name: /needs a file/ })).toBeVisible()
  await drop(elsewhere, 'other.csv', TIDY.replace('13000000000', '13000000001'))
  await expect(room(elsewhere)).toContainText('These are not the statistics that the link names')
  await room(elsewhere).getByRole('button', { name: 'Remove “other.csv”' }).click()
  await drop(elsewhere, 'renamed.csv', TIDY)
  await expect(show(elsewhere)).toBeEnabled()
  await expect(room(elsewhere)).not.toContainText('These are not')
  await show(elsewhere).click()
  await expect(elsewhere).toHaveURL(/theme=dark/)
  await expect(elsewhere.locator('figure [data-status="own"]').first()).toBeVisible()
  await elsewhere.close()
})

test('a link opened elsewhere names its file, reads it as it was read, and keeps its view in the other language', async ({
  page,
  open,
  browser,
}) => {
  test.slow()
  const LINKED = `partner;value, thousand EUR
Chinna;1500000
Poland;700000
`
  await open()
  await drop(page, 'Kazakhstan exports 2022.csv', LINKED)
  await room(page).getByRole('button', { name: 'China', exact: true }).click()
  await room(page).getByLabel('US$ for 1 EUR, 2022').fill('1.053')
  await room(page).getByLabel('Source of the rates of EUR').fill('ECB')
  await room(page).getByLabel('Source of the rates of EUR').press('Enter')
  await show(page).click()
  await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()
  await expect(page).toHaveURL(
    /#recipe=file:Kazakhstan%20exports%202022\.csv:[0-9a-f]{8}~name:Chinna=CHN~rate:EUR,2022,1\.053,ECB$/,
  )
  await page.getByRole('button', { name: 'Share and save' }).click()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  const { hash } = new URL(page.url())
  const view = link.replace(hash, '').replace(/&data=[\d.]+/, '')
  expect(new URL(link).hash).toBe(hash)

  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(link)
  const place = elsewhere.getByRole('region', { name: /needs a file/ })
  await expect(place).toContainText('Kazakhstan exports 2022.csv')
  await expect(elsewhere.locator('.notices')).toBeEmpty()
  await axe(elsewhere)
  // Nobody knows here which places the file has: the link stays as it is.
  await elsewhere.getByRole('combobox', { name: 'Language' }).click()
  await elsewhere.getByRole('option', { name: 'Русский' }).click()
  await expect(elsewhere.getByRole('region', { name: /нужен файл/ })).toContainText(
    'Kazakhstan exports 2022.csv',
  )
  await expect(elsewhere).toHaveURL(`${view}&lang=ru${hash}`)
  await elsewhere.getByRole('combobox', { name: 'Язык' }).click()
  await elsewhere.getByRole('option', { name: 'English' }).click()
  await expect(elsewhere).toHaveURL(view + hash)

  await drop(elsewhere, 'Kazakhstan exports 2022.csv', LINKED.replace('700000', '800000'))
  await expect(room(elsewhere)).toContainText(
    'Not here, or of other content than the link’s: Kazakhstan exports 2022.csv.',
  )
  await expect(room(elsewhere)).not.toContainText('The answers are others')
  await expect(room(elsewhere)).toContainText(
    'Answered by the link, not by you: name:Chinna=CHN, EUR,2022,1.053,ECB',
  )
  await axe(elsewhere)
  await room(elsewhere).getByRole('button', { name: 'Do without' }).click()
  await expect(room(elsewhere)).toContainText('The answers are others')
  await room(elsewhere)
    .getByRole('button', { name: /^Remove “/ })
    .click()
  // What comes under the pointer would be lit, and written to the address.
  await elsewhere.mouse.move(0, 0)
  await drop(elsewhere, 'download.csv', LINKED)
  await expect(room(elsewhere)).toBeHidden()
  await expect(elsewhere.locator('figure [data-status="own"]').first()).toBeVisible()
  await expect(elsewhere).toHaveURL(view + hash)
  await elsewhere.close()
})

test('what a link says of files is left aside where it cannot be used, and that is said', async ({
  page,
  address,
}) => {
  await page.goto(`${address}?chart=bars&basis=own&own=0123456789ab#recipe=file:%3Cscript%3Ewindow.ran%3D1`)
  await expect(page.getByRole('region', { name: /needs a file/ })).toContainText(
    'cannot be read, and is left aside',
  )
  await page.goto(
    `${address}?chart=bars&basis=own&own=0123456789ab#recipe=file:%3Cimg%20src=x%20onerror=window.ran=1%3E.csv:01234567~constructor=1~colour=red`,
  )
  await expect(page.getByRole('region', { name: /needs a file/ })).toContainText(
    '<img src=x onerror=window.ran=1>.csv',
  )
  await drop(page, 'trade.csv', TIDY)
  await expect(room(page)).toContainText(
    'what cannot be used, which is left aside: constructor=1, colour=red',
  )
  await expect(show(page)).toBeEnabled()
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})

test('by the keyboard alone: paste, answer, match a name, show', async ({ page, open }) => {
  test.slow()
  await open()
  const key = (...keys: readonly string[]) =>
    keys.reduce((before, one) => before.then(() => page.keyboard.press(one)), Promise.resolve())
  /** Tabs on to what has the name. */
  const reach = async (name: RegExp) => {
    for (let i = 0; i < 80; i += 1) {
      const at = await page.evaluate(() => {
        const now = document.activeElement
        const labelled = now?.getAttribute('aria-labelledby')?.split(' ') ?? []
        const labels = now instanceof HTMLInputElement ? [...(now.labels ?? [])] : []
        return [
          now?.getAttribute('aria-label'),
          ...labelled.map((id) => document.getElementById(id)?.textContent),
          ...labels.map((label) => label.textContent),
          now?.matches('body, [role=dialog]') ? '' : now?.textContent,
        ].join(' ')
      })
      if (name.test(at)) return
      await key('Tab')
    }
    throw new Error(`Tab does not reach ${name}.`)
  }
  await reach(/Your own file/)
  await key('Enter')
  await expect(room(page)).toBeVisible()
  await reach(/^ ?Paste a table/)
  await key('Enter', 'Tab')
  await page.keyboard.insertText(PUZZLE)
  await key('Tab', 'Enter')
  await expect(counts(page)).toContainText('5 rows')
  await reach(/Whose figures/)
  await key('Enter')
  await expect(page.getByPlaceholder('Country or code')).toBeFocused()
  await page.keyboard.type('kaz')
  await key('ArrowDown', 'Enter')
  await expect(room(page).getByRole('combobox', { name: 'Whose figures are these?' })).toBeFocused()
  await reach(/Exports or imports/)
  await key('Enter', 'ArrowDown', 'Enter')
  await expect(room(page).getByRole('combobox', { name: 'Exports or imports?' })).toHaveText(/Exports/)
  await reach(/Values are in/)
  await key('Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
  await expect(room(page).getByRole('combobox', { name: 'Values are in' })).toHaveText(/millions/)
  await reach(/^ ?Currency/)
  await page.keyboard.type('USD')
  await key('Tab')
  await reach(/“1,234” is/)
  await key('Enter', 'ArrowDown', 'Enter')
  await expect(counts(page)).toContainText('5 rows = 2 kept')
  await reach(/^ ?China$/)
  await key('Enter')
  await expect(counts(page)).toContainText('5 rows = 3 kept')
  // What was pressed still has the focus.
  await reach(/^ ?China$/)
  await expect(show(page)).toBeEnabled()
  await reach(/Show in charts/)
  await key('Enter')
  await expect(room(page)).toBeHidden()
  await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()
})

test(
  'at 390 px, in the dark, in Russian: nothing is cut off and axe finds nothing',
  IN_FULL,
  async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    await open('?lang=ru&theme=dark')
    await page.getByRole('button', { name: 'Свой файл…' }).click()
    const own = page.getByRole('dialog', { name: 'Ваша статистика' })
    await own
      .getByLabel('Перетащите файлы сюда или выберите их')
      .setInputFiles([{ name: 'загадка.csv', mimeType: 'text/csv', buffer: Buffer.from(PUZZLE) }])
    await expect(own.locator('[data-counts]')).toContainText('5 строк = 0 взято + 5 исключено')
    expect(await own.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await axe(page)
  },
)

test('several files at once are read together; of two with one name the second gets another', async ({
  page,
  open,
}) => {
  await open()
  await openRoom(page)
  const more = 'reporter,partner,flow,year,value_usd\nUzbekistan,China,Exports,2022,2500000000\n'
  await choose(page, ['trade.csv', TIDY], ['trade.csv', more], ['scan.pdf', '%PDF-1.4'])
  await expect(room(page).getByRole('heading', { name: 'trade (2).csv' })).toBeVisible()
  await expect(counts(page)).toHaveText(['9 rows = 8 kept + 1 left out', '1 row = 1 kept + 0 left out'])
  await expect(room(page).getByRole('alert').first()).toContainText(
    'scan.pdf: This is a PDF: a picture of a table, not a table.',
  )
  await show(page).click()
  await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()
})

test('a table that is pasted where nothing is typed opens the room, also from a spreadsheet, which adds a picture of it', async ({
  page,
  open,
}) => {
  await open()
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      clipboardData.items.add(new File(['PNG'], 'image.png', { type: 'image/png' }))
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    },
    TIDY.replaceAll(',', '\t'),
  )
  await expect(counts(page)).toHaveText('9 rows = 8 kept + 1 left out')
})

test('another role for a column is read anew, and chosen again for the next file of the same columns', async ({
  page,
  open,
}) => {
  await open()
  await openRoom(page)
  await choose(page, ['trade.csv', TIDY])
  await expect(counts(page)).toHaveText('9 rows = 8 kept + 1 left out')
  await room(page).getByLabel('“value_usd” holds').selectOption('Ignored')
  await expect(room(page)).toContainText('No yearly value is there to be charted yet')
  await room(page).getByRole('button', { name: 'Remove “trade.csv”' }).click()
  await choose(page, ['next.csv', TIDY.replaceAll('2022', '2023')])
  await expect(room(page)).toContainText('What you chose for the same columns before is used again.')
  await room(page).getByRole('button', { name: 'Forget it' }).click()
  await expect(counts(page)).toHaveText('9 rows = 8 kept + 1 left out')
})

test('what was answered holds for a file that is added, and can be taken back', async ({ page, open }) => {
  await open()
  await openRoom(page)
  await choose(page, ['puzzle.csv', PUZZLE])
  await expect(counts(page)).toContainText('5 rows = 0 kept')
  await pickPlace(page, 'Whose figures are these?', 'Kazakhstan')
  await pick(page, 'Exports or imports?', 'Exports')
  await pick(page, 'Values are in', 'millions')
  const currency = room(page).getByLabel('Currency')
  await currency.fill('usd')
  await currency.press('Enter')
  await pick(page, '“1,234” is', 'a thousand and more')
  const china = room(page).getByRole('button', { name: 'China', exact: true })
  await china.click()
  await expect(counts(page)).toContainText('5 rows = 3 kept')
  await china.click()
  await expect(counts(page)).toContainText('5 rows = 2 kept')
  await china.click()
  await expect(counts(page)).toContainText('5 rows = 3 kept')
  await choose(page, ['more.csv', PUZZLE.replaceAll('2022', '2023').replaceAll('2021', '2020')])
  await expect(counts(page)).toContainText(['5 rows = 3 kept', '5 rows = 3 kept'])

  await pickPlace(page, '“Chinna” is', 'Not said')
  await expect(counts(page)).toContainText(['5 rows = 2 kept', '5 rows = 2 kept'])
  await currency.fill('')
  await currency.press('Enter')
  await expect(counts(page)).toContainText(['5 rows = 0 kept', '5 rows = 0 kept'])
  await pick(page, 'Exports or imports?', 'Not said')
  await expect(room(page).getByRole('combobox', { name: 'Exports or imports?' })).toHaveText(/Choose/)
  await pickPlace(page, 'Whose figures are these?', 'Not said')
  await expect(room(page).getByRole('combobox', { name: 'Whose figures are these?' })).toHaveText(/Choose/)
  await room(page).getByRole('button', { name: 'Remove “puzzle.csv”' }).click()
  await expect(counts(page)).toHaveCount(1)
  await expect(room(page).getByRole('combobox', { name: 'Values are in' })).toHaveText(/millions/)
})

test('how many names were not matched is said where not all are listed', IN_FULL, async ({ page, open }) => {
  await open()
  await openRoom(page)
  const names = Array.from({ length: 60 }, (_, i) => `Kazakhstan,nowhere ${i},Exports,2022,1000\n`)
  await choose(page, ['names.csv', TIDY + names.join('')])
  await expect(room(page).getByRole('heading', { name: 'Names that were not matched: 60' })).toBeVisible()
  await expect(room(page)).toContainText('The 50 that stand in most rows are listed')
})

test(
  'another currency is charted as such, and in dollars once it has a rate and its source',
  IN_FULL,
  async ({ page, open }) => {
    await open()
    await openRoom(page)
    await choose(page, [
      'euro.csv',
      'reporter,partner,flow,year,value_eur\nKazakhstan,China,Exports,2021,500000000\nKazakhstan,China,Exports,2022,1000000000\n',
    ])
    const notCharted = room(page).getByText('1 value in a currency without a rate: not charted.')
    const rate = room(page).getByLabel('US$ for 1 EUR, 2022')
    await expect(show(page)).toBeEnabled()
    await expect(notCharted).toHaveCount(0)
    await rate.fill('1.053')
    await room(page).getByLabel('Source of the rates of EUR').fill('European Central Bank')
    await room(page).getByLabel('Source of the rates of EUR').press('Enter')
    await expect(notCharted).toBeVisible()
    await rate.fill('')
    await rate.press('Enter')
    await expect(notCharted).toHaveCount(0)
    await show(page).click()
    const bar = page.locator('figure [data-status="own"]').first()
    await expect(bar).toHaveAccessibleName(/: EUR 1\.0 bn; own file/)
    await expect(page.locator('.charts')).toContainText('EUR billions')
    await openRoom(page)
    await choose(page, [
      'euro.csv',
      'reporter,partner,flow,year,value_eur\nKazakhstan,China,Exports,2022,1000000000\n',
    ])
    await rate.fill('1.053')
    await room(page).getByLabel('Source of the rates of EUR').fill('European Central Bank')
    await room(page).getByLabel('Source of the rates of EUR').press('Enter')
    await expect(show(page)).toBeEnabled()
    await show(page).click()
    await expect(bar).toHaveAccessibleName(/: US\$1\.1 bn; own file/)
    await expect(page.locator('.charts')).toContainText('US$ billions')
  },
)

test('of two values of one flow both are left out until one is chosen', IN_FULL, async ({ page, open }) => {
  await open()
  await openRoom(page)
  await choose(page, ['trade.csv', `${TIDY}Kazakhstan,China,Exports,2022,13500000000\n`])
  await expect(counts(page)).toHaveText('10 rows = 7 kept + 3 left out')
  await expect(room(page).getByRole('heading', { name: 'One flow has several values' })).toBeVisible()
  await expect(room(page)).toContainText(
    'Kazakhstan, exports, China, 2022: 13,000,000,000 USD (trade.csv, line 4); 13,500,000,000 USD (trade.csv, line 11)',
  )
  await pick(page, 'Keep', 'the last')
  await expect(counts(page)).toHaveText('10 rows = 8 kept + 2 left out')
})

test('values a thousandfold too large are said to be so', IN_FULL, async ({ page, open }) => {
  await open('?chart=bars&basis=reported')
  await openRoom(page)
  await choose(page, ['thousand.csv', TIDY.replaceAll(/(\d{9,})/g, (value) => `${value}000`)])
  await expect(room(page).getByRole('alert').filter({ hasText: '1,000 times too large' })).toBeVisible()
})

test('all that was left out can be saved', IN_FULL, async ({ page, open }) => {
  await open()
  await openRoom(page)
  await choose(page, ['puzzle.csv', PUZZLE])
  await expect(counts(page)).toContainText('5 rows')
  const coming = page.waitForEvent('download')
  await room(page).getByRole('button', { name: 'Save all of it as CSV' }).click()
  const lines = readFileSync(await (await coming).path(), 'utf8')
    .trim()
    .split('\n')
  expect(lines[0]).toBe('FILE,SHEET,LINE,COLUMN,REASON,WHY,TEXT')
  expect(lines).toHaveLength(6)
  expect(lines[4]).toContain('__proto__')
})

test('when what was left out was saved another product can be charted', async ({ page, open }) => {
  await open()
  await openRoom(page)
  const [head = '', ...rows] = TIDY.trim().split('\n')
  const of = (code: string) => rows.map((row) => `${row},${code}`)
  await choose(page, ['goods.csv', [`${head},cmdCode`, ...of('TOTAL'), ...of('1801')].join('\n')])
  const coming = page.waitForEvent('download')
  await room(page).getByRole('button', { name: 'Save all of it as CSV' }).click()
  await coming
  await pick(page, 'Goods', 'HS 1801 (8 values)')
  await show(page).click()
  await expect(page.locator('figure')).toContainText('HS 1801')
})

test('the way on stays in sight, and says what it waits for', async ({ page, open }) => {
  await open()
  await openRoom(page)
  await choose(page, ['puzzle.csv', PUZZLE])
  await expect(counts(page)).toContainText('5 rows')
  await expect(show(page)).toBeInViewport({ ratio: 1 })
  await expect(room(page).getByText('No yearly value is there to be charted yet')).toBeInViewport({
    ratio: 1,
  })
})

test('on a phone nothing that has the keyboard’s focus lies under the buttons at the foot', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open()
  await openRoom(page)
  await choose(page, ['puzzle.csv', PUZZLE], ['trade.csv', TIDY])
  await expect(counts(page)).toHaveCount(2)
  const covered = () =>
    page.evaluate(() => {
      const [now, foot] = [document.activeElement, document.querySelector('.own-room > .dialog-actions')]
      if (now === null || foot === null || foot.contains(now) || !now.matches('.own-room *')) return null
      const under = now.getBoundingClientRect().bottom - foot.getBoundingClientRect().top
      return under > 2 ? now.outerHTML : null
    })
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab')
    expect(await covered()).toBe(null)
  }
})

test('a file that was changed since it was chosen makes way for the same chosen anew; answers hold', async ({
  page,
  open,
}, { outputDir }) => {
  const path = join(outputDir, 'puzzle.csv')
  mkdirSync(outputDir, { recursive: true })
  writeFileSync(path, PUZZLE)
  await open()
  await openRoom(page)
  const input = room(page).getByLabel('Drop files here, or choose them')
  await input.setInputFiles(path)
  await expect(counts(page)).toContainText('5 rows')
  writeFileSync(path, PUZZLE.replaceAll('2022', '2023'))
  await pick(page, 'Exports or imports?', 'Exports')
  await expect(room(page).getByRole('alert').filter({ hasText: 'moved, changed' })).toBeVisible()
  await input.setInputFiles(path)
  await expect(counts(page)).toContainText('5 rows')
  await expect(room(page).getByRole('alert').filter({ hasText: 'moved, changed' })).toHaveCount(0)
  await expect(room(page).getByRole('button', { name: /^Remove “puzzle/ })).toHaveCount(1)
  await expect(room(page).getByRole('combobox', { name: 'Exports or imports?' })).toHaveText(/Exports/)
})

test('one answer for several files says which they are, and what to do where theirs differ', async ({
  page,
  open,
}) => {
  await open()
  await openRoom(page)
  await choose(page, ['first.csv', PUZZLE], ['second.csv', PUZZLE.replaceAll('2022', '2023')])
  const question = room(page).locator('[data-asks=reporter]')
  await expect(question).toContainText('One answer for first.csv and second.csv')
  await room(page).getByRole('button', { name: 'Remove “second.csv”' }).click()
  await expect(counts(page)).toHaveCount(1)
  await expect(question).not.toContainText('One answer for')
})

for (const [lang, showIt, side] of [
  ['en', 'Show in charts', 'Own file'],
  ['ru', 'Показать на графиках', 'Свой файл'],
] as const)
  test(`with a file of one’s own the questions and whose numbers answer them stay on one row (${lang})`, async ({
    page,
    open,
  }) => {
    await open(`?lang=${lang}`)
    await drop(page, 'trade.csv', TIDY)
    await page.getByRole('button', { name: showIt }).click()
    await expect(page.getByRole('button', { name: side, exact: true })).toBeVisible()
    const [tabs, sides] = await Promise.all([
      page.locator('.questions > .tabs').boundingBox(),
      page.locator('.questions > .sides').boundingBox(),
    ])
    expect(sides?.y).toBeLessThan((tabs?.y ?? 0) + (tabs?.height ?? 0))
  })

test('where what looks for own files does not come, their place says so, and trying again shows them', async ({
  page,
  open,
}) => {
  await open()
  await drop(page, 'trade.csv', TIDY)
  await show(page).click()
  await expect(page).toHaveURL(/own=/)
  let isDown = true
  await page.route('**/assets/own-query-*.js', (route) => (isDown ? route.abort() : route.continue()))
  await page.reload()
  const said = page.getByRole('alert').filter({ hasText: 'could not be fetched' })
  await expect(said).toBeVisible()
  await expect(page.getByRole('heading', { name: /needs a file/ })).toHaveCount(0)
  isDown = false
  await said.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()
})

test('where what looks for own files hangs, their place says so after a while, and trying again has it anew', async ({
  page,
  open,
}) => {
  await open()
  await drop(page, 'trade.csv', TIDY)
  await show(page).click()
  await expect(page).toHaveURL(/own=/)
  await page.clock.install()
  let hangs = true
  await page.route('**/assets/own-query-*.js', (route) => (hangs ? undefined : route.continue()))
  await page.goto(page.url(), { waitUntil: 'commit' })
  await live(page)
  await page.clock.runFor(10_000)
  const said = page.locator('.charts').getByRole('alert')
  await expect(said).toContainText('This is taking long.')
  hangs = false
  await said.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()
})

test('that what was left out cannot be saved is said', async ({ page, open }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, message: { asks?: string; of?: number }) {
      if (message.asks !== 'left-out') return post.call(this, message)
      const data = { says: 'failed', of: message.of, message: 'The file has been moved.' }
      setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })))
    }
  })
  await open()
  await openRoom(page)
  await choose(page, ['trade.csv', TIDY])
  await room(page).getByRole('button', { name: 'Save all of it as CSV' }).click()
  await expect(room(page).locator('.share-said')).toContainText('left-out.csv could not be made')
})

test('what another tab removed is no longer listed, and to show it says that it is gone', async ({
  page,
  open,
  context,
}) => {
  await open()
  await drop(page, 'trade.csv', TIDY)
  await expect(show(page)).toBeEnabled()
  await show(page).click()
  await expect(room(page)).toBeHidden()
  await expect(page).toHaveURL(/#recipe=/)
  const other = await context.newPage()
  await other.goto(page.url().replace(/\?.*/, ''))
  await openRoom(other)
  await expect(room(other).getByText('Kept in this browser')).toBeVisible()
  await openRoom(page)
  await room(page)
    .getByRole('button', { name: /^Remove “trade/ })
    .click()
  await expect(room(page)).toContainText('was removed')
  await room(other)
    .getByRole('button', { name: /^Show “trade/ })
    .click()
  await expect(room(other)).toContainText('is no longer in this browser')
  await page.keyboard.press('Escape')
  // What the view asks for is shown at once.
  await drop(page, 'trade.csv', TIDY)
  await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()
  await other.keyboard.press('Escape')
  await openRoom(other)
  await expect(room(other).getByLabel(/^Name of “trade/)).toBeVisible()
})

test('a dataset can be renamed, saved as CSV with its description, and all be removed', async ({
  page,
  open,
}) => {
  await open()
  await drop(page, 'trade.csv', TIDY)
  await expect(show(page)).toBeEnabled()
  await show(page).click()
  await expect(room(page)).toBeHidden()
  await openRoom(page)
  const name = room(page).getByLabel(/^Name of “trade, Kazakhstan/)
  await name.fill('Mine')
  await name.press('Enter')
  await expect(room(page).getByLabel('Name of “Mine”')).toHaveValue('Mine')
  const coming = page.waitForEvent('download')
  await room(page).getByRole('button', { name: 'Save “Mine” as CSV with its description' }).click()
  const saved = readFileSync(await (await coming).path())
  const parts = unzipSync(saved)
  const csv = strFromU8(parts['observations.csv'] ?? new Uint8Array())
  expect(csv).toContain('KAZ,CHN,X,2022,TOTAL,13000000000,0,USD,,A,0,,trade.csv,,4,value_usd')
  const about = JSON.parse(strFromU8(parts['datapackage.json'] ?? new Uint8Array()))
  expect(about.title).toBe('Mine')
  expect(about.custom.files[0].name).toBe('trade.csv')
  await choose(page, ['saved.zip', saved])
  await expect(counts(page)).toHaveText('8 rows = 8 kept + 0 left out')
  await expect(room(page)).toContainText('Saved from Khorgos, certain')
  await expect(room(page).locator('.own-question, .own-refused p')).toHaveCount(0)
  await expect(show(page)).toBeEnabled()
  await room(page).getByRole('button', { name: 'Remove “saved.zip”' }).click()
  await room(page).getByRole('button', { name: 'Remove all' }).click()
  await expect(room(page)).toContainText('All were removed')
  await page.reload()
  await openRoom(page)
  await expect(room(page).getByText('Kept in this browser')).toBeHidden()
})

test('how a text was read is said of one file alone, and taken back where nothing can be read so', async ({
  page,
  open,
}) => {
  await open()
  await openRoom(page)
  const earlier = TIDY.replaceAll('2021', '2018').replaceAll('2022', '2019').replaceAll('000000000', ',000')
  await choose(
    page,
    ['trade.csv', TIDY],
    ['earlier.csv', earlier.replaceAll(',', ';').replaceAll(';000', ',000')],
  )
  await expect(counts(page)).toHaveText(['9 rows = 8 kept + 1 left out', '9 rows = 8 kept + 1 left out'])
  await pick(page, 'Separator (earlier.csv)', 'tab')
  await expect(room(page).getByRole('alert')).toContainText('earlier.csv')
  await expect(counts(page)).toHaveText('9 rows = 8 kept + 1 left out')
  await pick(page, 'Separator (earlier.csv)', 'By itself')
  await expect(counts(page)).toHaveText(['9 rows = 8 kept + 1 left out', '9 rows = 8 kept + 1 left out'])
})

test('of a file that ends half-way the head is shown, and the counts of none', async ({ page, open }) => {
  await open()
  await openRoom(page)
  const whole = gzipSync(Buffer.from(`\ufeff${varied(60_000)}`, 'utf16le'))
  await choose(page, ['cut.csv.gz', Buffer.from(whole.subarray(0, -1000))], ['trade.csv', TIDY])
  await expect(room(page).getByRole('alert')).toContainText('cut.csv.gz')
  await expect(room(page).getByRole('region', { name: 'First rows of cut.csv.gz' })).toBeVisible()
  const part = (name: string) => room(page).getByRole('region', { name, exact: true })
  await expect(part('trade.csv')).toContainText('9 rows = 8 kept + 1 left out')
  await expect(part('cut.csv.gz').locator('[data-counts]')).toHaveCount(0)
})

/** A table that packs badly. */
function varied(rows: number): string {
  const body = Array.from(
    { length: rows },
    (_, i) => `Kazakhstan,China,Exports,${1990 + (i % 30)},${(i * 7919 * 104729) % 1e9}`,
  )
  return `${TIDY.split('\n')[0]}\n${body.join('\n')}\n`
}

/** So many rows that a reading can be met half-way. */
const LONG = `${TIDY.split('\n')[0]}\n${'Kazakhstan,China,Exports,2022,13000000000\n'.repeat(300_000)}`

test(
  'a reading that is cancelled leaves nothing, and can be begun again',
  IN_FULL,
  async ({ page, open }) => {
    test.slow()
    await open()
    await openRoom(page)
    await choose(page, ['long.csv', LONG])
    await room(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(room(page)).toContainText('Cancelled. Nothing was kept.')
    await expect(counts(page)).toHaveCount(0)
    await expect.poll(() => page.workers().length).toBe(0)
    await room(page).getByRole('button', { name: 'Try again' }).click()
    await expect(counts(page)).toContainText('300,000 rows = 1 kept', { timeout: 60_000 })
  },
)

test('a worker that the browser ends is said, with what to do', IN_FULL, async ({ page, open }) => {
  test.slow()
  await open()
  await openRoom(page)
  const made = page.waitForEvent('worker')
  await choose(page, ['long.csv', LONG])
  const worker = await made
  await expect(room(page).getByRole('progressbar')).toHaveAttribute('value', /0\.\d+/)
  await worker.evaluate(() => self.close()).catch(() => {})
  await expect(room(page).getByRole('alert').filter({ hasText: 'memory ran out' })).toBeVisible()
  await room(page).getByRole('button', { name: 'Try again' }).click()
  await expect(counts(page)).toContainText('300,000 rows', { timeout: 60_000 })
})

const BROKEN = {
  'a private window': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not here.', 'SecurityError')
    }
  },
  'a full disk': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full.', 'QuotaExceededError')
    }
  },
}
for (const [what, breaks] of Object.entries(BROKEN))
  test(`${what} keeps nothing: it works as long as the page is open, and is said`, async ({ page, open }) => {
    await page.addInitScript(breaks)
    await open()
    await openRoom(page)
    await choose(page, ['trade.csv', TIDY])
    await show(page).click()
    await expect(room(page).locator('.share-said')).toContainText('it lasts until the page is closed')
    await page.keyboard.press('Escape')
    await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()
    await page.getByRole('tab', { name: 'Over time' }).click()
    await expect(page.locator('figure [data-status="own"]').first()).toBeVisible()
  })
