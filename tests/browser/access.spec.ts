import AxeBuilder from '@axe-core/playwright'
import { CHARTS } from '../../src/chart/spec.ts'
import { ARTICLE_CHARTS } from '../../src/chart/views.ts'
import { PARTNERS } from '../../src/trade/partners.ts'
import { expect, litPassages, live, mark, test } from './fixtures.ts'
import { OFFICIAL_VIEWS } from './official-views.ts'

const WIDTHS = [1440, 834, 390]

async function violations(page: import('@playwright/test').Page) {
  // The guards around an open list hand a focus on at once: nobody stays on them.
  const { violations: found } = await new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]').analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

for (const theme of ['light', 'dark'] as const) {
  for (const width of WIDTHS) {
    test.describe(`axe finds nothing, ${theme}, ${width} px wide`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme: theme })

      for (const chart of ARTICLE_CHARTS) {
        test(`on ${chart}, with a mark lit and everything unfolded`, async ({ page, open }) => {
          await open(`?chart=${chart}&focus=p9-eu`)
          expect(await violations(page)).toEqual([])
          for (const disclosure of await page.locator('.disclosure-trigger').all()) await disclosure.click()
          expect(await violations(page)).toEqual([])
        })
      }

      test('in the dialog, the drop-down list and the reader’s own copy', async ({ page, open }) => {
        await open('?relative=RUS&time=2019')
        await page.getByRole('combobox', { name: 'Show' }).click()
        await page.getByRole('option').first().waitFor()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'Open your copy of the article' }).click()
        await page.getByLabel('Paste the text here').fill('followed by the United States')
        expect(await violations(page)).toEqual([])
        await page.getByRole('button', { name: 'Show this text' }).click()
        expect(await violations(page)).toEqual([])
      })

      test('when something fails', async ({ page, address }) => {
        await page.route('**/data/article.json', (route) => route.fulfill({ body: '{' }))
        await page.goto(address)
        await live(page)
        await page.getByRole('alert').waitFor()
        expect(await violations(page)).toEqual([])
      })
    })
  }
}

test('nothing scrolls sideways from 320 to 2560 px, nor at 200 % zoom', async ({ page, open }) => {
  for (const chart of CHARTS) {
    await open(`?chart=${chart}`)
    for (const disclosure of await page.locator('.disclosure-trigger').all()) await disclosure.click()
    for (const width of [320, 390, 720, 834, 1024, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 })
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      await expect.poll(overflow, `${chart} at ${width} px`).toBeLessThanOrEqual(0)
    }
  }
})

/** The texts of the chart that do not stand within it. */
function textOutside(page: import('@playwright/test').Page): Promise<(string | null)[]> {
  return page.locator('figure svg').evaluate((svg) => {
    const frame = svg.getBoundingClientRect()
    const isOutside = (text: SVGTextElement) => {
      const box = text.getBoundingClientRect()
      return (
        box.width > 0 &&
        (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1)
      )
    }
    return [...svg.querySelectorAll('text')].filter(isOutside).map((text) => text.textContent)
  })
}

const SIZES = [1440, 1100, 834, 600, 390, 320]

for (const view of OFFICIAL_VIEWS.filter((query) => !query.includes('chart=table'))) {
  test(`no text is cut off or runs out of ${view}`, async ({ page, open }) => {
    for (const lang of ['en', 'ru']) {
      await open(`${view.replace('&lang=ru', '')}&lang=${lang}`)
      for (const width of SIZES) {
        await page.setViewportSize({ width, height: 900 })
        await expect.poll(() => textOutside(page), `${lang} at ${width} px`).toEqual([])
      }
    }
  })
}

/** Every choice of partners. */
const CHOICES = PARTNERS.reduce<string[][]>(
  (sets, code) => sets.concat(sets.map((set) => set.concat(code))),
  [[]],
).slice(1)

for (const view of [
  '',
  'relative=RUS',
  'relative=EU&lang=ru',
  'chart=change',
  'chart=change&lang=ru',
  'chart=stacked',
  'chart=stacked&lang=ru',
  'chart=rank&lang=ru',
  'chart=check&lang=ru',
]) {
  test(`no text is cut off or runs out of the chart with any choice of partners: ?${view}`, async ({
    page,
    open,
  }) => {
    for (const partners of CHOICES) {
      await open(`?${view}&partner=${partners.join('~')}`)
      for (const width of SIZES) {
        await page.setViewportSize({ width, height: 900 })
        await expect.poll(() => textOutside(page), `${partners} at ${width} px`).toEqual([])
      }
    }
  })
}

test('marks stay visible and tell what is lit in forced colours', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open('?focus=eu-2022')
  const stroke = (id: string) =>
    mark(page, id)
      .locator('.shape')
      .evaluate((e) => getComputedStyle(e).stroke)
  expect(await stroke('eu-2022')).not.toBe(await stroke('chn-2022'))
  await expect(litPassages(page)).toHaveCSS('outline-style', 'solid')
})

test('targets are at least 24 px high and wide', async ({ page, open }) => {
  for (const chart of CHARTS) {
    await open(`?chart=${chart}`)
    // Over time, pointing anywhere in the plot means the nearest value, however small it is drawn.
    const targets = page.locator('button, [role=tab], [role=combobox], figure svg:not([data-time]) a')
    const small = await targets.evaluateAll((all) =>
      all
        .filter((element) => !element.matches('.link-button'))
        .map((element) => ({ html: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 23.9 || box.height < 23.9))
        .map(({ html }) => html),
    )
    expect(small).toEqual([])
  }
})
