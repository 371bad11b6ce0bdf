import { byColumns } from '../format.ts'
import { axis, FLOW, HS, PARTNER, PARTNER_M49, PERIOD, REPORTER, REPORTER_M49, value } from './roles.ts'

/** UN Comtrade since 2022: TradeData.csv of comtradeplus.un.org, and the records of its interface. Latin-1, all text in
 *  quotes, a comma at the end of rows that the head does not have. The 52nd month of a year is the year. */
export const comtradePlus = byColumns({
  id: 'comtrade-plus',
  publisher: 'UN Comtrade',
  needs: ['flowCode', 'primaryValue', 'partnerISO|partnerCode|partnerDesc', 'cmdCode'],
  certainty: 0.85,
  likely: ['typeCode', 'freqCode', 'refYear', 'reporterISO', 'partner2Code', 'customsCode', 'motCode'],
  columns: {
    typeCode: { is: 'goods' },
    period: PERIOD,
    refYear: PERIOD,
    refMonth: { is: 'month' },
    reporterISO: REPORTER,
    reporterCode: REPORTER_M49,
    reporterDesc: REPORTER,
    flowCode: FLOW,
    partnerISO: PARTNER,
    partnerCode: PARTNER_M49,
    partnerDesc: PARTNER,
    partner2Code: axis('0'),
    partner2ISO: axis('W00', 'WLD'),
    cmdCode: HS,
    customsCode: axis('C00'),
    motCode: axis('0'),
    mosCode: axis('0'),
    primaryValue: value({ currency: 'USD', multiplier: 0 }),
  },
  decimal: '.',
})
