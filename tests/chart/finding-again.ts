import type { Finding, Whose } from '../../src/chart/finding.ts'
import type { ChartModel, Mark } from '../../src/chart/model.ts'
import { CENTRAL_ASIA, type Observation } from '../../src/trade/observation.ts'
import { total } from './value-again.ts'

/* What a title claims, judged a second time: from the marks of the chart and the observations that they lead to, by
   other means than in src/chart/resolvers/official/findings/. */

/** The numbers that a finding may have in its title; and of how many of the five countries it is. */
export function numbersOf(finding: Finding): { years: number[]; values: number[] } {
  const { years, values } = ownNumbersOf(finding)
  const without = 'whose' in finding ? finding.whose.without.length : 0
  return { years, values: [...values, ...(without > 0 ? [5, 5 - without] : [])] }
}

function ownNumbersOf(finding: Finding): { years: number[]; values: number[] } {
  switch (finding.kind) {
    case 'leader':
      return { years: [finding.from, finding.to, finding.from - 1], values: [] }
    case 'leader-of-each':
    case 'country':
      return { years: [finding.year], values: [] }
    case 'times':
    case 'fastest': {
      const { factor } = finding
      return { years: [finding.from, finding.to], values: [factor, 100 * (factor - 1)] }
    }
    case 'share':
      return { years: [finding.from, finding.to], values: [100 * finding.first, 100 * finding.last] }
    case 'rate':
      return { years: [finding.year], values: [100 * finding.rate] }
    case 'balance':
    case 'gap':
      return { years: [finding.year], values: [finding.value] }
    case 'place': {
      const { year, rank, before } = finding
      return {
        years: [year, ...(before === null ? [] : [before.year])],
        values: [rank, before?.rank ?? rank],
      }
    }
    case 'concentration':
      return { years: [finding.from, finding.to], values: [] }
    case 'verdicts':
      return { years: [], values: [] }
  }
}

/** The countries that a finding is of. */
function countriesOf({ areas, without }: Whose): string[] {
  const all: readonly string[] = areas.includes('CA5') ? CENTRAL_ASIA : areas
  return all.filter((code) => !without.some((one) => one === code))
}

const isOf = (country: string) => (o: Observation) => o.reporter === country || o.partner === country

/** What each country has part in a sum; a country that trades with itself has none. */
function reporting(mark: Mark): string[] {
  return CENTRAL_ASIA.filter((country) => country !== mark.party && mark.observations?.some(isOf(country)))
}

/** Whose trade a mark is, by the partner and the countries that its id names. */
function isOfAreas({ id }: Mark, whose: Whose): boolean {
  const codes = id.toUpperCase().split('-').slice(1)
  const own = codes.includes('CA5')
    ? [...CENTRAL_ASIA]
    : CENTRAL_ASIA.filter((country) => codes.includes(country))
  const theirs = countriesOf(whose)
  return theirs.every((country) => own.some((one) => one === country))
}

/** What a mark's flows come to over the countries, US$ billions; null where one of them is not in it. */
function over(mark: Mark, countries: readonly string[]): number | null {
  const needed = countries.filter((country) => country !== mark.party)
  const known = reporting(mark)
  if (needed.some((country) => !known.some((one) => one === country))) return null
  const own = (mark.observations ?? []).filter((o) =>
    needed.some((country) => isOf(country)(o) && !isOfOther(o, country, mark.party)),
  )
  return total(own, mark.party === 'GBR')
}

/** Of a trade between two countries of Central Asia only the one is whose trade it is. */
function isOfOther(o: Observation, country: string, party: string): boolean {
  return o.reporter !== country && o.partner === country && o.reporter !== party
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))

/** What the claim rests on; the texts say what is wrong with it, none where it holds. */
export function wrongIn(model: ChartModel, finding: Finding): string[] {
  const { marks, spec } = model
  const of = (party: string, year: number, measure?: string) =>
    marks.filter(
      (mark) =>
        mark.party === party &&
        mark.x === String(year) &&
        (measure === undefined || mark.measure === measure),
    )
  switch (finding.kind) {
    case 'leader': {
      const { whose, party, among, from, to, before, measure } = finding
      const countries = countriesOf(whose)
      const leads = (leader: string, year: number) =>
        among.flatMap((other) => {
          const [own, theirs] = [leader, other].map((code) =>
            of(code, year).find(({ figureIds }) => figureIds.length === 0),
          )
          if (own === undefined || theirs === undefined) return [`${other} has no value in ${year}`]
          if (other === leader) return []
          return isLarger(own, theirs, countries, measure === 'share')
            ? []
            : [`${leader} is not above ${other} in ${year}`]
        })
      const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
      return [
        ...years.flatMap((year) => leads(party, year)),
        ...(before === null ? [] : leads(before, from - 1)),
        ...(before === party ? ['the leader overtook itself'] : []),
      ]
    }
    case 'leader-of-each': {
      const { areas, party, year } = finding
      return areas.flatMap((area) => {
        const whose = { areas: [area], without: [] }
        const own = marks.filter(
          (mark) => mark.x === String(year) && mark.id.split('-')[1]?.toUpperCase() === area,
        )
        const leader = own.find((mark) => mark.party === party)
        if (leader === undefined || own.length < 2) return [`nobody to compare in ${area}`]
        return own
          .filter(
            (mark) =>
              mark !== leader &&
              !isPartOf(
                mark.party,
                own.map((one) => one.party),
              ),
          )
          .filter((mark) => !isLarger(leader, mark, countriesOf(whose), false))
          .map((mark) => `${party} is not above ${mark.party} in ${area}`)
      })
    }
    case 'country': {
      const { country, behind, year } = finding
      const find = (code: string) =>
        marks.find(
          (mark) =>
            mark.x === String(year) &&
            (mark.form === 'region' ? mark.party === code : mark.id.toUpperCase().split('-')[1] === code),
        )
      const own = find(country)
      return behind.flatMap((other) => {
        const theirs = find(other)
        const [low, high] = [own?.amount.low ?? 0, theirs?.amount.high ?? Infinity]
        return low > high ? [] : [`${country} is not above ${other}`]
      })
    }
    case 'times':
    case 'fastest': {
      const { whose, party, from, to, factor } = finding
      const own = marks.filter(
        (mark) => mark.x === String(to) && mark.id.toUpperCase().startsWith(`${party}-`),
      )
      const countries = countriesOf(whose)
      const [last] = own
      if (last === undefined) return ['no value at the end']
      if (spec.measure === 'index') {
        const wrong = near((last.amount.shown ?? 0) / 100, factor) ? [] : ['another factor']
        const others = marks.filter((mark) => mark.x === last.x && mark !== last && mark.party !== 'WLD')
        const faster = others.filter((mark) => (mark.amount.shown ?? 0) > (last.amount.shown ?? 0))
        const isMost =
          finding.kind === 'times' || faster.every(({ party: code }) => code === 'DEU' || code === 'ITA')
        return [...wrong, ...(isMost ? [] : ['another grew more'])]
      }
      if (spec.chart === 'change') {
        // The world is nobody's rival, nor is a member of the EU beside it.
        const hasEu = marks.some((mark) => mark.party === 'EU')
        const within = hasEu ? ['WLD', 'DEU', 'ITA'] : ['WLD']
        const rivals = marks.filter((mark) => !within.includes(mark.party))
        const wrong = near((last.amount.shown ?? 0) + 1, factor) ? [] : ['another factor']
        const isMost = rivals.every((mark) => (mark.amount.shown ?? 0) <= (last.amount.shown ?? 0))
        const areSame = rivals.every((mark) => reporting(mark).join() === reporting(last).join())
        return [
          ...wrong,
          ...(isMost ? [] : ['another grew more']),
          ...(areSame ? [] : ['of other countries']),
        ]
      }
      const first = marks.find((mark) => mark.series === last.series && mark.x === String(from))
      const [before, after] = [first, last].map((mark) => (mark === undefined ? null : over(mark, countries)))
      if (before === null || after === null || before === undefined || after === undefined)
        return ['another whole']
      return near(after / before, factor) ? [] : [`${after / before} and not ${factor}`]
    }
    case 'share': {
      const { whose, party, from, to, first, last } = finding
      const own = marks.filter(
        (mark) => mark.id.toUpperCase().startsWith(`${party}-`) && isOfAreas(mark, whose),
      )
      const at = (year: number, value: number) =>
        own.find((mark) => mark.x === String(year) && near(mark.amount.shown ?? Number.NaN, value))
      const [then, now] = [at(from, first), at(to, last)]
      if (then === undefined || now === undefined) return ['no such share']
      return reporting(then).join() === reporting(now).join() ? [] : ['of other countries']
    }
    case 'rate': {
      const { party, year, rate } = finding
      const found = marks.some(
        (mark) =>
          mark.id.toUpperCase().startsWith(`${party}-`) &&
          mark.x === String(year) &&
          near(mark.amount.shown ?? Number.NaN, rate),
      )
      return found ? [] : ['no such rate']
    }
    case 'balance': {
      const { party, year, value } = finding
      if (
        marks.some(
          (mark) =>
            mark.measure === 'balance' &&
            mark.x === String(year) &&
            near(mark.amount.shown ?? Number.NaN, value),
        )
      )
        return []
      const [sold, bought] = (['exports', 'imports'] as const).map((measure) =>
        marks.find(
          (mark) =>
            mark.measure === measure &&
            mark.x === String(year) &&
            mark.id.toUpperCase().startsWith(`${party}-`),
        ),
      )
      if (sold === undefined || bought === undefined) return ['no such balance']
      if (reporting(sold).join() !== reporting(bought).join()) return ['of other countries']
      return near((sold.amount.shown ?? 0) - (bought.amount.shown ?? 0), value) ? [] : ['another balance']
    }
    case 'place': {
      const { party, year, rank, before } = finding
      const at = (when: number, place: number) => {
        const own = of(party, when)[0]
        const value = total(own?.observations ?? [])
        const inYear = marks.filter(({ x }) => x === String(when))
        const larger = inYear.filter((mark) => total(mark.observations ?? []) > value + 1e-9)
        return own !== undefined && larger.length + 1 === place ? [] : [`not ${place} in ${when}`]
      }
      return [...at(year, rank), ...(before === null ? [] : at(before.year, before.rank))]
    }
    case 'gap': {
      const { country, partner, flow, year, value } = finding
      const which = flow === 'X' ? 'exports' : 'imports'
      const [own, theirs] = ['reported', 'mirror'].map((basis) =>
        marks.find(({ id }) => id === `${partner}-${country}-${which}-${basis}-${year}`.toLowerCase()),
      )
      return near((theirs?.amount.shown ?? Number.NaN) - (own?.amount.shown ?? Number.NaN), value)
        ? []
        : ['another gap']
    }
    case 'concentration': {
      const { whose, from, to, more } = finding
      const own = marks.filter((mark) => isOfAreas(mark, whose) || whose.areas.includes('CA5'))
      const sound = own.some((then) =>
        own.some((now) => {
          if (then.series !== now.series || then.x !== String(from) || now.x !== String(to)) return false
          const [high, low] = more ? [now, then] : [then, now]
          return (high.amount.low ?? 0) > (low.amount.high ?? 1)
        }),
      )
      return sound ? [] : ['the bounds overlap']
    }
    case 'verdicts':
      // Ranks are worked out again in tests/trade/verdict.test.ts.
      return finding.of === 'rank' ? [] : verdictsAgainst(marks, finding)
  }
}

/** Members of the EU are no others than the EU, and the world is no partner. */
function isPartOf(party: string, all: readonly string[]): boolean {
  return party === 'WLD' || (all.includes('EU') && (party === 'DEU' || party === 'ITA'))
}

/** Whether one value is above another: over the same countries where both have them, else by their bounds. */
function isLarger(a: Mark, b: Mark, countries: readonly string[], isShare: boolean): boolean {
  if (isShare) {
    const same = reporting(a).join() === reporting(b).join()
    // A share over fewer countries in an earlier year is worked out anew from both flows with the world.
    const [one, other] = [a, b].map((mark) => shareOver(mark, countries))
    return same ? (one ?? 0) > (other ?? 1) : (a.amount.low ?? 0) > (b.amount.high ?? 0)
  }
  const [one, other] = [over(a, countries), over(b, countries)]
  if (one !== null && other !== null) return one > other
  return (a.amount.low ?? 0) > (b.amount.high ?? Infinity)
}

const isWorld = ({ reporter, partner }: Observation) => reporter === 'WLD' || partner === 'WLD'

function shareOver(mark: Mark, countries: readonly string[]): number | null {
  const own = (mark.observations ?? []).filter((o) => countries.some((country) => isOf(country)(o)))
  const part = own.filter((o) => !isWorld(o))
  return total(part) / total(own.filter(isWorld))
}

/** A value known wholly agrees where it lies in the article's interval; a sum without some countries can agree where it is
 *  not above it. */
function verdictsAgainst(marks: readonly Mark[], { agree, open, differ }: Finding & { kind: 'verdicts' }) {
  const standOf = (party: string): 'agree' | 'open' | 'differ' => {
    const ofParty = marks.filter((mark) => mark.series === party)
    const { low = null, high = null } = ofParty.find(({ figureIds }) => figureIds.length > 0)?.amount ?? {}
    const sides = ofParty.filter(({ figureIds, observations }) => figureIds.length === 0 && observations)
    if (low === null || high === null || sides.length === 0) return 'differ'
    const isWithin = ({ amount }: Mark) =>
      amount.high !== null && (amount.low ?? Number.NaN) <= high && amount.high >= low
    if (sides.some(isWithin)) return 'agree'
    const canBe = ({ amount }: Mark) => amount.high === null && (amount.low ?? Number.NaN) <= high
    return sides.some(canBe) ? 'open' : 'differ'
  }
  return Object.entries({ agree, open, differ }).flatMap(([stand, parties]) =>
    parties
      .filter((party) => standOf(party) !== stand)
      .map((party) => `${party} is said to ${stand}, and does ${standOf(party)}`),
  )
}
