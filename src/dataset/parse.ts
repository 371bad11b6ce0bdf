import * as v from 'valibot'
import type { Dataset } from '../trade/figure.ts'
import { inconsistencies } from './consistent.ts'
import { MalformedData, type Problem } from './problem.ts'
import { articleSchema } from './schema.ts'

/** The dataset in the text of `article.json`.
 *  @param file its name, for messages
 *  @throws MalformedData naming the file, the place and what is wrong, for every problem found */
export function parseArticle(source: string, file: string): Dataset {
  const article = parseBy(articleSchema, source, file)
  const contradictions = inconsistencies(article)
  if (contradictions.length > 0) {
    throw new MalformedData(contradictions.map((found) => ({ file, line: null, ...found })))
  }
  return article
}

/** What a JSON text holds, if it is as `schema` says.
 *  @throws MalformedData naming the file, the place and what is wrong, for every problem found */
export function parseBy<S extends v.GenericSchema>(
  schema: S,
  source: string,
  file: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, parseJson(source, file))
  if (!result.success) throw new MalformedData(result.issues.map((issue) => fromIssue(issue, file)))
  return result.output
}

function parseJson(source: string, file: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    const problem: Problem = {
      file,
      path: '',
      line: lineOf(error, source),
      problem: `this is not JSON (${error instanceof Error ? error.message : String(error)}).`,
      hint: 'A comma or a quotation mark may be missing or one too many.',
    }
    throw new MalformedData([problem])
  }
}

/** JavaScript engines name the place of a syntax error as a position or a line, or not at all. */
function lineOf(error: unknown, source: string): number | null {
  const message = String(error)
  const line = /line (\d+)/.exec(message)?.[1]
  if (line !== undefined) return Number(line)
  const position = /position (\d+)/.exec(message)?.[1]
  return position === undefined ? null : source.slice(0, Number(position)).split('\n').length
}

function fromIssue(issue: v.BaseIssue<unknown>, file: string): Problem {
  const path = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
  return {
    file,
    path,
    line: null,
    problem: `${issue.message}${/[.!?]$/.test(issue.message) ? '' : '.'}`,
    hint: 'data/README.md describes the fields.',
  }
}
