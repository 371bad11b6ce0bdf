// @vitest-environment jsdom
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { toDocx } from '../../src/export/docx.ts'
import { toPptx } from '../../src/export/pptx.ts'
import { toXlsx } from '../../src/export/xlsx.ts'
import { bothDatasets } from '../official-data.ts'

/* An office program of another maker opens the files and writes them anew in its own format. Only where it is
   installed. */

const isThere = spawnSync('soffice', ['--version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'khorgos-office-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What LibreOffice makes of a file: the parts of its own format, as text. */
async function opened(file: Blob, name: string, format: string): Promise<Record<string, string>> {
  writeFileSync(join(folder, name), Buffer.from(await file.arrayBuffer()))
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      join(folder, name),
    ],
    { encoding: 'utf8' },
  )
  expect(run.status, run.stderr).toBe(0)
  const made = unzipSync(readFileSync(join(folder, name.replace(/\w+$/, format))))
  return Object.fromEntries(
    Object.entries(made)
      .filter(([part]) => part.endsWith('.xml'))
      .map(([part, bytes]) => [part, strFromU8(bytes)]),
  )
}

const modelOf = (query: string) => resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
const article = modelOf('')

describe.runIf(isThere)('LibreOffice', { timeout: 120_000 }, () => {
  test('finds a chart in the presentation, not a picture, with the same values', async () => {
    const parts = await opened(await toPptx([article, modelOf('?chart=lines')]), 'deck.pptx', 'odp')
    const charts = Object.entries(parts).filter(([name]) => /^Object \d+\/content\.xml$/.test(name))
    expect(charts).toHaveLength(2)
    const values = charts.map(([, text]) =>
      [...text.matchAll(/office:value="([\d.]+)"/g)].map(([, value]) => Number(value)),
    )
    expect(values.find((list) => list.includes(70))).toEqual([42, 47, 70])
    const first = modelOf('?chart=lines').marks[0]?.amount.shown
    expect(values.flat()).toContain(first)
    expect(parts['content.xml']).toContain('China has the largest stated trade turnover')
  })

  test('finds numbers in the workbook’s cells, and none where none is stated', async () => {
    const { 'content.xml': text = '' } = await opened(await toXlsx(article), 'values.xlsx', 'ods')
    const sheet = text.slice(0, text.indexOf('</table:table>'))
    const values = [...sheet.matchAll(/office:value-type="float" office:value="([\d.]+)"/g)]
    expect(values.map(([, value]) => Number(value))).toEqual([
      70, 69.5, 70.5, 47, 46.5, 47.5, 42, 41.5, 42.5, 42,
    ])
  })

  test('finds a table in the document', async () => {
    const { 'content.xml': text = '' } = await opened(await toDocx(article, null), 'chart.docx', 'odt')
    expect(text.match(/<table:table-row/g)).toHaveLength(5)
    expect(text).toContain('no figure stated; ranks below Russia')
  })
})
