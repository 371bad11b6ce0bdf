import { flatRollup } from 'd3-array'
import { unsettledUnion } from '../../../trade/european-union.ts'
import type { Official } from '../../../trade/figure.ts'
import { countriesOf } from '../../../trade/groups.ts'
import { flow, lastYearOf } from '../../../trade/measured.ts'
import {
  type CountryCode,
  EU_OF_ITS_DAY,
  type Flow,
  type Observation,
  type ObservationIndex,
  type OfficialBasis,
  type Party,
  type SourceId,
} from '../../../trade/observation.ts'
import type { SourceChange } from '../../../trade/official-value.ts'
import { sourceOf } from '../../../trade/source-order.ts'
import type { Context } from '../../context.ts'
import { formatList, formatSpans, upperFirst } from '../../format.ts'
import { valueWords } from '../../mark-words.ts'
import type { Mark, Note } from '../../model.ts'
import { filledWords, genitives, namesOf, publisherName } from './official-mark.ts'
import { basisOf, type CoveredCountries, flowsIn, isFilled, type Point, yearsOf } from './points.ts'
import { listOfPartners } from './titles.ts'

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
function unsettledIn({ own, spec }: Context): Observation[] {
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

/** A note that years without trade have no place on a logarithmic scale. */
export function zeroNote({ messages }: Context, isLeftOut: boolean): Note[] {
  return isLeftOut ? [{ kind: 'missing', text: messages.official.note.noZero }] : []
}

/** A note that names who has no figure at all, and why where it is the area's own figures that end; none where everybody
 *  has one.
 *  @param canChoose whether exports or imports alone can be asked for */
export function absentNote(
  context: Context,
  official: Official,
  asked: readonly Party[],
  present: ReadonlySet<Party>,
  canChoose = true,
): Note[] {
  const { own, spec, messages } = context
  const absent = asked.filter((code) => !present.has(code))
  if (absent.length === 0) return []
  const { chooseFlow } = messages.official.note
  const { noFigures, oneFlow: only } = own === undefined ? messages.official.note : messages.own
  const ended = present.size > 0 ? [] : endedNote(context, official, asked, spec.time.from)
  if (ended.length > 0) return ended
  const halves = halvesOf(context, official.index, absent)
  // Of a row of the EU that is left out another note speaks.
  const isLeftOut = unsettledIn(context).length > 0
  const nothing = absent.filter((code) => !halves.has(code) && !(isLeftOut && code === 'EU'))
  const oneFlow = FLOWS.flatMap((flow): Note[] => {
    const halved = absent.filter((code) => halves.get(code) === flow)
    if (halved.length === 0) return []
    const text = only(listOfPartners(context, halved), flow)
    return [{ kind: 'missing', text, ...(canChoose ? { onScreen: chooseFlow(flow) } : {}) }]
  })
  return [
    ...oneFlow,
    ...(nothing.length === 0
      ? []
      : [{ kind: 'missing', text: noFigures(listOfPartners(context, nothing)) } as const]),
  ]
}

const FLOWS: readonly Flow[] = ['X', 'M']

/** Of which of the absent partners one flow is held in the years shown, without the other. */
function halvesOf(
  { spec }: Context,
  index: ObservationIndex,
  absent: readonly Party[],
): ReadonlyMap<Party, Flow> {
  const area = countriesOf(spec.area)
  const isHeld = (partner: Party, which: Flow) =>
    yearsOf(spec).some((year) => flow(index, { area, partner, year, basis: basisOf(spec) }, which) !== null)
  return new Map(
    absent.flatMap((partner): [Party, Flow][] => {
      const held = FLOWS.filter((which) => isHeld(partner, which))
      const [only, other] = held
      return only === undefined || other !== undefined ? [] : [[partner, only]]
    }),
  )
}

/** A note of the countries whose own figures end before a year; none where none do, or where their partners' are shown. */
export function endedNote(
  context: Context,
  { index }: Official,
  partners: readonly Party[],
  year: number,
): Note[] {
  if (basisOf(context.spec) === 'mirror') return []
  const ends = countriesOf(context.spec.area).flatMap((country) =>
    ownEnd(context, index, country, partners, year),
  )
  return ends.length === 0 ? [] : [{ kind: 'missing', text: `${ends.map(upperFirst).join('. ')}.` }]
}

/** "Turkmenistan's own figures end in 2020; what its partners report goes to 2022"; nothing where they go on in `year`. */
function ownEnd(
  { messages }: Context,
  index: ObservationIndex,
  country: CountryCode,
  partners: readonly Party[],
  year: number,
): string[] {
  const { note } = messages.official
  const lastOf = (basis: OfficialBasis) => lastYearOf(index, { area: [country], basis }, partners)
  const [own, theirs] = [lastOf('reported'), lastOf('mirror')]
  if (own === undefined || own >= year) return []
  const ended = note.ownEnd(country, String(own))
  return [theirs === undefined || theirs <= own ? ended : `${ended}; ${note.partnersGoTo(String(theirs))}`]
}

/** A note that names those who were left out because others hold what is theirs. */
export function overlapNote(
  { lang, messages }: Context,
  asked: readonly Party[],
  used: readonly Party[],
): Note[] {
  const names = asked.filter((code) => !used.includes(code)).map((code) => messages.partner(code))
  return names.length === 0
    ? []
    : [{ kind: 'missing', text: messages.official.note.overlap(formatList(lang, names)) }]
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
