import { median } from 'd3-array'
import { EU_OF_ITS_DAY, type ObservationIndex } from '../../trade/observation.ts'
import { ALL_GOODS } from '../../trade/own.ts'
import { readPlace } from '../../trade/places.ts'
import { preferred } from '../../trade/source-order.ts'
import { type Flow, inUnits, isYear, keyBy, type OwnObservation } from '../rows/observation.ts'

/** The value of an official flow in US dollars; null where none is known. */
export type OfficialValue = (reporter: string, partner: string, flow: Flow, year: number) => number | null

/** The official values of an index, of several sources that which charts draw. */
export function officialValueIn(index: ObservationIndex): OfficialValue {
  return (reporter, partner, flow, year) => {
    const [from, to] = [readPlace(reporter), readPlace(partner)]
    const found = from === null || to === null ? [] : index.find(from, to, flow, year)
    const official = preferred(found, index.sources)
    return official === null ? null : official.value * 1e9
  }
}

/** How values compare with official ones of the same flow and year. */
export interface Comparison {
  /** How many could be compared. */
  readonly compared: number
  /** The middle one of own value divided by official value; null where none could be compared. */
  readonly ratio: number | null
  /** The power of ten by which the unit is likely mistaken: 3 where values look a thousandfold too large; null where
   *  they look right, or too few tell. */
  readonly mistake: 3 | 6 | 9 | -3 | -6 | -9 | null
}

/** Fewer compared values than this tell nothing. */
const ENOUGH = 3
/** Reports of two sides differ by a third at times, and by a thousandfold never. */
const NEAR = Math.log10(2)
const MISTAKES = [3, 6, 9, -3, -6, -9] as const

/** Compares all goods of whole years in US dollars with official values, to find a unit that was mistaken. */
export function compared(observations: Iterable<OwnObservation>, official: OfficialValue): Comparison {
  const ratios: number[] = []
  for (const one of observations) {
    const { reporter, partner, flow, period, product, currency, value } = one
    if (currency !== 'USD' || product !== ALL_GOODS || !isYear(period) || value <= 0) continue
    const known = official(reporter, partner, flow, Number(period))
    if (known !== null && known > 0) ratios.push(inUnits(one) / known)
  }
  const ratio = median(ratios) ?? null
  const power = ratio === null || ratios.length < ENOUGH ? 0 : Math.log10(ratio)
  return {
    compared: ratios.length,
    ratio,
    mistake: MISTAKES.find((one) => Math.abs(power - one) < NEAR) ?? null,
  }
}

/** The world of a flow beside the sum of its partners, which is never shown as the world. */
export interface WorldCheck {
  readonly reporter: string
  readonly flow: Flow
  readonly period: string
  readonly currency: string
  /** In units of the currency. */
  readonly world: number
  readonly partners: number
}

/** The rows of the world that differ from the sum of their partners by more than `tolerance`, largest difference first.
 *  The European Union is left out of the sum, as its members are in it. */
export function worldDiffers(observations: readonly OwnObservation[], tolerance = 0.005): WorldCheck[] {
  const flows = new Map<string, { -readonly [key in keyof WorldCheck]: WorldCheck[key] }>()
  const flowOf = keyBy('reporter', 'flow', 'period', 'currency', 'valuation')
  for (const one of observations) {
    const { reporter, partner, flow, period, product, currency } = one
    if (product !== ALL_GOODS || partner === 'EU' || partner === EU_OF_ITS_DAY) continue
    const key = flowOf(one)
    const check = flows.get(key) ?? { reporter, flow, period, currency, world: 0, partners: 0 }
    flows.set(key, check)
    if (partner === 'WLD') check.world = inUnits(one)
    else check.partners += inUnits(one)
  }
  const difference = ({ world, partners }: WorldCheck) => Math.abs(partners / world - 1)
  return [...flows.values()]
    .filter((one) => one.world > 0 && one.partners > 0 && difference(one) > tolerance)
    .sort((a, b) => difference(b) - difference(a))
}

/** Today's members of the European Union, and Belgium with Luxembourg, as they were one customs area until 1998. */
const MEMBERS: ReadonlySet<string> = new Set([
  'AUT',
  'BEL',
  'BLX',
  'BGR',
  'CYP',
  'CZE',
  'DEU',
  'DNK',
  'ESP',
  'EST',
  'FIN',
  'FRA',
  'GRC',
  'HRV',
  'HUN',
  'IRL',
  'ITA',
  'LTU',
  'LUX',
  'LVA',
  'MLT',
  'NLD',
  'POL',
  'PRT',
  'ROU',
  'SVK',
  'SVN',
  'SWE',
])

/** A row "European Union" of no stated date is of today's 27 where their rows in the same file add up to it, to half a
 *  per cent, and the United Kingdom would not; else it stays what its publisher counted. */
export function unionsTold(observations: readonly OwnObservation[]): readonly OwnObservation[] {
  const unions = observations.filter(({ partner }) => partner === EU_OF_ITS_DAY)
  if (unions.length === 0) return observations
  const keyOf = keyBy('reporter', 'flow', 'period', 'product', 'currency', 'valuation')
  const sums = new Map(unions.map((one) => [keyOf(one), { members: 0, british: 0, isNamed: false }]))
  for (const one of observations) {
    const sum = sums.get(keyOf(one))
    if (sum === undefined) continue
    if (one.partner === 'EU') sum.isNamed = true
    if (MEMBERS.has(one.partner)) sum.members += inUnits(one)
    if (one.partner === 'GBR') sum.british += inUnits(one)
  }
  return observations.map((one) => {
    const sum = one.partner === EU_OF_ITS_DAY ? sums.get(keyOf(one)) : undefined
    if (sum === undefined || sum.isNamed) return one
    const union = inUnits(one)
    const without = Math.abs(union - sum.members)
    const isToday =
      without <= union * 0.005 && sum.british > 0 && without < Math.abs(union - sum.members - sum.british)
    return isToday ? { ...one, partner: 'EU' } : one
  })
}
