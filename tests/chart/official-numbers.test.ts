import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChartModel, Mark } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { isOfficial } from '../../src/chart/views.ts'
import { countriesOf, rankable } from '../../src/trade/groups.ts'
import { CENTRAL_ASIA, type Observation } from '../../src/trade/observation.ts'
import { numbersIn } from '../honest-numbers.ts'
import { bothDatasets as dataset, observations } from '../official-data.ts'
import { anySpec } from './arbitrary-spec.ts'

/* Every value on a chart of official statistics is worked out a second time from the observations that its mark
   leads to, and those observations must be rows of the data. */

const rows = new Set<Observation>(observations)
const specs = anySpec.filter(isOfficial)
const isAsian = (code: string) => CENTRAL_ASIA.some((country) => country === code)
const total = (list: readonly Observation[]) => list.reduce((sum, { value }) => sum + value, 0)
/** Seen from Central Asia, whoever reports: trade within it is seen from the mark's country. */
const outward = ({ reporter, flow }: Observation, own: readonly string[]) =>
  own.includes(reporter) ? flow === 'X' : flow === 'M'

/** The value of a mark by its measure; null for what is no arithmetic on the mark's own observations. */
function again(mark: Mark, model: ChartModel): number | null {
  const list = mark.observations ?? []
  const countries = model.kind === 'map' ? [mark.party] : areaOf(mark)
  const balance = (some: readonly Observation[]) =>
    total(some.filter((o) => outward(o, countries))) - total(some.filter((o) => !outward(o, countries)))
  const isWorld = ({ reporter, partner }: Observation) => reporter === 'WLD' || partner === 'WLD'
  const year = Number(mark.x)
  switch (mark.measure) {
    case 'turnover':
    case 'exports':
    case 'imports':
      return total(list)
    case 'balance':
      return balance(list)
    case 'world-share':
      // Of the world's own share nothing stands below the line that does not stand above it.
      if (mark.id.startsWith('wld-')) return null
      return total(list.filter((o) => !isWorld(o))) / total(list.filter(isWorld))
    case 'yearly-growth':
      return total(list.filter((o) => o.year === year)) / total(list.filter((o) => o.year === year - 1)) - 1
    case 'index': {
      const base = model.spec.base ?? model.spec.time.from
      if (base === year) return 100
      return (100 * total(list.filter((o) => o.year === year))) / total(list.filter((o) => o.year === base))
    }
    default:
      return null
  }
}

/** The countries in whose trade a mark is, from its id. */
function areaOf({ id }: Mark): string[] {
  const [partner, ...codes] = id.toUpperCase().split('-')
  const countries = codes.includes('CA5') ? [...CENTRAL_ASIA] : codes.filter(isAsian)
  return countries.filter((country) => country !== partner)
}

test('every value follows from the observations that its mark leads to', () => {
  const checked = new Map<string, number>()
  fc.assert(
    fc.property(specs, (spec) => {
      const model = resolve(dataset, spec)
      for (const mark of model.marks) {
        expect(mark.observations?.every((observation) => rows.has(observation)) ?? true).toBe(true)
        const value = mark.amount.shown
        // The article's own figure, where it stands beside official bars, rests on a passage and no observation.
        if (mark.observations === undefined) expect(mark.passageIds).not.toEqual([])
        const expected = value === null || mark.observations === undefined ? null : again(mark, model)
        if (value === null || expected === null) continue
        expect(value).toBeCloseTo(expected, 9)
        checked.set(mark.measure, (checked.get(mark.measure) ?? 0) + 1)
      }
    }),
    { numRuns: 400 },
  )
  expect([...checked.keys()].sort()).toEqual([
    'balance',
    'exports',
    'imports',
    'index',
    'turnover',
    'world-share',
    'yearly-growth',
  ])
}, 60_000)

/** What may be written without a mark: years, the ends of scales, counts, and the margins of freight. */
function isPlain(text: string, model: ChartModel): boolean {
  if (/^(19[89]|20[0-3])\d$/.test(text)) return true
  return ['0', '1', '100'].includes(text) || (model.kind === 'mirror' && ['6', '10', '02'].includes(text))
}

/** Whether a number as written is a value of the chart, rounded. */
function isRounded(text: string, values: readonly number[]): boolean {
  const written = Number(text)
  const decimals = text.split('.')[1]?.length ?? 0
  const slack = 0.5 * 10 ** -decimals + 1e-9
  return values.some((value) => Math.abs(Math.abs(value) - written) <= slack)
}

function inventedTexts(model: ChartModel): string[] {
  const values = model.marks.flatMap(({ amount, measure }) => {
    const known = [amount.low, amount.shown, amount.high].filter((value) => value !== null)
    const isRate = measure === 'world-share' || measure === 'yearly-growth' || measure === 'gap'
    return isRate ? known.flatMap((value) => [value, value * 100]) : known
  })
  const rates = model.kind === 'mirror' ? gapRates(model) : []
  const counts = [
    model.marks.length / 4,
    Math.max(...model.series.map((_, i) => i + 1), 0),
    allCount(model),
    rankable(countriesOf(model.spec.area)).length,
    ...model.marks.flatMap(({ words }) => words.paragraphs),
  ]
  const { title, subtitle, notes, legend, series, marks } = model
  const free = [
    title,
    subtitle,
    ...notes.map(({ text }) => text),
    ...legend.map(({ label }) => label),
    ...series.flatMap(({ label, remark }) => [label, remark ?? '']),
    ...marks.flatMap(({ label, words: w }) => [label, w.measure, w.value, w.interval, w.spoken]),
  ]
  return free
    .flatMap(numbersIn)
    .filter((text) => !isPlain(text, model) && !isRounded(text, [...values, ...rates, ...counts]))
}

/** The gaps of pairs as per cent of the country's own figure. */
function gapRates({ marks }: ChartModel): number[] {
  const of = (series: string, side: string) =>
    marks.find((mark) => mark.series === series && mark.id.includes(side))?.amount.shown ?? Number.NaN
  return [...new Set(marks.map(({ series }) => series))].map(
    (series) => (100 * (of(series, '-mirror-') - of(series, '-reported-'))) / of(series, '-reported-'),
  )
}

/** How many pairs there are in all, which the note on those left out says. */
function allCount({ kind, notes }: ChartModel): number {
  const numbers = kind === 'mirror' ? notes.flatMap(({ text }) => numbersIn(text)) : []
  return Math.max(0, ...numbers.map(Number).filter((count) => count <= 5 * 22 * 2 && Number.isInteger(count)))
}

test('no chart of official statistics says a number that is not a value of one of its marks', () => {
  fc.assert(
    fc.property(specs, (spec) => {
      expect(inventedTexts(resolve(dataset, spec))).toEqual([])
    }),
    { numRuns: 120 },
  )
}, 60_000)

test('an invented value, text or observation would be found', () => {
  const model = resolve(dataset, { ...fc.sample(specs, 1)[0], chart: 'lines', measure: 'turnover' } as never)
  expect(inventedTexts({ ...model, title: 'US$987.6 bn' })).toEqual(['987.6'])
})
