import { flatRollup } from 'd3-array'
import type { Official } from '../../../../trade/figure.ts'
import { onlyPartner } from '../../../../trade/groups.ts'
import type { OfficialBasis } from '../../../../trade/observation.ts'
import { axisFromZero } from '../../../axis.ts'
import type { Context } from '../../../context.ts'
import { formatNumber, upperFirst } from '../../../format.ts'
import type { LegendEntry, Note } from '../../../model.ts'
import { isComparable, productOf } from '../../../own.ts'
import type { Body } from '../../body.ts'
import { bodyOfTwoLines } from '../lines/two-lines.ts'
import { MOST_PAIRS, titleOfPairs } from '../mirror/mirror-pairs.ts'
import { officialNotes } from '../notes/notes.ts'
import { axisLabel } from '../parts/axes.ts'
import { yearsOf } from '../parts/points.ts'
import { withFile } from '../parts/titles.ts'
import { differenceWords, sideWords } from './beside.ts'
import { linesOf, marksOf, pointsOf } from './own-beside-marks.ts'
import { byGap, type Compared, comparedIn, idOf, widest } from './own-compared.ts'

/* Own values beside what both sides report of the same flows: each a mark or a line of its own. */

/** For each flow of the files that official statistics have as well, all that is said of it in one year. */
export function resolveOwnBeside(context: Context, official: Official): Body {
  const { spec, messages } = context
  const none = bodyOfOthers(context)
  if (none !== null) return none
  const { compared, alone } = comparedIn(context, official, spec.time.to)
  const shown = byGap(compared).slice(0, MOST_PAIRS)
  const marks = shown.flatMap((one) => marksOf(context, one))
  const { mirror } = messages.official
  return {
    slug: 'both-books-and-own',
    title: messages.own.thirdTitle(titleOfPairs(context)),
    subtitle: messages.own.thirdSubtitle(mirror.subtitle(String(spec.time.to)), wholeSide(context)),
    series: shown.map((one) => ({
      id: idOf(one),
      party: one.partner,
      label: mirror.pair(one.country, one.partner, one.flow),
      remark: upperFirst(one.sides.map((side) => differenceWords(context, side.code, side)).join('; ')),
    })),
    marks,
    axis: axisFromZero(Math.max(0.1, ...marks.map(({ extent }) => extent[1])), axisLabel(context)),
    legend: shown.length === 0 ? [] : sideLegend(context, shown),
    notes: notesOf(context, shown, { shown: shown.length, all: compared.length, alone }),
  }
}

/** The same over the years, a line for each. */
export function resolveOwnBesideOverTime(context: Context, official: Official): Body {
  const { spec, messages } = context
  const none = bodyOfOthers(context)
  if (none !== null) return none
  const years = yearsOf(spec).map((year) => comparedIn(context, official, year))
  const all = flatRollup(
    years.flatMap(({ compared }) => compared),
    (own) => own,
    idOf,
  ).map(([, own]) => own)
  const gapOf = (own: readonly Compared[]) => widest(own.at(-1))
  const shown = [...all].sort((a, b) => gapOf(b) - gapOf(a)).slice(0, MOST_PAIRS)
  const body = bodyOfTwoLines(
    context,
    shown.map((own) => linesOf(context, own)),
  )
  const { mirror } = messages.official
  const span = messages.official.years(String(spec.time.from), String(spec.time.to))
  const alone = years.reduce((sum, one) => sum + one.alone, 0)
  return {
    ...body,
    slug: 'both-books-and-own-over-time',
    title: messages.own.thirdTitle(titleOfPairs(context)),
    subtitle: messages.own.thirdSubtitle(mirror.overTime(span), wholeSide(context)),
    legend: [],
    notes: [
      ...body.notes,
      ...notesOf(context, shown.flat(), { shown: shown.length, all: all.length, alone }),
    ],
  }
}

/** What stands in the place of a chart of both sides where the file is of one product, or not in dollars: official figures
 *  are of all goods and in these. Null where it is of the same. */
function bodyOfOthers(context: Context): Body | null {
  const { own, messages } = context
  if (own === undefined || isComparable(own.statistics)) return null
  const product = productOf(own.statistics)
  const { otherGoods, otherMoney } = messages.own
  return {
    slug: 'both-books-and-own',
    title: messages.own.thirdTitle(titleOfPairs(context)),
    subtitle: wholeSide(context),
    series: [],
    marks: [],
    axis: null,
    notes: [
      {
        kind: 'missing',
        text: product === null ? otherMoney(own.statistics.currency) : otherGoods(product),
      },
    ],
  }
}

/** The file, and whose reports of it are shown. */
function wholeSide(context: Context): string {
  return withFile(context, sideWords(context, onlyPartner(context.spec.partner)))
}

function sideLegend({ messages }: Context, shown: readonly Compared[]): LegendEntry[] {
  const { legend } = messages.official.mirror
  const has = (basis: OfficialBasis) => shown.some(({ sides }) => sides.some((side) => side.basis === basis))
  return [
    ...(has('reported') ? [{ symbol: 'hollow', label: legend.reported(false) } as const] : []),
    ...(has('mirror') ? [{ symbol: 'solid', label: legend.mirrored } as const] : []),
  ]
}

function notesOf(
  context: Context,
  shown: readonly Compared[],
  count: { readonly shown: number; readonly all: number; readonly alone: number },
): Note[] {
  const { lang, messages } = context
  const { third, alone, nothingBeside } = messages.own
  const { mirror } = messages.official
  const without: Note[] =
    count.alone === 0 ? [] : [{ kind: 'missing', text: alone(formatNumber(lang, count.alone, 0)) }]
  if (shown.length === 0)
    return [{ kind: 'missing', text: nothingBeside, onScreen: mirror.otherYears }, ...without]
  return [
    { kind: 'reading', text: third },
    ...(count.all > count.shown
      ? [
          {
            kind: 'missing',
            text: mirror.few(String(count.shown), String(count.all)),
            onScreen: mirror.fewerPartners,
          } as const,
        ]
      : []),
    ...without,
    ...officialNotes(context, shown.flatMap(pointsOf)),
  ]
}
