import type { Column } from '../columns/mapping.ts'
import { byColumns, type Format } from '../format.ts'
import { recogniseByColumns } from '../generic.ts'
import {
  FLOW,
  MEASURE,
  PARTNER,
  PERIOD,
  REPORTER,
  STATUS,
  titleOf,
  unit,
  value,
  valueIfPeriod,
} from './roles.ts'

const PUBLISHER = 'International Monetary Fund'

/** Direction of Trade Statistics, a workbook for each country: its name and the unit stand above the table; groups among
 *  countries; "3.81 e" is the Fund's own estimate. */
export const imfDots: Format = {
  id: 'imf-dots',
  publisher: `${PUBLISHER}, Direction of Trade Statistics`,
  recognise: (head) => {
    const title = titleOf(head, /^(Exports, FOB to|Imports, (CIF|FOB) from) Partner Countries/i)
    const found = title === null ? null : recogniseByColumns(head)
    if (title === null || found === null) return null
    const valuation = /FOB/.test(title) ? 'FOB' : 'CIF'
    const columns = found.mapping.columns.map(
      (column): Column =>
        column.role.is === 'value'
          ? { ...column, role: { is: 'value', measure: { ...column.role.measure, valuation } } }
          : column,
    )
    return { certainty: 0.97, because: [title], mapping: { ...found.mapping, columns } }
  },
}

const COLUMNS = {
  'COUNTRY|COUNTRY.ID|REF_AREA': REPORTER,
  'COUNTERPART_COUNTRY|COUNTERPART_COUNTRY.ID|COUNTERPART_AREA': PARTNER,
  'INDICATOR|INDICATOR.ID': MEASURE,
  TIME_PERIOD: PERIOD,
  'OBS_STATUS|STATUS': STATUS,
}

/** International Trade in Goods by partner country, by its interface: values are in dollars already, whatever SCALE
 *  says of how the portal shows them. */
export const imfImts = byColumns({
  id: 'imf-imts',
  publisher: `${PUBLISHER}, International Trade in Goods`,
  notes: ['scale-ignored'],
  needs: ['COUNTRY', 'COUNTERPART_COUNTRY', 'INDICATOR', 'TIME_PERIOD', 'OBS_VALUE'],
  certainty: 0.93,
  likely: ['DATAFLOW', 'FREQUENCY', 'SCALE', 'TRADE_FLOW'],
  columns: { ...COLUMNS, TRADE_FLOW: FLOW, OBS_VALUE: value({ currency: 'USD', multiplier: 0 }) },
  decimal: '.',
})

/** The same from the portal, with names beside the codes, in the multiple that SCALE says. */
export const imfImtsPortal = byColumns({
  id: 'imf-imts-portal',
  publisher: `${PUBLISHER}, International Trade in Goods`,
  needs: ['COUNTRY.ID', 'COUNTERPART_COUNTRY.ID', 'INDICATOR.ID', 'TIME_PERIOD', 'OBS_VALUE'],
  certainty: 0.95,
  columns: { ...COLUMNS, 'SCALE|SCALE.ID': { is: 'scale' }, OBS_VALUE: value({ currency: 'USD' }) },
  given: { multiplier: { value: 0, from: 'format' } },
  decimal: '.',
})

/** The portal's wide form: SERIES_CODE "USA.XG_FOB_USD.G001.M" and a column for each period of every frequency. */
export const imfImtsWide = byColumns({
  id: 'imf-imts-wide',
  publisher: `${PUBLISHER}, International Trade in Goods`,
  needs: ['SERIES_CODE', 'COUNTRY', 'COUNTERPART_COUNTRY', 'INDICATOR'],
  certainty: 0.95,
  columns: { ...COLUMNS, SCALE: { is: 'scale' } },
  other: valueIfPeriod,
  given: unit('USD', 0),
  decimal: '.',
})
