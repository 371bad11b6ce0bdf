import { group } from 'd3-array'
import { isYear, keyBy, type ObservationStatus, type OwnObservation } from './observation.ts'

/** Chapters of the Harmonized System: 01 to 97, of which 77 is kept free. Some offices add 98 and 99. */
const CHAPTERS = Array.from({ length: 97 }, (_, i) => String(i + 1).padStart(2, '0')).filter(
  (chapter) => chapter !== '77',
)

/** What can be added up of what was read, and nothing else can: years of their twelve months or four quarters, where
 *  the year itself is not there; all goods of their chapters, where the file has every chapter and no total. Each says
 *  of how many values it is the sum. */
export function derived(observations: readonly OwnObservation[]): OwnObservation[] {
  const years = yearsOf(observations)
  return [...years, ...totalsOf([...observations, ...years])]
}

const seriesOf = keyBy('reporter', 'partner', 'flow', 'product', 'currency', 'valuation')
const flowOf = keyBy('reporter', 'flow', 'period', 'currency', 'valuation')

function yearsOf(observations: readonly OwnObservation[]): OwnObservation[] {
  const yearOf = (one: OwnObservation) => `${seriesOf(one)}|${one.period.slice(0, 4)}`
  const known = new Set(observations.filter(({ period }) => isYear(period)).map(yearOf))
  const parts = observations.filter(({ period }) => !isYear(period))
  const isQuarter = ({ period }: OwnObservation) => period.includes('Q')
  return [...group(parts, (one) => `${yearOf(one)}|${isQuarter(one)}`).values()].flatMap((list) => {
    const [first] = list
    if (first === undefined) return []
    const isComplete = list.length === (isQuarter(first) ? 4 : 12)
    const period = first.period.slice(0, 4)
    return isComplete && !known.has(yearOf(first)) ? [sumOf(list, { ...first, period })] : []
  })
}

function totalsOf(observations: readonly OwnObservation[]): OwnObservation[] {
  const yearly = observations.filter(({ period }) => isYear(period))
  const withTotal = new Set(yearly.filter(({ product }) => product === 'TOTAL').map(flowOf))
  const chapters = yearly.filter((one) => /^HS \d\d$/.test(one.product) && !withTotal.has(flowOf(one)))
  return [...group(chapters, flowOf).values()].flatMap((list) => {
    const there = new Set(list.map(({ product }) => product.slice(3)))
    if (!CHAPTERS.every((chapter) => there.has(chapter))) return []
    return [...group(list, ({ partner }) => partner).values()].flatMap((ofPartner) =>
      ofPartner[0] === undefined ? [] : [sumOf(ofPartner, { ...ofPartner[0], product: 'TOTAL' })],
    )
  })
}

/** Estimates and preliminary values make their sum one. */
const WEAKEST: readonly ObservationStatus[] = ['E', 'P', 'B', 'D', 'U', 'C', 'N', 'A']

function sumOf(parts: readonly OwnObservation[], like: OwnObservation): OwnObservation {
  const value = parts.reduce((sum, one) => sum + one.value * 10 ** (one.multiplier - like.multiplier), 0)
  const status = WEAKEST.find((one) => parts.some((part) => part.status === one)) ?? 'A'
  // Fifteen digits are what a number holds; the rest of a sum is the machine's.
  return {
    ...like,
    value: Number(value.toPrecision(15)),
    status,
    sumOf: parts.reduce((sum, one) => sum + Math.max(1, one.sumOf), 0),
  }
}
