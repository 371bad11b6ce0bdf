import * as v from 'valibot'
import type { Role } from '../columns/mapping.ts'
import { database } from '../kept/store.ts'
import { ENCODINGS } from '../read/encoding.ts'
import { SEPARATORS } from '../read/lines.ts'
import type { Answers } from './answers.ts'
import { ROLES } from './roles-by-hand.ts'

/** What is remembered of columns: what they hold is the same in the next file of the same, whose and when is not. */
export type Choices = Pick<Answers, 'decimal' | 'encoding' | 'separator' | 'names' | 'roles'> & {
  readonly given: Pick<Answers['given'], 'currency' | 'multiplier'>
}

/* An older or a newer page may have kept them, which knew other roles. */
const byHand = new Set(Object.values(ROLES).map((role) => JSON.stringify(role)))

const Stored: v.GenericSchema<unknown, Choices> = v.object({
  decimal: v.nullable(v.picklist(['.', ','])),
  encoding: v.exactOptional(v.picklist(ENCODINGS)),
  separator: v.exactOptional(v.picklist(SEPARATORS)),
  names: v.map(v.string(), v.string()),
  roles: v.map(
    v.string(),
    v.custom<Role>((role) => byHand.has(JSON.stringify(role))),
  ),
  given: v.object({
    currency: v.exactOptional(v.object({ value: v.string(), from: v.literal('user') })),
    multiplier: v.exactOptional(v.object({ value: v.number(), from: v.literal('user') })),
  }),
})

function readStored(kept: unknown): Choices | null {
  const read = v.safeParse(Stored, kept)
  return read.success ? read.output : null
}

/** Whether anything is remembered of columns. */
export async function hasChoices(): Promise<boolean> {
  const found = await database()
    .then((db) => db.count('choices'))
    .catch(() => 0)
  return found > 0
}

/** Forgets what was remembered of columns.
 *  @throws DOMException where the browser does not remove it */
export async function removeChoices(): Promise<void> {
  const db = await database().catch(() => null)
  await db?.clear('choices')
}

/** What was chosen for columns of the same names; null where nothing was, or nothing that holds today. */
export async function recallChoices(signature: string): Promise<Choices | null> {
  const found: unknown = await database()
    .then((db) => db.get('choices', signature))
    .catch(() => undefined)
  return readStored(found)
}

/** Not to remember is no loss that would be worth a word. */
export async function rememberChoices(signature: string, choices: Choices | null): Promise<void> {
  try {
    const db = await database()
    if (choices === null) await db.delete('choices', signature)
    else await db.put('choices', choices, signature)
  } catch {}
}

/** The part of answers that holds for the next file of the same columns; null where there is none. How texts are to be
 *  read is a part where it is the same of all.
 *  @param files names of those that the answers are of */
export function lastingOf(
  { decimal, byFile, names, roles, given }: Answers,
  files: readonly string[],
): Choices | null {
  const { currency, multiplier } = given
  const encoding = sameOf(files.map((file) => byFile.get(file)?.encoding))
  const separator = sameOf(files.map((file) => byFile.get(file)?.separator))
  const isNone =
    decimal === null &&
    encoding === undefined &&
    separator === undefined &&
    names.size + roles.size === 0 &&
    currency === undefined &&
    multiplier === undefined
  if (isNone) return null
  return {
    decimal,
    names,
    roles,
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator }),
    given: {
      ...(currency === undefined ? {} : { currency }),
      ...(multiplier === undefined ? {} : { multiplier }),
    },
  }
}

function sameOf<T>(values: readonly T[]): T | undefined {
  const [first] = values
  return values.every((one) => one === first) ? first : undefined
}
