import type { Locator, Page } from '@playwright/test'
import { clickMark, expect, mark, passage, pointAt, test } from './fixtures.ts'

/* What an analyst comes for, and what it takes: presses are counted, and of each task no more are allowed than it takes
   now. What is pressed can be pressed by the keyboard as well: each task is done both ways. */

/** Presses what it is told to and counts. A value typed into a field is one press. */
class Hand {
  presses = 0
  readonly page: Page
  readonly byKeyboard: boolean

  constructor(page: Page, byKeyboard: boolean) {
    this.page = page
    this.byKeyboard = byKeyboard
  }

  async press(thing: Locator) {
    this.presses++
    if (!this.byKeyboard) return thing.click()
    await thing.focus()
    await this.page.keyboard.press('Enter')
  }

  async type(box: Locator, text: string) {
    this.presses++
    await box.fill(text)
    await box.press('Enter')
  }

  question(name: string) {
    return this.press(this.page.getByRole('tab', { name, exact: true }))
  }

  side(name: string) {
    return this.press(this.page.getByRole('group', { name: 'Whose numbers' }).getByRole('button', { name }))
  }

  segment(group: string, name: string) {
    return this.press(
      this.page.getByRole('group', { name: group }).getByRole('button', { name, exact: true }),
    )
  }

  /** Chooses one alone of a list, or several by a list of their names. By keyboard the list is cleared and searched. */
  async choose(picker: string, names: readonly string[]) {
    const [only = '', ...others] = names
    await this.press(this.page.getByRole('combobox', { name: picker }))
    const option = (name: string) => this.page.getByRole('option', { name: new RegExp(`^✓?${name}`) })
    if (this.byKeyboard) {
      await this.press(this.page.getByRole('button', { name: 'Clear' }))
      for (const name of names) {
        const search = this.page.getByRole('combobox', { name: 'Search' })
        await search.fill(name)
        await this.page.keyboard.press('ArrowDown')
        await this.page.keyboard.press('Enter')
        this.presses++
        await search.fill('')
      }
    } else if (others.length > 0) {
      this.presses++
      await this.page.getByRole('combobox', { name: 'Search' }).fill(names.join(', '))
      await this.press(this.page.getByRole('button', { name: `Only ${only}` }))
    } else {
      this.presses++
      await option(only).hover()
      await option(only).locator('.picker-only').click()
    }
    await this.page.keyboard.press('Escape')
  }

  async pressMark(id: string) {
    this.presses++
    if (!this.byKeyboard) return clickMark(this.page, id)
    await mark(this.page, id).focus()
    await this.page.keyboard.press('Enter')
  }

  /** A mark's place is pointed at, or stepped to. */
  async lookAt(id: string) {
    if (this.byKeyboard) await mark(this.page, id).focus()
    else await pointAt(this.page, id)
  }
}

/** Whether the address holds all of these. */
async function asksFor(page: Page, parts: readonly string[]) {
  for (const part of parts) await expect.poll(() => decodeURIComponent(page.url())).toContain(part)
}

/** To another chart of what a value in a country's panel is of. */
async function fromPanel(hand: Hand, id: string, question: string) {
  await hand.question('By country')
  await hand.pressMark(id)
  await hand.press(hand.page.locator('.answer').getByRole('button', { name: question }))
}

interface Task {
  readonly name: string
  readonly from: string
  /** With a hand that points and one that types; what the keyboard needs more is not held against a task. */
  readonly most: number
  readonly walk: (hand: Hand, page: Page) => Promise<void>
}

const TASKS: readonly Task[] = [
  {
    name: 'the value of all partners in 2014',
    from: '?chart=lines',
    most: 0,
    walk: async (hand, page) => {
      await hand.lookAt('chn-ca5-2014')
      for (const name of ['China', 'EU', 'Russia', 'United States'])
        await expect(page.locator('.readout')).toContainText(name)
      expect(await page.evaluate(() => scrollY)).toBe(0)
    },
  },
  {
    name: 'who grew fastest since 2015',
    from: '?chart=lines&time=2015..2022',
    most: 1,
    walk: async (hand, page) => {
      await hand.question('Change')
      await expect(page).toHaveURL(/time=2015\.\.2022/)
      await expect(page.locator('figure [data-figure]').first()).toHaveAttribute('data-figure', /^chn/)
    },
  },
  {
    name: 'Kazakhstan’s exports to and imports from the EU, 2000 to 2022, logarithmic, crises named',
    from: '',
    most: 6,
    walk: async (hand, page) => {
      await fromPanel(hand, 'eu-kaz-2022', 'Exports and imports')
      await expect(page).toHaveURL(/chart=flows/)
      await hand.segment('Scale', 'Log')
      await hand.press(page.getByRole('button', { name: 'Crises', exact: true }))
      await asksFor(page, ['area=KAZ', 'partner=EU', 'time=2000..2022', 'scale=log', 'mark='])
      await expect(page.locator('figure')).toContainText('2009, financial crisis')
    },
  },
  {
    name: 'the ten largest partners of Kyrgyzstan in 2019',
    from: '',
    most: 4,
    walk: async (hand, page) => {
      await hand.question('Who ranks')
      await hand.side('Central Asia')
      await hand.choose('Countries', ['Kyrgyzstan'])
      await expect(page.locator('figure')).toContainText('Kyrgyzstan')
      await hand.lookAt('chn-kgz-2019')
      await expect(page.locator('.readout')).toContainText('2019')
    },
  },
  {
    name: 'what the article states of China, and what each side’s data say',
    from: '',
    most: 1,
    walk: async (hand, page) => {
      await expect(page.locator('.doubt')).toContainText('at least 37.4')
      await hand.question('Is the article right?')
      await expect(mark(page, 'chn-mirror')).toBeVisible()
    },
  },
  {
    name: 'Kazakhstan and China in 2018 as both sides report it',
    from: '',
    most: 5,
    walk: async (hand, page) => {
      await fromPanel(hand, 'chn-kaz-2018', 'Both sides')
      await asksFor(page, ['chart=mirror', 'area=KAZ', 'partner=CHN', 'time=2018'])
    },
  },
  {
    name: 'the same over time',
    from: '',
    most: 6,
    walk: async (hand, page) => {
      await fromPanel(hand, 'chn-kaz-2018', 'Both sides')
      await hand.segment('Time', 'Over time')
      await expect(page.locator('figure .shade').first()).toBeAttached()
    },
  },
  {
    name: 'Uzbekistan’s imports from Turkey, South Korea and Germany, 2010 to 2022',
    from: '',
    most: 9,
    walk: async (hand, page) => {
      await hand.question('Over time')
      await hand.press(page.getByRole('combobox', { name: 'Measure' }))
      await hand.press(page.getByRole('option', { name: 'Imports' }))
      await hand.choose('Countries', ['Uzbekistan'])
      await hand.choose('Partners', ['Turkey', 'South Korea', 'Germany'])
      await hand.type(page.getByRole('textbox', { name: 'First year' }), '2010–2022')
      await asksFor(page, ['measure=imports', 'area=UZB', 'TUR', 'KOR', 'DEU', 'time=2010..2022'])
    },
  },
  {
    name: 'back to where one was after two other charts',
    from: '?chart=lines&area=KAZ&time=2005..2015&scale=log',
    most: 3,
    walk: async (hand, page) => {
      await hand.question('How much')
      await hand.question('Map')
      await hand.question('Over time')
      await asksFor(page, ['area=KAZ', 'time=2005..2015', 'scale=log'])
    },
  },
  {
    name: 'the same link in Russian',
    from: '?chart=change&basis=reported&time=2015..2022',
    most: 2,
    walk: async (hand, page) => {
      await hand.press(page.getByRole('combobox', { name: 'Language' }))
      await hand.press(page.getByRole('option', { name: 'Русский' }))
      await expect(page).toHaveURL(/chart=change.*time=2015\.\.2022.*lang=ru/)
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    },
  },
  {
    name: 'from a phrase to its mark under statistics, and from the mark to the phrase',
    from: '?chart=lines',
    most: 0,
    walk: async (hand, page) => {
      await (hand.byKeyboard ? passage(page, 'p9-eu').focus() : passage(page, 'p9-eu').hover())
      await expect(mark(page, 'eu-ca5-2022')).toHaveAttribute('data-lit', '')
      await hand.lookAt('rus-ca5-2022')
      await expect(passage(page, 'p9-russia')).toHaveAttribute('data-lit', '')
    },
  },
]

for (const { name, from, most, walk } of TASKS) {
  test(`${name}: at most ${most} presses`, async ({ page, open }) => {
    await open(from)
    const hand = new Hand(page, false)
    await walk(hand, page)
    expect(hand.presses).toBeLessThanOrEqual(most)
    console.log(`${hand.presses} presses: ${name}`)
  })

  test(`${name}, by the keyboard alone`, async ({ page, open }) => {
    await open(from)
    await walk(new Hand(page, true), page)
  })
}
