import * as v from 'valibot'
import { type CountryCode, EU_OF_ITS_DAY, type Party } from '../../trade/observation.ts'
import { NOT_CHARTED, type OwnStatus, type OwnValuation } from '../../trade/own.ts'
import type { OwnRecord } from '../../trade/own-record.ts'
import { readPlace } from '../../trade/places.ts'

/* Own statistics as a browser gives them back: an older or a newer page may have kept them. */

/** The shape in which datasets are kept. */
export const RECORD_VERSION = 1

/** The first that were kept did not say it. */
const version = v.optional(v.literal(RECORD_VERSION), RECORD_VERSION)

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const isPlace = (code: unknown) => typeof code === 'string' && readPlace(code) !== null
const party = v.custom<Party>(isPlace)
const country = v.custom<CountryCode>((code) => code !== 'WLD' && isPlace(code))
const sheet = v.nullable(v.string())
const STATUSES = ['A', 'E', 'P', 'B', 'D', 'U', 'C', 'N'] as const satisfies readonly OwnStatus[]

const VALUATIONS = ['FOB', 'CIF', ''] as const satisfies readonly OwnValuation[]

const Origin = v.looseObject({
  file: v.string(),
  sheet,
  line: count,
  column: v.string(),
  asRead: v.number(),
  multiplier: v.number(),
  currency: v.string(),
  // The first that were kept did not have it.
  valuation: v.optional(v.picklist(VALUATIONS), ''),
  status: v.picklist(STATUSES),
  sumOf: count,
  rate: v.nullable(v.looseObject({ dollars: v.number(), source: v.string() })),
})

const Table = v.looseObject({
  sheet,
  format: v.string(),
  publisher: v.string(),
  certainty: v.picklist(['certain', 'likely', 'not-sure']),
  columns: v.array(v.looseObject({ name: v.string(), role: v.string() })),
  given: v.array(v.looseObject({ says: v.string(), from: v.string() })),
  rests: v.exactOptional(v.array(v.picklist(['flow', 'year']))),
  rows: count,
  kept: count,
  leftOut: v.array(
    v.looseObject({
      reason: v.string(),
      why: v.looseObject({ en: v.string(), ru: v.string() }),
      rows: count,
      values: count,
    }),
  ),
})

// Loose, as what is not known here is given back as it was kept.
const Stored: v.GenericSchema<unknown, OwnRecord & { readonly version: number }> = v.looseObject({
  version,
  id: v.string(),
  name: v.string(),
  product: v.string(),
  // The first that were kept were of dollars all.
  currency: v.optional(v.string(), 'USD'),
  files: v.array(
    v.looseObject({
      id: v.string(),
      name: v.string(),
      size: count,
      sha256: v.string(),
      readOn: v.string(),
      tables: v.array(Table),
    }),
  ),
  answers: v.array(v.string()),
  rates: v.array(
    v.looseObject({ currency: v.string(), year: v.string(), dollars: v.number(), source: v.string() }),
  ),
  notCharted: v.array(v.looseObject({ reason: v.picklist(NOT_CHARTED), values: count })),
  reporters: v.array(country),
  observations: v.array(
    v.looseObject({
      reporter: party,
      partner: v.union([v.literal(EU_OF_ITS_DAY), party]),
      flow: v.picklist(['X', 'M']),
      year: v.pipe(v.number(), v.integer()),
      value: v.number(),
      source: v.string(),
      origin: v.exactOptional(Origin),
    }),
  ),
  order: v.array(
    v.looseObject({
      id: v.string(),
      publisher: v.string(),
      isOurSum: v.boolean(),
      isAtCustoms: v.boolean(),
      name: v.exactOptional(v.string()),
    }),
  ),
  sources: v.array(
    v.looseObject({
      id: v.string(),
      title: v.string(),
      author: v.array(v.looseObject({ literal: v.string() })),
      URL: v.exactOptional(v.string()),
      issued: v.optional(v.looseObject({ 'date-parts': v.tuple([v.tuple([v.number(), v.number()])]) })),
      custom: v.looseObject({
        kind: v.optional(v.string()),
        caveats: v.string(),
        valuation: v.string(),
        years: v.tuple([v.number(), v.number()]),
      }),
    }),
  ),
})

const Head = v.object({
  version,
  id: v.string(),
  name: v.string(),
  product: v.string(),
  files: v.array(v.string()),
  values: count,
  kept: v.pipe(v.string(), v.isoTimestamp()),
})

/** What is kept to be listed of a dataset. */
export type StoredHead = v.InferOutput<typeof Head>

/** A dataset as it was kept; null for what is none, or of a shape that is not known here. */
export function readStored(kept: unknown): OwnRecord | null {
  const read = v.safeParse(Stored, kept)
  if (!read.success) return null
  const { version: _, ...record } = read.output
  return record
}

/** What is listed of a dataset, as it was kept; null as for `readStored`. */
export function readStoredHead(kept: unknown): StoredHead | null {
  const read = v.safeParse(Head, kept)
  return read.success ? read.output : null
}
