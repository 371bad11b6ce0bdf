import { groupOf } from './membership.ts'
import {
  EU_OF_ITS_DAY,
  type Flow,
  type Observation,
  type ObservationIndex,
  type Party,
  type SourceId,
} from './observation.ts'

/** What one source has of a flow: as published, or worked out from rows of it. */
export interface FromSource {
  readonly source: SourceId
  /** US$ billions. */
  readonly value: number
  readonly observations: readonly Observation[]
  readonly isDerived: boolean
}

/** An observation as its source has it. */
export function asHeld(one: Observation, { sources }: ObservationIndex): FromSource {
  const isDerived = sources.some(({ id, isOurSum }) => isOurSum && id === one.source)
  return { source: one.source, value: one.value, observations: [one], isDerived }
}

const MEMBERS = groupOf('EU')?.members ?? []

/** From this year on the EU of its day, less those who have left, is today's 27: Croatia, the last to come, joined in
 *  July 2013. Before, a row of the day lacks members, and no subtraction mends that. */
export const COMPARABLE_SINCE = 1 + Math.max(...MEMBERS.map(({ from }) => from))

/** Those who have left: the United Kingdom. */
const GONE = MEMBERS.filter(({ to }) => to !== undefined)
const LEFT = GONE.map(({ country }) => country)
/** The last year in which one of them belonged to it. */
const WITH_LEFT_UNTIL = Math.max(...GONE.map(({ to = 0 }) => to))

const TODAY = MEMBERS.filter(({ to }) => to === undefined).map(({ country }) => country)

/** As a part of a union's row: what is rounded in its parts. */
const ROUNDING = 0.005

/** What each source has of a reporter's flow with the EU as it is today. Some publish that; of those that counted the
 *  United Kingdom in their row, it is the row less that country's, which is our arithmetic. A person's own file does not
 *  say whom its row counts since that country left: it is taken to count it where the file's rows of all add up to it. */
export function europeanUnion(
  index: ObservationIndex,
  reporter: Party,
  which: Flow,
  year: number,
): FromSource[] {
  const asToday = index.find(reporter, 'EU', which, year).map((row) => asHeld(row, index))
  if (year < COMPARABLE_SINCE) return asToday
  const lessLeft = index.find(reporter, EU_OF_ITS_DAY, which, year).flatMap((row): FromSource[] => {
    const rowsOf = (countries: readonly Party[]) =>
      countries.flatMap(
        (country) =>
          index.find(reporter, country, which, year).find(({ source }) => source === row.source) ?? [],
      )
    const parts = rowsOf(LEFT)
    if (parts.length < LEFT.length) return []
    const value = row.value - sumOf(parts)
    const isProven = Math.abs(value - sumOf(rowsOf(TODAY))) <= row.value * ROUNDING
    if (row.origin !== undefined && year > WITH_LEFT_UNTIL && !isProven) return []
    return [{ source: row.source, value, observations: [row, ...parts], isDerived: true }]
  })
  return [...asToday, ...lessLeft]
}

/** Rows of the EU in a person's own files that cannot be taken for the EU of today: of a year in which that has no value.
 *  As large as the row is, whoever stands first beside it is not known. */
export function unsettledUnion(
  index: ObservationIndex,
  area: readonly Party[],
  flows: readonly Flow[],
  year: number,
): Observation[] {
  return area.flatMap((reporter) =>
    flows.flatMap((which) =>
      europeanUnion(index, reporter, which, year).length > 0
        ? []
        : index.find(reporter, EU_OF_ITS_DAY, which, year).filter(({ origin }) => origin !== undefined),
    ),
  )
}

function sumOf(rows: readonly Observation[]): number {
  return rows.reduce((sum, { value }) => sum + value, 0)
}
