import type { Official } from '../trade/figure.ts'
import { indexOf } from '../trade/observation.ts'
import { parseSeries } from './observations.ts'
import { parseSources, sourcesInOrder } from './sources.ts'

interface TextFile {
  readonly text: string
  readonly file: string
}

/** The official statistics in the texts of their two files.
 *  @throws MalformedData naming file, line or path, and what is wrong */
export function parseOfficial(observations: TextFile, sources: TextFile): Official {
  const listed = parseSources(sources.text, sources.file)
  const inOrder = sourcesInOrder(listed)
  return {
    index: indexOf(parseSeries(observations.text, observations.file, inOrder), inOrder),
    sources: listed,
  }
}

/** The same with the names of all places in them: those beyond the shipped ones are fetched where there are any.
 *  @throws MalformedData naming file, line or path, and what is wrong */
export async function readOfficial(observations: TextFile, sources: TextFile): Promise<Official> {
  const official = parseOfficial(observations, sources)
  const { otherReporters, otherPartners } = official.index
  if (otherReporters.length + otherPartners.length > 0) {
    const { namePlaces } = await import('./name-places.ts')
    namePlaces(official.index)
  }
  return official
}
