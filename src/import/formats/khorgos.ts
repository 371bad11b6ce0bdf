import { byColumns } from '../format.ts'
import { FLOW, PERIOD, STATUS, value } from './roles.ts'

/** What Khorgos writes itself: observations.csv of `npm run own`, the same as Parquet, and what an engine answers. Dollars
 *  that were worked out by a rate are left out: the value that they come from is there as well, and the rate holds for it. */
export const khorgos = byColumns({
  id: 'khorgos',
  publisher: '',
  needs: ['REPORTER', 'PARTNER', 'FLOW', 'TIME_PERIOD', 'PRODUCT', 'OBS_VALUE', 'UNIT_MULT', 'CURRENCY'],
  certainty: 0.99,
  columns: {
    REPORTER: { is: 'reporter', system: 'khorgos' },
    PARTNER: { is: 'partner', system: 'khorgos' },
    FLOW,
    TIME_PERIOD: PERIOD,
    PRODUCT: { is: 'product', system: '' },
    OBS_VALUE: value(),
    UNIT_MULT: { is: 'scale' },
    CURRENCY: { is: 'currency' },
    VALUATION: { is: 'valuation' },
    OBS_STATUS: STATUS,
    SUM_OF: { is: 'sum-of' },
    RATE: { is: 'rate' },
  },
  decimal: '.',
})
