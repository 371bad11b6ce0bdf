import { strToU8, zipSync } from 'fflate'
import { OBSERVATION_COLUMNS, observationRow } from '../../import/results/observations-table.ts'
import { inDollars, rateInWords } from '../../import/rows/convert.ts'
import type { OwnObservation } from '../../import/rows/observation.ts'
import type { Observation } from '../../trade/observation.ts'
import type { OwnRecord } from '../../trade/own-record.ts'
import { csvLine } from './left-out.ts'

/** Own statistics in the form that Khorgos reads and `npm run own` writes: observations.csv, each value as its file has it
 *  and where, then the dollars that rates made of some; with datapackage.json, which says of which files they are and how
 *  those were read; in a ZIP. Opened, it gives the same values. */
export function toOwnPackage(record: OwnRecord): Blob {
  const { observations: _, order: __, sources: ___, ...about } = record
  const files = {
    'observations.csv': strToU8([csvLine(OBSERVATION_COLUMNS), ...rowsOf(record).map(csvLine)].join('')),
    'datapackage.json': strToU8(`${JSON.stringify(descriptor(about), null, 2)}\n`),
  }
  return new Blob([new Uint8Array(zipSync(files))], { type: 'application/zip' })
}

function rowsOf(record: OwnRecord) {
  const read = record.observations.map((one) => asRead(one, record))
  const dollars = record.observations.flatMap(({ origin, year }, i) => {
    const [one, rate] = [read[i], origin?.rate]
    if (one === undefined || rate == null) return []
    return inDollars([one], [{ ...rate, currency: one.currency, year: String(year) }])
  })
  return [
    ...read.map((one) => observationRow(one)),
    ...dollars.map(({ observation, rate }) => observationRow(observation, rateInWords(rate))),
  ]
}

/** A value as its file has it; one that does not say so is of billions of dollars. */
function asRead(
  { reporter, partner, flow, year, value, source, origin }: Observation,
  { product, files }: OwnRecord,
): OwnObservation {
  const {
    asRead = value,
    multiplier = 9,
    currency = 'USD',
    valuation = '',
    status = 'A',
    sumOf = 0,
    sheet = null,
    line = 0,
    column = '',
  } = origin ?? {}
  const table = files.findIndex(({ id }) => id === source)
  return {
    reporter,
    partner,
    flow,
    period: String(year),
    product,
    value: asRead,
    multiplier,
    currency,
    valuation,
    status,
    sumOf,
    at: { table, file: files[table]?.name ?? source, sheet, line, column },
  }
}

/** What kinds of numbers are in which columns; the rest are texts. */
const TYPES: Readonly<Partial<Record<(typeof OBSERVATION_COLUMNS)[number], string>>> = {
  TIME_PERIOD: 'year',
  OBS_VALUE: 'number',
  UNIT_MULT: 'integer',
  SUM_OF: 'integer',
  LINE: 'integer',
}

function descriptor(about: Omit<OwnRecord, 'observations' | 'order' | 'sources'>) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `own-${about.id}`,
    title: about.name,
    sources: about.files.map(({ name, sha256 }) => ({ title: `${name} (SHA-256 ${sha256})`, path: name })),
    resources: [
      {
        name: 'observations',
        type: 'table',
        path: 'observations.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          fields: OBSERVATION_COLUMNS.map((name) => ({ name, type: TYPES[name] ?? 'string' })),
        },
      },
    ],
    custom: about,
  }
}
