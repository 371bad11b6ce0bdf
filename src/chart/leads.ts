import { countriesOf, isSum } from '../trade/groups.ts'
import type { ChartModel, Mark } from './model.ts'
import type { Question } from './questions.ts'
import type { ChartSpec } from './spec.ts'
import { isOfficial, kindOf } from './views.ts'

/** Another chart of what a mark is about: the same trade between the same two. */
export interface Lead {
  readonly question: Question
  readonly view: Partial<ChartSpec>
}

/** Where a mark of official statistics leads on: to the flows it is made of, to what both sides report of it in its year,
 *  and to the years before and after. Nowhere from a mark that is of no partner, or that stands for a country on a map. */
export function leadsFrom({ spec }: Pick<ChartModel, 'spec'>, { party, panel = '', x }: Mark): Lead[] {
  const year = Number(x)
  // A mark that is coloured by its country is of a partner all the same, but does not say of which.
  const isOfPartner = spec.partner.includes(party) && spec.measure !== 'concentration'
  const area = areaOf(spec, panel)
  if (!isOfficial(spec) || !isOfPartner || area === null || !Number.isInteger(year)) return []
  const between = { area, partner: [party] }
  const { basis } = spec
  const isRange = kindOf(spec).time === 'range'
  const leads: Lead[] = [
    { question: 'flows', view: { chart: 'flows', basis, ...between, time: spec.time } },
    { question: 'sides', view: { chart: 'mirror', ...between, time: { from: year, to: year } } },
    { question: 'over-time', view: { chart: 'lines', basis, ...between } },
  ]
  return leads.filter(({ view }) => view.chart !== spec.chart && !(view.chart === 'lines' && isRange))
}

/** Whose trade a mark is of: its panel's, or that of the chart's one area, or of all added up; null where the chart has
 *  several apart and no panel says which. */
function areaOf({ chart, area }: ChartSpec, panel: string): ChartSpec['area'] | null {
  const own = countriesOf(area).find((country) => country === panel)
  if (own !== undefined) return [own]
  const isApart = chart === 'lines' || chart === 'mirror' || panel !== ''
  const isOne = area.length === 1 && !(chart === 'mirror' && area.some(isSum))
  return chart === 'map' || (isApart && !isOne) ? null : area
}
