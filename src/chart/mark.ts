import { extent } from '../trade/amount.ts'
import type { Derived } from '../trade/derive.ts'
import type { Dataset, Figure, FigureId, PassageId } from '../trade/figure.ts'
import type { Context } from './context.ts'
import { lazily } from './lazy.ts'
import { intervalWords, valueWords, yearWords } from './mark-words.ts'
import type { Mark, MarkMeasure, MarkWords } from './model.ts'

/** How a mark is to be drawn; without an extent it reaches from zero to its value or bound. */
type Drawn = Pick<Mark, 'form' | 'label'> & Partial<Pick<Mark, 'extent'>>

/** The mark of a figure as the article has it. */
export function markOfFigure(context: Context, figure: Figure, drawn: Drawn): Mark {
  return compose(context, figure, drawn, {
    id: figure.id,
    measure: figure.measure,
    amount: figure.value,
    status: figure.status,
    figureIds: [figure.id],
    passageIds: figure.passages,
    reason: figure.reason?.[context.lang] ?? figure.reason?.en ?? null,
  })
}

/** The mark of a value that we computed from `figure` and others. Not stated where only a bound came out. */
export function markOfDerived(
  context: Context,
  measure: MarkMeasure,
  figure: Figure,
  { value, from }: Derived,
  drawn: Drawn,
): Mark {
  const { dataset } = context
  const passages = from.flatMap((id) => dataset.figures.find((f) => f.id === id)?.passages ?? [])
  return compose(context, figure, drawn, {
    id: `${figure.partner.toLowerCase()}-${measure}`,
    measure,
    amount: value,
    status: value.shown === null ? figure.status : 'derived',
    figureIds: from,
    passageIds: [...new Set(passages)],
    reason: null,
  })
}

/** The article's figures of the partner and the year of a mark on which it does not rest, where there are any. */
export function alsoOf(
  { figures }: Dataset,
  { party, x, figureIds }: Pick<Mark, 'party' | 'x' | 'figureIds'>,
): Pick<Mark, 'alsoOf'> {
  const found = figures
    .filter(
      ({ id, partner, year }) => partner === party && String(year.period) === x && !figureIds.includes(id),
    )
    .map(({ id }): FigureId => id)
  return found.length === 0 ? {} : { alsoOf: found }
}

type Known = Pick<Mark, 'id' | 'measure' | 'amount' | 'status' | 'figureIds' | 'passageIds'> &
  Pick<Mark['words'], 'reason'>

function compose(context: Context, figure: Figure, drawn: Drawn, known: Known): Mark {
  const { dataset } = context
  const { reason: _, ...rest } = known
  const mark: Omit<Mark, 'words'> = {
    ...rest,
    series: figure.partner,
    party: figure.partner,
    x: figure.year.period === null ? 'earlier' : String(figure.year.period),
    extent: [0, extent(known.amount)],
    ...drawn,
    sourceIds: [dataset.citation.id],
  }
  Object.assign(mark, alsoOf(dataset, mark))
  lazily(mark, 'words', () => wordsOf(context, figure, known))
  return mark
}

function wordsOf(context: Context, figure: Figure, known: Known): MarkWords {
  const { dataset, messages } = context
  const paragraphs = paragraphsOf(dataset, known.passageIds)
  const parts = {
    partner: messages.partner(figure.partner),
    measure: messages.measure[known.measure],
    year: yearWords(context, figure, known.measure),
    value: valueWords(context, known.measure, known.amount, figure),
    status: messages.status[known.status],
  }
  return {
    ...parts,
    interval: intervalWords(context, known.measure, known.amount),
    reason: known.reason,
    paragraphs,
    spoken: messages.spoken({ ...parts, paragraphs: paragraphs.join(', ') }),
  }
}

function paragraphsOf(dataset: Dataset, ids: readonly PassageId[]): number[] {
  const found = ids.flatMap((id) => dataset.passages.find((p) => p.id === id)?.paragraph ?? [])
  return [...new Set(found)].sort((a, b) => a - b)
}
