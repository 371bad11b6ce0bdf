import { flatRollup } from 'd3-array'
import type { Official } from '../../../trade/figure.ts'
import { countriesOf } from '../../../trade/groups.ts'
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
import { axisLabel } from './lines.ts'
import { officialNotes } from './notes.ts'
import { markId, namesOf, officialMark } from './official-mark.ts'
import { officialMeasureOf } from './points.ts'
import { areaSum, partnerNames } from './titles.ts'

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
  const all = mirrorPairs(
    official.index,
    countriesOf(spec.area),
    spec.partner,
    FLOWS_IN[officialMeasureOf(spec)],
    spec.time.to,
  )
  const pairs = all.slice(0, MOST)
  const [only, second] = spec.partner
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
  const percent = (factor: number) => formatNumber(lang, (factor - 1) * 100, 0)
  const kyrgyzChinese = pairs.some(({ country, partner }) => country === 'KGZ' && partner === 'CHN')
  const notes: Note[] = [
    { kind: 'reading', text: mirror.cifFob(percent(CIF_FOB.usual), percent(CIF_FOB.former)) },
    { kind: 'reading', text: mirror.transit },
    ...(kyrgyzChinese ? [{ kind: 'reading', text: mirror.kyrgyzChinese } as const] : []),
    ...(all.length > pairs.length
      ? [{ kind: 'missing', text: mirror.few(String(pairs.length), String(all.length)) } as const]
      : []),
  ]
  return {
    slug: 'both-books',
    title: mirror.title(
      areaSum(context, spec.area),
      partnerNames(context, spec.partner),
      only !== undefined && second === undefined ? messages.partner[only] : null,
    ),
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
        : [...notes, ...oneSidedNote(context, all), ...officialNotes(context, points)],
  }
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
