import { flatRollup } from 'd3-array'
import type { Official } from '../../../trade/figure.ts'
import { countriesOf, onlyPartner } from '../../../trade/groups.ts'
import type { Measured } from '../../../trade/measured.ts'
import { CIF_FOB, type MirrorPair, mirrorPairs } from '../../../trade/mirror.ts'
import { CENTRAL_ASIA, type Flow, type OfficialBasis } from '../../../trade/observation.ts'
import type { OfficialMeasure } from '../../../trade/official-value.ts'
import { axisFromZero } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { formatBillions, formatList, formatNumber, formatRate } from '../../format.ts'
import { changed } from '../../lazy.ts'
import type { Mark, Note } from '../../model.ts'
import type { Body } from '../body.ts'
import { axisLabel, endOf } from './lines.ts'
import { officialNotes, summaryOf, zeroNote } from './notes.ts'
import { markId, namesOf, officialMark } from './official-mark.ts'
import { officialMeasureOf, yearsOf } from './points.ts'
import { areaSum, partnerNames } from './titles.ts'
import { bodyOfTwoLines, type TwoLines } from './two-lines.ts'

/** The flows that a measure is made of. */
const FLOWS_IN: Record<OfficialMeasure, readonly Flow[]> = {
  exports: ['X'],
  imports: ['M'],
  turnover: ['X', 'M'],
  balance: ['X', 'M'],
  share: ['X', 'M'],
  growth: ['X', 'M'],
  index: ['X', 'M'],
}

/** A smaller part of the country's figure would be written as none. */
const LEAST_TIMES = 0.05

/** As many pairs as a page can show at a glance. */
const MOST = 12

/** For each pair and flow, what both sides report, with the gap between them. */
export function resolveMirror(context: Context, official: Official): Body {
  const { spec, lang, messages } = context
  const { mirror } = messages.official
  const all = pairsIn(context, official, spec.time.to)
  const pairs = all.slice(0, MOST)
  const marks = pairs.flatMap((pair) => pairMarks(context, pair))
  const points = pairs.flatMap((pair) =>
    [pair.reported, pair.mirrored].map((measured) => ({
      party: pair.partner,
      areas: [pair.country],
      year: spec.time.to,
      measured,
      changes: [],
    })),
  )
  return {
    slug: 'both-books',
    title: mirror.title(areaSum(context, spec.area), partnerNames(context, spec.partner), bareName(context)),
    subtitle: mirror.subtitle(String(spec.time.to)),
    series: pairs.map((pair) => ({
      id: idOf(pair),
      party: pair.partner,
      label: mirror.pair(pair.country, pair.partner, pair.flow),
      remark: mirror.gap({
        value: formatBillions(lang, Math.abs(pair.gap)),
        more: pair.gap >= 0,
        times:
          pair.rate === null || 1 + pair.rate < LEAST_TIMES
            ? null
            : formatNumber(lang, 1 + pair.rate, 1, true),
        country: pair.country,
        partner: pair.partner,
      }),
    })),
    marks,
    axis: axisFromZero(Math.max(0.1, ...marks.map(({ extent }) => extent[1])), axisLabel(context)),
    legend:
      pairs.length === 0
        ? []
        : [
            { symbol: 'hollow', label: mirror.legend.reported },
            { symbol: 'solid', label: mirror.legend.mirrored },
            ...(pairs.some(({ atCustoms }) => !atCustoms)
              ? [{ symbol: 'band', label: mirror.legend.band } as const]
              : []),
          ],
    notes:
      pairs.length === 0
        ? [{ kind: 'missing', text: mirror.none }]
        : [
            ...pairNotes(context, pairs, { shown: pairs.length, all: all.length }),
            ...oneSidedNote(context, all),
            ...officialNotes(context, points),
          ],
  }
}

function pairsIn({ spec }: Context, { index }: Official, year: number): MirrorPair[] {
  return mirrorPairs(index, countriesOf(spec.area), spec.partner, FLOWS_IN[officialMeasureOf(spec)], year)
}

/** The only partner as its name stands after a dash; null where there are several. */
function bareName({ spec, messages }: Context): string | null {
  const only = onlyPartner(spec.partner)
  return only === null ? null : messages.partner[only]
}

/** How two reports of one flow can differ, and how many of the pairs are shown. */
function pairNotes(
  { lang, messages }: Context,
  pairs: readonly MirrorPair[],
  count: { readonly shown: number; readonly all: number },
): Note[] {
  const { mirror } = messages.official
  const percent = (factor: number) => formatNumber(lang, (factor - 1) * 100, 0)
  const kyrgyzChinese = pairs.some(({ country, partner }) => country === 'KGZ' && partner === 'CHN')
  return [
    { kind: 'reading', text: mirror.cifFob(percent(CIF_FOB.usual), percent(CIF_FOB.former)) },
    { kind: 'reading', text: mirror.transit },
    ...(kyrgyzChinese ? [{ kind: 'reading', text: mirror.kyrgyzChinese } as const] : []),
    ...(count.all > count.shown
      ? [{ kind: 'missing', text: mirror.few(String(count.shown), String(count.all)) } as const]
      : []),
  ]
}

/** The same flows over the years: what either side reports, and the gap between. Those with the largest last gaps. */
export function resolveMirrorOverTime(context: Context, official: Official): Body {
  const { spec, messages } = context
  const { mirror } = messages.official
  const byYear = yearsOf(spec).map((year) => ({ year, pairs: pairsIn(context, official, year) }))
  const all = flatRollup(
    byYear.flatMap(({ year, pairs }) => pairs.map((pair) => ({ year, ...pair }))),
    (own) => own,
    idOf,
  ).map(([, own]) => own)
  const gapOf = (own: (typeof all)[number]) => Math.abs(own.at(-1)?.gap ?? 0)
  const found = [...all].sort((a, b) => gapOf(b) - gapOf(a)).slice(0, MOST)
  const pairs = found.flatMap((own): TwoLines[] => {
    const [first] = own
    if (first === undefined) return []
    const { country, partner } = first
    const id = idOf(first)
    const line = (basis: OfficialBasis) => ({
      series: {
        id: `${id}-${basis}`,
        party: basis === 'mirror' ? partner : ('WLD' as const),
        label: messages.partner[basis === 'mirror' ? partner : country],
        remark: null,
      },
      marks: sideMarks(context, own, basis, found.length === 1 ? undefined : id),
    })
    return [
      { id, label: mirror.pair(country, partner, first.flow), lines: [line('mirror'), line('reported')] },
    ]
  })
  const body = bodyOfTwoLines(context, pairs)
  const points = found.flatMap((own) =>
    own.flatMap(({ year, country, partner, reported, mirrored }) =>
      [reported, mirrored].map((measured) => ({
        party: partner,
        areas: [country],
        year,
        measured,
        changes: [],
      })),
    ),
  )
  const shown = found.flat()
  return {
    ...body,
    slug: 'both-books-over-time',
    title: mirror.title(areaSum(context, spec.area), partnerNames(context, spec.partner), bareName(context)),
    subtitle: mirror.overTime(messages.official.years(String(spec.time.from), String(spec.time.to))),
    legend: pairs.length === 0 ? [] : [{ symbol: 'band', label: messages.official.legend.between }],
    notes:
      pairs.length === 0
        ? [{ kind: 'missing', text: mirror.none }]
        : [
            ...pairNotes(context, shown, { shown: pairs.length, all: all.length }),
            ...oneSidedNote(context, all.flat()),
            ...zeroNote(context, body.marks.length < points.length),
            ...officialNotes(context, points),
          ],
    summary: summaryOf(
      context,
      pairs.flatMap(({ label, lines }) =>
        lines.map(({ series, marks }) => [`${label}, ${series.label}`, marks] as const),
      ),
    ),
  }
}

/** What one side has of a flow, a dot a year. */
function sideMarks(
  context: Context,
  pairs: readonly (MirrorPair & { readonly year: number })[],
  basis: OfficialBasis,
  panel: string | undefined,
): Mark[] {
  const { spec, messages } = context
  const { mirror } = messages.official
  const points = pairs.map((pair) => ({
    ...pair,
    measured: basis === 'reported' ? pair.reported : pair.mirrored,
  }))
  const shown = spec.scale === 'log' ? points.filter(({ measured }) => measured.value > 0) : points
  return shown.map((point) => {
    const { country, partner, flow, year, measured } = point
    const measure = flow === 'X' ? 'exports' : 'imports'
    return officialMark(
      context,
      { party: partner, areas: [country], year, measure, measured },
      {
        id: markId(partner, [country], measure, basis, year),
        series: `${idOf(point)}-${basis}`,
        form: 'dot',
        extent: [measured.value, measured.value],
        ...(panel === undefined ? {} : { panel }),
        ...(point === shown.at(-1) ? { end: endOf(context, measure, measured) } : {}),
      },
      {
        name: mirror.pair(country, partner, flow),
        measureName: mirror.side(basis, country, partner),
        label: (value) => `${year}: ${value}`,
      },
    )
  })
}

/** Which countries and partners have no pair at all, by who lacks the same. */
function oneSidedNote(context: Context, pairs: readonly MirrorPair[]): Note[] {
  const { lang, spec, messages } = context
  const { mirror } = messages.official
  const countries = countriesOf(spec.area)
  const lacking = spec.partner.flatMap((partner) => {
    const without = countries.filter(
      (country) =>
        country !== partner && !pairs.some((pair) => pair.country === country && pair.partner === partner),
    )
    if (without.length === 0) return []
    const isAll = without.length === CENTRAL_ASIA.length
    const whose = isAll ? messages.official.area('CA5') : formatList(lang, namesOf(context, without))
    return [{ partner, whose }]
  })
  const parts = flatRollup(
    lacking,
    (own) =>
      formatList(
        lang,
        own.map(({ partner }) => messages.partnerWith[partner]),
      ),
    ({ whose }) => whose,
  ).map(([whose, partners]) => mirror.pairWith(whose, partners))
  return parts.length === 0 ? [] : [{ kind: 'missing', text: mirror.oneSided(parts.join('; ')) }]
}

function idOf({ country, partner, flow }: MirrorPair): string {
  return `${partner}-${country}-${flow}`
}

/** Margin, gap, and the two values, in drawing order. */
function pairMarks(context: Context, pair: MirrorPair): Mark[] {
  const { lang, spec, messages } = context
  const { mirror } = messages.official
  const { country, partner, flow, reported, mirrored, gap, rate, exported, atCustoms } = pair
  const areas = [country]
  const year = spec.time.to
  const series = idOf(pair)
  const which = flow === 'X' ? 'exports' : 'imports'
  const name = mirror.pair(country, partner, flow)
  const id = (what: string) => markId(partner, areas, which, what, year)
  const both = [...reported.observations, ...mirrored.observations]
  const derived = (value: number): Measured => ({
    value,
    status: 'derived',
    countries: [country],
    missing: [],
    filled: [],
    observations: both,
  })
  const ends = [reported.value, mirrored.value] as const
  const most = exported * CIF_FOB.former
  const point = (basis: OfficialBasis, measured: Measured): Mark =>
    changed(
      officialMark(
        context,
        { party: partner, areas, year, measure: which, measured },
        {
          id: id(basis),
          series,
          column: messages.official.column[basis],
          form: 'point',
          extent: [measured.value, measured.value],
        },
        {
          name,
          measureName: mirror.side(basis, country, partner),
          label: () => formatBillions(lang, measured.value),
        },
      ),
      {
        ...(basis === 'reported' ? { hollow: true } : {}),
        side:
          measured.value === Math.min(...ends) && (basis === 'reported' || ends[0] !== ends[1])
            ? 'left'
            : 'right',
      },
    )
  const margin = () =>
    officialMark(
      context,
      {
        party: partner,
        areas,
        year,
        measure: 'margin',
        measured: derived(most),
        amount: { low: exported, shown: most, high: most },
      },
      { id: id('margin'), series, form: 'band', extent: [exported, most] },
      { name, label: () => mirror.band },
    )
  return [
    ...(atCustoms ? [] : [margin()]),
    officialMark(
      context,
      { party: partner, areas, year, measure: 'gap', measured: derived(gap) },
      {
        id: id('gap'),
        series,
        form: 'span',
        extent: [Math.min(...ends), Math.max(...ends)],
      },
      {
        name,
        measureName: messages.measure.gap,
        label: () => '',
        ...(rate === null ? {} : { reason: () => formatRate(lang, rate) }),
      },
    ),
    point('reported', reported),
    point('mirror', mirrored),
  ]
}
