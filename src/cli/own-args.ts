import Papa from 'papaparse'
import { LANGS, type Lang } from '../chart/look.ts'
import { UNITS } from '../import/answer-texts.ts'
import { type Answers, type FileAnswers, NAMED } from '../import/answers.ts'
import type { Rate } from '../import/convert.ts'
import type { ConflictRule } from '../import/ledger.ts'
import type { Given, Role } from '../import/mapping.ts'
import type { DecimalMark } from '../import/numbers.ts'
import { periodOf } from '../import/periods.ts'
import { placeOf } from '../import/places/places.ts'
import { productSaid } from '../import/products.ts'
import { ENCODINGS } from '../import/read/encoding.ts'
import type { Separator } from '../import/read/lines.ts'
import { ROLES } from '../import/roles-by-hand.ts'
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
  const places = (text: string) => text.split(',').map((name) => placeSaid(name.trim()))
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

const SEPARATORS: Readonly<Record<string, Separator>> = { comma: ',', semicolon: ';', tab: '\t', bar: '|' }
const DECIMALS: Readonly<Record<string, DecimalMark>> = { point: '.', comma: ',' }
const CONFLICTS: Readonly<Record<string, ConflictRule>> = { first: 'first', last: 'last', largest: 'largest' }
/** The answers in texts such as "reporter=KAZ,flow=M"; commas within one are put in quotes, as in CSV.
 *  @throws UsageError */
export function answersOf(texts: readonly string[]): Answers {
  const pairs = texts
    .flatMap((text) => Papa.parse<string[]>(text).data.flat())
    .filter((pair) => pair.trim() !== '')
  let given: Given = {}
  let rest: Partial<Answers> = {}
  const instead = new Map<string, string>()
  const byFile = new Map<string, FileAnswers>()
  const names = new Map<string, string | 'leave-out'>()
  const roles = new Map<string, Role>()
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=')
    const [key, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    if (at === -1) throw new UsageError(`“${pair}” is no answer. Answers look like reporter=KAZ.\n\n${USAGE}`)
    if (key.startsWith('name:')) names.set(key.slice(5), value === 'leave-out' ? value : placeSaid(value))
    else if (key.startsWith('column:')) roles.set(key.slice(7), under(ROLES, value, 'role of a column'))
    else if (NAMED.some((asks) => key.startsWith(`${asks}:`)))
      for (const said of Object.values(givenOf(key.slice(0, key.indexOf(':')), value)))
        instead.set(key, String(said.value))
    else if (isOfFile(key)) {
      const [name, file] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
      byFile.set(file, { ...byFile.get(file), ...BY_FILE[name]?.(value) })
    } else if (key in SETTINGS) rest = { ...rest, ...SETTINGS[key]?.(value) }
    else given = { ...given, ...givenOf(key, value) }
  }
  return { given, instead, decimal: null, conflict: null, ...rest, byFile, names, roles }
}

/** What can be said of one file, after a colon, or of all. */
const BY_FILE: Readonly<Record<string, (value: string) => FileAnswers>> = {
  decimal: (value) => ({ decimal: under(DECIMALS, value, 'decimal mark') }),
  separator: (value) => ({ separator: under(SEPARATORS, value, 'separator') }),
  encoding: (value) => ({ encoding: oneOf('encoding', ENCODINGS, value) }),
}

const SETTINGS: Readonly<Record<string, (value: string) => Partial<Answers>>> = {
  ...BY_FILE,
  conflict: (value) => ({ conflict: under(CONFLICTS, value, 'rule for conflicts') }),
}

function isOfFile(key: string): boolean {
  return Object.keys(BY_FILE).some((name) => key.startsWith(`${name}:`))
}

function givenOf(key: string, value: string): Given {
  const from = 'user'
  switch (key) {
    case 'reporter':
    case 'partner':
      return { [key]: { value: placeSaid(value), from } }
    case 'flow':
      return {
        flow: { value: under({ X: 'X', M: 'M', exports: 'X', imports: 'M' } as const, value, 'flow'), from },
      }
    case 'year': {
      const read = periodOf(value)
      if (read?.is !== 'period') throw new UsageError(`“${value}” is no year. Years look like 2022.`)
      return { period: { value: read.period, from } }
    }
    case 'unit':
      return { multiplier: { value: under(UNITS, value, 'unit'), from } }
    case 'currency':
      if (!/^[A-Z]{3}$/.test(value))
        throw new UsageError(`“${value}” is no currency. Currencies look like USD.`)
      return { currency: { value, from } }
    case 'product':
      return { product: { value: productSaid(value), from } }
    default:
      throw new UsageError(`Nothing asks for “${key}”.\n\n${USAGE}`)
  }
}

function placeSaid(value: string): string {
  const read = placeOf(value, null)
  if (read.is !== 'place')
    throw new UsageError(`“${value}” is no country. Use a code such as KAZ, EU or WLD, or a name.`)
  return read.code
}

/** What a table has under a name, in any case.
 *  @throws UsageError */
function under<T>(table: Readonly<Record<string, T>>, value: string, what: string): T {
  return table[oneOf(what, Object.keys(table), value)] as T
}

/** A rate in a text such as "EUR,2019,1.1195,European Central Bank".
 *  @throws UsageError */
export function rateOf(text: string): Rate {
  const [currency = '', year = '', dollars = '', ...source] = text.split(',').map((part) => part.trim())
  const isRate =
    /^[A-Z]{3}$/.test(currency) && /^\d{4}$/.test(year) && Number(dollars) > 0 && source.join('') !== ''
  if (!isRate)
    throw new UsageError(`“${text}” is no rate. Rates look like EUR,2019,1.1195,European Central Bank.`)
  return { currency, year, dollars: Number(dollars), source: source.join(', ') }
}
