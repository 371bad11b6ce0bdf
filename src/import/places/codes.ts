import countries from 'i18n-iso-countries/codes.json'

/** ISO 3166-1, and the codes that statistical offices add to it or have instead. */
const ISO: readonly (readonly [alpha2: string, alpha3: string, numeric: string])[] = countries.map(
  ([alpha2 = '', alpha3 = '', numeric = '']) => [alpha2, alpha3, numeric],
)

/** Every alpha-3 code with its alpha-2 code. Kosovo has XK, and XKX here. */
export const ALPHA_2: ReadonlyMap<string, string> = new Map(
  ISO.map(([alpha2, alpha3]) => [alpha3, alpha2] as const),
)

/** ISO 3166-3 and usage: countries that are no more. */
const FORMER = ['SUN', 'YUG', 'SCG', 'CSK', 'DDR', 'ANT', 'YMD', 'BLX']
const RENAMED: Readonly<Record<string, string>> = {
  ZAR: 'COD',
  TMP: 'TLS',
  ROM: 'ROU',
  BUR: 'MMR',
  KOS: 'XKX',
  XKK: 'XKX',
  UNK: 'XKX',
  XXK: 'XKX',
}

/** Codes of letters. EU27 of Eurostat's older tables, the Union of 2007 with the United Kingdom, is none: it is a group
 *  beside EU28. ISO alpha-3 and alpha-2; Eurostat's EL, UK and CN_X_HK (China without Hong Kong, as ISO's CHN); Comtrade's W00, _X and S19; SDMX's and the IMF's
 *  for the world, the European Union and areas not specified. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...ISO.map(([, alpha3]) => [alpha3, alpha3] as const),
  ...ISO.map(([alpha2, alpha3]) => [alpha2, alpha3] as const),
  ...FORMER.map((code) => [code, code] as const),
  ...Object.entries(RENAMED),
  ['XKX', 'XKX'],
  ['XK', 'XKX'],
  ['EL', 'GRC'],
  ['CN_X_HK', 'CHN'],
  ['UK', 'GBR'],
  ['XS', 'SRB'],
  ['S19', 'TWN'],
  ['W00', 'WLD'],
  ['WLD', 'WLD'],
  ['WL', 'WLD'],
  ['WORLD', 'WLD'],
  ['W0', 'WLD'],
  ['W1', 'WLD'],
  ['G001', 'WLD'],
  ['WLDTOTAL', 'WLD'],
  ['_X', 'XXX'],
  ['XX', 'XXX'],
  ['ANS', 'XXX'],
  ['QX', 'XXX'],
  ['QV', 'XXX'],
  ['QW', 'XXX'],
  ['XXX', 'XXX'],
  ['G998', 'XXX'],
  ['EU27_2020', 'EU'],
  ['EU', 'EU_V'],
  ['EUN', 'EU_V'],
  ['EUU', 'EU_V'],
  ['EU_V', 'EU_V'],
])

/** Numbers: ISO's, and where Comtrade and ITC use others (M49 with overseas parts, or of countries that changed). */
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...ISO.map(([, alpha3, numeric]) => [numeric, alpha3] as const),
  ...Object.entries({
    '000': 'WLD',
    '842': 'USA',
    '841': 'USA',
    '251': 'FRA',
    '381': 'ITA',
    '757': 'CHE',
    '699': 'IND',
    '579': 'NOR',
    '490': 'TWN',
    '899': 'XXX',
    '058': 'BLX',
    '200': 'CSK',
    '278': 'DDR',
    '280': 'DEU',
    '230': 'ETH',
    '530': 'ANT',
    '532': 'ANT',
    '588': 'PAK',
    '590': 'PAN',
    '711': 'ZAF',
    '717': 'ZAF',
    '720': 'YMD',
    '736': 'SDN',
    '810': 'SUN',
    '835': 'TZA',
    '868': 'VNM',
    '886': 'YEM',
    '890': 'YUG',
    '891': 'SCG',
    '412': 'XKX',
    '383': 'XKX',
    '097': 'EU_V',
    '849': 'UMI',
  }),
])
/** Comtrade's areas that are no country: bunkers, free zones, special categories, parts of continents. */
const NO_COUNTRY = new Set([
  '837',
  '838',
  '839',
  '473',
  '568',
  '577',
  '527',
  '636',
  '637',
  '471',
  '472',
  '129',
  '221',
  '290',
  '697',
  '879',
  '918',
])

/** China's customs have codes of their own. Those of the countries in the yearbook of 2024 that are in use. */
const CHINA_CUSTOMS: Readonly<Record<string, string>> = {
  '101': 'AFG',
  '102': 'BHR',
  '103': 'BGD',
  '104': 'BTN',
  '105': 'BRN',
  '106': 'MMR',
  '107': 'KHM',
  '108': 'CYP',
  '109': 'PRK',
  '110': 'HKG',
  '111': 'IND',
  '112': 'IDN',
  '113': 'IRN',
  '114': 'IRQ',
  '115': 'ISR',
  '116': 'JPN',
  '117': 'JOR',
  '118': 'KWT',
  '119': 'LAO',
  '120': 'LBN',
  '121': 'MAC',
  '122': 'MYS',
  '123': 'MDV',
  '124': 'MNG',
  '125': 'NPL',
  '126': 'OMN',
  '127': 'PAK',
  '128': 'PSE',
  '129': 'PHL',
  '130': 'QAT',
  '131': 'SAU',
  '132': 'SGP',
  '133': 'KOR',
  '134': 'LKA',
  '135': 'SYR',
  '136': 'THA',
  '137': 'TUR',
  '138': 'ARE',
  '139': 'YEM',
  '141': 'VNM',
  '142': 'CHN',
  '143': 'TWN',
  '144': 'TLS',
  '145': 'KAZ',
  '146': 'KGZ',
  '147': 'TJK',
  '148': 'TKM',
  '149': 'UZB',
  '301': 'BEL',
  '302': 'DNK',
  '303': 'GBR',
  '304': 'DEU',
  '305': 'FRA',
  '306': 'IRL',
  '307': 'ITA',
  '308': 'LUX',
  '309': 'NLD',
  '310': 'GRC',
  '311': 'PRT',
  '312': 'ESP',
  '313': 'ALB',
  '315': 'AUT',
  '316': 'BGR',
  '318': 'FIN',
  '321': 'HUN',
  '326': 'NOR',
  '327': 'POL',
  '328': 'ROU',
  '330': 'SWE',
  '331': 'CHE',
  '334': 'EST',
  '335': 'LVA',
  '336': 'LTU',
  '337': 'GEO',
  '338': 'ARM',
  '339': 'AZE',
  '340': 'BLR',
  '343': 'MDA',
  '344': 'RUS',
  '347': 'UKR',
  '350': 'SVN',
  '351': 'HRV',
  '352': 'CZE',
  '353': 'SVK',
  '402': 'ARG',
  '410': 'BRA',
  '501': 'CAN',
  '502': 'USA',
  '601': 'AUS',
  '609': 'NZL',
}

/** Which codes a column has. Letters are the same everywhere, but `EU` of Khorgos itself, which is today's 27. */
export type CodeSystem = 'm49' | 'china-customs' | 'khorgos'

/** The place of a code of letters; null for no such code. */
export function placeOfLetters(code: string, system: CodeSystem | null = null): string | null {
  return system === 'khorgos' && code === 'EU' ? code : (LETTERS.get(code) ?? null)
}

/** The place of a number in a system; `group` for what the system has that is no country, null for no such number. */
export function placeOfNumber(code: string, system: CodeSystem): string | 'group' | null {
  if (system === 'china-customs') return CHINA_CUSTOMS[code] ?? null
  if (system === 'khorgos') return null
  const padded = code.padStart(3, '0')
  return NO_COUNTRY.has(padded) ? 'group' : (NUMBERS.get(padded) ?? null)
}
