/** A stretch of a text, as offsets into it. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Where a phrase may stand in a text with at most so many `edits`: letters changed, left out or put in. Looks for the
 *  phrase in pieces, two more than there may be edits: as an edit spoils one piece at most, two of them stand wherever
 *  the phrase does, as far from each other as in the phrase but for the edits (Navarro, A guided tour to approximate
 *  string matching, 2001, § 8.2). Going through the text for pieces is many times quicker than comparing it all. */
export function* likelyPlaces(text: string, phrase: string, edits: number): Generator<Place> {
  const pieces = piecesOf(phrase, edits + 2)
  if (pieces === null) {
    yield { start: 0, end: text.length }
    return
  }
  const { offsets, search } = pieces
  const reach = phrase.length + edits
  let place: Place | null = null
  let recent: Seen[] = []
  search.lastIndex = 0
  for (let hit = search.exec(text); hit !== null; hit = search.exec(text)) {
    // Pieces may overlap in the text where they do not in the phrase.
    search.lastIndex = hit.index + 1
    recent = recent.filter(({ at }) => at >= hit.index - reach)
    for (const offset of offsets.get(hit[0]) ?? []) {
      const seen = { at: hit.index, offset }
      if (recent.some((other) => belong(other, seen, edits))) {
        const start = hit.index - offset
        const next: Place = {
          start: Math.max(0, start - 3 * edits),
          end: Math.min(text.length, start + phrase.length + 3 * edits),
        }
        if (place !== null && next.start > place.end) {
          yield place
          place = next
        } else place = merged(place, next)
      }
      recent.push(seen)
    }
  }
  if (place !== null) yield place
}

/** A piece that stands at `at` in the text and at `offset` in the phrase. */
interface Seen {
  readonly at: number
  readonly offset: number
}

/** Whether two pieces of a phrase may be those of one and the same occurrence. */
function belong(one: Seen, other: Seen, edits: number): boolean {
  return one.offset !== other.offset && Math.abs(one.at - one.offset - (other.at - other.offset)) <= edits
}

function merged(place: Place | null, next: Place): Place {
  if (place === null) return next
  return { start: Math.min(place.start, next.start), end: Math.max(place.end, next.end) }
}

/** A phrase in `count` pieces: what finds them, the longer before the shorter, and at which offsets those stand that begin
 *  what was found. Null for a phrase too short to be cut so. */
function piecesOf(phrase: string, count: number) {
  if (phrase.length < 2 * count) return null
  const bounds = Array.from({ length: count + 1 }, (_, i) => Math.floor((i * phrase.length) / count))
  const pieces = bounds
    .slice(0, -1)
    .map((offset, i) => ({ offset, text: phrase.slice(offset, bounds[i + 1]) }))
  const texts = [...new Set(pieces.map(({ text }) => text))].sort((a, b) => b.length - a.length)
  return {
    search: new RegExp(texts.map(literally).join('|'), 'g'),
    offsets: new Map(
      texts.map((found) => [
        found,
        pieces.filter(({ text }) => found.startsWith(text)).map(({ offset }) => offset),
      ]),
    ),
  }
}

/** A pattern that stands for the text itself. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
