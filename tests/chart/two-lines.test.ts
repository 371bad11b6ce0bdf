import { describe, expect, test } from 'vitest'
import { decodeSpec, encodeSpec, formatQuery, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { changeSpec, kindOf } from '../../src/chart/views.ts'
import { bothDatasets } from '../official-data.ts'

const specOf = (query: string) => decodeSpec(parseQuery(query)).spec
const chart = (query: string) => resolve(bothDatasets, specOf(query))

describe('exports and imports over time', () => {
  const ofPair = '?chart=flows&area=KAZ&partner=EU&time=2000..2022&scale=log&mark=2009'

  test('are two lines of a pair, in one plot, with what lies between', () => {
    const model = chart(ofPair)
    expect(model.notices).toEqual([])
    expect(model.panels).toEqual([])
    expect(model.series.map(({ label }) => label)).toEqual(['exports', 'imports'])
    expect(model.shaded).toEqual([['EU-exports', 'EU-imports']])
    expect(model.axis?.scale).toBe('log')
    expect(model.years).toEqual({ from: 2000, to: 2022, marked: [{ year: 2009, label: 'financial crisis' }] })
    expect(model.marks.length).toBe(2 * 23)
  })

  test('of several partners stand in a panel each', () => {
    const model = chart('?chart=flows&time=2010..2022&partner=CHN~RUS')
    expect(model.panels.map(({ label }) => label)).toEqual(['China', 'Russia'])
    for (const mark of model.marks) expect(mark.panel).toBe(mark.party)
    expect(model.shaded?.length).toBe(2)
  })

  test('have each year’s values as the chart of that year has them', () => {
    const over = chart('?chart=flows&time=2010..2022&partner=CHN~RUS')
    for (const year of [2010, 2018, 2022]) {
      const one = chart(`?chart=flows&time=${year}&partner=CHN~RUS`)
      for (const mark of one.marks.filter(({ measure }) => measure !== 'balance')) {
        const same = over.marks.find(({ id }) => id === mark.id)
        expect(same?.amount, mark.id).toEqual(mark.amount)
        expect(same?.status).toBe(mark.status)
      }
    }
  })

  test('are in the link, and another span of years leads there and back', () => {
    const spec = specOf(ofPair)
    expect(formatQuery(encodeSpec(spec))).toContain('time=2000..2022')
    expect(specOf(`?${formatQuery(encodeSpec(spec))}`)).toEqual(spec)
    const year = changeSpec(spec, { time: { from: 2022, to: 2022 } })
    expect([kindOf(spec).time, kindOf(year).time]).toEqual(['range', 'year'])
    expect(year).toMatchObject({ scale: 'linear', mark: [] })
    // Whoever comes with a range that nobody chose gets the year.
    expect(kindOf(changeSpec(specOf('?chart=lines'), { chart: 'flows' })).time).toBe('year')
    expect(kindOf(changeSpec(specOf('?chart=lines&time=2005..2015'), { chart: 'flows' })).time).toBe('range')
  })
})

describe('each side’s version over time', () => {
  test('is a panel for each flow, with both sides’ values of the years that both have', () => {
    const model = chart('?chart=mirror&area=KAZ&partner=CHN&time=2000..2022')
    expect(model.panels.map(({ label }) => label).sort()).toEqual([
      'China to Kazakhstan',
      'Kazakhstan to China',
    ])
    const year = chart('?chart=mirror&area=KAZ&partner=CHN&time=2018')
    const points = year.marks.filter(({ form }) => form === 'point')
    expect(points.length).toBe(4)
    for (const mark of points) {
      const same = model.marks.find(({ id }) => id === mark.id)
      expect(same?.amount, mark.id).toEqual(mark.amount)
    }
    for (const [theirs, own] of model.shaded ?? []) {
      const yearsOf = (series: string) =>
        model.marks.filter((mark) => mark.series === series).map(({ x }) => x)
      expect(yearsOf(theirs)).toEqual(yearsOf(own))
    }
  })

  test('of one flow is one plot', () => {
    const model = chart('?chart=mirror&area=KAZ&partner=CHN&time=2000..2022&measure=imports')
    expect(model.panels).toEqual([])
    expect(model.series.map(({ label }) => label)).toEqual(['China', 'Kazakhstan'])
  })
})
