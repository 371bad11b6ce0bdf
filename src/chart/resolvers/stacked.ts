import { add, exact } from '../../trade/amount.ts'
import { byValue, isKnown, shares, turnovers } from '../../trade/derive.ts'
import type { Context } from '../context.ts'
import { formatList, formatNumber, formatPercent } from '../format.ts'
import { markOfDerived } from '../mark.ts'
import type { Mark } from '../model.ts'
import { type Body, seriesOf } from './body.ts'

/** The parts that the stated turnovers have in their sum, as one bar. Whoever has no figure is not in it. */
export function resolveStacked(context: Context): Body {
  const { dataset, spec, lang, words } = context
  const found = turnovers(dataset.figures, spec.partner)
  const figures = spec.order === 'value' ? byValue(found) : found
  const known = figures.filter(isKnown)
  const total = known.map((f) => f.value).reduce(add, exact(0)).shown ?? 0
  const parts = shares(known)

  let end = 0
  const marks = known.flatMap((figure, i): Mark[] => {
    const part = parts[i]
    if (part === undefined) return []
    const start = end
    end += part.value.shown ?? 0
    const label = words.derived(formatPercent(lang, part.value.shown ?? 0))
    return [markOfDerived(context, 'share', figure, part, { form: 'segment', label, extent: [start, end] })]
  })

  const without = figures.filter((f) => !isKnown(f)).map((f) => words.partnerOf[f.partner])
  return {
    slug: 'shares',
    title: known.length === 0 ? words.title.noShares : words.title.shares(known.length),
    subtitle: words.subtitle.shares(formatNumber(lang, total), String(spec.time.to)),
    series: seriesOf(context, known),
    marks,
    axis: { min: 0, max: 1, ticks: [] },
    notes: [
      ...(without.length === 0
        ? []
        : [{ kind: 'missing', text: words.note.withoutShare(formatList(lang, without)) } as const]),
      { kind: 'reading', text: words.note.shares },
    ],
  }
}
