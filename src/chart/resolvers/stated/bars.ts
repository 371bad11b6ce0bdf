import { byValue, difference, isKnown, multiple, turnovers } from '../../../trade/derive.ts'
import type { Figure } from '../../../trade/figure.ts'
import { PARTNERS, type PartnerCode } from '../../../trade/partners.ts'
import { axisFromZero } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { formatList, formatNumber } from '../../format.ts'
import { markOfDerived, markOfFigure } from '../../mark.ts'
import { notStatedWords, valueWords } from '../../mark-words.ts'
import type { Mark, Note } from '../../model.ts'
import { type Body, orderedTurnovers, reasonNotes, seriesOf, yearNotes } from '../body.ts'

/** One bar per partner: turnover in US$ billions, or as multiples of the partner `spec.relative`. */
export function resolveBars(context: Context): Body {
  const { dataset, spec } = context
  const figures = orderedTurnovers(context)
  const base = spec.relative === null ? undefined : turnovers(dataset.figures, [spec.relative])[0]
  return base === undefined
    ? values(context, figures)
    : multiples(context, figures, base, spec.relative ?? base.partner)
}

function values(context: Context, figures: readonly Figure[]): Body {
  const { spec, messages } = context
  const year = String(spec.time.to)
  const known = byValue(figures).filter(isKnown)
  const marks = figures.map((figure) =>
    markOfFigure(context, figure, {
      form: isKnown(figure) ? 'bar' : 'slot',
      label: valueWords(context, 'turnover', figure.value, figure),
    }),
  )
  const largest = known[0]
  return {
    slug: 'turnover',
    title: titleOf(context, figures),
    subtitle: messages.subtitle.bars(year),
    series: seriesOf(context, figures),
    marks,
    axis: axis(context, marks),
    notes: [
      ...reasonNotes(context, figures),
      ...roundingNote(context, largest),
      ...gapNote(context, known),
      ...yearNotes(context, figures),
    ],
  }
}

/** Says who is the largest only where the largest of all is among those shown. */
function titleOf({ dataset, lang, messages }: Context, figures: readonly Figure[]): string {
  const [largest] = byValue(turnovers(dataset.figures, PARTNERS))
  return largest !== undefined && figures.includes(largest) && figures.length > 1
    ? messages.title.largest(largest.partner)
    : messages.title.bars(
        formatList(
          lang,
          figures.map((f) => messages.partnerWith(f.partner)),
        ),
      )
}

function multiples(context: Context, figures: readonly Figure[], base: Figure, code: PartnerCode): Body {
  const { dataset, spec, lang, messages } = context
  const marks = figures.flatMap((figure) => {
    const derived = multiple(figure, base, dataset.figures)
    if (derived === null) return []
    const known = isKnown(figure)
    const value = valueWords(context, 'multiple', derived.value, figure)
    const label =
      figure.id === base.id
        ? messages.base(formatNumber(lang, 1))
        : known
          ? messages.derived(value)
          : notStatedWords(context, figure)
    return markOfDerived(context, 'multiple', figure, derived, { form: known ? 'bar' : 'slot', label })
  })
  const example = marks.find((m) => m.amount.shown !== null && m.amount.low !== m.amount.high)
  const [low, shown, high] = [example?.amount.low ?? 0, example?.amount.shown ?? 0, example?.amount.high ?? 0]
  const write = (n: number) => formatNumber(lang, n, 2, true)
  const notes: Note[] =
    example === undefined
      ? []
      : [{ kind: 'derived', text: messages.note.multiples(write(shown), write(low), write(high)) }]
  return {
    slug: `multiples-of-${code.toLowerCase()}`,
    title: messages.title.multiples(code),
    subtitle: messages.subtitle.multiples(code, String(spec.time.to)),
    series: seriesOf(context, figures),
    marks,
    axis: axis(context, marks),
    notes: [...notes, ...reasonNotes(context, figures), ...yearNotes(context, figures)],
  }
}

function axis({ lang }: Context, marks: readonly Mark[]) {
  const greatest = Math.max(1, ...marks.map((mark) => mark.extent[1]))
  return axisFromZero(greatest, (value) => formatNumber(lang, value))
}

function roundingNote({ lang, messages }: Context, figure: Figure | undefined): Note[] {
  if (figure === undefined) return []
  const { low, shown, high } = figure.value
  if (low === null || shown === null || high === null) return []
  const write = (n: number) => formatNumber(lang, n)
  return [{ kind: 'reading', text: messages.note.rounding(write(shown), write(low), write(high)) }]
}

/** By how much each partner stands above the next. */
function gapNote({ lang, messages }: Context, known: readonly Figure[]): Note[] {
  const gaps = known.slice(1).flatMap((smaller, i) => {
    const larger = known[i]
    const gap = larger === undefined ? null : difference(larger, smaller)?.value.shown
    if (larger === undefined || gap === null || gap === undefined) return []
    return messages.note.gap(larger.partner, smaller.partner, formatNumber(lang, gap))
  })
  return gaps.length === 0 ? [] : [{ kind: 'derived', text: messages.note.gaps(gaps) }]
}
