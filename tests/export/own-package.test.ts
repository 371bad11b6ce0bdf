import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { own } from '../../src/cli/own.ts'
import { toOwnPackage } from '../../src/export/own/own-package.ts'
import { NO_ANSWERS } from '../../src/import/answers/answers.ts'
import { fileOf } from '../../src/import/read/bytes.ts'
import { readOwn } from '../../src/import/read-own.ts'
import type { Observation } from '../../src/trade/observation.ts'
import { type OwnRecord, recordOf } from '../../src/trade/own-record.ts'
import { readPlace } from '../../src/trade/places.ts'
import { table, textFile } from '../import/files.ts'
import { ownOf } from '../own-statistics.ts'
import { runs } from '../runs.ts'

async function packageOf(record: OwnRecord) {
  return fileOf('saved.zip', new Uint8Array(await toOwnPackage(record).arrayBuffer()))
}

/** Observations without where they stand: the saved file is another. */
function apartFromPlaces(record: OwnRecord): unknown[] {
  return record.observations
    .map(({ source, origin, ...one }) => {
      const { file: _, sheet: __, line: ___, column: ____, ...said } = { file: source, ...origin }
      return { ...one, ...said }
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function keyOf({
  reporter,
  partner,
  flow,
  year,
}: Pick<Observation, 'reporter' | 'partner' | 'flow' | 'year'>) {
  return [reporter, partner, flow, year].join(' ')
}

const place = (code: string) => {
  const read = readPlace(code)
  if (read === null) throw new Error(`${code} is no place.`)
  return read
}

/** Values as charts hold them; those of one currency and year are of one rate. */
const observations = fc.uniqueArray(
  fc
    .record({
      reporter: fc.constantFrom('KAZ', 'DEU', 'XKX', 'EU').map(place),
      partner: fc.oneof(
        fc.constantFrom('CHN', 'WLD', 'XXX', 'EU', 'GBR', 'USA').map(place),
        fc.constant('EU_V' as const),
      ),
      flow: fc.constantFrom('X' as const, 'M' as const),
      year: fc.integer({ min: 1990, max: 2026 }),
      asRead: fc.double({ min: 0, max: 1e8, noNaN: true }),
      multiplier: fc.constantFrom(0, 3, 6, 9),
      currency: fc.constantFrom('USD', 'EUR', 'KZT'),
      valuation: fc.constantFrom('FOB' as const, 'CIF' as const, '' as const),
      status: fc.constantFrom('A' as const, 'E' as const, 'P' as const, 'N' as const),
      sumOf: fc.constantFrom(0, 4, 12),
    })
    .map(({ reporter, partner, flow, year, ...said }): Observation => {
      const dollars = said.currency === 'USD' ? null : year / (said.currency === 'EUR' ? 1900 : 1e6)
      const inDollars = dollars === null ? said.asRead : Number((said.asRead * dollars).toPrecision(15))
      const value = Number((inDollars * 10 ** (said.multiplier - 9)).toPrecision(15))
      const rate = dollars === null ? null : { dollars, source: 'Central bank, “mean”' }
      const origin = { file: 'own-00000000', sheet: 'Лист 1', line: 7, column: '=value', ...said, rate }
      return { reporter, partner, flow, year, value, source: 'own-00000000', origin }
    }),
  { selector: keyOf, minLength: 1, maxLength: 30 },
)

test('what is saved and opened again asks nothing, and gives the same values, said of in the same way', async () => {
  const base = recordOf(
    await ownOf([
      textFile(
        'a.csv',
        table([
          ['Reporter', 'Partner', 'Flow', 'Year', 'Value (USD)'],
          ['Kazakhstan', 'China', 'X', 2022, 1],
        ]),
      ),
    ]),
  )
  await fc.assert(
    fc.asyncProperty(
      observations,
      fc.constantFrom('TOTAL', 'HS 1801', '-- cocoa, "whole"'),
      async (observations, product) => {
        const record = { ...base, observations, product }
        const file = await packageOf(record)
        const { tables, notRead } = await readOwn([file])
        expect(notRead).toEqual([])
        expect(tables.map(({ format, certainty, questions }) => [format, certainty, questions])).toEqual([
          ['khorgos', 'certain', []],
        ])
        const again = recordOf(await ownOf([file], { product }))
        expect(apartFromPlaces(again)).toEqual(apartFromPlaces(record))
        // As in what was saved, no chart takes some rows of the EU, or of all the world.
        expect(again.notCharted.filter(({ reason }) => reason !== 'union' && reason !== 'world')).toEqual([])
      },
    ),
    { numRuns: runs(200) },
  )
})

test('dollars that a rate made are rows of their own that name it, beside the value as it stands in its file', async () => {
  const file = textFile(
    'euros.csv',
    table([
      ['Reporter', 'Partner', 'Flow', 'Year', 'Imports, CIF (EUR million)'],
      ['Germany', 'Kazakhstan', 'M', 2022, 2000],
    ]),
  )
  const rates = [{ currency: 'EUR', year: '2022', dollars: 1.053, source: 'European Central Bank' }]
  const saved = await packageOf(recordOf(await ownOf([file], { rates })))
  const parts = unzipSync(new Uint8Array(await saved.arrayBuffer()))
  const csv = strFromU8(parts['observations.csv'] ?? new Uint8Array())
  expect(csv.trim().split('\n')).toEqual([
    'REPORTER,PARTNER,FLOW,TIME_PERIOD,PRODUCT,OBS_VALUE,UNIT_MULT,CURRENCY,VALUATION,OBS_STATUS,SUM_OF,RATE,FILE,SHEET,LINE,COLUMN',
    'DEU,KAZ,M,2022,TOTAL,2000,6,EUR,CIF,A,0,,euros.csv,,2,"Imports, CIF (EUR million)"',
    'DEU,KAZ,M,2022,TOTAL,2106,6,USD,CIF,A,0,"EUR 2022: US$ 1.053, European Central Bank",euros.csv,,2,"Imports, CIF (EUR million)"',
  ])

  // A rate that is given by hand outranks that of the file.
  const better = [{ currency: 'EUR', year: '2022', dollars: 1.1, source: 'Mine' }]
  const [of] = recordOf(await ownOf([saved], { rates: better })).observations
  expect(of).toMatchObject({ value: 2.2, origin: { rate: { source: 'Mine' } } })

  let written = ''
  const job = {
    files: [saved],
    digests: [''],
    answers: NO_ANSWERS,
    rates: [],
    official: () => null,
    lang: 'en',
  } as const
  const { code } = await own(job, (name, text) => {
    if (name === 'observations.csv') written += text
  })
  expect(code).toBe(0)
  const figures = (text: string) => text.split('\n').map((line) => line.split(',').slice(0, 11))
  expect(figures(written)).toEqual(figures(csv))
})
