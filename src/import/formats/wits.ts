import { measureOf } from '../columns/measures.ts'
import { byColumns } from '../format.ts'
import { FLOW, HS, MEASURE, PARTNER, PERIOD, REPORTER, unit, valueIfPeriod, valueWhere } from './roles.ts'

const PUBLISHER = 'World Bank, WITS'
const NAMES = { 'Reporter Name': REPORTER, 'Partner Name': PARTNER, 'Product Group': HS }

/** A country's summary: values, shares, growth and the economy's size among the rows, as the indicator says; of
 *  partners the first five of each year alone. */
export const witsSummary = byColumns({
  id: 'wits-summary',
  publisher: PUBLISHER,
  notes: ['first-partners'],
  needs: ['Reporter', 'Partner', 'Product categories', 'Indicator Type', 'Indicator'],
  certainty: 0.98,
  columns: {
    Reporter: REPORTER,
    Partner: PARTNER,
    'Product categories': HS,
    'Indicator Type': MEASURE,
    Indicator: MEASURE,
  },
  other: valueIfPeriod,
  given: unit('USD', 6),
  decimal: '.',
})

/** WITS-Partner.xlsx: a column of thousands of dollars among columns of tariffs. */
export const witsPartner = byColumns({
  id: 'wits-partner',
  publisher: PUBLISHER,
  needs: ['Reporter Name', 'Partner Name', 'Year', 'Trade Flow|Product Group'],
  certainty: 0.95,
  columns: { ...NAMES, Year: PERIOD, 'Trade Flow': { is: 'ignored' } },
  other: valueWhere((_, name) => /^(import|export)s? ?\(US\$ Thousand\)$/i.test(name)),
  given: unit('USD', 3),
  decimal: '.',
})

/** WITS-Partner-Timeseries.xlsx: what its figures are stands in the indicator, which may be a share. */
export const witsTimeseries = byColumns({
  id: 'wits-timeseries',
  publisher: PUBLISHER,
  needs: ['Reporter Name', 'Partner Name', 'Trade Flow', 'Indicator'],
  certainty: 0.98,
  columns: { ...NAMES, 'Trade Flow': FLOW, Indicator: MEASURE },
  other: valueIfPeriod,
  decimal: '.',
  refuse: (names, { rows }, headAt) => {
    const at = names.indexOf('Indicator')
    const kinds = new Set(rows.slice(headAt + 1).map(({ cells }) => measureOf(String(cells[at] ?? '')).kind))
    return kinds.size > 0 && !kinds.has('value') ? { is: 'not-bilateral', what: 'wits-shares' } : null
  },
})
