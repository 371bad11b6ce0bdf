import type { OfficialSource } from './figure.ts'
import { EU_OF_ITS_DAY, indexOf, type Observation, PARTIES, type Source } from './observation.ts'
import type { OwnStatistics } from './own.ts'

/** Own statistics as plain data, as a store keeps them and a worker hands them over: without what finds values. */
export interface OwnRecord extends Omit<OwnStatistics, 'statistics'> {
  readonly observations: readonly Observation[]
  /** In the order in which they win. */
  readonly order: readonly Source[]
  readonly sources: readonly OfficialSource[]
}

export function recordOf({ statistics: { index, sources }, ...own }: OwnStatistics): OwnRecord {
  const reporters = new Set([...PARTIES, ...index.otherReporters, ...own.reporters])
  const partners = new Set([...PARTIES, EU_OF_ITS_DAY, ...index.otherPartners] as const)
  const observations: Observation[] = []
  for (const reporter of reporters)
    for (const partner of partners)
      for (const flow of ['X', 'M'] as const)
        for (const year of index.years) observations.push(...index.find(reporter, partner, flow, year))
  return { ...own, observations, order: index.sources, sources }
}

export function ownOf({ observations, order, sources, ...own }: OwnRecord): OwnStatistics {
  return { ...own, statistics: { index: indexOf(observations, order), sources } }
}
