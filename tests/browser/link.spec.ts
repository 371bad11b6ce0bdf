import type { Page } from '@playwright/test'
import {
  clickMark,
  expect,
  lit,
  litMarks,
  litPassages,
  mark,
  middleOf,
  passage,
  pointAt,
  test,
} from './fixtures.ts'

test.describe('from the chart to the text', () => {
  test('hovering the China bar lights exactly the passage of ¶8, and Escape clears it', async ({
    page,
    open,
  }) => {
    await open()
    await mark(page, 'chn-2022').hover()
    await expect.poll(() => lit(page)).toEqual({ marks: ['chn-2022'], passages: ['p8-doubling'] })
    const paragraph = page.locator('.paragraph', { has: passage(page, 'p8-doubling') })
    await expect(paragraph.locator('[data-paragraph]')).toHaveText('¶8')
    await page.keyboard.press('Escape')
    await expect.poll(() => lit(page)).toEqual({ marks: [], passages: [] })
  })

  test('a click keeps the light on, puts it into the URL, and a copied link gives the same view', async ({
    page,
    open,
    context,
  }) => {
    await open('?chart=change')
    await mark(page, 'eu-earlier').click()
    await page.mouse.move(5, 5)
    await expect(page).toHaveURL(/[?&]focus=eu-earlier/)
    await expect.poll(() => lit(page)).toEqual({ marks: ['eu-earlier'], passages: ['p9-eu'] })

    const copy = await context.newPage()
    await copy.goto(page.url())
    await expect(litMarks(copy)).toHaveAttribute('data-figure', 'eu-earlier')
    await expect(litPassages(copy)).toHaveAttribute('data-passage', 'p9-eu')
  })

  test('the link "?focus=eu-2022" opens with the EU lit', async ({ page, open }) => {
    await open('?focus=eu-2022')
    await expect.poll(() => lit(page)).toEqual({ marks: ['eu-2022'], passages: ['p9-eu'] })
  })

  test('the lit mark answers for itself: value, interval, status and words', async ({ page, open }) => {
    await open('?focus=eu-2022')
    const answer = page.locator('.answer')
    await expect(answer).toContainText('EU, turnover (2022, implied): US$47 bn stated')
    await expect(answer).toContainText('range: 46.5 to 47.5')
    await expect(answer).toContainText('“from $27 billion to $47 billion over the same period” ¶9')
  })

  test('pointing moves neither page nor article; a click brings the passage into view in its pane, and letting go brings the article back', async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width: 1280, height: 560 })
    await open()
    const places = () =>
      page.evaluate(() => [scrollY, document.querySelector('.reader')?.scrollTop, document.body.scrollHeight])
    await expect(passage(page, 'p9-usa')).not.toBeInViewport()
    await mark(page, 'usa-2022').scrollIntoViewIfNeeded()
    const before = await places()
    for (const id of ['usa-2022', 'rus-2022', 'usa-2022']) {
      await mark(page, id).hover()
      await expect(litMarks(page)).toHaveAttribute('data-figure', id)
    }
    await page.waitForTimeout(400)
    expect(await places()).toEqual(before)
    await mark(page, 'usa-2022').click()
    await expect(passage(page, 'p9-usa')).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => scrollY)).toBe(before[0])
    await page.keyboard.press('Escape')
    await expect.poll(places).toEqual(before)
  })

  test('the account opens on a click or Enter alone, beside the chart, and closing it gives the focus back', async ({
    page,
    open,
  }) => {
    await open('?chart=lines')
    const account = page.getByRole('region', { name: 'What this mark stands on' })
    const figure = () => page.locator('figure').boundingBox()
    const before = await figure()
    await pointAt(page, 'chn-ca5-2014')
    await expect(page.locator('.readout .when')).toHaveText('2014')
    await expect(account).toHaveCount(0)
    await clickMark(page, 'chn-ca5-2014')
    await expect(account).toContainText('China, turnover (2014)')
    expect((await account.boundingBox())?.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0))
    expect(await figure()).toEqual(before)
    await account.getByRole('button', { name: 'Close' }).click()
    await expect(account).toHaveCount(0)
    await mark(page, 'chn-ca5-2014').focus()
    await page.keyboard.press('Enter')
    await expect(account).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(account).toHaveCount(0)
    await expect(mark(page, 'chn-ca5-2014')).toBeFocused()
  })

  test('under reduced motion it is there at once', async ({ page, open }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1280, height: 560 })
    await open()
    const smooth = await page.evaluateHandle(() => {
      const asked: (string | undefined)[] = []
      const scrollBy = Element.prototype.scrollBy
      Element.prototype.scrollBy = function (this: Element, options?: ScrollToOptions) {
        asked.push(options?.behavior)
        Reflect.apply(scrollBy, this, [options])
      } as typeof scrollBy
      return asked
    })
    await mark(page, 'usa-2022').click()
    await expect(passage(page, 'p9-usa')).toBeInViewport({ ratio: 1 })
    expect(await smooth.jsonValue()).toEqual(['auto'])
  })

  test('a derived mark lights every passage it rests on', async ({ page, open }) => {
    await open('?chart=stacked')
    await mark(page, 'chn-share').hover()
    await expect
      .poll(() => lit(page))
      .toEqual({ marks: ['chn-share'], passages: ['p8-doubling', 'p9-eu', 'p9-russia'] })
  })
})

test('pointing at a mark touches nothing of the link but the focus, and moves nothing', async ({
  page,
  open,
}) => {
  await open('?partner=CHN~XXX~RUS&chart=pie&lang=de')
  const place = () => page.locator('figure').boundingBox()
  const before = await place()
  await mark(page, 'rus-2022').hover()
  await expect(page).toHaveURL(/partner=CHN~XXX~RUS&chart=pie&lang=de&focus=rus-2022$/)
  await expect(page.locator('.notices p')).toHaveCount(3)
  expect(await place()).toEqual(before)
})

test('a pointer that runs over the years has nothing around the chart drawn anew, and the link follows once it rests', async ({
  page,
  open,
}) => {
  await open('?chart=lines')
  const plot = await page.evaluate(() => {
    const group = document.querySelector<SVGElement>('figure [data-plot]')
    const chart = group?.closest('svg')
    if (!group || !chart) throw new Error('There is no plot.')
    const [left = 0, top = 0, right = 0, base = 0] = group.dataset.plot?.split(' ').map(Number) ?? []
    const { left: x, top: y, width } = chart.getBoundingClientRect()
    const scale = width / chart.viewBox.baseVal.width
    return { from: x + left * scale, to: x + right * scale, y: y + ((top + base) / 2) * scale }
  })
  await page.mouse.move(plot.from + 2, plot.y)
  await expect(page).toHaveURL(/focus=/)
  const before = page.url()
  await page.evaluate(() => {
    const noted: string[] = []
    Object.assign(window, { noted })
    const observer = new MutationObserver((records) => {
      for (const { target } of records)
        if (target instanceof Element && target.closest('figure, input, [data-passage]') === null)
          noted.push(target.outerHTML.slice(0, 80))
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    const { replaceState } = history
    history.replaceState = (...args) => {
      noted.push('address')
      return replaceState.apply(history, args)
    }
  })
  const STEPS = 30
  for (let i = 1; i <= STEPS; i++)
    await page.mouse.move(plot.from + ((plot.to - plot.from - 4) * i) / STEPS, plot.y)
  await expect(page.locator('.readout .when')).toContainText('2022')
  await expect(page).not.toHaveURL(before)
  await expect(page).toHaveURL(/focus=.*2022/)
  const noted = await page.evaluate(() => Reflect.get(window, 'noted') as string[])
  expect(noted.filter((what) => what !== 'address')).toEqual([])
  // A slow machine may rest in between.
  expect(noted.length).toBeLessThan(STEPS / 2)
})

test('a click on the lit mark, or beside everything, puts the light out', async ({ page, open }) => {
  await open()
  await mark(page, 'eu-2022').click()
  await page.mouse.move(5, 5)
  await expect(litMarks(page)).toHaveCount(1)
  await mark(page, 'eu-2022').click()
  await page.mouse.move(5, 5)
  await expect(litMarks(page)).toHaveCount(0)
  await mark(page, 'eu-2022').click()
  await page.locator('.masthead').click({ position: { x: 400, y: 5 } })
  await expect(litMarks(page)).toHaveCount(0)
})

test('what was derived for one chart lights its figure on the next', async ({ page, open }) => {
  await open('?chart=change')
  await mark(page, 'eu-growth').click()
  await page.getByRole('tab', { name: 'How much' }).click()
  await expect(page).toHaveURL(/focus=eu-2022/)
  await expect(page.locator('.notices p')).toHaveCount(0)
  await expect(mark(page, 'eu-2022')).toHaveAttribute('data-lit', '')
})

test('no id stands twice on the page, tables unfolded', async ({ page, open }) => {
  for (const chart of ['bars', 'change', 'table']) {
    await open(`?chart=${chart}`)
    for (const disclosure of await page.locator('.disclosure-trigger').all()) await disclosure.click()
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((e) => e.id))
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  }
})

test.describe('from the text to the chart', () => {
  test('focusing the passage "followed by the United States" lights its slot', async ({ page, open }) => {
    await open()
    await page.keyboard.press('Tab')
    await passage(page, 'p9-usa').focus()
    await expect.poll(() => lit(page)).toEqual({ marks: ['usa-2022'], passages: ['p9-usa'] })
    await expect(mark(page, 'usa-2022')).toHaveAttribute('data-status', 'not-stated')
  })

  test('hovering a passage lights the marks of all its figures', async ({ page, open }) => {
    await open('?chart=change')
    await passage(page, 'p8-doubling').hover()
    await expect.poll(async () => (await lit(page)).marks).toEqual(['chn-earlier', 'chn-2022'])
  })

  const showIt = (page: Page) => page.getByRole('button', { name: 'Show the article’s chart of it' })

  test('a phrase lights its partner and year in a chart of the statistics, whose marks light the phrase', async ({
    page,
    open,
  }) => {
    await open('?chart=lines&basis=mirror&area=KAZ~UZB&partner=CHN&scale=log')
    await passage(page, 'p8-doubling').hover()
    await expect.poll(async () => (await lit(page)).marks).toEqual(['chn-kaz-2022', 'chn-uzb-2022'])
    await pointAt(page, 'chn-uzb-2022')
    await expect.poll(async () => (await lit(page)).passages).toEqual(['p8-leading', 'p8-doubling'])
  })

  test('a press on a phrase keeps the view, tells what the article states, and offers its chart; one press leads back', async ({
    page,
    open,
  }) => {
    const view = '?chart=lines&area=KAZ&partner=CHN~RUS&time=2005..2022&scale=log'
    await open(view)
    await passage(page, 'p8-doubling').click()
    await expect(page).toHaveURL(/area=KAZ.*time=2005\.\.2022.*focus=p8-doubling/)
    await expect(page.locator('.answer')).toContainText('US$70 bn stated')
    await showIt(page).click()
    await expect(page.getByRole('tab', { name: 'How much' })).toHaveAttribute('aria-selected', 'true')
    await expect(mark(page, 'chn-2022')).toHaveAttribute('data-lit', '')
    await expect(showIt(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page).toHaveURL(/chart=lines/)
    for (const one of ['area=KAZ', 'partner=CHN~RUS', 'time=2005..2022', 'scale=log'])
      expect(decodeURIComponent(page.url())).toContain(one)
  })

  test('a phrase that has a mark of its partner alone lights that, and offers the chart of its own', async ({
    page,
    open,
  }) => {
    await open()
    await page.keyboard.press('Tab')
    await passage(page, 'p8-leading').focus()
    await page.keyboard.press('Enter')
    await expect(mark(page, 'chn-2022')).toBeFocused()
    await showIt(page).click()
    await expect(page.getByRole('tab', { name: 'Who ranks' })).toHaveAttribute('aria-selected', 'true')
    await expect(mark(page, 'chn-rank')).toHaveAttribute('data-lit', '')
  })

  test('a phrase of a partner that is not shown offers to bring it back', async ({ page, open }) => {
    await open('?partner=CHN~RUS')
    await passage(page, 'p9-eu').click()
    await expect(page).toHaveURL(/partner=CHN~RUS/)
    await showIt(page).click()
    await expect(mark(page, 'eu-2022')).toHaveAttribute('data-lit', '')
  })
})

test('the whole of it works without a mouse', async ({ page, open }) => {
  await open()
  await page.getByRole('tab', { name: 'How much' }).focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/chart=change/)
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await mark(page, 'chn-2022').waitFor()

  const focused = page.locator(':focus')
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 20; presses++) {
      if (await focused.evaluate((element, s) => element.matches(s), selector)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach ${selector}`)
  }
  await tabTo('[data-figure]')
  await expect(focused).toHaveAttribute('data-figure', 'chn-2022')
  await expect(litPassages(page)).toHaveAttribute('data-passage', 'p8-doubling')

  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveAttribute('data-figure', 'eu-2022')
  await page.keyboard.press('End')
  await expect(focused).toHaveAttribute('data-figure', 'usa-2022')
  await expect.poll(() => lit(page)).toEqual({ marks: ['usa-2022'], passages: ['p9-usa'] })

  await page.keyboard.press('Enter')
  await expect(focused).toHaveAttribute('data-passage', 'p9-usa')
  await page.keyboard.press('Enter')
  await expect(focused).toHaveAttribute('data-figure', 'usa-2022')
  await page.keyboard.press('Escape')
  await expect.poll(() => lit(page)).toEqual({ marks: [], passages: [] })

  await page.keyboard.press('Tab')
  await expect(focused).not.toHaveAttribute('data-figure')
})

test('a mark is heard with partner, value, status and source', async ({ page, open }) => {
  await open()
  await expect(
    page.getByRole('link', { name: 'China, turnover, 2022: US$70 bn; stated; article, paragraph 8' }),
  ).toBeVisible()
  await expect(
    page.getByRole('link', {
      name: 'United States, turnover, 2022, implied: no figure stated; ranks below Russia; not stated; article, paragraph 9',
    }),
  ).toBeVisible()
})

test.describe('by touch, on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('tapping a mark reads it out and moves nothing; tapping it again shows its account over the foot of the page', async ({
    page,
    open,
  }) => {
    await open()
    const tops = await page
      .locator('.paragraph')
      .evaluateAll((all) =>
        all.map((one) => [one.getBoundingClientRect().top, one.textContent ?? ''] as const),
      )
    const [, uppermost] = tops.reduce((a, b) => (b[0] < a[0] ? b : a))
    expect(uppermost).toMatch(/^¶8/)
    const tap = async (id: string) => {
      const { x, y } = await middleOf(mark(page, id))
      await page.touchscreen.tap(x, y)
    }
    await mark(page, 'rus-2022').scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => scrollY)
    await tap('rus-2022')
    await expect.poll(() => lit(page)).toEqual({ marks: ['rus-2022'], passages: ['p9-russia'] })
    await expect(page.locator('.readout')).toContainText('US$42 bn')
    await expect(page.locator('.answer')).toHaveCount(0)
    expect(await page.evaluate(() => scrollY)).toBe(before)
    await tap('rus-2022')
    await expect(page.locator('.answer')).toBeInViewport()
    await expect(page.locator('.answer')).toContainText('US$42 bn')
    const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? Number.NaN
    await expect
      .poll(async () => (await top('.answer')) - (await top('figure [data-figure="rus-2022"]')))
      .toBeGreaterThan(0)
    await page.locator('.answer').getByRole('button', { name: 'Close' }).tap()
    await expect(page.locator('.answer')).toHaveCount(0)
    await passage(page, 'p9-eu').tap()
    await expect.poll(async () => (await lit(page)).marks).toEqual(['eu-2022'])
    await expect(mark(page, 'eu-2022')).toBeInViewport()
  })
})

test('a phrase draws the article’s own value on a chart of statistics, beside theirs', async ({
  page,
  open,
}) => {
  await open('?chart=lines')
  const marker = page.locator('figure .stated')
  await expect(marker).toHaveCount(0)
  await passage(page, 'p9-eu').hover()
  await expect(marker).toHaveText('47, the article')
  // 70 is beyond what the countries' own numbers need.
  await passage(page, 'p8-doubling').hover()
  await expect(marker).toHaveText('70, the article ↑')
  await open('?chart=lines&area=KAZ')
  await passage(page, 'p9-eu').hover()
  await expect(page.locator('figure [data-lit]').first()).toBeVisible()
  await expect(marker).toHaveCount(0)
})
