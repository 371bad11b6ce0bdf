import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { referencesOf, toBibtex, toCslJson, toRis } from '../../src/export/cite.ts'
import { bothDatasets as dataset } from '../official-data.ts'

const model = resolve(dataset, decodeSpec(parseQuery('?chart=check')).spec)
const references = referencesOf(model, 'https://your.host/?chart=check')

describe('the references of a chart', () => {
  test('are to itself, its dataset and every source', () => {
    expect(references.map(({ id }) => id)).toEqual([
      'khorgos-check-2022-china-eu-russia-us',
      'khorgos-data',
      ...model.sources.map(({ id }) => id),
    ])
    expect(JSON.parse(toCslJson(references))).toEqual(references)
    expect(references[0]).toMatchObject({
      URL: 'https://your.host/?chart=check',
      version: model.datasetVersion,
    })
    expect(references.find(({ id }) => id === 'abbasova-2023')).toMatchObject({
      type: 'article-newspaper',
      author: [{ given: 'Vusala', family: 'Abbasova' }],
      issued: { 'date-parts': [[2023, 11, 20]] },
    })
  })

  test('are written for LaTeX and for reference managers', async () => {
    const bibtex = await toBibtex(references)
    expect(bibtex.match(/^@\w+\{/gm)).toHaveLength(references.length)
    expect(bibtex).toContain('Abbasova, Vusala')
    expect(bibtex).toContain('{National Statistics Committee, Uzbekistan}')
    const ris = await toRis(references)
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(references.length)
    expect(ris).toContain('AU  - Abbasova, Vusala')
    expect(ris).toContain(`TI  - ${dataset.citation.title}\n`)
  })
})
