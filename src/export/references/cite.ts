import { type ChartModel, isOfData, type Source } from '../../chart/model.ts'
import type { Lang } from '../../chart/spec.ts'
import { stemOf } from '../file-name.ts'

/** A reference as CSL-JSON (Citation Style Language 1.0.2), as far as it is used. */
export interface Reference {
  readonly id: string
  readonly type: 'graphic' | 'dataset' | 'article-newspaper'
  readonly title: string
  readonly author: readonly (
    | { readonly literal: string }
    | { readonly given: string; readonly family: string }
  )[]
  readonly issued?: { readonly 'date-parts': readonly [DateParts] }
  readonly version?: string
  readonly URL?: string
  /** Of the title. */
  readonly language: Lang
}

/** A date as far as it is known: year, then month and day, from 1. */
export type DateParts = readonly number[]

const CONTRIBUTORS = [{ literal: 'Khorgos contributors' }]

/** What to cite for a chart: the chart itself, the dataset behind it if it is, and each of its sources.
 *  @param link the chart's address; one that is not whole is no reference's
 *  @param id the chart's own, as it stands in \cite */
export function referencesOf(model: ChartModel, link: string, id = stemOf(model)): Reference[] {
  // What rests on a person's own files alone is of no version of the dataset.
  const isOwn = model.own !== undefined && model.sources.every((one) => one.isOwn === true)
  const ofData = isOwn ? {} : { version: model.datasetVersion, ...issuedIn(model.datasetIssued) }
  return [
    {
      id,
      type: 'graphic',
      title: `${model.title}. ${model.subtitle}`,
      author: CONTRIBUTORS,
      language: model.spec.lang,
      ...ofData,
      ...addressed(link),
    },
    ...(isOwn ? [] : [datasetReference(ofData, link)]),
    ...model.sources.map(referenceOf),
  ]
}

function datasetReference(ofData: Pick<Reference, 'version' | 'issued'>, link: string): Reference {
  return {
    id: 'khorgos-data',
    type: 'dataset',
    title: 'Khorgos: Central Asia’s trade with its partners',
    author: CONTRIBUTORS,
    language: 'en',
    ...ofData,
    ...addressed('data/datapackage.json', link),
  }
}

/** Of an official source the author is an office, of the article a person; of a person's own file nobody is named but
 *  that it is one. */
function referenceOf(source: Source): Reference {
  const { id, author, title, issued, url } = source
  const isOffice = isOfData(source)
  const [given = '', family = ''] = author.split(/ (?=\S+$)/)
  return {
    id,
    type: isOffice ? 'dataset' : 'article-newspaper',
    title,
    author: isOffice || family === '' ? [{ literal: author }] : [{ given, family }],
    language: 'en',
    ...issuedIn(issued),
    ...(url === null ? {} : { URL: url }),
  }
}

/** @param iso a day or a month, ISO 8601 */
function issuedIn(iso: string | null): Pick<Reference, 'issued'> {
  return iso === null ? {} : { issued: { 'date-parts': [iso.split('-').map(Number)] } }
}

function addressed(link: string, base?: string): Pick<Reference, 'URL'> {
  return URL.canParse(link, base) ? { URL: new URL(link, base).href } : {}
}

/** Nothing where no date is held. */
export function dateOf({ issued }: Reference): DateParts {
  return issued?.['date-parts'][0] ?? []
}

/** References as CSL-JSON, which reference managers read. */
export function toCslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references, null, 2)}\n`
}
