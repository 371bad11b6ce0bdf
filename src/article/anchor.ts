import search from 'approx-string-match'
import type { Passage, PassageId, TextQuoteSelector } from '../trade/figure.ts'
import { likelyPlaces } from './likely-places.ts'
import { normalise } from './normalise.ts'

/** What of a passage says how it is found. */
export type Quoted = Pick<Passage, 'id' | 'selector'>

/** A phrase found in a text, as offsets into it; `edits` says how many letters differ. */
export interface Anchor {
  readonly passage: PassageId
  readonly start: number
  readonly end: number
  readonly edits: number
}

/** The passages that were found, in the order of the text, and those that were not. */
export interface Anchored {
  readonly found: readonly Anchor[]
  readonly missing: readonly PassageId[]
}

/** A phrase may differ in this part of its letters and still be the same phrase. */
const TOLERANCE = 0.15

/** Finds the passages' quotes in a text, as a W3C TextQuoteSelector is meant to be found: by its exact words
 *  and, where they occur more than once, by what stands before and after them. Tolerates other quotation
 *  marks, dashes and spaces and a few edited letters, but never another number. The time it takes grows as the text does.
 *  @param onLooked called after each passage with the number of those that were looked for */
export function anchor(
  text: string,
  passages: readonly Quoted[],
  onLooked: (count: number) => void = () => {},
): Anchored {
  const { text: haystack, offsets } = normalise(text)
  const found: Anchor[] = []
  const missing: PassageId[] = []
  for (const [i, { id, selector }] of passages.entries()) {
    const match = locate(haystack, selector)
    if (match === null) missing.push(id)
    else {
      const start = offsets[match.start] ?? 0
      const end = (offsets[match.end - 1] ?? 0) + 1
      found.push({ passage: id, start, end, edits: match.errors })
    }
    onLooked(i + 1)
  }
  return { found: found.sort((a, b) => a.start - b.start), missing }
}

interface Match {
  readonly start: number
  readonly end: number
  readonly errors: number
}

function locate(haystack: string, { exact, prefix, suffix }: TextQuoteSelector): Match | null {
  const quote = normalise(exact).text.trim()
  const context = { prefix: normalise(prefix ?? '').text, suffix: normalise(suffix ?? '').text }
  return (
    leastDifferent(haystack, exactMatches(haystack, quote), context) ??
    leastDifferent(haystack, closeMatches(haystack, quote), context)
  )
}

/** The match that differs least, with what stands around it; the first of equals. None is better than one without a
 *  difference. */
function leastDifferent(haystack: string, matches: Iterable<Match>, context: Context): Match | null {
  let best: Match | null = null
  let least = Number.POSITIVE_INFINITY
  for (const match of matches) {
    const difference = match.errors + surroundings(haystack, match, context)
    if (difference >= least) continue
    best = match
    least = difference
    if (least === 0) break
  }
  return best
}

function* exactMatches(haystack: string, quote: string): Generator<Match> {
  for (let at = haystack.indexOf(quote); at !== -1; at = haystack.indexOf(quote, at + 1)) {
    yield { start: at, end: at + quote.length, errors: 0 }
  }
}

/** Matches with few enough edits in which every number is the same. */
function* closeMatches(haystack: string, quote: string): Generator<Match> {
  const numbers = numbersIn(quote)
  const edits = Math.floor(quote.length * TOLERANCE)
  for (const place of likelyPlaces(haystack, quote, edits)) {
    for (const { start, end, errors } of search(haystack.slice(place.start, place.end), quote, edits)) {
      const match = { start: place.start + start, end: place.start + end, errors }
      if (numbersIn(wholeWords(haystack, match.start, match.end)) === numbers) yield match
    }
  }
}

/** The match widened to whole words, so that half a number does not pass for it. */
function wholeWords(text: string, start: number, end: number): string {
  const before = /[\p{L}\p{N}.,]*$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? ''
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + 20))?.[0] ?? ''
  return before + text.slice(start, end) + after
}

function numbersIn(text: string): string {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ')
}

/** What should stand before and after a quote, in the form in which phrases are compared; empty where nothing is said. */
interface Context {
  readonly prefix: string
  readonly suffix: string
}

/** How badly the words around a match differ from what should stand there, in edits. */
function surroundings(haystack: string, { start, end }: Match, { prefix, suffix }: Context): number {
  const difference = (wanted: string, actual: (length: number) => string) => {
    if (wanted === '') return 0
    const best = search(actual(wanted.length + 4), wanted, wanted.length)
    return Math.min(wanted.length, ...best.map((match) => match.errors))
  }
  return (
    difference(prefix, (length) => haystack.slice(Math.max(0, start - length), start)) +
    difference(suffix, (length) => haystack.slice(end, end + length))
  )
}
