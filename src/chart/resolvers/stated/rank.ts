import { extent } from '../../../trade/amount.ts'
import { byRank, ranks } from '../../../trade/derive.ts'
import type { Figure } from '../../../trade/figure.ts'
import type { Context } from '../../context.ts'
import { formatNumber } from '../../format.ts'
import { markOfFigure } from '../../mark.ts'
import { type Body, reasonNotes, seriesOf, yearNotes } from '../body.ts'

/** The ranks that the article states, and the one that follows from its words. */
export function resolveRank(context: Context): Body {
  const { dataset, spec, lang, messages } = context
  const found = ranks(dataset.figures, spec.partner)
  const figures = spec.order === 'value' ? byRank(found) : found
  const all = ranks(
    dataset.figures,
    dataset.figures.map((f) => f.partner),
  ).map((f) => extent(f.value))
  return {
    slug: 'rank',
    title: messages.title.rank,
    subtitle: messages.subtitle.rank(String(spec.time.to)),
    series: seriesOf(context, figures, (figure) =>
      messages.howKnown(
        messages.status[figure.status],
        figure.status === 'stated' ? quoteOf(context, figure) : null,
      ),
    ),
    marks: figures.map((figure) => {
      const rank = extent(figure.value)
      return markOfFigure(context, figure, {
        form: 'rank',
        label: formatNumber(lang, rank, 0),
        extent: [rank, rank],
      })
    }),
    axis: { min: 1, max: Math.max(1, ...all), ticks: [] },
    notes: [...reasonNotes(context, figures), ...yearNotes(context, figures)],
  }
}

/** The words that state a figure. */
function quoteOf({ dataset }: Context, figure: Figure): string | null {
  return dataset.passages.find((passage) => figure.passages.includes(passage.id))?.selector.exact ?? null
}
