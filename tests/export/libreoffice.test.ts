// @vitest-environment jsdom
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import type { ChartModel } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { ARTICLE_CHARTS, LANGS, OFFICIAL_CHARTS } from '../../src/chart/spec.ts'
import { toDataPrecision } from '../../src/export/data-precision.ts'
import { toDocx } from '../../src/export/ooxml/docx.ts'
import { toXlsx } from '../../src/export/ooxml/xlsx.ts'
import { toPptx } from '../../src/export/pptx/pptx.ts'
import { gridsOf } from '../../src/export/tables/grid.ts'
import { bothDatasets } from '../official-data.ts'
import { FULL } from '../runs.ts'

/* An office program of another maker opens the files and writes them anew in its own format. Only where it is
   installed. */

const isThere = spawnSync('soffice', ['--version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'khorgos-office-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Parts = Record<string, string>

/** What LibreOffice makes of files in one go: of each the parts of its own format, as text. */
async function allOpened(files: readonly Blob[], kind: string, format: string): Promise<Parts[]> {
  const names = files.map((_, i) => join(folder, `${kind}-${i}.${kind}`))
  for (const [i, file] of files.entries())
    writeFileSync(names[i] ?? '', Buffer.from(await file.arrayBuffer()))
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      ...names,
    ],
    { encoding: 'utf8' },
  )
  expect(run.status, run.stderr).toBe(0)
  return names.map((name) => {
    const made = unzipSync(readFileSync(name.replace(/\w+$/, format)))
    return Object.fromEntries(
      Object.entries(made)
        .filter(([part]) => part.endsWith('.xml'))
        .map(([part, bytes]) => [part, strFromU8(bytes)]),
    )
  })
}

async function opened(file: Blob, name: string, format: string): Promise<Parts> {
  const [parts] = await allOpened([file], name, format)
  return parts ?? expect.fail(`${name} was not opened`)
}

const modelOf = (query: string) => resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
const article = modelOf('')

describe.runIf(isThere)('LibreOffice', { timeout: 120_000 }, () => {
  test('finds a chart in the presentation, not a picture, with the same values and what rounding leaves open', async () => {
    const parts = await opened(await toPptx([article, modelOf('?chart=lines')]), 'pptx', 'odp')
    const charts = Object.entries(parts).filter(([name]) => /^Object \d+\/content\.xml$/.test(name))
    expect(charts).toHaveLength(2)
    const values = charts.map(([, text]) =>
      [...text.matchAll(/office:value="([\d.]+)"/g)].map(([, value]) => Number(value)),
    )
    expect(values.find((list) => list.includes(70))).toEqual([70, 0.5, 0.5, 47, 0.5, 0.5, 42, 0.5, 0.5])
    const first = modelOf('?chart=lines').marks[0]?.amount.shown
    expect(values.flat()).toContain(first)
    expect(parts['content.xml']).toContain('China has the largest stated trade turnover')
  })

  test('finds what tells values apart: a pattern for each bound, names of all rows', async () => {
    const model = modelOf('?chart=bars&basis=reported&lang=ru')
    const parts = await opened(await toPptx([model]), 'pptx', 'odp')
    const [, chart = ''] =
      Object.entries(parts).find(([name]) => /^Object \d+\/content\.xml$/.test(name)) ?? []
    expect(chart.match(/draw:fill="(bitmap|hatch)"/g)?.length).toBe(
      model.marks.filter(({ status }) => status === 'partial').length,
    )
    for (const { label } of model.series) expect(chart).toContain(label)
  })

  test('finds numbers in the workbook’s cells, and none where none is stated', async () => {
    const { 'content.xml': text = '' } = await opened(await toXlsx(article), 'xlsx', 'ods')
    const sheet = text.slice(0, text.indexOf('</table:table>'))
    const values = [...sheet.matchAll(/office:value-type="float" office:value="([\d.]+)"/g)]
    expect(values.map(([, value]) => Number(value))).toEqual([
      2022, 70, 69.5, 70.5, 2022, 47, 46.5, 47.5, 2022, 42, 41.5, 42.5, 2022, 42,
    ])
    expect(text).toContain('table:name="A column a series"')
  })

  test('finds a table in the document', async () => {
    const { 'content.xml': text = '' } = await opened(await toDocx(article, null), 'docx', 'odt')
    expect(text.match(/<table:table-row/g)).toHaveLength(5)
    expect(text).toContain('no figure stated; ranks below Russia')
  })
})

/** Every kind of chart. */
const VIEWS = [
  ...ARTICLE_CHARTS.map((chart) => `chart=${chart}`),
  'chart=check&measure=rank',
  'chart=check&measure=earlier',
  ...OFFICIAL_CHARTS.map((chart) => `chart=${chart}&basis=reported`),
  'chart=flows&time=2000..2022',
  'chart=mirror&time=2000..2022',
]

describe.runIf(isThere && FULL).each(LANGS)('LibreOffice, of every kind of chart in %s,', (lang) => {
  const models = VIEWS.map((query) => modelOf(`?${query}&lang=${lang}`))
  const limit = { timeout: 600_000 }
  const plain = (value: number | null) => (value === null ? null : toDataPrecision(value))
  const shownIn = (model: ChartModel | undefined) =>
    model?.marks.flatMap(({ amount }) => plain(amount.shown) ?? []) ?? []

  test('finds every chart of a deck with its values', limit, async () => {
    const parts = await opened(await toPptx(models), 'pptx', 'odp')
    const charts = Object.keys(parts).filter((name) => /^Object \d+\/content\.xml$/.test(name))
    expect(charts).toHaveLength(models.flatMap((model) => gridsOf(model)).length)
    const found = new Set(charts.flatMap((name) => valuesIn(parts[name] ?? '')))
    const drawn = models.flatMap((model) => gridsOf(model)).flatMap(({ columns }) => columns)
    for (const { marks, isReference } of drawn)
      for (const mark of marks)
        if (mark !== null && mark.amount.shown !== null && !isReference)
          expect(found).toContain(plain(mark.amount.shown))
    for (const { title } of models) expect(parts['content.xml']).toContain(escaped(title))
  })

  test('finds every value of every workbook', limit, async () => {
    const files = await Promise.all(models.map((model) => toXlsx(model)))
    for (const [i, parts] of (await allOpened(files, 'xlsx', 'ods')).entries()) {
      const found = valuesIn(parts['content.xml'] ?? '')
      for (const value of shownIn(models[i])) expect(found).toContain(value)
    }
  })

  test('finds title, notes and the words of every value in every document', limit, async () => {
    const files = await Promise.all(models.map((model) => toDocx(model, null)))
    for (const [i, { 'content.xml': text = '' }] of (await allOpened(files, 'docx', 'odt')).entries()) {
      const model = models[i] ?? expect.fail()
      expect(text).toContain(escaped(model.title))
      for (const note of model.notes) expect(text).toContain(escaped(note.text))
      if (model.marks.length <= 25)
        for (const { words } of model.marks) expect(text).toContain(escaped(words.value))
    }
  })
})

function valuesIn(xml: string): number[] {
  return [...xml.matchAll(/office:value="([-\d.E]+)"/g)].map(([, value]) => Number(value))
}

/** As text stands in LibreOffice's XML. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&apos;')
}
