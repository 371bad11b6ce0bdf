import { add, exact } from '../../../trade/amount.ts'
import { isKnown, shares, turnovers } from '../../../trade/derive.ts'
import type { Figure } from '../../../trade/figure.ts'
import { PARTNERS } from '../../../trade/partners.ts'
import type { Context } from '../../context.ts'
import { formatList, formatNumber, formatPercent } from '../../format.ts'
import { markOfDerived } from '../../mark.ts'
import type { Mark, Note } from '../../model.ts'
import { type Body, orderedTurnovers, seriesOf, yearNotes } from '../body.ts'

/** The parts that the stated turnovers have in their sum, as one bar. Whoever has no figure is not in it. */
export function resolveStacked(context: Context): Body {
  const { dataset, spec, lang, messages } = context
  const figures = orderedTurnovers(context)
  const known = figures.filter(isKnown)
  const all = turnovers(dataset.figures, PARTNERS)
  const without = all.filter((figure) => !isKnown(figure)).map((figure) => messages.partnerOf(figure.partner))
  const notIncluded: Note[] =
    without.length === 0
      ? []
      : [{ kind: 'missing', text: messages.note.withoutShare(formatList(lang, without)) }]
  const empty = { slug: 'shares', series: [], marks: [], axis: WHOLE, notes: notIncluded }
  if (known.length < 2) {
    return { ...empty, title: messages.title.noShares, subtitle: messages.subtitle.noShares }
  }
  const total = known.map((figure) => figure.value).reduce(add, exact(0)).shown ?? 0
  return {
    ...empty,
    title: messages.title.shares(known.length, all.filter(isKnown).length),
    subtitle: messages.subtitle.shares(formatNumber(lang, total), String(spec.time.to)),
    series: seriesOf(context, known),
    marks: segments(context, known),
    notes: [...notIncluded, { kind: 'reading', text: messages.note.shares }, ...yearNotes(context, known)],
  }
}

const WHOLE = { min: 0, max: 1, ticks: [] }

/** One part behind the other, from zero to the whole. */
function segments(context: Context, known: readonly Figure[]): Mark[] {
  const parts = shares(known)
  let end = 0
  return known.flatMap((figure, i): Mark[] => {
    const part = parts[i]
    if (part === undefined) return []
    const start = end
    end += part.value.shown ?? 0
    const label = context.messages.derived(formatPercent(context.lang, part.value.shown ?? 0))
    return [markOfDerived(context, 'share', figure, part, { form: 'segment', label, extent: [start, end] })]
  })
}
