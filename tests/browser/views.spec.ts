import type { Page } from '@playwright/test'
import { resolve } from '../../src/chart/resolve.ts'
import { DEFAULT_SPEC } from '../../src/chart/spec.ts'
import { bothDatasets } from '../official-data.ts'
import { clickMark, expect, mark, settled, test } from './fixtures.ts'

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
/** The parameters of the address, in an order of their own. */
const shown = (page: Page) =>
  [...new URL(page.url()).searchParams]
    .map((pair) => pair.join('='))
    .sort()
    .join('&')

test('what was set on a chart is there again after others, one press away', async ({ page, open }) => {
  await open('?chart=lines&basis=mirror&area=KAZ&partner=CHN~USA&time=2005..2015&scale=log&mark=2009')
  const before = shown(page)
  for (const other of ['How much', 'Is the article right?']) {
    await tab(page, other).click()
    await expect(tab(page, other)).toHaveAttribute('aria-selected', 'true')
    expect(shown(page)).not.toContain('scale=log')
  }
  await tab(page, 'Over time').click()
  await expect.poll(() => shown(page)).toContain('chart=lines')
  await expect.poll(() => shown(page)).toBe(before)
})

test('changes are taken back and made again, and all at once', async ({ page, open }) => {
  await open('?chart=lines')
  const undo = page.getByRole('button', { name: 'Undo' })
  const redo = page.getByRole('button', { name: 'Redo' })
  await expect(undo).toBeDisabled()
  await tab(page, 'How much').click()
  await settled(page)
  await page.getByRole('combobox', { name: 'Order' }).click()
  await page.getByRole('option', { name: /article/i }).click()
  await expect.poll(() => shown(page)).toContain('order=article')
  await undo.click()
  await expect.poll(() => shown(page)).not.toContain('order=article')
  await undo.click()
  await expect(tab(page, 'Over time')).toHaveAttribute('aria-selected', 'true')
  await redo.click()
  await redo.click()
  await expect.poll(() => shown(page)).toContain('order=article')
  await expect(redo).toBeDisabled()
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect.poll(() => shown(page)).not.toContain('order=article')
  await expect(tab(page, 'How much')).toHaveAttribute('aria-selected', 'true')
})

test('below the article’s figures stands what each side’s statistics have of them, without a press, and one from the check', async ({
  page,
  open,
}) => {
  await open()
  const doubt = page.getByRole('region', { name: /^What each side’s statistics have of these figures/ })
  const { series, marks } = resolve(bothDatasets, { ...DEFAULT_SPEC, chart: 'check' })
  await expect(doubt).toContainText('at least 37.4 (3 of 5 countries), Central Asia · 70.2, China')
  for (const { id, label } of series) {
    const row = doubt.locator('dl > div', { hasText: label })
    for (const one of marks.filter((m) => m.series === id && m.figureIds.length === 0))
      await expect(row).toContainText(one.label)
  }
  await doubt.getByRole('button', { name: 'Check them' }).click()
  await expect(tab(page, 'Is the article right?')).toHaveAttribute('aria-selected', 'true')
  await expect(mark(page, 'chn-reported')).toBeVisible()
})

test('one switch says whose numbers answer, and what cannot answer cannot be chosen', async ({
  page,
  open,
}) => {
  await open('?partner=CHN~RUS')
  const whose = page.getByRole('group', { name: 'Whose numbers' })
  const side = (name: string) => whose.getByRole('button', { name })
  await expect(side('Article')).toHaveAttribute('aria-pressed', 'true')
  await side('Its partners').click()
  await expect(page).toHaveURL(/basis=mirror/)
  await tab(page, 'Over time').click()
  await expect(side('Its partners')).toHaveAttribute('aria-pressed', 'true')
  await expect(side('Article')).toBeDisabled()
  await tab(page, 'Who ranks').click()
  await side('Article').click()
  await expect(mark(page, 'chn-rank')).toBeVisible()
  await tab(page, 'Both sides').click()
  await expect(whose.getByRole('button', { pressed: true })).toHaveCount(0)
  await tab(page, 'How much').click()
  await expect(side('Article')).toHaveAttribute('aria-pressed', 'true')
})

test('at most 200 px stand above the title of any chart on a desk’s screen', async ({ page, open }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const view of ['', '?chart=multiples', '?chart=lines&measure=index', '?chart=flows&time=2000..2022']) {
    await open(view)
    const title = page.locator('figure [data-part=title]').filter({ visible: true }).first()
    expect((await title.boundingBox())?.y, view).toBeLessThanOrEqual(200)
  }
})

test('the Tab key moves the focus and nothing else', async ({ page, open }) => {
  const places = () =>
    page.locator('.questions, .tab, .choice, .partners, figure[data-chart]').evaluateAll((all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return [x, y + scrollY, width, height].map(Math.round)
      }),
    )
  for (const view of ['', '?chart=multiples']) {
    await open(view)
    const before = await places()
    for (let i = 0; i < 24; i++) {
      await page.keyboard.press('Tab')
      expect(await places(), `after ${i + 1} presses`).toEqual(before)
    }
  }
})

test('from a mark one press leads to the same trade as both sides report it, and back', async ({
  page,
  open,
}) => {
  await open('?chart=multiples&time=2000..2022')
  await clickMark(page, 'chn-kaz-2018')
  await page.locator('.answer').getByRole('button', { name: 'Both sides' }).click()
  for (const one of ['chart=mirror', 'area=KAZ', 'partner=CHN', 'time=2018'])
    await expect(page).toHaveURL(new RegExp(one))
  await expect(page.locator('figure [data-figure]').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page).toHaveURL(/chart=multiples/)
})
