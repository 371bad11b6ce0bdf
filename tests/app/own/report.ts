import type { OwnReport } from '../../../src/import/results/report.ts'

/** A report of files in which nothing was found but what is given. */
export function reportOf(found: Partial<OwnReport> = {}): OwnReport {
  return {
    tables: [],
    notRead: [],
    conflicts: { count: 0, first: [] },
    products: [],
    currencies: [],
    comparable: [],
    unmatchedNames: 0,
    unmatched: [],
    ...found,
  }
}
