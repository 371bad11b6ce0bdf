import './document.ts'
import { csvParse } from 'd3-dsv'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import type { ChartModel } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { toJson } from '../../src/export/json.ts'
import { toDocx } from '../../src/export/ooxml/docx.ts'
import { toXlsx } from '../../src/export/ooxml/xlsx.ts'
import { describedPng } from '../../src/export/png/png-about.ts'
import { toPptx } from '../../src/export/pptx/pptx.ts'
import { referencesOf } from '../../src/export/references/cite.ts'
import { referenceList } from '../../src/export/references/reference-list.ts'
import { drawSvg } from '../../src/export/svg/svg.ts'
import { toCsv, toCsvMetadata } from '../../src/export/tables/csv.ts'
import { table, textFile } from '../import/files.ts'
import { bothDatasets } from '../official-data.ts'
import { ownOf } from '../own-statistics.ts'

/* What leaves with a chart of a person's own file: whose it is, where each value stands, what was left out and why. */

const ROWS = [
  ['Reporter', 'Partner', 'Flow', 'Year', 'Value (EUR million)'],
  ['Kazakhstan', 'China', 'X', 2022, 12000],
  ['Kazakhstan', 'China', 'M', 2022, 10000],
  ['Kazakhstan', 'Atlantis', 'M', 2022, 1],
  ['Kazakhstan', 'China', 'M', 2021, 1],
]
const PLACE =
  'mine.csv, row 2, column “Value (EUR million)”: 12,000 million EUR; 1 EUR = US$1.053 (European Central Bank)'

let model: ChartModel
let sha256: string
beforeAll(async () => {
  const rates = [{ currency: 'EUR', year: '2022', dollars: 1.053, source: 'European Central Bank' }]
  const own = await ownOf([textFile('mine.csv', table(ROWS))], { rates, answers: { decimal: '.' } })
  sha256 = own.files[0]?.sha256 ?? ''
  model = modelOf('?chart=bars&basis=own&measure=exports&area=KAZ&partner=CHN', { ...bothDatasets, own })
})

function modelOf(query: string, dataset: typeof bothDatasets): ChartModel {
  return resolve(dataset, decodeSpec(parseQuery(query)).spec)
}

/** All that has to be said of the file, wherever it is said. */
function expectProvenance(text: string) {
  expect(text).toContain(sha256)
  expect(text).toContain('mine.csv')
  expect(text).toContain('rows 4 = 3 kept + 1 left out')
  expect(text).toContain(
    'Reporter = reporter; Partner = partner; Flow = flow; Year = year; Value (EUR million) = value',
  )
  expect(text).toContain('Left out: the name was not matched to a country (rows: 1; single values: 0)')
  expect(text).toContain('Answered by hand: decimal=point')
  expect(text).toContain('Rate: 1 EUR = US$1.053 in 2022, European Central Bank')
  expect(text).toContain('Read and in no chart: in a currency without a rate of the year (values: 1)')
}

const textOf = async (blob: Blob) => {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const xml = Object.entries(files).filter(([name]) => name.endsWith('.xml'))
  const parser = new DOMParser()
  return xml
    .map(
      ([, bytes]) => parser.parseFromString(strFromU8(bytes), 'application/xml').documentElement.textContent,
    )
    .join('\n')
}

describe('a chart of one’s own file', () => {
  test('as CSV says where each value stands, and in its metadata how the file was read', () => {
    expect(csvParse(toCsv(model)).map(({ status, value, note }) => [status, value, note])).toEqual([
      ['own', '12.636', PLACE],
    ])
    expectProvenance(JSON.parse(toCsvMetadata(model, 'x.csv'))['khorgos:own'].words.join('\n'))
  })

  test('as a workbook, a document and a slide says both in words', async () => {
    for (const blob of [await toXlsx(model), await toDocx(model, null), await toPptx([model])]) {
      const text = await textOf(blob)
      expectProvenance(text)
      expect(text).toContain(PLACE)
    }
  })

  test('as JSON, in a picture and behind it has the same as data', async () => {
    const data = JSON.parse(toJson(model)).own
    expect(data.files[0]).toMatchObject({ sha256, name: 'mine.csv', readOn: '2026-11-25' })
    expect(data.files[0].tables[0].leftOut).toMatchObject([{ reason: 'unknown-place', rows: 1 }])
    const svg = await drawSvg(model, { width: 640, theme: 'light' })
    const metadata = new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('metadata')
    expect(JSON.parse(metadata?.textContent ?? '').own.files[0].sha256).toBe(sha256)
    const blank = new Uint8Array([
      0x89,
      0x50,
      0x4e,
      0x47,
      0xd,
      0xa,
      0x1a,
      0xa,
      0,
      0,
      0,
      13,
      ...new Array(17).fill(0),
    ])
    expect(new TextDecoder().decode(describedPng(blank, model, 2))).toContain(sha256)
  })

  test('is drawn with a dotted edge, in a native chart as well', async () => {
    const svg = await drawSvg(model, { width: 640, theme: 'light' })
    const mark = new DOMParser()
      .parseFromString(svg, 'image/svg+xml')
      .querySelector('[data-status="own"] rect')
    expect(mark?.getAttribute('stroke-dasharray')).toBe('1.5 2.5')
    expect(mark?.getAttribute('fill')).not.toBe('none')
    const files = unzipSync(new Uint8Array(await (await toPptx([model])).arrayBuffer()))
    expect(strFromU8(files['ppt/charts/chart1.xml'] ?? new Uint8Array())).toContain(
      '<a:prstDash val="sysDot"/>',
    )
  })

  test('is cited as somebody’s own file, which has no publisher and no address', () => {
    const references = referencesOf(model, 'https://example.org/')
    const file = references.find(({ id }) => id.startsWith('own-'))
    expect(file).toEqual({
      id: `own-${sha256.slice(0, 8)}`,
      type: 'dataset',
      title: 'mine.csv',
      author: [{ literal: 'Own file' }],
      language: 'en',
    })
    expect(referenceList(references, 'apa')).toContain('Own file. (n.d.). mine.csv [Data set].')
    // It rests on no version of the shipped data.
    expect(references.map(({ id }) => id)).not.toContain('khorgos-data')
    expect(references[0]).not.toHaveProperty('version')
  })
})
