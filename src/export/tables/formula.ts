/** What a spreadsheet may take for the start of a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r\n]/
/** The whole of a cell that is a number, whichever mark its decimals have: "-2.5", "-1,234", "+1e9". */
const NUMBER = /^[-+]?(?=[.,]?\d)[\d.,]+(?:e[-+]?\d+)?$/i

/** A text as a cell of CSV may hold it: one that a spreadsheet would take for a formula gets an apostrophe before it.
 *  A number is none. */
export function withoutFormula(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}
