import { type Given, type Mapping, questionsOf, type Role } from '../columns/mapping.ts'
import type { DecimalMark } from '../columns/numbers.ts'
import type { TextAnswers } from '../read/text.ts'
import type { ConflictRule } from '../rows/ledger.ts'
import type { NamesByHand } from '../rows/row-key.ts'
import { withRoles } from './roles-by-hand.ts'

/** How one file is to be read, where a person has said so of it alone. */
export interface FileAnswers extends Omit<TextAnswers, 'byFile'> {
  readonly decimal?: DecimalMark
}

/** What a person has said of a file. It outranks whatever was read or guessed. */
export interface Answers extends TextAnswers {
  readonly given: Given
  /** What holds in the place of a guess, by what is asked and the guess ("year:2021"): of several files each has its own. */
  readonly instead: ReadonlyMap<string, string>
  readonly decimal: DecimalMark | null
  readonly byFile: ReadonlyMap<string, FileAnswers>
  readonly conflict: ConflictRule
  /** Names that were matched by hand. */
  readonly names: NamesByHand
  /** Roles of columns, by `columnKeys`. */
  readonly roles: ReadonlyMap<string, Role>
}

export const NO_ANSWERS: Answers = {
  given: {},
  instead: new Map(),
  decimal: null,
  byFile: new Map(),
  conflict: null,
  names: new Map(),
  roles: new Map(),
}

/** What a table may be asked for, and what of it that is. */
export const ASKED = {
  reporter: 'reporter',
  partner: 'partner',
  flow: 'flow',
  year: 'period',
  unit: 'multiplier',
  currency: 'currency',
  product: 'product',
} as const satisfies Readonly<Record<string, keyof Given>>
export type Asked = keyof typeof ASKED

/** What the name of a file says of it: of several files each may say something else. */
export const NAMED = ['reporter', 'partner', 'flow', 'year'] as const satisfies readonly Asked[]
export type Named = (typeof NAMED)[number]

/** One answer, as a part of what holds for a whole table.
 *  @param value of a flow `X` or `M`, of a unit the power of ten */
export function givenBy(asks: Asked, value: string): Given {
  const from = 'user'
  if (asks === 'flow') return { flow: { value: value === 'M' ? 'M' : 'X', from } }
  if (asks === 'unit') return { multiplier: { value: Number(value), from } }
  return { [ASKED[asks]]: { value, from } }
}

/** A mapping with a person's answers in the place of what it says. A flow, period or unit that is answered holds for
 *  every row: what columns say of it is no longer asked. Of a table that is read alone an answer outranks whatever it
 *  says; of one among several it holds where that says nothing itself, for it was asked of another, but for what was said
 *  of the file by its name. */
export function answered(
  mapping: Mapping,
  answers: Answers,
  { file, isAlone }: { readonly file: string; readonly isAlone: boolean },
): Mapping {
  const byHand = withRoles(mapping.columns, answers.roles)
  const asked = new Map(questionsOf({ ...mapping, columns: byHand }).map((one) => [one.asks, one.guess]))
  const holds = (asks: Asked) => {
    const said = answers.given[ASKED[asks]]
    return said !== undefined && ((isAlone && said.from === 'user') || asked.has(asks))
  }
  const said = KEYS.flatMap((asks) => (holds(asks) ? [[ASKED[asks], answers.given[ASKED[asks]]]] : []))
  const guessed = NAMED.flatMap((asks) => {
    const value = answers.instead.get(`${asks}:${asked.get(asks)?.value}`)
    return value === undefined ? [] : [givenBy(asks, value)]
  })
  const given: Given = Object.assign({}, Object.fromEntries(said), ...guessed)
  const general = isAlone || asked.has('decimal') ? answers.decimal : null
  const decimal = answers.byFile.get(file)?.decimal ?? general
  return {
    ...mapping,
    columns: byHand.map((column) => ({
      ...column,
      role: column.role.is === 'value' ? withUnit(column.role, given) : column.role,
    })),
    given: { ...mapping.given, ...given },
    decimal: decimal === null ? mapping.decimal : { value: decimal, from: 'user' },
  }
}

const KEYS = Object.keys(ASKED) as Asked[]

function withUnit(role: Extract<Role, { is: 'value' }>, { currency, multiplier }: Given): Role {
  const { measure } = role
  return {
    ...role,
    measure: {
      ...measure,
      currency: currency?.value ?? measure.currency,
      multiplier: multiplier?.value ?? measure.multiplier,
    },
  }
}
