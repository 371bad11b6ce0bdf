import type { ChartSpec } from '../../chart/spec.ts'
import {
  CENTRAL_ASIA,
  type CountryCode,
  isCentralAsian,
  PARTIES,
  type Party,
} from '../../trade/observation.ts'
import type { OwnStatistics } from '../../trade/own.ts'
import type { AreaCode } from '../../trade/partners.ts'

/** How many partners are shown at first. */
const FIRST = 8
/** How many countries' trade is charted at first, where Central Asia has no part in it. */
const MOST_AREAS = 5

/** A view of own statistics that shows something: of whoever reports in them, with the largest partners of the last year.
 *  Where another country reports of Central Asia, Central Asia is whose trade is charted, as everywhere. */
export function firstViewOf({ id, reporters, statistics: { index } }: OwnStatistics): Partial<ChartSpec> {
  const to = index.years.at(-1) ?? new Date().getFullYear()
  const ours = reporters.filter(isCentralAsian)
  const others = reporters.filter((code) => !isCentralAsian(code))
  const reportedOf = CENTRAL_ASIA.filter((code) => others.some((other) => hasFlow(index, other, code)))
  const isOfOthers = ours.length === 0 && reportedOf.length > 0
  const asked = ours.length > 0 ? ours : isOfOthers ? reportedOf : others.slice(0, MOST_AREAS)
  const area: readonly AreaCode[] =
    asked.length === CENTRAL_ASIA.length && asked.every(isCentralAsian) ? ['CA5'] : asked
  const partner = isOfOthers ? others.slice(0, FIRST) : largest(index, [...ours, ...others], to)
  return {
    chart: 'bars',
    basis: 'own',
    own: id,
    measure: measureIn(index, reporters, isOfOthers),
    area,
    ...(partner.length === 0 ? {} : { partner }),
    time: { from: to, to },
    focus: null,
  }
}

type Index = OwnStatistics['statistics']['index']

function hasFlow(index: Index, reporter: CountryCode, partner: Party): boolean {
  return index.years.some((year) =>
    (['X', 'M'] as const).some((flow) => index.find(reporter, partner, flow, year).length > 0),
  )
}

/** Turnover where whoever reports has both flows, else the flow of which there is more, as seen from whose trade is
 *  charted. */
function measureIn(
  index: Index,
  reporters: readonly CountryCode[],
  isOfOthers: boolean,
): ChartSpec['measure'] {
  const partners: readonly Party[] = [...PARTIES, ...index.otherPartners]
  const count = (reporter: CountryCode, flow: 'X' | 'M') =>
    partners.filter((partner) =>
      index.years.some((year) => index.find(reporter, partner, flow, year).length > 0),
    ).length
  const counts = reporters.map((one) => ({ exports: count(one, 'X'), imports: count(one, 'M') }))
  if (counts.every(({ exports, imports }) => exports > 0 && imports > 0)) return 'turnover'
  const more = counts.reduce((sum, { exports, imports }) => sum + exports - imports, 0)
  return more >= 0 !== isOfOthers ? 'exports' : 'imports'
}

function largest(index: Index, reporters: readonly CountryCode[], year: number): Party[] {
  const partners: readonly Party[] = [...PARTIES, ...index.otherPartners].filter(
    (code) => code !== 'WLD' && code !== 'XXX',
  )
  const sums = partners.map((partner) => {
    const values = reporters.flatMap((reporter) =>
      (['X', 'M'] as const).flatMap((flow) => index.find(reporter, partner, flow, year)),
    )
    return { partner, value: values.reduce((sum, { value }) => sum + value, 0) }
  })
  return sums
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, FIRST)
    .map(({ partner }) => partner)
}
