import { resolve } from '../../src/chart/resolve.ts'
import { DEFAULT_SPEC } from '../../src/chart/spec.ts'
import { dataset } from '../article-dataset.ts'
import { expect, mark, saveData, test } from './fixtures.ts'

const labels = (page: import('@playwright/test').Page) =>
  page.locator('figure .name').evaluateAll((all) => all.map((e) => e.textContent))

test('turnover: a bar for each stated figure, largest first, and a dashed slot for the United States', async ({
  page,
  open,
}) => {
  await open()
  expect(await labels(page)).toEqual(['China', 'EU', 'Russia', 'United States'])
  const widths = await Promise.all(
    ['chn-2022', 'eu-2022', 'rus-2022'].map((id) =>
      mark(page, id)
        .locator('.shape')
        .evaluate((e) => e.getBoundingClientRect().width),
    ),
  )
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(47 / 70, 2)
  expect((widths[2] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(42 / 70, 2)

  const slot = mark(page, 'usa-2022')
  await expect(slot).toHaveText('no figure stated; ranks below Russia')
  await expect(slot.locator('.shape')).toHaveCSS('stroke-dasharray', '5px, 4px')
  await expect(slot.locator('.shape')).toHaveCSS('fill', 'none')
})

test('change: the EU from 27 to 47, China from a bound, Russia and the United States without an earlier value', async ({
  page,
  open,
}) => {
  await open('?chart=change')
  await expect(mark(page, 'eu-earlier')).toHaveText('27')
  await expect(mark(page, 'eu-2022')).toHaveText('47')
  await expect(mark(page, 'eu-growth')).toHaveText('1.74 times, derived')
  await expect(mark(page, 'chn-earlier')).toHaveText('more than 35')
  await expect(mark(page, 'chn-earlier')).toHaveAttribute('data-status', 'implied')
  await expect(page.locator('figure [data-figure$="-earlier"]')).toHaveCount(2)
  await expect(page.locator('figure svg')).toContainText('earlier year, not named')
  await expect(page.locator('figure .remark', { hasText: 'no earlier figure' })).toHaveCount(2)
})

test('shares: of the three stated turnovers, derived, without the United States', async ({ page, open }) => {
  await open('?chart=stacked')
  const svg = page.locator('figure svg')
  await expect(svg).toContainText('Shares of the three stated turnovers')
  await expect(mark(page, 'chn-share')).toContainText('44.0%, derived')
  await expect(mark(page, 'eu-share')).toContainText('29.6%, derived')
  await expect(mark(page, 'rus-share')).toContainText('26.4%, derived')
  await expect(page.locator('figure [data-figure^="usa"]')).toHaveCount(0)
  await expect(svg).toContainText('Not included: the United States, for which no figure is stated.')
})

test('rank: three stated, the EU’s implied', async ({ page, open }) => {
  await open('?chart=rank')
  expect(await labels(page)).toEqual(['China', 'EU', 'Russia', 'United States'])
  const statuses = await page
    .locator('figure [data-figure]')
    .evaluateAll((all) => all.map((e) => e.getAttribute('data-status')))
  expect(statuses).toEqual(['stated', 'implied', 'stated', 'stated'])
})

test('table: every figure with value, interval, status, year and passage, sortable', async ({
  page,
  open,
}) => {
  await open('?chart=table')
  const table = page.getByRole('table')
  const rows = table.getByRole('row')
  await expect(rows).toHaveCount(11)
  await expect(rows.nth(1)).toHaveText(
    /China.*turnover.*2022.*US\$70 bn.*69\.5 to 70\.5.*stated.*nearly doubling.*¶8/,
  )
  expect(await table.evaluate((t) => t.tagName)).toBe('TABLE')

  const values = () =>
    table
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => row.querySelector('td:nth-of-type(3)')?.textContent))
  const head = table.getByRole('columnheader', { name: 'Value' })
  await table.getByRole('button', { name: 'Value' }).click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  expect(await values()).toEqual([
    'US$27 bn',
    'US$42 bn',
    'US$47 bn',
    'US$70 bn',
    'no figure stated; ranks below Russia',
    'more than US$35 bn',
    '1',
    '2',
    '3',
    '4',
  ])
  await expect(page).toHaveURL(/sort=value/)
  await table.getByRole('button', { name: 'Value' }).click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  expect((await values()).slice(0, 2)).toEqual(['US$70 bn', 'US$47 bn'])
  await page.reload()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await table.getByRole('button', { name: 'Value' }).click()
  await expect(head).toHaveAttribute('aria-sort', 'none')
})

test('check: each figure beside what either side reports, with a verdict that leads to the sources', async ({
  page,
  open,
}) => {
  await open('?chart=check')
  await expect(mark(page, 'chn-2022')).toHaveText('70, the article')
  await expect(mark(page, 'chn-reported')).toHaveText('at least 37.4 (3 of 5 countries), Central Asia')
  await expect(mark(page, 'chn-reported')).toHaveAttribute('data-status', 'partial')
  await expect(mark(page, 'chn-mirror')).toHaveText('70.2, China')
  await expect(page.locator('figure svg')).toContainText('agrees with what China')
  await mark(page, 'chn-mirror').click()
  await expect(page.locator('.answer [data-source=un-comtrade]')).toContainText(
    'China, Germany and the United States in 2022 only.',
  )
  await expect(page.locator('[data-passage=p8-doubling]')).toHaveAttribute('data-lit', '')
})

test('where data are to be saved, the official statistics are fetched only for the view that needs them, and once', async ({
  page,
  open,
}) => {
  await saveData(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open()
  // Longer than a page takes to rest.
  await page.waitForTimeout(3500)
  expect(asked.filter((url) => /series|observations|sources|official-(?!value)/.test(url))).toEqual([])
  await page.getByRole('tab', { name: 'Is the article right?' }).click()
  await expect(mark(page, 'chn-mirror')).toBeVisible()
  expect(asked.filter((url) => url.endsWith('series.csv'))).toHaveLength(1)
  await page.getByRole('tab', { name: 'How much' }).click()
  await page.getByRole('tab', { name: 'Is the article right?' }).click()
  await expect(mark(page, 'chn-mirror')).toBeVisible()
  expect(asked.filter((url) => url.endsWith('series.csv'))).toHaveLength(1)
})

test('each chart’s values are one disclosure away, as a table', async ({ page, open }) => {
  await open('?chart=stacked')
  await page.getByRole('button', { name: 'The same as a table' }).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(4)
  await expect(page.getByRole('table')).toContainText('43.6% to 44.5%')
})

test('a chart is one SVG, notes and sources below it, labelled by its title and described by its alt text', async ({
  page,
  open,
}) => {
  await open()
  const svg = page.locator('figure[data-chart="turnover-2022-china-eu-russia-us"] svg')
  for (const part of ['title', 'subtitle'])
    await expect(svg.locator(`[data-part=${part}]`).first()).toBeVisible()
  const { notes, sources } = resolve(dataset, DEFAULT_SPEC)
  const foot = page.locator('figure .foot')
  await expect(foot.locator('[data-part=source]')).toHaveText(sources.map(({ text }) => text))
  await expect(foot.locator('[data-part=note]').filter({ visible: true })).toHaveText([notes[0]?.text ?? ''])
  await foot.getByRole('button', { name: 'All notes' }).click()
  await expect(foot.locator('[data-part=note]').filter({ visible: true })).toHaveText(
    notes.map(({ text }) => text),
  )
  await expect(svg).toHaveAccessibleName('China has the largest stated trade turnover with Central Asia')
  await expect(svg).toHaveAccessibleDescription(/^Bar chart\. .*China, turnover, 2022: US\$70 bn \(stated\)/)
})

test.describe('the controls', () => {
  test('choose the chart, the partners, the order and multiples; back and forward work; the link holds it all', async ({
    page,
    open,
    context,
  }) => {
    await open()
    await page.getByRole('button', { name: 'EU' }).click()
    await expect(page).toHaveURL(/partner=CHN~RUS~USA/)
    expect(await labels(page)).toEqual(['China', 'Russia', 'United States'])

    await page.getByRole('combobox', { name: 'Show' }).click()
    await page.getByRole('option', { name: 'Multiples of Russia' }).click()
    await expect(page).toHaveURL(/relative=RUS/)
    await expect(mark(page, 'chn-multiple')).toHaveText('1.67 times Russia, derived')
    await expect(page.locator('figure svg')).toContainText('as multiples of Russia’s')

    await page.getByRole('combobox', { name: 'Order' }).click()
    await page.getByRole('option', { name: 'As in the article' }).click()
    await expect(page).toHaveURL(/order=article/)

    const copy = await context.newPage()
    await copy.goto(page.url())
    await expect(mark(copy, 'chn-multiple')).toHaveText('1.67 times Russia, derived')
    await expect(copy.getByRole('button', { name: 'EU' })).toHaveAttribute('aria-pressed', 'false')

    await page.goBack()
    await expect(page).not.toHaveURL(/order=/)
    await page.goBack()
    await expect(mark(page, 'chn-2022')).toHaveText('US$70 bn')
    await page.goForward()
    await expect(mark(page, 'chn-multiple')).toBeVisible()
  })

  test('do not let the last partner go', async ({ page, open }) => {
    await open('?partner=CHN')
    await page.getByRole('button', { name: 'China' }).click()
    await expect(mark(page, 'chn-2022')).toBeVisible()
  })

  test('change the language of everything but the article’s own words', async ({ page, open }) => {
    await open()
    await page.getByRole('combobox', { name: 'Language' }).click()
    await page.getByRole('option', { name: 'Русский' }).click()
    await expect(page).toHaveURL(/lang=ru/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    await expect(page.locator('figure svg')).toContainText(
      'Самый большой из названных оборотов с Центральной Азией — у Китая',
    )
    await expect(page.locator('[data-passage=p9-usa] q')).toHaveText('followed by the United States')
    await expect(page.locator('[data-passage=p9-usa] q')).toHaveAttribute('lang', 'en')
  })
})

test('a link made with other data says so', async ({ page, open }) => {
  await open('?chart=rank&data=0.9.0')
  await expect(page.locator('.notices')).toContainText('made with version 0.9.0 of the data; this is 1.1.0.')
  await page.getByRole('tab', { name: 'Change' }).click()
  await expect(page).not.toHaveURL(/data=/)
})

test('a link that cannot be read as it stands shows the nearest chart and says what was changed', async ({
  page,
  open,
}) => {
  await open('?chart=pie&partner=CHN~XXX&time=2019&relative=USA&focus=eu-1999&lang=de')
  await expect(mark(page, 'chn-2022')).toBeVisible()
  const notices = page.locator('.notices')
  await expect(notices).toContainText('“chart=pie” could not be read. Shown instead: bars.')
  await expect(notices).toContainText('“partner=CHN~XXX” could not be read. Shown instead: CHN.')
  await expect(notices).toContainText('no figures for “time=2019”. Shown instead: 2022.')
  await expect(notices).toContainText('no figures for “relative=USA”')
  await expect(notices).toContainText('no figures for “focus=eu-1999”')
  await expect(notices).toContainText('“lang=de” could not be read')
})
