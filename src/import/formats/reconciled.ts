import type { Role } from '../columns/mapping.ts'
import { byColumns } from '../format.ts'
import { HS, PARTNER, PARTNER_M49, PERIOD, REPORTER, REPORTER_M49, unit, value } from './roles.ts'

/** CEPII's BACI: both sides' reports reconciled, so neither's; i exports k to j, thousands of dollars. */
export const baci = byColumns({
  id: 'baci',
  publisher: 'CEPII, BACI',
  notes: ['reconciled'],
  needs: ['t', 'i', 'j', 'k', 'v', 'q'],
  certainty: 0.95,
  columns: { t: PERIOD, i: REPORTER_M49, j: PARTNER_M49, k: HS, v: value({ flow: 'X', valuation: 'FOB' }) },
  given: unit('USD', 3),
  decimal: '.',
})

/** Harvard's Atlas: exports and imports in one row, mirrored estimates. Sections are its own; the rows of a total are
 *  in another of its files. */
export const atlas = byColumns({
  id: 'atlas',
  publisher: 'Growth Lab at Harvard University, Atlas of Economic Complexity',
  notes: ['reconciled'],
  needs: [
    'year',
    'export_value',
    'import_value',
    'location_code|country_iso3_code',
    'partner_code|partner_iso3_code',
  ],
  certainty: 0.95,
  columns: {
    year: PERIOD,
    'location_code|country_iso3_code': REPORTER,
    'partner_code|partner_iso3_code': PARTNER,
    'hs_product_code|product_hs92_code|product_hs12_code|product_code': {
      is: 'product',
      system: 'Atlas',
    } satisfies Role,
    export_value: value({ flow: 'X', currency: 'USD', multiplier: 0 }),
    import_value: value({ flow: 'M', currency: 'USD', multiplier: 0 }),
  },
  decimal: '.',
})

/** The Observatory of Economic Complexity, one country and flow a file: both stand in the file's name alone. A file of
 *  tariffs holds no value. */
export const oec = byColumns({
  id: 'oec',
  publisher: 'Observatory of Economic Complexity',
  notes: ['reconciled'],
  needs: ['Section ID', 'HS2 ID', 'HS4 ID|HS6 ID'],
  certainty: 0.9,
  likely: ['Section', 'HS2', 'HS4'],
  columns: {
    // OEC's own numbers: 10101 is HS 0101 in section 1.
    'HS4 ID': { is: 'product', system: 'OEC' },
    'HS6 ID': { is: 'product', system: 'OEC' },
    Year: PERIOD,
    'Trade Value': value({ currency: 'USD', multiplier: 0 }),
    Country: PARTNER,
    'Country ID': PARTNER,
    Partner: PARTNER,
    Reporter: REPORTER,
  },
  // A country's page is of its trade with all the world, unless a column says the partner.
  given: { partner: { value: 'WLD', from: 'assumed' } },
  decimal: '.',
  refuse: (names) =>
    names.includes('Tariff') && !names.includes('Trade Value')
      ? { is: 'not-bilateral', what: 'oec-tariffs' }
      : null,
})
