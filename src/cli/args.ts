import { parseArgs } from 'node:util'
import { THEMES, type Theme } from '../chart/spec.ts'

export const FORMATS = ['svg', 'png', 'csv', 'xlsx', 'pptx', 'docx', 'json', 'html', 'md', 'tex'] as const
export type Format = (typeof FORMATS)[number]

/** What is to be made. */
export interface RenderArgs {
  /** Query strings as in the app's address, without the question mark. */
  readonly queries: readonly string[]
  readonly formats: readonly Format[]
  /** The folder for the files. */
  readonly out: string
  readonly theme: Theme
  /** Width of the pictures, px. */
  readonly width: number
  /** Dots of a PNG for each px. */
  readonly scale: number
  /** The address of the app that the texts link to. */
  readonly link: string
}

/** What the command line asks for cannot be done; the message says what and what to do. */
export class UsageError extends Error {}

const SIZES: Record<string, number> = { column: 480, page: 760, slide: 1100 }

const USAGE = `npm run render -- "<query>" … [manifest.json …] --format svg,csv --out DIR

A query is what stands behind the question mark of the app's address: "chart=change&partner=CHN~EU"; "" is the first
view. A manifest is a JSON file with a list of queries.

  --format  ${FORMATS.join(', ')}; several with commas between (svg)
  --out     the folder for the files, made if need be (render)
  --theme   light, dark (light)
  --scale   1 to 4 dots of a PNG for a px; 3.125 gives 300 for an inch (2)
  --link    the address of the app, for the links in texts (index.html)
  --size    column, page, slide, or a width in px (page)

Several charts share one deck, report.pptx, and one text, report.md or report.tex.`

/** What the arguments ask for.
 *  @param read gives the text of a manifest
 *  @throws UsageError */
export function parseRenderArgs(args: readonly string[], read: (file: string) => string): RenderArgs {
  const { values, positionals } = parsed(args)
  const queries = positionals.flatMap((name) => (name.endsWith('.json') ? manifest(name, read) : [name]))
  if (queries.length === 0) throw new UsageError(`There is nothing to render.\n\n${USAGE}`)
  return {
    queries: queries.map((query) => query.replace(/^\?/, '')),
    formats: values.format.split(',').map(formatOf),
    out: values.out,
    theme: themeOf(values.theme),
    width: widthOf(values.size),
    scale: scaleOf(values.scale),
    link: values.link,
  }
}

function parsed(args: readonly string[]) {
  const option = (fallback: string) => ({ type: 'string', default: fallback }) as const
  const options = {
    format: option('svg'),
    out: option('render'),
    theme: option('light'),
    size: option('page'),
    scale: option('2'),
    link: option('index.html'),
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

function manifest(file: string, read: (file: string) => string): string[] {
  const list: unknown = parseJson(file, read)
  if (!Array.isArray(list))
    throw new UsageError(`${file}: a manifest is a list of queries, ["chart=change", …].`)
  return list.map((query: unknown, i) => {
    if (typeof query === 'string') return query
    throw new UsageError(`${file}, entry ${i + 1}: ${JSON.stringify(query)} is no query. Queries are texts.`)
  })
}

function parseJson(file: string, read: (file: string) => string): unknown {
  try {
    return JSON.parse(read(file))
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function formatOf(name: string): Format {
  const found = FORMATS.find((format) => format === name.trim())
  if (found === undefined) throw new UsageError(`“${name}” is no format. Formats are ${FORMATS.join(', ')}.`)
  return found
}

function themeOf(name: string): Theme {
  const found = THEMES.find((theme) => theme === name)
  if (found === undefined) throw new UsageError(`“${name}” is no theme. Themes are ${THEMES.join(', ')}.`)
  return found
}

function widthOf(size: string): number {
  const width = SIZES[size] ?? Number(size)
  if (!(width >= 280 && width <= 4000)) {
    throw new UsageError(
      `“${size}” is no size. Sizes are ${Object.keys(SIZES).join(', ')}, or 280 to 4000 px.`,
    )
  }
  return width
}

function scaleOf(text: string): number {
  const scale = Number(text)
  if (!(scale >= 1 && scale <= 4)) throw new UsageError(`“${text}” is no scale. Scales are 1 to 4.`)
  return scale
}
