import type { Dataset } from '../src/trade/figure.ts'
import {
  CENTRAL_ASIA,
  type Counterpart,
  EU_OF_ITS_DAY,
  type Observation,
  type Party,
} from '../src/trade/observation.ts'
import { observations } from './official-data.ts'

/* The official values that may stand beside the article's, worked out a second time: from the rows, by hand. */

const NATIONAL = ['kaz-bns', 'kgz-nsc', 'uzb-stat', 'uzb-stat-sums', 'us-census']

interface Sum {
  readonly partner: Party
  readonly value: number
}

/** Sums of turnover in 2022, US$ billions, by side and partner: of the EU as it is today and as the offices counted it,
 *  and what the Central Asian side comes to with its gaps filled from the other. */
function sums(dataset: Dataset): Sum[] {
  const partners = [...new Set(dataset.figures.map((figure) => figure.partner))]
  return partners.flatMap((partner): Sum[] => {
    const reported = CENTRAL_ASIA.map((country) => own(country, partner))
    const mirrored = CENTRAL_ASIA.map((country) => pair(partner, country))
    const filled = reported.map((value, i) => value ?? mirrored[i] ?? null)
    const counted = CENTRAL_ASIA.map((country) => pair(country, EU_OF_ITS_DAY) ?? pair(country, partner))
    return [reported, mirrored, filled, ...(partner === 'EU' ? [counted] : [])].map((parts) => ({
      partner,
      value: sum(parts),
    }))
  })
}

/** A country's turnover with a partner; with the EU of today, of which its office may hold the United Kingdom. */
function own(country: Party, partner: Party): number | null {
  const ofItsDay = partner === 'EU' ? pair(country, EU_OF_ITS_DAY) : null
  return ofItsDay === null ? pair(country, partner) : ofItsDay - (pair(country, 'GBR') ?? Number.NaN)
}

/** Exports and imports of one reporter with one partner; null where either is missing. */
function pair(reporter: Party, partner: Counterpart): number | null {
  const rows = observations.filter((o) => o.reporter === reporter && o.partner === partner && o.year === 2022)
  const [exports, imports] = (['X', 'M'] as const).map((flow) => best(rows.filter((o) => o.flow === flow)))
  return exports === undefined || imports === undefined ? null : exports.value + imports.value
}

function best(rows: readonly Observation[]): Observation | undefined {
  return (
    rows.find(({ source }) => NATIONAL.includes(source)) ??
    rows.find(({ source }) => source === 'un-comtrade') ??
    rows[0]
  )
}

function sum(parts: readonly (number | null)[]): number {
  return parts.reduce<number>((total, part) => total + (part ?? 0), 0)
}

/** The official values as numbers. */
export function officialValues(dataset: Dataset): number[] {
  return sums(dataset).map(({ value }) => value)
}

/** The official values, and how far they are from the stated ones, as they may be written. */
export function officialTexts(dataset: Dataset): string[] {
  const stated = (partner: Party) =>
    dataset.figures
      .filter((f) => f.partner === partner && f.measure === 'turnover')
      .flatMap((f) => f.value.shown ?? [])
  return sums(dataset).flatMap(({ partner, value }) => [
    value.toFixed(1),
    ...stated(partner).map((figure) => Math.abs(value - figure).toFixed(1)),
  ])
}
