import { isoDate, issuedOn } from '../trade/citation.ts'
import type { Dataset } from '../trade/figure.ts'
import { type Context, contextOf } from './context.ts'
import { formatDate, formatList, formatMonth, formatNumber, formatSpans } from './format.ts'
import { guessNote } from './guesses.ts'
import { plotOf } from './kinds.ts'
import { lazily } from './lazy.ts'
import { getMessages } from './messages/get-messages.ts'
import type { ChartModel, LegendEntry, Note, Source, YearAxis } from './model.ts'
import { nearestSpec } from './nearest-spec.ts'
import { isOwn, productOf } from './own.ts'
import { spanOf } from './params.ts'
import { ownSource, provenanceOf } from './provenance.ts'
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
  if (isOwn(spec)) return neededBody(context)
  // Official values beside own ones come later.
  if (context.own !== undefined && spec.beside !== undefined && context.own.beside === undefined)
    return NOTHING
  const plot = plotOf(kindOf(spec), spec.measure)
  if (plot.data === 'article') return plot.resolve(context)
  return dataset.official === undefined ? NOTHING : plot.resolve(context, dataset.official)
}

/** In the place of a chart whose files are not open. Their name is not known: a link carries the id alone. */
function neededBody({ spec, messages }: Context): Body {
  const { title, text, any } = messages.own.needed
  return {
    ...NOTHING,
    slug: `own-file-needed-${spec.chart}`,
    title,
    subtitle: spec.own === undefined ? any : text(spec.own),
    notes: [],
  }
}

/** The chart that `spec` asks for, as the dataset can answer it. Pure; never throws for a valid spec and
 *  dataset. What had to be changed is in the model's notices and in its spec. */
export function resolve(dataset: Dataset, requested: ChartSpec): ChartModel {
  const { spec, notices } = nearestSpec(dataset, requested)
  const context = contextOf(dataset, spec)
  const { slug, legend = [], years = null, panels = [], summary, ...rest } = bodyOf(context)
  const isEmpty = rest.marks.length === 0
  const own = provenanceOf(context)
  const body = {
    ...rest,
    title: titleWithProduct(context, rest.title),
    // Where nothing is shown, an axis would say that something might be.
    axis: isEmpty ? null : rest.axis,
    notes: [
      ...rest.notes,
      ...(isEmpty ? hasNote(context) : []),
      ...guessNote(context),
      ...markedNote(context, years),
    ],
  }
  const model = {
    ...body,
    title: spec.title === '' ? body.title : spec.title,
    slug: [
      own === undefined ? slug : slug.replace('-official', '-own'),
      ...placeInSlug(spec),
      spanOf(spec.time).replace('..', '-'),
      ...partnersInSlug(spec),
    ].join('-'),
    kind: spec.chart,
    years,
    panels: isEmpty ? [] : panels,
    legend: [...legend, ...ownLegend(context, body.marks)],
    sources: sourcesOf(context, body.marks),
  }
  lazily(model, 'alt', () => altText(context, body, summary))
  return Object.assign(model, {
    notices,
    ...(own === undefined ? {} : { own }),
    ...(isOwn(spec) && own === undefined ? { needsOwn: spec.own ?? '' } : {}),
    spec,
    datasetVersion: dataset.version,
    datasetIssued: dataset.changes.find(({ version }) => version === dataset.version)?.date ?? null,
  })
}

/** A title that is computed says which product a chart is of. */
function titleWithProduct({ own, messages }: Context, title: string): string {
  const product = own === undefined ? null : productOf(own.statistics)
  return product === null || title === '' ? title : messages.own.title(product, title)
}

/** As many reporters as a note can name. */
const FEW_REPORTERS = 8

/** What the files have, where nothing of what is asked. */
function hasNote({ own, lang, messages }: Context): Note[] {
  const reporters = own?.statistics.reporters ?? []
  const years = own?.statistics.statistics.index.years ?? []
  if (reporters.length === 0 || years.length === 0) return []
  const names = reporters.slice(0, FEW_REPORTERS).map((code) => messages.partnerOf(code))
  const more = reporters.length - names.length
  const list = more === 0 ? names : [...names, messages.own.moreOrigins(formatNumber(lang, more, 0))]
  const whose = more === 0 ? formatList(lang, list) : list.join(', ')
  return [{ kind: 'missing', text: messages.own.has(whose, formatSpans(years)) }]
}

/** What the form of own marks means. */
function ownLegend({ messages }: Context, marks: ChartModel['marks']): LegendEntry[] {
  const first = marks.find(({ status }) => status === 'own')
  if (first === undefined || first.form === 'row') return []
  const isSmall = first.form === 'dot' || first.form === 'point'
  return [{ symbol: isSmall ? 'own-point' : 'own', label: messages.own.legend }]
}

/** The marked years that have a name, for where it has no room. */
function markedNote({ messages }: Context, years: YearAxis | null): Note[] {
  const named = (years?.marked ?? []).filter(({ label }) => label !== null)
  if (named.length === 0) return []
  const list = named.map(({ year, label }) => `${year}, ${label}`).join('; ')
  return [{ kind: 'marked', text: messages.official.note.marked(list) }]
}

/** As many partners as a file name can take. */
const FEW = 6

function partnersInSlug({ partner }: ChartSpec): string[] {
  const english = getMessages('en').partner
  if (partner.length > FEW) return [`${partner.length}-partners`]
  return partner.map((code) => (code === 'USA' ? 'us' : asFileName(english(code))))
}

/** Whose trade, where that is not Central Asia as a whole. */
function placeInSlug({ area }: ChartSpec): string[] {
  if (area.length === 1 && area[0] === 'CA5') return []
  return area.length > FEW ? [`${area.length}-areas`] : area.map((code) => code.toLowerCase())
}

/** A name in small letters without accents, its words joined by hyphens. */
function asFileName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
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
    url: null,
    caveats: null,
  }
}

/** The publishers of the official values on a chart, in the order of data/sources.json. */
function officialSources(context: Context, marks: ChartModel['marks']): Source[] {
  const { dataset, lang, messages, own } = context
  const used = (dataset.official?.sources ?? []).filter(({ id }) =>
    marks.some((mark) => mark.sourceIds.includes(id)),
  )
  return used.map(({ id, title, author, custom, URL, issued }) => {
    const file = own?.statistics.files.find((one) => one.id === id)
    if (file !== undefined) return ownSource(context, file)
    const names = author.map(({ literal }) => literal).join(', ')
    return {
      id,
      author: names,
      title,
      issued: issued === undefined ? null : isoDate(issued['date-parts'][0]),
      text: messages.officialSource(names, title, issued ? formatMonth(lang, issued['date-parts'][0]) : null),
      url: URL ?? null,
      caveats: custom.caveats || null,
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
      ({ parts = [], words: { partner, measure, year, value, status } }) =>
        `${partner}, ${measure}, ${year}: ${value} (${[status, ...parts.map(({ label }) => label)].join(', ')})`,
    )
  const remarks = body.series.flatMap(({ label, remark }) => (remark === null ? [] : [`${label}: ${remark}`]))
  // A title of one's own is the reader's; what the chart shows is ours.
  const own = spec.title === '' ? [] : [spec.title]
  const sentences = [
    messages.chart[kindOf(spec).name],
    ...own,
    body.title,
    body.subtitle,
    summary ?? values().join('; '),
    remarks.join('; '),
  ]
  return [...sentences.filter(Boolean).map((s) => `${s}.`), ...body.notes.map((n) => n.text)].join(' ')
}
