import { describe, expect, test } from 'vitest'
import { dataset } from '../article-dataset.ts'

const figure = (id: string) => {
  const { low, shown, high } = dataset.figures.find((f) => f.id === id)?.value ?? {}
  return [low, shown, high]
}

describe('data/article.json', () => {
  test('holds the ten statements of the article, and no other figure', () => {
    const ids = dataset.figures.map((f) => f.id)
    expect(ids).toEqual(
      'chn-2022 chn-earlier chn-rank eu-2022 eu-earlier eu-rank rus-2022 rus-rank usa-2022 usa-rank'.split(
        ' ',
      ),
    )
  })

  test('gives whole billions as what rounds to them', () => {
    expect(figure('chn-2022')).toEqual([69.5, 70, 70.5])
    expect(figure('eu-2022')).toEqual([46.5, 47, 47.5])
    expect(figure('eu-earlier')).toEqual([26.5, 27, 27.5])
    expect(figure('rus-2022')).toEqual([41.5, 42, 42.5])
  })

  test('has no number for China’s earlier turnover nor for the United States, only bounds', () => {
    expect(figure('chn-earlier')).toEqual([35, null, null])
    expect(figure('usa-2022')).toEqual([0, null, 42])
  })

  test('names no earlier year', () => {
    const earlier = dataset.figures.filter((f) => f.id.endsWith('-earlier'))
    expect(earlier.map((f) => f.year)).toEqual(earlier.map(() => ({ period: null, named: 'not-named' })))
  })

  test('names 2022 for China only; for the others it is implied', () => {
    const named = dataset.figures.filter((f) => f.year.named === 'stated').map((f) => f.id)
    expect(named).toEqual(['chn-2022', 'chn-rank'])
  })

  test('says why, in both languages, wherever a value is implied or not stated', () => {
    for (const { status, reason } of dataset.figures) {
      expect(Boolean(reason?.en && reason.ru)).toBe(status !== 'stated')
    }
  })

  test('quotes short phrases only, and each in its paragraph’s gist', () => {
    for (const { id, paragraph, selector } of dataset.passages) {
      expect(selector.exact.split(/\s+/).length).toBeLessThanOrEqual(15)
      const gist = dataset.paragraphs.find((p) => p.number === paragraph)?.gist
      expect(gist?.en).toContainEqual({ quote: id })
      expect(gist?.ru).toContainEqual({ quote: id })
    }
  })

  test('tells all thirteen paragraphs', () => {
    expect(dataset.paragraphs.map((p) => p.number)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
  })

  test('names no publication and no address', () => {
    const fields = Object.keys(dataset.citation)
    expect(fields).not.toContain('container-title')
    expect(fields).not.toContain('URL')
  })
})
