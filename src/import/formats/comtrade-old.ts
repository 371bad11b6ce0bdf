import { byColumns } from '../format.ts'
import { axis, FLOW, HS, PARTNER, PARTNER_M49, PERIOD, REPORTER, REPORTER_M49, value } from './roles.ts'

const DOLLARS = value({ currency: 'USD', multiplier: 0 })

/** UN Comtrade until 2022. Re-exports are rows of their own, and within exports already. */
export const comtradeOld = byColumns({
  id: 'comtrade-old',
  publisher: 'UN Comtrade',
  needs: ['Trade Flow', 'Trade Value (US$)', 'Year|Period'],
  certainty: 0.8,
  likely: ['Classification', 'Reporter', 'Partner', 'Commodity Code', 'Flag'],
  columns: {
    Year: PERIOD,
    'Trade Flow': FLOW,
    'Reporter ISO': REPORTER,
    'Reporter Code': REPORTER_M49,
    Reporter: REPORTER,
    'Partner ISO': PARTNER,
    'Partner Code': PARTNER_M49,
    Partner: PARTNER,
    '2nd Partner Code': axis('0'),
    'Customs Proc. Code': axis('C00'),
    'Mode of Transport Code': axis('0'),
    'Commodity Code': HS,
    'Trade Value (US$)': DOLLARS,
  },
  decimal: '.',
})

/** The form of 2012, all codes: flow 1 is imports, 2 exports; 699 India, 842 the United States. */
export const comtradeCodes = byColumns({
  id: 'comtrade-codes',
  publisher: 'UN Comtrade',
  needs: ['Reporter Code', 'Partner Code', 'Trade Flow Code', 'Value', 'Commodity Code'],
  certainty: 0.9,
  likely: ['Estimation Code', 'Classification', 'Supplementary Quantity'],
  columns: {
    Year: PERIOD,
    'Reporter Code': REPORTER_M49,
    'Trade Flow Code': FLOW,
    'Partner Code': PARTNER_M49,
    'Commodity Code': HS,
    Value: DOLLARS,
  },
  decimal: '.',
})
