import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import type { ChartModel } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import type { ChartSpec } from '../../src/chart/spec.ts'
import { changeSpec } from '../../src/chart/views.ts'
import type { Observation } from '../../src/trade/observation.ts'
import { dataset } from '../article-dataset.ts'
import { bothDatasets } from '../official-data.ts'
import { runs } from '../runs.ts'
import { anySpec } from './arbitrary-spec.ts'

const model = (search: string) => resolve(dataset, decodeSpec(parseQuery(search)).spec)

describe('each chart’s model is as reviewed', () => {
  test.each([
    ['bars', ''],
    ['bars-ru', '?lang=ru'],
    ['multiples-of-russia', '?relative=RUS'],
    ['change', '?chart=change'],
    ['change-ru', '?chart=change&lang=ru'],
    ['shares', '?chart=stacked'],
    ['rank', '?chart=rank'],
    ['table', '?chart=table'],
    ['only-the-united-states', '?partner=USA'],
  ])('%s', async (name, search) => {
    await expect(`${JSON.stringify(model(search), null, 2)}\n`).toMatchFileSnapshot(`../output/${name}.json`)
  })
})

/** An observation in one line, so that a reviewer can read a model through. */
function briefly(key: string, value: unknown): unknown {
  if (key !== 'observations' || !Array.isArray(value)) return value
  return (value as Observation[]).map((o) =>
    [o.reporter, o.flow, o.partner, o.year, o.value, o.source].join(' '),
  )
}

describe('the article beside the official statistics', () => {
  const check = (search: string) => resolve(bothDatasets, decodeSpec(parseQuery(search)).spec)

  test.each([
    ['check', '?chart=check'],
    ['check-ru', '?chart=check&lang=ru'],
    ['check-ranks', '?chart=check&measure=rank'],
    ['check-earlier', '?chart=check&measure=earlier'],
    ['lines', '?chart=lines&time=2015..2022&mark=2020'],
    ['lines-mirror-ru', '?chart=lines&basis=mirror&partner=CHN~RUS&time=2018..2022&lang=ru'],
    ['concentration', '?chart=lines&measure=concentration&time=2017..2022'],
    ['stacked-shares', '?chart=stacked&measure=share&basis=reported&time=2018..2022'],
    ['by-country', '?chart=multiples&partner=CHN~RUS&time=2019..2022&panels=free'],
    ['ranks', '?chart=rank&basis=reported&time=2019..2022'],
    ['bars-official', '?chart=bars&basis=reported'],
    ['change-official', '?chart=change&basis=reported&time=2015..2022&partner=CHN~EU~RUS~USA~UKR'],
    ['change-official-ru', '?chart=change&basis=reported&measure=turnover&time=1999..2000&lang=ru'],
    ['flows', '?chart=flows&time=2020&area=KAZ'],
    ['both-books', '?chart=mirror'],
    ['map', '?chart=map'],
  ])('%s is as reviewed', async (name, search) => {
    await expect(`${JSON.stringify(check(search), briefly, 2)}\n`).toMatchFileSnapshot(
      `../output/${name}.json`,
    )
  })

  test('each verdict is told in its row', () => {
    expect(check('?chart=check').series.map(({ id, remark }) => [id, remark])).toEqual([
      [
        'CHN',
        'agrees with what China reports; cannot agree with what Central Asia reports: 37.4, and 51.2 with the gaps filled',
      ],
      [
        'EU',
        'can agree with what Central Asia reports: at least 45.2, and 47 is not below it; no EU data of 2022 are held',
      ],
      [
        'RUS',
        'can agree with what Central Asia reports: at least 39.8, and 42 is not below it; no Russian data of 2022 are held',
      ],
      ['USA', 'cannot be checked: no figure is stated'],
    ])
  })
})

/** Looks at models of any spec, of the article and of the statistics; most of them must have marks to look at.
 *  @param change what every spec is changed to
 *  @param atLeast the part of the models, 0 to 1, that must have marks: waiting or empty charts prove nothing */
function eachModel(
  look: (model: ChartModel, spec: ChartSpec) => void,
  {
    change = {},
    count = 100,
    atLeast = 0.6,
  }: { change?: Partial<ChartSpec>; count?: number; atLeast?: number } = {},
) {
  let [models, withMarks] = [0, 0]
  fc.assert(
    fc.property(anySpec, (any) => {
      const spec = changeSpec(any, change)
      const made = resolve(bothDatasets, spec)
      models += 1
      if (made.marks.length > 0) withMarks += 1
      look(made, spec)
    }),
    { numRuns: count },
  )
  expect(withMarks / models, 'the part of the models that have marks').toBeGreaterThan(atLeast)
}

const OF_ARTICLE = { basis: 'article', chart: 'bars' } as const

describe('a model', () => {
  test('is made for every valid spec, and is plain JSON', () => {
    eachModel(
      (made) => {
        expect(JSON.parse(JSON.stringify(made))).toEqual(made)
      },
      { count: runs(500) },
    )
  })

  test('is made while the statistics are not there yet', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        expect(resolve(dataset, spec).kind).toBe(spec.chart)
      }),
    )
  })

  test('has marks, series, panels and sources whose ids are unique', () => {
    eachModel(({ marks, series, panels, sources }) => {
      for (const list of [marks, series, panels, sources]) {
        const ids = list.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }
      // What an article says of a year that it does not name is a band, and of no line.
      const known = new Set(series.map(({ id }) => id))
      for (const mark of marks.filter(({ form }) => form !== 'band')) expect(known).toContain(mark.series)
    })
  })

  test('has marks that all lead to a passage of the article, or to published figures with their caveats', () => {
    const figures = new Set<string>(dataset.figures.map((f) => f.id))
    const passages = new Set<string>(dataset.passages.map((p) => p.id))
    const [ofArticle, ofStatistics] = [new Set<string>(), new Set<string>()]
    eachModel(
      ({ kind, marks, sources }) => {
        for (const { figureIds, passageIds, sourceIds, observations = [], status } of marks) {
          // Of Turkmenistan there may be nothing at all; on the map it stands even so.
          if (kind === 'map' && status === 'not-stated') {
            expect([figureIds, passageIds, sourceIds, observations]).toEqual([[], [], [], []])
            continue
          }
          const own = sources.filter(({ id }) => sourceIds.includes(id))
          expect(own).toHaveLength(sourceIds.length)
          expect(new Set(sourceIds).size).toBe(sourceIds.length)
          if (observations.length > 0) {
            ofStatistics.add(kind)
            expect(new Set(observations).size).toBe(observations.length)
            const publishers = own.filter(({ caveats }) => caveats !== null).map(({ id }) => id)
            expect(new Set(publishers)).toEqual(new Set(observations.map(({ source }) => source)))
          } else {
            ofArticle.add(kind)
            expect(figureIds.length).toBeGreaterThan(0)
            expect(sourceIds).toEqual([dataset.citation.id])
          }
          expect(figureIds.every((id) => figures.has(id))).toBe(true)
          expect(passageIds.every((id) => passages.has(id))).toBe(true)
          if (figureIds.length > 0) expect(passageIds.length).toBeGreaterThan(0)
        }
      },
      { count: 300 },
    )
    expect(ofArticle.size).toBeGreaterThanOrEqual(5)
    expect(ofStatistics.size).toBeGreaterThanOrEqual(9)
  })

  test('never gives a number to what is not stated', () => {
    eachModel(({ marks }) => {
      for (const mark of marks) if (mark.status === 'not-stated') expect(mark.amount.shown).toBeNull()
    })
    eachModel(
      ({ marks }) => {
        for (const mark of marks) if (mark.series === 'USA') expect(mark.status).toBe('not-stated')
      },
      { change: OF_ARTICLE, atLeast: 0.75 },
    )
  })

  test('says that a partner is the largest only where it is', () => {
    eachModel(
      ({ title, marks }) => {
        const china = marks.some((mark) => mark.series === 'CHN')
        expect(title.includes('largest')).toBe(china && marks.length > 1)
        if (title.includes('largest')) expect(title).toMatch(/^China has/)
      },
      { change: { ...OF_ARTICLE, relative: null, lang: 'en', title: '' }, atLeast: 0.75 },
    )
  })

  test('says for whom the year is only implied, on every chart of its values', () => {
    let implied = 0
    eachModel(
      ({ kind, marks, notes }) => {
        // A table says it in a column of its own, and the check at each mark.
        if (kind === 'table' || kind === 'check') return
        if (!marks.some(({ words }) => words.year.includes('implied'))) return
        implied += 1
        expect(notes.map((note) => note.text).join(' ')).toContain('context implies it')
      },
      { change: { basis: 'article', lang: 'en' }, atLeast: 0.75 },
    )
    expect(implied).toBeGreaterThan(5)
  })

  test('gives no shares of fewer than two stated turnovers, and counts all that are stated', () => {
    expect(model('?chart=stacked&partner=RUS~USA')).toMatchObject({ marks: [], series: [] })
    expect(model('?chart=stacked&partner=CHN~EU').title).toBe(
      'Shares of two of the three stated turnovers with Central Asia',
    )
  })

  test('labels what the article’s figures give as derived', () => {
    let derived = 0
    eachModel(
      ({ marks }, spec) => {
        for (const mark of marks) {
          const isUnit = mark.id === `${spec.relative?.toLowerCase()}-multiple`
          if (mark.status !== 'derived' || mark.figureIds.length === 0 || isUnit) continue
          derived += 1
          expect(mark.label).toContain('derived')
        }
      },
      { change: { basis: 'article', lang: 'en' }, atLeast: 0.75 },
    )
    expect(derived).toBeGreaterThan(5)
  })

  test('tells in its alt text every partner, value and status', () => {
    const { alt, marks } = model('?chart=change')
    for (const { words } of marks) {
      expect(alt).toContain(words.partner)
      expect(alt).toContain(words.value)
      expect(alt).toContain(words.status)
    }
  })

  test('shows 2022 for any other year, and says so', () => {
    const { spec, notices } = model('?time=2010..2021')
    expect(spec.time).toEqual({ from: 2022, to: 2022 })
    expect(notices).toEqual([{ param: 'time', given: '2010..2021', used: '2022', reason: 'no-data' }])
  })

  test('shows no multiples of the United States, for which no figure is stated', () => {
    const { spec, notices } = model('?relative=USA')
    expect(spec.relative).toBeNull()
    expect(notices).toEqual([{ param: 'relative', given: 'USA', used: null, reason: 'no-data' }])
  })

  test('does not call the earlier year by a number', () => {
    const { legend, marks } = model('?chart=change')
    expect(legend[0]?.label).toBe('earlier year, not named')
    expect(marks.filter((mark) => mark.x === 'earlier').map((mark) => mark.words.year)).toEqual([
      'earlier year, not named',
      'earlier year, not named',
    ])
  })
})
