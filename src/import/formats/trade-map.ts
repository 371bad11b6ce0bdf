import type { Given } from '../columns/mapping.ts'
import { measureOf } from '../columns/measures.ts'
import { textOf } from '../columns/table.ts'
import { byColumns, type Format } from '../format.ts'
import { HS, PARTNER, PARTNER_M49, REPORTER, REPORTER_M49, unit, valueWhere } from './roles.ts'

const PUBLISHER = 'International Trade Centre, Trade Map'

/** "Exported value in 2009", in any of the three languages of the site. */
const VALUE_IN =
  /^(exported|imported) value in|^value (exported|imported) in|^valor (exportado|importado|exportada|importada) en|^valeur (exportée|importée) en|^(export|import)ed value$/i

const PARTNERS = 'Importers|Exporters|Importadores|Exportadores|Importateurs|Exportateurs'

const lists = byColumns({
  id: 'trade-map',
  publisher: PUBLISHER,
  needs: [PARTNERS],
  certainty: 0.95,
  columns: { [PARTNERS]: PARTNER },
  other: valueWhere((_, name) => VALUE_IN.test(name.trim())),
  given: { ...unit('USD', 3), product: { value: 'TOTAL', from: 'assumed' } },
  decimal: '.',
})

/** The text of the site until 2024: whose list it is and of which product stands in no cell, nor do thousands. */
export const tradeMapText: Format = {
  ...lists,
  recognise: (head) => {
    const isOfValues = head.rows
      .slice(0, 30)
      .some(({ cells }) => cells.some((cell) => VALUE_IN.test(textOf(cell))))
    return isOfValues ? lists.recognise(head) : null
  },
}

/** The CSV of 2025: years in the heads, or one year that only the file's name has. Codes are Comtrade's M49. */
export const tradeMapCsv = byColumns({
  id: 'trade-map-2025',
  publisher: PUBLISHER,
  needs: ['reporterCd', 'partnerCd'],
  certainty: 0.95,
  likely: ['reporterLabel', 'partnerLabel', 'productCd'],
  columns: {
    reporterCd: REPORTER_M49,
    reporterLabel: REPORTER,
    partnerCd: PARTNER_M49,
    partnerLabel: PARTNER,
    productCd: HS,
  },
  other: valueWhere(
    ({ kind, currency, period }) => kind === 'value' && (currency !== null || period !== null),
  ),
  given: ({ names }): Given => ({ ...unit('USD', 3), ...flowSaid(names) }),
  decimal: '.',
})

function flowSaid(names: readonly string[]): Given {
  const flow = names.map((name) => measureOf(name).flow).find((found) => found !== null)
  return flow === undefined || flow === null ? {} : { flow: { value: flow, from: 'head' } }
}
