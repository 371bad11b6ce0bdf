import type { Basis, ChartKind, ChartSpec } from './spec.ts'
import { isOfficial } from './views.ts'

/* What a reader asks, and which charts answer it. Whose numbers answer is apart: some questions have an answer of the
   article's and one of statistics. */

interface Answers {
  /** Charts of the article's figures that answer it, the usual one first. */
  readonly article: readonly ChartKind[]
  /** The same of official statistics. */
  readonly official: readonly ChartKind[]
}

/** The questions, in the order in which they are offered. Each chart of either family answers one. */
export const QUESTIONS = {
  'how-much': { article: ['bars', 'stacked'], official: ['bars'] },
  'over-time': { article: [], official: ['lines', 'stacked'] },
  flows: { article: [], official: ['flows'] },
  ranks: { article: ['rank'], official: ['rank'] },
  sides: { article: [], official: ['mirror'] },
  change: { article: ['change'], official: ['change'] },
  countries: { article: [], official: ['multiples'] },
  map: { article: [], official: ['map'] },
  check: { article: ['check'], official: [] },
  table: { article: ['table'], official: ['table'] },
} as const satisfies Record<string, Answers>

export type Question = keyof typeof QUESTIONS
export const QUESTION_NAMES = Object.keys(QUESTIONS) as Question[]

type View = Pick<ChartSpec, 'chart' | 'basis'>

/** The charts that answer a question with the article's figures, or with those of statistics. */
export function answersTo(question: Question, { basis }: Pick<View, 'basis'>): readonly ChartKind[] {
  const answers: Answers = QUESTIONS[question]
  return isOfficial({ basis }) ? answers.official : answers.article
}

/** The question that a chart answers.
 *  @throws RangeError for a chart that answers none, of which a test knows none */
export function questionOf({ chart, basis }: View): Question {
  const found = QUESTION_NAMES.find((question) => answersTo(question, { basis }).includes(chart))
  if (found === undefined) throw new RangeError(`The chart “${chart}” answers no question.`)
  return found
}

/** Whether there is a choice of whose numbers answer: what the article says is checked by both sides' reports, and these
 *  are set beside each other as they are. */
export function hasSides(question: Question): boolean {
  return question !== 'check' && question !== 'sides'
}

/** The chart that answers a question with somebody's numbers; null where there is none.
 *  @param shown which it is where several do */
export function viewFor(question: Question, basis: Basis, shown?: ChartKind): View | null {
  const answers = answersTo(question, { basis })
  const chart = answers.find((one) => one === shown) ?? answers[0]
  return chart === undefined ? null : { chart, basis }
}

/** The chart that a reader comes to who asks another question: by the same numbers, where they answer it.
 *  @param side whose were chosen last, if any: where nobody's are chosen now, they are again */
export function nextView(question: Question, from: View, side: Basis | null = null): View {
  const now = hasSides(questionOf(from)) ? from.basis : (side ?? from.basis)
  const [next = now] = [now, side ?? 'reported', 'reported' as const, 'article' as const].filter(
    (one) => viewFor(question, one) !== null,
  )
  const view = viewFor(question, next)
  if (view === null) throw new RangeError(`Nothing answers “${question}”.`)
  return view
}
