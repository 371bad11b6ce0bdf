import { readFileSync } from 'node:fs'
import { parseObservations } from '../src/dataset/observations.ts'
import { parseSources } from '../src/dataset/sources.ts'
import type { Dataset } from '../src/trade/figure.ts'
import { indexOf } from '../src/trade/observation.ts'
import { dataset } from './article-dataset.ts'

const read = (name: string) => readFileSync(`data/${name}`, 'utf8')

/** The text of the shipped data/observations.csv, and its observations. */
export const observationsSource = read('observations.csv')
export const observations = parseObservations(observationsSource, 'data/observations.csv')
export const index = indexOf(observations)

/** The entries of data/sources.json. */
export const sources = JSON.parse(read('sources.json'))

/** The article's dataset together with the official statistics, as the views that need both have it. */
export const bothDatasets: Dataset = {
  ...dataset,
  official: { index, sources: parseSources(read('sources.json'), 'data/sources.json') },
}
