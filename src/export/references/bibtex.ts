import { isoDate } from '../../trade/citation.ts'
import { dateOf, type Reference } from './cite.ts'
import { latexText } from './latex.ts'

/* References as BibTeX, in UTF-8. The fields are those of biblatex (Lehman et al., *The biblatex package*, 3.19, 2.2),
   which biber reads; year and month stand beside `date` for the styles of BibTeX, which know no other. */

/** The article names no paper, so that it can be no @article. */
const TYPES: Readonly<Record<Reference['type'], string>> = {
  graphic: 'misc',
  dataset: 'dataset',
  'article-newspaper': 'misc',
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** References for LaTeX. */
export function toBibtex(references: readonly Reference[]): string {
  return references.map(entry).join('\n')
}

function entry(reference: Reference): string {
  const { id, type, title, author, version, URL, language } = reference
  const [year, month] = dateOf(reference)
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', `{${author.map(name).join(' and ')}}`],
    // In braces of its own a title keeps its capitals.
    ['title', `{{${latexText(title)}}}`],
    ['type', type === 'graphic' ? '{Chart}' : undefined],
    ['date', year === undefined ? undefined : `{${isoDate(dateOf(reference))}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['version', version === undefined ? undefined : `{${version}}`],
    ['url', URL === undefined ? undefined : `{${URL}}`],
    ['langid', language === 'ru' ? '{russian}' : '{english}'],
  ]
  const written = fields.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key} = ${value}`]))
  return `@${TYPES[type]}{${id},\n${written.join(',\n')}\n}\n`
}

/** An office's name in braces is no person's, with a family name at its end. */
function name(author: Reference['author'][number]): string {
  if ('literal' in author) return `{${latexText(author.literal)}}`
  return `${latexText(author.family)}, ${latexText(author.given)}`
}
