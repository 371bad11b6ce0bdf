import { COMPARABLE_SINCE, europeanUnion } from '../trade/european-union.ts'
import { groupOf, membersOf } from '../trade/membership.ts'
import {
  type Counterpart,
  EU_OF_ITS_DAY,
  indexOf,
  type Observation,
  PARTIES,
  type Party,
  type SourceId,
} from '../trade/observation.ts'
import { areFarApart, isOfOnePublisher } from '../trade/source-order.ts'

/** One thing that is to be known of the data. An error must be mended; a finding is a fact of the source that is
 *  listed and left as it is. */
export interface Finding {
  readonly level: 'error' | 'finding'
  readonly text: string
}

/** A check by name, and what it found. */
export interface Check {
  readonly name: string
  readonly findings: readonly Finding[]
}

/** What the checks need to know of a source. */
export interface SourceYears {
  readonly id: SourceId
  readonly years: readonly [number, number]
}

/** Checks observations against each other and against their sources. */
export function checkObservations(
  observations: readonly Observation[],
  sources: readonly SourceYears[],
): Check[] {
  return [
    { name: 'no observation stands twice', findings: duplicates(observations) },
    { name: 'every source is known and covers its years', findings: strays(observations, sources) },
    { name: 'nobody trades with itself', findings: selves(observations) },
    { name: 'values are plausible against the years before and after', findings: jumps(observations) },
    { name: 'sources agree on the unit of the same flow', findings: units(observations) },
    { name: 'parts do not add up to more than their whole', findings: excesses(observations) },
    { name: 'the EU is of today’s members', findings: members(observations) },
    {
      name: 'sources of one reporter agree to a tenth',
      findings: disagreements(observations),
    },
  ]
}

function duplicates(observations: readonly Observation[]): Finding[] {
  const seen = new Set<string>()
  return observations.flatMap((observation) => {
    const key = `${nameOf(observation)} (${observation.source})`
    const again = seen.has(key)
    seen.add(key)
    return again ? [{ level: 'error', text: key }] : []
  })
}

function strays(observations: readonly Observation[], sources: readonly SourceYears[]): Finding[] {
  return observations.flatMap((observation) => {
    const source = sources.find(({ id }) => id === observation.source)
    const [first, last] = source?.years ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    const covered = first <= observation.year && observation.year <= last
    return covered
      ? []
      : [{ level: 'error', text: `${nameOf(observation)} is outside the years of ${observation.source}` }]
  })
}

function selves(observations: readonly Observation[]): Finding[] {
  return observations
    .filter(({ reporter, partner }) => reporter === partner)
    .map((observation) => ({ level: 'error', text: nameOf(observation) }))
}

/** How many times larger or smaller than both neighbours is worth a look, where US$ 50 million or more are at stake. */
const JUMP = 8
const AT_STAKE = 0.05

function jumps(observations: readonly Observation[]): Finding[] {
  const { find } = indexOf(observations)
  const near = ({ reporter, partner, flow, year, source }: Observation, step: number) =>
    find(reporter, partner, flow, year + step).find((other) => other.source === source)?.value
  return observations.flatMap((observation) => {
    const [before, after] = [near(observation, -1), near(observation, 1)]
    if (!before || !after || Math.max(before, observation.value, after) < AT_STAKE) return []
    const high = observation.value > JUMP * Math.max(before, after)
    const low = observation.value * JUMP < Math.min(before, after)
    const three = [before, observation.value, after].map(million).join(', ')
    return high || low
      ? [{ level: 'finding', text: `${nameOf(observation)} (${observation.source}): ${three} million` }]
      : []
  })
}

/** Two sources a thousand times apart write a flow in different units; a hundred times, one of them is far off. */
const OTHER_UNIT = 500
const FAR_OFF = 100

function units(observations: readonly Observation[]): Finding[] {
  const { find } = indexOf(observations)
  return observations.flatMap((one): Finding[] => {
    const others = find(one.reporter, one.partner, one.flow, one.year)
    const largest = Math.max(...others.map((other) => other.value))
    if (largest < AT_STAKE || largest < FAR_OFF * one.value) return []
    const text = `${nameOf(one)}: ${one.source} has ${million(one.value)}, another source ${million(largest)} million`
    return [{ level: largest > OTHER_UNIT * one.value ? 'error' : 'finding', text }]
  })
}

function million(value: number): string {
  return (value * 1000).toFixed(1)
}

/** Those of the EU's members that are held apart: they must not count twice. */
const EU = groupOf('EU')
const IN_THE_EU: readonly Party[] = EU === undefined ? [] : membersOf(EU)

/** Wholes whose parts are held as well: the world, and the EU as it is today and as it was. What is added up in charts
 *  takes the United Kingdom out of the EU of its day; what is left to exceed a whole is the source's own. */
function excesses(observations: readonly Observation[]): Finding[] {
  const index = indexOf(observations)
  const isPartOfWorld = (party: Party) => party !== 'WLD' && party !== 'EU' && !IN_THE_EU.includes(party)
  const partsOfWorld = [...PARTIES, ...index.otherPartners].filter(isPartOfWorld)
  const groups: readonly [Counterpart, readonly Party[], boolean][] = [
    ['WLD', partsOfWorld, true],
    ['EU', IN_THE_EU, false],
    [EU_OF_ITS_DAY, [...IN_THE_EU, 'GBR'], false],
  ]
  return groups.flatMap(([whole, parts, withEu]) =>
    observations
      .filter((observation) => observation.partner === whole)
      .flatMap((observation): Finding[] => {
        const { reporter, flow, year, source, value } = observation
        const held = parts.flatMap((part) =>
          index.find(reporter, part, flow, year).filter((o) => isOfOnePublisher(index, o.source, source)),
        )
        const eu = withEu
          ? europeanUnion(index, reporter, flow, year).filter((one) =>
              isOfOnePublisher(index, one.source, source),
            )
          : []
        const sum = [...held, ...eu].reduce((total, part) => total + part.value, 0)
        if (sum <= value * 1.001) return []
        const text = `${nameOf(observation)} (${source}): parts ${(sum * 1000).toFixed(0)}, whole ${(value * 1000).toFixed(0)} million`
        return [{ level: 'finding', text }]
      }),
  )
}

/** An office's EU, less the United Kingdom where it counted it in, against the IMF's of the same members. */
function members(observations: readonly Observation[]): Finding[] {
  const index = indexOf(observations)
  return observations
    .filter(({ partner }) => partner === EU_OF_ITS_DAY)
    .flatMap((row): Finding[] => {
      if (row.year < COMPARABLE_SINCE) return []
      const found = europeanUnion(index, row.reporter, row.flow, row.year)
      const own = found.find(({ source }) => source === row.source)
      if (own === undefined) {
        return [
          {
            level: 'error',
            text: `${nameOf(row)} (${row.source}): no row of the United Kingdom to take off`,
          },
        ]
      }
      if (own.value < 0) {
        return [
          { level: 'error', text: `${nameOf(row)} (${row.source}): less than the United Kingdom alone` },
        ]
      }
      const imf = found.find(({ source }) => source === 'imf-dots')
      if (imf === undefined || !areFarApart(own.value, imf.value)) return []
      const text = `${nameOf(row)} (${row.source}): ${million(own.value)} without the United Kingdom, the IMF has ${million(imf.value)} million`
      return [{ level: 'finding', text }]
    })
}

/** Where two publishers have figures of one reporter's flow that differ by more than a tenth: how often, by pair of
 *  sources, and the widest gap. */
function disagreements(observations: readonly Observation[]): Finding[] {
  const index = indexOf(observations)
  const { find } = index
  const pairs = new Map<string, { flows: number; apart: number; widest: string; gap: number }>()
  for (const one of observations) {
    for (const other of find(one.reporter, one.partner, one.flow, one.year)) {
      if (one.source >= other.source || isOfOnePublisher(index, one.source, other.source)) continue
      const key = `${one.reporter}: ${one.source} and ${other.source}`
      const known = pairs.get(key) ?? { flows: 0, apart: 0, widest: '', gap: 0 }
      pairs.set(key, known)
      known.flows++
      if (!areFarApart(one.value, other.value)) continue
      known.apart++
      const gap = Math.abs(one.value - other.value)
      if (gap <= known.gap) continue
      known.gap = gap
      known.widest = `${nameOf(one)}: ${million(one.value)} and ${million(other.value)} million`
    }
  }
  return [...pairs]
    .filter(([, { apart }]) => apart > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { flows, apart, widest }]) => ({
      level: 'finding',
      text: `${key} differ by more than a tenth in ${apart} of ${flows} flows; widest, ${widest}`,
    }))
}

function nameOf({ reporter, partner, flow, year }: Observation): string {
  return `${reporter} ${flow === 'X' ? 'to' : 'from'} ${partner}, ${year}`
}
