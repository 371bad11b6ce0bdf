import type { Given, Role } from '../columns/mapping.ts'
import type { DecimalMark } from '../columns/numbers.ts'
import { periodOf } from '../columns/periods.ts'
import { productSaid } from '../columns/products.ts'
import { placeOf } from '../places/places.ts'
import { ENCODINGS } from '../read/encoding.ts'
import type { Separator } from '../read/lines.ts'
import type { Rate } from '../rows/convert.ts'
import type { ConflictRule } from '../rows/ledger.ts'
import { UNITS } from './answer-texts.ts'
import { type Answers, type FileAnswers, NAMED } from './answers.ts'
import { ROLES } from './roles-by-hand.ts'

/* What `answerTexts` writes, read: of a command line, and of a link. */

/** What cannot be read as an answer or a rate, and what one looks like. */
export class NotAnAnswer extends Error {}

const SEPARATORS: Readonly<Record<string, Separator>> = { comma: ',', semicolon: ';', tab: '\t', bar: '|' }
const DECIMALS: Readonly<Record<string, DecimalMark>> = { point: '.', comma: ',' }
const CONFLICTS: Readonly<Record<string, ConflictRule>> = { first: 'first', last: 'last', largest: 'largest' }
const FLOWS = { X: 'X', M: 'M', exports: 'X', imports: 'M' } as const

/** The answers in texts such as "reporter=KAZ"; of two about the same the last holds.
 *  @throws NotAnAnswer */
export function readAnswers(texts: readonly string[]): Answers {
  let given: Given = {}
  let rest: Partial<Answers> = {}
  const instead = new Map<string, string>()
  const byFile = new Map<string, FileAnswers>()
  const names = new Map<string, string | 'leave-out'>()
  const roles = new Map<string, Role>()
  for (const text of texts) {
    // A name, or a guess, may hold one; so may a product.
    const at = /^\s*[^=:]+:/.test(text) ? text.lastIndexOf('=') : text.indexOf('=')
    const [key, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
    if (at === -1) throw new NotAnAnswer(`“${text}” is no answer. Answers look like reporter=KAZ.`)
    if (key.startsWith('name:')) names.set(key.slice(5), value === 'leave-out' ? value : readPlaceSaid(value))
    else if (key.startsWith('column:')) roles.set(key.slice(7), under(ROLES, value, 'role of a column'))
    else if (NAMED.some((asks) => key.startsWith(`${asks}:`)))
      for (const said of Object.values(givenOf(key.slice(0, key.indexOf(':')), value)))
        instead.set(key, String(said.value))
    else if (isOfFile(key)) {
      const [name, file] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
      byFile.set(file, { ...byFile.get(file), ...BY_FILE[name]?.(value) })
    } else if (Object.hasOwn(SETTINGS, key)) rest = { ...rest, ...SETTINGS[key]?.(value) }
    else given = { ...given, ...givenOf(key, value) }
  }
  return { given, instead, decimal: null, conflict: null, ...rest, byFile, names, roles }
}

/** What can be said of one file, after a colon, or of all. */
const BY_FILE: Readonly<Record<string, (value: string) => FileAnswers>> = {
  decimal: (value) => ({ decimal: under(DECIMALS, value, 'decimal mark') }),
  separator: (value) => ({ separator: under(SEPARATORS, value, 'separator') }),
  encoding: (value) => ({ encoding: oneOf(ENCODINGS, value, 'encoding') }),
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
      return { [key]: { value: readPlaceSaid(value), from } }
    case 'flow':
      return { flow: { value: under(FLOWS, value, 'flow'), from } }
    case 'year': {
      const read = periodOf(value)
      if (read?.is !== 'period') throw new NotAnAnswer(`“${value}” is no year. Years look like 2022.`)
      return { period: { value: read.period, from } }
    }
    case 'unit':
      return { multiplier: { value: under(UNITS, value, 'unit'), from } }
    case 'currency':
      if (!/^[A-Z]{3}$/.test(value))
        throw new NotAnAnswer(`“${value}” is no currency. Currencies look like USD.`)
      return { currency: { value, from } }
    case 'product':
      return { product: { value: productSaid(value), from } }
    default:
      throw new NotAnAnswer(`Nothing asks for “${key}”.`)
  }
}

/** A place by its code or name. "EU" is that of today, as wherever a person says it, and "EU_V" what files mean by it.
 *  @throws NotAnAnswer */
export function readPlaceSaid(value: string): string {
  if (value === 'EU') return value
  const read = placeOf(value, null)
  if (read.is !== 'place')
    throw new NotAnAnswer(`“${value}” is no country. Use a code such as KAZ, EU or WLD, or a name.`)
  return read.code
}

/** What a table has under a name, in any case. */
function under<T>(table: Readonly<Record<string, T>>, value: string, what: string): T {
  return table[oneOf(Object.keys(table), value, what)] as T
}

function oneOf<T extends string>(names: readonly T[], value: string, what: string): T {
  const found = names.find((name) => name.toLowerCase() === value.toLowerCase())
  if (found === undefined) throw new NotAnAnswer(`“${value}” is no ${what}. There are ${names.join(', ')}.`)
  return found
}

/** A rate in a text such as "EUR,2019,1.1195,European Central Bank".
 *  @throws NotAnAnswer */
export function readRate(text: string): Rate {
  const [, currency = '', year = '', dollars = '', source = ''] =
    /^\s*([A-Z]{3})\s*,\s*(\d{4})\s*,([^,]*),\s*(\S.*?)\s*$/s.exec(text) ?? []
  if (source === '' || !(Number(dollars) > 0 && Number(dollars) < Number.POSITIVE_INFINITY))
    throw new NotAnAnswer(`“${text}” is no rate. Rates look like EUR,2019,1.1195,European Central Bank.`)
  return { currency, year, dollars: Number(dollars), source }
}
