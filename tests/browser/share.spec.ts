import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { csvParse } from 'd3-dsv'
import { strFromU8, unzipSync } from 'fflate'
import { expect, settled, test } from './fixtures.ts'
import { everyRun } from './sweep.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share and save' })

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Share and save' }).click()
  await expect(dialog(page)).toBeVisible()
}

/** The file that a button of the dialog hands over. */
async function saved(page: Page, button: string) {
  const download = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: button, exact: true }).click()
  const file = await download
  const path = await file.path()
  await expect(dialog(page).getByRole('status')).toHaveText(`Saved: ${file.suggestedFilename()}`)
  return { name: file.suggestedFilename(), bytes: readFileSync(path) }
}

test('every file is saved under a name that tells what it is, and holds the chart’s values', async ({
  page,
  open,
}) => {
  await open()
  await openDialog(page)
  const stem = 'khorgos-turnover-2022-china-eu-russia-us'

  const csv = await saved(page, 'CSV')
  expect(csv.name).toBe(`${stem}.csv`)
  const rows = csvParse(csv.bytes.toString('utf8'))
  expect(rows.map(({ value }) => value)).toEqual(['70', '47', '42', ''])

  const svg = await saved(page, 'SVG')
  expect(svg.name).toBe(`${stem}.svg`)
  expect(svg.bytes.toString('utf8')).toContain('US$70 bn')

  const png = await saved(page, 'PNG')
  expect(png.name).toBe(`${stem}.png`)
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'))
  expect(png.bytes.readUInt32BE(16)).toBe(2 * (760 + 40))
  expect(png.bytes.includes('China has the largest stated')).toBe(true)

  const json = JSON.parse((await saved(page, 'JSON')).bytes.toString('utf8'))
  expect(json.marks.map((mark: { id: string }) => mark.id)).toEqual([
    'chn-2022',
    'eu-2022',
    'rus-2022',
    'usa-2022',
  ])

  const excel = unzipSync(await saved(page, 'Excel').then(({ bytes }) => bytes))
  expect(Object.keys(excel)).toContain('xl/worksheets/sheet1.xml')

  expect((await saved(page, 'BibTeX')).bytes.toString('utf8')).toContain('Abbasova, Vusala')
  expect((await saved(page, 'RIS')).bytes.toString('utf8')).toContain('AU  - Abbasova')

  const word = unzipSync(await saved(page, 'Word, with a table').then(({ bytes }) => bytes))
  const text = strFromU8(word['word/document.xml'] ?? new Uint8Array())
  expect(text).toContain('no figure stated; ranks below Russia')
  expect(text.match(/<w:tr[ >]/g)).toHaveLength(5)
  expect(Object.keys(word).some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true)

  const deck = unzipSync(await saved(page, 'PowerPoint, chart editable').then(({ bytes }) => bytes))
  const chart = strFromU8(deck['ppt/charts/chart1.xml'] ?? new Uint8Array())
  expect(chart).toContain('<c:v>70</c:v>')
})

test('several charts go into one presentation, in the order in which they were added', async ({
  page,
  open,
}) => {
  await open()
  await openDialog(page)
  const add = dialog(page).getByRole('button', { name: 'Add this chart' })
  await add.click()
  await expect(add).toBeDisabled()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Change' }).click()
  await openDialog(page)
  await add.click()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Who ranks' }).click()
  await openDialog(page)
  await add.click()
  await dialog(page)
    .getByRole('button', { name: /^Remove from the deck: .*then and now/ })
    .click()
  await expect(dialog(page).getByRole('listitem')).toHaveCount(2)
  const { name, bytes } = await saved(page, 'Save the deck (2)')
  expect(name).toBe('khorgos-2-charts.pptx')
  const parts = unzipSync(bytes)
  const slides = Object.keys(parts).filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part))
  expect(slides).toHaveLength(2)
  expect(strFromU8(parts['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('largest stated')
})

test('work that takes its time can be cancelled, and then nothing is saved', async ({ page, open }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/xlsx-*.js', async (route) => {
    await held
    await route.continue()
  })
  await open()
  await openDialog(page)
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  await dialog(page).getByRole('button', { name: 'Excel' }).click()
  await expect(dialog(page).getByRole('progressbar')).toBeVisible()
  await expect(dialog(page).getByRole('button', { name: 'CSV', exact: true })).toBeDisabled()
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog(page).getByRole('status')).toHaveText('Cancelled; nothing was saved.')
  release()
  expect((await saved(page, 'CSV')).name).toContain('.csv')
  await expect.poll(() => downloads).toEqual([expect.stringContaining('.csv')])
})

test('the size, background and resolution of a picture are the reader’s', async ({ page, open }) => {
  await open('?chart=lines')
  await openDialog(page)
  await dialog(page).getByRole('combobox', { name: 'Size' }).click()
  await page.getByRole('option', { name: 'Slide' }).click()
  await dialog(page).getByRole('combobox', { name: 'Resolution' }).click()
  await page.getByRole('option', { name: '300 dpi' }).click()
  await dialog(page).getByRole('combobox', { name: 'Background' }).click()
  await page.getByRole('option', { name: 'Dark' }).click()
  const { bytes } = await saved(page, 'PNG')
  expect(bytes.readUInt32BE(16)).toBe(Math.round((1100 + 40) * (300 / 96)))
  expect((await saved(page, 'SVG')).bytes.toString('utf8')).toContain('fill="#14171c"')
})

test('link and snippets go to the clipboard', async ({ page, open, context, address }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open('?chart=change&focus=eu-2022&theme=dark')
  await openDialog(page)
  const pasted = () => page.evaluate(() => navigator.clipboard.readText())
  const copy = async (name: string) => {
    await dialog(page).getByRole('button', { name }).click()
    await expect(dialog(page).getByRole('status')).toHaveText('Copied.')
    return pasted()
  }
  expect(await copy('Copy link')).toBe(`${address}?chart=change&data=1.1.0`)
  expect(await copy('Copy Markdown')).toContain('](khorgos-change-2022-china-eu-russia-us.svg)')
  expect(await copy('Copy LaTeX')).toContain('\\includegraphics')
  expect(await copy('Copy iframe')).toContain(`src="${address}embed/article-change.html?data=1.1.0"`)
  expect(await copy('Copy <khorgos-chart>')).toContain(
    '<khorgos-chart query="chart=change&amp;data=1.1.0">\n<figure',
  )
  expect(await copy('Copy APA')).toContain('Abbasova, V. (2023, November 20).')
  expect(await copy('Copy Chicago')).toContain('Abbasova, Vusala. 2023. “')
  const html = await copy('Copy HTML')
  await page.goto('about:blank')
  await page.setContent(`<style>* { all: unset; font-size: 40px !important }</style>${html}`)
  await expect(page.locator('svg [data-figure="chn-2022"]').first()).toBeAttached()
  await expect(page.locator('figcaption')).toContainText('Vusala Abbasova')
})

test('a chart that no page stands ready for is embedded by its query', async ({
  page,
  open,
  context,
  address,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open('?chart=lines&partner=CHN~TUR')
  await openDialog(page)
  await dialog(page).getByRole('button', { name: 'Copy iframe' }).click()
  await expect(dialog(page).getByRole('status')).toHaveText('Copied.')
  const pasted = await page.evaluate(() => navigator.clipboard.readText())
  expect(pasted).toContain(`src="${address}embed.html?chart=lines&amp;partner=CHN~TUR&amp;data=1.1.0"`)
})

test('a picture with its caption goes to the clipboard as rich text', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open('?chart=change')
  await openDialog(page)
  await dialog(page).getByRole('button', { name: 'Copy with caption' }).click()
  await expect(dialog(page).getByRole('status')).toHaveText('Copied.')
  const [html, plain] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item?.getType(type))?.text() ?? ''
    return [await read('text/html'), await read('text/plain')]
  })
  expect(html).toContain('src="data:image/png;base64,iVBOR')
  expect(html).toContain('Vusala Abbasova')
  expect(plain).toContain('Trade turnover with Central Asia, then and now.')
})

test('the embedded chart can be seen before it is taken', async ({ page, open }) => {
  await open('?chart=change')
  await openDialog(page)
  await dialog(page).getByRole('button', { name: 'Preview of the embedded chart' }).click()
  const preview = dialog(page).locator('iframe')
  const drawn = preview.contentFrame().locator('[data-figure="eu-growth"]').filter({ visible: true })
  await expect(drawn).toBeVisible()
  await expect.poll(() => preview.evaluate((e) => e.clientHeight)).toBeGreaterThan(430)
})

test('the dialog opens by its address, keeps to what the chart has, and closes by Escape', async ({
  page,
  address,
}) => {
  await page.goto(`${address}?chart=table#share`)
  await expect(dialog(page)).toBeVisible()
  await expect(dialog(page).getByRole('button', { name: 'SVG' })).toHaveCount(0)
  await expect(dialog(page).getByRole('button', { name: 'Excel' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
})

test('what makes files is fetched only when it is asked for', async ({ page, open }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open()
  const heavy = /pptx|xlsx|csv-|draw-svg|png-|share-dialog/
  expect(asked.filter((url) => heavy.test(url))).toEqual([])
  await openDialog(page)
  expect(asked.filter((url) => /pptx|xlsx/.test(url))).toEqual([])
  await saved(page, 'Excel')
  expect(asked.some((url) => url.includes('xlsx'))).toBe(true)
  expect(asked.filter((url) => url.includes('pptx'))).toEqual([])
})

test('when a file cannot be made the dialog says so and goes on', async ({ page, open }) => {
  await page.route('**/assets/xlsx-*.js', (route) => route.abort())
  await open()
  await openDialog(page)
  await dialog(page).getByRole('button', { name: 'Excel' }).click()
  await expect(dialog(page).getByRole('status')).toContainText('could not be fetched')
  expect((await saved(page, 'CSV')).name).toContain('.csv')
})

for (const [theme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test(
    `axe finds nothing in the dialog, ${theme}, ${width} px wide`,
    everyRun(theme === 'dark'),
    async ({ page, address }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: theme })
      await page.goto(`${address}?chart=lines#share`)
      await settled(page)
      await expect(dialog(page)).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    },
  )
}

test('a title of one’s own is typed, taken back, and stands in the chart, the link and the files', async ({
  page,
  open,
}) => {
  await open('?chart=lines')
  const title = page.locator('figure [data-part=title]').first()
  const computed = (await title.textContent()) ?? ''
  await openDialog(page)
  const field = dialog(page).getByRole('textbox', { name: 'A title of your own' })
  await field.fill('Not this')
  await field.press('Escape')
  await expect(field).toHaveValue('')
  await expect(dialog(page)).toBeVisible()
  const own = 'Trade & <b>what</b> became of it'
  await field.fill(own)
  await field.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('title')).toBe(own)
  await expect(title).toHaveText(own)
  const svg = await saved(page, 'SVG')
  expect(svg.bytes.toString('utf8')).toContain('Trade &amp; &lt;b&gt;what&lt;/b&gt; became of it')
  await dialog(page).getByRole('button', { name: 'Computed title' }).click()
  await expect(title).toHaveText(computed)
  await expect(page).not.toHaveURL(/title=/)
})
