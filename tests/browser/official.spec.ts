import type { Page } from '@playwright/test'
import { OFFICIAL_VIEWS } from '../official-views.ts'
import { expect, litPassages, mark, pointAt, test } from './fixtures.ts'
import { everyRun } from './sweep.ts'

const answer = (page: Page) => page.locator('.answer')
const figure = (page: Page) => page.locator('figure[data-chart]')

test('from a value, one press leads to its publishers, its published figures and what to beware of', async ({
  page,
  open,
}) => {
  await open('?chart=lines')
  await mark(page, 'chn-ca5-2019').focus()
  await page.keyboard.press('Enter')
  await expect(answer(page)).toBeFocused()
  await expect(answer(page)).toContainText('China, turnover (2019)')
  await expect(answer(page)).toContainText('derived')
  await expect(answer(page)).toContainText('Bureau of National Statistics, Kazakhstan')
  await expect(answer(page)).toContainText('Kazakhstan: imports from China, 2019: US$')
  await expect(answer(page)).toContainText('To beware of: Holds IMF estimates')
})

/** A chart of each family and a table; that every value of every chart leads to its sources is held by tests/chart/resolve.test.ts. */
const FAMILIES = ['?chart=bars&basis=reported', '?chart=multiples&panels=free', '?chart=map']
const isOften = (query: string) => FAMILIES.includes(query) || query.includes('chart=table')

for (const query of OFFICIAL_VIEWS) {
  test(
    `two presses lead from a mark of ${query} to publisher, dataset, year and caveats`,
    everyRun(isOften(query)),
    async ({ page, open }) => {
      await open(query)
      const sourced = figure(page).locator(
        '[data-figure]:is([data-status=published], [data-status=derived], [data-status=partial])',
      )
      const one = sourced.nth(Math.floor((await sourced.count()) / 2))
      if (query.includes('chart=table')) await one.getByRole('link').first().press('Enter')
      else await one.press('Enter')
      const behind = answer(page).locator('.behind').first()
      await expect(behind).toContainText(/Statistic|Comtrade|Census/)
      await expect(behind.locator('li').first()).toContainText(/ (19|20)\d\d: /)
      await expect(behind.locator('small')).not.toBeEmpty()
    },
  )
}

test('the years are chosen by keyboard, and the link holds them', async ({ page, open }) => {
  await open('?chart=lines')
  await page.getByRole('slider', { name: 'First year' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/time=2002\.\.2022/)
  await expect(mark(page, 'chn-ca5-2002')).toBeVisible()
  await expect(mark(page, 'chn-ca5-2001')).toHaveCount(0)
})

test('years are typed, and a year that is not held becomes the nearest', async ({ page, open }) => {
  await open('?chart=lines')
  const year = (name: string) => page.getByRole('textbox', { name })
  await year('First year').fill('2010')
  await year('First year').press('Enter')
  await expect(page).toHaveURL(/time=2010\.\.2022/)
  await expect(mark(page, 'chn-ca5-2009')).toHaveCount(0)
  await year('Last year').fill('2999')
  await year('Last year').press('Tab')
  await expect(page).toHaveURL(/time=2010\.\.2025/)
  await expect(year('Last year')).toHaveValue('2025')
  await year('First year').fill('2015-2005')
  await year('First year').press('Enter')
  await expect(page).toHaveURL(/time=2005\.\.2015/)
  await year('Last year').press('ArrowUp')
  await expect(page).toHaveURL(/time=2005\.\.2016/)
  await year('Last year').fill('none')
  await year('Last year').press('Tab')
  await expect(year('Last year')).toHaveValue('2016')
})

test('of partners one alone is chosen in a press, all are cleared, ten are taken at once, and names are found in either language', async ({
  page,
  open,
}) => {
  await open('?chart=bars&basis=reported')
  await page.getByRole('combobox', { name: 'Partners' }).click()
  const option = (name: string) => page.getByRole('option', { name, exact: true })
  await option('Japan').hover()
  await option('Japan').getByText('only').click()
  await expect(page).toHaveURL(/partner=JPN(&|$)/)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(0)
  // Nothing at all is no chart: it stays until something else is chosen.
  await expect(mark(page, 'jpn-ca5-2022')).toBeVisible()
  await page.getByRole('combobox', { name: 'Search' }).fill('турц')
  await option('Turkey').click()
  await expect(page).toHaveURL(/partner=TUR(&|$)/)
  await page.getByRole('combobox', { name: 'Search' }).fill('')
  await page.getByRole('button', { name: 'Top 10 in 2022' }).click()
  await expect(figure(page).locator('.mark[data-status=partial]')).toHaveCount(10)
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Partners' }).click()
  const chosen = await page
    .getByRole('option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-selected') === 'true'))
  expect(chosen.slice(0, 10).every(Boolean)).toBe(true)
})

test('exports and imports and both sides’ reports are shown over the years', async ({ page, open }) => {
  await open('?chart=flows&area=KAZ&partner=EU')
  await page.getByRole('group', { name: 'Time' }).getByRole('button', { name: 'Over time' }).click()
  await expect(page).toHaveURL(/time=2000\.\.2022/)
  await pointAt(page, 'eu-kaz-exports-2012')
  await expect(page.locator('.readout')).toContainText('2012exportsUS$44.8 bnimportsUS$6.9 bn')
  await page.getByRole('tab', { name: 'Both sides' }).click()
  await page.getByRole('group', { name: 'Time' }).getByRole('button', { name: 'Over time' }).click()
  await expect(mark(page, 'eu-kaz-imports-mirror-2012')).toBeVisible()
  await expect(page.locator('figure .shade').first()).toBeAttached()
})

test('where an area has no figures of its own, one press shows what its partners report', async ({
  page,
  open,
}) => {
  await open('?chart=bars&basis=reported&area=TKM&partner=CHN~USA')
  await expect(figure(page)).toContainText('own figures end in 2020')
  await page.getByRole('button', { name: 'Show what their partners report' }).click()
  await expect(mark(page, 'chn-tkm-2022')).toBeVisible()
  await expect(page).toHaveURL(/basis=mirror/)
})

test('partners are searched, added and chosen by preset', async ({ page, open }) => {
  await open('?chart=bars&basis=reported')
  const partners = page.getByRole('combobox', { name: 'Partners' })
  await partners.click()
  await page.getByRole('combobox', { name: 'Search' }).fill('turk')
  await page.getByRole('option', { name: 'Turkey' }).click()
  await expect(page).toHaveURL(/partner=CHN~EU~RUS~USA~TUR/)
  await expect(mark(page, 'tur-ca5-2022')).toBeVisible()
  await page.getByRole('button', { name: 'Top 5 in 2022' }).click()
  await expect(page).toHaveURL(/partner=CHN~EU~RUS~KOR~TUR/)
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Countries' }).click()
  await page.getByRole('option', { name: 'Kazakhstan' }).click()
  await page.getByRole('option', { name: 'Central Asia' }).click()
  await expect(page).toHaveURL(/area=KAZ/)
  await expect(figure(page)).toContainText('of Kazakhstan with')
})

test('like for like leaves no partial sum', async ({ page, open }) => {
  await open('?chart=lines')
  await expect(figure(page).locator('[data-status=partial]').first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Gaps' }).click()
  await page.getByRole('option', { name: 'like for like' }).click()
  await expect(page).toHaveURL(/coverage=same/)
  await expect(figure(page).locator('[data-status=partial]')).toHaveCount(0)
  await expect(figure(page)).toContainText('only Kazakhstan, Kyrgyzstan and Uzbekistan')
})

test('gaps are filled from the other side on request, and the chart says by whom', async ({ page, open }) => {
  await open('?chart=bars&basis=reported')
  await expect(mark(page, 'chn-ca5-2022')).toContainText('at least 37.4 (3 of 5 countries)')
  await page.getByRole('combobox', { name: 'Gaps' }).click()
  await page.getByRole('option', { name: 'filled from the other side' }).click()
  await expect(page).toHaveURL(/coverage=filled/)
  await expect(mark(page, 'chn-ca5-2022')).toHaveAttribute('data-status', 'mirrored')
  await expect(mark(page, 'chn-ca5-2022')).toContainText('51.2, gaps filled')
  await expect(figure(page)).toContainText('Tajikistan and Turkmenistan as China reports')
  await expect(mark(page, 'rus-ca5-2022')).toHaveAttribute('data-status', 'partial')
  await expect(figure(page)).toContainText('Nothing fills the gaps of Tajikistan and Turkmenistan')
})

test('the partners’ ranks stop where too few of them report', async ({ page, open }) => {
  await open('?chart=rank&basis=mirror')
  await expect(mark(page, 'usa-ca5-2020')).toHaveText('9')
  await expect(mark(page, 'usa-ca5-2021')).toHaveCount(0)
  await expect(mark(page, 'usa-ca5-2022')).toHaveCount(0)
  await expect(figure(page)).toContainText('No ranks in 2021–2022')
})

test('a country pressed on the map is the area of every chart, until pressed again', async ({
  page,
  open,
}) => {
  await open('?chart=map')
  await mark(page, 'uzb-map-2022').click()
  await expect(page).toHaveURL(/area=UZB/)
  await page.getByRole('tab', { name: 'Over time' }).click()
  await expect(figure(page)).toContainText('of Uzbekistan with')
  await page.getByRole('tab', { name: 'Map' }).click()
  await mark(page, 'uzb-map-2023').click()
  await expect(page).not.toHaveURL(/area=/)
  await expect(mark(page, 'tjk-map-2023')).toContainText('no figures')
})

test('both sides: China’s exports to Kyrgyzstan come first, 15.4 against 4.1, far beyond the margin', async ({
  page,
  open,
}) => {
  await open('?chart=mirror')
  await expect(figure(page).locator('.name').first()).toHaveText('China to Kyrgyzstan')
  await expect(mark(page, 'chn-kgz-imports-reported-2022')).toContainText('4.1')
  await expect(mark(page, 'chn-kgz-imports-mirror-2022')).toContainText('15.4')
  await expect(figure(page)).toContainText('China reports 11.4 more, 3.8 times Kyrgyzstan’s figure')
})

test('the article’s figure stands beside the official one and leads to its passage', async ({
  page,
  open,
}) => {
  await open('?chart=bars&basis=reported')
  await expect(mark(page, 'chn-2022')).toHaveAttribute('data-status', 'stated')
  await expect(mark(page, 'chn-ca5-2022')).toHaveAttribute('data-status', 'partial')
  await mark(page, 'chn-2022').hover()
  await expect(litPassages(page).first()).toBeVisible()
  await open('?chart=bars&basis=reported&time=2021')
  await expect(mark(page, 'chn-2022')).toHaveCount(0)
})

test('the article’s order and its unnamed year are checked against the statistics', async ({
  page,
  open,
}) => {
  await open('?chart=check&measure=rank')
  await expect(figure(page)).toContainText('Turkey (10.4) and South Korea (8.6)')
  await expect(figure(page)).toContainText('the United States has 9.5% of Russia’s turnover')
  await page.getByRole('combobox', { name: 'Statements' }).click()
  await page.getByRole('option', { name: 'The earlier year' }).click()
  await expect(page).toHaveURL(/measure=earlier/)
  await expect(figure(page)).toContainText('The article names no earlier year')
  await expect(mark(page, 'chn-mirror-2020')).toHaveAttribute('data-status', 'derived')
})

test('the statistics are fetched once, whoever needs them', async ({ page, open }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/series.csv')) fetched.push(request.url())
  })
  await open()
  for (const name of [
    'Over time',
    'By country',
    'Who ranks',
    'Both sides',
    'Map',
    'Is the article right?',
    'Over time',
  ]) {
    await page.getByRole('tab', { name, exact: true }).click()
    await figure(page).locator('[data-figure]').first().waitFor()
  }
  expect(fetched).toHaveLength(1)
})

test('on a telephone a line says what is shown, and unfolds the controls', async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open('?chart=map')
  await expect(page.getByRole('tab', { name: 'Map' })).toBeInViewport()
  await expect(figure(page).locator('[data-figure]').first()).toBeInViewport()
  await page.getByRole('button', { name: 'Its partners' }).click()
  await expect(page).toHaveURL(/basis=mirror/)
  await page.getByRole('button', { name: 'Turnover · Central Asia' }).click()
  await page.getByRole('combobox', { name: 'Measure' }).click()
  await page.getByRole('option', { name: 'Imports' }).click()
  await expect(page.getByRole('button', { name: 'Imports · Central Asia' })).toBeVisible()
})
