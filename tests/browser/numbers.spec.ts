import type { Page } from '@playwright/test'
import { ARTICLE_CHARTS } from '../../src/chart/views.ts'
import { numbersIn } from '../honest-numbers.ts'
import { expect, mark, test } from './fixtures.ts'
import { everythingSaid, invented, modelNumbers, publishedBehind, texts } from './number-walk.ts'
import { OFFICIAL_VIEWS } from './official-views.ts'

/** The ids of the figures that the chart has marks of. */
function figuresOn(page: Page): Promise<(string | null)[]> {
  return page
    .locator('figure [data-figure]')
    .evaluateAll((all) => all.map((e) => e.getAttribute('data-figure')))
}

for (const lang of ['en', 'ru']) {
  for (const chart of ARTICLE_CHARTS) {
    test(`no number stands on ${chart} in ${lang} that is not stated or derived`, async ({ page, open }) => {
      const views =
        chart === 'bars'
          ? ['', '&relative=CHN', '&relative=EU', '&relative=RUS', '&partner=USA']
          : ['', '&partner=CHN~USA']
      for (const view of views) {
        const query = `?chart=${chart}&lang=${lang}${view}`
        await open(query)
        for (const disclosure of await page.locator('.disclosure-trigger').all()) await disclosure.click()
        const ids = await figuresOn(page)
        const published = new Set(publishedBehind(query))
        for (const focus of [null, ...ids]) {
          if (focus !== null) await page.locator(`figure [data-figure="${focus}"]`).hover({ force: true })
          expect(await invented(page, published)).toEqual([])
        }
      }
    })
  }
}

for (const query of OFFICIAL_VIEWS) {
  test(`no number stands on ${query} that is not in its model or its observations`, async ({
    page,
    open,
  }) => {
    await open(query)
    const honest = new Set([...modelNumbers(query), ...publishedBehind(query)])
    for (const disclosure of await page.locator('.disclosure-trigger').all()) await disclosure.click()
    const ids = await figuresOn(page)
    expect(await invented(page, honest)).toEqual([])
    for (const part of [0, 0.3, 0.6, 0.9]) {
      const id = ids[Math.floor(part * ids.length)]
      const one = mark(page, id ?? '').first()
      await expect(async () => {
        await one.dispatchEvent('pointerover', { pointerType: 'mouse' })
        await expect(one).toHaveAttribute('data-lit', '', { timeout: 500 })
      }).toPass()
      expect(await invented(page, honest)).toEqual([])
    }
  })
}

test('the walk would find an invented number', async ({ page, open }) => {
  await open()
  await page
    .locator('figure .value')
    .first()
    .evaluate((e) => {
      e.textContent = 'US$71 bn in 2021'
    })
  const free = (await everythingSaid(page)).filter((one) => one.kind === 'free')
  expect(free.flatMap((one) => numbersIn(one.text)).filter((number) => !texts.has(number))).toEqual([
    '71',
    '2021',
  ])
})
