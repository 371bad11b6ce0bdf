import { readFileSync } from 'node:fs'
import { parseObservations } from '../src/dataset/observations.ts'
import { indexOf } from '../src/trade/observation.ts'

const read = (name: string) => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')

/** The text of the shipped data/observations.csv, and its observations. */
export const observationsSource = read('observations.csv')
export const observations = parseObservations(observationsSource, 'data/observations.csv')
export const index = indexOf(observations)

/** The entries of data/sources.json. */
export const sources = JSON.parse(read('sources.json'))
