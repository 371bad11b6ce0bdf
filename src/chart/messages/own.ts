import type { Flow, Party } from '../../trade/observation.ts'
import type { NotCharted, OwnStatus } from '../../trade/own.ts'

/** What charts say of a person's own files, in one language. Numbers, dates and names come in ready for their place. */
export interface OwnWords {
  /** Whose a chart's figures are: the dataset's name, the product where it is not all goods, whose reports. */
  readonly basis: (name: string, product: string | null, side: string) => string
  /** A computed title of a chart that is of one product. */
  readonly title: (product: string, title: string) => string
  /** Among whose figures a value is, where it stands beside others'. */
  readonly column: string
  /** How a value came about that does not stand in a file as it is. */
  readonly derived: string
  /** Behind some of the places in files that a value rests on. */
  readonly moreOrigins: (count: string) => string
  /** Behind "Source:", for a file. */
  readonly source: (parts: {
    readonly name: string
    readonly publisher: string
    readonly readOn: string
    readonly digest: string
    /** How many rows were left out; null for none. */
    readonly leftOut: string | null
  }) => string
  /** Where a value stands in a file, and what was done to it. */
  readonly origin: (parts: {
    readonly file: string
    readonly sheet: string | null
    readonly line: string
    readonly column: string
    readonly value: string
    readonly status: OwnStatus
    readonly sumOf: string | null
    readonly rate: { readonly currency: string; readonly dollars: string; readonly source: string } | null
  }) => string
  /** A number of a file in its unit: a power of ten, and a currency by its code. */
  readonly asRead: (value: string, multiplier: number, currency: string) => string
  readonly sums: string
  /** In which years the file's row of the EU, which does not say whom it counts, is less the United Kingdom. */
  readonly unionLess: (years: string) => string
  /** In which years such a row stands in no chart. */
  readonly unionLeftOut: (years: string) => string
  /** What is guessed of a file, and what is taken for it; several where tables differ. */
  readonly guessed: (what: 'reporter' | 'partner' | 'flow' | 'year' | 'product', value: string) => string
  /** That figures rest on guesses: by files' names, and by what is usual. */
  readonly guesses: (fromName: string | null, assumed: string | null) => string
  readonly allGoods: string
  /** Of whom the files have nothing. */
  readonly noFigures: (names: string) => string
  /** Of trade with whom they have one flow alone, and which. */
  readonly oneFlow: (names: string, flow: Flow) => string
  readonly legend: string
  /** For a link whose files are not open, by its id. */
  readonly needed: { readonly title: string; readonly text: (id: string) => string; readonly any: string }
  /** How an own value differs from what somebody reports of the same. */
  readonly differs: (
    reporter: Party | 'CA5' | null,
    value: string,
    more: boolean,
    rate: string | null,
  ) => string
  /** That it differs by less than 0.05 per cent. */
  readonly same: (reporter: Party | 'CA5' | null) => string
  /** The difference of an own value from what somebody reports, as a measure. */
  readonly gap: (reporter: Party) => string
  readonly measureOf: (flow: Flow) => string
  /** How many own values no official one stands beside. */
  readonly alone: (count: string) => string
  readonly nothingBeside: string
  /** Of a chart of both sides, where the file is of one product. */
  readonly otherGoods: (product: string) => string
  /** The same where the file is in another currency, by its code. */
  readonly otherMoney: (currency: string) => string
  /** An official value as it is written beside an own one. */
  readonly official: (value: string) => string
  readonly beside: (side: string) => string
  /** A note on official figures beside own ones. */
  readonly ofOfficial: (text: string) => string
  /** Of a chart of both sides, with own figures as a third. */
  readonly third: string
  readonly thirdTitle: (title: string) => string
  readonly thirdSubtitle: (subtitle: string, file: string) => string
  /** What files have, where a chart of them has nothing to show. */
  readonly has: (reporters: string, years: string) => string
  /** A line about files, for documents. */
  readonly lines: {
    readonly dataset: (name: string, id: string, product: string | null) => string
    readonly file: (name: string, bytes: string, sha256: string, readOn: string) => string
    readonly table: (parts: {
      readonly sheet: string | null
      readonly format: string
      readonly certainty: 'certain' | 'likely' | 'not-sure'
      readonly rows: string
      readonly kept: string
      readonly left: string
    }) => string
    readonly columns: (columns: string) => string
    readonly given: (given: string) => string
    /** That something was guessed and not confirmed. */
    readonly guess: string
    readonly leftOut: (why: string, rows: string, values: string) => string
    readonly answers: (answers: string) => string
    readonly rate: (currency: string, year: string, dollars: string, source: string) => string
    readonly notCharted: (why: string, values: string) => string
  }
  readonly notCharted: Record<NotCharted, string>
}
