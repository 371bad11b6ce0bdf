import * as v from 'valibot'
import type { OfficialSource } from '../trade/figure.ts'
import { SOURCES } from '../trade/observation.ts'
import { parseBy } from './parse.ts'

const text = v.pipe(v.string(), v.minLength(1, 'This text is empty.'))
const year = v.pipe(v.number(), v.integer())

/** What the app reads of data/sources.json; the file has more, as CSL-JSON. */
const sourcesSchema = v.array(
  v.object({
    id: v.picklist(SOURCES),
    title: text,
    author: v.array(v.object({ literal: text })),
    custom: v.object({ caveats: text, valuation: text, years: v.tuple([year, year]) }),
  }),
)

/** The sources in the text of `sources.json`.
 *  @throws MalformedData naming the file, the place and what is wrong */
export function parseSources(source: string, file: string): OfficialSource[] {
  return parseBy(sourcesSchema, source, file)
}
