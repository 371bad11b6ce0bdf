import { isKnown } from '../../../trade/derive.ts'
import type { Figure, Official } from '../../../trade/figure.ts'
import type { Measured } from '../../../trade/measured.ts'
import { CENTRAL_ASIA, type OfficialBasis } from '../../../trade/observation.ts'
import {
  type Checked,
  type Comparison,
  checkTurnover,
  type Stand,
  withBritain,
} from '../../../trade/verdict.ts'
import { axisFromZero } from '../../axis.ts'
import type { Context } from '../../context.ts'
import type { Finding } from '../../finding.ts'
import { formatBillions, formatList, formatNumber } from '../../format.ts'
import { changed } from '../../lazy.ts'
import { markOfFigure } from '../../mark.ts'
import { notStatedWords } from '../../mark-words.ts'
import type { Mark, Note } from '../../model.ts'
import { type Body, orderedTurnovers, seriesOf } from '../body.ts'
import { genitives, namesOf, officialMark } from '../official/parts/official-mark.ts'
import { headline } from '../official/parts/titles.ts'

/** The lanes of a row: the article, what Central Asia reports, what the partner reports. */
const LANES = 3

/** Each turnover that the article reports for its year, beside what either side reports, with a verdict. */
export function resolveTurnoversChecked(context: Context, official: Official): Body {
  const { spec, lang, messages } = context
  const figures = orderedTurnovers(context)
  const checked = figures.map((figure) => checkTurnover(official.index, figure))
  const marks = checked.flatMap((one) => comparedMarks(context, one))
  const verdictOf = (partner: string) => checked.find(({ figure }) => figure.partner === partner)
  return {
    slug: 'check',
    ...headline(
      context,
      verdictsOf(checked),
      messages.title.check,
      messages.subtitle.check(String(spec.time.to)),
    ),
    series: seriesOf(context, figures, (figure) => {
      const one = verdictOf(figure.partner)
      return one === undefined ? null : verdictWords(context, one)
    }),
    marks,
    axis: axisFromZero(Math.max(1, ...marks.map((mark) => mark.extent[1])), (n) => formatNumber(lang, n)),
    notes: notesOn(context, official, checked),
  }
}

/** How each figure that can be compared stands to the side that it fits best. */
function verdictsOf(checked: readonly Checked[]): Finding | null {
  const stands = checked
    .filter(({ unchecked }) => unchecked === null)
    .map(({ figure, comparisons }) => ({
      partner: figure.partner,
      kinds: comparisons.map(({ stand }) => stand.kind).filter((kind) => kind !== 'no-data'),
    }))
  const partnersOf = (isSo: (kinds: readonly Stand['kind'][]) => boolean) =>
    stands.filter(({ kinds }) => kinds.length > 0 && isSo(kinds)).map(({ partner }) => partner)
  const agree = partnersOf((kinds) => kinds.includes('agrees'))
  const open = partnersOf((kinds) => !kinds.includes('agrees') && kinds.includes('can-agree'))
  const differ = partnersOf((kinds) => !kinds.includes('agrees') && !kinds.includes('can-agree'))
  if (agree.length + open.length + differ.length === 0) return null
  return { kind: 'verdicts', of: 'turnover', agree, open, differ }
}

function comparedMarks(context: Context, { figure, comparisons }: Checked): Mark[] {
  const { lang, messages } = context
  const own = markOfFigure(context, figure, {
    form: isKnown(figure) ? 'bar' : 'slot',
    label: isKnown(figure)
      ? messages.check.article(formatNumber(lang, figure.value.shown ?? 0))
      : notStatedWords(context, figure),
  })
  const marks = comparisons.flatMap(({ basis, official }) =>
    official === null ? [] : [markOfComparison(context, own, basis, official)],
  )
  return [changed(own, { lane: [0, LANES], column: messages.official.column.article }), ...marks]
}

/** The mark of an official value. It leads to its sources, and to the passage that it is set beside. */
function markOfComparison(context: Context, beside: Mark, basis: OfficialBasis, official: Measured): Mark {
  const { messages } = context
  const { party, passageIds } = beside
  return officialMark(
    context,
    { party, areas: ['CA5'], year: Number(beside.x), measure: 'turnover', measured: official },
    {
      id: `${party}-${basis}`.toLowerCase(),
      form: 'bar',
      extent: [0, official.value],
      lane: [basis === 'reported' ? 1 : 2, LANES],
      column: messages.official.column[basis],
      passageIds,
    },
    { label: (written) => messages.check.side(basis, party, written), withoutUnit: true },
  )
}

/** What the statistics let one say of a figure: the better side first, then the other. */
function verdictWords(context: Context, { figure, comparisons, unchecked }: Checked): string {
  const { messages } = context
  if (unchecked !== null) return messages.check.cannot[unchecked]
  if (comparisons.every(({ stand }) => stand.kind === 'agrees')) return messages.check.agreesWithBoth
  return [...comparisons]
    .sort((a, b) => ORDER.indexOf(a.stand.kind) - ORDER.indexOf(b.stand.kind))
    .map((comparison) => standWords(context, figure, comparison))
    .join('; ')
}

/** What is said first. */
const ORDER: readonly Stand['kind'][] = [
  'agrees',
  'can-agree',
  'differs',
  'cannot-agree',
  'no-data',
  'nothing-stated',
]

function standWords(
  { lang, spec, messages }: Context,
  { partner, value }: Figure,
  { basis, official, filled, stand }: Comparison,
): string {
  const { check } = messages
  const known = formatBillions(lang, official?.value ?? 0)
  switch (stand.kind) {
    case 'agrees':
      return check.agrees(basis, partner)
    case 'can-agree':
      return check.canAgree(basis, partner, known, formatNumber(lang, value.shown ?? 0))
    case 'cannot-agree':
      return stand.because === 'already-more'
        ? check.already(basis, partner, known)
        : check.lessWhenFilled(basis, partner, known, formatBillions(lang, filled?.value ?? 0))
    case 'differs': {
      const by = formatNumber(lang, Math.abs(stand.by), 1, true)
      return check.differs(basis, partner, by, stand.by > 0)
    }
    case 'no-data':
      return check.noData(basis, partner, String(spec.time.to))
    case 'nothing-stated':
      return check.cannot['no-figure']
  }
}

function notesOn(context: Context, { index }: Official, checked: readonly Checked[]): Note[] {
  const { lang, spec, messages } = context
  const missing = CENTRAL_ASIA.filter((country) =>
    checked.some(({ comparisons }) =>
      comparisons.some(({ official }) => official?.missing.includes(country) ?? false),
    ),
  )
  const filled = checked.flatMap(({ figure, comparisons }) =>
    comparisons.flatMap(({ basis, filled: whole }) => {
      if (basis !== 'reported' || whole === null || whole.status === 'partial') return []
      const whose = formatList(lang, namesOf(context, whole.filled))
      return [messages.check.filled(figure.partner, formatBillions(lang, whole.value), whose)]
    }),
  )
  const britain = checked.some(({ figure }) => figure.partner === 'EU')
    ? withBritain(index, spec.time.to)
    : null
  return [
    ...(britain === null
      ? []
      : [
          {
            kind: 'derived',
            text: messages.check.britain(
              formatList(lang, namesOf(context, britain.counted)),
              formatBillions(lang, britain.asPublished),
              formatBillions(lang, britain.asToday),
            ),
          } as const,
        ]),
    ...filled.map((text) => ({ kind: 'derived', text }) as const),
    ...(missing.length === 0
      ? []
      : [{ kind: 'missing', text: messages.check.missing(genitives(context, missing)) } as const]),
    { kind: 'reading', text: messages.check.bases },
    { kind: 'derived', text: messages.check.sums },
  ]
}
