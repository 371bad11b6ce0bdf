import type { Mapping, Role } from '../columns/mapping.ts'
import { isOfServices, productOf } from '../columns/products.ts'
import { type Cell, textOf } from '../columns/table.ts'
import { fold } from '../places/fold.ts'
import { type PlaceRead, placeOf } from '../places/places.ts'
import type { Reason } from '../problem.ts'
import { type Rate, rateOfWords } from './convert.ts'
import type { Key } from './ledger.ts'
import { remembered } from './row-facts.ts'

/** Decisions of a person about names that were not matched: a place, or to leave them out. */
export type NamesByHand = ReadonlyMap<string, string | 'leave-out'>

/** What a row is about, apart from what its values say themselves. */
export type RowKey = Pick<Key, 'reporter' | 'partner' | 'product'>

/** Why a row is about nothing that can be kept. */
interface Left {
  readonly reason: Reason
}

/** A column and what its cells say. */
interface Reader<T> {
  readonly at: number
  readonly read: (text: string) => T
}

/** What a text says of goods. */
interface ProductRead {
  readonly product: string
  readonly isCode: boolean
}

/** Reads whose trade, with whom and in what each row of a table is. */
export class KeyReader {
  readonly #sides: Readonly<Record<'reporter' | 'partner', readonly Reader<PlaceRead>[]>>
  /** What cells say that leave out the whole row: why, or null. */
  readonly #exclusions: readonly Reader<Reason | null>[]
  readonly #products: readonly Reader<ProductRead>[]
  /** Whether each value has a partner of its own, there being a column for each. */
  readonly #isAcross: boolean
  /** Where values stand, and where values and places do: a row with none of them is a note. */
  readonly #valuesAt: readonly number[]
  readonly #shown: readonly number[]
  /** How many rows each name that was not matched stands in. */
  readonly unmatched = new Map<string, number>()
  /** The rates by which rows say that they were worked out of others. */
  readonly rates: Rate[] = []

  constructor(
    readonly mapping: Mapping,
    readonly byHand: NamesByHand,
  ) {
    const { columns } = mapping
    const readers = <T>(readerOf: (role: Role) => ((text: string) => T) | null): Reader<T>[] =>
      columns.flatMap(({ role }, at) => {
        const read = readerOf(role)
        return read === null ? [] : [{ at, read: remembered(read) }]
      })
    const places = (is: 'reporter' | 'partner') =>
      readers((role) => (role.is === is ? (text) => placeOf(text, role.system) : null))
    this.#sides = { reporter: places('reporter'), partner: places('partner') }
    this.#exclusions = EXCLUSIONS.flatMap((is) =>
      readers((role) => (role.is === is ? this.#exclusionOf(role) : null)),
    )
    this.#products = readers((role) =>
      role.is === 'product'
        ? (text) => ({ product: productOf(text, role.system), isCode: /^'?\d+$/.test(text) })
        : null,
    )
    const values = columns.flatMap(({ role }, at) =>
      role.is === 'value' ? [{ at, partner: role.partner }] : [],
    )
    this.#isAcross = values.some(({ partner }) => partner !== undefined) && this.#sides.partner.length === 0
    this.#valuesAt = values.map(({ at }) => at)
    const sides = Object.values(this.#sides).flat()
    this.#shown = [...this.#valuesAt, ...sides.map(({ at }) => at)]
  }

  /** The key of a row, or why the row is left out. */
  read(cells: readonly Cell[]): RowKey | Left {
    if (isEmpty(cells, this.#shown)) return { reason: 'note' }
    for (const { at, read } of this.#exclusions) {
      const text = textOf(cells[at])
      const reason = text === '' ? null : read(text)
      if (reason !== null) return { reason }
    }
    const hasValue = !isEmpty(cells, this.#valuesAt)
    const partner = this.#isAcross ? '' : this.#side('partner', cells, hasValue)
    // A line of words under or between the rows, footnotes or "of which:", has no value.
    if (typeof partner !== 'string') return hasValue ? partner : { reason: 'note' }
    const reporter = this.#side('reporter', cells, hasValue)
    return typeof reporter === 'string' ? { reporter, partner, product: this.#product(cells) } : reporter
  }

  /** Why a cell leaves out its row; null where it does not. */
  #exclusionOf(role: Role): (text: string) => Reason | null {
    switch (role.is) {
      case 'action':
        return (text) => (text === 'D' ? 'deleted' : null)
      case 'goods':
        return (text) => (isOfServices(text) ? 'services' : null)
      case 'axis': {
        const whole = new Set(role.whole.map(fold))
        return (text) => (whole.has(fold(text)) ? null : 'part')
      }
      default:
        // Each text is read once.
        return (text) => {
          const rate = rateOfWords(text)
          if (rate !== null) this.rates.push(rate)
          return 'converted'
        }
    }
  }

  /** The place of one side of a row, or why there is none. Nobody is asked about names without a value. */
  #side(side: 'reporter' | 'partner', cells: readonly Cell[], hasValue: boolean): string | Left {
    const readers = this.#sides[side]
    const given = this.mapping.given[side]
    const notSaid: Left = { reason: side === 'reporter' ? 'no-reporter' : 'no-partner' }
    if (readers.length === 0) return given?.value ?? notSaid
    let isGroup = false
    let place: string | null = null
    let name = ''
    for (const { at, read } of readers) {
      const text = textOf(cells[at])
      const found = read(text)
      if (found.is === 'place') place ??= found.code
      // Code 0 is the world to some and "other countries" to others: the name tells.
      else if (found.is === 'group') isGroup = true
      // A number is no name that a person could match.
      else if (found.is === 'unknown' && (name === '' || /^\d+$/.test(name))) name = text
    }
    if (isGroup) return { reason: 'group' }
    if (place !== null) return place
    if (name === '') return given?.from === 'user' ? given.value : notSaid
    const byHand = this.byHand.get(name)
    if (byHand !== undefined) return byHand === 'leave-out' ? { reason: 'user' } : byHand
    if (hasValue) this.unmatched.set(name, (this.unmatched.get(name) ?? 0) + 1)
    return { reason: 'unknown-place' }
  }

  /** The product in its finest code; where no column has a code, the first name. */
  #product(cells: readonly Cell[]): string {
    let best: (ProductRead & { readonly length: number }) | null = null
    for (const { at, read } of this.#products) {
      const text = textOf(cells[at])
      if (text === '') continue
      const { product, isCode } = read(text)
      const isFiner = best === null || (isCode && (!best.isCode || text.length > best.length))
      if (isFiner) best = { product, isCode, length: text.length }
    }
    return best?.product ?? this.mapping.given.product?.value ?? 'TOTAL'
  }
}

/** The roles whose cells may leave out a row, in the order in which their reasons count. */
const EXCLUSIONS = ['action', 'goods', 'axis', 'rate'] as const

function isEmpty(cells: readonly Cell[], columns: readonly number[]): boolean {
  for (const at of columns) if (textOf(cells[at]) !== '') return false
  return true
}
