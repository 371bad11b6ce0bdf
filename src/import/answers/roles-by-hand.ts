import type { Column, Role } from '../columns/mapping.ts'
import { measureOf } from '../columns/measures.ts'

/** What a person may say that a column holds, by the names that they say it with. */
export const ROLES = {
  reporter: { is: 'reporter', system: 'm49' },
  partner: { is: 'partner', system: 'm49' },
  flow: { is: 'flow' },
  year: { is: 'period' },
  month: { is: 'month' },
  product: { is: 'product', system: 'HS' },
  value: { is: 'value', measure: measureOf('') },
  exports: { is: 'value', measure: { ...measureOf(''), flow: 'X' } },
  imports: { is: 'value', measure: { ...measureOf(''), flow: 'M' } },
  currency: { is: 'currency' },
  unit: { is: 'scale' },
  indicator: { is: 'measure' },
  status: { is: 'status' },
  ignored: { is: 'ignored' },
} as const satisfies Readonly<Record<string, Role>>

export type RoleByHand = keyof typeof ROLES

/** What each column is called where a person says its role: its head, and of several of one head "Total", "Total#2". */
export function columnKeys(columns: readonly Pick<Column, 'name'>[]): string[] {
  const counts = new Map<string, number>()
  return columns.map(({ name }) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name}#${count}`
  })
}

/** Columns with the roles that a person says, by `columnKeys`. */
export function withRoles(columns: readonly Column[], roles: ReadonlyMap<string, Role>): Column[] {
  const keys = columnKeys(columns)
  return columns.map((column, i) => {
    const said = roles.get(keys[i] ?? '')
    return said === undefined ? column : { ...column, role: ofHead(said, column) }
  })
}

/** A role as it is in a column: values are of the year, partner and unit that their head says, and of the flow that the
 *  person does. */
function ofHead(said: Role, { name, role }: Column): Role {
  if (said.is !== 'value') return said
  const head = role.is === 'value' ? role : { ...said, measure: measureOf(name) }
  return { ...head, measure: { ...head.measure, kind: 'value', isOther: false, flow: said.measure.flow } }
}
