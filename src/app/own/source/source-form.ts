import { productSaid } from '../../../import/columns/products.ts'
import type { ObservationQuery } from '../../../import/sources/source.ts'

/** What stands in the form that asks a source. */
export interface SourceForm {
  /** Codes, one at least. */
  readonly reporters: readonly string[]
  /** Null for every partner that there is. */
  readonly partners: readonly string[] | null
  readonly from: string
  /** Empty for the one year of `from`. */
  readonly to: string
  /** Empty for all goods; digits alone are a code of the Harmonized System. */
  readonly product: string
}

/** A field that cannot be used, and why: it is no year, or the last year lies before the first. */
export interface WrongField {
  readonly field: 'from' | 'to'
  readonly why: 'no-year' | 'order'
}

/** What the form asks for, or the first field that says nothing. */
export function queryOf({
  reporters,
  partners,
  from,
  to,
  product,
}: SourceForm): { readonly query: ObservationQuery } | { readonly wrong: WrongField } {
  const first = yearOf(from)
  if (first === null) return { wrong: { field: 'from', why: 'no-year' } }
  const last = to.trim() === '' ? first : yearOf(to)
  if (last === null) return { wrong: { field: 'to', why: 'no-year' } }
  if (last < first) return { wrong: { field: 'to', why: 'order' } }
  return { query: { reporters, partners, years: { from: first, to: last }, product: productSaid(product) } }
}

function yearOf(text: string): number | null {
  return /^\s*[12]\d{3}\s*$/.test(text) ? Number(text) : null
}
