import type { Observation, SourceId } from './observation.ts'

/** Which source wins where several report the same flow: the reporter's own office, then our sums of its figures,
 *  then UN Comtrade, to which it reports, then the IMF, which estimates what is not reported. */
const ORDER: readonly SourceId[] = [
  'kaz-bns',
  'kgz-nsc',
  'uzb-stat',
  'us-census',
  'uzb-stat-sums',
  'un-comtrade',
  'imf-dots',
]

/** The observation that stands for a flow, or null where there is none.
 *  @param among the sources to choose from; all of them if left out */
export function preferred(
  found: readonly Observation[],
  among: readonly SourceId[] = ORDER,
): Observation | null {
  const rank = ({ source }: Observation) => ORDER.indexOf(source)
  const allowed = found.filter(({ source }) => among.includes(source))
  return allowed.reduce<Observation | null>(
    (best, next) => (best === null || rank(next) < rank(best) ? next : best),
    null,
  )
}

/** Whether a source is a sum of ours rather than a figure as published. */
export function isOurSum(source: SourceId): boolean {
  return source === 'uzb-stat-sums'
}
