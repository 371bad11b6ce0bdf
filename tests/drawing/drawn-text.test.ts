// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { DRAWN_WIDTHS } from '../../src/drawing/drawn-width.ts'
import { drawSvg } from '../../src/export/svg/svg.ts'
import { PARTNERS } from '../../src/trade/partners.ts'
import { bothDatasets } from '../official-data.ts'
import { OFFICIAL_VIEWS } from '../official-views.ts'
import { FULL, sampled } from '../runs.ts'
import { textBoxesOf } from './text-boxes-of.ts'

/* No text is cut off or runs out of a chart, at every width at which charts are drawn. */

/** Around the chart of an SVG file, px. */
const MARGIN = 20

const views = OFFICIAL_VIEWS.filter((query) => !query.includes('chart=table')).flatMap((query) =>
  ['en', 'ru'].map((lang) => `${query.replace('&lang=ru', '')}&lang=${lang}`),
)

/** Every choice of partners. */
const CHOICES = PARTNERS.reduce<string[][]>(
  (sets, code) => sets.concat(sets.map((set) => set.concat(code))),
  [[]],
).slice(1)

const choices = [
  '',
  'relative=RUS',
  'relative=EU&lang=ru',
  'chart=change',
  'chart=change&lang=ru',
  'chart=stacked',
  'chart=stacked&lang=ru',
  'chart=rank&lang=ru',
  'chart=check&lang=ru',
].flatMap((view) => CHOICES.map((partners) => `?${view}&partner=${partners.join('~')}`))

/** In a full run every width; else two of them in turn, so that all come up. */
function widthsFor(i: number): readonly number[] {
  return FULL ? DRAWN_WIDTHS : DRAWN_WIDTHS.filter((_, nth) => nth === i % 9 || nth === (i + 4) % 9)
}

/** The texts of a chart that do not stand within it, at some width; and how many were looked at. */
async function misplaced(query: string, widths: readonly number[]) {
  const model = resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
  const outside: string[] = []
  let seen = 0
  for (const width of widths) {
    const file = await drawSvg(model, { width, theme: 'light' })
    const svg = new DOMParser().parseFromString(file, 'image/svg+xml').documentElement
    const height = Number(svg.getAttribute('height')) - 2 * MARGIN
    for (const { text, left, right, baseline } of textBoxesOf(svg)) {
      seen += 1
      if (left < -1 || right > width + 1 || baseline > height + 1)
        outside.push(`${text} in ${query} at ${width} px`)
    }
  }
  return { outside, seen }
}

test.each(views)('no text is cut off or runs out of %s', async (query) => {
  const { outside, seen } = await misplaced(query, widthsFor(views.indexOf(query)))
  expect(outside).toEqual([])
  expect(seen).toBeGreaterThan(20)
})

test('no text is cut off or runs out of the article’s charts, with any choice of partners', async () => {
  for (const [i, query] of sampled(choices, 27).entries()) {
    const { outside, seen } = await misplaced(query, widthsFor(i))
    expect(outside).toEqual([])
    expect(seen).toBeGreaterThan(3)
  }
}, 600_000)

test('a text that runs out of its chart would be found', () => {
  const svg = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg" font-family="Source Sans 3" font-size="15"><g transform="translate(280 40)">
      <text text-anchor="end">short</text><text>a text that is too long</text></g></svg>`,
    'image/svg+xml',
  ).documentElement
  const boxes = textBoxesOf(svg)
  expect(boxes.map(({ text, baseline }) => [text, baseline])).toEqual([
    ['short', 40],
    ['a text that is too long', 40],
  ])
  expect(boxes.map(({ right }) => right > 300)).toEqual([false, true])
})
