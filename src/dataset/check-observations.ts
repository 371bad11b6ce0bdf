import {
  CENTRAL_ASIA,
  indexOf,
  type Observation,
  OFFICIAL_PARTNERS,
  type Party,
  type SourceId,
} from '../trade/observation.ts'

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

/** Germany and Italy are held apart and are in the EU already; they must not count twice. */
const IN_THE_EU: readonly Party[] = ['DEU', 'ITA']

function excesses(observations: readonly Observation[]): Finding[] {
  const { find } = indexOf(observations)
  const groups: readonly [Party, readonly Party[]][] = [
    [
      'WLD',
      [...CENTRAL_ASIA, ...OFFICIAL_PARTNERS].filter(
        (party) => party !== 'WLD' && !IN_THE_EU.includes(party),
      ),
    ],
    ['EU', IN_THE_EU],
  ]
  return groups.flatMap(([whole, parts]) =>
    observations
      .filter((observation) => observation.partner === whole)
      .flatMap((observation): Finding[] => {
        const { reporter, flow, year, source, value } = observation
        const held = parts.flatMap((part) =>
          find(reporter, part, flow, year).filter((o) => isSameBook(o.source, source)),
        )
        const sum = held.reduce((total, part) => total + part.value, 0)
        if (sum <= value * 1.001) return []
        const text = `${nameOf(observation)} (${source}): parts ${(sum * 1000).toFixed(0)}, whole ${(value * 1000).toFixed(0)} million`
        return [{ level: 'finding', text }]
      }),
  )
}

/** Our sums of a source stand in the same book as the source. */
function isSameBook(a: SourceId, b: SourceId): boolean {
  return a.replace(/-sums$/, '') === b.replace(/-sums$/, '')
}

function nameOf({ reporter, partner, flow, year }: Observation): string {
  return `${reporter} ${flow === 'X' ? 'to' : 'from'} ${partner}, ${year}`
}
