import type { Official } from '../trade/figure.ts'
import { indexOf } from '../trade/observation.ts'
import { parseSeries } from './observations.ts'
import { parseSources } from './sources.ts'

/** The official statistics in the texts of their two files.
 *  @throws MalformedData naming file, line or path, and what is wrong */
export function parseOfficial(
  observations: { readonly text: string; readonly file: string },
  sources: { readonly text: string; readonly file: string },
): Official {
  return {
    index: indexOf(parseSeries(observations.text, observations.file)),
    sources: parseSources(sources.text, sources.file),
  }
}
