import { isKnown } from '../../../trade/derive.ts'
import type { Official } from '../../../trade/figure.ts'
import { CENTRAL_ASIA } from '../../../trade/observation.ts'
import { type Checked, type Comparison, checkTurnover } from '../../../trade/verdict.ts'
import { axisFromZero } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { formatBillions, formatList, formatNumber } from '../../format.ts'
import { changed } from '../../lazy.ts'
import { markOfFigure } from '../../mark.ts'
import { notStatedWords } from '../../mark-words.ts'
import type { Mark, Note } from '../../model.ts'
import { type Body, orderedTurnovers, seriesOf } from '../body.ts'
import { officialMark } from '../official/official-mark.ts'

/** The lanes of a row: the article, Central Asia's books, the partner's books. */
const LANES = 3

/** Each turnover that the article reports for its year, beside what either side's books have on it, with a verdict. */
export function resolveTurnoversChecked(context: Context, official: Official): Body {
  const { spec, lang, messages } = context
  const figures = orderedTurnovers(context)
  const checked = figures.map((figure) => checkTurnover(official.index, figure))
  const marks = checked.flatMap((one) => comparedMarks(context, one))
  const verdictOf = (partner: string) => checked.find(({ figure }) => figure.partner === partner)
  return {
    slug: 'check',
    title: messages.title.check,
    subtitle: messages.subtitle.check(String(spec.time.to)),
    series: seriesOf(context, figures, (figure) => {
      const one = verdictOf(figure.partner)
      return one === undefined ? null : verdictWords(context, one)
    }),
    marks,
    axis: axisFromZero(Math.max(1, ...marks.map((mark) => mark.extent[1])), (n) => formatNumber(lang, n)),
    notes: notesOn(context, checked),
  }
}

function comparedMarks(context: Context, { figure, comparisons }: Checked): Mark[] {
  const { lang, messages } = context
  const own = markOfFigure(context, figure, {
    form: isKnown(figure) ? 'bar' : 'slot',
    label: isKnown(figure)
      ? messages.check.article(formatNumber(lang, figure.value.shown ?? 0))
      : notStatedWords(context, figure),
  })
  const marks = comparisons.map((comparison) => markOfComparison(context, own, comparison))
  return [changed(own, { lane: [0, LANES], column: messages.official.column.article }), ...marks]
}

/** The mark of an official value. It leads to its sources, and to the passage that it is set beside. */
function markOfComparison(context: Context, beside: Mark, { basis, official }: Comparison): Mark {
  const { lang, messages } = context
  const { party, passageIds } = beside
  const said = messages.check.side(basis, party, formatBillions(lang, official.value))
  const known = CENTRAL_ASIA.length - official.missing.length
  const isPartial = official.missing.length > 0
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
    {
      label: () => (isPartial ? messages.check.partOfFive(said, known) : messages.derived(said)),
      reason: () => (isPartial ? messages.check.partOfFive(said, known) : said),
    },
  )
}

function verdictWords({ lang, messages }: Context, { figure, verdict }: Checked): string {
  switch (verdict.kind) {
    case 'agrees':
      return messages.check.agrees
    case 'agrees-on-one-side':
      return messages.check.agreesOn(verdict.basis, figure.partner)
    case 'differs': {
      const by = formatNumber(lang, Math.abs(verdict.by), 1, true)
      return messages.check.differs(verdict.basis, figure.partner, by, verdict.by > 0)
    }
    case 'cannot-be-checked':
      return messages.check.cannot[verdict.why]
  }
}

function notesOn({ lang, messages }: Context, checked: readonly Checked[]): Note[] {
  const missing = CENTRAL_ASIA.filter((country) =>
    checked.some(({ comparisons }) => comparisons.some(({ official }) => official.missing.includes(country))),
  )
  const sideless = checked.filter(({ comparisons }) => comparisons.every(({ basis }) => basis !== 'mirror'))
  const names = sideless.map(({ figure }) => messages.partnerOf[figure.partner])
  const countries = formatList(
    lang,
    missing.map((country) => messages.country[country]),
  )
  return [
    ...(missing.length === 0 ? [] : [{ kind: 'missing', text: messages.check.missing(countries) } as const]),
    ...(names.length === 0
      ? []
      : [{ kind: 'missing', text: messages.check.noSide(formatList(lang, names)) } as const]),
    { kind: 'reading', text: messages.check.bases },
    { kind: 'derived', text: messages.check.sums },
  ]
}
