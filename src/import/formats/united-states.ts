import type { Column, Given } from '../columns/mapping.ts'
import { textOf } from '../columns/table.ts'
import { byColumns, type Format } from '../format.ts'
import { axis, HS, PARTNER, PERIOD, unit, value, valueWhere } from './roles.ts'

const PUBLISHER = 'United States Census Bureau'
const UNITED_STATES: Given = { reporter: { value: 'USA', from: 'format' } }

/** USA Trade Online: three lines above the head; "2026 through January" is a part of a year. */
const byCommodity = byColumns({
  id: 'usa-trade-online',
  publisher: PUBLISHER,
  needs: ['Commodity', 'Country', 'Time'],
  certainty: 0.9,
  likely: ['State', 'District', 'Port'],
  columns: {
    State: axis('All States', 'All States and Territories'),
    District: axis('All Districts'),
    Port: axis('All Ports'),
    Commodity: HS,
    Country: PARTNER,
    Time: PERIOD,
  },
  other: valueWhere(({ kind, flow, currency }) => kind === 'value' && flow !== null && currency !== null, {
    multiplier: 0,
  }),
  given: UNITED_STATES,
  decimal: '.',
})

/** Commodities are of the Harmonized System, or of NAICS where the title says so. */
export const usaTradeOnline: Format = {
  ...byCommodity,
  recognise: (head) => {
    const found = byCommodity.recognise(head)
    const isNaics = head.rows.slice(0, 3).some(({ cells }) => /NAICS/.test(textOf(cells[0])))
    if (found === null || 'refusal' in found || !isNaics) return found
    const columns = found.mapping.columns.map(
      (column): Column =>
        column.role.is === 'product' ? { ...column, role: { is: 'product', system: 'NAICS' } } : column,
    )
    return { ...found, mapping: { ...found.mapping, columns } }
  },
}

/** The Bureau's country.xlsx: a row for each country and year, imports and exports by month and in the year, millions
 *  of dollars. The months are in the year already. */
export const usCensusCountries = byColumns({
  id: 'us-census-countries',
  publisher: PUBLISHER,
  needs: ['year', 'CTYNAME', 'IYR', 'EYR'],
  certainty: 0.98,
  columns: { year: PERIOD, CTYNAME: PARTNER, IYR: value({ flow: 'M' }), EYR: value({ flow: 'X' }) },
  given: { ...UNITED_STATES, ...unit('USD', 6) },
  decimal: '.',
})
