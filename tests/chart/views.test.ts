import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSpec, encodeSpec } from '../../src/chart/codec.ts'
import { nearestSpec } from '../../src/chart/nearest-spec.ts'
import { type ChartSpec, DEFAULT_SPEC } from '../../src/chart/spec.ts'
import { ARTICLE_CHARTS, changeSpec, OFFICIAL_CHARTS } from '../../src/chart/views.ts'
import { bothDatasets } from '../official-data.ts'
import { runs } from '../runs.ts'
import { anySpec } from './arbitrary-spec.ts'

const anyView = fc.oneof(
  fc.constantFrom(...ARTICLE_CHARTS).map((chart) => ({ chart, basis: 'article' as const })),
  fc.record({
    chart: fc.constantFrom(...OFFICIAL_CHARTS),
    basis: fc.constantFrom('reported' as const, 'mirror' as const),
  }),
)

describe('changing from any chart to any other', () => {
  test('gives one that a link can hold as it is', () => {
    fc.assert(
      fc.property(anySpec, anyView, (spec, view) => {
        const changed = changeSpec(spec, view)
        expect(changed).toMatchObject(view)
        expect(decodeSpec(encodeSpec(changed))).toEqual({ spec: changed, notices: [] })
      }),
      { numRuns: runs(2000) },
    )
  })

  test('keeps what both have, and changes nothing when nothing is asked', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        expect(changeSpec(spec, {})).toEqual(spec)
      }),
    )
    const lines: ChartSpec = {
      ...DEFAULT_SPEC,
      chart: 'lines',
      basis: 'mirror',
      area: ['KAZ'],
      partner: ['TUR'],
      time: { from: 2005, to: 2015 },
    }
    expect(changeSpec(lines, { chart: 'stacked' })).toMatchObject({
      basis: 'mirror',
      area: ['KAZ'],
      partner: ['TUR'],
      time: { from: 2005, to: 2015 },
    })
    expect(changeSpec(lines, { chart: 'map' }).time).toEqual({ from: 2015, to: 2015 })
    // Years are marked over a range, which nobody chose here and which the next chart has not.
    const marked = changeSpec(DEFAULT_SPEC, { chart: 'stacked', basis: 'reported', area: ['TJK'] })
    const mark = [{ year: 2009, label: null }]
    expect(changeSpec({ ...marked, mark }, { chart: 'flows' })).toMatchObject({ mark: [] })
    expect(changeSpec(lines, { chart: 'bars', basis: 'article' })).toMatchObject({
      area: ['CA5'],
      partner: DEFAULT_SPEC.partner,
      time: DEFAULT_SPEC.time,
    })
  })
})

describe('the nearest spec that the data can answer', () => {
  test('is found in one step', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const nearest = nearestSpec(bothDatasets, spec).spec
        expect(nearestSpec(bothDatasets, nearest)).toEqual({ spec: nearest, notices: [] })
      }),
      { numRuns: runs(2000) },
    )
  })

  test('tells that the data have changed since a link was made, and how', () => {
    const dataset = {
      ...bothDatasets,
      version: '1.2.0',
      changes: ['1.0.0', '1.1.0', '1.2.0'].map((version) => ({
        version,
        date: '2026-11-24',
        what: { en: `${version}!` },
      })),
    }
    const since = (data: string) => nearestSpec(dataset, { ...DEFAULT_SPEC, data }).notices
    expect(since('1.2.0')).toEqual([])
    expect(since('1.0.0')).toEqual([
      { param: 'data', given: '1.0.0', used: '1.2.0', reason: 'changed', changes: ['1.1.0!', '1.2.0!'] },
    ])
    expect(changeSpec({ ...DEFAULT_SPEC, data: '1.0.0' }, { order: 'article' }).data).toBeNull()
  })

  test('keeps to the years held, and says what it changed', () => {
    const spec: ChartSpec = {
      ...DEFAULT_SPEC,
      chart: 'lines',
      basis: 'reported',
      measure: 'index',
      time: { from: 1950, to: 2010 },
      mark: [1960, 1998].map((year) => ({ year, label: null })),
      base: 1960,
    }
    const { spec: nearest, notices } = nearestSpec(bothDatasets, spec)
    expect(nearest).toMatchObject({
      time: { from: 1992, to: 2010 },
      mark: [{ year: 1998, label: null }],
      base: null,
    })
    expect(notices).toEqual([
      { param: 'time', given: '1950..2010', used: '1992..2010', reason: 'no-data' },
      { param: 'mark', given: '1960~1998', used: '1998', reason: 'no-data' },
      { param: 'base', given: '1960', used: '1992', reason: 'does-not-fit' },
    ])
  })
})
