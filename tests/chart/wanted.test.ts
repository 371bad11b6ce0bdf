import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import type { ChartSpec } from '../../src/chart/spec.ts'
import { changeSpec } from '../../src/chart/views.ts'
import { NOTHING_WANTED, recall, remember } from '../../src/chart/wanted.ts'
import { runs } from '../runs.ts'
import { anySpec } from './arbitrary-spec.ts'

const specOf = (query: string) => decodeSpec(parseQuery(query)).spec
/** Goes from view to view, as tabs do, and sets what is set on the way. */
function walk(start: string, steps: readonly Partial<ChartSpec>[]): ChartSpec {
  let [spec, wanted] = [specOf(start), NOTHING_WANTED]
  for (const step of steps) {
    const isView = step.chart !== undefined
    if (isView) spec = changeSpec(spec, recall(wanted, spec, step))
    else {
      wanted = remember(wanted, spec, step)
      spec = changeSpec(spec, step)
    }
  }
  return spec
}

describe('what was set on one chart', () => {
  const set: Partial<ChartSpec>[] = [
    { time: { from: 2005, to: 2015 } },
    { scale: 'log' },
    { mark: [{ year: 2009, label: 'drought' }] },
    { measure: 'exports' },
    { partner: ['CHN', 'TUR'] },
  ]

  test('is there again after charts that could not take it', () => {
    const away: Partial<ChartSpec>[] = [
      { chart: 'bars', basis: 'reported' },
      { chart: 'rank', basis: 'article' },
      { chart: 'lines', basis: 'reported' },
    ]
    const start = '?chart=lines&basis=reported'
    expect(walk(start, [...set, ...away])).toEqual(walk(start, set))
  })

  test('goes along to the charts that can take it', () => {
    const bars = walk('?chart=lines&basis=reported', [...set, { chart: 'bars', basis: 'reported' }])
    expect(bars).toMatchObject({
      measure: 'exports',
      partner: ['CHN', 'TUR'],
      time: { from: 2015, to: 2015 },
    })
    expect(
      walk('?chart=lines&basis=reported', [...set, { chart: 'stacked', basis: 'reported' }]),
    ).toMatchObject({
      time: { from: 2005, to: 2015 },
      mark: [{ year: 2009, label: 'drought' }],
    })
  })

  test('a year and a range are remembered each', () => {
    const steps: Partial<ChartSpec>[] = [
      { time: { from: 2005, to: 2015 } },
      { chart: 'bars', basis: 'reported' },
      { time: { from: 2010, to: 2010 } },
      { chart: 'lines', basis: 'reported' },
    ]
    const start = '?chart=lines&basis=reported'
    expect(walk(start, steps).time).toEqual({ from: 2005, to: 2015 })
    expect(walk(start, [...steps, { chart: 'bars', basis: 'reported' }]).time).toEqual({
      from: 2010,
      to: 2010,
    })
  })

  test('of any two charts: there and back is where one was, once it has been set', () => {
    fc.assert(
      fc.property(anySpec, anySpec, (here, there) => {
        const start = changeSpec(here, {})
        const wanted = remember(NOTHING_WANTED, start, start)
        const away = changeSpec(start, recall(wanted, start, { chart: there.chart, basis: there.basis }))
        const back = changeSpec(away, recall(wanted, away, { chart: start.chart, basis: start.basis }))
        // A title of one's own is no setting: it goes with its chart.
        const { focus: _, data: __, title: ___, ...view } = start
        expect(back).toMatchObject(view)
        if (away.chart !== start.chart) expect([away.title, back.title]).toEqual(['', ''])
      }),
      { numRuns: runs(200) },
    )
  })
})
