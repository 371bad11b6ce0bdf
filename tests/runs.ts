/* How much a run of the tests tries: the one place that knows of the environment's FULL and FUZZ. `npm test` samples,
   `npm test -- --full` sweeps. */

/** Whether every sweep is asked for. */
export const FULL = (process.env.FULL ?? '') !== ''

/** A tenth of the random cases for every day. */
const FUZZ = Number(process.env.FUZZ ?? 0.1)
if (!(FUZZ > 0)) throw new Error(`FUZZ is a factor above zero; “${process.env.FUZZ}” is none.`)

/** How many random cases to try where a full run tries `count`; never fewer than five. */
export function runs(count: number): number {
  return Math.max(Math.min(5, count), Math.round(count * FUZZ))
}

/** All of a list in a full run; else `count` of them, evenly spread, the first among them. */
export function sampled<T>(list: readonly T[], count: number): readonly T[] {
  if (FULL || list.length <= count) return list
  const chosen = new Set(Array.from({ length: count }, (_, i) => Math.floor((i * list.length) / count)))
  return list.filter((_, i) => chosen.has(i))
}
