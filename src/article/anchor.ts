import search from 'approx-string-match'
import type { Passage, PassageId, TextQuoteSelector } from '../trade/figure.ts'
import { normalise } from './normalise.ts'

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
 *  marks, dashes and spaces and a few edited letters, but never another number. */
export function anchor(text: string, passages: readonly Passage[]): Anchored {
  const { text: haystack, offsets } = normalise(text)
  const found: Anchor[] = []
  const missing: PassageId[] = []
  for (const { id, selector } of passages) {
    const match = locate(haystack, selector)
    if (match === null) missing.push(id)
    else {
      const start = offsets[match.start] ?? 0
      const end = (offsets[match.end - 1] ?? 0) + 1
      found.push({ passage: id, start, end, edits: match.errors })
    }
  }
  return { found: found.sort((a, b) => a.start - b.start), missing }
}

interface Match {
  readonly start: number
  readonly end: number
  readonly errors: number
}

function locate(haystack: string, selector: TextQuoteSelector): Match | null {
  const quote = normalise(selector.exact).text.trim()
  const candidates = exactMatches(haystack, quote)
  const matches = candidates.length > 0 ? candidates : closeMatches(haystack, quote)
  const scored = matches.map((match) => ({
    match,
    score: match.errors + surroundings(haystack, match, selector),
  }))
  return scored.sort((a, b) => a.score - b.score)[0]?.match ?? null
}

function exactMatches(haystack: string, quote: string): Match[] {
  const matches: Match[] = []
  for (let at = haystack.indexOf(quote); at !== -1; at = haystack.indexOf(quote, at + 1)) {
    matches.push({ start: at, end: at + quote.length, errors: 0 })
  }
  return matches
}

/** Matches with few enough edits in which every number is the same. */
function closeMatches(haystack: string, quote: string): Match[] {
  const numbers = numbersIn(quote)
  return search(haystack, quote, Math.floor(quote.length * TOLERANCE)).filter(
    ({ start, end }) => numbersIn(wholeWords(haystack, start, end)) === numbers,
  )
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

/** How badly the words around a match differ from the selector's prefix and suffix, in edits. */
function surroundings(
  haystack: string,
  { start, end }: Match,
  { prefix, suffix }: TextQuoteSelector,
): number {
  const difference = (context: string | undefined, actual: (length: number) => string) => {
    if (context === undefined) return 0
    const wanted = normalise(context).text
    const best = search(actual(wanted.length + 4), wanted, wanted.length)
    return Math.min(wanted.length, ...best.map((match) => match.errors))
  }
  return (
    difference(prefix, (length) => haystack.slice(Math.max(0, start - length), start)) +
    difference(suffix, (length) => haystack.slice(end, end + length))
  )
}
