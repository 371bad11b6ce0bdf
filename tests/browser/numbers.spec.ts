import type { Page } from '@playwright/test'
import { ARTICLE_CHARTS } from '../../src/chart/views.ts'
import { numbersIn } from '../honest-numbers.ts'
import { OFFICIAL_VIEWS } from '../official-views.ts'
import { sampled } from '../runs.ts'
import { modelNumbers, publishedBehind, texts } from '../said-numbers.ts'
import { expect, mark, test } from './fixtures.ts'
import { everythingSaid, invented } from './number-walk.ts'
import { everyRun, inTurn } from './sweep.ts'

/** The ids of the figures that the chart has marks of. */
function figuresOn(page: Page): Promise<string[]> {
  return page
    .locator('figure [data-figure]')
    .evaluateAll((all) => all.map((e) => e.getAttribute('data-figure') ?? ''))
}

/** Opens a view with all unfolded, points at some of its marks one after the other, and finds no number that is nobody's:
 *  at one of the marks, in a full run at all that are asked for. */
async function walk(page: Page, honest: ReadonlySet<string>, marksOf: (ids: string[]) => string[]) {
  for (const disclosure of await page.locator('.disclosure-trigger').all()) await disclosure.press('Enter')
  const ids = await figuresOn(page)
  expect(ids.length).toBeGreaterThan(0)
  expect(await invented(page, honest)).toEqual([])
  for (const id of sampled(marksOf(ids), 1)) {
    const one = mark(page, id).first()
    await expect(async () => {
      await one.dispatchEvent('pointerover', { pointerType: 'mouse' })
      await expect(one).toHaveAttribute('data-lit', '', { timeout: 500 })
    }).toPass()
    expect(await invented(page, honest)).toEqual([])
  }
}

for (const { one: chart, way: lang, details } of inTurn(ARTICLE_CHARTS, ['en', 'ru'])) {
  test(
    `no number stands on ${chart} in ${lang} that is not stated or derived`,
    details,
    async ({ page, open }) => {
      test.slow()
      const views =
        chart === 'bars'
          ? ['&relative=EU', '', '&relative=CHN', '&relative=RUS', '&partner=USA']
          : // Shares are of two stated turnovers at the least.
            ['', chart === 'stacked' ? '&partner=CHN~EU~USA' : '&partner=CHN~USA']
      for (const view of sampled(views, 1)) {
        const query = `?chart=${chart}&lang=${lang}${view}`
        await open(query)
        // Below the article's bars stands what the check has of them.
        const checked = chart === 'bars' ? modelNumbers(`?chart=check&lang=${lang}`) : []
        await walk(page, new Set([...publishedBehind(query), ...checked]), (ids) => [...ids].reverse())
      }
    },
  )
}

/** The first view of each chart comes up in every run. */
const kindOf = (query: string) => /chart=\w+/.exec(query)?.[0]
const isFirst = (query: string) => OFFICIAL_VIEWS.find((other) => kindOf(other) === kindOf(query)) === query

for (const query of OFFICIAL_VIEWS) {
  test(
    `no number stands on ${query} that is not in its model or its observations`,
    everyRun(isFirst(query)),
    async ({ page, open }) => {
      await open(query)
      const honest = new Set([...modelNumbers(query), ...publishedBehind(query)])
      await walk(page, honest, (ids) =>
        [0.3, 0, 0.6, 0.9].flatMap((part) => ids[Math.floor(part * ids.length)] ?? []),
      )
    },
  )
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
