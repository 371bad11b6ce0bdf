import type { ObservationIndex, Source } from './observation.ts'

/** The sources that figures are shipped of, in the order in which they win where several report the same flow: the
 *  reporter's own office, then our sums of its figures, then UN Comtrade, to which it reports, then the IMF, which
 *  estimates what is not reported. */
export const SHIPPED_SOURCES: readonly Source[] = [
  source('kaz-bns'),
  source('kgz-nsc'),
  source('uzb-stat'),
  source('us-census', { isAtCustoms: true }),
  source('kaz-bns-sums', { publisher: 'kaz-bns', isOurSum: true }),
  source('uzb-stat-sums', { publisher: 'uzb-stat', isOurSum: true }),
  source('un-comtrade'),
  source('imf-dots'),
]

/** A source of a publisher of its own, as published and with freight and insurance in its imports, but for what is said
 *  otherwise. */
export function source(id: string, other: Partial<Omit<Source, 'id'>> = {}): Source {
  return { id, publisher: id, isOurSum: false, isAtCustoms: false, ...other }
}

/** What has a source: an observation, or what was made of some of one source. */
interface FromSource {
  readonly source: string
}

/** The one that stands for a flow, or null where there is none.
 *  @param sources to choose from, in the order in which they win */
export function preferred<T extends FromSource>(found: readonly T[], sources: readonly Source[]): T | null {
  // Mostly there is one at most, and this is asked more often than anything.
  for (const { id } of found.length === 0 ? [] : sources) {
    const first = found.find((one) => one.source === id)
    if (first !== undefined) return first
  }
  return null
}

/** The sources of each publisher, ours of its figures with them, in the order in which they win: what a quotient may
 *  take both of its numbers from. */
export function byPublisher({ sources }: Pick<ObservationIndex, 'sources'>): readonly (readonly Source[])[] {
  const known = grouped.get(sources)
  if (known !== undefined) return known
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))]
  const made = publishers.map((publisher) => sources.filter((one) => one.publisher === publisher))
  grouped.set(sources, made)
  return made
}

/** Every value of a chart asks for the same. */
const grouped = new WeakMap<readonly Source[], readonly (readonly Source[])[]>()

/** Whether two figures of one thing are more than a tenth of the larger apart. */
export function areFarApart(a: number, b: number): boolean {
  return Math.abs(a - b) > 0.1 * Math.max(a, b)
}

/** Whether two sources are of one publisher, or one is our sums of the other. */
export function isOfOnePublisher(index: Pick<ObservationIndex, 'sources'>, a: string, b: string): boolean {
  return a === b || publisherOf(index, a) === publisherOf(index, b)
}

function publisherOf(index: Pick<ObservationIndex, 'sources'>, id: string): string {
  return sourceOf(index, id).publisher
}

/** A source by its id. */
export function sourceOf(index: Pick<ObservationIndex, 'sources'> | undefined, id: string): Source {
  return index?.sources.find((one) => one.id === id) ?? source(id)
}
