import type { Flow } from '../../trade/observation.ts'
import type { OwnStatus, OwnValuation } from '../../trade/own.ts'

/** What a person's own file says: the border of this room. */

export type { Flow } from '../../trade/observation.ts'

/** Who reports or is reported about: an ISO 3166-1 alpha-3 code (or one of ISO 3166-3 for a country that is no more);
 *  `EU` the 27 members of today, `EU_V` the European Union as its publisher counted it, `WLD` the world, `XXX` areas
 *  not specified, `XKX` Kosovo. */
export type PlaceCode = string

/** Where something was read: a cell, the column's head, the lines above the table, what is known of the format, the
 *  file's name (a guess), what is usual (a guess), or the person who opened it. */
export type Origin = 'cell' | 'head' | 'title' | 'format' | 'file-name' | 'assumed' | 'user'

/** A piece of what a file says and where that stands. */
export interface Said<T> {
  readonly value: T
  readonly from: Origin
}

/** SDMX's observation status (CL_OBS_STATUS), as far as publishers of trade use it. */
export type ObservationStatus = OwnStatus

/** Where a value stands in its file. */
export interface Place {
  /** Which of the tables that were read together, from 0: two files may have one name. */
  readonly table: number
  readonly file: string
  /** Null for a file that is one table. */
  readonly sheet: string | null
  /** The line, as an editor or a spreadsheet counts it, from 1. */
  readonly line: number
  /** The head of the value's column. */
  readonly column: string
}

/** One value of a file, as read. */
export interface OwnObservation {
  readonly reporter: PlaceCode
  readonly partner: PlaceCode
  readonly flow: Flow
  /** "2022", "2022-Q1" or "2022-03". */
  readonly period: string
  /** "TOTAL" for all goods, else system and code: "HS 1801". */
  readonly product: string
  /** In units of 10^`multiplier` `currency`, as the file has it: nothing is converted. */
  readonly value: number
  /** ISO 4217. */
  readonly currency: string
  readonly multiplier: number
  /** `FOB`, `CIF`, or "" where the file says neither. */
  readonly valuation: Valuation
  readonly status: ObservationStatus
  readonly at: Place
  /** How many values were added up to this one; 0 for a value that stands in the file. */
  readonly sumOf: number
}

export type Valuation = OwnValuation

/** A value in units of its currency. */
export function inUnits({ value, multiplier }: Pick<OwnObservation, 'value' | 'multiplier'>): number {
  return value * 10 ** multiplier
}

/** Whether a period is a whole year. */
export function isYear(period: string): boolean {
  return period.length === 4
}

/** What groups observations that are alike in some fields. */
export function keyBy<Field extends keyof OwnObservation>(
  ...fields: readonly Field[]
): (one: Pick<OwnObservation, Field>) => string {
  return (one) => fields.map((field) => one[field]).join('|')
}
