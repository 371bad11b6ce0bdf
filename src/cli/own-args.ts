import Papa from 'papaparse'
import { LANGS, type Lang } from '../chart/look.ts'
import type { Answers } from '../import/answers/answers.ts'
import { NotAnAnswer, readAnswers, readPlaceSaid, readRate } from '../import/answers/read-answers.ts'
import { productSaid } from '../import/columns/products.ts'
import { ENCODINGS } from '../import/read/encoding.ts'
import type { Rate } from '../import/rows/convert.ts'
import type { ObservationQuery } from '../import/sources/source.ts'
import { oneOf, parsed, UsageError } from './arguments.ts'

/** What `npm run own` is asked to do. */
export interface OwnArgs {
  readonly files: readonly string[]
  /** What is asked of a source by its address; null where nothing is. */
  readonly from: { readonly address: string; readonly query: ObservationQuery } | null
  /** The folder for the three files. */
  readonly out: string
  readonly answers: Answers
  readonly rates: readonly Rate[]
  readonly lang: Lang
}

const USAGE = `npm run own -- FILE… --out DIR [--answer reporter=KAZ,flow=M,year=2022,unit=thousand]
npm run own -- --from ADDRESS --reporter KAZ --years 2010..2022 [--partner CHN,RUS] [--product 1801]

Reads statistics of trade as their publishers give them (CSV, TSV, XLSX, XLS, SDMX-CSV, SDMX-JSON, Parquet, also packed),
and writes observations.csv, left-out.csv and recognised.json.

  --out     the folder for the files, made if need be (own)
  --answer  what no cell says, commas between, as often as need be:
            reporter, partner  a country’s code or name     flow      X, M
            year               2022, 2022-03, 2022-Q1       unit      one, thousand, million, billion
            currency           USD, EUR, …                  product   TOTAL, or a code
            decimal            point, comma                 encoding  ${ENCODINGS.slice(0, 6).join(', ')}, …
            separator          comma, semicolon, tab, bar   conflict  first, last, largest
            "encoding:old.csv=windows-1251"  of one file by its name; so separator and decimal
            "name:Kazahstan=KAZ"  a name that was not matched; =leave-out leaves it out
            "column:Total=ignored"  what a column holds: reporter, partner, flow, year, month, product, value, exports,
                               imports, currency, unit, indicator, status, ignored; of several of one
                               head the second is “Total#2”
  --rate    CURRENCY,YEAR,DOLLARS,SOURCE: what one unit was worth in US$, and who says so, as often as need be
  --from    a Parquet file by its address, or clickhouse+https://user@host:8443/database/table, of which what
            --reporter, --years, --partner (all) and --product (TOTAL) say is read
  --lang    en, ru: the language of the words (en)

Ends with 0 if every file gave values, 1 if one gave none, 3 if one gives none before a question is answered.`

/** @throws UsageError */
export function parseOwnArgs(args: readonly string[]): OwnArgs {
  const { values, positionals } = parsed(args, OPTIONS, USAGE)
  const from = fromOf(values)
  if (positionals.length === 0 && from === null) throw new UsageError(`There is no file to read.\n\n${USAGE}`)
  return {
    files: positionals,
    from,
    out: values.out,
    answers: answersOf(values.answer),
    rates: values.rate.map(rateOf),
    lang: oneOf('language of these words', LANGS, values.lang),
  }
}

const OPTIONS = {
  out: { type: 'string', default: 'own' },
  answer: { type: 'string', multiple: true, default: [] as string[] },
  rate: { type: 'string', multiple: true, default: [] as string[] },
  from: { type: 'string' },
  reporter: { type: 'string' },
  partner: { type: 'string' },
  years: { type: 'string' },
  product: { type: 'string', default: 'TOTAL' },
  lang: { type: 'string', default: 'en' },
} as const

type Values = ReturnType<typeof parsed<typeof OPTIONS>>['values']

/** What is asked of a source, and of which. */
function fromOf({ from, reporter, partner, years, product }: Values): OwnArgs['from'] {
  if (from === undefined) return null
  if (reporter === undefined || years === undefined)
    throw new UsageError(`Of a source some reporters and years are read: --reporter KAZ --years 2010..2022.`)
  const [, first, last = first] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(years) ?? []
  if (first === undefined || Number(last) < Number(first))
    throw new UsageError(`“${years}” are no years. Years look like 2010..2022, or 2022.`)
  const places = (text: string) => text.split(',').map((name) => said(() => readPlaceSaid(name.trim())))
  return {
    address: from,
    query: {
      reporters: places(reporter),
      partners: partner === undefined ? null : places(partner),
      years: { from: Number(first), to: Number(last) },
      product: productSaid(product),
    },
  }
}

/** The answers in texts such as "reporter=KAZ,flow=M"; commas within one are put in quotes, as in CSV.
 *  @throws UsageError */
export function answersOf(texts: readonly string[]): Answers {
  const pairs = texts
    .flatMap((text) => Papa.parse<string[]>(text).data.flat())
    .filter((pair) => pair.trim() !== '')
  return said(() => readAnswers(pairs), USAGE)
}

/** A rate in a text such as "EUR,2019,1.1195,European Central Bank".
 *  @throws UsageError */
export function rateOf(text: string): Rate {
  return said(() => readRate(text))
}

/** What is read of an argument.
 *  @throws UsageError in the place of what says that it is no answer */
function said<T>(read: () => T, usage?: string): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof NotAnAnswer)) throw error
    throw new UsageError([error.message, ...(usage === undefined ? [] : [usage])].join('\n\n'))
  }
}
