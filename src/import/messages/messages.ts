import type { Question } from '../columns/mapping.ts'
import type { FormatNote } from '../format.ts'
import type { Reason, Refusal } from '../problem.ts'

/** What is wrong, and what to do about it. */
export interface Said {
  readonly problem: string
  readonly remedy: string
}

/** The words of this room, in one language. */
export interface ImportMessages {
  readonly refusal: (refusal: Refusal) => Said
  readonly reasons: Readonly<Record<Reason, string>>
  readonly notes: Readonly<Record<FormatNote, string>>
  readonly question: (question: Question) => string
  readonly certainty: Readonly<Record<'certain' | 'likely' | 'not-sure', string>>
  /** Of a unit that is likely mistaken by a power of ten. */
  readonly mistake: (power: number, compared: number) => string
}
