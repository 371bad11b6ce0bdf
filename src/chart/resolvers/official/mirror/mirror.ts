import type { Official } from '../../../../trade/figure.ts'
import type { Measured } from '../../../../trade/measured.ts'
import { CIF_FOB, type MirrorPair } from '../../../../trade/mirror.ts'
import { isCentralAsian, type OfficialBasis } from '../../../../trade/observation.ts'
import { axisFromZero } from '../../../axis.ts'
import type { Context } from '../../../context.ts'
import { formatBillions, formatNumber, formatRate } from '../../../format.ts'
import { changed } from '../../../lazy.ts'
import type { Mark } from '../../../model.ts'
import type { Body } from '../../body.ts'
import { widestGap } from '../findings/findings.ts'
import { resolveOwnBeside } from '../own/own-beside.ts'
import { axisLabel } from '../parts/axes.ts'
import { markId, officialMark } from '../parts/official-mark.ts'
import { headline } from '../parts/titles.ts'
import { idOf, MOST_PAIRS, notesOfPairs, pairsIn, titleOfPairs } from './mirror-pairs.ts'

/** A smaller part of the country's figure would be written as none. */
const LEAST_TIMES = 0.05

/** For each pair and flow, what both sides report, with the gap between them; own values beside them where there are
 *  some. */
export function resolveMirror(context: Context, official: Official): Body {
  if (context.own !== undefined) return resolveOwnBeside(context, official)
  const { spec, lang, messages } = context
  const { mirror } = messages.official
  const all = pairsIn(context, official, spec.time.to)
  const pairs = all.slice(0, MOST_PAIRS)
  const marks = pairs.flatMap((pair) => pairMarks(context, pair))
  return {
    slug: 'both-books',
    ...headline(context, widestGap(pairs[0]), titleOfPairs(context), mirror.subtitle(String(spec.time.to))),
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
            {
              symbol: 'hollow',
              label: mirror.legend.reported(pairs.every(({ country }) => isCentralAsian(country))),
            },
            { symbol: 'solid', label: mirror.legend.mirrored },
            ...(pairs.some(({ atCustoms }) => !atCustoms)
              ? [{ symbol: 'band', label: mirror.legend.band } as const]
              : []),
          ],
    notes: notesOfPairs(context, pairs, all, { shown: pairs.length, all: all.length }),
  }
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
