import * as v from 'valibot'
import type { FigureId, PassageId } from '../trade/figure.ts'
import { AREAS, PARTNERS } from '../trade/partners.ts'

/* The one description of `data/article.json`: the parser reads by it, and the JSON Schema that others may
   write their datasets by is generated from it (see tests/dataset/parse.test.ts). */

const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'An id is made of small letters, digits and hyphens, such as "eu-2022".',
  ),
)
const figureId = v.pipe(
  id,
  v.transform((value) => value as FigureId),
)
const passageId = v.pipe(
  id,
  v.transform((value) => value as PassageId),
)
const text = v.pipe(v.string(), v.minLength(1, 'This text is empty.'))
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written like 2022-10-14.'))
const whole = v.pipe(v.number(), v.integer(), v.minValue(1))
const bound = v.nullable(v.number())

const localised = <T extends v.GenericSchema>(schema: T) =>
  v.strictObject({ en: schema, ru: v.optional(schema) })

const amount = v.pipe(
  v.strictObject({ low: bound, shown: bound, high: bound }),
  v.description(
    'An interval in the unit of the measure: US$ billions for turnover, 1 for the largest partner for a rank. "shown" stands for it in print; null says that no number does, or that a side has no bound.',
  ),
)

const year = v.variant('named', [
  v.strictObject({ period: v.pipe(v.number(), v.integer()), named: v.picklist(['stated', 'implied']) }),
  v.strictObject({ period: v.null(), named: v.literal('not-named') }),
])

const figure = v.strictObject({
  id: figureId,
  partner: v.picklist(PARTNERS),
  area: v.picklist(AREAS),
  measure: v.picklist(['turnover', 'rank']),
  year,
  value: amount,
  status: v.picklist(['stated', 'implied', 'not-stated']),
  boundedBy: v.optional(figureId),
  passages: v.pipe(v.array(passageId), v.minLength(1, 'A figure leads to at least one passage.')),
  reason: v.optional(localised(text)),
})

const passage = v.strictObject({
  id: passageId,
  paragraph: whole,
  selector: v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: text,
    prefix: v.optional(text),
    suffix: v.optional(text),
  }),
})

const version = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'A version is written like 1.0.0.'))

const gistPart = v.union([text, v.strictObject({ quote: passageId }), v.strictObject({ date })])

const citation = v.strictObject({
  id,
  type: v.picklist(['article', 'article-journal', 'article-magazine', 'article-newspaper', 'webpage']),
  title: text,
  author: v.array(v.strictObject({ family: text, given: text })),
  issued: v.strictObject({ 'date-parts': v.tuple([v.tuple([whole, whole, whole])]) }),
  language: text,
  note: v.optional(text),
  custom: v.optional(v.strictObject({ updated: v.optional(date) })),
})

export const articleSchema = v.strictObject({
  $schema: v.optional(v.string()),
  version,
  changes: v.array(v.strictObject({ version, date, what: localised(text) })),
  citation,
  paragraphs: v.array(v.strictObject({ number: whole, gist: localised(v.array(gistPart)) })),
  passages: v.array(passage),
  figures: v.array(figure),
})

export type ArticleFile = v.InferOutput<typeof articleSchema>
