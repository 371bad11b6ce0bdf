import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { referencesOf } from '../../src/export/references/cite.ts'
import { referenceList } from '../../src/export/references/reference-list.ts'
import { bothDatasets as dataset } from '../official-data.ts'

const model = resolve(dataset, decodeSpec(parseQuery('?chart=check')).spec)
const references = referencesOf(model, 'https://your.host/?chart=check')
const lines = (style: 'apa' | 'chicago') => referenceList(references, style).trimEnd().split('\n')
const ARTICLE = 'Russian FM Discusses Strategic Partnership with Central Asian Ambassadors'

describe('a list of references', () => {
  test('has an entry for the chart, its dataset and every source, by author', () => {
    for (const style of ['apa', 'chicago'] as const) {
      expect(lines(style)).toHaveLength(references.length)
      expect([...lines(style)].sort(new Intl.Collator('en').compare)).toEqual(lines(style))
    }
  })

  test('follows the APA for articles, offices and charts', () => {
    expect(lines('apa')).toContain(`Abbasova, V. (2023, November 20). ${ARTICLE}.`)
    expect(lines('apa')).toContain(
      'Bureau of National Statistics, Kazakhstan. (n.d.). Main indicators of foreign trade by country [Data set]. https://stat.gov.kz/',
    )
    expect(lines('apa').find((line) => line.includes('[Chart]'))).toBe(
      `Khorgos contributors. (2026, November 25). ${model.title}. ${model.subtitle} (Version ${model.datasetVersion}) [Chart]. https://your.host/?chart=check`,
    )
  })

  test('follows Chicago’s author and date for articles, offices and charts', () => {
    expect(lines('chicago')).toContain(`Abbasova, Vusala. 2023. “${ARTICLE}.” November 20, 2023.`)
    expect(lines('chicago')).toContain(
      'Bureau of National Statistics, Kazakhstan. n.d. “Main indicators of foreign trade by country.” Data set. https://stat.gov.kz/',
    )
    expect(lines('chicago').find((line) => line.includes('Chart'))).toContain(
      `Chart. Version ${model.datasetVersion}. November 25, 2026. https://your.host/?chart=check`,
    )
  })

  test('gives a month where no day is known', () => {
    const [first] = references
    if (first === undefined) throw new Error('no reference')
    const monthly = { ...first, issued: { 'date-parts': [[2022, 5]] as const } }
    expect(referenceList([monthly], 'apa')).toContain('(2022, May)')
    expect(referenceList([monthly], 'chicago')).toContain('May 2022.')
  })
})
