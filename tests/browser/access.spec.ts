import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { QUESTION_NAMES, type Question } from '../../src/chart/questions.ts'
import { ARTICLE_CHARTS } from '../../src/chart/views.ts'
import { widthOf } from '../../src/drawing/layout/text.ts'
import { OFFICIAL_VIEWS } from '../official-views.ts'
import { FULL } from '../runs.ts'
import { expect, litPassages, live, mark, test } from './fixtures.ts'
import { everyRun } from './sweep.ts'

async function violations(page: Page) {
  // The guards around an open list hand a focus on at once: nobody stays on them.
  const { violations: found } = await new AxeBuilder({ page })
    .exclude('[data-base-ui-focus-guard]')
    .options({ resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: true } } })
    .analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

async function unfold(page: Page) {
  const folded = page.locator('.disclosure-trigger[aria-expanded=false]')
  while ((await folded.count()) > 0) await folded.first().press('Enter')
}

const SCREENS = (['light', 'dark'] as const).flatMap((theme) =>
  [1440, 834, 390].map((width) => ({ theme, width })),
)
const setScreen = async (page: Page, { theme, width }: (typeof SCREENS)[number]) => {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: theme })
}
const inWords = ({ theme, width }: (typeof SCREENS)[number]) => `${theme}, ${width} px wide`
/** A few years of a chart over time: what axe looks for is the same in each of four hundred marks. */
const fewYears = (query: string) =>
  /time=|bars|flows|mirror|map|check/.test(query) ? query : `${query}&time=2017..2022`
const VIEWS = [
  ...ARTICLE_CHARTS.map((chart) => `?chart=${chart}&focus=p9-eu`),
  ...OFFICIAL_VIEWS.map(fewYears),
]

for (const [i, query] of VIEWS.entries()) {
  // Each view at every width and in both themes; all six pairs of them come up over the views.
  const ways = SCREENS.filter((_, j) => j % 2 === i % 2)
  const tried = FULL ? ways : ways.slice(i % 3, (i % 3) + 1)
  test(`axe finds nothing on ${query}, a mark lit and everything unfolded, ${tried.map(inWords).join('; ')}`, async ({
    page,
    open,
  }) => {
    test.slow(FULL)
    for (const [k, way] of tried.entries()) {
      await setScreen(page, way)
      if (k === 0) await open(query)
      if (!query.includes('focus=')) await page.locator('figure [data-figure]').first().focus()
      await unfold(page)
      expect(await violations(page), inWords(way)).toEqual([])
    }
  })
}

for (const [i, way] of SCREENS.entries()) {
  test(
    `axe finds nothing in the drop-down list and the reader’s own copy, ${inWords(way)}`,
    everyRun(i === 0),
    async ({ page, open }) => {
      await setScreen(page, way)
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
    },
  )

  test(
    `axe finds nothing when something fails, ${inWords(way)}`,
    everyRun(i === 5),
    async ({ page, address }) => {
      await setScreen(page, way)
      await page.route('**/data/article.json', (route) => route.fulfill({ body: '{' }))
      await page.goto(address)
      await live(page)
      await page.getByRole('alert').waitFor()
      expect(await violations(page)).toEqual([])
    },
  )
}

/** Presses the tabs of some questions, and looks at what answers them by the article's numbers and by Central Asia's. */
async function eachChart(page: Page, questions: readonly Question[], look: (name: string) => Promise<void>) {
  const press = async (thing: Locator, isPressed: string) => {
    const before = await page.locator('figure[data-chart]').getAttribute('data-chart')
    const isOpen = (await thing.getAttribute(isPressed)) === 'true'
    await thing.click()
    if (!isOpen)
      await expect(page.locator('figure[data-chart]')).not.toHaveAttribute('data-chart', before ?? '')
    await page.locator('figure[data-chart] [data-figure]').first().waitFor()
    return isOpen
  }
  for (const question of questions) {
    const tab = page.locator(`#tab-${question}`)
    await press(tab, 'aria-selected')
    await look((await tab.textContent()) ?? '')
    for (const whose of ['Article', 'Central Asia']) {
      const side = page.getByRole('group', { name: 'Whose numbers' }).getByRole('button', { name: whose })
      if ((await side.isEnabled()) && !(await press(side, 'aria-pressed')))
        await look(`${await tab.textContent()}, ${whose}`)
    }
  }
}

// A test for each question: twenty charts, drawn anew at every width, take longer than a test may where a machine is slow.
for (const question of QUESTION_NAMES) {
  test(`nothing scrolls sideways from 320 to 2560 px, nor at 200 % zoom: ${question}`, async ({
    page,
    open,
  }) => {
    await open()
    await eachChart(page, [question], async (name) => {
      await unfold(page)
      for (const width of FULL ? [320, 390, 720, 834, 1024, 2560, 1440] : [320, 834, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        await expect.poll(overflow, `${name} at ${width} px`).toBeLessThanOrEqual(0)
      }
    })
  })
}

/** Texts in each typeface, size and alphabet, and what they are expected to measure: tests/drawing/drawn-text.test.ts
 *  finds what is cut off by these widths, without a browser. */
for (const query of ['?chart=check', '?chart=lines&lang=ru', '?chart=flows&time=2018&lang=ru']) {
  test(`the texts of ${query} are as wide as they are reckoned, and none is cut off`, async ({
    page,
    open,
  }) => {
    await open(query)
    const texts = await page.locator('figure svg').evaluate((svg) => {
      const frame = svg.getBoundingClientRect()
      const lines = [...svg.querySelectorAll<SVGTextContentElement>('text, tspan')]
      return lines
        .filter((line) => line.children.length === 0 && line.getBoundingClientRect().width > 0)
        .map((line) => {
          const { fontFamily, fontWeight, fontSize } = getComputedStyle(line)
          const { left, right, bottom } = line.getBoundingClientRect()
          return {
            // What separates lines is not seen at their end.
            text: (line.textContent ?? '').trim(),
            isSerif: /^["']?Source Serif/.test(fontFamily),
            isBold: fontWeight === '600',
            size: Number.parseFloat(fontSize),
            measured: line.getComputedTextLength(),
            isOutside: left < frame.left - 1 || right > frame.right + 1 || bottom > frame.bottom + 1,
          }
        })
    })
    expect(texts.length).toBeGreaterThan(20)
    expect(texts.filter(({ isOutside }) => isOutside)).toEqual([])
    const misjudged = texts.filter(({ text, isSerif, isBold, size, measured }) => {
      const reckoned = widthOf(text, isSerif ? 'serif-600' : isBold ? 'sans-600' : 'sans-400', size)
      return Math.abs(reckoned - measured) > 1 + measured / 100
    })
    expect(misjudged).toEqual([])
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

test('in forced colours tabs and segments tell what is chosen, and the slider has a track', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open('?chart=lines&basis=reported')
  const style = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((e, name) => getComputedStyle(e).getPropertyValue(name), property)
  const canvas = await style('html', 'background-color')
  expect(await style('.tab:not([aria-selected=true])', 'border-bottom-color')).toBe(canvas)
  expect(await style('.tab[aria-selected=true]', 'border-bottom-color')).not.toBe(canvas)
  expect(await style('.segment[aria-pressed=true]', 'background-color')).not.toBe(
    await style('.segment[aria-pressed=false]', 'background-color'),
  )
  expect(await style('.years-track', 'background-color')).not.toBe(canvas)
  expect(await style('.years-indicator', 'background-color')).not.toBe(
    await style('.years-track', 'background-color'),
  )
})

test('targets are at least 24 px high and wide', async ({ page, open }) => {
  await open()
  expect(await page.getByRole('tab').count()).toBe(QUESTION_NAMES.length)
  await eachChart(page, QUESTION_NAMES, async (name) => {
    // Over time, pointing anywhere in the plot means the nearest value, however small it is drawn.
    const targets = page.locator('button, [role=tab], [role=combobox], figure svg:not([data-time]) a')
    const small = await targets.evaluateAll((all) =>
      all
        .filter((element) => !element.matches('.link-button'))
        .map((element) => ({ html: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 23.9 || box.height < 23.9))
        .map(({ html }) => html),
    )
    expect(small, name).toEqual([])
  })
})
