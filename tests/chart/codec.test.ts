import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSpec, encodeSpec, formatQuery, parseQuery } from '../../src/chart/codec.ts'
import { CHARTS, DEFAULT_SPEC, PARAMS } from '../../src/chart/spec.ts'
import { hasView, kindOf } from '../../src/chart/views.ts'
import { runs } from '../runs.ts'
import { anySpec } from './arbitrary-spec.ts'

const decode = (search: string) => decodeSpec(parseQuery(search))

describe('the codec of the URL', () => {
  test('gives back every spec that was written', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        expect(decodeSpec(encodeSpec(spec))).toEqual({ spec, notices: [] })
        expect(decode(formatQuery(encodeSpec(spec)))).toEqual({ spec, notices: [] })
      }),
      { numRuns: runs(2000) },
    )
  })

  test('reads any query string as a valid spec', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('', '~', '..', 'bars', 'CHN~', '2022..', 'EU~XXX', 'rank'),
    )
    const query = fc
      .array(fc.tuple(fc.oneof(fc.constantFrom<string>(...PARAMS), fc.string()), value))
      .map((pairs) => pairs.map(([key, text]) => `${key}=${text}`).join('&'))
    fc.assert(
      fc.property(fc.oneof(fc.string(), query), (search) => {
        const { spec } = decode(search)
        expect(CHARTS).toContain(spec.chart)
        expect(hasView(spec)).toBe(true)
        expect(kindOf(spec).measures).toContain(spec.measure)
        expect(spec.partner.length).toBeGreaterThan(0)
        expect(spec.time.from).toBeLessThanOrEqual(spec.time.to)
        expect(decodeSpec(encodeSpec(spec))).toEqual({ spec, notices: [] })
      }),
      { numRuns: runs(5000) },
    )
  })

  test('leaves defaults out', () => {
    expect(formatQuery(encodeSpec(DEFAULT_SPEC))).toBe('')
  })

  test('writes the grammar that analysts know', () => {
    const { spec } = decode('?partner=CHN~EU&time=2010..2022&chart=change')
    expect(formatQuery(encodeSpec(spec))).toBe('chart=change&partner=CHN~EU&time=2010..2022')
    const lines = '?chart=lines&area=KAZ~UZB&partner=CHN~TUR&time=2010..2020&basis=mirror&mark=2014~2020'
    expect(`?${formatQuery(encodeSpec(decode(lines).spec))}`).toBe(lines)
  })

  test('keeps the words of a reader for a marked year, and takes them as far as they fit on a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const { spec } = decode(`?chart=lines&mark=${encodeURIComponent(`2009:${words}`)}~2020`)
        const [first, ...others] = spec.mark.filter(({ year }) => year === 2009 || year === 2020)
        expect(first?.label?.length ?? 1).toBeGreaterThan(0)
        expect(others.at(-1)).toEqual({ year: 2020, label: null })
        expect(decode(formatQuery(encodeSpec(spec)))).toEqual({ spec, notices: [] })
      }),
      { numRuns: runs(1000) },
    )
    const link = 'chart=lines&mark=2009:own%20words~2020'
    expect(formatQuery(encodeSpec(decode(`?${link}`).spec))).toBe(link)
    expect(decode(`?chart=lines&mark=2009:${'long '.repeat(20)}`)).toMatchObject({
      spec: { mark: [{ year: 2009, label: 'long '.repeat(12).trim() }] },
      notices: [{ param: 'mark', reason: 'unknown' }],
    })
  })

  test('does not mind small letters, other orders or repetitions', () => {
    expect(decode('?partner=usa~chn~chn').spec.partner).toEqual(['CHN', 'USA'])
  })
})

describe('what cannot be read falls back to the nearest sensible chart, and a notice says so', () => {
  test('an unknown chart', () => {
    expect(decode('?chart=pie')).toEqual({
      spec: DEFAULT_SPEC,
      notices: [{ param: 'chart', given: 'pie', used: 'bars', reason: 'unknown' }],
    })
  })

  test('a partner that is unknown, beside one that is not', () => {
    const { spec, notices } = decode('?partner=CHN~XXX')
    expect(spec.partner).toEqual(['CHN'])
    expect(notices).toEqual([{ param: 'partner', given: 'CHN~XXX', used: 'CHN', reason: 'unknown' }])
  })

  test('a measure alone picks the chart that shows it', () => {
    expect(decode('?measure=share')).toMatchObject({
      spec: { chart: 'bars', basis: 'reported', measure: 'share' },
      notices: [],
    })
  })

  test('the article has no chart of growth: lines of official statistics have', () => {
    expect(decode('?measure=growth').spec).toMatchObject({ chart: 'lines', basis: 'reported' })
    expect(decode('?measure=exports&basis=mirror').spec).toMatchObject({ chart: 'bars', basis: 'mirror' })
  })

  test('a chart that the article has not is of official statistics, whatever is asked for', () => {
    const { spec, notices } = decode('?chart=lines&basis=article')
    expect(spec).toMatchObject({ chart: 'lines', basis: 'reported', time: { from: 2000, to: 2022 } })
    expect(notices).toEqual([{ param: 'basis', given: 'article', used: 'reported', reason: 'does-not-fit' }])
  })

  test('what another view takes is dropped with a word', () => {
    const { spec, notices } = decode('?chart=rank&scale=log&area=KAZ&partner=TUR~CHN')
    expect(spec).toMatchObject({ scale: 'linear', area: ['CA5'], partner: ['CHN'] })
    expect(notices.map(({ param, used }) => [param, used])).toEqual([
      ['area', null],
      ['partner', 'CHN'],
      ['scale', null],
    ])
  })

  test('a measure that may be negative has no logarithmic scale', () => {
    expect(decode('?chart=lines&measure=balance&scale=log')).toMatchObject({
      spec: { scale: 'linear' },
      notices: [{ param: 'scale', reason: 'does-not-fit' }],
    })
  })

  test('a measure that does not go with the chart gives way to it', () => {
    const { spec, notices } = decode('?chart=rank&measure=share')
    expect(spec).toMatchObject({ chart: 'rank', measure: 'turnover' })
    expect(notices).toEqual([{ param: 'measure', given: 'share', used: 'turnover', reason: 'does-not-fit' }])
  })

  test('multiples go with bars only', () => {
    const { spec, notices } = decode('?chart=change&relative=RUS')
    expect(spec.relative).toBeNull()
    expect(notices).toEqual([{ param: 'relative', given: 'RUS', used: null, reason: 'does-not-fit' }])
  })

  test('years the wrong way round are turned', () => {
    expect(decode('?time=2022..2010').spec.time).toEqual({ from: 2010, to: 2022 })
  })
})
