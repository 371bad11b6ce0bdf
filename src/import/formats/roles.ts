import type { Given, Role } from '../columns/mapping.ts'
import { type Measure, measureOf, NOTHING_SAID } from '../columns/measures.ts'
import { periodOf } from '../columns/periods.ts'
import { type Head, textOf } from '../columns/table.ts'

/** The roles that formats give their columns, by short names. */
export const REPORTER: Role = { is: 'reporter', system: null }
export const PARTNER: Role = { is: 'partner', system: null }
export const REPORTER_M49: Role = { is: 'reporter', system: 'm49' }
export const PARTNER_M49: Role = { is: 'partner', system: 'm49' }
export const FLOW: Role = { is: 'flow' }
export const PERIOD: Role = { is: 'period' }
export const HS: Role = { is: 'product', system: 'HS' }
export const MEASURE: Role = { is: 'measure' }
export const STATUS: Role = { is: 'status' }

/** A further breakdown, of which only `whole` counts. */
export function axis(...whole: readonly string[]): Role {
  return { is: 'axis', whole }
}

/** A column of values, of which the head does not say all. */
export function value(said: Partial<Measure> = {}): Role {
  return { is: 'value', measure: { ...NOTHING_SAID, ...said } }
}

/** A column of values if its head is a period, as in tables with a column a year. */
export function valueIfPeriod(name: string): Role {
  const period = periodOf(name.replace(/^\[|\]$/g, ''))
  return period === null ? { is: 'ignored' } : value({ period })
}

/** A column of values where what its head says of them `holds`; else what it is instead. */
export function valueWhere(
  holds: (measure: Measure, name: string) => boolean,
  said: Partial<Measure> = {},
): (name: string) => Role {
  return (name) => {
    const measure = measureOf(name)
    return holds(measure, name) ? value({ ...measure, ...said }) : { is: 'ignored', kind: measure.kind }
  }
}

/** What is known of a format: multiples of a currency. */
export function unit(currency: string, multiplier: number): Given {
  return { currency: { value: currency, from: 'format' }, multiplier: { value: multiplier, from: 'format' } }
}

/** What of the lines above a table, and of its first ones, is its title; null where none is. */
export function titleOf({ rows }: Head, pattern: RegExp): string | null {
  const texts = rows.slice(0, 8).flatMap(({ cells }) => cells.map(textOf))
  return texts.find((text) => pattern.test(text)) ?? null
}
