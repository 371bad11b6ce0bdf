import type { Role } from './mapping.ts'
import { measureOf } from './measures.ts'

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
