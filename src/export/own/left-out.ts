import { csvFormatRows } from 'd3-dsv'
import type { ImportMessages } from '../../import/messages/messages.ts'
import type { ReadOptions } from '../../import/read-own.ts'
import { withoutFormula } from '../tables/formula.ts'

/** One line of CSV, with its end. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${csvFormatRows([cells.map((cell) => withoutFormula(String(cell)))])}\n`
}

/** The head of left-out.csv. */
export const LEFT_OUT_HEAD = csvLine(['FILE', 'SHEET', 'LINE', 'COLUMN', 'REASON', 'WHY', 'TEXT'])

type LeftOutOf = Parameters<NonNullable<ReadOptions['onLeftOut']>>[0]

/** A row, or a value of one, that was left out of a person's own file, as a line of left-out.csv. */
export function leftOutLine(
  { file, sheet, line, column, reason, text }: LeftOutOf,
  { reasons }: ImportMessages,
): string {
  return csvLine([file, sheet ?? '', String(line), column ?? '', reason, reasons[reason], text])
}
