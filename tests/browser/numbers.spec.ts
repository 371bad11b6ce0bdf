import { CHARTS } from '../../src/chart/spec.ts'
import { dataset } from '../article-dataset.ts'
import { honestTexts, numbersIn } from '../honest-numbers.ts'
import { sources } from '../official-data.ts'
import { officialTexts } from '../official-numbers.ts'
import { expect, test } from './fixtures.ts'

/** A text on the page, and the kind of element it stands in, where that tells its numbers apart. */
interface Said {
  text: string
  kind: 'free' | 'tick' | 'paragraph' | 'time' | 'source'
  /** The machine-readable value of a paragraph number or a time. */
  value: string
}

const texts = new Set([...honestTexts(dataset), ...officialTexts(dataset)])
const sourceTexts = new Map<string, string[]>()
for (const source of sources) sourceTexts.set(source.id, numbersIn(JSON.stringify(source)))
const paragraphs = dataset.paragraphs.map((paragraph) => String(paragraph.number))
const issued = dataset.citation.issued['date-parts'][0].map(String)

function isHonest({ kind, value }: Said, number: string): boolean {
  switch (kind) {
    case 'free':
      return texts.has(number)
    case 'tick':
      return true
    case 'paragraph':
      return number === value && paragraphs.includes(value)
    case 'time':
      return value
        .split('-')
        .map((part) => String(Number(part)))
        .includes(number)
    case 'source':
      return value === dataset.citation.id
        ? issued.includes(number)
        : sourceTexts.get(value)?.includes(number) === true
  }
}

/** Every text node of the page, and what assistive technology is told besides. */
async function everythingSaid(page: import('@playwright/test').Page): Promise<Said[]> {
  return page.evaluate(() => {
    const said: Said[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      if (element === null || element.closest('script, style, noscript')) continue
      const text = walker.currentNode.nodeValue ?? ''
      const paragraph = element.closest<HTMLElement>('[data-paragraph]')
      const time = element.closest('time')
      if (paragraph !== null) said.push({ text, kind: 'paragraph', value: paragraph.dataset.paragraph ?? '' })
      else if (time !== null) said.push({ text, kind: 'time', value: time.dateTime })
      else if (element.closest('[data-source]'))
        said.push({
          text,
          kind: 'source',
          value: element.closest('[data-source]')?.getAttribute('data-source') ?? '',
        })
      else if (element.closest('.recharts-cartesian-axis-tick-value, #recharts_measurement_span'))
        said.push({ text, kind: 'tick', value: '' })
      else said.push({ text, kind: 'free', value: '' })
    }
    for (const element of document.querySelectorAll('[aria-label]:not([data-figure])')) {
      said.push({ text: element.getAttribute('aria-label') ?? '', kind: 'free', value: '' })
    }
    return said
  })
}

for (const lang of ['en', 'ru']) {
  for (const chart of CHARTS) {
    test(`no number stands on ${chart} in ${lang} that is not stated or derived`, async ({ page, open }) => {
      const views =
        chart === 'bars'
          ? ['', '&relative=CHN', '&relative=EU', '&relative=RUS', '&partner=USA']
          : ['', '&partner=CHN~USA']
      for (const view of views) {
        await open(`?chart=${chart}&lang=${lang}${view}`)
        for (const disclosure of await page.locator('.disclosure-trigger').all()) await disclosure.click()
        const ids = await page
          .locator('figure [data-figure]')
          .evaluateAll((all) => all.map((e) => e.getAttribute('data-figure')))
        for (const focus of [null, ...ids]) {
          if (focus !== null) await page.locator(`figure [data-figure="${focus}"]`).hover({ force: true })
          const said = await everythingSaid(page)
          expect(said.length).toBeGreaterThan(40)
          const invented = said.flatMap((one) =>
            numbersIn(one.text)
              .filter((number) => !isHonest(one, number))
              .map((number) => `${number} in “${one.text}”`),
          )
          expect(invented).toEqual([])
        }
      }
    })
  }
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
