import type { ChartModel, Mark } from '../../src/chart/model.ts'
import type { Basis } from '../../src/chart/spec.ts'
import { CENTRAL_ASIA, EU_OF_ITS_DAY, type Observation } from '../../src/trade/observation.ts'

/* The value of a mark of official statistics, worked out a second time from the observations that it leads to, by other
   means than in src/trade/. */

interface Again {
  readonly low: number
  readonly shown: number
  /** Null where nothing bounds it. */
  readonly high: number | null
}

/** What observations come to, US$ billions. Of a row of the EU of its day the United Kingdom's, which comes with it, is
 *  taken off; where it is itself asked for, it is put on again. */
export function total(list: readonly Observation[], isBritainAsked = false): number {
  const isTakenOff = (one: Observation) =>
    one.partner === 'GBR' && list.some((row) => row.partner === EU_OF_ITS_DAY && isSameFlow(row, one))
  return list.reduce((sum, one) => sum + (isTakenOff(one) ? (isBritainAsked ? 0 : -one.value) : one.value), 0)
}

function isSameFlow(a: Observation, b: Observation): boolean {
  return a.reporter === b.reporter && a.flow === b.flow && a.year === b.year && a.source === b.source
}

const isWorld = ({ reporter, partner }: Observation) => reporter === 'WLD' || partner === 'WLD'
const isAsian = (code: string) => CENTRAL_ASIA.some((country) => country === code)
const exactly = (shown: number): Again => ({ low: shown, shown, high: shown })

/** A mark's value by its measure.
 *  @throws Error for a measure that no observation can give */
export function valueAgain(mark: Mark, model: ChartModel): Again {
  const list = mark.observations ?? []
  const inYear = (year: number) => total(list.filter((o) => o.year === year))
  const year = Number(mark.x)
  const isBritainAsked = model.kind === 'map' && model.spec.partner.includes('GBR')
  switch (mark.measure) {
    case 'turnover':
    case 'exports':
    case 'imports': {
      const sum = total(list, isBritainAsked)
      return mark.status === 'partial' ? { low: sum, shown: sum, high: null } : exactly(sum)
    }
    case 'balance':
      return balanceAgain(list, mark, model, isBritainAsked)
    case 'world-share':
      return exactly(worldShare(list))
    case 'yearly-growth':
      return exactly(inYear(year) / inYear(year - 1) - 1)
    case 'turnover-growth':
      return exactly(inYear(year) / inYear(model.spec.time.from) - 1)
    case 'turnover-change':
    case 'exports-change':
    case 'imports-change':
      return exactly(inYear(year) - inYear(model.spec.time.from))
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

/** A partner's part in a country's value on the map, from those of its observations that are of that partner. */
export function partAgain(mark: Mark, partner: string): number {
  const other = ({ reporter, partner: counterpart }: Observation) =>
    reporter === mark.party ? counterpart : reporter
  const own = (mark.observations ?? []).filter((one) => other(one) === partner)
  const ofItsDay = (mark.observations ?? []).filter((one) => other(one) === EU_OF_ITS_DAY)
  const british = (mark.observations ?? []).filter(
    (one) => other(one) === 'GBR' && ofItsDay.some((row) => isSameFlow(row, one)),
  )
  const list = partner === 'EU' ? [...own, ...ofItsDay, ...british] : own
  if (mark.measure !== 'balance') return total(list, partner === 'GBR')
  const sells = ({ reporter, flow }: Observation) => (reporter === mark.party ? flow === 'X' : flow === 'M')
  return total(list.filter(sells)) - total(list.filter((one) => !sells(one)))
}

/** The countries that a mark's id names behind its partner. */
function countriesIn({ id }: Mark): string[] {
  const [, ...codes] = id.toUpperCase().split('-')
  return codes.includes('CA5') ? [...CENTRAL_ASIA] : codes.filter(isAsian)
}

/** The countries in whose trade with its partner a mark is. */
export function areaOf(mark: Mark): string[] {
  const [partner] = mark.id.toUpperCase().split('-')
  return countriesIn(mark).filter((country) => country !== partner)
}

/** What the countries sell less what they buy. What a country does not report is filled from the partner's report, in
 *  which flows are the other way round. */
function balanceAgain(
  list: readonly Observation[],
  mark: Mark,
  model: ChartModel,
  isBritainAsked: boolean,
): Again {
  const countries: readonly string[] = model.kind === 'map' ? [mark.party] : areaOf(mark)
  const sells = ({ reporter, flow }: Observation) =>
    countries.includes(reporter) ? flow === 'X' : flow === 'M'
  const sold = total(list.filter(sells), isBritainAsked)
  const bought = total(
    list.filter((o) => !sells(o)),
    isBritainAsked,
  )
  return exactly(sold - bought)
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

/** Herfindahl and Hirschman: squares of the shares, over the countries of which the trade with all the world is known. The
 *  rest of the trade may be spread thinly, or lie with one partner: with a new one, or with one of whom a country's
 *  figures are not known. */
function concentration(list: readonly Observation[], basis: Basis): Again {
  // A country's partner may be another of Central Asia: which is which, only who reports tells.
  const [ours, theirs] =
    basis === 'mirror' ? (['partner', 'reporter'] as const) : (['reporter', 'partner'] as const)
  const world = list.filter(isWorld)
  const countries = new Set(world.map((o) => o[ours]))
  const whole = total(world)
  const held = list.filter((o) => !isWorld(o))
  const codeOf = (o: Observation) => (o[theirs] === EU_OF_ITS_DAY ? 'EU' : o[theirs])
  const parts = [...new Set(held.map(codeOf))].map((code) => {
    const own = held.filter((o) => codeOf(o) === code)
    const british = held.filter(
      (o) =>
        code === 'EU' &&
        o.partner === 'GBR' &&
        own.some((row) => row.partner === EU_OF_ITS_DAY && isSameFlow(row, o)),
    )
    return {
      share: (total(own) - total(british)) / whole,
      isWhole: new Set(own.map((o) => o[ours])).size === countries.size,
    }
  })
  const low = parts.reduce((sum, { share }) => sum + share ** 2, 0)
  const rest = Math.max(0, 1 - parts.reduce((sum, { share }) => sum + share, 0))
  const most = Math.max(0, ...parts.filter(({ isWhole }) => !isWhole).map(({ share }) => share))
  return { low, shown: low, high: low - most ** 2 + (most + rest) ** 2 }
}

/** The partner's figure, which comes last, less the country's own. */
function gap(list: readonly Observation[]): number {
  return (list.at(-1)?.value ?? Number.NaN) - total(list.slice(0, -1))
}

/** From the exporter's figure to a tenth more, for freight and insurance. */
function margin(list: readonly Observation[]): Again {
  const low = total(list.filter(({ flow }) => flow === 'X'))
  return { low, shown: low * 1.1, high: low * 1.1 }
}
