import { readFileSync } from 'node:fs'
import { namePlaces } from '../src/dataset/name-places.ts'
import { toSeries } from '../src/dataset/observations.ts'
import { parseOfficial } from '../src/dataset/official.ts'
import type { Dataset } from '../src/trade/figure.ts'
import { dataset } from './article-dataset.ts'
import { observationsSource } from './official-data.ts'

/** Who reports here beside Central Asia, and of whom: numbers of nobody's, worked out of the codes. */
export const REPORTERS = ['ARM', 'BLR', 'CHN', 'NLD', 'POL', 'RUS'] as const
const PARTNERS = ['CHN', 'COD', 'DEU', 'EU', 'FRA', 'KAZ', 'KGZ', 'NLD', 'POL', 'RUS', 'SVK', 'USA', 'WLD']
const YEARS = [2018, 2019, 2020, 2021, 2022]

/** US$ millions; the world is more than all others together. */
function worthOf(reporter: string, partner: string, flow: string, year: number): number {
  const [a = 0, b = 0] = [reporter, partner].map((code) => code.charCodeAt(0) + 3 * code.charCodeAt(1))
  return (partner === 'WLD' ? 90_000 : a * 7 + b * 11) + (flow === 'X' ? 13 : 29) * (year - 2000)
}

const rows = REPORTERS.flatMap((reporter) =>
  PARTNERS.filter((partner) => partner !== reporter).flatMap((partner) =>
    ['X', 'M'].flatMap((flow) =>
      YEARS.map((year) =>
        [
          reporter,
          partner,
          flow,
          year,
          worthOf(reporter, partner, flow, year),
          6,
          'A',
          'their-office',
        ].join(),
      ),
    ),
  ),
)

/** A publisher that ships nothing here. */
const SOURCE = {
  id: 'their-office',
  title: 'Foreign trade by country',
  author: [{ literal: 'Office of Offices' }],
  URL: 'https://example.org/',
  custom: {
    kind: 'national',
    caveats: 'Made for tests.',
    valuation: 'Exports FOB, imports CIF',
    years: [2018, 2022],
  },
}

const files = {
  observations: {
    text: toSeries(`${observationsSource.trimEnd()}\n${rows.join('\n')}\n`),
    file: 'observations.csv',
  },
  sources: {
    text: JSON.stringify([...JSON.parse(readFileSync('data/sources.json', 'utf8')), SOURCE]),
    file: 'sources.json',
  },
}

/** The shipped statistics and those of other places. */
export const withOthers: Dataset = {
  ...dataset,
  official: parseOfficial(files.observations, files.sources),
}
if (withOthers.official !== undefined) namePlaces(withOthers.official.index)
