import * as v from 'valibot'
import type { OfficialSource } from '../trade/figure.ts'
import type { Source } from '../trade/observation.ts'
import { SHIPPED_SOURCES, source } from '../trade/source-order.ts'
import { parseBy } from './parse.ts'

const text = v.pipe(v.string(), v.minLength(1, 'This text is empty.'))
const year = v.pipe(v.number(), v.integer())
const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'An id is made of small letters, digits and hyphens, such as "kaz-bns".',
  ),
)

/** What the app reads of data/sources.json; the file has more, as CSL-JSON. */
const sourcesSchema = v.array(
  v.object({
    id,
    title: text,
    URL: v.pipe(v.string(), v.url('This is no address.')),
    issued: v.optional(v.object({ 'date-parts': v.tuple([v.tuple([year, year])]) })),
    author: v.array(v.object({ literal: text })),
    custom: v.object({
      kind: v.optional(text),
      caveats: text,
      valuation: text,
      years: v.tuple([year, year]),
    }),
  }),
)

/** The sources in the text of `sources.json`.
 *  @throws MalformedData naming the file, the place and what is wrong */
export function parseSources(source: string, file: string): OfficialSource[] {
  return parseBy(sourcesSchema, source, file)
}

/** The same as far as they decide which figures stand, in the order in which they win: those that figures are shipped of
 *  in theirs, and each other behind those of its kind. */
export function sourcesInOrder(listed: readonly OfficialSource[]): readonly Source[] {
  const others = listed.filter((one) => SHIPPED_SOURCES.every((shipped) => shipped.id !== one.id))
  if (others.length === 0) return SHIPPED_SOURCES
  const firstCollected = SHIPPED_SOURCES.findIndex((shipped) => shipped.isOurSum)
  const national = others.filter(({ custom }) => custom.kind === 'national').map(toSource)
  const collected = others.filter(({ custom }) => custom.kind !== 'national').map(toSource)
  return [
    ...SHIPPED_SOURCES.slice(0, firstCollected),
    ...national,
    ...SHIPPED_SOURCES.slice(firstCollected),
    ...collected,
  ]
}

function toSource({ id, author }: OfficialSource): Source {
  return source(id, { name: author.map(({ literal }) => literal).join(', ') })
}
