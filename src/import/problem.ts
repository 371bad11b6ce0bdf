import type { OtherKind } from './columns/measures.ts'
import type { RefusedKind } from './read/kind.ts'

/** Why a file or a table in it gives no values. The words are in `messages/`. */
export type Refusal =
  | { readonly is: 'kind'; readonly kind: RefusedKind | 'word' | 'powerpoint' | 'old-word' }
  /** The browser does not give its bytes: a folder, or a file that was moved or may not be read. */
  | { readonly is: 'no-bytes' }
  | { readonly is: 'damaged' }
  | { readonly is: 'bomb' }
  | { readonly is: 'too-large'; readonly megabytes: number; readonly most: number }
  | { readonly is: 'locked' }
  | { readonly is: 'no-table' }
  /** Its columns are those of a table of trade, and no row is under them. */
  | { readonly is: 'no-rows' }
  /** No table, and a line that is longer than a row of one can be. */
  | { readonly is: 'long-line'; readonly line: number }
  | { readonly is: 'json' }
  /** Known publications that hold no value of one country with another. */
  | { readonly is: 'not-bilateral'; readonly what: NotBilateral }
  | { readonly is: 'no-partner' }
  | { readonly is: 'no-value'; readonly kind: OtherKind }
  | { readonly is: 'too-many-keys'; readonly most: number }
  /** Of what is asked for by an address; `detail` is what it said itself. */
  | { readonly is: 'source'; readonly what: SourceFault; readonly detail: string }

/** What can be wrong with a source that is asked. */
export type SourceFault =
  | 'unreachable'
  | 'status'
  | 'answer'
  | 'no-ranges'
  | 'no-columns'
  | 'no-rows'
  | 'too-many-rows'

export type NotBilateral =
  | 'world-bank'
  | 'russia-customs'
  | 'kyrgyz-provinces'
  | 'georgia-totals'
  | 'oec-tariffs'
  | 'wits-shares'
  | 'trade-map-mirror'
  | 'sdmx-not-trade'

/** Thrown where a file as such cannot be read. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  constructor(readonly refusal: Refusal) {
    super(refusal.is)
  }
}

/** Why a row or a value was left out. Every one has its words in `messages/`. */
export const REASONS = [
  'open-quote',
  'stray-quote',
  'too-long',
  'too-many-cells',
  'repeated-head',
  'note',
  'part',
  'services',
  'other-flow',
  'no-flow',
  'not-a-value',
  'no-unit',
  'no-reporter',
  'no-partner',
  'group',
  'unknown-place',
  'no-period',
  'part-of-year',
  'missing',
  'not-a-number',
  'negative',
  'too-great',
  'formula-error',
  'duplicate',
  'zero-beside',
  'conflict',
  'deleted',
  'converted',
  'user',
] as const
export type Reason = (typeof REASONS)[number]
