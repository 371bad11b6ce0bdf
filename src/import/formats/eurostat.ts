import type { Role } from '../columns/mapping.ts'
import { textOf } from '../columns/table.ts'
import { byColumns, type Format } from '../format.ts'
import {
  axis,
  FLOW,
  HS,
  MEASURE,
  PARTNER,
  PERIOD,
  REPORTER,
  STATUS,
  unit,
  value,
  valueIfPeriod,
} from './roles.ts'

const PUBLISHER = 'Eurostat'
const EUROS = value({ currency: 'EUR', multiplier: 0 })

/** Comext's relational view: names or "2-EXPORT", periods as "202152-Jan.-Dec. 2021", euros. */
export const comextView = byColumns({
  id: 'eurostat-comext',
  publisher: PUBLISHER,
  needs: ['REPORTER', 'PARTNER', 'FLOW', 'PERIOD', 'VALUE_IN_EUR|VALUE_IN_EUROS|VALUE_EUR'],
  certainty: 0.95,
  likely: ['PRODUCT', 'STAT_PROCEDURE'],
  columns: {
    REPORTER,
    PARTNER,
    PRODUCT: HS,
    FLOW,
    STAT_PROCEDURE: axis('Total', 'T-Total', 'T', 'TOTAL', 'TOTAL-Total'),
    PERIOD,
    'VALUE_IN_EUR|VALUE_IN_EUROS|VALUE_EUR': EUROS,
  },
  decimal: '.',
})

/** SDMX-CSV of Comext and the short-term tables: what a figure is, value or quantity, stands in `indicators`. */
export const eurostatSdmx = byColumns({
  id: 'eurostat-sdmx-csv',
  publisher: PUBLISHER,
  needs: [
    'DATAFLOW|STRUCTURE_ID',
    'reporter|geo',
    'partner',
    'TIME_PERIOD',
    'OBS_VALUE',
    'indicators|indic_et|flow|stk_flow',
  ],
  certainty: 0.92,
  likely: ['LAST UPDATE', 'freq', 'product', 'OBS_FLAG'],
  columns: {
    'reporter|geo': REPORTER,
    partner: PARTNER,
    'product|sitc06|bclas_bec|cpa2_1': HS,
    'flow|stk_flow': FLOW,
    'indicators|indic_et': MEASURE,
    'stat_procedure|STAT_PROCEDURE': axis('T', 'Total', 'TOTAL', '0'),
    TIME_PERIOD: PERIOD,
    OBS_VALUE: value(),
    OBS_FLAG: STATUS,
  },
  decimal: '.',
})

/** TSV of the bulk download: codes with commas in the first column, flags behind the numbers, years backwards. */
export const eurostatTsv: Format = {
  id: 'eurostat-tsv',
  publisher: PUBLISHER,
  recognise: ({ rows: [first] }) => {
    const dimensions = textOf(first?.cells[0])
    const [, codes, across] = /^([\w,]+)\\(TIME_PERIOD|time)$/i.exec(dimensions) ?? []
    if (first === undefined || codes === undefined || across === undefined) return null
    const names = codes.split(',')
    if (!names.includes('partner'))
      return { certainty: 0.99, because: [dimensions], refusal: { is: 'no-partner' } }
    const roles: Readonly<Record<string, Role>> = {
      geo: REPORTER,
      reporter: REPORTER,
      partner: PARTNER,
      flow: FLOW,
      stk_flow: FLOW,
      sitc06: { is: 'product', system: 'SITC' },
      product: HS,
      indic_et: MEASURE,
      indic: MEASURE,
      indicators: MEASURE,
      unit: MEASURE,
    }
    return {
      certainty: 0.99,
      because: [dimensions],
      mapping: {
        headLine: first.line,
        columns: [
          ...names.map((name) => ({ name, role: roles[name] ?? ({ is: 'ignored' } satisfies Role) })),
          ...first.cells.slice(1).map((cell) => ({ name: textOf(cell), role: valueIfPeriod(textOf(cell)) })),
        ],
        given: names.includes('indic_et') || names.includes('indicators') ? {} : unit('EUR', 6),
        decimal: { value: '.', from: 'format' },
        splitsFirst: ',',
      },
    }
  },
}
