import type { Official } from '../../../trade/figure.ts'
import { countriesOf, withoutOverlaps } from '../../../trade/groups.ts'
import type { CountryCode, Party } from '../../../trade/observation.ts'
import type { OfficialMeasure } from '../../../trade/official-value.ts'
import { axisOf } from '../../axis.ts'
import type { Context } from '../../context.ts'
import type { Finding } from '../../finding.ts'
import type { Mark } from '../../model.ts'
import type { Body } from '../body.ts'
import { tradedOf } from './findings/compared-points.ts'
import { shareMoved, timesOf } from './findings/findings.ts'
import { leaderOverTime } from './findings/leaders.ts'
import { absentNote, overlapNote } from './notes/missing-notes.ts'
import { officialNotes, summaryOf } from './notes/notes.ts'
import { axisLabel, yearAxis } from './parts/axes.ts'
import { legendOf } from './parts/legend.ts'
import { officialMark } from './parts/official-mark.ts'
import {
  coverageOf,
  markMeasureOf,
  officialMeasureOf,
  type Point,
  pointOver,
  pointsOf,
} from './parts/points.ts'
import { areaSum, headline, subtitleOf, titleOf } from './parts/titles.ts'

/** Partners on top of each other, a column for each year: sums, or shares of the trade with all the world. */
export function resolveStackedOverTime(context: Context, official: Official): Body {
  const { spec, messages } = context
  const measure = officialMeasureOf(spec)
  const partners = ofOneWhole(withoutOverlaps(spec.partner), measure, countriesOf(spec.area))
  const coverage = coverageOf(context, official, spec.area, partners)
  const found = partners.map((party) => ({
    party,
    points: pointsOf(context, official, spec.area, coverage.countries, party),
  }))
  const series = measure === 'share' ? overTheSame(context, official, found) : found
  const tops = new Map<number, number>()
  const stacks = series.map(({ party, points }) => ({
    party,
    marks: points.map((point): Mark => {
      const start = tops.get(point.year) ?? 0
      const end = start + point.measured.value
      tops.set(point.year, end)
      return officialMark(
        context,
        { ...point, measure: markMeasureOf(measure) },
        { form: 'column', extent: [start, end], ...(point.changes.length > 0 ? { breaks: true } : {}) },
      )
    }),
  }))
  const points = series.flatMap((one) => one.points)
  const present = new Set(points.map(({ party }) => party))
  const axis = axisOf([...tops.values()], axisLabel(context))
  return {
    slug: `${spec.measure}-stacked`,
    ...headline(
      context,
      findingOf(context, official, series),
      titleOf(
        context,
        measure,
        areaSum(context, coverage.narrowed ? coverage.countries : spec.area),
        present,
      ),
      subtitleOf(context, measure),
    ),
    series: partners
      .filter((party) => present.has(party))
      .map((party) => ({ id: party, party, label: messages.partner(party), remark: null })),
    marks: stacks.flatMap(({ marks }) => marks),
    axis,
    years: yearAxis(context),
    // Shares of some of the countries are drawn like others: label and note say whose they are.
    legend: legendOf(context, points, ['partial', 'filled', 'breaks']).map((entry) =>
      entry.symbol === 'hollow' ? { ...entry, symbol: 'hatch' } : entry,
    ),
    notes: [
      ...(measure === 'share'
        ? [{ kind: 'reading', text: messages.official.note.otherPartners } as const]
        : []),
      ...overlapNote(context, spec.partner, partners),
      ...absentNote(context, official, partners, present),
      ...officialNotes(context, points, coverage),
    ],
    summary: summaryOf(
      context,
      stacks.map(({ party, marks }) => [messages.partner(party), marks] as const),
    ),
  }
}

function findingOf(context: Context, official: Official, series: readonly PartnerPoints[]): Finding | null {
  const { spec } = context
  const all = series.map(({ points }) => points).filter((points) => points.length > 0)
  const over = (point: Point, area: readonly CountryCode[]) => pointOver(context, official, point, area)
  if (spec.measure === 'share')
    return shareMoved(all) ?? leaderOverTime(official, spec, 'share', all.flat(), over)
  const [only, second] = all
  return only !== undefined && second === undefined
    ? timesOf(tradedOf(spec), only, over)
    : leaderOverTime(official, spec, tradedOf(spec), all.flat(), over)
}

/** The partners that may stand on each other. A country of the area itself has its share in the trade of the others, which
 *  is another whole. */
function ofOneWhole(
  partners: readonly Party[],
  measure: OfficialMeasure,
  area: readonly CountryCode[],
): readonly Party[] {
  if (measure !== 'share') return partners
  const outside = partners.filter((code) => !area.some((country) => country === code))
  return outside.length > 0 ? outside : partners.slice(0, 1)
}

interface PartnerPoints {
  readonly party: Party
  readonly points: readonly Point[]
}

/** Shares that stand on each other are of one whole: in each year of the countries of which all of them are known. */
function overTheSame(
  context: Context,
  official: Official,
  series: readonly PartnerPoints[],
): PartnerPoints[] {
  const area = countriesOf(context.spec.area)
  const common = new Map<number, readonly CountryCode[]>()
  for (const { party, points } of series) {
    for (const { year, measured } of points) {
      const isOwn = area.filter((country) => country === party)
      const known = common.get(year)
      const own = [...measured.countries, ...isOwn]
      common.set(year, known === undefined ? own : known.filter((country) => own.includes(country)))
    }
  }
  return series.map(({ party, points }) => ({
    party,
    points: points.flatMap((point) => {
      const same = common.get(point.year) ?? []
      return same.length === 0 ? [] : [pointOver(context, official, point, same)]
    }),
  }))
}
