import type {
  Counterpart,
  CountryCode,
  Flow,
  OfficialBasis,
  Party,
  SourceId,
} from '../../trade/observation.ts'
import type { OfficialMeasure } from '../../trade/official-value.ts'
import type { Basis } from '../spec.ts'

/** What the charts of official statistics say, in one language. Names and numbers come in ready for their place. */
export interface OfficialWords {
  /** Of an area or a list of areas: after "of"; Russian: genitive. */
  readonly areaOf: (code: CountryCode | 'CA5') => string
  readonly area: (code: CountryCode | 'CA5') => string
  readonly title: (
    measure: OfficialMeasure | 'concentration' | 'rank',
    areas: string,
    partners: string,
    base: string,
  ) => string
  /** In the place of a list of names that is too long for a title. */
  readonly manyPartners: string
  readonly unit: (measure: OfficialMeasure | 'concentration' | 'rank', base: string) => string
  readonly years: (from: string, to: string) => string
  /** As whom: one country by its code, or Central Asia where there are several; one partner, or all of them. */
  readonly basis: (basis: OfficialBasis, only: CountryCode | null, partner: Party | null) => string
  readonly subtitle: (unit: string, years: string, basis: string) => string
  /** A measure of an area that is not Central Asia as a whole. */
  readonly measureOf: (measure: string, area: string) => string
  readonly seriesOf: (partner: string, area: string) => string
  readonly atLeast: (value: string) => string
  /** Of how many of the countries that there are a value is. */
  readonly ofCountries: (value: string, known: string, all: string) => string
  readonly filled: (value: string) => string
  /** Whose a value is, where it is not of all. */
  readonly together: (names: readonly string[]) => string
  /** "Tajikistan and Turkmenistan as China reports". */
  readonly filledBy: (countries: string, partner: Party, basis: OfficialBasis) => string
  readonly index: (value: string) => string

  readonly flows: { readonly title: (areas: string, partners: string) => string; readonly unit: string }
  readonly flow: Record<Flow, (value: string) => string>
  readonly balance: (value: string, surplus: boolean) => string
  readonly articleToo: (value: string) => string

  readonly mirror: {
    /** `bare`: the one partner's name as it stands after a dash; null where there are several. */
    readonly title: (areas: string, partners: string, bare: string | null) => string
    readonly subtitle: (year: string) => string
    readonly overTime: (years: string) => string
    readonly pair: (country: Party, partner: Party, flow: Flow) => string
    readonly gap: (parts: {
      readonly value: string
      readonly more: boolean
      /** How many times the country's figure the partner's is; null where the country has zero. */
      readonly times: string | null
      readonly country: Party
      readonly partner: Party
    }) => string
    readonly side: (basis: OfficialBasis, country: Party, partner: Party) => string
    readonly band: string
    readonly legend: { readonly reported: string; readonly mirrored: string; readonly band: string }
    readonly cifFob: (usual: string, former: string) => string
    readonly transit: string
    readonly kyrgyzChinese: string
    readonly few: (shown: string, all: string) => string
    /** With whom nothing is held of both sides: of which countries, with which partners. */
    readonly oneSided: (pairs: string) => string
    readonly pairWith: (countries: string, partners: string) => string
    readonly none: string
  }
  readonly map: {
    readonly title: (measure: OfficialMeasure, partners: string) => string
    readonly how: string
    readonly none: string
  }

  readonly note: {
    readonly sums: string
    readonly partial: (parts: string) => string
    readonly partialIn: (years: string, countries: string) => string
    readonly ofSome: (parts: string) => string
    readonly inYears: (years: string, what: string) => string
    readonly filled: (parts: string) => string
    readonly notFilled: (parts: string) => string
    readonly gapWith: (countries: string, partners: string, years: string) => string
    readonly ends: (parts: string) => string
    readonly endsIn: (name: string, year: string) => string
    readonly ownEnd: (country: CountryCode, year: string) => string
    readonly partnersGoTo: (year: string) => string
    readonly differ: (reporter: Party, values: string) => string
    readonly sameOnly: (countries: string) => string
    readonly noneThroughout: string
    readonly source: (changes: string) => string
    readonly change: (reporter: Party, year: string, from: SourceId, to: string) => string
    readonly eu: (parts: string) => string
    readonly euBy: Partial<Record<SourceId, string>>
    readonly overlap: (names: string) => string
    readonly noFigures: (names: string) => string
    /** Of trade with whom only one flow is held, and which; whether it can be chosen as the measure. */
    readonly oneFlow: (names: string, flow: Flow, isMeasure: boolean) => string
    /** Years, and of which partners alone something is said there. */
    readonly withPartners: (years: string, partners: string) => string
    readonly ranks: (counts: string) => string
    readonly ranksOf: (count: string, years: string, whose: string | null) => string
    readonly noRanks: (years: string) => string
    readonly concentration: string
    readonly otherPartners: string
    readonly estimates: string
    readonly noZero: string
  }
  readonly legend: {
    readonly partial: string
    readonly some: string
    readonly filled: string
    readonly breaks: string
    readonly between: string
    readonly context: string
  }
  readonly summary: (
    label: string,
    first: string,
    firstYear: string,
    last: string,
    lastYear: string,
  ) => string
  /** Short names of publishers. */
  readonly publisher: Record<SourceId, string>
  readonly flowOf: (flow: Flow, partner: Counterpart, year: string) => string
  readonly observation: (
    reporter: Party,
    partner: Counterpart,
    flow: Flow,
    year: string,
    value: string,
  ) => string

  /** Whose figures a value of a row is among, where it stands beside others'. */
  readonly column: Record<Basis, string>
  readonly check: {
    readonly rankTitle: string
    readonly rankSubtitle: (year: string) => string
    readonly stated: (rank: string) => string
    /** Whose place a rank is, and of the article's four where that is another. */
    readonly place: (rank: string, four: string | null, whose: string) => string
    readonly notSettled: string
    readonly notNamed: string
    readonly shown: (shown: string, all: string) => string
    readonly side: (basis: OfficialBasis, partner: Party, value: string, rank: string) => string
    readonly above: (names: string, whose: string) => string
    readonly aboveOne: (name: string, value: string) => string
    readonly small: (percent: string, times: string, whose: string) => string
    readonly earlierTitle: string
    readonly earlierSubtitle: (year: string) => string
    readonly stands: (value: string) => string
    readonly bound: (value: string) => string
    readonly best: (basis: OfficialBasis, partner: Party, years: string) => string
    readonly bestYear: (year: string, value: string, factor: string | null) => string
    readonly notInWords: string
    readonly breaks: (text: string) => string
    readonly growthOf: (names: string) => string
    readonly untestable: (years: string) => string
    readonly asReported: (basis: OfficialBasis, partner: Party) => string
  }
}
