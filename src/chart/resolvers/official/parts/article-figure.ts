import { turnovers } from '../../../../trade/derive.ts'
import type { Dataset, Figure } from '../../../../trade/figure.ts'
import { reporterOf } from '../../../../trade/groups.ts'
import type { Party } from '../../../../trade/observation.ts'
import { type AreaCode, PARTNERS } from '../../../../trade/partners.ts'

/** The article's turnover of the same partner, area and year, which may be one that it does not state; undefined where
 *  it speaks of another: it has Central Asia as a whole alone. */
export function articleFigure(
  { figures }: Dataset,
  {
    party,
    areas,
    year,
  }: { readonly party: Party; readonly areas: readonly AreaCode[]; readonly year: number },
): Figure | undefined {
  if (!areas.includes('CA5') || reporterOf(areas) !== 'CA5') return undefined
  return turnovers(figures, PARTNERS).find((one) => one.partner === party && one.year.period === year)
}
