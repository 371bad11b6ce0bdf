import type { Dataset, FigureId, Passage, PassageId } from '../trade/figure.ts'
import { type HighlightIndex, highlightIn, type Highlight as Lit } from './highlight-rule.ts'
import type { ChartModel } from './model.ts'
import type { Notice } from './spec.ts'

/** What one focus lights up, on both sides of the link between text and chart. */
export type Highlight = Lit<PassageId>

export const NO_HIGHLIGHT: Highlight = { marks: new Set(), passages: new Set() }

/** The marks and passages that belong to `focus`: the id of a figure, of a mark or of a passage.
 *  A derived mark lights the passages of all the figures it rests on; a passage lights the marks that are
 *  about one of its figures. Null where nothing has that id. */
export function highlightedBy(dataset: Dataset, model: ChartModel, focus: string): Highlight | null {
  return highlighter(dataset, model)(focus)
}

/** The same for many of one chart. */
export function highlighter(dataset: Dataset, model: ChartModel): (focus: string) => Highlight | null {
  const index = indexOf(dataset, model)
  return (focus) => highlightIn(index, focus)
}

function indexOf(dataset: Dataset, model: ChartModel): HighlightIndex<PassageId> {
  return {
    marks: model.marks.map(({ id, figureIds, alsoOf = [], passageIds }) => ({
      id,
      about: figureIds[0] ?? null,
      alsoOf,
      passages: passageIds,
    })),
    passages: dataset.passages.map(({ id }) => ({ id, figures: figuresOf(dataset, id) })),
  }
}

/** Whether a chart has marks about what has an id, and not only of the same partner and year. */
export function hasMarksAbout(dataset: Dataset, { marks }: ChartModel, id: string): boolean {
  const figures: readonly string[] = [
    id,
    ...dataset.passages.filter((one) => one.id === id).flatMap((one) => figuresOf(dataset, one.id)),
  ]
  return marks.some((mark) => mark.id === id || figures.includes(mark.figureIds[0] ?? ''))
}

/** The figures that a passage speaks of: those that rest on it and are of its partner, for another's rank may rest on it
 *  as well. Its partner is that of the first figure which rests on it before all. */
export function figuresOf(dataset: Dataset, passage: PassageId): FigureId[] {
  const resting = dataset.figures.filter(({ passages }) => passages.includes(passage))
  const own = resting.find(({ passages }) => passages[0] === passage) ?? resting[0]
  return resting.filter(({ partner }) => partner === own?.partner).map(({ id }) => id)
}

/** The focus that outlasts a change of view: of a mark that was derived for this one, the figure it is about. */
export function lastingFocus(model: ChartModel, focus: string | null): string | null {
  const mark = model.marks.find(({ id }) => id === focus)
  return mark === undefined ? focus : (mark.figureIds[0] ?? null)
}

/** The passages that a chart's marks stand on, in the order of the article. */
export function passagesBehind({ marks }: ChartModel, passages: readonly Passage[]): readonly Passage[] {
  const concerned = new Set(marks.flatMap(({ passageIds }) => passageIds))
  return passages.filter(({ id }) => concerned.has(id))
}

/** A notice where the focus is the id of nothing in the dataset or on the chart. */
export function focusNotice(dataset: Dataset, model: ChartModel, focus: string | null): Notice[] {
  if (focus === null || highlightedBy(dataset, model, focus) !== null) return []
  return [{ param: 'focus', given: focus, used: null, reason: 'no-data' }]
}
