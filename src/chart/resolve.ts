import { issuedOn } from '../trade/citation.ts'
import type { Dataset } from '../trade/figure.ts'
import type { PartnerCode } from '../trade/partners.ts'
import { type Context, contextOf } from './context.ts'
import { formatDate } from './format.ts'
import type { ChartModel, Source } from './model.ts'
import { nearestSpec } from './nearest-spec.ts'
import { resolveBars } from './resolvers/bars.ts'
import type { Body } from './resolvers/body.ts'
import { resolveChange } from './resolvers/change.ts'
import { resolveCheck } from './resolvers/check.ts'
import { resolveRank } from './resolvers/rank.ts'
import { resolveStacked } from './resolvers/stacked.ts'
import { resolveTable } from './resolvers/table.ts'
import type { ChartKind, ChartSpec } from './spec.ts'

const RESOLVERS: Record<ChartKind, (context: Context) => Body> = {
  bars: resolveBars,
  change: resolveChange,
  stacked: resolveStacked,
  rank: resolveRank,
  table: resolveTable,
  check: resolveCheck,
}

const SLUGS: Record<PartnerCode, string> = { CHN: 'china', EU: 'eu', RUS: 'russia', USA: 'us' }

/** The chart that `spec` asks for, as the dataset can answer it. Pure; never throws for a valid spec and
 *  dataset. What had to be changed is in the model's notices and in its spec. */
export function resolve(dataset: Dataset, asked: ChartSpec): ChartModel {
  const { spec, notices } = nearestSpec(dataset, asked)
  const context = contextOf(dataset, spec)
  const { slug, legend = [], ...body } = RESOLVERS[spec.chart](context)
  const partners = spec.partner.map((code) => SLUGS[code])
  return {
    ...body,
    slug: [slug, spec.time.to, ...partners].join('-'),
    kind: spec.chart,
    legend,
    sources: [articleSource(context), ...officialSources(context, body.marks)],
    alt: altText(context, body),
    notices,
    spec,
    datasetVersion: dataset.version,
  }
}

function articleSource({ dataset, lang, words }: Context): Source {
  const { id, title, author } = dataset.citation
  const names = author.map(({ given, family }) => `${given} ${family}`).join(', ')
  const iso = issuedOn(dataset.citation)
  return {
    id,
    author: names,
    title,
    issued: iso,
    text: words.source(names, title, formatDate(lang, iso)),
    caveats: null,
  }
}

/** The publishers of the official values on a chart, in the order of data/sources.json. */
function officialSources({ dataset, words }: Context, marks: ChartModel['marks']): Source[] {
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
      text: words.officialSource(names, title),
      caveats: custom.caveats,
    }
  })
}

/** Kind, title, every mark and every note, for who cannot see the chart. */
function altText({ words, spec }: Context, body: Omit<Body, 'slug' | 'legend'>): string {
  const values = body.marks.map(
    (mark) =>
      `${mark.words.partner}, ${mark.words.measure}, ${mark.words.year}: ${mark.words.value} (${mark.words.status})`,
  )
  const remarks = body.series.flatMap(({ label, remark }) => (remark === null ? [] : [`${label}: ${remark}`]))
  const sentences = [
    `${words.chart[spec.chart]}. ${body.title}`,
    body.subtitle,
    values.join('; '),
    remarks.join('; '),
  ]
  return [...sentences.filter(Boolean).map((s) => `${s}.`), ...body.notes.map((n) => n.text)].join(' ')
}
