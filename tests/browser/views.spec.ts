import type { Page } from '@playwright/test'
import { resolve } from '../../src/chart/resolve.ts'
import { DEFAULT_SPEC } from '../../src/chart/spec.ts'
import { bothDatasets } from '../official-data.ts'
import { expect, mark, settled, test } from './fixtures.ts'

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
  for (const other of ['Bars', 'Rank']) {
    await tab(page, other).click()
    await expect(tab(page, other)).toHaveAttribute('aria-selected', 'true')
    expect(shown(page)).not.toContain('scale=log')
  }
  await tab(page, 'Lines').click()
  await expect.poll(() => shown(page)).toContain('chart=lines')
  await expect.poll(() => shown(page)).toBe(before)
})

test('changes are taken back and made again, and all at once', async ({ page, open }) => {
  await open('?chart=lines')
  const undo = page.getByRole('button', { name: 'Undo' })
  const redo = page.getByRole('button', { name: 'Redo' })
  await expect(undo).toBeDisabled()
  await tab(page, 'Bars').click()
  await settled(page)
  await page.getByRole('combobox', { name: 'Order' }).click()
  await page.getByRole('option', { name: /article/i }).click()
  await expect.poll(() => shown(page)).toContain('order=article')
  await undo.click()
  await expect.poll(() => shown(page)).not.toContain('order=article')
  await undo.click()
  await expect(tab(page, 'Lines')).toHaveAttribute('aria-selected', 'true')
  await redo.click()
  await redo.click()
  await expect.poll(() => shown(page)).toContain('order=article')
  await expect(redo).toBeDisabled()
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect.poll(() => shown(page)).not.toContain('order=article')
  await expect(tab(page, 'Bars')).toHaveAttribute('aria-selected', 'true')
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
  await expect(tab(page, 'Check')).toHaveAttribute('aria-selected', 'true')
  await expect(mark(page, 'chn-reported')).toBeVisible()
})
