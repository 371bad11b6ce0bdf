import { issuedOn } from '../trade/citation.ts'
import type { Dataset } from '../trade/figure.ts'
import { type Context, contextOf } from './context.ts'
import { formatDate } from './format.ts'
import { plotOf } from './kinds.ts'
import { lazily } from './lazy.ts'
import { getMessages } from './messages/get-messages.ts'
import type { ChartModel, Source } from './model.ts'
import { nearestSpec } from './nearest-spec.ts'
import { spanOf } from './params.ts'
import type { Body } from './resolvers/body.ts'
import type { ChartSpec } from './spec.ts'
import { isOfficial, kindOf } from './views.ts'

/** What a chart is as long as the statistics it needs are not there. */
const NOTHING: Body = {
  slug: 'waiting',
  title: '',
  subtitle: '',
  series: [],
  marks: [],
  axis: null,
  notes: [],
}

function bodyOf(context: Context): Body {
  const { spec, dataset } = context
  const plot = plotOf(kindOf(spec), spec.measure)
  if (plot.data === 'article') return plot.resolve(context)
  return dataset.official === undefined ? NOTHING : plot.resolve(context, dataset.official)
}

/** The chart that `spec` asks for, as the dataset can answer it. Pure; never throws for a valid spec and
 *  dataset. What had to be changed is in the model's notices and in its spec. */
export function resolve(dataset: Dataset, requested: ChartSpec): ChartModel {
  const { spec, notices } = nearestSpec(dataset, requested)
  const context = contextOf(dataset, spec)
  const { slug, legend = [], years = null, panels = [], summary, ...body } = bodyOf(context)
  const model = {
    ...body,
    slug: [slug, ...placeInSlug(spec), spanOf(spec.time).replace('..', '-'), ...partnersInSlug(spec)].join(
      '-',
    ),
    kind: spec.chart,
    years,
    panels,
    legend,
    sources: sourcesOf(context, body.marks),
  }
  lazily(model, 'alt', () => altText(context, body, summary))
  return Object.assign(model, { notices, spec, datasetVersion: dataset.version })
}

/** As many partners as a file name can take. */
const FEW = 6

function partnersInSlug({ partner }: ChartSpec): string[] {
  const english = getMessages('en').partner
  if (partner.length > FEW) return [`${partner.length}-partners`]
  return partner.map((code) => (code === 'USA' ? 'us' : english[code].toLowerCase().replaceAll(' ', '-')))
}

/** Whose trade, where that is not Central Asia as a whole. */
function placeInSlug({ area }: ChartSpec): string[] {
  return area.includes('CA5') ? [] : area.map((code) => code.toLowerCase())
}

/** The article where a mark rests on it, then the publishers of official values. */
function sourcesOf(context: Context, marks: ChartModel['marks']): Source[] {
  const ofArticle = !isOfficial(context.spec) || marks.some(({ figureIds }) => figureIds.length > 0)
  return [...(ofArticle ? [articleSource(context)] : []), ...officialSources(context, marks)]
}

function articleSource({ dataset, lang, messages }: Context): Source {
  const { id, title, author } = dataset.citation
  const names = author.map(({ given, family }) => `${given} ${family}`).join(', ')
  const iso = issuedOn(dataset.citation)
  return {
    id,
    author: names,
    title,
    issued: iso,
    text: messages.source(names, title, formatDate(lang, iso)),
    caveats: null,
  }
}

/** The publishers of the official values on a chart, in the order of data/sources.json. */
function officialSources({ dataset, messages }: Context, marks: ChartModel['marks']): Source[] {
  const used = (dataset.official?.sources ?? []).filter(({ id }) =>
    marks.some((mark) => mark.sourceIds.includes(id)),
  )
  return used.map(({ id, title, author, custom }) => {
    const names = author.map(({ literal }) => literal).join(', ')
    return {
      id,
      author: names,
      title,
      issued: null,
      text: messages.officialSource(names, title),
      caveats: custom.caveats,
    }
  })
}

/** Kind, title, every mark or a summary of them, and every note, for who cannot see the chart. */
function altText(
  { messages, spec }: Context,
  body: Pick<Body, 'title' | 'subtitle' | 'marks' | 'series' | 'notes'>,
  summary: string | undefined,
): string {
  const values = () =>
    body.marks.map(
      ({ words: { partner, measure, year, value, status } }) =>
        `${partner}, ${measure}, ${year}: ${value} (${status})`,
    )
  const remarks = body.series.flatMap(({ label, remark }) => (remark === null ? [] : [`${label}: ${remark}`]))
  const sentences = [
    `${messages.chart[kindOf(spec).name]}. ${body.title}`,
    body.subtitle,
    summary ?? values().join('; '),
    remarks.join('; '),
  ]
  return [...sentences.filter(Boolean).map((s) => `${s}.`), ...body.notes.map((n) => n.text)].join(' ')
}
