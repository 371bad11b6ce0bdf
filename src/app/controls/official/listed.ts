import type { Option } from '../choice.tsx'

/** What a list of names asks for. */
export interface Listed<T> {
  /** In the order in which they are named. */
  readonly found: readonly Option<T>[]
  /** The names that are of none, or of several. */
  readonly unknown: readonly string[]
}

/** The options that are named by a typed or pasted list, "Turkey, South Korea; Germany": each by one of its names whole or
 *  by a part that is in no other's. Null for what is no list: one name, or a name with a comma in it.
 *  @param contains whether a text has another in it, as the search has it */
export function listedIn<T>(
  query: string,
  options: readonly Option<T>[],
  contains: (text: string, part: string) => boolean,
): Listed<T> | null {
  const parts = query.split(/[,;\t\n]/)
  const names = parts.map((name) => name.trim()).filter((name) => name !== '')
  const withPart = (part: string) =>
    options.filter((option) => namesOf(option).some((name) => contains(name, part)))
  if (parts.length < 2 || withPart(query.trim()).length > 0) return null
  const asked = new Set<Option<T>>()
  const unknown = names.filter((name) => {
    const whole = options.filter((option) => namesOf(option).some((one) => isSame(one, name)))
    const [only, other] = whole.length > 0 ? whole : withPart(name)
    if (only === undefined || other !== undefined) return true
    asked.add(only)
    return false
  })
  return { found: [...asked], unknown }
}

/** All by which an option may be searched. */
export function namesOf<T>({ label, aliases = [] }: Option<T>): readonly string[] {
  return [label, ...aliases]
}

function isSame(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0
}
