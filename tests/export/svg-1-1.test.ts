// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { ARTICLE_CHARTS, OFFICIAL_CHARTS } from '../../src/chart/views.ts'
import { drawSvg } from '../../src/export/svg/svg.ts'
import { bothDatasets } from '../official-data.ts'

/* What an SVG file may hold: elements and attributes of SVG 1.1, and of those only what every program draws that files
   were tried in. Masks, turned patterns, clips, style sheets and classes are not among them. */

const COMMON = [
  'id',
  'fill',
  'fill-opacity',
  'opacity',
  'transform',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
]
const SHAPE = [...COMMON, 'stroke-linejoin', 'pointer-events']
const TEXT = [
  'x',
  'y',
  'text-anchor',
  'font-size',
  'font-weight',
  'font-family',
  'stroke-linejoin',
  ...COMMON,
]
const KNOWN: Record<string, readonly string[]> = {
  svg: ['xmlns', 'width', 'height', 'viewBox', 'font-family', 'role'],
  g: [...COMMON, 'font-size', 'font-weight', 'text-anchor', 'pointer-events', 'stroke-linejoin'],
  title: ['id'],
  desc: ['id'],
  metadata: [],
  defs: [],
  pattern: ['id', 'width', 'height', 'patternUnits'],
  rect: ['x', 'y', 'width', 'height', 'rx', ...SHAPE],
  circle: ['cx', 'cy', 'r', ...SHAPE],
  line: ['x1', 'y1', 'x2', 'y2', ...SHAPE],
  path: ['d', ...SHAPE],
  text: TEXT,
  tspan: TEXT,
}
/** A colour, a reference or none: SVG 1.1 knows neither `transparent` nor custom properties. */
const PAINT = /^(none|#[0-9a-f]{6}|url\(#[\w-]+\))$/
const NUMBERS = /^-?[\d.]+([ ,]+-?[\d.]+)*$/

const charts = [...ARTICLE_CHARTS, ...OFFICIAL_CHARTS].filter((chart) => chart !== 'table')
const queries = [
  ...charts.flatMap((chart) => ['', '&basis=reported'].map((more) => `?chart=${chart}${more}`)),
  '?chart=flows&time=2000..2022&area=KAZ~UZB&lang=ru',
  '?chart=mirror&time=2000..2022&area=KAZ&partner=CHN',
]

test.each([...new Set(queries)])('%s is a file of SVG 1.1', async (query) => {
  const svg = await drawSvg(resolve(bothDatasets, decodeSpec(parseQuery(query)).spec), {
    width: 760,
    theme: 'dark',
  })
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const strange: string[] = []
  for (const element of page.querySelectorAll('*')) {
    const known = KNOWN[element.localName]
    if (known === undefined) strange.push(element.localName)
    for (const { name, value } of element.attributes) {
      if (name.startsWith('data-') || name.startsWith('aria-')) continue
      if (known?.includes(name) !== true) strange.push(`${element.localName} ${name}`)
      if ((name === 'fill' || name === 'stroke') && !PAINT.test(value)) strange.push(`${name}="${value}"`)
      if (/^(x|y|x1|y1|x2|y2|cx|cy|r|width|height|opacity|stroke-width|font-size)$/.test(name)) {
        if (!NUMBERS.test(value) || /\.\d{3}/.test(value)) strange.push(`${name}="${value}"`)
      }
    }
  }
  expect([...new Set(strange)]).toEqual([])
  expect(page.querySelectorAll('[data-figure]').length).toBeGreaterThan(0)
})

test('a text stands on its band, which says the same in the colour of the ground', async () => {
  const svg = await drawSvg(resolve(bothDatasets, decodeSpec(parseQuery('?chart=change')).spec), {
    width: 760,
    theme: 'light',
  })
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const bands = [...page.querySelectorAll('text[aria-hidden]')]
  expect(bands.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['70', '47', '42', '27']),
  )
  for (const band of bands) {
    const text = band.nextElementSibling
    expect(band.getAttribute('stroke')).toBe('#fdfcf9')
    expect(text?.textContent).toBe(band.textContent)
    expect(text?.hasAttribute('stroke')).toBe(false)
    for (const name of ['x', 'y', 'font-size', 'text-anchor']) {
      expect(text?.getAttribute(name)).toBe(band.getAttribute(name))
    }
  }
})
