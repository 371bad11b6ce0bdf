// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { PRESETS } from '../../src/chart/presets.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { readyHeight } from '../../src/ui/embed-height.ts'
import { numbersIn } from '../honest-numbers.ts'
import { bothDatasets } from '../official-data.ts'
import { FULL } from '../runs.ts'
import { inventedIn, modelNumbers, publishedBehind, saidOn } from '../said-numbers.ts'

/* The pages of charts that stand ready, read as files. An ordinary run has a sample of them, a full run all. */

/** What one round trip brings, by the first window of a server: ten segments of 1,460 bytes, less their heads. */
const ROUND_TRIP = 14_000

const files = new Set(readdirSync('dist/embed'))
const html = (name: string) => readFileSync(`dist/embed/${name}.html`, 'utf8')
const brotli = (text: string) => brotliCompressSync(text).length
const built = PRESETS.filter(({ name }) => files.has(`${name}.html`))
const isTable = ({ spec }: (typeof PRESETS)[number]) => spec.chart === 'table'
const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent ?? '')
const inOneLine = (parts: readonly string[]) => parts.join(' ').replaceAll(/\s+/g, ' ')

test('every chart of the article and of the statistics, by either side, for each area, has its page', () => {
  expect(PRESETS.length).toBeGreaterThanOrEqual(60)
  const kinds = (presets: typeof PRESETS) => new Set(presets.map(({ spec }) => `${spec.basis} ${spec.chart}`))
  expect(kinds(built)).toEqual(kinds(PRESETS))
  if (FULL) expect(built).toEqual(PRESETS)
})

test('every page has its files beside it, and nothing else is there', () => {
  const expected = built.flatMap((preset) =>
    ['html', 'csv', 'json', 'oembed.json', ...(isTable(preset) ? [] : ['svg', 'png'])].map(
      (ending) => `${preset.name}.${ending}`,
    ),
  )
  expect([...files].sort()).toEqual(expected.sort())
  expect(new Set(expected).size).toBe(expected.length)
})

describe.each(built)('the page of $name', (preset) => {
  const { name, query, spec } = preset
  const text = html(name)
  const page = new DOMParser().parseFromString(text, 'text/html')
  const model = resolve(bothDatasets, spec)
  const ids = model.marks.map(({ id }) => id)
  const pictures = [...page.querySelectorAll('figure .chart svg')]

  test('brings picture and styles in one round trip, and the script too but where values are several hundred', () => {
    const picture = text.slice(0, text.indexOf('<script>'))
    // Of hundreds of values each on a scale of its own fewer are alike.
    const isHuge = model.marks.length > 400
    expect(brotli(picture)).toBeLessThanOrEqual((isHuge ? 0.97 : 0.9) * ROUND_TRIP)
    const chart = text.slice(0, text.indexOf('</script>') + '</script>'.length)
    const isLarge = model.marks.length > 200
    expect(brotli(chart)).toBeLessThanOrEqual((isHuge ? 1.3 : isLarge ? 1.2 : 1) * ROUND_TRIP)
    // What a reader unfolds comes behind it.
    expect(brotli(text)).toBeLessThanOrEqual((isHuge ? 1.4 : isLarge ? 1.3 : 1.15) * ROUND_TRIP)
    expect(page.scripts).toHaveLength(1)
    expect(text).not.toMatch(/<(link|script)[^>]+(rel="(stylesheet|preload)"|src=)/)
  })

  test('allows its own script and no other', () => {
    const hash = createHash('sha256')
      .update(page.scripts[0]?.textContent ?? '')
      .digest('base64')
    const policy = page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content')
    expect(policy?.split(';')).toContain(`script-src 'sha256-${hash}'`)
    expect(policy?.split(';')).toContain("default-src 'none'")
  })

  test('is answered for by oEmbed in a frame that fits every column', () => {
    const answer = JSON.parse(readFileSync(`dist/embed/${name}.oembed.json`, 'utf8'))
    const frame = new DOMParser().parseFromString(answer.html, 'text/html').querySelector('iframe')
    expect(frame?.getAttribute('width')).toBe('100%')
    expect(Number(frame?.getAttribute('height'))).toBe(answer.height)
    const heightAt = readyHeight(model, bothDatasets.passages)
    for (const width of [320, 419, 599, 640, 826, 1200])
      expect(answer.height).toBeGreaterThanOrEqual(heightAt(width))
  })

  test('shows every mark, note and source in each of its pictures', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(isTable(preset) ? 0 : 2)
    const places = isTable(preset) ? [...page.querySelectorAll('figure')] : pictures
    expect(places).not.toEqual([])
    for (const place of places) {
      const marks = [...place.querySelectorAll('[data-figure]')].map((one) => one.getAttribute('data-figure'))
      expect(new Set(marks)).toEqual(new Set(ids))
      const words = inOneLine(texts(place, 'text, p, a'))
      for (const { text: said } of [...model.notes, ...model.sources])
        expect(words).toContain(said.split(' ', 3).join(' '))
    }
    expect(texts(page, 'h1')).toEqual([model.title])
  })

  test('quotes the phrases that its marks stand on', () => {
    const quoted = bothDatasets.passages.filter(({ id }) =>
      model.marks.some(({ passageIds }) => passageIds.includes(id)),
    )
    const phrases = inOneLine(texts(page, '.phrases'))
    for (const { selector } of quoted) expect(phrases).toContain(`“${selector.exact}”`)
    expect(page.querySelectorAll('.phrases a')).toHaveLength(quoted.length)
  })

  test('has its values as a table', () => {
    const cells = texts(page, 'table th, table td')
    for (const { words } of model.marks)
      expect(
        cells.some((cell) => cell.startsWith(words.value)),
        words.value,
      ).toBe(true)
  })

  test('says no number that is not in its model or its observations', () => {
    const honest = new Set([...modelNumbers(`?${query}`), ...publishedBehind(`?${query}`)])
    const said = saidOn(page)
    expect(said.length).toBeGreaterThan(20)
    expect(inventedIn(said, honest)).toEqual([])
    const labels = [...page.querySelectorAll('figure [aria-label]')].map(
      (one) => one.getAttribute('aria-label') ?? '',
    )
    expect(labels.flatMap(numbersIn).filter((number) => !honest.has(number))).toEqual([])
  })
})
