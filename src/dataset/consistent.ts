import type { ArticleFile } from './schema.ts'

/** A path and what is wrong there. */
export interface Inconsistency {
  readonly path: string
  readonly problem: string
  readonly hint: string
}

/** What no schema can say: that ids are unique and lead somewhere, and that the numbers fit together. */
export function inconsistencies(file: ArticleFile): Inconsistency[] {
  return [...duplicateIds(file), ...brokenLinks(file), ...impossibleValues(file)]
}

function duplicateIds(file: ArticleFile): Inconsistency[] {
  const seen = new Set<string>()
  const rooms = ['passages', 'figures'] as const
  return rooms.flatMap((room) =>
    file[room].flatMap(({ id }, i) => {
      const again = seen.has(id)
      seen.add(id)
      return again
        ? [
            {
              path: `${room}[${i}].id`,
              problem: `the id "${id}" is used twice.`,
              hint: 'Give each figure and passage its own.',
            },
          ]
        : []
    }),
  )
}

function brokenLinks(file: ArticleFile): Inconsistency[] {
  const passages = new Set(file.passages.map((p) => p.id))
  const paragraphs = new Set(file.paragraphs.map((p) => p.number))
  const missing = (path: string, what: string, id: string | number) => ({
    path,
    problem: `there is no ${what} "${id}".`,
    hint: `Add it, or name one that exists.`,
  })
  return [
    ...file.figures.flatMap((figure, i) =>
      figure.passages.flatMap((id, j) =>
        passages.has(id) ? [] : [missing(`figures[${i}].passages[${j}]`, 'passage', id)],
      ),
    ),
    ...file.passages.flatMap((passage, i) =>
      paragraphs.has(passage.paragraph)
        ? []
        : [missing(`passages[${i}].paragraph`, 'paragraph', passage.paragraph)],
    ),
    ...file.paragraphs.flatMap(({ gist }, i) =>
      (['en', 'ru'] as const).flatMap((lang) =>
        (gist[lang] ?? []).flatMap((part, j) =>
          typeof part === 'object' && 'quote' in part && !passages.has(part.quote)
            ? [missing(`paragraphs[${i}].gist.${lang}[${j}].quote`, 'passage', part.quote)]
            : [],
        ),
      ),
    ),
  ]
}

function impossibleValues(file: ArticleFile): Inconsistency[] {
  return file.figures.flatMap((figure, i) => {
    const path = `figures[${i}]`
    const { low, shown, high } = figure.value
    const found: Inconsistency[] = []
    if ((low ?? -Infinity) > (shown ?? high ?? Infinity) || (shown ?? -Infinity) > (high ?? Infinity)) {
      found.push({
        path: `${path}.value`,
        problem: 'the bounds and the shown number are out of order.',
        hint: 'They go low ≤ shown ≤ high.',
      })
    }
    if ((figure.status === 'not-stated') !== (shown === null && figure.status !== 'implied')) {
      found.push({
        path: `${path}.status`,
        problem: `the status "${figure.status}" does not fit the value.`,
        hint: 'A stated figure has a shown number; one that is not stated has none.',
      })
    }
    if (figure.boundedBy !== undefined) {
      const bound = file.figures.find((other) => other.id === figure.boundedBy)
      if (bound === undefined || bound.value.shown !== high) {
        found.push({
          path: `${path}.boundedBy`,
          problem: `the upper bound is not the shown value of "${figure.boundedBy}".`,
          hint: 'Name the figure whose shown value bounds this one, and repeat that value as "high".',
        })
      }
    }
    return found
  })
}
