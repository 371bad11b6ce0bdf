import { extent } from '../../../trade/amount.ts'
import { difference, earlierTurnovers, growth, isKnown } from '../../../trade/derive.ts'
import type { Figure } from '../../../trade/figure.ts'
import { axisFromZero } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { formatList, formatNumber, formatPercent } from '../../format.ts'
import { markOfDerived, markOfFigure } from '../../mark.ts'
import { notStatedWords } from '../../mark-words.ts'
import type { Mark, Note } from '../../model.ts'
import { type Body, orderedTurnovers, reasonNotes, seriesOf, yearNotes } from '../body.ts'

/** From the earlier year, which the article does not name, to the reported one: a row per partner. */
export function resolveChange(context: Context): Body {
  const { dataset, spec, lang, messages } = context
  const later = orderedTurnovers(context)
  const earlier = earlierTurnovers(dataset.figures, spec.partner)
  const before = (figure: Figure) => earlier.find((e) => e.partner === figure.partner)
  const without = later.filter((figure) => before(figure) === undefined)
  const marks = later.flatMap((figure) => row(context, before(figure), figure))
  const year = String(spec.time.to)
  return {
    slug: 'change',
    title: messages.title.change,
    subtitle: messages.subtitle.change(year),
    series: seriesOf(context, later, (figure) => (without.includes(figure) ? messages.noEarlier : null)),
    marks,
    axis: axisFromZero(Math.max(1, ...marks.map((m) => m.extent[1])), (n) => formatNumber(lang, n)),
    legend: [
      { symbol: 'hollow', label: messages.earlierYear },
      { symbol: 'solid', label: year },
    ],
    notes: [
      { kind: 'missing', text: earlierNote(context, without) },
      ...later.flatMap((figure) => growthNote(context, before(figure), figure)),
      ...reasonNotes(context, [...earlier, ...later]),
      ...yearNotes(context, later),
    ],
  }
}

/** The marks of one partner, in drawing order. */
function row(context: Context, earlier: Figure | undefined, later: Figure): Mark[] {
  const { lang, messages } = context
  const at = (figure: Figure): [number, number] => [extent(figure.value), extent(figure.value)]
  const point = (figure: Figure) =>
    markOfFigure(context, figure, {
      form: 'point',
      label: formatNumber(lang, extent(figure.value)),
      extent: at(figure),
    })

  if (!isKnown(later)) {
    return [markOfFigure(context, later, { form: 'slot', label: notStatedWords(context, later) })]
  }
  if (earlier === undefined) return [point(later)]
  if (!isKnown(earlier)) {
    const label = messages.moreThan(formatNumber(lang, extent(earlier.value)))
    const bound = markOfFigure(context, earlier, {
      form: 'bound',
      label,
      extent: [extent(earlier.value), extent(later.value)],
    })
    return [bound, point(later)]
  }
  const factor = growth(earlier, later)?.factor
  if (factor === undefined) return [point(earlier), point(later)]
  const span = markOfDerived(context, 'growth', later, factor, {
    form: 'span',
    label: messages.derived(messages.times(formatNumber(lang, factor.value.shown ?? 0, 2))),
    extent: [extent(earlier.value), extent(later.value)],
  })
  return [span, point(earlier), point(later)]
}

function earlierNote({ lang, messages }: Context, without: readonly Figure[]): string {
  if (without.length === 0) return messages.note.earlier
  const names = formatList(
    lang,
    without.map((f) => messages.partnerOf(f.partner)),
  )
  return `${messages.note.earlier} ${messages.note.noEarlier(names)}`
}

function growthNote({ lang, messages }: Context, earlier: Figure | undefined, later: Figure): Note[] {
  const grown = earlier === undefined ? null : growth(earlier, later)
  if (grown === null || earlier === undefined) return []
  const { low, shown, high } = grown.factor.value
  const by = difference(later, earlier)?.value.shown ?? 0
  const write = (n: number | null) => formatNumber(lang, n ?? 0, 2, true)
  const text = messages.note.growth(
    later.partner,
    formatNumber(lang, by),
    formatPercent(lang, grown.rate.value.shown ?? 0, 0),
    write(shown),
    write(low),
    write(high),
  )
  return [{ kind: 'derived', text }]
}
