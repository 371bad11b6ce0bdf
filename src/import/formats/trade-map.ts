import type { Given } from '../columns/mapping.ts'
import { measureOf } from '../columns/measures.ts'
import { productOf } from '../columns/products.ts'
import { type Head, textOf } from '../columns/table.ts'
import { byColumns, type Format } from '../format.ts'
import { HS, PARTNER, PARTNER_M49, REPORTER, REPORTER_M49, titleOf, unit, valueWhere } from './roles.ts'

const PUBLISHER = 'International Trade Centre, Trade Map'

/** "Exported value in 2009", in any of the three languages of the site. */
const VALUE_IN =
  /^(exported|imported) value in|^value (exported|imported) in|^valor (exportado|importado|exportada|importada) en|^valeur (exportée|importée) en|^(export|import)ed value$/i

const MIRROR = /\b(mirror|miroir|espejo)\b/i
const PRODUCT = /^(?:product|producto|produit)\s*:\s*(.+)$/i

const PARTNERS = 'Importers|Exporters|Importadores|Exportadores|Importateurs|Exportateurs'

const lists = byColumns({
  id: 'trade-map',
  publisher: PUBLISHER,
  needs: [PARTNERS],
  certainty: 0.95,
  columns: { [PARTNERS]: PARTNER },
  other: valueWhere((_, name) => VALUE_IN.test(name.trim())),
  given: ({ head, above }): Given => ({
    ...unit('USD', 3),
    // The site gives other currencies as well.
    ...pickedUnit(above),
    product: productAbove(head) ?? { value: 'TOTAL', from: 'assumed' },
  }),
  decimal: '.',
  refuse: (_, head) =>
    titleOf(head, MIRROR) === null ? null : { is: 'not-bilateral', what: 'trade-map-mirror' },
})

function pickedUnit({ currency, multiplier }: Given): Given {
  return currency === undefined || multiplier === undefined ? {} : { currency, multiplier }
}

/** "Product: 7108 Gold", as it stands above the table in a download that is no copy. */
function productAbove(head: Head): Given['product'] {
  const title = titleOf(head, PRODUCT)
  const [, name = ''] = PRODUCT.exec(title ?? '') ?? []
  return name === '' ? undefined : { value: productOf(name, 'HS'), from: 'title' }
}

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
