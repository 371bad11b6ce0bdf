import type { ChartModel, Source } from '../chart/model.ts'

/** A reference as CSL-JSON (Citation Style Language 1.0.2), as far as it is used. */
export interface Reference {
  readonly id: string
  readonly type: 'graphic' | 'dataset' | 'article-newspaper'
  readonly title: string
  readonly author: readonly (
    | { readonly literal: string }
    | { readonly given: string; readonly family: string }
  )[]
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] }
  readonly version?: string
  readonly URL?: string
}

const CONTRIBUTORS = [{ literal: 'Khorgos contributors' }]

/** What to cite for a chart: the chart itself, the dataset behind it, and each of its sources.
 *  @param link the chart's address */
export function referencesOf(model: ChartModel, link: string): Reference[] {
  return [
    {
      id: `khorgos-${model.slug}`,
      type: 'graphic',
      title: `${model.title}. ${model.subtitle}`,
      author: CONTRIBUTORS,
      version: model.datasetVersion,
      URL: link,
    },
    {
      id: 'khorgos-data',
      type: 'dataset',
      title: 'Khorgos: Central Asia’s trade with its partners',
      author: CONTRIBUTORS,
      version: model.datasetVersion,
    },
    ...model.sources.map(referenceOf),
  ]
}

/** Of an official source the author is an office; of the article a person. */
function referenceOf({ id, author, title, issued, caveats }: Source): Reference {
  const isOffice = caveats !== null
  const [given = '', family = ''] = author.split(/ (?=\S+$)/)
  return {
    id,
    type: isOffice ? 'dataset' : 'article-newspaper',
    title,
    author: isOffice || family === '' ? [{ literal: author }] : [{ given, family }],
    ...(issued === null ? {} : { issued: { 'date-parts': [issued.split('-').map(Number)] } }),
  }
}

/** References as CSL-JSON, which reference managers read. */
export function toCslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references, null, 2)}\n`
}

/** References for LaTeX. */
export async function toBibtex(references: readonly Reference[]): Promise<string> {
  const [{ Cite }] = await Promise.all([import('@citation-js/core'), import('@citation-js/plugin-bibtex')])
  return new Cite(references).format('bibtex')
}

/** References in the form of Research Information Systems, for EndNote and others. */
export async function toRis(references: readonly Reference[]): Promise<string> {
  const [{ Cite }] = await Promise.all([import('@citation-js/core'), import('@citation-js/plugin-ris')])
  // The plug-in drops authors and days of newspaper articles, and breaks lines within words, as RIS once had to.
  const known = references.map((one) =>
    one.type === 'article-newspaper' ? { ...one, type: 'webpage' } : one,
  )
  return new Cite(known).format('ris').replace(/\r?\n(?![A-Z][A-Z0-9] {2}-|\r?\n|$)/g, '')
}
