import type { Given } from '../columns/mapping.ts'
import { textOf } from '../columns/table.ts'
import { byColumns, type Format } from '../format.ts'
import { recogniseByColumns } from '../generic.ts'
import { PARTNER, PARTNER_M49, titleOf, unit, valueIfPeriod } from './roles.ts'

/** The Bureau's workbook of countries: two lines of merged heads, shares between the values, groups between the
 *  countries, a sheet a year. */
export const kazakhstanCountries: Format = {
  id: 'kazakhstan-bns',
  publisher: 'Bureau of National Statistics, Kazakhstan',
  recognise: (head) => {
    const title = titleOf(head, /показатели внешней торговли.*Казахстан/i)
    const found = title === null ? null : recogniseByColumns(head)
    if (title === null || found === null) return null
    const given: Given = { ...found.mapping.given, reporter: { value: 'KAZ', from: 'title' } }
    return { certainty: 0.97, because: [title], mapping: { ...found.mapping, given } }
  },
}

/** The Committee's tables 4.03.00.18 and the like: every label in Kyrgyz, Russian and English. Those by province hold
 *  no partner. */
export const kyrgyzstanCountries: Format = {
  id: 'kyrgyzstan-nsc',
  publisher: 'National Statistical Committee, Kyrgyz Republic',
  recognise: (head) => {
    const title = titleOf(
      head,
      /4\.03\.00\.\d\d|^Товарларды экспорт|^Товарларды импорт|Товарлардын (экспорту|импорту)/,
    )
    if (title === null) return null
    const text = head.rows.map(({ cells }) => cells.map(textOf).join(' ')).join(' ')
    if (/облусу|oblast/.test(text))
      return {
        certainty: 0.95,
        because: [title],
        refusal: {
          is: 'not-bilateral',
          what: 'kyrgyz-provinces',
        },
      }
    const found = recogniseByColumns(head)
    if (found === null) return null
    const given: Given = { ...found.mapping.given, reporter: { value: 'KGZ', from: 'format' } }
    return { certainty: 0.95, because: [title], mapping: { ...found.mapping, given } }
  },
}

/** stat.uz: names in three languages, M49 codes, thousands of dollars in no cell; exports or imports in the file's name
 *  alone. Code 0 is "other countries", not the world. */
export const uzbekistanCountries = byColumns({
  id: 'uzbekistan-stat',
  publisher: 'Statistics Agency, Uzbekistan',
  needs: ['Code', 'Klassifikator', 'Klassifikator_ru|Klassifikator_en'],
  certainty: 0.97,
  columns: {
    Klassifikator_en: PARTNER,
    Klassifikator_ru: PARTNER,
    Klassifikator: PARTNER,
    Code: PARTNER_M49,
  },
  other: valueIfPeriod,
  given: { reporter: { value: 'UZB', from: 'format' }, ...unit('USD', 3) },
  decimal: '.',
})
