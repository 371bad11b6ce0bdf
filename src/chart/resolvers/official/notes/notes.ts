import { flatRollup } from 'd3-array'
import { unsettledUnion } from '../../../../trade/european-union.ts'
import { countriesOf } from '../../../../trade/groups.ts'
import { EU_OF_ITS_DAY, type Observation, type SourceId } from '../../../../trade/observation.ts'
import type { SourceChange } from '../../../../trade/official-value.ts'
import { sourceOf } from '../../../../trade/source-order.ts'
import type { Context } from '../../../context.ts'
import { formatList, formatSpans } from '../../../format.ts'
import { valueWords } from '../../../mark-words.ts'
import type { Mark, Note } from '../../../model.ts'
import { filledWords, genitives, namesOf, publisherName } from '../parts/official-mark.ts'
import { basisOf, type CoveredCountries, flowsIn, isFilled, type Point, yearsOf } from '../parts/points.ts'

/** What has to be said of values of official statistics: what is missing, what is our arithmetic, where sources
 *  change, and who is counted as the EU. */
export function officialNotes(
  context: Context,
  points: readonly Point[],
  coverage?: CoveredCountries,
): Note[] {
  return [
    ...coverageNotes(context, coverage),
    ...partialNote(context, points),
    ...someNote(context, points),
    ...filledNotes(context, points),
    ...changeNote(context, points),
    ...euNote(context, points),
    ...estimatesNote(context, points),
    ...derivedNote(context, points),
  ]
}

function coverageNotes({ lang, messages }: Context, coverage: CoveredCountries | undefined): Note[] {
  if (coverage?.failed) return [{ kind: 'missing', text: messages.official.note.noneThroughout }]
  if (!coverage?.narrowed) return []
  const names = coverage.countries.map((country) => messages.partner(country))
  return [{ kind: 'missing', text: messages.official.note.sameOnly(formatList(lang, names)) }]
}

/** Sums that are lower bounds, by what they lack and in which years. */
function partialNote(context: Context, points: readonly Point[]): Note[] {
  const { partial, partialIn } = context.messages.official.note
  const parts = byYears(
    context,
    points.filter(({ measured }) => measured.status === 'partial' && measured.missing.length > 0),
    ({ measured }) => genitives(context, measured.missing),
    points,
  ).map(([countries, years]) => partialIn(years, countries))
  return parts.length === 0 ? [] : [{ kind: 'missing', text: partial(parts.join('; ')) }]
}

/** Values that are of some of the countries, by whose they are and in which years. */
function someNote(context: Context, points: readonly Point[]): Note[] {
  const { note, together } = context.messages.official
  const parts = byYears(
    context,
    points.filter(({ measured }) => measured.status !== 'partial' && measured.missing.length > 0),
    ({ measured }) => together(namesOf(context, measured.countries)),
    points,
  ).map(([whose, years]) => note.inYears(years, whose))
  return parts.length === 0 ? [] : [{ kind: 'missing', text: note.ofSome(parts.join('; ')) }]
}

/** Which gaps are filled by whom, and which are left, for the other side has nothing either. */
function filledNotes(context: Context, points: readonly Point[]): Note[] {
  if (!isFilled(context.spec)) return []
  const { note } = context.messages.official
  const filled = flatRollup(
    points.filter(({ measured }) => measured.filled.length > 0),
    (own) => spansOf(own),
    ({ party, measured }) => filledWords(context, party, measured).join(''),
  ).map(([whose, years]) => note.inYears(years, whose))
  // By partner first: who lacks what in which years; then those of whom the same is to be said together.
  const left = flatRollup(
    points.filter(({ measured }) => measured.missing.length > 0),
    (own) => spansOf(own),
    ({ party }) => party,
    ({ measured }) => genitives(context, measured.missing),
  )
  const gaps = flatRollup(
    left,
    (own) => own.map(([party]) => context.messages.partnerOf(party)),
    ([, countries]) => countries,
    ([, , years]) => years,
  ).map(([countries, years, names]) => note.gapWith(countries, formatList(context.lang, names), years))
  return [
    ...(filled.length === 0 ? [] : [{ kind: 'missing', text: note.filled(filled.join('; ')) } as const]),
    ...(gaps.length === 0 ? [] : [{ kind: 'missing', text: note.notFilled(gaps.join('; ')) } as const]),
  ]
}

/** What is said of points, and in which years it is said: "2020–2022"; where it is not said of all partners that have
 *  values in these years, of whom: "2020–2022 (EU and Russia)". */
function byYears(
  { lang, messages }: Context,
  points: readonly Point[],
  said: (point: Point) => string,
  all: readonly Point[],
): [string, string][] {
  const byPartner = flatRollup(
    points,
    (own) => own,
    said,
    ({ party }) => party,
  )
  return flatRollup(
    byPartner,
    (own) => own,
    ([what]) => what,
    ([, , own]) => spansOf(own),
  ).map(([what, spans, own]) => {
    const years = new Set(own.flatMap(([, , ofPartner]) => ofPartner.map(({ year }) => year)))
    const there = new Set(all.flatMap(({ party, year }) => (years.has(year) ? party : [])))
    const partners = own.map(([, party]) => messages.partner(party))
    const isOfAll = partners.length === there.size
    return [what, isOfAll ? spans : messages.official.note.withPartners(spans, formatList(lang, partners))]
  })
}

/** The years of some points, each once: "2020–2022". */
export function spansOf(points: readonly { readonly year: number }[]): string {
  return formatSpans([...new Set(points.map(({ year }) => year))].sort((a, b) => a - b))
}

function changeNote(context: Context, points: readonly Point[]): Note[] {
  const { dataset, lang, spec, messages } = context
  const { note } = messages.official
  const found = new Map<string, { change: SourceChange; to: Set<SourceId> }>()
  for (const change of points.flatMap((point) => point.changes)) {
    const key = `${change.reporter} ${change.year} ${change.from}`
    const known = found.get(key) ?? { change, to: new Set<SourceId>() }
    known.to.add(change.to)
    found.set(key, known)
  }
  const isAtEnds = spec.chart === 'change'
  const changes = [...found.values()].map(({ change: { reporter, year, from: id }, to }) => {
    const from = sourceOf(dataset.official?.index, id)
    const after = formatList(
      lang,
      [...to].map((id) => publisherName(context, id)),
    )
    return isAtEnds
      ? note.changeAtEnds(reporter, from, String(spec.time.from), after, String(year))
      : note.change(reporter, String(year), from, after)
  })
  return changes.length === 0 ? [] : [{ kind: 'source', text: note.source(changes.join('; ')) }]
}

/** Whom the EU counts, by source; of a person's own file, which does not say, what was taken off and what was left out. */
function euNote(context: Context, points: readonly Point[]): Note[] {
  const { messages } = context
  const rows = points
    .filter(({ party }) => party === 'EU')
    .flatMap(({ measured }) => measured.observations)
    .filter(({ partner, origin }) => partner === EU_OF_ITS_DAY && origin !== undefined)
  const unsettled = unsettledIn(context)
  const lessUk: Note[] =
    rows.length === 0 ? [] : [{ kind: 'reading', text: messages.own.unionLess(spansOf(rows)) }]
  const leftOut: Note[] =
    unsettled.length === 0 ? [] : [{ kind: 'missing', text: messages.own.unionLeftOut(spansOf(unsettled)) }]
  return [...euBySource(context, points), ...lessUk, ...leftOut]
}

/** A person's own rows of the EU that no chart can take for that of today, in the years shown. */
export function unsettledIn({ own, spec }: Context): Observation[] {
  const index = own?.statistics.statistics.index
  if (index === undefined || basisOf(spec) === 'mirror' || !spec.partner.includes('EU')) return []
  const area = countriesOf(spec.area)
  return yearsOf(spec).flatMap((year) => unsettledUnion(index, area, flowsIn(spec), year))
}

function euBySource({ messages }: Context, points: readonly Point[]): Note[] {
  const sources = new Set(
    points
      .filter(({ party }) => party === 'EU')
      .flatMap(({ measured }) => measured.observations.map(({ source }) => source)),
  )
  const parts = [...sources].flatMap((source) => messages.official.note.euBy[source] ?? [])
  return parts.length === 0 ? [] : [{ kind: 'reading', text: messages.official.note.eu(parts.join('; ')) }]
}

/** The IMF's figures of two countries are estimates, mostly, and do not say which. */
function estimatesNote({ messages }: Context, points: readonly Point[]): Note[] {
  const isEstimate = ({ reporter, source, year }: Observation) =>
    source === 'imf-dots' && (reporter === 'TKM' || (reporter === 'UZB' && year < 2017))
  const found = points.some(({ measured }) => measured.observations.some(isEstimate))
  return found ? [{ kind: 'derived', text: messages.official.note.estimates }] : []
}

/** Whose values are our arithmetic: of a person's own file, or of what is published. */
function derivedNote({ messages }: Context, points: readonly Point[]): Note[] {
  const derived = points.filter(({ measured }) => measured.status !== 'published')
  const isOwn = ({ measured }: Point) => measured.observations.some(({ origin }) => origin !== undefined)
  const { sums, pressMark } = messages.official.note
  const texts = [...(derived.some(isOwn) ? [messages.own.sums] : []), ...(derived.every(isOwn) ? [] : [sums])]
  return texts.map((text, i) => ({
    kind: 'derived',
    text,
    ...(i === texts.length - 1 ? { onScreen: pressMark } : {}),
  }))
}

/** First and last value of each series in words, without asking any mark for all of its own. */
export function summaryOf(
  context: Context,
  labelled: readonly (readonly [string, readonly Mark[]])[],
): string {
  const written = ({ measure, amount }: Mark) => valueWords(context, measure, amount, undefined)
  return labelled
    .flatMap(([label, marks]) => {
      const [first, last] = [marks.at(0), marks.at(-1)]
      if (first === undefined || last === undefined) return []
      return context.messages.official.summary(label, written(first), first.x, written(last), last.x)
    })
    .join('; ')
}
