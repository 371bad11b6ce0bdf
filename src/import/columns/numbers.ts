import type { ObservationStatus } from '../rows/observation.ts'
import type { Cell } from './table.ts'

export type DecimalMark = '.' | ','

/** What a cell says as a value: a number and its flag, that there is none, or something that is no number. */
export type NumberRead =
  | { readonly is: 'number'; readonly value: number; readonly status: ObservationStatus }
  | { readonly is: 'missing'; readonly status: ObservationStatus }
  | { readonly is: 'not-a-number' }

/** Publishers' ways to say that there is no figure. A zero is none of them. */
const MISSING = new Set([
  '',
  ':',
  '..',
  '...',
  '…',
  '-',
  '–',
  '—',
  '−',
  'na',
  'n/a',
  'n.a.',
  'n.a',
  'nan',
  'null',
  'none',
  'x',
  '*',
  'н/д',
  '#n/a',
  '無',
  '无',
])

/** Eurostat's and other offices' flags behind a number, by SDMX's status. */
const FLAGS: Record<string, ObservationStatus> = {
  e: 'E',
  p: 'P',
  b: 'B',
  d: 'D',
  u: 'U',
  c: 'C',
  n: 'A',
  s: 'E',
  r: 'A',
  f: 'E',
  z: 'A',
  '*': 'P',
}

const SPACES = /[\s\u00a0\u2009\u202f'’`]/g
const FLAGGED = /^(.*?[\d:])\s*(?:\s([a-z]{1,3})|(\*))$/

const NOT_A_NUMBER: NumberRead = { is: 'not-a-number' }

/** "1,234" and "1.234", which are two numbers each. */
const AMBIGUOUS = /^-?\d{1,3}[.,]\d{3}$/

/** What a cell of a column of values says. "1.234,5" wants `decimal` to be ","; where it is null, a text that can be read
 *  in two ways is no number. A number that a workbook holds is taken as it is. Infinities and numbers too large to hold
 *  are no numbers. */
export function numberOf(cell: Cell | undefined, decimal: DecimalMark | null): NumberRead {
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { is: 'number', value: cell, status: 'A' } : NOT_A_NUMBER
  const text = (cell ?? '').trim()
  if (decimal === null) return AMBIGUOUS.test(text) ? NOT_A_NUMBER : numberOf(text, '.')
  if (MISSING.has(text.toLowerCase())) return { is: 'missing', status: 'A' }
  const flagged = FLAGGED.exec(text)
  if (flagged === null) return plain(text, 'A', decimal)
  const flag = flagged[2] ?? flagged[3] ?? ''
  const status = FLAGS[flag.charAt(0)]
  if (status === undefined) return NOT_A_NUMBER
  const figure = (flagged[1] ?? '').trim()
  return MISSING.has(figure) ? { is: 'missing', status } : plain(figure, status, decimal)
}

const SIMPLE = /^-?\d+(\.\d+)?$/

function plain(text: string, status: ObservationStatus, decimal: DecimalMark): NumberRead {
  if (decimal === '.' && SIMPLE.test(text)) return { is: 'number', value: Number(text), status }
  const digits = text
    .replace(SPACES, '')
    .replace(/^[−–]/, '-')
    .replace(/^\((.*)\)$/, '-$1')
    .replace(/^\$|^US\$/, '')
  const grouped = decimal === '.' ? /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/ : /^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/
  const point = grouped.test(digits)
    ? digits.replaceAll(decimal === '.' ? ',' : '.', '').replace(',', '.')
    : decimal === ','
      ? digits.replace(',', '.')
      : digits
  if (decimal === ',' && !grouped.test(digits) && digits.includes('.')) return NOT_A_NUMBER
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(point)) return NOT_A_NUMBER
  const value = Number(point)
  return Number.isFinite(value) ? { is: 'number', value, status } : NOT_A_NUMBER
}

/** Which decimal mark the texts of values can only have; null where they allow both and "1,234" may be 1234 or 1.234.
 *  The mark of texts without any is ".". */
export function decimalMarkOf(cells: Iterable<Cell | undefined>): DecimalMark | null {
  let point = 0
  let comma = 0
  let open = 0
  for (const cell of cells) {
    if (typeof cell !== 'string') continue
    const text = cell.replace(SPACES, '').replace(/[a-z*:]+$/i, '')
    if (!/^[-+(]?[\d.,]+\)?$/.test(text)) continue
    const marks = text.replace(/[^.,]/g, '')
    if (marks === '') continue
    const last = marks.at(-1)
    const mixed = marks.includes('.') && marks.includes(',')
    if (mixed) {
      if (last === '.') point += 1
      else comma += 1
    } else if (marks.length > 1) {
      // One mark more than once can only group; "1.2.3" is no number.
      if (!/^[-+(]?\d{1,3}([.,]\d{3})+\)?$/.test(text)) continue
      if (last === ',') point += 1
      else comma += 1
    } else if (!/^[-+(]?[1-9]\d{0,2}[.,]\d{3}\)?$/.test(text)) {
      if (last === '.') point += 1
      else comma += 1
    } else if (last === ',') open += 1
  }
  if (point === 0 && comma === 0) return open === 0 ? '.' : null
  return comma > point ? ',' : '.'
}
