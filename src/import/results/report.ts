import type { NotRead, TableRead } from '../read-own.ts'
import type { Key } from '../rows/ledger.ts'
import type { OwnObservation } from '../rows/observation.ts'
import type { ProductRead } from './own-statistics.ts'

/** What is told of files that were read, as plain data: the values themselves stay where they were read. */
export interface OwnReport {
  readonly tables: readonly TableRead[]
  readonly notRead: readonly NotRead[]
  /** How many flows have several values, and the first of them. */
  readonly conflicts: {
    readonly count: number
    readonly first: readonly { readonly key: Key; readonly values: readonly OwnObservation[] }[]
  }
  readonly products: readonly ProductRead[]
  /** Currencies other than the dollar, with the years of whole years in them. */
  readonly currencies: readonly { readonly currency: string; readonly years: readonly string[] }[]
  /** Values in dollars that official statistics may have as well; at most some thousands. */
  readonly comparable: readonly OwnObservation[]
  /** How many names were not matched. */
  readonly unmatchedNames: number
  /** The first of them, those in most rows first, with the nearest known ones. */
  readonly unmatched: readonly {
    readonly name: string
    readonly rows: number
    readonly nearest: readonly { readonly name: string; readonly code: string }[]
  }[]
}
