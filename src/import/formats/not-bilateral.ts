import { byColumns, type Format } from '../format.ts'
import type { NotBilateral } from '../problem.ts'
import { titleOf } from './roles.ts'

/** The World Bank's indicators: of each country with all the world, goods and services together. */
export const worldBank = byColumns({
  id: 'world-bank',
  publisher: 'World Bank',
  needs: ['Country Name', 'Country Code|Series Name', 'Indicator Name|Indicator Code|Series Code'],
  certainty: 0.97,
  columns: {},
  refuse: () => ({ is: 'not-bilateral', what: 'world-bank' }),
})

/** Russia's customs since 2022: groups of countries, no country. */
export const russiaCustoms = byTitle(
  'russia-customs',
  'Federal Customs Service of Russia',
  'russia-customs',
  /Экспорт и импорт.*Российской Федерации по группам стран/is,
)

/** Georgia's totals by month. */
export const georgiaTotals = byTitle(
  'georgia-totals',
  'Geostat',
  'georgia-totals',
  /^Georgian? (Exports and Imports|Exports|Imports) in/i,
)

function byTitle(id: string, publisher: string, what: NotBilateral, pattern: RegExp): Format {
  return {
    id,
    publisher,
    recognise: (head) => {
      const title = titleOf(head, pattern)
      return title === null
        ? null
        : {
            certainty: 0.95,
            because: [title.replace(/\s+/g, ' ')],
            refusal: { is: 'not-bilateral', what },
          }
    },
  }
}
