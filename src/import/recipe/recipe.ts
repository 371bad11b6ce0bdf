import { ALL_GOODS } from '../../trade/own.ts'
import { rateText } from '../answers/answer-texts.ts'
import { LONGEST_RECIPE, type MadeOf, RECIPE } from './recipe-hash.ts'

/** How own statistics were made. */
export interface Recipe {
  /** In the order in which they were read. */
  readonly files: readonly { readonly name: string; readonly digest: string }[]
  readonly answers: readonly string[]
  /** Those that nobody gave of these files. */
  readonly assumed: readonly string[]
  readonly rates: readonly string[]
  readonly product: string
  /** Whether all that was said is in it. */
  readonly isWhole: boolean
}

const ENTRIES = /^(file|rate|product|assumed):/
const FILE = /^(.+):([0-9a-f]{8})$/s
/** Longer names are no file's. */
const LONGEST_NAME = 255

/** What the end of an address says of files.
 *  @returns null where it says nothing of them; `unreadable` where it does, and not as it should */
export function readRecipe(hash: string): Recipe | 'unreadable' | null {
  if (!hash.startsWith(RECIPE)) return null
  if (hash.length > 2 * LONGEST_RECIPE) return 'unreadable'
  try {
    // "&" within it is escaped: what stands behind one was added to the link on its way.
    const [text = ''] = hash.slice(RECIPE.length).split('&', 1)
    return recipeOf(decodeURIComponent(text).split('~').map(decodeURIComponent))
  } catch {
    return 'unreadable'
  }
}

function recipeOf(entries: readonly string[]): Recipe | 'unreadable' {
  const of = (kind: string) =>
    entries.flatMap((entry) => (entry.startsWith(`${kind}:`) ? [entry.slice(kind.length + 1)] : []))
  const files = of('file').map((text) => {
    const [, name = '', digest = ''] = FILE.exec(text) ?? []
    return { name: name.slice(0, LONGEST_NAME), digest }
  })
  if (files.length === 0 || files.some(({ name }) => name.trim() === '')) return 'unreadable'
  const answers = entries.filter((entry) => entry !== 'more' && !ENTRIES.test(entry))
  const [product = ALL_GOODS] = of('product')
  return {
    files,
    answers,
    assumed: of('assumed'),
    rates: of('rate'),
    product,
    isWhole: !entries.includes('more'),
  }
}

/** What own statistics lack, or have else, to be those of a recipe. */
export interface Difference {
  /** Names of files that are not there, or have other content, and of others that are not asked for. */
  readonly missing: readonly string[]
  readonly others: readonly string[]
  readonly answers: boolean
  readonly rates: boolean
  readonly product: boolean
}

export function differenceOf(recipe: Recipe, { files, answers, rates, product }: MadeOf): Difference {
  const same = (some: readonly string[], others: readonly string[]) =>
    JSON.stringify([...some].sort()) === JSON.stringify([...others].sort())
  const digests = files.map(({ sha256 }) => sha256.slice(0, 8))
  const asked = recipe.files.map(({ digest }) => digest)
  const missing = recipe.files.filter(({ digest }) => !digests.includes(digest)).map(({ name }) => name)
  const others = files.filter((_, i) => !asked.includes(digests[i] ?? '')).map(({ name }) => name)
  return {
    missing,
    others: others.filter((name) => !missing.includes(name)),
    answers: !same([...recipe.answers, ...recipe.assumed], answers),
    rates: !same(recipe.rates, rates.map(rateText)),
    product: recipe.product !== product,
  }
}

/** Other names for files that a recipe knows by their digests: a name may say what no cell does, and a download may have
 *  been called otherwise elsewhere. */
export function namedAs(
  recipe: Recipe,
  files: readonly { readonly name: string; readonly sha256: string | null }[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { name, digest } of recipe.files) {
    const found = files.find(({ sha256 }) => sha256?.startsWith(digest))
    const isTaken = files.some((file) => file.name === name)
    if (found !== undefined && found.name !== name && !isTaken) names.set(found.name, name)
  }
  return names
}
