import type { Party, SourceId } from '../../../trade/observation.ts'
import type { Context } from '../../context.ts'
import { formatList, formatSpans } from '../../format.ts'
import { valueWords } from '../../mark-words.ts'
import type { Mark, Note } from '../../model.ts'
import type { CoveredCountries, Point } from './points.ts'

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
    ...changeNote(context, points),
    ...euNote(context, points),
    ...derivedNote(context, points),
  ]
}

function coverageNotes({ lang, messages }: Context, coverage: CoveredCountries | undefined): Note[] {
  if (coverage?.failed) return [{ kind: 'missing', text: messages.official.note.noneThroughout }]
  if (!coverage?.narrowed) return []
  const names = coverage.countries.map((country) => messages.country[country])
  return [{ kind: 'missing', text: messages.official.note.sameOnly(formatList(lang, names)) }]
}

function partialNote({ lang, messages }: Context, points: readonly Point[]): Note[] {
  const byMissing = new Map<string, Set<number>>()
  for (const { measured, year } of points) {
    if (measured.missing.length === 0) continue
    const names = formatList(
      lang,
      measured.missing.map((country) => messages.partnerOf[country]),
    )
    byMissing.set(names, (byMissing.get(names) ?? new Set()).add(year))
  }
  const parts = [...byMissing].map(([countries, years]) =>
    messages.official.note.partialIn(formatSpans([...years].sort((a, b) => a - b)), countries),
  )
  return parts.length === 0
    ? []
    : [{ kind: 'missing', text: messages.official.note.partial(parts.join('; ')) }]
}

function changeNote({ lang, messages }: Context, points: readonly Point[]): Note[] {
  const { publisher, note } = messages.official
  const found = new Map<string, { text: (to: string) => string; to: Set<SourceId> }>()
  for (const { reporter, year, from, to } of points.flatMap((point) => point.changes)) {
    const key = `${reporter} ${year} ${from}`
    const known = found.get(key) ?? {
      text: (sources: string) =>
        note.change(messages.partnerOf[reporter], String(year), publisher[from], sources),
      to: new Set<SourceId>(),
    }
    known.to.add(to)
    found.set(key, known)
  }
  const changes = [...found.values()].map(({ text, to }) =>
    text(
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

function derivedNote({ messages }: Context, points: readonly Point[]): Note[] {
  const derived = points.some(({ measured }) => measured.status !== 'published')
  return derived ? [{ kind: 'derived', text: messages.official.note.sums }] : []
}

/** A note that names who has no figure at all; none where everybody has. */
export function absentNote(
  { lang, messages }: Context,
  asked: readonly Party[],
  present: ReadonlySet<Party>,
): Note[] {
  const names = asked.filter((code) => !present.has(code)).map((code) => messages.partner[code])
  return names.length === 0
    ? []
    : [{ kind: 'missing', text: messages.official.note.noFigures(formatList(lang, names)) }]
}

/** A note that names those who were left out because others hold what is theirs. */
export function overlapNote(
  { lang, messages }: Context,
  asked: readonly Party[],
  used: readonly Party[],
): Note[] {
  const names = asked.filter((code) => !used.includes(code)).map((code) => messages.partnerOf[code])
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
