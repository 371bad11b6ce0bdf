import type { FileBytes } from '../../src/import/read/bytes.ts'
import { table, textFile, workbook } from './files.ts'

/** A small file of our own in the shape of every format, with what it says. The figures are invented. */
export interface FormatSample {
  readonly format: string
  readonly file: FileBytes
  /** Rows in = kept + left out. */
  readonly rows: readonly [all: number, kept: number]
  /** Some of its values, as `line` writes them. */
  readonly says: readonly string[]
  /** Why rows are left out. */
  readonly leftOut?: readonly string[]
  readonly asks?: readonly string[]
  readonly refused?: string
}

const COMTRADE_PLUS =
  'typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,cmdCode,cmdDesc,aggrLevel,customsCode,customsDesc,mosCode,motCode,motDesc,qty,netWgt,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate'.split(
    ',',
  )

/** A row of Comtrade Plus: exports of Kazakhstan to Turkey in 2022, but for what is said. */
export function comtradeRow(said: Readonly<Record<string, string>> = {}): string[] {
  const usual: Record<string, string> = {
    typeCode: 'C',
    freqCode: 'A',
    refPeriodId: '20220101',
    refYear: '2022',
    refMonth: '52',
    period: '2022',
    reporterCode: '398',
    reporterISO: 'KAZ',
    reporterDesc: 'Kazakhstan',
    flowCode: 'X',
    flowDesc: 'Export',
    partnerCode: '792',
    partnerISO: 'TUR',
    partnerDesc: 'Türkiye',
    partner2Code: '0',
    partner2ISO: 'W00',
    partner2Desc: 'World',
    classificationCode: 'H6',
    cmdCode: 'TOTAL',
    cmdDesc: 'All Commodities',
    aggrLevel: '0',
    customsCode: 'C00',
    customsDesc: 'TOTAL CPC',
    mosCode: '0',
    motCode: '0',
    motDesc: 'TOTAL MOT',
    qty: '0',
    netWgt: '120',
    cifvalue: '',
    fobvalue: '4711',
    primaryValue: '4711',
    legacyEstimationFlag: '0',
    isReported: 'false',
    isAggregate: 'true',
  }
  return COMTRADE_PLUS.map((name) => said[name] ?? usual[name] ?? '')
}

/** The publisher's own way: Latin-1, all text in quotes, a comma behind the rows and none behind the head. */
export function comtradePlus(rows: readonly (readonly string[])[]): FileBytes {
  const quoted = rows.map((row) => `${row.map((cell) => `"${cell}"`).join(',')},`)
  return textFile('TradeData.csv', [COMTRADE_PLUS.join(','), ...quoted, ''].join('\r\n'), 'windows-1252')
}

export const COMTRADE_HEAD: readonly string[] = COMTRADE_PLUS

const DOTS = (title: string, rows: readonly (readonly (string | number | null)[])[]) => [
  [null],
  [null, title],
  [null],
  [null, 'Uzbekistan, Rep. of'],
  [null, 'US Dollars, Millions'],
  [null],
  [null, null, '2018', '2019', '2020'],
  ...rows.map((row) => [null, ...row]),
]

const EU27 =
  'European Union - 27 countries (AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE, IT, LT, LU, LV, MT, NL, PL, PT, RO, SE, SI, SK)'

export const FORMAT_SAMPLES: readonly FormatSample[] = [
  {
    format: 'khorgos',
    file: textFile(
      'observations.csv',
      'REPORTER,PARTNER,FLOW,TIME_PERIOD,PRODUCT,OBS_VALUE,UNIT_MULT,CURRENCY,VALUATION,OBS_STATUS,SUM_OF,RATE,FILE,SHEET,LINE,COLUMN\nKAZ,EU,X,2022,TOTAL,12.5,9,USD,FOB,P,12,,TradeData.csv,,2,primaryValue\nDEU,KAZ,X,2022-03,HS 1801,7,3,EUR,,A,0,,own.xlsx,2022,5,Export\nDEU,KAZ,X,2022-03,HS 1801,7.4,3,USD,,A,0,"EUR 2022: US$ 1.053, ECB",own.xlsx,2022,5,Export\n',
    ),
    rows: [3, 2],
    says: ['KAZ X EU 2022 TOTAL = 12.5 e9 USD FOB P', 'DEU X KAZ 2022-03 HS 1801 = 7 e3 EUR'],
    leftOut: ['converted 1'],
  },
  {
    format: 'comtrade-plus',
    file: comtradePlus([
      comtradeRow(),
      comtradeRow({ partnerISO: 'W00', partnerCode: '0', partnerDesc: 'World', primaryValue: '9000' }),
      comtradeRow({
        partnerISO: 'S19',
        partnerCode: '490',
        partnerDesc: 'Other Asia, nes',
        primaryValue: '12.5',
      }),
      comtradeRow({ partnerISO: '_X ', partnerCode: '899', partnerDesc: 'Areas, nes', primaryValue: '7' }),
      comtradeRow({ partnerISO: 'A79', partnerCode: '473', partnerDesc: 'LAIA, nes', primaryValue: '8' }),
      comtradeRow({ typeCode: 'S', primaryValue: '1' }),
      comtradeRow({ motCode: '2100', motDesc: 'Sea', primaryValue: '2' }),
      comtradeRow({ customsCode: 'C01', primaryValue: '2' }),
      comtradeRow({ partner2Code: '156', partner2ISO: 'CHN', primaryValue: '2' }),
      comtradeRow({ flowCode: 'RX', flowDesc: 'Re-export', primaryValue: '3' }),
      comtradeRow({ cmdCode: '1801', primaryValue: '5' }),
      comtradeRow({ freqCode: 'M', period: '202203', refMonth: '3', primaryValue: '400' }),
    ]),
    rows: [12, 6],
    says: [
      'KAZ X TUR 2022 TOTAL = 4711 e0 USD',
      'KAZ X WLD 2022 TOTAL = 9000 e0 USD',
      'KAZ X TWN 2022 TOTAL = 12.5 e0 USD',
      'KAZ X XXX 2022 TOTAL = 7 e0 USD',
      'KAZ X TUR 2022 HS 1801 = 5 e0 USD',
      'KAZ X TUR 2022-03 TOTAL = 400 e0 USD',
    ],
    leftOut: ['group 1', 'services 1', 'part 3', 'other-flow 1'],
  },
  {
    format: 'comtrade-old',
    file: textFile(
      'comtrade.csv',
      table([
        [
          'Classification',
          'Year',
          'Trade Flow',
          'Reporter',
          'Reporter ISO',
          'Partner',
          'Partner ISO',
          'Commodity Code',
          'Commodity',
          'Trade Value (US$)',
          'Flag',
        ],
        ['H4', 2013, 'Export', 'Kyrgyzstan', 'KGZ', 'World', 'WLD', 'TOTAL', 'All Commodities', 1700, 0],
        [
          'H4',
          2013,
          'Import',
          'Kyrgyzstan',
          'KGZ',
          'China, Hong Kong SAR',
          'HKG',
          '1202',
          'Ground-nuts, in shell',
          21,
          0,
        ],
        ['H4', 2013, 'Re-Export', 'Kyrgyzstan', 'KGZ', 'World', 'WLD', 'TOTAL', 'All Commodities', 300, 0],
      ]),
    ),
    rows: [3, 2],
    says: ['KGZ X WLD 2013 TOTAL = 1700 e0 USD', 'KGZ M HKG 2013 HS 1202 = 21 e0 USD'],
    leftOut: ['other-flow 1'],
  },
  {
    format: 'comtrade-codes',
    file: textFile(
      'codes.csv',
      table([
        [
          'Year',
          'Reporter Code',
          'Trade Flow Code',
          'Partner Code',
          'Classification',
          'Commodity Code',
          'Quantity Unit Code',
          'Supplementary Quantity',
          'Netweight (kg)',
          'Value',
          'Estimation Code',
        ],
        [2010, 699, 2, 842, 'H3', '02', 1, '', 5, 68010, 0],
        [2010, 699, 1, 251, 'H3', 'TOTAL', 1, '', 5, 1234, 0],
      ]),
    ),
    rows: [2, 2],
    says: ['IND X USA 2010 HS 02 = 68010 e0 USD', 'IND M FRA 2010 TOTAL = 1234 e0 USD'],
  },
  {
    format: 'wits-summary',
    file: textFile(
      '2019_en_TJK.csv',
      table([
        ['Reporter', 'Partner', 'Product categories', 'Indicator Type', 'Indicator', '2019', '2018'],
        ['Tajikistan', '...', '...', 'Development', 'GDP (current US$ Mil)', '        8300.00', '   7765.00'],
        [
          'Tajikistan',
          'Korea, Rep.',
          'All Products',
          'Import',
          'Trade (US$ Mil)-Top 5 Import Partner',
          '        35.60',
          '',
        ],
        [
          'Tajikistan',
          'World',
          'All Products',
          'Export',
          'Trade (US$ Mil)-Top 5 Export Partner',
          '        1170.00',
          '  1070.00',
        ],
        [
          'Tajikistan',
          'World',
          'All Products',
          'Export',
          'Partner share(%)-Top 5 Export Partner',
          '        100.00',
          '  100.00',
        ],
        [
          'Tajikistan',
          'World',
          'All Products',
          'Trade Indicator',
          'Country Growth (%)',
          '        9.30',
          '  2.00',
        ],
      ]),
    ),
    rows: [5, 2],
    says: ['TJK M KOR 2019 TOTAL = 35.6 e6 USD', 'TJK X WLD 2018 TOTAL = 1070 e6 USD'],
    leftOut: ['no-partner 1', 'not-a-value 2', 'missing 0'],
  },
  {
    format: 'wits-partner',
    file: workbook('WITS-Partner.xlsx', {
      Sheet1: [],
      Partner: [
        [
          'Reporter Name',
          'Partner Name',
          'Year',
          'Trade Flow',
          'Product Group',
          'Import (US$ Thousand)',
          'Import Product Share (%)',
          'AHS Simple Average (%)',
        ],
        ['Uzbekistan', ' World', 2022, 'Import', '  All Products', 30700.5, 100, 7],
        ['Uzbekistan', 'Slovak Republic', 2022, 'Import', '  All Products', 81.25, 100, 7],
        ['Uzbekistan', 'East Asia & Pacific', 2022, 'Import', '  All Products', 9000, 100, 7],
      ],
    }),
    rows: [3, 2],
    says: ['UZB M WLD 2022 TOTAL = 30700.5 e3 USD', 'UZB M SVK 2022 TOTAL = 81.25 e3 USD'],
    leftOut: ['group 1'],
  },
  {
    format: 'wits-timeseries',
    file: workbook('WITS-Partner-Timeseries.xlsx', {
      Sheet1: [],
      'Partner-Timeseries': [
        ['Reporter Name', 'Partner Name', 'Trade Flow', 'Product Group', 'Indicator', '1999', '2000'],
        ['Kazakhstan', 'Korea, Dem. Rep.', 'Export', 'All Products', 'Export (US$ Thousand)', 5.5, null],
      ],
    }),
    rows: [1, 1],
    says: ['KAZ X PRK 1999 TOTAL = 5.5 e3 USD'],
    leftOut: ['missing 0'],
  },
  {
    format: 'trade-map',
    file: textFile(
      'Trade_Map_-_List_of_importing_markets_for_a_product_exported_by_Kazakhstan.txt',
      '\ufeffImporters\tExported value in 2019\tExported value in 2020\t\n"World"\t57722900\t46949700\t\n"Taipei, Chinese"\t12\t\t\n"Europe Othr. Nes"\t3\t4\t\n',
    ),
    rows: [3, 2],
    says: ['KAZ X WLD 2020 TOTAL = 46949700 e3 USD', 'KAZ X TWN 2019 TOTAL = 12 e3 USD'],
    leftOut: ['missing 0', 'group 1'],
    asks: ['reporter: KAZ', 'product: TOTAL'],
  },
  {
    format: 'trade-map-2025',
    file: textFile(
      'kazakhstans-imports-from-world.csv',
      table([
        [
          'reporterCd',
          'reporterLabel',
          'partnerCd',
          'partnerLabel',
          'productCd',
          'productLabel',
          '2023 (USD Thousand)',
          '2024 (USD Thousand)',
        ],
        ['398', 'Kazajstán', '000', 'Mundo', 'TOTAL', 'Todos los productos', 61000, 59000],
        ['398', 'Kazajstán', '842', 'Estados Unidos de América', 'TOTAL', 'Todos los productos', 2700, ''],
        ['398', 'Kazajstán', '757', 'Suiza', "'1806", 'Chocolate', 7, 0],
      ]),
    ),
    rows: [3, 3],
    says: [
      'KAZ M WLD 2024 TOTAL = 59000 e3 USD',
      'KAZ M USA 2023 TOTAL = 2700 e3 USD',
      'KAZ M CHE 2024 HS 1806 = 0 e3 USD',
    ],
    leftOut: ['missing 0'],
    asks: ['flow: M'],
  },
  {
    format: 'eurostat-comext',
    file: textFile(
      'Relational_View.csv',
      table([
        ['REPORTER', 'PARTNER', 'PRODUCT', 'FLOW', 'STAT_PROCEDURE', 'PERIOD', 'VALUE_IN_EUR'],
        [EU27, 'Kazakhstan', 'TOTAL-Total', '2-EXPORT', 'T-Total', '202152-Jan.-Dec. 2021', 6_100_000_000],
        [
          "Belgium (incl. Luxembourg 'LU' -> 1998)",
          'Kazakhstan',
          'Total',
          'IMPORT',
          'Total',
          'Feb. 2024',
          31369,
        ],
        [EU27, 'Kazakhstan', 'TOTAL-Total', '2-EXPORT', '1-Normal', '202152-Jan.-Dec. 2021', 5],
        [EU27, 'Kazakhstan', 'TOTAL-Total', '2-EXPORT', 'T-Total', 'Jan.-Sept. 2022', 5],
        ['Euro area - 20 countries (AT, BE)', 'Kazakhstan', 'Total', 'IMPORT', 'Total', 'Feb. 2024', 9],
      ]),
    ),
    rows: [5, 2],
    says: ['EU X KAZ 2021 TOTAL = 6100000000 e0 EUR', 'BEL M KAZ 2024-02 TOTAL = 31369 e0 EUR'],
    leftOut: ['part 1', 'part-of-year 1', 'group 1'],
  },
  {
    format: 'eurostat-sdmx-csv',
    file: textFile(
      'ds-045409.csv',
      table([
        [
          'DATAFLOW',
          'LAST UPDATE',
          'freq',
          'reporter',
          'partner',
          'product',
          'flow',
          'indicators',
          'TIME_PERIOD',
          'OBS_VALUE',
          'OBS_FLAG',
        ],
        ['X', 'Y', 'A', 'EU27_2020', 'KZ', 'TOTAL', '1', 'VALUE_IN_EUROS', '2023', 30_000, ''],
        ['X', 'Y', 'A', 'EL', 'UZ', 'TOTAL', '2', 'VALUE_EUR', '2023', 31, 'p'],
        ['X', 'Y', 'A', 'EU27_2020', 'KZ', 'TOTAL', '1', 'QUANTITY_IN_100KG', '2023', 77, ''],
        ['X', 'Y', 'A', 'EU27_2020', 'WORLD', 'TOTAL', '1', 'VALUE_IN_EUROS', '2023', ':', 'c'],
      ]),
    ),
    rows: [4, 2],
    says: ['EU M KAZ 2023 TOTAL = 30000 e0 EUR', 'GRC X UZB 2023 TOTAL = 31 e0 EUR P'],
    leftOut: ['not-a-value 1', 'missing 1'],
  },
  {
    format: 'eurostat-tsv',
    file: textFile(
      'ext_lt_intratrd.tsv',
      'indic_et,sitc06,partner,geo\\time\t2015 \t2014 \nMIO_EXP_VAL,TOTAL,WORLD,DE\t628 e\t: \nMIO_IMP_VAL,SITC0_1,WORLD,UK\t12 \t0 n\nMIO_BAL_VAL,TOTAL,WORLD,DE\t-5 \t4 \nMIO_EXP_VAL,TOTAL,EXT_EU28,DE\t1 \t1 \nPC_TOT_EXP,TOTAL,WORLD,DE\t1.5 \t1 \n',
    ),
    rows: [5, 2],
    says: ['DEU X WLD 2015 TOTAL = 628 e6 EUR E', 'GBR M WLD 2014 SITC 0_1 = 0 e6 EUR'],
    leftOut: ['missing 0', 'not-a-value 2', 'group 1'],
  },
  {
    format: 'imf-dots',
    file: workbook('DOTS.xlsx', {
      'Exports, FOB': DOTS('Exports, FOB to Partner Countries', [
        ['World', 100.5, 110, '120.25 e'],
        ['Euro Area', 5, 5, 5],
        ['China, P.R.: Mainland', '3.81 e', null, 25],
        ['Kyrgyz Rep.', 7, 8, 9],
        ['Memorandum Items', null, null, null],
      ]),
      'Imports, CIF': DOTS('Imports, CIF from Partner Countries', [['Kazakhstan, Rep. of', 1, 2, 3]]),
    }),
    rows: [6, 4],
    says: [
      'UZB X WLD 2020 TOTAL = 120.25 e6 USD FOB E',
      'UZB X CHN 2018 TOTAL = 3.81 e6 USD FOB E',
      'UZB M KAZ 2019 TOTAL = 2 e6 USD CIF',
    ],
    leftOut: ['missing 0', 'group 1', 'note 1'],
  },
  {
    format: 'imf-imts',
    file: textFile(
      'api.csv',
      table([
        [
          'DATAFLOW',
          'COUNTRY',
          'INDICATOR',
          'COUNTERPART_COUNTRY',
          'FREQUENCY',
          'TIME_PERIOD',
          'OBS_VALUE',
          'SCALE',
          'TRADE_FLOW',
          'VALUATION',
          'STATUS',
        ],
        ['IMF.STA:IMTS(1.0.0)', 'KAZ', 'XG_FOB_USD', 'G001', 'A', '2024', 349397894619, 6, 'XG', 'FOB', ''],
        ['IMF.STA:IMTS(1.0.0)', 'KAZ', 'MG_CIF_USD', 'CHN', 'M', '2024-M01', 5.5, 6, 'MG', 'CIF', 'E'],
        ['IMF.STA:IMTS(1.0.0)', 'KAZ', 'XG_FOB_USD', 'G163', 'A', '2024', 4, 6, 'XG', 'FOB', ''],
        ['IMF.STA:IMTS(1.0.0)', 'KAZ', 'XG_FOB_USD', 'KOS', 'Q', '2024-Q2', 4, 6, 'XG', 'FOB', ''],
      ]),
    ),
    rows: [4, 3],
    says: [
      'KAZ X WLD 2024 TOTAL = 349397894619 e0 USD FOB',
      'KAZ M CHN 2024-01 TOTAL = 5.5 e0 USD CIF E',
      'KAZ X XKX 2024-Q2 TOTAL = 4 e0 USD FOB',
    ],
    leftOut: ['group 1'],
  },
  {
    format: 'imf-imts-portal',
    file: textFile(
      'dataset_2026-09-01_DEFAULT_INTEGRATION_IMF.STA_IMTS_1.0.0.csv',
      table([
        [
          'COUNTRY.ID',
          'COUNTRY',
          'COUNTERPART_COUNTRY.ID',
          'COUNTERPART_COUNTRY',
          'INDICATOR.ID',
          'INDICATOR',
          'FREQUENCY.ID',
          'SCALE',
          'TIME_PERIOD',
          'OBS_VALUE',
        ],
        [
          'KGZ',
          'Kyrgyz Republic',
          'RUS',
          'Russian Federation',
          'XG_FOB_USD',
          'Exports of goods, FOB, US dollar',
          'A',
          'Millions',
          '2023',
          1070.5,
        ],
      ]),
    ),
    rows: [1, 1],
    says: ['KGZ X RUS 2023 TOTAL = 1070.5 e6 USD FOB'],
  },
  {
    format: 'imf-imts-wide',
    file: textFile(
      'wide.csv',
      table([
        [
          'DATASET',
          'SERIES_CODE',
          'COUNTRY',
          'COUNTERPART_COUNTRY',
          'INDICATOR',
          'FREQUENCY',
          'SCALE',
          '2023',
          '2024-M01',
        ],
        [
          'IMTS',
          'USA.XG_FOB_USD.KAZ.A',
          'United States',
          'Kazakhstan, Republic of',
          'Exports of goods, Free on board (FOB), US dollar',
          'Annual',
          'Units',
          1100,
          '',
        ],
        [
          'IMTS',
          'USA.XG_FOB_USD.KAZ.M',
          'United States',
          'Kazakhstan, Republic of',
          'Exports of goods, Free on board (FOB), US dollar',
          'Monthly',
          'Units',
          '',
          90,
        ],
      ]),
    ),
    rows: [2, 2],
    says: ['USA X KAZ 2023 TOTAL = 1100 e0 USD FOB', 'USA X KAZ 2024-01 TOTAL = 90 e0 USD FOB'],
    leftOut: ['missing 0'],
  },
  {
    format: 'usa-trade-online',
    file: textFile(
      'State Exports by NAICS Commodities.csv',
      'State Exports by NAICS Commodities,,,,\r\nCurrent date: 03/15/2026 5:00 PM,,,,\r\nMeasures: Total Exports Value ($US),,,,\r\nState,Commodity,Country,Time,Total Exports Value ($US)\r\nAll States,All Commodities,World Total,2024,"2,061,690,757,601"\r\nAll States,All Commodities,World Total,2026 through January,"186,386,441,751"\r\nAll States,All Commodities,"Korea, South",2024,"65,500"\r\nTexas,All Commodities,Kazakhstan,2024,"1,000"\r\nAll States,"333 Machinery, Except Electrical",Kazakhstan,2024,"2,000"\r\n',
    ),
    rows: [5, 3],
    says: [
      'USA X WLD 2024 TOTAL = 2061690757601 e0 USD',
      'USA X KOR 2024 TOTAL = 65500 e0 USD',
      'USA X KAZ 2024 NAICS 333 = 2000 e0 USD',
    ],
    leftOut: ['part-of-year 1', 'part 1'],
  },
  {
    format: 'us-census-countries',
    file: workbook('country.xlsx', {
      country: [
        ['year', 'CTY_CODE', 'CTYNAME', 'IJAN', 'IYR', 'EJAN', 'EYR'],
        ['2023', '4634', 'Kazakhstan', 100.5, 2345.25, 80, 1234.5],
        ['2023', '0015', 'World, Not Seasonally Adjusted', 1, 3100000, 1, 2020000],
        ['2023', '0004', 'World, Seasonally Adjusted', 1, 3100001, 1, 2020001],
      ],
    }),
    rows: [3, 2],
    says: [
      'USA M KAZ 2023 TOTAL = 2345.25 e6 USD',
      'USA X KAZ 2023 TOTAL = 1234.5 e6 USD',
      'USA X WLD 2023 TOTAL = 2020000 e6 USD',
    ],
    leftOut: ['group 1'],
  },
  {
    format: 'china-customs',
    file: textFile(
      '2025in.csv',
      '"数据年月","贸易伙伴编码","贸易伙伴名称","商品编码","商品名称","第一数量","第一计量单位","人民币",\r\n"202501","410","巴西","12019019","转基因黄大豆","2220319923","千克","7,416,245,543",\r\n"202502","502","","12011000","种用大豆","14","千克","3,613",\r\n',
      'gb18030',
    ),
    rows: [2, 2],
    says: [
      'CHN M BRA 2025-01 HS 12019019 = 7416245543 e0 CNY',
      'CHN M USA 2025-02 HS 12011000 = 3613 e0 CNY',
    ],
    asks: ['flow: M'],
  },
  {
    format: 'kazakhstan-bns',
    file: workbook(
      'countries.xls',
      {
        2022: [
          [' Основные показатели внешней торговли Республики Казахстан'],
          ['за 2022 год'],
          [null, null, null, null, 'тыс. долларов США'],
          ['Наименование области', 'Товарооборот', null, 'Экспорт', null, 'Импорт'],
          [
            null,
            'Всего',
            'удельный вес страны в общем объеме товарооборота, %',
            'Всего',
            'удельный вес страны в общем объеме экспорта, %',
            'Всего',
            'удельный вес страны в общем объеме импорта, %',
          ],
          ['Всего\nв том числе:', 300, 100, 200.5, 100, 99.5, 100],
          ['Страны СНГ', 30, 10, 20, 10, 10, 10],
          ['Тайвань (Китай)', 3, 1, 2, 1, 1, 1],
          ['Китай', 30, 10, 20.25, 10, null, null],
          ['Страны ЕС', 90, 30, 60, 30, 30, 30],
        ],
        2023: [
          [' Основные показатели внешней торговли Республики Казахстан'],
          ['за январь-сентябрь 2023 года'],
          [null, null, null, null, 'тыс. долларов США'],
          ['Наименование области', 'Товарооборот', null, 'Экспорт', null, 'Импорт'],
          [null, 'Всего', 'удельный вес, %', 'Всего', 'удельный вес, %', 'Всего', 'удельный вес, %'],
          ['Китай', 30, 10, 20, 10, 10, 10],
          ['Индия', 30, 10, 20, 10, 10, 10],
        ],
      },
      ['B4:C4', 'D4:E4', 'F4:G4', 'A4:A5'],
    ),
    rows: [7, 4],
    says: [
      'KAZ X WLD 2022 TOTAL = 200.5 e3 USD',
      'KAZ M TWN 2022 TOTAL = 1 e3 USD',
      'KAZ X CHN 2022 TOTAL = 20.25 e3 USD',
      'KAZ X EU_V 2022 TOTAL = 60 e3 USD',
    ],
    leftOut: ['group 1', 'missing 0', 'part-of-year 2'],
  },
  {
    format: 'kyrgyzstan-nsc',
    file: workbook('imports.xlsx', {
      Лист1: [
        [
          '4.03.00.20: Товарларды импорттун географиялык бөлүштүрүлүүсү',
          '4.03.00.20: Географическое распределение импорта товаров',
          '4.03.00.20: Geographic distribution of imports of goods',
        ],
        ['(миң АКШ доллары)', '(тыс. долларов США)', '(thousand US dollars)'],
        [null],
        [null, null, null, 2021, 2022, '2023 1'],
        ['Бардыгы', 'Всего', 'Total', 5580, 9630.5, 12000],
        ['КМШ', 'СНГ', 'CIS', 1, 1, 1],
        ['Кытай', 'Китай', 'China', 1460, 4070, '-'],
        [
          'Улуу Британия ',
          'Великобритания (Соединенное Королевство)',
          'Great Britain (United Kingdom)',
          9,
          8,
          7,
        ],
      ],
    }),
    rows: [4, 3],
    says: [
      'KGZ M WLD 2022 TOTAL = 9630.5 e3 USD',
      'KGZ M CHN 2021 TOTAL = 1460 e3 USD',
      'KGZ M GBR 2023 TOTAL = 7 e3 USD',
    ],
    leftOut: ['group 1', 'missing 0'],
  },
  {
    format: 'uzbekistan-stat',
    file: textFile(
      'exports_by_country.csv',
      '\ufeffCode,Klassifikator,Klassifikator_ru,Klassifikator_en,2022,2023\n156,Xitoy,Китай,China,2519.1,2468.4\n0,Boshqa davlatlar,Другие страны,Other countries,9.0,8.0\n268,Gruziya,Грузия,Georgia,1.5,2\n',
    ),
    rows: [3, 2],
    says: ['UZB X CHN 2022 TOTAL = 2519.1 e3 USD', 'UZB X GEO 2023 TOTAL = 2 e3 USD'],
    leftOut: ['group 1'],
    asks: ['flow: X'],
  },
  {
    format: 'baci',
    file: textFile(
      'BACI_HS92_Y2022.csv',
      table([
        ['t', 'i', 'j', 'k', 'v', 'q'],
        [2022, 398, 156, '010121', 12.5, 3],
        [2022, 842, 251, '270900', 7, 'NA'],
      ]),
    ),
    rows: [2, 2],
    says: ['KAZ X CHN 2022 HS 010121 = 12.5 e3 USD FOB', 'USA X FRA 2022 HS 270900 = 7 e3 USD FOB'],
  },
  {
    format: 'atlas',
    file: textFile(
      'atlas.csv',
      table([
        ['year', 'export_value', 'import_value', 'location_code', 'partner_code', 'hs_product_code'],
        [2016, 100, 250, 'KAZ', 'CHN', '3'],
        [2016, 1, 2, 'KAZ', 'ANS', '3'],
      ]),
    ),
    rows: [2, 2],
    says: [
      'KAZ X CHN 2016 Atlas 3 = 100 e0 USD',
      'KAZ M CHN 2016 Atlas 3 = 250 e0 USD',
      'KAZ X XXX 2016 Atlas 3 = 1 e0 USD',
    ],
  },
  {
    format: 'oec',
    file: textFile(
      'Kazakhstan Import.csv',
      table([
        [
          'Section ID',
          'Section',
          'HS2 ID',
          'HS2',
          'HS4 ID',
          'HS4',
          'Year',
          'Trade Value',
          'Trade Value Growth',
          'Trade Value Previous 1',
        ],
        [1, 'Animal Products', 101, 'Live animals', 10101, 'Horses', 2019, 4429024, -0.5, 9476566],
      ]),
    ),
    rows: [1, 1],
    says: ['KAZ M WLD 2019 OEC 10101 = 4429024 e0 USD'],
    asks: ['reporter: KAZ', 'partner: WLD', 'flow: M'],
  },
  {
    format: 'sdmx',
    file: textFile(
      'sdmx2.csv',
      table([
        [
          'STRUCTURE',
          'STRUCTURE_ID',
          'ACTION',
          'FREQ',
          'REF_AREA',
          'COUNTERPART_AREA',
          'TRADE_FLOW',
          'TIME_PERIOD',
          'OBS_VALUE',
          'CURRENCY',
          'UNIT_MULT',
        ],
        [
          'dataflow',
          'ESTAT:X(1.0.0)',
          'I',
          'A: Annual',
          'KZ: Kazakhstan',
          'CN: China',
          'X: Exports',
          '2023',
          14.5,
          'USD: US dollar',
          6,
        ],
        [
          'dataflow',
          'ESTAT:X(1.0.0)',
          'D',
          'A: Annual',
          'KZ: Kazakhstan',
          'CN: China',
          'M: Imports',
          '2023',
          9,
          'USD: US dollar',
          6,
        ],
      ]),
    ),
    rows: [2, 1],
    says: ['KAZ X CHN 2023 TOTAL = 14.5 e6 USD'],
    leftOut: ['deleted 1'],
  },
  {
    format: 'world-bank',
    file: textFile(
      'API_NE.EXP.GNFS.CD.csv',
      '\ufeff"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-02-21",\n\n"Country Name","Country Code","Indicator Name","Indicator Code","2021","2022",\n"Aruba","ABW","Exports of goods and services (current US$)","NE.EXP.GNFS.CD","1","2",\n',
    ),
    rows: [0, 0],
    says: [],
    refused: 'not-bilateral',
  },
  {
    format: 'russia-customs',
    file: workbook('countries.xlsx', {
      1: [
        ['Экспорт и импорт товаров Российской Федерации по группам стран\n(млрд. долл. США)'],
        [null],
        [null, 'Экспорт', null, 'Импорт'],
        [null, 'январь-декабрь 2022', 'январь-декабрь 2023', 'январь-декабрь 2022'],
        ['Весь мир', 592.487, 425.088, 255.3],
        ['ЕВРОПА', 265, 84, 89],
      ],
    }),
    rows: [0, 0],
    says: [],
    refused: 'not-bilateral',
  },
  {
    format: 'georgia-totals',
    file: workbook('FTrade.xlsx', {
      1: [
        ['Georgian Exports and Imports in 1995-2024'],
        [null],
        ['(Mill. USD)'],
        [null, 2023, '2024*'],
        ['Total Exports', 6090, 6560],
        ['of which:'],
        ['January', 1, 2],
      ],
    }),
    rows: [0, 0],
    says: [],
    refused: 'not-bilateral',
  },
]
