import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { leadsFrom } from '../../src/chart/leads.ts'
import { nextView, QUESTION_NAMES, questionOf, viewFor } from '../../src/chart/questions.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { BASES } from '../../src/chart/spec.ts'
import { ARTICLE_CHARTS, hasView, OFFICIAL_CHARTS } from '../../src/chart/views.ts'
import { bothDatasets } from '../official-data.ts'

const views = BASES.flatMap((basis) =>
  (basis === 'article' ? ARTICLE_CHARTS : OFFICIAL_CHARTS).map((chart) => ({ chart, basis })),
)

describe('questions', () => {
  test('every chart answers one, and every answer is a chart that there is', () => {
    for (const view of views) expect(QUESTION_NAMES).toContain(questionOf(view))
    const answers = QUESTION_NAMES.flatMap((question) => BASES.map((basis) => viewFor(question, basis)))
    for (const view of answers) expect(view === null || hasView(view)).toBe(true)
  })

  test('are answered by the same numbers, where these have an answer, else by those of statistics', () => {
    for (const question of QUESTION_NAMES)
      for (const view of views) {
        const next = nextView(question, view)
        expect(questionOf(next)).toBe(question)
        const own = viewFor(question, view.basis)
        if (own !== null) expect(next).toEqual(own)
      }
    const article = { chart: 'bars', basis: 'article' } as const
    expect(nextView('over-time', article).basis).toBe('reported')
    expect(nextView('over-time', article, 'mirror').basis).toBe('mirror')
    expect(nextView('check', { chart: 'bars', basis: 'mirror' }).basis).toBe('article')
    // Whose numbers were chosen outlasts a question for which nobody's can be.
    expect(nextView('how-much', { chart: 'check', basis: 'article' }, 'mirror').basis).toBe('mirror')
  })
})

describe('a mark leads on', () => {
  const model = (query: string) => resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
  const leads = (query: string, id: string) => {
    const chart = model(query)
    const mark = chart.marks.find((one) => one.id === id)
    if (mark === undefined) throw new Error(`No mark ${id}`)
    return leadsFrom(chart, mark)
  }

  test('to the flows and both sides’ reports of the same two', () => {
    const [flows, sides, ...more] = leads('?chart=multiples&time=2000..2022', 'chn-kaz-2018')
    expect(more).toEqual([])
    expect(flows?.view).toMatchObject({ chart: 'flows', area: ['KAZ'], partner: ['CHN'] })
    expect(flows?.view.time).toEqual({ from: 2000, to: 2022 })
    expect(sides?.view).toMatchObject({ chart: 'mirror', area: ['KAZ'], partner: ['CHN'] })
    expect(sides?.view.time).toEqual({ from: 2018, to: 2018 })
  })

  test('from a year to all years, and never to the chart that it stands on', () => {
    const names = leads('?chart=bars&basis=mirror&time=2020', 'chn-ca5-2020').map(({ view }) => view.chart)
    expect(names).toEqual(['flows', 'mirror', 'lines'])
    for (const view of leads('?chart=flows&time=2018', 'chn-ca5-exports-2018'))
      expect(view.view.chart).not.toBe('flows')
  })

  test('nowhere from the article’s figures and from countries on a map', () => {
    expect(leads('', 'chn-2022')).toEqual([])
    expect(leads('?chart=map', 'kaz-map-2022')).toEqual([])
    // A line that is coloured by its country, and one of several countries'.
    expect(leads('?chart=lines&area=KAZ~UZB&partner=CHN', 'chn-kaz-2015')).toEqual([])
    expect(leads('?chart=lines&area=KAZ~UZB&partner=CHN~RUS', 'chn-kaz-2015')).toEqual([])
  })
})
