import { strToU8, zipSync } from 'fflate'
import type { OwnRecord } from '../trade/own-record.ts'
import { csvLine } from './left-out.ts'

const COLUMNS = [
  'REPORTER',
  'PARTNER',
  'FLOW',
  'TIME_PERIOD',
  'OBS_VALUE',
  'UNIT_MULT',
  'OBS_STATUS',
  'SOURCE',
]

/** Own statistics as Khorgos has its own: observations.csv, in millions of US dollars, with datapackage.json, which says
 *  of which files they are and how those were read; in a ZIP. */
export function toOwnPackage(record: OwnRecord): Blob {
  const { observations, order: _, sources: __, ...about } = record
  const lines = observations.map(({ reporter, partner, flow, year, value, source }) =>
    csvLine([reporter, partner, flow, String(year), millions(value), '6', 'A', source]),
  )
  const files = {
    'observations.csv': strToU8([csvLine(COLUMNS), ...lines].join('')),
    'datapackage.json': strToU8(`${JSON.stringify(descriptor(about), null, 2)}\n`),
  }
  return new Blob([new Uint8Array(zipSync(files))], { type: 'application/zip' })
}

/** Fifteen digits are what a number holds. */
function millions(billions: number): string {
  return String(Number((billions * 1000).toPrecision(15)))
}

function descriptor(about: Omit<OwnRecord, 'observations' | 'order' | 'sources'>) {
  const text = (name: string) => ({ name, type: 'string' })
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
          fields: [
            text('REPORTER'),
            text('PARTNER'),
            text('FLOW'),
            { name: 'TIME_PERIOD', type: 'year' },
            { name: 'OBS_VALUE', type: 'number', description: 'US$, in units of 10^UNIT_MULT' },
            { name: 'UNIT_MULT', type: 'integer' },
            text('OBS_STATUS'),
            text('SOURCE'),
          ],
        },
      },
    ],
    custom: about,
  }
}
