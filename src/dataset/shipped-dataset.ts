import { readFileSync } from 'node:fs'
import type { Dataset } from '../trade/figure.ts'
import { namePlaces } from './name-places.ts'
import { toSeries } from './observations.ts'
import { parseOfficial } from './official.ts'
import { parseArticle } from './parse.ts'

const read = (file: string) => readFileSync(file, 'utf8')

/** The data of the folder data/, as the app has them.
 *  @throws MalformedData naming file and place */
export function shippedDataset(): Dataset {
  const observations = { text: toSeries(read('data/observations.csv')), file: 'data/observations.csv' }
  const sources = { text: read('data/sources.json'), file: 'data/sources.json' }
  const official = parseOfficial(observations, sources)
  namePlaces(official.index)
  return { ...parseArticle(read('data/article.json'), 'data/article.json'), official }
}
