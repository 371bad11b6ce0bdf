import { dateOf, type Reference } from './cite.ts'

/* References in the form of Research Information Systems (RIS Format Specifications, 2011), in UTF-8, which EndNote,
   Zotero, Mendeley and others read. */

const TYPES: Readonly<Record<Reference['type'], string>> = {
  graphic: 'FIGURE',
  dataset: 'DATA',
  'article-newspaper': 'NEWS',
}

/** References for reference managers. */
export function toRis(references: readonly Reference[]): string {
  return references.map(record).join('\r\n')
}

function record(reference: Reference): string {
  const { id, type, title, author, version, URL, language } = reference
  const [year] = dateOf(reference)
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[type]],
    ['ID', id],
    ...author.map((one) => ['AU', 'literal' in one ? one.literal : `${one.family}, ${one.given}`] as const),
    ['TI', title],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : slashed(reference)],
    ['ET', version],
    ['LA', language],
    ['UR', URL],
    ['ER', ''],
  ]
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('')
}

/** "2023/11/20/" or "2022/05//", as far as the date is known: behind the last stroke stands what is said in words. */
function slashed(reference: Reference): string {
  const [year = '', month = '', day = ''] = dateOf(reference).map((part) => String(part).padStart(2, '0'))
  return [year, month, day, ''].join('/')
}
