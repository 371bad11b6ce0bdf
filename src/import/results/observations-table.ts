import type { Cell } from '../columns/table.ts'
import type { OwnObservation } from '../rows/observation.ts'

/** The columns of Khorgos' own form of statistics, in their order: SDMX's terms, and where each value stands. */
export const OBSERVATION_COLUMNS = [
  'REPORTER',
  'PARTNER',
  'FLOW',
  'TIME_PERIOD',
  'PRODUCT',
  'OBS_VALUE',
  'UNIT_MULT',
  'CURRENCY',
  'VALUATION',
  'OBS_STATUS',
  'SUM_OF',
  'RATE',
  'FILE',
  'SHEET',
  'LINE',
  'COLUMN',
] as const

/** An observation as a row of them.
 *  @param rate by which it was worked out of another, in words; '' where it was not */
export function observationRow(one: OwnObservation, rate = ''): Cell[] {
  const { at } = one
  return [
    one.reporter,
    one.partner,
    one.flow,
    one.period,
    one.product,
    one.value,
    one.multiplier,
    one.currency,
    one.valuation,
    one.status,
    one.sumOf,
    rate,
    at.file,
    at.sheet ?? '',
    at.line,
    at.column,
  ]
}
