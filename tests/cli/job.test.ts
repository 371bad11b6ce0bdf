// @vitest-environment jsdom
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { modelOfPicture } from '../../src/export/ooxml/docx.ts'
import { rasterise } from '../../src/export/png/png-without-browser.ts'
import { drawSvg } from '../../src/export/svg/svg.ts'
import { bothDatasets } from '../official-data.ts'
import { sampled } from '../runs.ts'

/* A job of forty charts, which differ by language and by each parameter that a name could forget: every file is there
   under its own name, and the reports open the right picture at each place. */

const TWENTY = [
  '',
  'order=article',
  'relative=RUS',
  'chart=change',
  'chart=stacked',
  'chart=check&measure=earlier',
  'chart=lines',
  'chart=lines&scale=log',
  'chart=lines&coverage=same',
  'chart=lines&coverage=filled',
  'chart=lines&mark=2009~2020',
  'chart=lines&measure=index',
  'chart=lines&measure=index&base=2010',
  'chart=lines&basis=mirror',
  'chart=multiples',
  'chart=multiples&panels=common',
  'chart=mirror',
  'chart=mirror&measure=exports',
  'chart=lines&partner=CHN~EU~RUS~USA~TUR~KOR~JPN',
  'chart=lines&partner=CHN~EU~RUS~USA~TUR~KOR~IND',
]
const QUERIES = sampled(
  TWENTY.flatMap((query) => [query, [query, 'lang=ru'].filter(Boolean).join('&')]),
  4,
)
const FORMATS = ['svg', 'png', 'pdf', 'csv', 'csv-metadata.json', 'xlsx', 'docx', 'json', 'html']
const REPORTS = ['report.pptx', 'report.md', 'report.tex', 'report.bib', 'report.ris']

const folder = mkdtempSync(join(tmpdir(), 'khorgos-job-'))
afterAll(() => rmSync(folder, { recursive: true }))
const read = (name: string) => readFileSync(join(folder, name))
const digest = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function run(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/render.mjs', ...args, '--out', folder], { encoding: 'utf8' })
}

describe('a job of forty charts', { timeout: 600_000 }, () => {
  const pictures: string[] = []
  /** In Word, whose page has the words around the chart itself. */
  const bare: Uint8Array[] = []

  beforeAll(async () => {
    for (const query of QUERIES) {
      const model = resolve(bothDatasets, decodeSpec(parseQuery(`?${query}`)).spec)
      pictures.push(await drawSvg(model, { width: 760, theme: 'light' }))
      bare.push((await rasterise(modelOfPicture(model), { width: 760, theme: 'light', scale: 2 })).png)
    }
  }, 300_000)

  test('leaves as many files as it says, one of each format for each chart', () => {
    const manifest = join(folder, 'job.json')
    writeFileSync(manifest, JSON.stringify(QUERIES))
    const { status, stdout, stderr } = run(
      manifest,
      '--format',
      'svg,png,pdf,csv,xlsx,docx,json,html,pptx,md,tex,bib,ris',
    )
    rmSync(manifest)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const files = readdirSync(folder)
    expect(stdout).toContain(`${files.length} files in `)
    expect(files).toHaveLength(QUERIES.length * FORMATS.length + REPORTS.length)
    const stems = files.filter((name) => name.endsWith('.svg')).map((name) => name.replace('.svg', ''))
    const wanted = [...stems.flatMap((stem) => FORMATS.map((format) => `${stem}.${format}`)), ...REPORTS]
    expect(files).toEqual(wanted.sort())
    expect(new Set(pictures.map(digest)).size).toBe(QUERIES.length)
  })

  test('opens in the Markdown report the picture of each chart, in their order', () => {
    const shown = [
      ...read('report.md')
        .toString('utf8')
        .matchAll(/^!\[.*\]\(([^)]*\.svg)\)$/gm),
    ]
    expect(shown.map(([, name = '']) => digest(read(name)))).toEqual(pictures.map(digest))
  })

  test('opens in the LaTeX report the same charts, and in each Word document its own picture', () => {
    const shown = [
      ...read('report.tex')
        .toString('utf8')
        .matchAll(/\\includegraphics\[.*\]\{(.*)\.png\}/g),
    ]
    expect(shown.map(([, stem]) => digest(read(`${stem}.svg`)))).toEqual(pictures.map(digest))
    const pngs = shown.map(([, stem]) => digest(read(`${stem}.png`)))
    expect(new Set(pngs).size).toBe(QUERIES.length)
    const inWord = shown.map(([, stem]) => {
      const parts = Object.entries(unzipSync(read(`${stem}.docx`)))
      return parts.flatMap(([name, bytes]) => (/^word\/media\/.*\.png$/.test(name) ? digest(bytes) : []))
    })
    expect(inWord).toEqual(bare.map((png) => [digest(png)]))
  })

  test('has a slide for each chart, and every reference once', () => {
    const slides = Object.keys(unzipSync(read('report.pptx'))).filter((name) =>
      /^ppt\/slides\/s.*\.xml$/.test(name),
    )
    expect(slides).toHaveLength(QUERIES.length)
    const ids = [
      ...read('report.bib')
        .toString('utf8')
        .matchAll(/^@\w+\{(.*),$/gm),
    ].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id !== 'khorgos-data' && id?.startsWith('khorgos-'))).toHaveLength(
      QUERIES.length,
    )
  })
})
