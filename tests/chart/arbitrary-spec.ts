import fc from 'fast-check'
import { readTitle } from '../../src/chart/params.ts'
import {
  BASES,
  CHARTS,
  type ChartSpec,
  COVERAGES,
  DEFAULT_SPEC,
  LANGS,
  MEASURES,
  ORDERS,
  PANELS,
  SCALES,
  SORTS,
  THEMES,
} from '../../src/chart/spec.ts'
import { changeSpec } from '../../src/chart/views.ts'
import { ALL_PARTNERS } from '../../src/trade/groups.ts'
import { AREAS, PARTNERS } from '../../src/trade/partners.ts'

/** Mostly years of which either side has figures. */
const year = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 2000, max: 2020 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1985, max: 2030 }) },
)

/** Words of a reader's own for a year, with what means something in a URL or in XML. */
const ownWords = fc.option(
  fc.constantFrom(
    'drought',
    'Договор: «о торговле» & прочем',
    'a <long> label + half a %, of one’s own, for a single year',
  ),
)

/** Titles that a reader may give, mostly none; and such as a page, a file or an address might stumble over. */
export const ownTitle = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Trade, as I see it',
      '“Торговля” & <script>alert(1)</script>',
      '=HYPERLINK("https://example.org")',
      '@SUM(1+1)',
      '%7E~..&amp;#?/\\ 100%',
      `O'Neil’s "quoted" {braces} \\$x_1^2$ *stars* [brackets](link) ]]>`,
      '中亚贸易 🐎👩🏽‍🌾 é e\u0301 \u00a0 تجارة',
      'x'.repeat(160),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => readTitle(text)?.value ?? ''),
  },
)

const change = fc.record({
  chart: fc.constantFrom(...CHARTS),
  measure: fc.constantFrom(...MEASURES),
  basis: fc.constantFrom(...BASES),
  area: fc.subarray([...AREAS], { minLength: 1 }),
  partner: fc.oneof(
    fc.subarray([...PARTNERS], { minLength: 1 }),
    fc.subarray([...ALL_PARTNERS], { minLength: 1 }),
  ),
  scale: fc.constantFrom(...SCALES),
  panels: fc.constantFrom(...PANELS),
  coverage: fc.constantFrom(...COVERAGES),
  base: fc.option(year),
  mark: fc
    .uniqueArray(fc.record({ year, label: ownWords }), { maxLength: 4, selector: (one) => one.year })
    .map((marks) => marks.sort((a, b) => a.year - b.year)),
  order: fc.constantFrom(...ORDERS),
  relative: fc.option(fc.constantFrom(...PARTNERS)),
  sort: fc.option(fc.constantFrom(...SORTS)),
  title: ownTitle,
  focus: fc.option(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,5}){0,2}$/)),
  theme: fc.option(fc.constantFrom(...THEMES)),
  lang: fc.constantFrom(...LANGS),
  data: fc.option(fc.constantFrom('1.0.0', '0.9.1')),
  time: fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
})

/** Any valid spec. */
export const anySpec: fc.Arbitrary<ChartSpec> = change.map((patch) => changeSpec(DEFAULT_SPEC, patch))

/** Any valid spec of the article alone. */
export const anyArticleSpec: fc.Arbitrary<ChartSpec> = change.map((patch) =>
  changeSpec(DEFAULT_SPEC, {
    ...patch,
    basis: 'article',
    chart: patch.chart === 'check' || CHARTS.indexOf(patch.chart) > 5 ? 'bars' : patch.chart,
  }),
)
