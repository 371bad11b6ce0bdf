import { byRank, byValue, earlierTurnovers, ranks, turnovers } from '../../../trade/derive.ts'
import { PARTNERS } from '../../../trade/partners.ts'
import type { Context } from '../../context.ts'
import { formatList } from '../../format.ts'
import { markOfFigure } from '../../mark.ts'
import { valueWords } from '../../mark-words.ts'
import { type Body, seriesOf } from '../body.ts'

/** Every figure of the chosen partners, a row each. */
export function resolveTable(context: Context): Body {
  const { dataset, spec, lang, messages } = context
  const now = turnovers(dataset.figures, spec.partner)
  const earlier = earlierTurnovers(dataset.figures, spec.partner)
  const ranked = ranks(dataset.figures, spec.partner)
  const figures =
    spec.order === 'value'
      ? [...byValue(now), ...byValue(earlier), ...byRank(ranked)]
      : dataset.figures.filter((figure) => spec.partner.includes(figure.partner))
  return {
    slug: 'figures',
    title:
      spec.partner.length === PARTNERS.length
        ? messages.title.table
        : messages.title.tableOfSome(
            formatList(
              lang,
              spec.partner.map((code) => messages.partnerWith(code)),
            ),
          ),
    subtitle: messages.subtitle.table,
    series: seriesOf(context, now),
    marks: figures.map((figure) =>
      markOfFigure(context, figure, {
        form: 'row',
        label: valueWords(context, figure.measure, figure.value, figure),
      }),
    ),
    axis: null,
    notes: [],
  }
}
