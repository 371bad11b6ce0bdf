import type { Status } from '../../trade/figure.ts'
import type { OfficialBasis, Party } from '../../trade/observation.ts'
import type { PartnerCode } from '../../trade/partners.ts'
import type { MarkMeasure } from '../model.ts'
import type { ChartName, Notice } from '../spec.ts'
import type { OfficialWords } from './official.ts'
import type { OwnWords } from './own.ts'

/** What charts say, in one language. Numbers come in as text that is already formatted. */
export interface Messages {
  /** Names for labels. */
  readonly partner: (code: Party) => string
  /** Names as they stand in a list inside a sentence ("for China and the EU"); Russian: genitive. */
  readonly partnerOf: (code: Party) => string
  /** Names after "with"; Russian: instrumental. */
  readonly partnerWith: (code: Party) => string
  readonly status: Record<Status, string>
  readonly measure: Record<MarkMeasure, string>
  /** What form a chart has. */
  readonly chart: Record<ChartName, string>
  readonly earlierYear: string
  readonly impliedYear: (year: string) => string
  readonly fromEarlierTo: (year: string) => string

  readonly title: {
    readonly largest: (partner: PartnerCode) => string
    readonly bars: (names: string) => string
    readonly multiples: (base: PartnerCode) => string
    readonly change: string
    readonly shares: (count: number, all: number) => string
    readonly noShares: string
    readonly rank: string
    readonly table: string
    readonly tableOfSome: (names: string) => string
    readonly check: string
  }
  readonly subtitle: {
    readonly bars: (year: string) => string
    readonly multiples: (base: PartnerCode, year: string) => string
    readonly change: (year: string) => string
    readonly shares: (total: string, year: string) => string
    readonly noShares: string
    readonly rank: (year: string) => string
    readonly table: string
    readonly check: (year: string) => string
  }

  /** Of a number with or without a sign. */
  readonly billions: (value: string) => string
  readonly times: (value: string) => string
  readonly multiple: (value: string, base: PartnerCode) => string
  readonly moreThan: (value: string) => string
  readonly below: (value: string) => string
  readonly between: (low: string, high: string) => string
  readonly atLeast: (value: string) => string
  readonly precisely: string
  readonly derived: (value: string) => string
  readonly base: (value: string) => string
  readonly notStated: string
  readonly notStatedBelow: (bound: PartnerCode) => string
  readonly noEarlier: string
  readonly howKnown: (status: string, quote: string | null) => string
  readonly official: OfficialWords
  readonly own: OwnWords
  readonly check: {
    readonly article: (value: string) => string
    readonly side: (basis: OfficialBasis, partner: Party, value: string) => string
    readonly agreesWithBoth: string
    readonly agrees: (basis: OfficialBasis, partner: Party) => string
    readonly canAgree: (basis: OfficialBasis, partner: Party, known: string, stated: string) => string
    readonly already: (basis: OfficialBasis, partner: Party, known: string) => string
    readonly lessWhenFilled: (basis: OfficialBasis, partner: Party, known: string, filled: string) => string
    readonly differs: (basis: OfficialBasis, partner: Party, by: string, higher: boolean) => string
    readonly noData: (basis: OfficialBasis, partner: Party, year: string) => string
    readonly cannot: Record<'no-figure' | 'year-not-named' | 'no-statistics', string>
    readonly missing: (countries: string) => string
    readonly filled: (partner: Party, value: string, whose: string) => string
    readonly britain: (offices: string, asPublished: string, asToday: string) => string
    readonly bases: string
    readonly sums: string
  }
  /** `issued`: a month, where one is known. */
  readonly officialSource: (author: string, title: string, issued: string | null) => string
  readonly spokenOfficial: (parts: {
    partner: string
    measure: string
    year: string
    value: string
    status: string
    source: string
  }) => string

  readonly note: {
    readonly rounding: (value: string, low: string, high: string) => string
    readonly gaps: (gaps: readonly string[]) => string
    readonly gap: (larger: PartnerCode, smaller: PartnerCode, value: string) => string
    readonly years: (stated: string, implied: string, year: string) => string
    readonly impliedYears: (implied: string, year: string) => string
    readonly earlier: string
    readonly noEarlier: (names: string) => string
    readonly growth: (
      partner: PartnerCode,
      by: string,
      rate: string,
      factor: string,
      low: string,
      high: string,
    ) => string
    readonly shares: string
    readonly withoutShare: (names: string) => string
    readonly multiples: (shown: string, low: string, high: string) => string
    readonly reason: (partner: PartnerCode, text: string) => string
  }
  readonly source: (author: string, title: string, date: string) => string
  readonly spoken: (parts: {
    partner: string
    measure: string
    year: string
    value: string
    status: string
    paragraphs: string
  }) => string
  readonly notice: (notice: Notice) => string
}
