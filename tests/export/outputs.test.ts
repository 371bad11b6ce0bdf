// @vitest-environment jsdom
import { SSF } from '@e965/xlsx'
import { csvParse, csvParseRows, dsvFormat } from 'd3-dsv'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { formatBillions } from '../../src/chart/format.ts'
import type { ChartModel, Mark } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { ARTICLE_CHARTS, OFFICIAL_CHARTS } from '../../src/chart/views.ts'
import { widthOf } from '../../src/drawing/layout/text.ts'
import { paintOf } from '../../src/drawing/theme.ts'
import { toDataPrecision } from '../../src/export/data-precision.ts'
import { captionOf, toHtml, toMarkdown } from '../../src/export/embeds/snippets.ts'
import { toJson } from '../../src/export/json.ts'
import { toDocx } from '../../src/export/ooxml/docx.ts'
import { toXlsx } from '../../src/export/ooxml/xlsx.ts'
import { describePng } from '../../src/export/png/png-chunks.ts'
import { toPptx } from '../../src/export/pptx/pptx.ts'
import { toLatex } from '../../src/export/references/latex.ts'
import { drawSvg } from '../../src/export/svg/svg.ts'
import { toCsv, toCsvMetadata } from '../../src/export/tables/csv.ts'
import { wantsSemicolons } from '../../src/export/tables/csv-options.ts'
import { gridsOf } from '../../src/export/tables/grid.ts'
import { cellsOf } from '../../src/export/tables/rows.ts'
import { ALL_PARTNERS } from '../../src/trade/groups.ts'
import { bothDatasets } from '../official-data.ts'

/* Every file is read back by other means than it was written with: the CSV by d3-dsv, the Office files by their XML. */

const QUERIES = [
  ...ARTICLE_CHARTS.map((chart) => `?chart=${chart}`),
  '?relative=RUS',
  '?chart=check&measure=rank',
  '?chart=check&measure=earlier&lang=ru',
  ...OFFICIAL_CHARTS.map((chart) => `?chart=${chart}&basis=reported`),
  '?chart=lines&scale=log&basis=mirror&lang=ru',
  '?chart=mirror&lang=ru',
  '?chart=multiples&panels=free&measure=growth',
  '?chart=bars&basis=mirror&measure=balance&time=2019',
]
/** Twentieths of a point in a px. */
const TWIPS = 15
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
      expect(row.value === '' ? null : Number(row.value)).toBe(rounded(amount.shown))
      expect(row.value).toMatch(/^(-?(\d+(\.\d{1,6})?|0\.0*\d{1,6}))?$/)
      expect(row.year).toMatch(/^(\d{4})?$/)
      expect(row.period).toBe(words.year)
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
    const missing = { en: 'no figure', ru: 'нет цифры' }[model.spec.lang]
    const isOfMark = (row: Element) => strings[Number(cellOf(row, 'J')?.textContent)] !== missing
    expect(rows).toHaveLength(model.marks.length + yearsWithout(model))
    expect(rows.filter(isOfMark)).toHaveLength(model.marks.length)
    rows.filter(isOfMark).forEach((row, i) => {
      const cell = (letter: string) => cellOf(row, letter)
      const value = cell('F')?.getElementsByTagName('v')[0]?.textContent ?? ''
      expect(value === '' ? null : Number(value)).toBe(rounded(model.marks[i]?.amount.shown ?? null))
      expect(strings[Number(cell('A')?.textContent)]).toBe(model.marks[i]?.id)
      const year = cell('D')
      expect(year?.getAttribute('t') ?? null).toBe(null)
      expect(year?.textContent ?? 'earlier').toBe(model.marks[i]?.x)
    })
    const heads = [...(part('xl/worksheets/sheet1.xml').getElementsByTagName('row')[0]?.children ?? [])]
    expect(strings[Number(heads[3]?.textContent)]).toBe({ en: 'Year', ru: 'Год' }[model.spec.lang])
    for (const { text } of model.notes) expect(strings).toContain(text)
    const names = [...part('xl/workbook.xml').getElementsByTagName('definedName')].map(
      (one) => one.textContent,
    )
    expect(names).toEqual(
      sheetNames(part('xl/workbook.xml'))
        .slice(0, 2)
        .map((name) => `'${name}'!$1:$1`),
    )
    for (const { text } of model.sources) expect(strings).toContain(text)
  })

  test('as JSON is the model, its numbers to the precision of the data', () => {
    const written = (_: string, value: unknown) =>
      typeof value === 'number' ? toDataPrecision(value) : value
    expect(JSON.parse(toJson(model))).toEqual(JSON.parse(JSON.stringify(model), written))
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
    const bands = model.marks.filter(({ form, measure }) => form === 'band' && measure !== 'margin')
    const series = charts.flatMap((name) => [...part(name).getElementsByTagName('c:ser')])
    const isOfBand = (one: Element) => bands.some(({ label }) => texts(one, 'c:v')[0] === label)
    const valuesOf = (list: readonly Element[]) =>
      list
        .flatMap((one) => [...one.getElementsByTagName('c:val')])
        .flatMap((values) => texts(values, 'c:v').map(Number))
    const own = model.marks.filter(
      ({ measure, form, amount }) =>
        !['growth', 'gap', 'margin'].includes(measure) && form !== 'band' && amount.shown !== null,
    )
    expect(valuesOf(series.filter((one) => !isOfBand(one))).sort()).toEqual(
      own.map(({ amount }) => rounded(amount.shown)).sort(),
    )
    expect(new Set(valuesOf(series.filter(isOfBand)))).toEqual(
      new Set(bands.map(({ amount }) => amount.shown ?? amount.low)),
    )
    expect([...slide.getElementsByTagName('p:cNvPr')].map((e) => e.getAttribute('descr'))).toContain(
      model.alt,
    )
    const said = texts(part('ppt/notesSlides/notesSlide1.xml'), 'a:t').join('\n')
    for (const { text } of [...model.notes, ...model.sources]) expect(said).toContain(text)
  })

  test('as Word has columns in which no word is parted', async () => {
    const part = await parts(await toDocx(model, null))
    for (const table of part('word/document.xml').getElementsByTagName('w:tbl')) {
      const widths = [...table.getElementsByTagName('w:gridCol')].map((column) =>
        Number(column.getAttribute('w:w')),
      )
      for (const row of table.getElementsByTagName('w:tr'))
        for (const [i, cell] of [...row.getElementsByTagName('w:tc')].entries())
          for (const word of texts(cell, 'w:t')
            .join(' ')
            .split(/[\s-]+/))
            expect(TWIPS * widthOf(word, 'sans-600', 12), word).toBeLessThan((widths[i] ?? 0) - 2 * 80)
    }
  })

  test('as Word has native tables of the same values, with notes and sources, and its title once', async () => {
    const part = await parts(await toDocx(model, null))
    const document = part('word/document.xml')
    const tables = [...document.getElementsByTagName('w:tbl')].map((table) =>
      [...table.getElementsByTagName('w:tr')].map((row) =>
        [...row.getElementsByTagName('w:tc')].map((cell) => texts(cell, 'w:t').join('')),
      ),
    )
    const heads =
      model.spec.lang === 'ru'
        ? ['Партнёр', 'Показатель', 'Год', 'Значение', 'Статус', 'Примечание']
        : ['Partner', 'Measure', 'Year', 'Value', 'Status', 'Note']
    const isByYear = model.marks.length > 25 && (model.years !== null || model.kind === 'table')
    if (!isByYear) {
      expect(tables[0]?.[0]).toEqual(heads)
      expect(tables[0]?.slice(1).map((row) => row.slice(0, 4))).toEqual(
        model.marks.map((mark) => cellsOf(model, mark).slice(0, 4)),
      )
    } else {
      const [year] = heads.slice(2)
      const byYear = tables.filter(([head]) => head?.[0] === year)
      const values = byYear.flatMap(([, ...rows]) => rows.flatMap(([, ...cells]) => cells)).filter(Boolean)
      const own = model.marks.filter(({ form }) => form !== 'band')
      const bare = (text: string) => text.replace(/ \([^)]*\)$/, '').replace(/US\$| bn$|\s*млрд долл\.$/g, '')
      expect(values.map(bare).sort()).toEqual(own.map(({ words }) => bare(words.value)).sort())
      for (const [head = [], ...rows] of byYear) {
        expect(head.length).toBeLessThanOrEqual(6)
        const { from, to } = model.years ?? model.spec.time
        expect(rows).toHaveLength(to - from + 1)
      }
    }
    const said = texts(document, 'w:t')
    for (const { text } of [...model.notes, ...model.sources]) expect(said).toContain(text)
    expect(said.filter((text) => text.includes(model.title))).toEqual([model.title])
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

test.each([
  ['?chart=table&basis=reported&lang=ru', 2],
  [`?chart=table&basis=mirror&partner=${ALL_PARTNERS.filter((code) => code !== 'WLD').join('~')}`, 8],
  ['?chart=table&basis=reported&time=1994..2024&partner=CHN', 3],
])(
  'a long table is by years on few slides, each with its heads, none beyond its foot: %s',
  async (query, most) => {
    const model = modelOf(query)
    const blob = await toPptx([model])
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
    const slides = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    expect(slides.length).toBeLessThanOrEqual(most)
    const part = await parts(blob)
    const written: string[] = []
    for (const slide of slides.map(part)) {
      const rows = [...slide.getElementsByTagName('a:tr')]
      const cellsIn = (row: Element | undefined) =>
        row === undefined ? [] : [...row.getElementsByTagName('a:tc')].map((cell) => cell.textContent ?? '')
      const [head, ...others] = rows
      expect(cellsIn(head)[0]).toBe({ en: 'Year', ru: 'Год' }[model.spec.lang])
      written.push(...others.flatMap((row) => cellsIn(row).slice(1)))
      const height = rows.reduce((sum, row) => sum + Number(row.getAttribute('h')), 0)
      const foot = [...slide.getElementsByTagName('p:sp')].find(
        (box) => box.querySelector('cNvPr')?.getAttribute('name') === 'Notes and sources',
      )
      const top = Number(slide.querySelector('graphicFrame off')?.getAttribute('y'))
      expect(top + height).toBeLessThanOrEqual(Number(foot?.querySelector('off')?.getAttribute('y')))
    }
    expect(written.filter((text) => text !== '')).toHaveLength(model.marks.length)
    expect(texts(part('ppt/slides/slide1.xml'), 'a:t')).toContainEqual(
      expect.stringMatching(/^(Every value without another word: |Каждое значение)/),
    )
  },
)

test('a deck has a slide for each chart, with its title in the outline', async () => {
  const models = [modelOf(''), modelOf('?chart=change'), modelOf('?chart=lines')]
  const blob = await toPptx(models)
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const slides = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  expect(slides).toHaveLength(3)
  const part = await parts(blob)
  const titles = slides.map((name) => {
    const shapes = [...part(name).getElementsByTagName('p:sp')]
    const title = shapes.find((one) => one.getElementsByTagName('p:ph')[0]?.getAttribute('type') === 'title')
    return title === undefined ? '' : texts(title, 'a:t').join('')
  })
  expect(titles.sort()).toEqual(models.map(({ title }) => title).sort())
})

test('twenty-two partners keep all their names in a deck, no more on a slide than can be read', async () => {
  const all = ALL_PARTNERS.filter((code) => code !== 'WLD').join('~')
  const blob = await toPptx([modelOf(`?chart=bars&basis=reported&partner=${all}`)])
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const charts = Object.keys(files).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
  const part = await parts(blob)
  const names = charts.map((name) => {
    const [first] = part(name).getElementsByTagName('c:cat')
    return first === undefined ? [] : texts(first, 'c:v')
  })
  expect(new Set(names.flat()).size).toBe(modelOf(`?chart=bars&basis=reported&partner=${all}`).series.length)
  for (const own of names) expect(own.length).toBeLessThanOrEqual(14)
})

describe('a native chart shows how its values are known', () => {
  const chartOf = async (query: string) =>
    (await parts(await toPptx([modelOf(query)])))('ppt/charts/chart1.xml')
  const points = (root: Document, name: string) => root.querySelectorAll(`dPt ${name}`).length

  test('bounds and values filled from the other side by a pattern, each its own', async () => {
    const partial = modelOf('?chart=bars&basis=reported').marks.filter(({ status }) => status === 'partial')
    const bars = await chartOf('?chart=bars&basis=reported')
    expect(bars.querySelectorAll('pattFill[prst=wdUpDiag]')).toHaveLength(partial.length)
    const filled = modelOf('?chart=bars&basis=reported&coverage=filled').marks
    const hatched = await chartOf('?chart=bars&basis=reported&coverage=filled')
    expect(hatched.querySelectorAll('pattFill[prst=wdDnDiag]')).toHaveLength(
      filled.filter(({ status }) => status === 'mirrored').length,
    )
    expect(partial.length * hatched.querySelectorAll('pattFill').length).toBeGreaterThan(0)
  })

  test('dots of bounds hollow, changes of source by a stroke', async () => {
    const { marks } = modelOf('?chart=lines')
    const lines = await chartOf('?chart=lines')
    expect(points(lines, 'symbol[val=plus]')).toBe(marks.filter(({ breaks }) => breaks).length)
    expect(points(lines, 'symbol[val=circle]')).toBe(
      marks.filter(({ status }) => status === 'partial').length,
    )
    expect(points(lines, 'marker')).toBeGreaterThan(0)
  })

  test('what rounding leaves open by error bars', async () => {
    const bars = await chartOf('')
    const halves = [...bars.querySelectorAll('errBars plus v, errBars minus v')].map((v) => v.textContent)
    expect(halves).toEqual(Array(6).fill('0.5'))
  })

  test.each([
    '?chart=mirror',
    '?chart=bars&basis=reported&area=KGZ&time=2016&partner=USA~JPN~IND~IRN~KOR',
    '?chart=flows&area=TJK&time=2016&partner=USA~JPN~IND~KOR',
    '?chart=change&basis=reported&area=KGZ&measure=exports&partner=USA~JPN~IND~KOR',
  ])('values in as many digits as the chart writes of them, and none as zero: %s', async (query) => {
    const columns = gridsOf(modelOf(query)).flatMap((grid) => grid.columns)
    const series = [...(await chartOf(query)).getElementsByTagName('c:ser')]
    const written = series.flatMap((one, i) => {
      const own = new Map(
        [...one.querySelectorAll('dLbls > dLbl')].map((label) => [
          label.querySelector('idx')?.getAttribute('val'),
          label.querySelector('numFmt')?.getAttribute('formatCode'),
        ]),
      )
      const ofAll = one.querySelector('dLbls > numFmt')?.getAttribute('formatCode')
      return (columns[i]?.marks ?? []).flatMap((mark, idx) => {
        const code = own.has(String(idx)) ? own.get(String(idx)) : ofAll
        const shown = mark?.amount.shown ?? null
        return shown === null || typeof code !== 'string'
          ? []
          : {
              label: Number(SSF.format(code, shown)),
              chart: Number(formatBillions('en', shown).replace('−', '-')),
            }
      })
    })
    expect(written.filter(({ chart }) => Math.abs(chart) < 0.095).length).toBeGreaterThan(0)
    for (const { label, chart } of written) expect(label).toBe(chart)
  })

  test('what lies between two lines in the colour of the upper one', async () => {
    const both = await chartOf('?chart=flows&time=2000..2020')
    expect(both.querySelector('upDownBars upBars srgbClr')?.getAttribute('val')).toBe('1D2129')
    expect(both.querySelector('upDownBars downBars srgbClr')?.getAttribute('val')).toBe('B32526')
    expect((await chartOf('?chart=lines')).querySelector('upDownBars')).toBeNull()
  })

  test('Central Asia’s own figures in a neutral that no partner has', async () => {
    const partners = new Set(
      ALL_PARTNERS.map((code) => paintOf('light').partner(code).slice(1).toUpperCase()),
    )
    for (const query of [
      '?chart=check',
      '?chart=mirror',
      '?chart=check&measure=earlier',
      '?chart=bars&basis=reported',
    ]) {
      const series = [...(await chartOf(query)).getElementsByTagName('c:ser')].filter(
        (one) => texts(one, 'c:v')[0] === 'as Central Asia reports',
      )
      expect(series, query).toHaveLength(1)
      const colours = [...(series[0]?.children ?? [])]
        .filter(({ localName }) => localName === 'spPr')
        .flatMap((look) =>
          [...look.getElementsByTagName('a:srgbClr')].map((one) => one.getAttribute('val') ?? ''),
        )
      expect(colours.length).toBeGreaterThan(0)
      for (const colour of colours) expect(partners).not.toContain(colour)
    }
  })
})

test.each(['en', 'ru'])('files in %s say nothing that only the screen can do', async (lang) => {
  for (const chart of OFFICIAL_CHARTS) {
    const model = modelOf(`?chart=${chart}&basis=reported&lang=${lang}&time=2000..2022`)
    const said = [toCsvMetadata(model, 'x'), ...model.notes.map(({ text }) => text), model.alt].join('\n')
    expect(said).not.toMatch(/\b(press|choose|click|tap|try)\b|нажм|выбер|попробуйте/i)
  }
  expect(modelOf(`?chart=map&lang=${lang}`).notes.some(({ onScreen }) => onScreen !== undefined)).toBe(true)
})

describe('CSV for people', () => {
  test('has a column for each series and a row for each year', () => {
    const rows = csvParse(toCsv(modelOf('?chart=lines'), { shape: 'wide' }))
    expect(rows.columns).toEqual(['Year', 'China', 'EU', 'Russia', 'United States', 'Status'])
    expect(rows.map(({ Year }) => Year)).toEqual(Array.from({ length: 23 }, (_, i) => String(2000 + i)))
    expect(rows[1]?.China).toBe('3.283523')
  })

  test.each(QUERIES)('in wide shape has every value of %s', (query) => {
    const model = modelOf(query)
    const [, ...rows] = csvParseRows(toCsv(model, { shape: 'wide' }))
    const written = rows.flatMap((row) =>
      row
        .slice(1, -1)
        .filter((text) => text !== '')
        .map(Number),
    )
    const own = model.marks.filter(
      ({ measure, form, amount }) =>
        amount.shown !== null &&
        form !== 'band' &&
        (form === 'row' || !['growth', 'gap', 'margin'].includes(measure)),
    )
    expect(written.sort()).toEqual(own.map(({ amount }) => rounded(amount.shown)).sort())
  })

  test('in wide shape says how the values of a row are known, by name where that differs', () => {
    const rows = csvParse(toCsv(modelOf('?chart=lines'), { shape: 'wide' }))
    const said = (year: string) => rows.find(({ Year }) => Year === year)?.Status
    expect(said('2001')).toBe('derived')
    expect(said('2000')).toBe('partial: at least so much (China, United States); derived (EU, Russia)')
    expect(said('2022')).toBe('partial: at least so much')
    const [, , , usa] = csvParse(toCsv(modelOf(''), { shape: 'wide' }))
    expect(usa).toMatchObject({ turnover: '', Status: 'not stated' })
  })

  test('behind semicolons has a byte order mark, commas in numbers and heads in its language', () => {
    const csv = toCsv(modelOf('?chart=lines&lang=ru'), { separator: 'semicolon' })
    expect(csv.startsWith('\ufeffКод;Партнёр;Показатель;Год;')).toBe(true)
    const rows = dsvFormat(';').parse(csv.slice(1))
    expect(rows.find((row) => row.Год === '2001' && row.Партнёр === 'Китай')?.Значение).toBe('3,283523')
    const flows = dsvFormat(';').parse(toCsv(modelOf('?chart=flows'), { separator: 'semicolon' }).slice(1))
    expect(flows.map(({ Value }) => Value).filter((value) => value?.startsWith('-'))).not.toEqual([])
    expect(csv).not.toMatch(/(^|;)"?[=+@]/m)
  })

  test('is offered with semicolons where numbers have a comma', () => {
    expect(['ru', 'de-DE', 'kk', 'fr'].map(wantsSemicolons)).toEqual([true, true, true, true])
    expect(['en-GB', 'en-US', 'zh', 'de-CH'].map(wantsSemicolons)).toEqual([false, false, false, false])
  })
})

test('snippets carry picture, caption and link, in the signs of their language', async () => {
  const model = modelOf('?chart=check')
  const html = toHtml(model, await drawSvg(model, { width: 760, theme: 'light' }))
  const figure = new DOMParser().parseFromString(html, 'text/html').querySelector('figure')
  expect(figure?.querySelector('svg')?.getAttribute('width')).toBeNull()
  expect(figure?.querySelector('figcaption')?.textContent).toBe(captionOf(model))
  expect(toMarkdown(model, 'a.svg', 'https://x.org/?chart=check')).toContain('](a.svg)')
  const latex = toLatex([
    { model: { ...model, title: '50% & more_' }, file: 'a.png', link: 'https://x.org/?a=%20' },
  ])
  expect(latex).toContain('\\caption[{50\\% \\& more\\_}]{50\\% \\& more\\_.')
  expect(latex).toContain('\\href{https://x.org/?a=\\%20}')
})

function sheetNames(workbook: Document): (string | null)[] {
  return [...workbook.getElementsByTagName('sheet')].map((sheet) => sheet.getAttribute('name'))
}

/** To the thousand dollars, as the statistics are held. */
function rounded(value: number | null): number | null {
  return value === null ? null : toDataPrecision(value)
}

/** How many years of a chart over time lack a value, counted line by line. */
function yearsWithout({ years, marks }: ChartModel): number {
  if (years === null) return 0
  const ofTime = marks.filter(({ form }) => form === 'dot' || form === 'column')
  const lines = new Set(ofTime.map(({ series, panel }) => `${panel} ${series}`))
  return lines.size * (years.to - years.from + 1) - ofTime.length
}
