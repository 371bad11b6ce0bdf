import type { Amount } from '../../../../trade/amount.ts'
import type { Official } from '../../../../trade/figure.ts'
import { countriesOf } from '../../../../trade/groups.ts'
import type { Measured, TradeKey } from '../../../../trade/measured.ts'
import type {
  CountryCode,
  Flow,
  ObservationIndex,
  OfficialBasis,
  Party,
} from '../../../../trade/observation.ts'
import {
  type OfficialMeasure,
  officialConcentration,
  officialValue,
  type SourceChange,
  sourceChanges,
} from '../../../../trade/official-value.ts'
import type { AreaCode } from '../../../../trade/partners.ts'
import type { Context } from '../../../context.ts'
import type { MarkMeasure } from '../../../model.ts'
import { type ChartSpec, yearsIn } from '../../../spec.ts'

/** A value of one series in one year. */
export interface Point {
  readonly party: Party
  readonly areas: readonly AreaCode[]
  readonly year: number
  readonly measured: Measured
  readonly amount?: Amount
  /** What changed of its sources since the year before. */
  readonly changes: readonly SourceChange[]
}

/** Whether gaps are to be filled from what the other side reports. */
export function isFilled({ coverage }: ChartSpec): boolean {
  return coverage === 'filled'
}

/** Whose figures a spec wants. */
export function basisOf({ basis }: ChartSpec): OfficialBasis {
  return basis === 'mirror' ? 'mirror' : 'reported'
}

/** The measure of a partner's trade that a spec asks for.
 *  @throws RangeError for what is no measure of one partner's trade; charts of these ask for it otherwise */
export function officialMeasureOf({ measure }: ChartSpec): OfficialMeasure {
  switch (measure) {
    case 'turnover':
    case 'exports':
    case 'imports':
    case 'balance':
    case 'share':
    case 'growth':
    case 'index':
      return measure
    case 'concentration':
    case 'rank':
    case 'earlier':
      throw new RangeError(`“${measure}” is no measure of the trade with one partner.`)
  }
}

const FLOWS: readonly Flow[] = ['X', 'M']

/** The flows that a spec's measure is made of. */
export function flowsIn({ measure }: Pick<ChartSpec, 'measure'>): readonly Flow[] {
  return measure === 'exports' ? ['X'] : measure === 'imports' ? ['M'] : FLOWS
}

const MARK_MEASURES: Record<OfficialMeasure, MarkMeasure> = {
  turnover: 'turnover',
  exports: 'exports',
  imports: 'imports',
  balance: 'balance',
  share: 'world-share',
  growth: 'yearly-growth',
  index: 'index',
}

/** How marks call a measure: the article's shares are of another whole. */
export function markMeasureOf(measure: OfficialMeasure): MarkMeasure {
  return MARK_MEASURES[measure]
}

export function yearsOf({ time }: ChartSpec): number[] {
  return yearsIn(time)
}

/** A series over the years of the spec; years without a value are not in it. */
export function pointsOf(
  { spec }: Context,
  { index }: Official,
  areas: readonly AreaCode[],
  area: readonly CountryCode[],
  party: Party,
): Point[] {
  const measure = officialMeasureOf(spec)
  const base = spec.base ?? spec.time.from
  const key = { area, partner: party, basis: basisOf(spec), filled: isFilled(spec) }
  return inOrder(
    index,
    yearsOf(spec),
    (year) => officialValue(index, { ...key, year }, measure, base),
    (year, measured) => ({ party, areas, year, measured }),
  )
}

/** A point over fewer of its countries: what it is of besides is missing from it. */
export function pointOver(
  { spec }: Context,
  { index }: Official,
  point: Point,
  area: readonly CountryCode[],
): Point {
  const { countries, missing } = point.measured
  const left = countries.filter((country) => !area.includes(country))
  if (left.length === 0) return point
  const base = spec.base ?? spec.time.from
  const key = {
    area: countries.filter((country) => area.includes(country)),
    partner: point.party,
    year: point.year,
    basis: basisOf(spec),
    filled: isFilled(spec),
  }
  const measured = officialValue(index, key, officialMeasureOf(spec), base)
  return measured === null ? point : { ...point, measured: { ...measured, missing: [...missing, ...left] } }
}

/** The concentration of an area's trade over the years of the spec. */
export function concentrationOf(
  { spec }: Context,
  { index }: Official,
  areas: readonly AreaCode[],
  area: readonly CountryCode[],
): Point[] {
  return inOrder(
    index,
    yearsOf(spec),
    (year) => officialConcentration(index, { area, year, basis: basisOf(spec) }),
    (year, measured) => ({ party: partyOf(areas), areas, year, measured, amount: measured.amount }),
  )
}

/** In whose colour an area stands where it is itself the series. */
export function partyOf(areas: readonly AreaCode[]): Party {
  const [only, second] = areas
  return only === undefined || only === 'CA5' || second !== undefined ? 'WLD' : only
}

function inOrder<M extends Measured>(
  index: ObservationIndex,
  years: readonly number[],
  measure: (year: number) => M | null,
  point: (year: number, measured: M) => Omit<Point, 'changes'>,
): Point[] {
  let before: M | null = null
  return years.flatMap((year) => {
    const measured = measure(year)
    if (measured === null) return []
    const changes = sourceChanges(index, before, measured, year)
    before = measured
    return [{ ...point(year, measured), changes }]
  })
}

/** The countries that a chart adds up: of the areas asked for, or of these only those with figures in all years in
 *  which any has them, where like is to be compared with like. */
export interface CoveredCountries {
  readonly countries: readonly CountryCode[]
  /** Whether some had to be left out. */
  readonly narrowed: boolean
  /** Whether no country at all has figures in all years, so that all are in. */
  readonly failed: boolean
}

/** @param measures what the chart draws of each partner: a flow may be known of a country whose other is not */
export function coverageOf(
  { spec }: Context,
  { index }: Official,
  areas: readonly AreaCode[],
  partners: readonly Party[],
  // Concentration rests on every partner, and has its own rule.
  measures: readonly OfficialMeasure[] = [
    spec.measure === 'concentration' ? 'turnover' : officialMeasureOf(spec),
  ],
): CoveredCountries {
  const countries = countriesOf(areas)
  if (spec.coverage !== 'same') return { countries, narrowed: false, failed: false }
  const base = spec.base ?? spec.time.from
  const isKnown = (key: TradeKey, measure: OfficialMeasure) =>
    officialValue(index, key, measure, base) !== null
  const drawn = partners
    .flatMap((partner) =>
      yearsOf(spec).map((year) => ({ area: countries, partner, year, basis: basisOf(spec) })),
    )
    .flatMap((key) => measures.map((measure) => ({ key, measure })))
    .filter(({ key, measure }) => isKnown(key, measure))
  const throughout = countries.filter((country) =>
    drawn.every(
      ({ key, measure }) => key.partner === country || isKnown({ ...key, area: [country] }, measure),
    ),
  )
  if (throughout.length === 0) return { countries, narrowed: false, failed: true }
  return { countries: throughout, narrowed: throughout.length < countries.length, failed: false }
}
