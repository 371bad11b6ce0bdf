import {
  EU_OF_ITS_DAY,
  type Flow,
  type Observation,
  type ObservationIndex,
  type Party,
  type SourceId,
} from './observation.ts'
import { isOurSum } from './source-order.ts'

/** What one source has of a flow: as published, or worked out from rows of it. */
export interface FromSource {
  readonly source: SourceId
  /** US$ billions. */
  readonly value: number
  readonly observations: readonly Observation[]
  readonly isDerived: boolean
}

/** An observation as its source has it. */
export function asHeld(one: Observation): FromSource {
  return { source: one.source, value: one.value, observations: [one], isDerived: isOurSum(one.source) }
}

/** From this year on the EU of its day, less the United Kingdom, is today's 27: Croatia, the last to come, joined in
 *  July 2013. Before, a row of the day lacks members, and no subtraction mends that. */
export const COMPARABLE_SINCE = 2014

/** What each source has of a reporter's flow with the EU as it is today. Some publish that; of those that counted the
 *  United Kingdom in their row, it is the row less that country's, which is our arithmetic. */
export function europeanUnion(
  index: ObservationIndex,
  reporter: Party,
  which: Flow,
  year: number,
): FromSource[] {
  const asToday = index.find(reporter, 'EU', which, year).map(asHeld)
  if (year < COMPARABLE_SINCE) return asToday
  const british = index.find(reporter, 'GBR', which, year)
  const lessBritain = index.find(reporter, EU_OF_ITS_DAY, which, year).flatMap((row): FromSource[] => {
    const part = british.find(({ source }) => source === row.source)
    if (part === undefined) return []
    return [{ source: row.source, value: row.value - part.value, observations: [row, part], isDerived: true }]
  })
  return [...asToday, ...lessBritain]
}
