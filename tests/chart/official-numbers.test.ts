import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChartModel, Mark, Note } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import type { ChartSpec } from '../../src/chart/spec.ts'
import { changeSpec, kindOf, OFFICIAL_CHARTS } from '../../src/chart/views.ts'
import { CENTRAL_ASIA, EU_OF_ITS_DAY, type Observation } from '../../src/trade/observation.ts'
import { numbersIn } from '../honest-numbers.ts'
import { bothDatasets as dataset, observations } from '../official-data.ts'
import { runs } from '../runs.ts'
import { anySpec } from './arbitrary-spec.ts'
import { numbersOf } from './finding-again.ts'
import { areaOf, partAgain, total, valueAgain } from './value-again.ts'

/* Every value on a chart of official statistics is worked out a second time from the observations that its mark
   leads to, and those observations must be rows of the data. Every number that is written must be one of these values,
   a year or a count that can be worked out again, or stand in a note that is known to say it. */

const rows = new Set<Observation>(observations)

/** Every chart of official statistics with each of its measures. */
const VIEWS = OFFICIAL_CHARTS.flatMap((chart) =>
  kindOf({ chart, basis: 'reported' }).measures.map((measure) => ({ chart, measure })),
)
type View = (typeof VIEWS)[number]

/** Any spec of one view. */
const specsOf = ({ chart, measure }: View): fc.Arbitrary<ChartSpec> =>
  fc
    .tuple(anySpec, fc.constantFrom('reported' as const, 'mirror' as const))
    .map(([spec, basis]) => changeSpec(changeSpec(spec, { chart, basis }), { measure }))

/** Looks at some models of every view, and says how many marks there were to look at. */
function eachModel(count: number, look: (model: ChartModel) => void): number {
  let marks = 0
  for (const view of VIEWS) {
    let here = 0
    fc.assert(
      fc.property(specsOf(view), (spec) => {
        const model = resolve(dataset, spec)
        expect([model.kind, model.spec.measure]).toEqual([view.chart, view.measure])
        here += model.marks.length
        look(model)
      }),
      { numRuns: runs(count) },
    )
    expect(here, `marks of ${view.chart} of ${view.measure}`).toBeGreaterThan(0)
    marks += here
  }
  return marks
}

test('every value follows from the observations that its mark leads to', () => {
  const checked = new Set<string>()
  const seen = eachModel(120, (model) => {
    for (const mark of model.marks) {
      const { amount, measure } = mark
      const own = mark.observations
      // The article's own figure, where it stands beside official bars, rests on a passage and no observation.
      if (own === undefined) {
        expect(mark.passageIds).not.toEqual([])
        continue
      }
      expect(own.every((observation) => rows.has(observation))).toBe(true)
      expect(new Set(own).size, `observations of ${mark.id}`).toBe(own.length)
      if (amount.shown === null) {
        expect(own).toEqual([])
        continue
      }
      expect(own).not.toEqual([])
      const expected = valueAgain(mark, model)
      expect(amount.shown, `${mark.id} of ${model.kind}, ${measure}`).toBeCloseTo(expected.shown, 9)
      expect(amount.low).toBeCloseTo(expected.low, 9)
      if (expected.high === null) expect(amount.high).toBeNull()
      else expect(amount.high).toBeCloseTo(expected.high, 9)
      checked.add(measure)
      for (const { party, value } of mark.parts ?? [])
        expect(value, `${party} in ${mark.id}`).toBeCloseTo(partAgain(mark, party), 9)
    }
  })
  expect(seen).toBeGreaterThan(5000)
  expect([...checked].sort()).toEqual([
    'balance',
    'concentration',
    'exports',
    'exports-change',
    'gap',
    'imports',
    'imports-change',
    'index',
    'margin',
    'rank',
    'turnover',
    'turnover-change',
    'turnover-growth',
    'world-share',
    'yearly-growth',
  ])
}, 600_000)

/** Whether a number as written is one of `values`, rounded. */
function isRounded(text: string, values: readonly number[]): boolean {
  const written = Number(text)
  const decimals = text.split('.')[1]?.length ?? 0
  const slack = 0.5 * 10 ** -decimals + 1e-9
  return values.some((value) => Math.abs(Math.abs(value) - written) <= slack)
}

const RATES: readonly string[] = ['world-share', 'yearly-growth', 'turnover-growth']

/** What may be written at a mark: its own value and the ends of its interval, or of its change. */
function valuesOf(mark: Mark): number[] {
  const { amount, measure } = mark
  const known = [amount.low, amount.shown, amount.high].filter((value) => value !== null)
  return [...(RATES.includes(measure) ? known.map((value) => value * 100) : known), ...changeEnds(mark)]
}

function isChange({ measure }: Mark): boolean {
  return measure === 'turnover-growth' || measure.endsWith('-change')
}

/** The sums of both years of a change, and how many times the second is the first. */
function changeEnds(mark: Mark): number[] {
  if (!isChange(mark)) return []
  const own = mark.observations ?? []
  const [before = Number.NaN, after = Number.NaN] = [...new Set(own.map(({ year }) => year))]
    .sort((a, b) => a - b)
    .map((year) => total(own.filter((one) => one.year === year)))
  return [before, after, after / before]
}

/** What the reason of a mark may give besides: what a rank rests on, a gap as per cent of the country's figure, or the
 *  article's figure that bounds another. */
function reasonsOf(mark: Mark): number[] {
  const own = mark.observations ?? []
  const ofOtherSources = own.flatMap((one) => {
    const all = sameFlow.get(flowOf(one)) ?? []
    return all.length > 1 ? all.map(({ value }) => value) : []
  })
  if (mark.measure === 'rank') return [total(own), ...ofOtherSources]
  if (mark.measure === 'gap') return [gapRate(own)]
  const figures = dataset.figures.filter(({ id }) => mark.figureIds.includes(id))
  const bounds = figures.flatMap(({ boundedBy }) =>
    dataset.figures.filter(({ id }) => id === boundedBy).flatMap(({ value }) => value.shown ?? []),
  )
  return [...bounds, ...ofOtherSources, ...(mark.parts ?? []).map(({ value }) => value)]
}

const flowOf = ({ reporter, partner, flow, year }: Observation) => `${reporter} ${partner} ${flow} ${year}`
/** What all sources have of each flow. */
const sameFlow = new Map<string, Observation[]>()
for (const one of observations) sameFlow.set(flowOf(one), [...(sameFlow.get(flowOf(one)) ?? []), one])

function isSameFlow(a: Observation, b: Observation): boolean {
  return a.reporter === b.reporter && a.partner === b.partner && a.flow === b.flow && a.year === b.year
}

/** Of how many countries of how many a mark is, counted in its observations.
 *  @param among the countries that count at all */
function countsOf(mark: Mark, among: readonly string[] = CENTRAL_ASIA): string[] {
  const area = areaOf(mark).filter((country) => among.includes(country))
  const known = area.filter((country) =>
    mark.observations?.some(({ reporter, partner }) => reporter === country || partner === country),
  )
  return known.length < area.length ? [String(known.length), String(area.length)] : []
}

/** By how many per cent the partner's figure is above the country's own. */
function gapRate(own: readonly Observation[]): number {
  const reported = total(own.slice(0, -1))
  return (100 * ((own.at(-1)?.value ?? Number.NaN) - reported)) / reported
}

/** The numbers of a text that are neither one of `values`, rounded, nor written just as one of `words`. */
function unaccounted(text: string, values: readonly number[], words: readonly string[] = []): string[] {
  return numbersIn(text)
    .filter((number) => !isRounded(number, values) && !words.includes(number))
    .map((number) => `${number} in “${text}”`)
}

/** What the line below the title says of the measure. */
const OF_UNIT: Partial<Record<ChartModel['spec']['measure'], readonly string[]>> = {
  index: ['100'],
  concentration: ['0', '1'],
}

function inSubtitle({ spec, kind, subtitle }: ChartModel): string[] {
  const base = spec.measure === 'index' ? [String(spec.base ?? spec.time.from)] : []
  const rank = kind === 'rank' ? ['1'] : []
  const years = [String(spec.time.from), String(spec.time.to)]
  return unaccounted(subtitle, [], [...years, ...base, ...rank, ...(OF_UNIT[spec.measure] ?? [])])
}

/** The countries that a chart counts: of changes, those of which any partner's is. */
function countedIn({ marks }: ChartModel): readonly string[] {
  const changes = marks.filter(isChange)
  if (changes.length === 0) return CENTRAL_ASIA
  return CENTRAL_ASIA.filter((country) =>
    changes.some((mark) =>
      mark.observations?.some(
        ({ reporter, partner }) => areaOf(mark).includes(country) && [reporter, partner].includes(country),
      ),
    ),
  )
}

function inMark(mark: Mark, model: ChartModel): string[] {
  const { label, x, words: w } = mark
  const values = valuesOf(mark)
  const paragraphs = w.paragraphs.map(String)
  const counts = countsOf(mark, countedIn(model))
  const ends = isChange(mark) ? baseOf(mark) : []
  return [
    ...unaccounted(label, values, [...(label.startsWith(`${x}: `) ? [x] : []), ...counts]),
    ...[w.partner, w.measure, w.status].flatMap((text) => unaccounted(text, [])),
    ...unaccounted(w.year, [], [x, ...ends]),
    ...[w.value, w.interval].flatMap((text) => unaccounted(text, values, ends)),
    ...unaccounted(w.reason ?? '', reasonsOf(mark), [x, ...baseOf(mark)]),
    ...unaccounted(w.spoken, values, [x, ...paragraphs, ...counts, ...ends]),
    ...(mark.parts ?? []).flatMap((part) => unaccounted(part.label, [part.value])),
  ]
}

/** The remark on a pair of books: the gap, and what it is of the country's figure. */
function inSeries({ series, marks }: ChartModel): string[] {
  return series.flatMap(({ id, label, remark }) => {
    const gap = marks.find((mark) => mark.series === id && mark.measure === 'gap')
    const values = gap === undefined ? [] : [...valuesOf(gap), 1 + gapRate(gap.observations ?? []) / 100]
    return [...unaccounted(label, []), ...unaccounted(remark ?? '', values)]
  })
}

/** Years and counts that the notes may give, worked out again; and what notes of one text say in themselves. */
function inNote(note: Note, model: ChartModel): string[] {
  const { kind, marks, spec } = model
  const yearsOf = (some: readonly Mark[]) => some.map(({ x }) => x)
  switch (note.kind) {
    case 'marked':
      return unaccounted(
        note.text,
        [],
        spec.mark.map(({ year }) => String(year)),
      )
    case 'missing': {
      const pairs = new Set(marks.map(({ series }) => series.replace(/-(reported|mirror)$/, ''))).size
      const counts =
        kind !== 'mirror' ? [] : pairs === 0 ? ['2020'] : [String(pairs), String(pairsHeld(spec))]
      const ofSome = marks.filter((mark) => mark.status === 'mirrored' || isOfSome(mark))
      return unaccounted(
        note.text,
        [],
        [
          ...yearsOf(ofSome),
          ...counts,
          ...endsOf(model),
          ...withoutRanks(model),
          ...ownEnds(model),
          ...endYears(model),
        ],
      )
    }
    case 'source':
      return unaccounted(
        note.text,
        [],
        [...yearsOf(marks.filter(({ breaks }) => breaks)), ...endYears(model)],
      )
    case 'reading':
      return unaccounted(
        note.text,
        [],
        [
          ...(kind === 'rank' ? [...yearsOf(marks), ...rankedIn(marks)] : []),
          ...(spec.measure === 'concentration' ? ['1'] : []),
          ...(kind === 'mirror' ? inMirrorNotes(model) : []),
          ...aboutTheEu(marks),
        ],
      )
    case 'derived':
      return unaccounted(note.text, [], aboutEstimates(marks))
    default:
      return unaccounted(note.text, [])
  }
}

/** The margins of freight that the IMF reckons with, 6 and once 10 per cent; the number of a paper of ESCAP; and the
 *  year of what Kyrgyzstan's Chamber of Accounts found, where its trade with China is shown. */
function inMirrorNotes({ marks }: ChartModel): string[] {
  const found = marks.some(({ series }) => series.startsWith('CHN-KGZ-'))
  return ['6', '10', '02', ...(found ? ['2016'] : [])]
}

/** In which year a source counts the EU's members: data/README.md. */
const EU_COUNTED: Partial<Record<Observation['source'], string>> = {
  'imf-dots': '2022',
  'kgz-nsc': '2019',
  'kaz-bns': '2022',
  'kaz-bns-sums': '2024',
  'uzb-stat-sums': '2020',
}

/** Until when the IMF estimated what Uzbekistan did not report. */
function aboutEstimates(marks: readonly Mark[]): string[] {
  const isImf = ({ source, reporter }: Observation) =>
    source === 'imf-dots' && (reporter === 'UZB' || reporter === 'TKM')
  return marks.some(({ observations: own = [] }) => own.some(isImf)) ? ['2017'] : []
}

function aboutTheEu(marks: readonly Mark[]): string[] {
  const ofEu = marks.filter(({ observations: own = [] }) =>
    own.some(({ reporter, partner }) => reporter === 'EU' || partner === 'EU' || partner === EU_OF_ITS_DAY),
  )
  const years = ofEu.flatMap(({ observations: own = [] }) =>
    own.flatMap(({ source }) => EU_COUNTED[source] ?? []),
  )
  return ofEu.length === 0 ? [] : ['27', ...years]
}

const countriesIn = ({ area }: ChartSpec): readonly string[] => (area.includes('CA5') ? CENTRAL_ASIA : area)

/** How many flows are held from both sides in some year of the chart, counted in the rows. */
function pairsHeld(spec: ChartSpec): number {
  const rowsOf = (o: Observation) => `${o.reporter} ${o.partner} ${o.flow} ${o.year}`
  // From 2014 on an EU with the United Kingdom gives that of today as well.
  const isToday = (o: Observation) => o.partner === EU_OF_ITS_DAY && o.year >= 2014
  const held = new Set([
    ...observations.map(rowsOf),
    ...observations.filter(isToday).map((o) => rowsOf({ ...o, partner: 'EU' })),
  ])
  const flows = { exports: ['X'], imports: ['M'] }[String(spec.measure)] ?? ['X', 'M']
  const both = countriesIn(spec).flatMap((country) =>
    spec.partner.flatMap((partner) =>
      flows.filter((flow) =>
        yearsIn(spec).some(
          (year) =>
            held.has(`${country} ${partner} ${flow} ${year}`) &&
            held.has(`${partner} ${country} ${flow === 'X' ? 'M' : 'X'} ${year}`),
        ),
      ),
    ),
  )
  return both.length
}

/** Among how many partners ranks are, counted in each year's marks. */
function rankedIn(marks: readonly Mark[]): string[] {
  const years = [...new Set(marks.map(({ x }) => x))]
  return years.map((year) => String(marks.filter(({ x }) => x === year).length))
}

/** The years of a ranking in which nobody is ranked. */
function withoutRanks({ kind, marks, spec }: ChartModel): string[] {
  return kind === 'rank' ? yearsIn(spec).filter((year) => !marks.some(({ x }) => x === year)) : []
}

function yearsIn({ time }: ChartSpec): string[] {
  return Array.from({ length: time.to - time.from + 1 }, (_, i) => String(time.from + i))
}

/** The last years of lines that end before the chart does. */
function endsOf({ series, marks, spec }: ChartModel): string[] {
  const ends = series.flatMap(({ id }) => marks.filter((mark) => mark.series === id).at(-1)?.x ?? [])
  // In small multiples a series goes through several panels.
  const ofPanels = [...new Set(marks.map(({ panel }) => panel))].flatMap((panel) =>
    series.flatMap(
      ({ id }) => marks.filter((mark) => mark.panel === panel && mark.series === id).at(-1)?.x ?? [],
    ),
  )
  return [...ends, ...ofPanels].filter((year) => Number(year) < spec.time.to)
}

/** Where nothing at all is shown: the last years in which either side has anything of a country. */
function ownEnds({ marks, spec }: ChartModel): string[] {
  if (marks.length > 0) return []
  const isAsked = (code: string) => spec.partner.some((partner) => partner === code)
  return countriesIn(spec).flatMap((country) =>
    [
      observations.filter(
        (o) => o.reporter === country && (isAsked(o.partner) || o.partner === EU_OF_ITS_DAY),
      ),
      observations.filter((o) => o.partner === country && isAsked(o.reporter)),
    ].map((list) => {
      const isWhole = (one: Observation) =>
        list.some((o) => o.flow !== one.flow && isSameFlow({ ...o, flow: one.flow }, one))
      return String(Math.max(...list.filter(isWhole).map(({ year }) => year)))
    }),
  )
}

/** Whether a mark is of some of the countries alone. */
function isOfSome(mark: Mark): boolean {
  return mark.status === 'partial' || countsOf(mark).length > 0
}

/** The other year that a growth or an index rests on, in which its sources may differ. */
function baseOf(mark: Mark): string[] {
  return (mark.observations ?? []).map(({ year }) => String(year))
}

function endYears({ kind, spec }: ChartModel): string[] {
  return kind === 'change' ? [String(spec.time.from), String(spec.time.to)] : []
}

/** Of a chart without a finding the year in which an index is 100; of one with it the numbers of the finding, which
 *  findings.test.ts works out again. */
function inTitle(model: ChartModel): string[] {
  const { title, spec, finding } = model
  if (spec.title !== '') return []
  if (finding === undefined) {
    return unaccounted(
      title,
      [],
      spec.measure === 'index' ? ['100', String(spec.base ?? spec.time.from)] : endYears(model),
    )
  }
  const { years, values } = numbersOf(finding)
  return unaccounted(title, values, years.map(String))
}

/** Every number that a model says and that is not accounted for, with its text. */
function inventedTexts(model: ChartModel): string[] {
  return [
    ...inTitle(model),
    ...inSubtitle(model),
    ...model.legend.flatMap(({ label }) => unaccounted(label, [])),
    ...inSeries(model),
    ...model.notes.flatMap((note) => inNote(note, model)),
    ...model.marks.flatMap((mark) => inMark(mark, model)),
  ]
}

test('no chart of official statistics says a number that cannot be worked out again', () => {
  const seen = eachModel(120, (model) => {
    expect(inventedTexts(model)).toEqual([])
  })
  expect(seen).toBeGreaterThan(5000)
}, 600_000)

describe('what would be invented is found', () => {
  const of = (change: Partial<ChartSpec>) =>
    resolve(
      dataset,
      changeSpec(fc.sample(anySpec, 1)[0] ?? expect.fail(), { basis: 'reported', title: '', ...change }),
    )
  const time = { from: 2015, to: 2022 }
  const lines = of({ chart: 'lines', measure: 'turnover', area: ['CA5'], partner: ['CHN', 'EU'], time })
  const note = (kind: Note['kind'], text: string): ChartModel => ({ ...lines, notes: [{ kind, text }] })

  test.each([
    ['a number in a title', { ...lines, title: 'US$987.6 bn' }, '987.6'],
    ['a small number', { ...lines, title: 'all but 1' }, '1'],
    ['a year that is not on the axis', { ...lines, subtitle: '2014 to 2022' }, '2014'],
    ['a year in which no sum is partial', note('missing', '1999 without Tajikistan'), '1999'],
    ['a year in which no source changes', note('source', 'Kazakhstan in 1998'), '1998'],
    ['a count', note('reading', 'among the 15 partners'), '15'],
    ['a number in a derived note', note('derived', '100 sums'), '100'],
  ])('%s', (_, model, number) => {
    expect(inventedTexts(model).map((found) => found.split(' ')[0])).toEqual([number])
  })

  test('the value of another mark', () => {
    const [first, second] = lines.marks
    if (first === undefined || second === undefined) throw new Error('no marks')
    const swapped = { ...first, words: { ...first.words, value: second.words.value } }
    expect(inventedTexts({ ...lines, marks: [swapped] })).not.toEqual([])
  })
})
