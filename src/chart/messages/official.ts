import type { FlowMeasure } from '../../trade/measured.ts'
import type { Counterpart, CountryCode, Flow, OfficialBasis, Party, Source } from '../../trade/observation.ts'
import type { OfficialMeasure } from '../../trade/official-value.ts'
import type { AreaCode } from '../../trade/partners.ts'
import type { EventYear } from '../events.ts'
import type { Finding, Written } from '../finding.ts'
import type { Basis } from '../spec.ts'

/** As much of a source as says what it is called. */
export type NamedSource = Pick<Source, 'id' | 'name'>

/** What the charts of official statistics say, in one language. Names and numbers come in ready for their place. */
export interface OfficialWords {
  /** Of an area or a list of areas: after "of"; Russian: genitive. */
  readonly areaOf: (code: AreaCode) => string
  readonly area: (code: AreaCode) => string
  /** In the place of a list of areas that is too long for a title; Russian: genitive. */
  readonly countries: (count: number) => string
  readonly title: (
    measure: OfficialMeasure | 'concentration' | 'rank',
    areas: string,
    partners: string,
    base: string,
  ) => string
  /** What a chart shows, in a sentence for its title. */
  readonly finding: (finding: Finding, write: Written) => string
  /** What a chart is of, and the line of unit, years and basis, below a title that states something. */
  readonly below: (what: string, line: string) => string
  /** In the place of a list of names that is too long for a title. */
  readonly manyPartners: string
  /** Of panels that do not share a scale. */
  readonly ownScales: string
  readonly unit: (measure: OfficialMeasure | 'concentration' | 'rank', base: string) => string
  readonly years: (from: string, to: string) => string
  /** As whom: one area by its code, or several; one partner, or all of them. */
  readonly basis: (basis: OfficialBasis, only: AreaCode | null, partner: Party | null) => string
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

  /** Of a change from one year to another. */
  readonly change: {
    readonly title: (
      measure: FlowMeasure,
      areas: string,
      partners: string,
      from: string,
      to: string,
    ) => string
    readonly unit: (measure: FlowMeasure | 'growth') => string
    /** A growth that is a factor of two or more. */
    readonly factor: (rate: string, factor: string) => string
    readonly fromTo: (parts: {
      readonly change: string
      readonly from: string
      readonly before: string
      readonly to: string
      readonly after: string
    }) => string
  }

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
    readonly legend: {
      readonly reported: (isCentralAsian: boolean) => string
      readonly mirrored: string
      readonly band: string
    }
    readonly cifFob: (usual: string, former: string) => string
    readonly transit: string
    readonly kyrgyzChinese: string
    readonly few: (shown: string, all: string) => string
    /** How to see other gaps, on the screen. */
    readonly fewerPartners: string
    /** With whom nothing is held of both sides: of which countries, with which partners. */
    readonly oneSided: (pairs: string) => string
    readonly pairWith: (countries: string, partners: string) => string
    readonly none: string
    /** What to try, on the screen. */
    readonly otherYears: string
  }
  readonly map: {
    readonly title: (measure: OfficialMeasure, partners: string) => string
    /** What a press does, on the screen. */
    readonly how: string
    readonly none: string
    /** What balances below zero are, and those above it: short, at the legend. */
    readonly sides: readonly [below: string, above: string]
    readonly parts: (parts: readonly string[]) => string
    /** @param all whether every partner has its bar */
    readonly bars: (all: boolean) => string
  }

  readonly note: {
    readonly sums: string
    /** How to see the flows, on the screen. */
    readonly pressMark: string
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
    readonly change: (reporter: Party, year: string, from: NamedSource, to: string) => string
    /** At the ends of a change: from which source, and to which. */
    readonly changeAtEnds: (
      reporter: Party,
      from: NamedSource,
      fromYear: string,
      to: string,
      toYear: string,
    ) => string
    /** Of which countries alone there are figures at both ends of a change. */
    readonly bothEnds: (countries: string, from: string, to: string) => string
    readonly notBothEnds: (names: string, from: string, to: string) => string
    readonly fromNothing: (names: string, year: string) => string
    readonly eu: (parts: string) => string
    readonly euBy: Readonly<Record<string, string>>
    readonly overlap: (names: string) => string
    readonly noFigures: (names: string) => string
    /** Of trade with whom only one flow is held, and which. */
    readonly oneFlow: (names: string, flow: Flow) => string
    /** How to see that flow, on the screen. */
    readonly chooseFlow: (flow: Flow) => string
    /** Years, and of which partners alone something is said there. */
    readonly withPartners: (years: string, partners: string) => string
    /** @param isEuAsOne whether the EU is ranked in the place of its members */
    readonly ranks: (counts: string, isEuAsOne: boolean) => string
    /** That what is not specified is no partner. */
    readonly notRanked: (name: string) => string
    readonly ranksOf: (count: string, years: string, whose: string | null) => string
    readonly noRanks: (years: string) => string
    /** Which partners stand beyond the places that are drawn in some year. */
    readonly beyondPlaces: (names: string, places: string) => string
    readonly concentration: (isEuAsOne: boolean) => string
    readonly otherPartners: string
    readonly marked: (years: string) => string
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
  /** What a year is known for, as it stands behind it. */
  readonly event: Record<EventYear, string>
  /** Short names of publishers. */
  readonly publisher: (source: NamedSource) => string
  readonly flowOf: (flow: Flow, partner: Counterpart, year: string) => string
  readonly observation: (
    reporter: Party,
    partner: Counterpart,
    flow: Flow,
    year: string,
    value: string,
  ) => string

  /** Whose figures a value of a row is among, where it stands beside others'. */
  readonly column: Record<Exclude<Basis, 'own'>, string>
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
