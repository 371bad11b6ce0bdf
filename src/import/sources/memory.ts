import { OBSERVATION_COLUMNS, observationRow } from '../results/observations-table.ts'
import type { OwnObservation } from '../rows/observation.ts'
import type { ObservationQuery, ObservationSource } from './source.ts'

/** Observations that are in memory already. */
export function memorySource(name: string, observations: Iterable<OwnObservation>): ObservationSource {
  const all = [...observations]
  return {
    name,
    select: async (query) => ({
      columns: OBSERVATION_COLUMNS,
      rows: all.filter((one) => isAsked(one, query)).map((one) => observationRow(one)),
    }),
  }
}

function isAsked(
  { reporter, partner, period, product }: OwnObservation,
  { reporters, partners, years, product: asked }: ObservationQuery,
): boolean {
  const year = Number(period.slice(0, 4))
  return (
    reporters.includes(reporter) &&
    (partners === null || partners.includes(partner)) &&
    year >= years.from &&
    year <= years.to &&
    product === asked
  )
}
