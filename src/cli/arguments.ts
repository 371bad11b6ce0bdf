import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What the command line asks for cannot be done; the message says what and what to do. */
export class UsageError extends Error {}

/** The options and names of a command line.
 *  @throws UsageError with `usage` where it has others */
export function parsed<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

/** One of the names that an option has, in any case.
 *  @throws UsageError */
export function oneOf<T extends string>(what: string, names: readonly T[], given: string): T {
  const found = names.find((name) => name.toLowerCase() === given.trim().toLowerCase())
  if (found === undefined) throw new UsageError(`“${given}” is no ${what}. There are ${names.join(', ')}.`)
  return found
}
