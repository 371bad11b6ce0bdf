import { flatRollup } from 'd3-array'
import type { Official } from '../../../trade/figure.ts'
import { countriesOf } from '../../../trade/groups.ts'
import { flow, lastYearOf } from '../../../trade/measured.ts'
import type {
  CountryCode,
  Flow,
  Observation,
  ObservationIndex,
  OfficialBasis,
  Party,
  SourceId,
} from '../../../trade/observation.ts'
import type { SourceChange } from '../../../trade/official-value.ts'
import type { Context } from '../../context.ts'
import { formatList, formatSpans, upperFirst } from '../../format.ts'
import { valueWords } from '../../mark-words.ts'
import type { Mark, Note } from '../../model.ts'
import { filledWords, genitives, namesOf } from './official-mark.ts'
import { basisOf, type CoveredCountries, isFilled, type Point, yearsOf } from './points.ts'
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
  const names = coverage.countries.map((country) => messages.country[country])
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
    (own) => own.map(([party]) => context.messages.partnerOf[party]),
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
    const partners = own.map(([, party]) => messages.partner[party])
    const isOfAll = partners.length === there.size
    return [what, isOfAll ? spans : messages.official.note.withPartners(spans, formatList(lang, partners))]
  })
}

/** The years of some points, each once: "2020–2022". */
export function spansOf(points: readonly { readonly year: number }[]): string {
  return formatSpans([...new Set(points.map(({ year }) => year))].sort((a, b) => a - b))
}

function changeNote({ lang, messages }: Context, points: readonly Point[]): Note[] {
  const { publisher, note } = messages.official
  const found = new Map<string, { change: SourceChange; to: Set<SourceId> }>()
  for (const change of points.flatMap((point) => point.changes)) {
    const key = `${change.reporter} ${change.year} ${change.from}`
    const known = found.get(key) ?? { change, to: new Set<SourceId>() }
    known.to.add(change.to)
    found.set(key, known)
  }
  const changes = [...found.values()].map(({ change: { reporter, year, from }, to }) =>
    note.change(
      reporter,
      String(year),
      from,
      formatList(
        lang,
        [...to].map((source) => publisher[source]),
      ),
    ),
  )
  return changes.length === 0 ? [] : [{ kind: 'source', text: note.source(changes.join('; ')) }]
}

function euNote({ messages }: Context, points: readonly Point[]): Note[] {
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
  return found ? [{ kind: 'reading', text: messages.official.note.estimates }] : []
}

function derivedNote({ messages }: Context, points: readonly Point[]): Note[] {
  const derived = points.some(({ measured }) => measured.status !== 'published')
  return derived ? [{ kind: 'derived', text: messages.official.note.sums }] : []
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
  { index }: Official,
  asked: readonly Party[],
  present: ReadonlySet<Party>,
  canChoose = true,
): Note[] {
  const { spec, messages } = context
  const absent = asked.filter((code) => !present.has(code))
  if (absent.length === 0) return []
  const { note } = messages.official
  const ends =
    present.size > 0 || basisOf(spec) === 'mirror'
      ? []
      : countriesOf(spec.area).flatMap((country) => ownEnd(context, index, country, asked))
  if (ends.length > 0) return [{ kind: 'missing', text: `${ends.map(upperFirst).join('. ')}.` }]
  const halves = halvesOf(context, index, absent)
  const nothing = absent.filter((code) => !halves.has(code))
  const oneFlow = FLOWS.flatMap((flow): Note[] => {
    const own = absent.filter((code) => halves.get(code) === flow)
    return own.length === 0
      ? []
      : [{ kind: 'missing', text: note.oneFlow(listOfPartners(context, own), flow, canChoose) }]
  })
  return [
    ...oneFlow,
    ...(nothing.length === 0
      ? []
      : [{ kind: 'missing', text: note.noFigures(listOfPartners(context, nothing)) } as const]),
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

/** "Turkmenistan's own figures end in 2020; what its partners report goes to 2022"; nothing where they go on. */
function ownEnd(
  { spec, messages }: Context,
  index: ObservationIndex,
  country: CountryCode,
  partners: readonly Party[],
): string[] {
  const { note } = messages.official
  const lastOf = (basis: OfficialBasis) => lastYearOf(index, { area: [country], basis }, partners)
  const [own, theirs] = [lastOf('reported'), lastOf('mirror')]
  if (own === undefined || own >= spec.time.from) return []
  const ended = note.ownEnd(country, String(own))
  return [theirs === undefined || theirs <= own ? ended : `${ended}; ${note.partnersGoTo(String(theirs))}`]
}

/** A note that names those who were left out because others hold what is theirs. */
export function overlapNote(
  { lang, messages }: Context,
  asked: readonly Party[],
  used: readonly Party[],
): Note[] {
  const names = asked.filter((code) => !used.includes(code)).map((code) => messages.partner[code])
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
