import { type Answers, NO_ANSWERS } from '../answers/answers.ts'
import { NotAnAnswer, readAnswers, readRate } from '../answers/read-answers.ts'
import type { Rate } from '../rows/convert.ts'
import type { Recipe } from './recipe.ts'

/** A recipe as files are read by it, and what of it cannot be used. */
export interface RecipeRead {
  readonly answers: Answers
  readonly rates: readonly Rate[]
  readonly unread: readonly string[]
}

export function answersIn({ answers, assumed, rates }: Recipe): RecipeRead {
  const unread: string[] = []
  const readable = <T>(texts: readonly string[], read: (text: string) => T) =>
    texts.flatMap((text) => {
      try {
        return [{ text, read: read(text) }]
      } catch (error) {
        if (!(error instanceof NotAnAnswer)) throw error
        unread.push(text)
        return []
      }
    })
  const textsOf = (texts: readonly string[]) =>
    readable(texts, (text) => readAnswers([text])).map(({ text }) => text)
  const said = readAnswers(textsOf(answers))
  const { given } = readAnswers(textsOf(assumed))
  const guesses = Object.entries(given).map(([name, one]) => [name, { ...one, from: 'assumed' }])
  return {
    answers: { ...NO_ANSWERS, ...said, given: { ...Object.fromEntries(guesses), ...said.given } },
    rates: readable(rates, readRate).map(({ read }) => read),
    unread,
  }
}
