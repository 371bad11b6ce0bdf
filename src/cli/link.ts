import type { Answers } from '../import/answers/answers.ts'
import { readRecipe } from '../import/recipe/recipe.ts'
import { answersIn } from '../import/recipe/recipe-answers.ts'
import type { Rate } from '../import/rows/convert.ts'
import { UsageError } from './arguments.ts'

/** How files are to be understood. */
export interface OwnSettings {
  readonly answers: Answers
  readonly rates: readonly Rate[]
  /** Null for all goods, or the only product that there is. */
  readonly product: string | null
}

/** The query of a link or of its end: what stands before the "#". */
export function queryOf(link: string): string {
  return link.split('#', 1)[0] ?? ''
}

/** What stands behind, "#" included. */
export function hashOf(link: string): string {
  return link.slice(queryOf(link).length)
}

/** How files are to be understood as links say it; null where none does.
 *  @throws UsageError where they say different things, or what cannot be used */
export function settingsIn(links: readonly string[]): OwnSettings | null {
  const [hash, other] = new Set(links.map(hashOf).filter((hash) => readRecipe(hash) !== null))
  if (hash === undefined) return null
  if (other !== undefined)
    throw new UsageError(
      'Of links that say how files are read all have to say the same. Render them one by one.',
    )
  const recipe = readRecipe(hash)
  if (recipe === null || recipe === 'unreadable')
    throw new UsageError(
      'What the link says of its files cannot be read. Say it by --answer, and leave out “#” and all behind it.',
    )
  const { unread, answers, rates } = answersIn(recipe)
  if (unread.length > 0)
    throw new UsageError(`The link says of its files what cannot be used: ${unread.join(', ')}`)
  return { answers, rates, product: recipe.product }
}
