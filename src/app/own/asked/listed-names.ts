import type { OwnReport } from '../../../import/results/report.ts'

type Listed = OwnReport['unmatched']

/** The names to be listed once files were read anew: those that still match nothing, and those that were answered. Each
 *  keeps its place, so that what was pressed does not go away from under the hand; those of a column that was taken for
 *  another go with it. */
export function listedNames(
  before: Listed,
  unmatched: Listed,
  answered: ReadonlyMap<string, string>,
): Listed {
  const isOpen = (name: string) => unmatched.some((one) => one.name === name)
  const stay = before.filter(({ name }) => isOpen(name) || answered.has(name))
  const isListed = (name: string) => stay.some((one) => one.name === name)
  const recalled = [...answered.keys()].filter((name) => !isListed(name) && !isOpen(name))
  return [
    ...stay,
    ...unmatched.filter(({ name }) => !isListed(name)),
    ...recalled.map((name) => ({ name, rows: 0, nearest: [] })),
  ]
}
