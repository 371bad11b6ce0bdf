import { isKnown, ranks, turnovers } from '../../../trade/derive.ts'
import type { Figure, Official } from '../../../trade/figure.ts'
import { type Measured, turnover } from '../../../trade/measured.ts'
import { CENTRAL_ASIA } from '../../../trade/observation.ts'
import { PARTNERS } from '../../../trade/partners.ts'
import { checkRank, type Ranked, type RankStand, ranking } from '../../../trade/verdict.ts'
import { axisFromZero } from '../../axis.ts'
import type { Context } from '../../context.ts'
import type { Finding } from '../../finding.ts'
import { formatBillions, formatList, formatNumber, formatPercent } from '../../format.ts'
import type { Mark, Note, Series } from '../../model.ts'
import type { Body } from '../body.ts'
import { officialNotes } from '../official/notes/notes.ts'
import { namesOf, officialMark } from '../official/parts/official-mark.ts'
import { headline } from '../official/parts/titles.ts'

/** How many partners below the last of the article's four are shown. */
const BELOW = 2

/** All partners by official turnover, down to just below the last that the article ranks, each of its ranks with a
 *  verdict. Above the article's four may stand others, whom it does not name. */
export function resolveRanksChecked(context: Context, official: Official): Body {
  const { dataset, spec, lang, messages } = context
  const year = spec.time.to
  const all = ranking(official.index, year, 'reported')
  const last = all.findLastIndex(({ amongFour }) => amongFour !== null)
  const shown = all.slice(0, last + 1 + BELOW)
  const figureOf = (one: Ranked) => ranks(dataset.figures, [one.partner])[0]
  const marks = shown.flatMap((one) => rowMarks(context, official, one, figureOf(one)))
  const points = shown.map((one) => ({
    party: one.partner,
    areas: ['CA5' as const],
    year,
    measured: one.official,
    changes: [],
  }))
  return {
    slug: 'check-ranks',
    ...headline(
      context,
      verdictsOf(dataset.figures, all),
      messages.official.check.rankTitle,
      messages.official.check.rankSubtitle(String(year)),
    ),
    series: shown.map((one): Series => {
      const figure = figureOf(one)
      return {
        id: one.partner,
        party: one.partner,
        label: messages.partner(one.partner),
        remark:
          figure === undefined
            ? messages.official.check.notNamed
            : verdictWords(context, figure, one, checkRank(figure, all)),
      }
    }),
    marks,
    axis: axisFromZero(Math.max(1, ...marks.map(({ extent }) => extent[1])), (n) => formatNumber(lang, n)),
    notes: [
      ...aboveNote(context, all),
      ...smallNote(context, all),
      { kind: 'reading', text: messages.check.bases },
      ...(shown.length < all.length
        ? [
            {
              kind: 'missing',
              text: messages.official.check.shown(
                formatNumber(lang, shown.length, 0),
                formatNumber(lang, all.length, 0),
              ),
            } as const,
          ]
        : []),
      ...officialNotes(context, points),
    ],
  }
}

/** How the ranks that the article states stand to the ranking. */
function verdictsOf(figures: readonly Figure[], all: readonly Ranked[]): Finding | null {
  const stands = ranks(figures, PARTNERS).map((figure) => ({
    partner: figure.partner,
    stand: checkRank(figure, all),
  }))
  const partnersOf = (wanted: RankStand) =>
    stands.filter(({ stand }) => stand === wanted).map(({ partner }) => partner)
  const [agree, open, differ] = [partnersOf('agrees'), partnersOf('not-settled'), partnersOf('differs')]
  if (agree.length + open.length + differ.length === 0) return null
  return { kind: 'verdicts', of: 'rank', agree, open, differ }
}

/** The value as Central Asia reports it with its rank, and as the partner does where it does. */
function rowMarks(context: Context, { index }: Official, one: Ranked, figure: Figure | undefined): Mark[] {
  const { lang, spec, messages } = context
  const year = spec.time.to
  const { partner } = one
  const theirs = turnover(index, { area: CENTRAL_ASIA, partner, year, basis: 'mirror' })
  const mark = (basis: 'reported' | 'mirror', measured: Measured): Mark => {
    const label = (written: string) =>
      messages.official.check.side(basis, partner, written, formatNumber(lang, one.rank, 0))
    return officialMark(
      context,
      { party: partner, areas: ['CA5'], year, measure: 'turnover', measured },
      {
        id: `${partner}-${basis}`.toLowerCase(),
        form: 'bar',
        extent: [0, measured.value],
        lane: [basis === 'reported' ? 0 : 1, 2],
        column: messages.official.column[basis],
        passageIds: figure?.passages ?? [],
      },
      { label, withoutUnit: true },
    )
  }
  return [mark('reported', one.official), ...(theirs === null ? [] : [mark('mirror', theirs)])]
}

/** What the article states, where the partner stands for the countries that report, and whether that settles it. */
function verdictWords(context: Context, figure: Figure, one: Ranked, stand: RankStand): string {
  const { lang, messages } = context
  const { check } = messages.official
  const write = (n: number) => formatNumber(lang, n, 0)
  const stated = check.stated(write(figure.value.shown ?? 0))
  if (stand === 'no-figure' || stand === 'no-statistics') return `${stated}; ${messages.check.cannot[stand]}`
  const four = one.amongFour === null || one.amongFour === one.rank ? null : write(one.amongFour)
  const place = check.place(write(one.rank), four, whoseOf(context, one))
  return `${stated}; ${place}${stand === 'not-settled' ? `, ${check.notSettled}` : ''}`
}

/** Of which countries a partner's turnover is: all five, or those that report. */
function whoseOf(context: Context, { official }: Ranked): string {
  const { area, together } = context.messages.official
  return official.missing.length === 0 ? area('CA5') : together(namesOf(context, official.countries))
}

/** Who stands above the last of the article's four and is none of them. */
function aboveNote(context: Context, all: readonly Ranked[]): Note[] {
  const { lang, messages } = context
  const us = all.find(({ partner }) => partner === 'USA')
  const above = all.filter(({ rank, amongFour }) => us !== undefined && rank < us.rank && amongFour === null)
  if (us === undefined || above.length === 0) return []
  const names = above.map(({ partner, official }) =>
    messages.official.check.aboveOne(messages.partner(partner), formatBillions(lang, official.value)),
  )
  return [
    { kind: 'derived', text: messages.official.check.above(formatList(lang, names), whoseOf(context, us)) },
  ]
}

/** How small the partner without a figure is, beside the one that its rank is bounded by. */
function smallNote(context: Context, all: readonly Ranked[]): Note[] {
  const { dataset, lang, messages } = context
  const unstated = turnovers(dataset.figures, PARTNERS).find((figure) => !isKnown(figure))
  const bound = dataset.figures.find(({ id }) => id === unstated?.boundedBy)
  const [small, large] = [unstated, bound].map((figure) =>
    all.find(({ partner }) => partner === figure?.partner),
  )
  if (small === undefined || large === undefined) return []
  // A quotient compares like with like.
  if (small.official.countries.join() !== large.official.countries.join()) return []
  const { value } = small.official
  const text = messages.official.check.small(
    formatPercent(lang, value / large.official.value),
    formatNumber(lang, large.official.value / value, 1, true),
    whoseOf(context, small),
  )
  return [{ kind: 'derived', text }]
}
