import type { Column, Mapping } from '../columns/mapping.ts'
import type { Measure } from '../columns/measures.ts'
import { numberOf } from '../columns/numbers.ts'
import { type Cell, type Row, textOf } from '../columns/table.ts'
import type { Reason } from '../problem.ts'
import type { Rate } from './convert.ts'
import type { Ledger } from './ledger.ts'
import type { Place } from './observation.ts'
import { factsReader, type RowFacts } from './row-facts.ts'
import { KeyReader, type NamesByHand, type RowKey } from './row-key.ts'

/** A row, or one value of it, that was left out. */
export interface LeftOut {
  readonly line: number
  /** Null where it is the whole row. */
  readonly column: string | null
  readonly reason: Reason
  /** What stands there. */
  readonly text: string
}

/** What became of a row. */
interface RowResult {
  /** How many of its values were kept. */
  readonly kept: number
  readonly leftOut: readonly LeftOut[]
}

/** A column of values. */
interface ValueColumn {
  readonly at: number
  readonly name: string
  readonly measure: Measure
  readonly partner: string | null
  readonly source: Omit<Place, 'line'>
}

/** More than all the world trades in a year, some 10^13 US dollars, in whichever currency: no value of trade. */
const MOST = 1e18

/** Reads the rows of one table into a ledger, by its mapping. */
export class RowReader {
  readonly #key: KeyReader
  readonly #facts: (cells: readonly Cell[]) => RowFacts
  readonly #values: readonly ValueColumn[]
  /** The first names of the head, by which it is known when it comes again. */
  readonly #marks: readonly { readonly name: string; readonly at: number }[]
  /** What of `given` kept values rest on, as neither cell nor head says it. */
  readonly rests = new Set<'flow' | 'year'>()
  constructor(
    readonly mapping: Mapping,
    readonly ledger: Ledger,
    source: Pick<Place, 'table' | 'file' | 'sheet'>,
    byHand: NamesByHand,
    /** Whether what stands in a row that is left out for a reason will be read by anyone: words cost more than counts. */
    readonly isHeard: (reason: Reason) => boolean,
  ) {
    const { columns } = mapping
    this.#key = new KeyReader(mapping, byHand)
    this.#facts = factsReader(mapping)
    this.#values = columns.flatMap((column, at) => valueColumn(column, at, source))
    this.#marks = columns.flatMap(({ name }, at) => (name === '' ? [] : [{ name, at }])).slice(0, 4)
  }

  /** How many rows each name that was not matched stands in. */
  get unmatched(): ReadonlyMap<string, number> {
    return this.#key.unmatched
  }

  /** The rates by which rows say that they were worked out of others. */
  get rates(): readonly Rate[] {
    return this.#key.rates
  }

  /** @throws TooManyKeys */
  read(row: Row): RowResult {
    const whole = (reason: Reason): RowResult => ({
      kept: 0,
      leftOut: [{ line: row.line, column: null, reason, text: this.isHeard(reason) ? excerpt(row) : '' }],
    })
    if (row.fault !== undefined) return whole(row.fault)
    const { splitsFirst, columns } = this.mapping
    const cells = splitsFirst === undefined ? row.cells : splitFirst(row.cells, splitsFirst)
    if (hasMoreThan(cells, columns.length)) return whole('too-many-cells')
    if (this.#isHead(cells)) return whole('repeated-head')
    const key = this.#key.read(cells)
    return 'reason' in key ? whole(key.reason) : this.#readValues(row, cells, key)
  }

  #readValues(row: Row, cells: readonly Cell[], key: RowKey): RowResult {
    const leftOut: LeftOut[] = []
    let kept = 0
    const facts = this.#facts(cells)
    for (const value of this.#values) {
      const reason = this.#readValue(row.line, cells[value.at], value, key, facts)
      if (reason === null) kept += 1
      else
        leftOut.push({
          line: row.line,
          column: value.name,
          reason,
          text: this.isHeard(reason) ? textOf(cells[value.at]).slice(0, 80) : '',
        })
    }
    if (kept > 0) return { kept, leftOut }
    // A row of which nothing was kept is left out once, for the reason that says most.
    const said = leftOut.find(({ reason }) => reason !== 'missing') ?? leftOut[0]
    const reason = said?.reason ?? 'missing'
    return {
      kept,
      leftOut: [{ line: row.line, column: null, reason, text: this.isHeard(reason) ? excerpt(row) : '' }],
    }
  }

  /** @returns why the value was not kept; null where it was */
  #readValue(
    line: number,
    cell: Cell | undefined,
    { measure, partner, source }: ValueColumn,
    rowKey: RowKey,
    facts: RowFacts,
  ): Reason | null {
    const { given, decimal } = this.mapping
    const ofRow = facts.measure
    if (ofRow !== null && ofRow.kind !== 'value') return 'not-a-value'
    if (ofRow?.isOther === true) return 'other-flow'
    const figure = numberOf(cell, decimal?.value ?? null)
    if (figure.is === 'not-a-number') return notANumber(cell)
    if (figure.is === 'missing') return 'missing'
    const flowSaid = facts.flow ?? measure.flow ?? ofRow?.flow ?? null
    const flow = flowSaid ?? given.flow?.value
    if (flow === 'other') return 'other-flow'
    if (flow === undefined) return 'no-flow'
    const period = periodOfValue(measure.period, facts)
    if (period === null) return 'no-period'
    if (period === 'part') return 'part-of-year'
    if (figure.value < 0) return 'negative'
    const ofHead = measure.currency ?? ofRow?.currency
    const currency = facts.currency ?? ofHead ?? given.currency?.value
    const multiplier =
      facts.multiplier ??
      measure.multiplier ??
      ofRow?.multiplier ??
      given.multiplier?.value ??
      // A head that names a currency and no multiple of it is of units.
      (ofHead ? 0 : undefined)
    if (currency === undefined || multiplier === undefined) return 'no-unit'
    if (figure.value * 10 ** multiplier > MOST) return 'too-great'
    const entered = this.ledger.enter(
      {
        ...rowKey,
        partner: partner ?? rowKey.partner,
        flow,
        period,
        currency,
        valuation: facts.valuation || measure.valuation || ofRow?.valuation || '',
      },
      { value: figure.value, multiplier, status: facts.status ?? figure.status, sumOf: facts.sumOf },
      source,
      line,
    )
    if (entered === 'duplicate') return 'duplicate'
    if (flowSaid === null) this.rests.add('flow')
    if (measure.period === null && facts.isPeriodGiven) this.rests.add('year')
    return null
  }

  /** The head once more, as where files were put one after the other. */
  #isHead(cells: readonly Cell[]): boolean {
    return this.#marks.length > 1 && this.#marks.every(({ name, at }) => cells[at] === name)
  }
}

function valueColumn(
  { name, role }: Column,
  at: number,
  source: Pick<Place, 'table' | 'file' | 'sheet'>,
): ValueColumn[] {
  if (role.is !== 'value') return []
  return [
    { at, name, measure: role.measure, partner: role.partner ?? null, source: { ...source, column: name } },
  ]
}

/** What the head of a value says of time, or its row; null where they contradict each other, as a row's year does a head
 *  that says of which year prices are. */
function periodOfValue(
  ofHead: Measure['period'],
  { period, isPeriodGiven }: Pick<RowFacts, 'period' | 'isPeriodGiven'>,
): string | 'part' | null {
  if (ofHead === null) return period
  const said = periodSaid(ofHead)
  if (isPeriodGiven || period === null || said === period) return said
  return said !== null && period.startsWith(`${said}-`) ? period : null
}

function periodSaid(period: NonNullable<Measure['period']>): string | 'part' {
  return period.is === 'period' ? period.period : 'part'
}

function hasMoreThan(cells: readonly Cell[], count: number): boolean {
  for (let at = count; at < cells.length; at += 1) if (textOf(cells[at]) !== '') return true
  return false
}

function notANumber(cell: Cell | undefined): Reason {
  return typeof cell === 'string' && /^[=#]/.test(cell) ? 'formula-error' : 'not-a-number'
}

function splitFirst(cells: readonly Cell[], separator: string): readonly Cell[] {
  return [...textOf(cells[0]).split(separator), ...cells.slice(1)]
}

/** The start of a row, for a person to know it by. */
function excerpt({ cells }: Row): string {
  let text = ''
  for (const cell of cells) {
    const said = textOf(cell)
    if (said !== '') text += text === '' ? said : ` | ${said}`
    if (text.length >= 160) break
  }
  return text.slice(0, 160)
}
