import { describe, expect, test } from 'vitest'
import descriptor from '../../data/datapackage.json'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { toBibtex } from '../../src/export/references/bibtex.ts'
import { referencesOf, toCslJson } from '../../src/export/references/cite.ts'
import { toRis } from '../../src/export/references/ris.ts'
import { bothDatasets as dataset } from '../official-data.ts'

const LINK = 'https://your.host/khorgos/?chart=check'
const modelOf = (query: string) => resolve(dataset, decodeSpec(parseQuery(query)).spec)
const model = modelOf('?chart=check')
const references = referencesOf(model, LINK)
const russian = referencesOf(modelOf('?chart=lines&lang=ru'), LINK)

describe('the references of a chart', () => {
  test('are to itself, its dataset and every source', () => {
    expect(references.map(({ id }) => id)).toEqual([
      'khorgos-check-2022-china-eu-russia-us',
      'khorgos-data',
      ...model.sources.map(({ id }) => id),
    ])
    expect(JSON.parse(toCslJson(references))).toEqual(references)
    expect(references.find(({ id }) => id === 'abbasova-2023')).toMatchObject({
      type: 'article-newspaper',
      author: [{ given: 'Vusala', family: 'Abbasova' }],
      issued: { 'date-parts': [[2023, 11, 20]] },
    })
  })

  test('have the version of the data and its day, and the addresses of the chart and the data', () => {
    const issued = { 'date-parts': [[2026, 11, 25]] }
    expect(descriptor.version).toBe(dataset.version)
    expect(descriptor.created).toBe('2026-11-25T00:00:00Z')
    const [chart, data] = references
    expect(chart).toMatchObject({ URL: LINK, version: dataset.version, issued })
    const URL = 'https://your.host/khorgos/data/datapackage.json'
    expect(data).toMatchObject({ URL, version: dataset.version, issued })
  })

  test('have an address and a date wherever the source has one', () => {
    for (const source of dataset.official?.sources ?? []) {
      const found = [...references, ...russian].find(({ id }) => id === source.id)
      if (found === undefined) continue
      expect(found.URL).toBe(source.URL)
      expect(found.issued?.['date-parts'][0]).toEqual(source.issued?.['date-parts'][0])
    }
    expect(russian.find(({ id }) => id === 'imf-dots')?.issued).toEqual({ 'date-parts': [[2022, 5]] })
  })

  test('leave out an address that is not whole', () => {
    for (const { id, URL } of referencesOf(model, 'index.html?chart=check').slice(0, 2))
      expect(URL, id).toBeUndefined()
  })
})

test('BibTeX has letters of both alphabets as they are, and the fields of biblatex', () => {
  const bibtex = toBibtex(russian)
  expect(bibtex.match(/^@\w+\{/gm)).toHaveLength(russian.length)
  expect(bibtex).toContain('title = {{Крупнейший из этих партнёров Центральной Азии')
  expect(bibtex).toContain('langid = {russian}')
  expect(bibtex).toContain('author = {{International Monetary Fund}}')
  expect(bibtex).toContain('  date = {2022-05},\n  year = {2022},\n  month = may,\n')
  expect(bibtex).toContain('  url = {https://data.imf.org/},\n')
  expect(toBibtex(references)).toContain('author = {Abbasova, Vusala}')
})

test('RIS has a record for each reference, tag by tag', () => {
  const records = toRis(russian).split('\r\n\r\n')
  expect(records).toHaveLength(russian.length)
  for (const record of records) {
    const lines = record.trimEnd().split('\r\n')
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- ?/)
    expect([lines[0]?.slice(0, 6), lines.at(-1)]).toEqual(['TY  - ', 'ER  -'])
  }
  const [chart = ''] = records
  expect(chart).toContain(
    'TY  - FIGURE\r\nID  - khorgos-turnover-over-time-2000-2022-china-eu-russia-us-reported-lang-ru\r\n',
  )
  expect(chart).toContain('TI  - Крупнейший из этих партнёров Центральной Азии')
  expect(chart).toContain(
    'PY  - 2026\r\nDA  - 2026/11/25/\r\nET  - 1.1.0\r\nLA  - ru\r\nUR  - https://your.host/',
  )
  expect(records.find((record) => record.includes('ID  - imf-dots'))).toContain(
    'PY  - 2022\r\nDA  - 2022/05//\r\n',
  )
  expect(toRis(references)).toContain('TY  - NEWS\r\nID  - abbasova-2023\r\nAU  - Abbasova, Vusala\r\n')
})
