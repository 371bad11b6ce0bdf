import { test as base, type Locator, type Page } from '@playwright/test'
import '../../src/ui/messages/russian.ts'
import { serveDist } from '../../scripts/serve.mjs'

export { expect } from '@playwright/test'

/** The built app on a plain static host, under a sub-path. */
export const test = base.extend<
  { open: (query?: string) => Promise<void>; errors: string[] },
  { address: string }
>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from its first parameter
    async ({}, use) => {
      const server = await serveDist({ path: '/some/where/khorgos/' })
      await use(server.url)
      server.close()
    },
    { scope: 'worker' },
  ],
  errors: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) errors.push(message.text())
    })
    await use(errors)
  },
  open: async ({ page, address, errors }, use) => {
    await use(async (query = '') => {
      await page.goto(address + query)
      await settled(page)
    })
    base.expect(errors, 'errors on the page').toEqual([])
  },
})

/** Opens pages from now on as on a line whose data are to be saved. */
export async function saveData(page: Page) {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
}

/** Waits until the page answers to what is done with it. */
export async function live(page: Page) {
  await page.locator('html[data-live]').waitFor()
}

/** Holds scripts back, those with names like `pattern`, until they are let go. */
export async function hold(page: Page, pattern: string) {
  let release = () => {}
  const gate = new Promise<void>((done) => {
    release = done
  })
  await page.route(pattern, async (route) => {
    await gate
    await route.continue()
  })
  return () => release()
}

/** Waits until the page lives, and the chart or the table has been drawn, in its typefaces. */
export async function settled(page: Page) {
  await live(page)
  await page.locator('.first').waitFor({ state: 'detached' })
  await page
    .locator('figure[data-chart] [data-figure], figure[data-chart] [data-part=title]')
    .first()
    .waitFor()
  await page.evaluate(() => document.fonts.ready)
}

declare global {
  interface Window {
    /** How much of the page has moved since it was opened, as Chromium scores it. */
    shifted: number
  }
}

/** Adds up what moves, in every page that is opened from now on. */
export async function noteShifts(page: Page) {
  await page.addInitScript(() => {
    window.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        window.shifted += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

export const mark = (page: Page, id: string) => page.locator(`figure [data-figure="${id}"]`)

/** The middle of a mark's shape on the screen, px; a value between others of its line has one before it is pointed at. */
export async function middleOf(marked: Locator) {
  const box = await marked.locator('.shape').boundingBox()
  if (box === null) throw new Error('The mark is not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The pointer goes to a mark. */
export async function pointAt(page: Page, id: string) {
  const { x, y } = await middleOf(mark(page, id))
  await page.mouse.move(x, y)
}

/** A mark is clicked where it is. */
export async function clickMark(page: Page, id: string) {
  const { x, y } = await middleOf(mark(page, id))
  await page.mouse.click(x, y)
}

export const passage = (page: Page, id: string) => page.locator(`[data-passage="${id}"]`)
export const litPassages = (page: Page) => page.locator('[data-passage][data-lit]')
export const litMarks = (page: Page) => page.locator('figure [data-figure][data-lit]')

/** The figure and passage ids that are lit. */
export async function lit(page: Page) {
  return {
    marks: await litMarks(page).evaluateAll((all) => all.map((e) => e.getAttribute('data-figure'))),
    passages: await litPassages(page).evaluateAll((all) => all.map((e) => e.getAttribute('data-passage'))),
  }
}
