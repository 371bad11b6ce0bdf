import type { SourceId } from './observation.ts'

/** Which source wins where several report the same flow: the reporter's own office, then our sums of its figures,
 *  then UN Comtrade, to which it reports, then the IMF, which estimates what is not reported. */
const ORDER: readonly SourceId[] = [
  'kaz-bns',
  'kgz-nsc',
  'uzb-stat',
  'us-census',
  'kaz-bns-sums',
  'uzb-stat-sums',
  'un-comtrade',
  'imf-dots',
]

/** What has a source: an observation, or what was made of some of one source. */
interface FromSource {
  readonly source: SourceId
}

/** The one that stands for a flow, or null where there is none.
 *  @param among the sources to choose from; all of them if left out */
export function preferred<T extends FromSource>(
  found: readonly T[],
  among: readonly SourceId[] = ORDER,
): T | null {
  const rank = ({ source }: T) => ORDER.indexOf(source)
  const allowed = found.filter(({ source }) => among.includes(source))
  return allowed.reduce<T | null>(
    (best, next) => (best === null || rank(next) < rank(best) ? next : best),
    null,
  )
}

/** Whether a source is a sum of ours rather than a figure as published. */
export function isOurSum(source: SourceId): boolean {
  return source.endsWith('-sums')
}

/** The sources of one publisher, ours of its figures with them, in the order in which they win: what a quotient may take
 *  both of its numbers from. */
export const PUBLISHERS: readonly (readonly SourceId[])[] = [
  ['kaz-bns', 'kaz-bns-sums'],
  ['kgz-nsc'],
  ['uzb-stat', 'uzb-stat-sums'],
  ['us-census'],
  ['un-comtrade'],
  ['imf-dots'],
]

/** Whether two figures of one thing are more than a tenth of the larger apart. */
export function areFarApart(a: number, b: number): boolean {
  return Math.abs(a - b) > 0.1 * Math.max(a, b)
}

/** Whether two sources are of one publisher, or one is our sums of the other. */
export function isOfOnePublisher(a: SourceId, b: SourceId): boolean {
  return PUBLISHERS.some((sources) => sources.includes(a) && sources.includes(b))
}
