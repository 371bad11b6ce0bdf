// @vitest-environment jsdom
import { csvParse } from 'd3-dsv'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import type { ChartModel, Mark } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { ARTICLE_CHARTS, OFFICIAL_CHARTS } from '../../src/chart/views.ts'
import { toCsv, toCsvMetadata } from '../../src/export/csv.ts'
import { toDocx } from '../../src/export/docx.ts'
import { fileName } from '../../src/export/file-name.ts'
import { toJson } from '../../src/export/json.ts'
import { describePng } from '../../src/export/png-chunks.ts'
import { toPptx } from '../../src/export/pptx.ts'
import { cellsOf } from '../../src/export/rows.ts'
import { captionOf, toHtml, toLatex, toMarkdown } from '../../src/export/snippets.ts'
import { drawSvg } from '../../src/export/svg.ts'
import { toXlsx } from '../../src/export/xlsx.ts'
import { bothDatasets } from '../official-data.ts'

/* Every file is read back by other means than it was written with: the CSV by d3-dsv, the Office files by their XML. */

const QUERIES = [
  ...ARTICLE_CHARTS.map((chart) => `?chart=${chart}`),
  '?relative=RUS',
  '?chart=check&measure=rank',
  '?chart=check&measure=earlier&lang=ru',
  ...OFFICIAL_CHARTS.map((chart) => `?chart=${chart}&basis=reported`),
  '?chart=lines&scale=log&basis=mirror&lang=ru',
  '?chart=multiples&panels=free&measure=growth',
  '?chart=bars&basis=mirror&measure=balance&time=2019',
]
const modelOf = (query: string) => resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
const xml = (text: string) => new DOMParser().parseFromString(text, 'application/xml')
const parts = async (blob: Blob) => {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  return (name: string) => xml(strFromU8(files[name] ?? expect.fail(`no ${name} in the file`)))
}
const texts = (root: Document | Element, name: string) =>
  [...root.getElementsByTagName(name)].map((element) => element.textContent ?? '')
const isDrawn = (model: ChartModel) => model.kind !== 'table'

describe.each(QUERIES)('%s', (query) => {
  const model = modelOf(query)

  test('as CSV has a row for each mark, with its value or none, and an empty one for each year without a figure', () => {
    const csv = toCsv(model)
    const all = csvParse(csv)
    const rows = all.filter(({ status }) => status !== 'missing')
    for (const { status, value, low, high, words } of all) {
      if (status === 'missing') expect([value, low, high, words]).toEqual(['', '', '', expect.any(String)])
    }
    expect(all.length - rows.length).toBe(yearsWithout(model))
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(rows.map(({ id }) => id)).toEqual(model.marks.map(({ id }) => id))
    rows.forEach((row, i) => {
      const { amount, status, words } = model.marks[i] as Mark
      expect(row.value === '' ? null : Number(row.value)).toBe(amount.shown)
      expect(row.status).toBe(status)
      expect(row.words?.replace(/^'/, '')).toBe(words.value)
    })
    expect(csv.split('\r\n')).toHaveLength(all.length + 2)
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m)
    const { tableSchema, url } = JSON.parse(toCsvMetadata(model, 'x.csv'))
    expect(tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(all.columns)
    expect(url).toBe('x.csv')
  })

  test('as Excel has the same values in typed cells, empty where none is stated', async () => {
    const part = await parts(await toXlsx(model))
    const strings = [...part('xl/sharedStrings.xml').getElementsByTagName('si')].map((si) => si.textContent)
    const rows = [...part('xl/worksheets/sheet1.xml').getElementsByTagName('row')].slice(1)
    const cellOf = (row: Element, letter: string) =>
      [...row.getElementsByTagName('c')].find((c) => c.getAttribute('r')?.replace(/\d/g, '') === letter)
    const isOfMark = (row: Element) => strings[Number(cellOf(row, 'I')?.textContent)] !== 'missing'
    expect(rows).toHaveLength(model.marks.length + yearsWithout(model))
    expect(rows.filter(isOfMark)).toHaveLength(model.marks.length)
    rows.filter(isOfMark).forEach((row, i) => {
      const cell = (letter: string) => cellOf(row, letter)
      const value = cell('E')?.getElementsByTagName('v')[0]?.textContent ?? ''
      expect(value === '' ? null : Number(value)).toBe(model.marks[i]?.amount.shown)
      expect(strings[Number(cell('A')?.textContent)]).toBe(model.marks[i]?.id)
    })
    for (const { text } of model.notes) expect(strings).toContain(text)
    for (const { text } of model.sources) expect(strings).toContain(text)
  })

  test('as JSON is the model', () => {
    expect(JSON.parse(toJson(model))).toEqual(JSON.parse(JSON.stringify(model)))
  })

  test('as PowerPoint has native charts of the same values, or a table', async () => {
    const blob = await toPptx([model])
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
    const part = await parts(blob)
    const slide = part('ppt/slides/slide1.xml')
    expect(texts(slide, 'a:t').join(' ')).toContain(model.title)
    const charts = Object.keys(files).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    if (model.kind === 'table' || (model.kind === 'rank' && model.years === null)) {
      expect(charts).toEqual([])
      expect(slide.getElementsByTagName('a:tbl')).toHaveLength(1)
      return
    }
    expect(charts).toHaveLength(Math.max(1, model.panels.length))
    const written = charts.flatMap((name) =>
      [...part(name).getElementsByTagName('c:val')].flatMap((values) => texts(values, 'c:v')),
    )
    const numbers = written.filter((text) => text !== '').map(Number)
    const known = model.marks.map(({ amount }) => amount.shown).filter((value) => value !== null)
    for (const number of numbers) expect(known).toContain(number)
    const own = model.marks.filter(
      ({ measure, form, amount }) =>
        !['growth', 'gap', 'margin'].includes(measure) && form !== 'band' && amount.shown !== null,
    )
    expect([...numbers].sort()).toEqual(own.map(({ amount }) => amount.shown as number).sort())
    expect([...slide.getElementsByTagName('p:cNvPr')].map((e) => e.getAttribute('descr'))).toContain(
      model.alt,
    )
    const said = texts(part('ppt/notesSlides/notesSlide1.xml'), 'a:t').join('\n')
    for (const { text } of [...model.notes, ...model.sources]) expect(said).toContain(text)
  })

  test('as Word has a native table of the same values, with notes and sources', async () => {
    const heads =
      model.spec.lang === 'ru'
        ? ['Партнёр', 'Показатель', 'Год', 'Значение', 'Статус', 'Примечание']
        : ['Partner', 'Measure', 'Year', 'Value', 'Status', 'Note']
    const part = await parts(await toDocx(model, null))
    const document = part('word/document.xml')
    const rows = [...document.getElementsByTagName('w:tr')].map((row) =>
      [...row.getElementsByTagName('w:tc')].map((cell) => texts(cell, 'w:t').join('')),
    )
    expect(rows[0]).toEqual(heads)
    expect(rows.slice(1).map((row) => row.slice(0, 4))).toEqual(
      model.marks.map((mark) => cellsOf(model, mark).slice(0, 4)),
    )
    const said = texts(document, 'w:t')
    for (const { text } of [...model.notes, ...model.sources]) expect(said).toContain(text)
  })

  test.runIf(isDrawn(model))('as SVG stands alone, with every mark, note and source inside', async () => {
    const text = await drawSvg(model, { width: 760, theme: 'light' })
    const svg = xml(text).documentElement
    expect(svg.getElementsByTagName('parsererror')).toHaveLength(0)
    expect(text).not.toMatch(/var\(|class=|color-mix|href=|<script|<image|NaN|undefined/)
    const drawn = new Map(
      [...svg.getElementsByTagName('*')].map((element) => [element.getAttribute('data-figure'), element]),
    )
    drawn.delete(null)
    expect(new Set(drawn.keys())).toEqual(new Set(model.marks.map(({ id }) => id)))
    for (const mark of model.marks) {
      const one = drawn.get(mark.id)
      expect(one?.getAttribute('data-status')).toBe(mark.status)
      expect(texts(one ?? svg, 'title')).toEqual([mark.words.spoken])
    }
    const words = texts(svg, 'text').join(' ').replace(/\s+/g, ' ')
    expect(texts(svg, 'title')[0]).toBe(model.title)
    expect(texts(svg, 'desc')[0]).toBe(model.alt)
    for (const { text: said } of [...model.notes, ...model.sources])
      expect(words).toContain(said.split(' ', 3).join(' '))
    const origin = JSON.parse(texts(svg, 'metadata')[0] ?? '')
    expect(decodeSpec(parseQuery(`?${origin.spec}`)).spec).toEqual({
      ...model.spec,
      theme: null,
      focus: null,
    })
    expect(origin.datasetVersion).toBe(model.datasetVersion)
  })
})

test('the same chart is drawn byte for byte the same', async () => {
  for (const query of ['', '?chart=lines', '?chart=map&lang=ru']) {
    const options = { width: 760, theme: 'dark' as const }
    expect(await drawSvg(modelOf(query), options)).toBe(await drawSvg(modelOf(query), options))
  }
})

test('a transparent picture has no paper', async () => {
  const options = { width: 760, theme: 'light' as const }
  const paper = /<rect x="-20"/
  expect(await drawSvg(modelOf(''), options)).toMatch(paper)
  expect(await drawSvg(modelOf(''), { ...options, transparent: true })).not.toMatch(paper)
})

test('words that a spreadsheet would run are made harmless, numbers are not touched', () => {
  const model = modelOf('?chart=flows')
  const [first, ...rest] = model.marks
  if (first === undefined) throw new Error('no marks')
  const marks = [{ ...first, words: { ...first.words, partner: '=HYPERLINK("x")' } }, ...rest]
  const rows = csvParse(toCsv({ ...model, marks }))
  expect(rows[0]?.partner).toBe(`'=HYPERLINK("x")`)
  expect(rows.find(({ value }) => Number(value) < 0)?.value).toMatch(/^-\d/)
})

test('a PNG says its resolution and its origin, and stays a PNG', () => {
  const header = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const ihdr = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, ...Array(17).fill(7)]
  const end = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]
  const png = describePng(Uint8Array.from([...header, ...ihdr, ...end]), {
    dotsPerInch: 300,
    texts: { Title: '«70»', Software: 'Khorgos' },
  })
  const chunks = chunksOf(png)
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IEND'])
  // 300 dots for an inch are 11811 for a metre.
  expect([...(chunks[1]?.data ?? [])]).toEqual([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1])
  expect(new TextDecoder().decode(chunks[2]?.data)).toBe('Title\0\0\0\0\0«70»')
  expect(chunks.at(-1)?.crc).toBe(0xae426082)
})

function chunksOf(png: Uint8Array) {
  const view = new DataView(png.buffer)
  const chunks: { type: string; data: Uint8Array; crc: number }[] = []
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    chunks.push({
      type,
      data: png.subarray(at + 8, at + 8 + length),
      crc: view.getUint32(at + 8 + length),
    })
    at += 12 + length
  }
  return chunks
}

test('a table on a slide has its heads in the chart’s language', async () => {
  const part = await parts(await toPptx([modelOf('?chart=table&lang=ru')]))
  const [head] = part('ppt/slides/slide1.xml').getElementsByTagName('a:tr')
  expect(head === undefined ? [] : texts(head, 'a:t')).toEqual([
    'Партнёр',
    'Показатель',
    'Год',
    'Значение',
    'Статус',
  ])
})

test('a deck has a slide for each chart', async () => {
  const blob = await toPptx([modelOf(''), modelOf('?chart=change'), modelOf('?chart=lines')])
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  expect(Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(3)
})

test('files have names by which they are known later', () => {
  expect(fileName(modelOf(''), 'svg')).toBe('khorgos-turnover-2022-china-eu-russia-us.svg')
  expect(fileName(modelOf('?chart=lines&basis=mirror&time=2010..2020&area=KAZ'), 'csv')).toBe(
    'khorgos-turnover-over-time-kaz-2010-2020-china-eu-russia-us-mirror.csv',
  )
})

test('snippets carry picture, caption and link, in the signs of their language', async () => {
  const model = modelOf('?chart=check')
  const html = toHtml(model, await drawSvg(model, { width: 760, theme: 'light' }))
  const figure = new DOMParser().parseFromString(html, 'text/html').querySelector('figure')
  expect(figure?.querySelector('svg')?.getAttribute('width')).toBeNull()
  expect(figure?.querySelector('figcaption')?.textContent).toBe(captionOf(model))
  expect(toMarkdown(model, 'a.svg', 'https://x.org/?chart=check')).toContain('](a.svg)')
  const latex = toLatex({ ...model, title: '50% & more_' }, 'a.png', 'https://x.org/?a=%20')
  expect(latex).toContain('\\caption{50\\% \\& more\\_.')
  expect(latex).toContain('\\href{https://x.org/?a=\\%20}')
})

/** How many years of a chart over time lack a value, counted line by line. */
function yearsWithout({ years, marks }: ChartModel): number {
  if (years === null) return 0
  const ofTime = marks.filter(({ form }) => form === 'dot' || form === 'column')
  const lines = new Set(ofTime.map(({ series, panel }) => `${panel} ${series}`))
  return lines.size * (years.to - years.from + 1) - ofTime.length
}
