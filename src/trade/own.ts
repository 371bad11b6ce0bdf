import type { Localised, Official } from './figure.ts'
import type { CountryCode, SourceId } from './observation.ts'

/* What the files that a person opens say, as charts take it. */

/** The product that all goods are. */
export const ALL_GOODS = 'TOTAL'

/** Where an own value stands in its file, and what was done to it. */
export interface OwnOrigin {
  /** The file, as the source of the observation. */
  readonly file: SourceId
  /** Null for a file that is one table. */
  readonly sheet: string | null
  /** The line, as an editor or a spreadsheet counts it, from 1. */
  readonly line: number
  /** The head of the value's column. */
  readonly column: string
  /** As the file has it, in units of 10^`multiplier` `currency` (ISO 4217). */
  readonly asRead: number
  readonly multiplier: number
  readonly currency: string
  readonly valuation: OwnValuation
  /** What the file says of the value, by SDMX's CL_OBS_STATUS; `A` where it says nothing. */
  readonly status: OwnStatus
  /** How many values were added up to this one; 0 for a value that stands in the file. */
  readonly sumOf: number
  /** By which rate it became dollars, and whose rate that is; null for dollars. */
  readonly rate: { readonly dollars: number; readonly source: string } | null
}

/** Estimated, provisional, after a break, of another definition, of low reliability, confidential, not significant. */
export type OwnStatus = 'A' | 'E' | 'P' | 'B' | 'D' | 'U' | 'C' | 'N'

/** Free on board, or with cost, insurance and freight; '' where the file says neither. */
export type OwnValuation = 'FOB' | 'CIF' | ''

/** How a table of a file was understood. */
export interface OwnTable {
  readonly sheet: string | null
  /** Id of the format, and whose it is; '' where no publisher is known. */
  readonly format: string
  readonly publisher: string
  readonly certainty: 'certain' | 'likely' | 'not-sure'
  /** The role of every column, by its head. */
  readonly columns: readonly { readonly name: string; readonly role: string }[]
  /** What holds for the whole table, as the answers are written ("reporter=KAZ"), and where that was read; from
   *  "file-name" and "assumed" are guesses. */
  readonly given: readonly { readonly says: string; readonly from: string }[]
  /** What of `given` values rest on: a column of years may have empty cells, and a head a year that is none of its values'.
   *  An older page kept none. */
  readonly rests?: readonly ('flow' | 'year')[]
  /** Rows in = kept + left out. */
  readonly rows: number
  readonly kept: number
  readonly leftOut: readonly {
    readonly reason: string
    /** The reason in words. */
    readonly why: Localised<string>
    readonly rows: number
    readonly values: number
  }[]
}

/** A file that a person opened. */
export interface OwnFile {
  /** The source of its observations: "own-" and the first eight digits of its digest. */
  readonly id: SourceId
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** SHA-256, in hexadecimal. */
  readonly sha256: string
  /** The day it was read, ISO 8601. */
  readonly readOn: string
  readonly tables: readonly OwnTable[]
}

/** Values that were read and stand in no chart: in another currency, without a rate, months or quarters that make no year, a
 *  place that charts do not know, a second value of a flow by another valuation or currency, a row of the EU of its day that
 *  cannot be taken for that of today, or what all the world together reports of a country whose own reports are there. */
export const NOT_CHARTED = ['currency', 'part-of-year', 'place', 'second-value', 'union', 'world'] as const
export type NotCharted = (typeof NOT_CHARTED)[number]

/** What one unit of a currency was worth in a year, and who says so. */
export interface OwnRate {
  /** ISO 4217. */
  readonly currency: string
  readonly year: string
  /** US dollars for one unit of it. */
  readonly dollars: number
  readonly source: string
}

/** A person's own statistics: files, what was said of them by hand, and the yearly values that follow, in dollars or in a currency of theirs. */
export interface OwnStatistics {
  /** The first twelve digits of the SHA-256 of the files' digests, their answers, rates and the product: what a link names. */
  readonly id: string
  readonly name: string
  /** "TOTAL" for all goods, else system and code: "HS 1801". All values are of it. */
  readonly product: string
  /** What all values are billions of, by ISO 4217: "USD" where any are, or a rate makes them; else what most are in. */
  readonly currency: string
  readonly files: readonly OwnFile[]
  /** What was answered by hand, as `npm run own -- --answer` takes it. */
  readonly answers: readonly string[]
  readonly rates: readonly OwnRate[]
  /** Values of the product that no chart shows, by reason; those that are none are left out. */
  readonly notCharted: readonly { readonly reason: NotCharted; readonly values: number }[]
  /** Who reports in the files, by code. */
  readonly reporters: readonly CountryCode[]
  readonly statistics: Official
}
