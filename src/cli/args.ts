import { THEMES, type Theme } from '../chart/spec.ts'
import { LEAST_WIDTH, LETTERINGS, MOST_WIDTH, WIDTHS, widthOfPicture } from '../export/svg/picture-size.ts'
import { CSV_SEPARATORS, CSV_SHAPES, type CsvOptions } from '../export/tables/csv-options.ts'
import { oneOf, parsed, UsageError } from './arguments.ts'
import { type OwnSettings, settingsIn } from './link.ts'
import { answersOf, rateOf } from './own-args.ts'

export const FORMATS = [
  'svg',
  'png',
  'pdf',
  'csv',
  'xlsx',
  'pptx',
  'docx',
  'json',
  'html',
  'md',
  'tex',
  'bib',
  'ris',
] as const
export type Format = (typeof FORMATS)[number]

/** What is to be made. */
export interface RenderArgs {
  /** Query strings as in the app's address, without the question mark. */
  readonly queries: readonly string[]
  readonly formats: readonly Format[]
  /** The folder for the files. */
  readonly out: string
  readonly theme: Theme
  /** Width of the charts in the pictures, px. */
  readonly width: number
  /** Whether the texts of an SVG are the outlines of their letters. */
  readonly outlines: boolean
  /** Dots of a PNG for each px. */
  readonly scale: number
  /** The address of the app that the texts link to. */
  readonly link: string
  /** The shape of CSV files, and what stands between their values. */
  readonly csv: Required<CsvOptions>
  /** Files of one's own that charts with the basis "own" are of; null for none. */
  readonly own: OwnFiles | null
}

/** Files of statistics, and how they are to be understood. */
export interface OwnFiles extends OwnSettings {
  readonly files: readonly string[]
}

const SIZES: Record<string, number> = WIDTHS

const USAGE = `npm run render -- "<query>" … [manifest.json …] --format svg,csv --out DIR

A query is what stands behind the question mark of the app's address: "chart=change&partner=CHN~EU"; "" is the first
view. A manifest is a JSON file with a list of queries.

  --format  ${FORMATS.join(', ')}; several with commas between (svg)
  --out     the folder for the files, made if need be (render)
  --theme   light, dark, where a query names none (light)
  --scale   1 to 4 dots of a PNG for a px; 3.125 gives 300 for an inch (2)
  --link    the address of the app, for the links in texts (index.html)
  --size    column, page, slide, a width of the chart in px, or of the picture in mm: 160mm (page)
  --text    text, or outlines: the texts of an SVG as the outlines of their letters (text)
  --csv     long, wide: a row for each value, or a column for each series (long)
  --separator  comma; semicolon for spreadsheets whose numbers have a comma, with a byte order mark (comma)
  --own     a file of statistics as its publisher gives it, for queries with basis=own; as often as need be
  --answer, --rate  what no cell of it says, and what its currency was worth: see npm run own; without these and
            --product as the query says it behind its “#”
  --product  which of its products is charted (all goods)

Several charts share one deck, report.pptx, one text, report.md or report.tex, and one list of references, report.bib
or report.ris. A chart that is asked for twice is made twice, its files numbered. A table has no picture.`

/** What the arguments ask for.
 *  @param read gives the text of a manifest
 *  @throws UsageError */
export function parseRenderArgs(args: readonly string[], read: (file: string) => string): RenderArgs {
  const { values, positionals } = parsed(args, OPTIONS, USAGE)
  const queries = positionals.flatMap((name) => (name.endsWith('.json') ? manifest(name, read) : [name]))
  if (queries.length === 0) throw new UsageError(`There is nothing to render.\n\n${USAGE}`)
  return {
    queries: queries.map((query) => query.replace(/^\?/, '')),
    formats: [...new Set(values.format.split(',').map((name) => oneOf('format', FORMATS, name)))],
    out: values.out,
    theme: oneOf('theme', THEMES, values.theme),
    width: widthOf(values.size),
    outlines: oneOf('way to write texts', LETTERINGS, values.text) === 'outlines',
    scale: scaleOf(values.scale),
    link: values.link,
    csv: {
      shape: oneOf('shape of CSV', CSV_SHAPES, values.csv),
      separator: oneOf('separator', CSV_SEPARATORS, values.separator),
    },
    own: ownFiles(values, queries),
  }
}

const SEVERAL = { type: 'string', multiple: true, default: [] as string[] } as const

const option = (fallback: string) => ({ type: 'string', default: fallback }) as const
const OPTIONS = {
  format: option('svg'),
  out: option('render'),
  theme: option('light'),
  size: option('page'),
  text: option('text'),
  scale: option('2'),
  link: option('index.html'),
  csv: option('long'),
  separator: option('comma'),
  own: SEVERAL,
  answer: SEVERAL,
  rate: SEVERAL,
  product: { type: 'string' },
} as const

function ownFiles(
  { own, answer, rate, product }: ReturnType<typeof parsed<typeof OPTIONS>>['values'],
  queries: readonly string[],
): OwnFiles | null {
  if (own.length > 0) {
    const isSaid = answer.length + rate.length > 0 || product !== undefined
    const ofLinks = isSaid ? null : settingsIn(queries)
    return {
      files: own,
      ...(ofLinks ?? { answers: answersOf(answer), rates: rate.map(rateOf), product: product ?? null }),
    }
  }
  const lonely =
    answer.length > 0 ? 'answer' : rate.length > 0 ? 'rate' : product === undefined ? null : 'product'
  if (lonely !== null)
    throw new UsageError(`--${lonely} is about a file, and there is none. Name it by --own.`)
  return null
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

function widthOf(size: string): number {
  const [, millimetres] = /^([\d.]+) ?mm$/.exec(size) ?? []
  const width =
    millimetres === undefined ? (SIZES[size] ?? Number(size)) : widthOfPicture(Number(millimetres))
  if (!(width >= LEAST_WIDTH && width <= MOST_WIDTH)) {
    throw new UsageError(
      `“${size}” is no size. Sizes are ${Object.keys(SIZES).join(', ')}, ${LEAST_WIDTH} to ${MOST_WIDTH} px, or the same in mm (160mm).`,
    )
  }
  return width
}

function scaleOf(text: string): number {
  const scale = Number(text)
  if (!(scale >= 1 && scale <= 4)) throw new UsageError(`“${text}” is no scale. Scales are 1 to 4.`)
  return scale
}
