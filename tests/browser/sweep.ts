/** The tag of tests that only a full run has: playwright.config.ts leaves them out of every other. */
export const IN_FULL = { tag: '@full' }

/** A test of every run, or of a full run only. */
export const everyRun = (always: boolean) => (always ? {} : IN_FULL)

/** Each of `all` in each of `ways`. The ways take turns in an ordinary run, so that each of `all` is tested once and
 *  every way comes up; the other combinations are for a full run. */
export function inTurn<A, B>(all: readonly A[], ways: readonly B[]) {
  return all.flatMap((one, i) =>
    ways.map((way, j) => ({ one, way, details: everyRun(i % ways.length === j) })),
  )
}
