import type { CodeSystem } from '../places/codes.ts'
import type { Flow, PlaceCode, Said } from '../rows/observation.ts'
import type { Measure, MeasureKind } from './measures.ts'
import type { DecimalMark } from './numbers.ts'

/** What a column holds. */
export type Role =
  /** Of several columns of one side the first that names a place counts. `system`: which numbers its codes are. */
  | { readonly is: 'reporter' | 'partner'; readonly system: CodeSystem | null }
  | { readonly is: 'flow' }
  /** Year, quarter or month. `refYear` beside `refMonth` is a period with a month in another column. */
  | { readonly is: 'period' }
  | { readonly is: 'month' }
  | { readonly is: 'product'; readonly system: string }
  /** A further breakdown, of which only the row of the whole counts; nothing in a cell is the whole, too. */
  | { readonly is: 'axis'; readonly whole: readonly string[] }
  /** Goods or services, or another kind of trade. */
  | { readonly is: 'goods' }
  /** What the figures of the row are: an indicator. */
  | { readonly is: 'measure' }
  | { readonly is: 'currency' }
  | { readonly is: 'scale' }
  | { readonly is: 'status' }
  | { readonly is: 'valuation' }
  /** Of how many values of the file a value is the sum. */
  | { readonly is: 'sum-of' }
  /** By which rate a value was worked out of another of the file. */
  | { readonly is: 'rate' }
  /** SDMX's ACTION: a row may take back a value. */
  | { readonly is: 'action' }
  /** `partner`: of a table with a column for each partner. */
  | { readonly is: 'value'; readonly measure: Measure; readonly partner?: PlaceCode }
  /** `kind` says what it would be if it were charted: a share, a quantity. */
  | { readonly is: 'ignored'; readonly kind?: MeasureKind }

export interface Column {
  readonly name: string
  readonly role: Role
}

/** What holds for a whole table, where no cell says it. */
export interface Given {
  readonly reporter?: Said<PlaceCode>
  readonly partner?: Said<PlaceCode>
  readonly flow?: Said<Flow>
  /** A period, or "part" for months that are no year. */
  readonly period?: Said<string>
  readonly product?: Said<string>
  readonly currency?: Said<string>
  readonly multiplier?: Said<number>
}

/** How a table is to be read; all of it can be changed by hand. */
export interface Mapping {
  /** The last line of the head. Rows after it are data. */
  readonly headLine: number
  readonly columns: readonly Column[]
  readonly given: Given
  readonly decimal: Said<DecimalMark> | null
  /** The first column holds several, with this between ("nace_r2,partner,geo\time" of Eurostat's TSV). */
  readonly splitsFirst?: ','
}

/** What no cell says, or says in two ways, and a person must. A `guess` is used, and marked, until it is answered. */
export interface Question {
  readonly asks:
    | 'reporter'
    | 'partner'
    | 'flow'
    | 'year'
    | 'unit'
    | 'currency'
    | 'product'
    | 'decimal'
    | 'place'
    | 'conflict'
  readonly guess: Said<string> | null
  /** What the question is about: the name that was not matched, the key with several values. */
  readonly about?: string
  readonly choices?: readonly string[]
  /** How many rows hang on it. */
  readonly rows?: number
}

/** What has to be asked of a mapping before a value can be read with it. */
export function questionsOf({ columns, given, decimal }: Mapping): Question[] {
  const has = (is: Role['is']) => columns.some(({ role }) => role.is === is)
  const values = columns.flatMap(({ role }) => (role.is === 'value' ? [role.measure] : []))
  const fromCells = has('measure')
  const all = (of: (measure: Measure) => unknown) => values.every((measure) => of(measure) !== null)
  const needed: readonly (readonly [Question['asks'], boolean, Said<unknown> | null | undefined])[] = [
    ['reporter', !has('reporter'), given.reporter],
    [
      'partner',
      !has('partner') && !columns.some(({ role }) => role.is === 'value' && role.partner !== undefined),
      given.partner,
    ],
    ['flow', !has('flow') && !fromCells && !all(({ flow }) => flow), given.flow],
    ['year', !has('period') && !all(({ period }) => period), given.period],
    ['currency', !has('currency') && !fromCells && !all(({ currency }) => currency), given.currency],
    // A head that names a currency and no multiple of it is of units.
    [
      'unit',
      !has('scale') && !fromCells && !all(({ multiplier, currency }) => multiplier ?? currency),
      given.multiplier,
    ],
    ['product', given.product !== undefined && !has('product'), given.product],
    ['decimal', decimal === null, null],
  ]
  return needed.flatMap(([asks, isNeeded, said]): Question[] => {
    if (!isNeeded) return []
    if (said === null || said === undefined) return [{ asks, guess: null }]
    const isGuess = said.from === 'file-name' || said.from === 'assumed'
    return isGuess ? [{ asks, guess: { value: String(said.value), from: said.from } }] : []
  })
}
