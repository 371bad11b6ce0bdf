import type { ChartModel, Mark } from '../../src/chart/model.ts'
import type { Basis } from '../../src/chart/spec.ts'
import { CENTRAL_ASIA, type Observation } from '../../src/trade/observation.ts'

/* The value of a mark of official statistics, worked out a second time from the observations that it leads to, by other
   means than in src/trade/. */

interface Again {
  readonly low: number
  readonly shown: number
  readonly high: number
}

/** The sum of what observations have, US$ billions. */
export const total = (list: readonly Observation[]) => list.reduce((sum, { value }) => sum + value, 0)

const isWorld = ({ reporter, partner }: Observation) => reporter === 'WLD' || partner === 'WLD'
const isAsian = (code: string) => CENTRAL_ASIA.some((country) => country === code)
const exactly = (shown: number): Again => ({ low: shown, shown, high: shown })

/** A mark's value by its measure.
 *  @throws Error for a measure that no observation can give */
export function valueAgain(mark: Mark, model: ChartModel): Again {
  const list = mark.observations ?? []
  const inYear = (year: number) => total(list.filter((o) => o.year === year))
  const year = Number(mark.x)
  switch (mark.measure) {
    case 'turnover':
    case 'exports':
    case 'imports':
      return exactly(total(list))
    case 'balance':
      return exactly(balance(list, model.kind === 'map' ? [mark.party] : areaOf(mark)))
    case 'world-share':
      return exactly(worldShare(list))
    case 'yearly-growth':
      return exactly(inYear(year) / inYear(year - 1) - 1)
    case 'index':
      return exactly((100 * inYear(year)) / inYear(model.spec.base ?? model.spec.time.from))
    case 'rank':
      return exactly(rank(mark, model))
    case 'concentration':
      return concentration(list, model.spec.basis)
    case 'gap':
      return exactly(gap(list))
    case 'margin':
      return margin(list)
    default:
      throw new Error(`${mark.id}: ${mark.measure} is no measure of official statistics.`)
  }
}

/** The countries that a mark's id names behind its partner. */
function countriesIn({ id }: Mark): string[] {
  const [, ...codes] = id.toUpperCase().split('-')
  return codes.includes('CA5') ? [...CENTRAL_ASIA] : codes.filter(isAsian)
}

/** The countries in whose trade with its partner a mark is. */
function areaOf(mark: Mark): string[] {
  const [partner] = mark.id.toUpperCase().split('-')
  return countriesIn(mark).filter((country) => country !== partner)
}

/** What the countries sell less what they buy. From the partner's books its imports are what they sell. */
function balance(list: readonly Observation[], countries: readonly string[]): number {
  const sells = ({ reporter, flow }: Observation) =>
    countries.includes(reporter) ? flow === 'X' : flow === 'M'
  return total(list.filter(sells)) - total(list.filter((o) => !sells(o)))
}

/** The trade with one partner in that with all the world; the world's own is the whole of it. */
function worldShare(list: readonly Observation[]): number {
  const part = list.every(isWorld) ? list : list.filter((o) => !isWorld(o))
  return total(part) / total(list.filter(isWorld))
}

/** One more than there are partners whose trade of the year is larger. */
function rank(mark: Mark, { marks }: ChartModel): number {
  const own = total(mark.observations ?? [])
  const larger = marks.filter(({ x, observations = [] }) => x === mark.x && total(observations) > own + 1e-9)
  return larger.length + 1
}

/** Herfindahl and Hirschman: squares of the shares, each over the countries of which both trades are known. The rest
 *  of the trade may be spread thinly, or lie with one partner. */
function concentration(list: readonly Observation[], basis: Basis): Again {
  // A country's partner may be another of Central Asia: which is which, only who reports tells.
  const [ours, theirs] =
    basis === 'mirror' ? (['partner', 'reporter'] as const) : (['reporter', 'partner'] as const)
  const country = (o: Observation) => o[ours]
  const other = (o: Observation) => o[theirs]
  const world = list.filter(isWorld)
  const shares = [...new Set(list.filter((o) => !isWorld(o)).map(other))].map((code) => {
    const own = list.filter((o) => other(o) === code)
    const countries = new Set(own.map(country))
    return total(own) / total(world.filter((o) => countries.has(country(o))))
  })
  const low = shares.reduce((sum, share) => sum + share ** 2, 0)
  const rest = 1 - shares.reduce((sum, share) => sum + share, 0)
  return { low, shown: low, high: low + Math.max(0, rest) ** 2 }
}

/** The partner's figure less the country's own, which comes first. */
function gap([reported, mirrored]: readonly Observation[]): number {
  if (reported === undefined || mirrored === undefined) return Number.NaN
  return mirrored.value - reported.value
}

/** From the exporter's figure to a tenth more, for freight and insurance. */
function margin(list: readonly Observation[]): Again {
  const low = total(list.filter(({ flow }) => flow === 'X'))
  return { low, shown: low * 1.1, high: low * 1.1 }
}
