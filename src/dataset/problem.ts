/** What is wrong with a data file, worded for the person who wrote it. */
export interface Problem {
  readonly file: string
  /** Where in the file: a path such as `figures[3].value.low`, or "" for the whole of it. */
  readonly path: string
  readonly line: number | null
  readonly problem: string
  readonly hint: string
}

/** Thrown where a data file cannot be used; carries every problem that was found. */
export class MalformedData extends Error {
  override readonly name = 'MalformedData'
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(describe).join('\n'))
  }
}

/** Thrown where a data file could not be fetched at all. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file} could not be fetched: ${reason}`)
  }
}

/** One problem as one line: "data/article.json, line 3, figures[2].status: …". */
export function describe({ file, path, line, problem, hint }: Problem): string {
  const place = [file, line === null ? '' : `line ${line}`, path].filter(Boolean).join(', ')
  return `${place}: ${problem} ${hint}`.trim()
}
