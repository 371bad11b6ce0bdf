import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { focusNotice, highlightedBy } from '../../src/chart/highlight.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { dataset } from '../article-dataset.ts'
import { bothDatasets } from '../official-data.ts'

const model = (search: string) => resolve(dataset, decodeSpec(parseQuery(search)).spec)
const lit = (search: string, focus: string) => {
  const found = highlightedBy(dataset, model(search), focus)
  return found && { marks: [...found.marks], passages: [...found.passages] }
}

describe('what a focus lights', () => {
  test('a figure: its mark and its passage', () => {
    expect(lit('', 'chn-2022')).toEqual({ marks: ['chn-2022'], passages: ['p8-doubling'] })
  })

  test('a passage: the marks of all its figures', () => {
    expect(lit('?chart=change', 'p9-eu')?.marks).toEqual(['eu-growth', 'eu-earlier', 'eu-2022'])
  })

  test('a derived mark: the passages of every figure it rests on', () => {
    expect(lit('?chart=stacked', 'eu-share')?.passages).toEqual(['p9-eu', 'p8-doubling', 'p9-russia'])
  })

  test('a figure, on a chart of what is derived from it: the mark that is about it alone', () => {
    expect(lit('?chart=stacked', 'eu-2022')?.marks).toEqual(['eu-share'])
  })

  test('a passage whose figures are not on the chart: itself, and the marks of its partner and year', () => {
    expect(lit('', 'p8-leading')).toEqual({ marks: ['chn-2022'], passages: ['p8-leading'] })
  })

  test('nothing, where nothing has that id; and a notice says so', () => {
    expect(lit('', 'eu-1999')).toBeNull()
    expect(focusNotice(dataset, model(''), 'eu-1999')).toHaveLength(1)
    expect(focusNotice(dataset, model(''), 'eu-2022')).toEqual([])
  })
})

describe('in charts of the statistics', () => {
  const official = (search: string) => resolve(bothDatasets, decodeSpec(parseQuery(search)).spec)

  for (const view of ['lines', 'bars', 'rank', 'stacked', 'multiples', 'table']) {
    test(`a phrase lights its partner and year in ${view}, and these marks light what speaks of them`, () => {
      const shown = official(`?chart=${view}&basis=reported&partner=CHN~USA`)
      const found = highlightedBy(bothDatasets, shown, 'p8-doubling')
      const marks = shown.marks.filter(({ id }) => found?.marks.has(id))
      expect(marks.length).toBeGreaterThan(0)
      for (const { party, x } of marks) expect([party, x]).toEqual(['CHN', '2022'])
      const mark = marks.find(({ figureIds }) => figureIds.length === 0)
      if (mark === undefined) return
      expect([...(highlightedBy(bothDatasets, shown, mark.id)?.passages ?? [])].sort()).toEqual([
        'p8-doubling',
        'p8-leading',
      ])
    })
  }

  test('of the article’s ranks the phrase of China’s turnover lights China', () => {
    expect(lit('?chart=rank', 'p8-doubling')?.marks).toEqual(['chn-rank'])
  })
})
