import { flow, type Measured } from './measured.ts'
import type { CountryCode, Flow, ObservationIndex, Party } from './observation.ts'

/** One flow between a country and a partner, as both sides report it. */
export interface MirrorPair {
  readonly year: number
  readonly country: CountryCode
  readonly partner: Party
  /** `X`: the country's exports; `M`: its imports. */
  readonly flow: Flow
  readonly reported: Measured
  readonly mirrored: Measured
  /** What the partner reports more than the country, US$ billions; negative where less. */
  readonly gap: number
  /** The gap as a part of the country's figure; null where that is zero. */
  readonly rate: number | null
  /** What the exporter reports, which is valued free on board. */
  readonly exported: number
  /** Whether the importer values at the customs' border, without freight and insurance, so that these explain nothing. */
  readonly atCustoms: boolean
}

/** The pairs of which both sides have a figure in `year`, the largest gap first. */
export function mirrorPairs(
  index: ObservationIndex,
  countries: readonly CountryCode[],
  partners: readonly Party[],
  flows: readonly Flow[],
  year: number,
): MirrorPair[] {
  const pairs = countries.flatMap((country) =>
    partners.flatMap((partner) =>
      flows.flatMap((which): MirrorPair[] => {
        const key = { area: [country], partner, year }
        const reported = flow(index, { ...key, basis: 'reported' }, which)
        const mirrored = flow(index, { ...key, basis: 'mirror' }, which)
        if (partner === country || reported === null || mirrored === null) return []
        const gap = mirrored.value - reported.value
        const rate = reported.value === 0 ? null : gap / reported.value
        const exported = which === 'X' ? reported.value : mirrored.value
        const imported = which === 'X' ? mirrored : reported
        const atCustoms = imported.observations.some(({ source }) =>
          index.sources.some(({ id, isAtCustoms }) => isAtCustoms && id === source),
        )
        return [{ year, country, partner, flow: which, reported, mirrored, gap, rate, exported, atCustoms }]
      }),
    ),
  )
  return pairs.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
}

/** How much more an importer's books may have than the exporter's because imports are valued with freight and
 *  insurance (CIF) and exports without (FOB), as factors. The IMF reckons with 1.06 and did with 1.10 before
 *  (*Direction of Trade Statistics Yearbook*, 2017; Marini, Dippelsman & Stanger, IMF Working Paper 18/16, 2018). */
export const CIF_FOB = { usual: 1.06, former: 1.1 } as const
