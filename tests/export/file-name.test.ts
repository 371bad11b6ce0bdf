import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeSpec, parseQuery, viewQuery } from '../../src/chart/codec.ts'
import { PRESETS } from '../../src/chart/presets.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { BASES, CHARTS, type ChartSpec, COVERAGES, LANGS, MEASURES, SCALES } from '../../src/chart/spec.ts'
import { changeSpec } from '../../src/chart/views.ts'
import { fileName, stemOf } from '../../src/export/file-name.ts'
import { anySpec } from '../chart/arbitrary-spec.ts'
import { bothDatasets } from '../official-data.ts'
import { runs, sampled } from '../runs.ts'

const modelOf = (query: string) => resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
/** What a spec draws: all of its address but the version of the data. */
const drawing = (spec: ChartSpec) => `${viewQuery(spec)} ${spec.focus} ${spec.theme}`

/** Tells when two different drawings have had one name. */
function names() {
  const drawn = new Map<string, string>()
  return (spec: ChartSpec) => {
    const model = resolve(bothDatasets, spec)
    const stem = stemOf(model)
    const query = drawing(model.spec)
    expect(drawn.get(stem) ?? query, stem).toBe(query)
    drawn.set(stem, query)
    expect(stem).toMatch(/^khorgos-[a-z0-9-]{1,112}$/)
  }
}

test('files have names by which they are known later', () => {
  expect(fileName(modelOf(''), 'svg')).toBe('khorgos-turnover-2022-china-eu-russia-us.svg')
  expect(fileName(modelOf('?chart=lines&basis=mirror&time=2010..2020&area=KAZ'), 'csv')).toBe(
    'khorgos-turnover-over-time-kaz-2010-2020-china-eu-russia-us-mirror.csv',
  )
  expect(fileName(modelOf('?chart=lines&scale=log&coverage=same&mark=2009~2020&lang=ru'), 'svg')).toBe(
    'khorgos-turnover-over-time-2000-2022-china-eu-russia-us-reported-scale-log-coverage-same-mark-2009-2020-lang-ru.svg',
  )
})

test('what a name has no room for, or no letters, stands in it as a digest, always the same', () => {
  expect(fileName(modelOf('?title=%D0%9C%D0%BE%D0%B9'), 'svg')).toBe(
    'khorgos-turnover-2022-china-eu-russia-us-title-0o10iek.svg',
  )
  const long = stemOf(modelOf('?chart=lines&area=KAZ~KGZ~TJK~TKM~UZB&partner=CHN~EU~RUS~USA~TUR~KOR&lang=ru'))
  expect(long.length).toBeLessThanOrEqual(120)
  expect(long).not.toBe(
    stemOf(modelOf('?chart=lines&area=KAZ~KGZ~TJK~TKM~UZB&partner=CHN~EU~RUS~USA~TUR~KOR')),
  )
})

/** Every chart by basis, measure, scale, coverage and language, as far as it has them. */
function everySpec(): readonly ChartSpec[] {
  const queries = CHARTS.flatMap((chart) =>
    BASES.flatMap((basis) =>
      MEASURES.flatMap((measure) =>
        SCALES.flatMap((scale) =>
          COVERAGES.flatMap((coverage) =>
            LANGS.map((lang) => new URLSearchParams({ chart, basis, measure, scale, coverage, lang })),
          ),
        ),
      ),
    ),
  )
  const specs = queries.map((query) => decodeSpec(parseQuery(`?${query}`)).spec)
  const presets = PRESETS.flatMap(({ spec }) => LANGS.map((lang) => changeSpec(spec, { lang })))
  return [...new Map([...specs, ...presets].map((spec) => [drawing(spec), spec])).values()]
}

test('charts of different specs have different names', () => {
  const check = names()
  for (const spec of sampled(everySpec(), 150)) check(spec)
}, 180_000)

test('… and any two of any specs', () => {
  const check = names()
  fc.assert(fc.property(anySpec, check), { numRuns: runs(5000) })
}, 180_000)
