import type { Flow } from '../../trade/observation.ts'
import {
  inUnits,
  type ObservationStatus,
  type OwnObservation,
  type Place,
  type Valuation,
} from './observation.ts'

/** What a value is of: no two values of one key can both be true. */
export interface Key {
  readonly reporter: string
  readonly partner: string
  readonly flow: Flow
  readonly product: string
  readonly currency: string
  readonly valuation: Valuation
  readonly period: string
}

/** More different keys than this are not held: some 1.2 GB where each is of another product or partner. */
const MOST_KEYS = 5_000_000

/** Thrown at the first key beyond the limit. */
export class TooManyKeys extends Error {}

/** What became of a value that was given to the ledger. */
export type Entered = 'kept' | 'duplicate' | 'conflict'

/** Two or more values of one key. */
export interface Conflict {
  readonly key: Key
  readonly alternatives: readonly OwnObservation[]
}

/** A value as it is entered, in units of 10^`multiplier` of its key's currency. */
export type Entry = Pick<OwnObservation, 'value' | 'multiplier' | 'status' | 'sumOf'>

/** How a person has conflicts decided; null leaves all their values out. */
export type ConflictRule = 'first' | 'last' | 'largest' | null

/** All values that were read, by key, in columns of numbers: memory grows with the number of different keys, not with
 *  rows. Values of one key are never added. */
export class Ledger {
  readonly #seriesAt = new Map<string, number>()
  /** Keys without their period, as texts: an object for each would take three times as much. */
  readonly #series: string[] = []
  readonly #periodAt = new Map<string, number>()
  readonly #periods: string[] = []
  readonly #sourceAt = new Map<string, number>()
  readonly #sources: Omit<Place, 'line'>[] = []
  readonly #rowAt = new Map<number, number>()
  /** By row: key, value, power of ten, line, source, status. */
  readonly #keys: number[] = []
  readonly #values: number[] = []
  readonly #multipliers: number[] = []
  readonly #lines: number[] = []
  readonly #sourceOf: number[] = []
  readonly #statuses: ObservationStatus[] = []
  /** Of how many values those are the sum that are one, by row. */
  readonly #sums = new Map<number, number>()
  readonly #conflicts = new Map<number, OwnObservation[]>()

  constructor(readonly most = MOST_KEYS) {}

  get size(): number {
    return this.#values.length
  }

  /** Takes a value. Of the same value of the same key once more nothing is kept; another value of it is a conflict.
   *  @throws TooManyKeys */
  enter(key: Key, entry: Entry, source: Omit<Place, 'line'>, line: number): Entered {
    const id = this.#idOf(key)
    const row = this.#rowAt.get(id)
    if (row !== undefined) return this.#again(id, row, { ...entry, at: { ...source, line } })
    if (this.size >= this.most) throw new TooManyKeys()
    this.#rowAt.set(id, this.size)
    this.#keys.push(id)
    this.#put(this.size, entry, source, line)
    return 'kept'
  }

  #put(row: number, { value, multiplier, status, sumOf }: Entry, source: Omit<Place, 'line'>, line: number) {
    this.#values[row] = value
    this.#multipliers[row] = multiplier
    this.#statuses[row] = status
    this.#sourceOf[row] = this.#internSource(source)
    this.#lines[row] = line
    if (sumOf > 0) this.#sums.set(row, sumOf)
    else this.#sums.delete(row)
  }

  /** Takes back every value of the table that was entered last, as where it could not be read to its end. */
  withdraw(table: number): void {
    while (this.size > 0 && this.#sources[this.#sourceOf.at(-1) ?? 0]?.table === table) {
      this.#sums.delete(this.size - 1)
      this.#rowAt.delete(this.#keys.pop() ?? -1)
      for (const column of [this.#values, this.#multipliers, this.#lines, this.#sourceOf, this.#statuses])
        column.pop()
    }
    // The next table has its number.
    for (const text of this.#sourceAt.keys()) if (text.startsWith(`${table}\n`)) this.#sourceAt.delete(text)
    for (const [id, others] of this.#conflicts) {
      const left = others.filter(({ at }) => at.table !== table)
      if (left.length > 0) this.#conflicts.set(id, left)
      else this.#conflicts.delete(id)
    }
  }

  #again(id: number, row: number, entry: Entry & Pick<OwnObservation, 'at'>): Entered {
    const first = this.#observation(row)
    const others = this.#conflicts.get(id)
    if ([first, ...(others ?? [])].some((one) => isSame(one, entry))) return 'duplicate'
    const other = { ...first, ...entry }
    if (others === undefined) this.#conflicts.set(id, [other])
    else others.push(other)
    return 'conflict'
  }

  /** All conflicts, with their values in the order in which they stand in the files. */
  conflicts(): Conflict[] {
    return [...this.#conflicts].map(([id, others]) => {
      const row = this.#rowAt.get(id) ?? 0
      return { key: this.#keyOf(id), alternatives: [this.#observation(row), ...others] }
    })
  }

  /** Of several values of one key in one table of which one alone is not zero, that one counts: offices repeat a
   *  country under each of its codes, with zeros for the years in which it was not in use.
   *  @returns the zeros, which are no longer kept */
  settleZeros(): OwnObservation[] {
    return this.conflicts().flatMap(({ key, alternatives }) => {
      const [value, ...more] = alternatives.filter(({ value }) => value !== 0)
      const isOneTable = alternatives.every(({ at }) => at.table === value?.at.table)
      if (value === undefined || more.length > 0 || !isOneTable) return []
      const id = this.#idOf(key)
      this.#put(this.#rowAt.get(id) ?? 0, value, value.at, value.at.line)
      this.#conflicts.delete(id)
      return alternatives.filter((one) => one !== value)
    })
  }

  /** Every value that is kept, conflicts decided by `rule`. */
  *observations(rule: ConflictRule): Generator<OwnObservation> {
    for (let row = 0; row < this.#values.length; row += 1) {
      const others = this.#conflicts.get(this.#keys[row] ?? -1)
      const one = this.#observation(row)
      if (others === undefined) yield one
      else if (rule !== null) yield chosen([one, ...others], rule)
    }
  }

  #observation(row: number): OwnObservation {
    const source = this.#sources[this.#sourceOf[row] ?? 0] ?? {
      table: 0,
      file: '',
      sheet: null,
      column: '',
    }
    return {
      ...this.#keyOf(this.#keys[row] ?? 0),
      value: this.#values[row] ?? 0,
      multiplier: this.#multipliers[row] ?? 0,
      status: this.#statuses[row] ?? 'A',
      at: { ...source, line: this.#lines[row] ?? 0 },
      sumOf: this.#sums.get(row) ?? 0,
    }
  }

  #keyOf(id: number): Key {
    const series = this.#series[Math.floor(id / PERIODS)]
    const period = this.#periods[id % PERIODS]
    if (series === undefined || period === undefined) throw new Error(`The ledger has no key ${id}.`)
    const [reporter = '', partner = '', flow, currency = '', valuation, ...product] = series.split(BETWEEN)
    return {
      reporter,
      partner,
      flow: flow as Flow,
      product: product.join(BETWEEN),
      currency,
      valuation: valuation as Valuation,
      period,
    }
  }

  #idOf({ reporter, partner, flow, product, currency, valuation, period }: Key): number {
    const series = [reporter, partner, flow, currency, valuation, product].join(BETWEEN)
    return (
      intern(this.#seriesAt, this.#series, series, series) * PERIODS +
      intern(this.#periodAt, this.#periods, period, period)
    )
  }

  #internSource({ table, file, sheet, column }: Omit<Place, 'line'>): number {
    return intern(this.#sourceAt, this.#sources, `${table}\n${column}`, { table, file, sheet, column })
  }
}

/** Between the codes of a key. The product comes last: its name may hold anything. */
const BETWEEN = '|'

/** More periods than files of trade have: months of four hundred years. */
const PERIODS = 5000

function intern<T>(at: Map<string, number>, list: T[], text: string, value: T): number {
  const found = at.get(text)
  if (found !== undefined) return found
  at.set(text, list.length)
  list.push(value)
  return list.length - 1
}

/** The same amount, be it in thousands or in units: up to a millionth, as publishers round the same figure. */
function isSame(
  one: Pick<OwnObservation, 'value' | 'multiplier'>,
  other: Pick<OwnObservation, 'value' | 'multiplier'>,
): boolean {
  if (one.multiplier === other.multiplier) return one.value === other.value
  const [a, b] = [inUnits(one), inUnits(other)]
  return Math.abs(a - b) <= Math.abs(a) * 1e-6
}

/** The value of a conflict that a rule keeps. */
export function chosen(
  alternatives: readonly OwnObservation[],
  rule: Exclude<ConflictRule, null>,
): OwnObservation {
  const [first] = alternatives
  if (first === undefined) throw new Error('A conflict has alternatives.')
  if (rule === 'first') return first
  if (rule === 'last') return alternatives.at(-1) ?? first
  return alternatives.reduce((best, one) => (inUnits(one) > inUnits(best) ? one : best))
}
