import { type DateParts, dateOf, type Reference } from './cite.ts'

/* Reference lists for pasting, in two styles. Processors of CSL styles that may be used freely are not to be had
   (docs/decisions/003-libraries.md), and Khorgos cites three kinds of things only; so their rules stand here:
   American Psychological Association, *Publication Manual*, 7th ed. (2020), ch. 9 and 10; *The Chicago Manual of
   Style*, 17th ed. (2017), ch. 15 (author and date). */

export const STYLES = ['apa', 'chicago'] as const
export type Style = (typeof STYLES)[number]

/** References as a list in plain text, an entry a line, in the order of their authors. */
export function referenceList(references: readonly Reference[], style: Style): string {
  const entry = { apa, chicago }[style]
  const order = new Intl.Collator('en')
  return `${references.map(entry).sort(order.compare).join('\n')}\n`
}

/** What a title is followed by, where it is not an article's. */
const FORMS: Record<
  Reference['type'],
  { readonly apa: readonly string[]; readonly chicago: readonly string[] }
> = {
  graphic: { apa: ['[Chart]'], chicago: ['Chart'] },
  dataset: { apa: ['[Data set]'], chicago: ['Data set'] },
  'article-newspaper': { apa: [], chicago: [] },
}

/** "Abbasova, V. (2023, November 20). Title. " */
function apa(reference: Reference): string {
  const version = reference.version === undefined ? [] : [`(Version ${reference.version})`]
  const title = [reference.title, ...version, ...FORMS[reference.type].apa].join(' ')
  const [year, ...day] = dateOf(reference)
  const date = year === undefined ? 'n.d.' : [String(year), ...inWords(day)].join(', ')
  return sentences(authorOf(reference, initials), `(${date})`, title, reference.URL)
}

/** "Abbasova, Vusala. 2023. “Title.” November 20, 2023." */
function chicago(reference: Reference): string {
  const [year, ...day] = dateOf(reference)
  const named = inWords(day).map((text) => `${text}${day.length > 1 ? ',' : ''} ${year}`)
  const version = reference.version === undefined ? [] : [`Version ${reference.version}`]
  return sentences(
    authorOf(reference, (given) => given),
    String(year ?? 'n.d.'),
    `“${closed(reference.title)}”`,
    ...FORMS[reference.type].chicago,
    ...version,
    ...named,
    reference.URL,
  )
}

function authorOf({ author }: Reference, given: (name: string) => string): string {
  return author
    .map((one) => ('literal' in one ? one.literal : `${one.family}, ${given(one.given)}`))
    .join(', ')
}

function initials(given: string): string {
  return given.replace(/(\p{L})[^\s-]*/gu, '$1.')
}

/** "November 20" of [11, 20], "November" of [11], nothing of []. */
function inWords([month, day]: DateParts): string[] {
  if (month === undefined) return []
  const options: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC' }
  if (day !== undefined) options.day = 'numeric'
  return [new Intl.DateTimeFormat('en-US', options).format(Date.UTC(2000, month - 1, day ?? 1))]
}

/** Parts one after the other, each with a point at its end; an address goes without. */
function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .flatMap((part) => (part === undefined ? [] : [part.includes('://') ? part : closed(part)]))
    .join(' ')
}

function closed(text: string): string {
  return /[.?!]”?$/.test(text) ? text : `${text}.`
}
