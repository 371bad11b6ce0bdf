import type { OtherKind } from '../columns/measures.ts'
import type { NotBilateral, Refusal, SourceFault } from '../problem.ts'
import type { ImportMessages, Said } from './messages.ts'

const OTHER_KINDS: Readonly<Record<OtherKind, string>> = {
  share: 'shares',
  growth: 'growth',
  quantity: 'quantities',
  balance: 'balances',
  turnover: 'turnover, exports and imports together',
  tariff: 'tariffs',
  price: 'prices',
  count: 'counts',
  constant: 'values at constant prices',
}

const KINDS: Readonly<Record<Extract<Refusal, { is: 'kind' }>['kind'], Said>> = {
  empty: {
    problem: 'The file is empty.',
    remedy: 'Download it once more; a download that was broken off leaves nothing.',
  },
  pdf: {
    problem: 'This is a PDF: a picture of a table, not a table.',
    remedy: 'Look for CSV, XLSX or “Download data” beside it on the publisher’s page.',
  },
  word: {
    problem: 'This is a Word document.',
    remedy: 'Copy its table into a spreadsheet and save that as CSV or XLSX.',
  },
  'old-word': {
    problem: 'This is a Word document.',
    remedy: 'Copy its table into a spreadsheet and save that as CSV or XLSX.',
  },
  powerpoint: {
    problem: 'This is a PowerPoint deck.',
    remedy: 'Copy its table into a spreadsheet and save that as CSV or XLSX.',
  },
  'seven-zip': {
    problem: 'This is a 7z archive.',
    remedy: 'Unpack it, and open the CSV or XLSX that is in it.',
  },
  rar: { problem: 'This is a RAR archive.', remedy: 'Unpack it, and open the CSV or XLSX that is in it.' },
  stata: {
    problem: 'This is a Stata file (dta).',
    remedy: 'Choose CSV under Download, or in Stata: export delimited.',
  },
  spss: { problem: 'This is an SPSS file.', remedy: 'Choose CSV under Download, or in SPSS: Save as, CSV.' },
  'r-data': { problem: 'This is a file of R.', remedy: 'In R: write.csv().' },
  picture: { problem: 'This is a picture.', remedy: 'Look for the data behind it: CSV or XLSX.' },
  arrow: { problem: 'This is an Arrow file.', remedy: 'Save it as Parquet or CSV.' },
  sqlite: { problem: 'This is a database.', remedy: 'Export the table that you need as CSV.' },
  binary: {
    problem: 'The file is no text, workbook or other table that is known here.',
    remedy: 'Choose CSV or XLSX under Download.',
  },
}

const NOT_BILATERAL: Readonly<Record<NotBilateral, Said>> = {
  'world-bank': {
    problem:
      'The World Bank’s indicators are of each country with all the world, goods and services together: there is no partner in them.',
    remedy:
      'Download trade by partner from WITS (wits.worldbank.org, “By Country and Partner”) or UN Comtrade.',
  },
  'russia-customs': {
    problem:
      'Since 2022 Russia’s customs publish trade by groups of countries alone: there is no partner in this file.',
    remedy:
      'Download what Russia’s partners report of their trade with it, from UN Comtrade with Russia as the partner.',
  },
  'kyrgyz-provinces': {
    problem: 'This table of the Kyrgyz office is by province: there is no partner in it.',
    remedy:
      'Download “Geographic distribution of exports” (4.03.00.18) or of imports (4.03.00.20) from stat.gov.kg.',
  },
  'georgia-totals': {
    problem: 'This table of Geostat is of all exports and imports by month: there is no partner in it.',
    remedy: 'Download “Exports by countries” or “Imports by countries” from geostat.ge.',
  },
  'oec-tariffs': {
    problem: 'This file of the OEC is a list of tariffs: there is no value of trade in it.',
    remedy: 'Download the exports or imports of the country, by partner, from its page at oec.world.',
  },
  'trade-map-mirror': {
    problem:
      'This list of Trade Map is of mirror data: what each partner reports, not the country in its title.',
    remedy: 'Choose the direct data, or the lists of those partners.',
  },
  'wits-shares': {
    problem: 'This series of WITS is of shares in per cent: there is no value of trade in it.',
    remedy:
      'Choose the indicator “Export (US$ Thousand)” or “Import (US$ Thousand)”, and download it once more.',
  },
  'sdmx-not-trade': {
    problem: 'This is SDMX, but no dimension of it is a reporter’s partner: it is not trade by country.',
    remedy: 'Choose a dataflow with REF_AREA (or REPORTER) and COUNTERPART_AREA (or PARTNER).',
  },
}

const SOURCES: Readonly<Record<SourceFault, (detail: string) => Said>> = {
  unreachable: (detail) => ({
    problem: `The source cannot be reached (${detail}).`,
    remedy: 'Look at its address; for a browser its server must also allow this page (CORS).',
  }),
  status: (detail) => ({
    problem: `The source refuses: ${detail}.`,
    remedy: 'Look at its address, and at who may read it.',
  }),
  answer: (detail) => ({
    problem: `The source’s answer is no table of observations: ${detail}`,
    remedy: 'Give the address of a Parquet file or of a ClickHouse.',
  }),
  'no-ranges': () => ({
    problem: 'The server sends the whole file: it does not answer requests of a part (Range).',
    remedy: 'Put the file on a server of files that does, or download it and open it here.',
  }),
  'no-columns': (detail) => ({
    problem: `The source lacks columns: ${detail}.`,
    remedy: 'Make it of observations.csv, or a view with the names of its columns.',
  }),
  'no-rows': () => ({
    problem: 'The source has no row of what is asked.',
    remedy:
      'Ask for other reporters, partners or years, or write the goods as the source does: a code, or TOTAL.',
  }),
  'too-many-rows': (detail) => ({
    problem: `The source has more than ${Number(detail).toLocaleString('en')} rows of what is asked.`,
    remedy: 'Ask for fewer reporters, partners or years.',
  }),
}

export const en: ImportMessages = {
  refusal: (refusal) => {
    switch (refusal.is) {
      case 'kind':
        return KINDS[refusal.kind]
      case 'not-bilateral':
        return NOT_BILATERAL[refusal.what]
      case 'no-bytes':
        return {
          problem: 'It cannot be read: it is a folder, or a file that was moved, changed or may not be read.',
          remedy: 'Choose the files that are in the folder, or the file once more.',
        }
      case 'damaged':
        return { problem: 'The file is damaged or was broken off.', remedy: 'Download it once more.' }
      case 'bomb':
        return {
          problem: 'The file would unpack to far more than a table of trade holds.',
          remedy: 'Unpack it yourself, look at what is in it, and open that.',
        }
      case 'too-large':
        return {
          problem: `The file has ${refusal.megabytes} MB; of this kind ${refusal.most} MB can be opened, as it is held whole.`,
          remedy: 'Save it as CSV: that is read piece by piece, whatever its size.',
        }
      case 'locked':
        return {
          problem: 'The workbook is locked by a password.',
          remedy: 'Open it in a spreadsheet, take the password off, and save it.',
        }
      case 'no-table':
        return {
          problem:
            'There is no table of trade in it: no head with a country, a value and a time was found in its first lines.',
          remedy: 'Name the columns: reporter, partner, flow, year, value. One line of heads is enough.',
        }
      case 'no-rows':
        return {
          problem: 'It has the columns of a table of trade, and no row under them.',
          remedy: 'Choose more years or partners at the publisher’s, and download it once more.',
        }
      case 'long-line':
        return {
          problem: `There is no table of trade in it: line ${refusal.line} is longer than a row of one can be.`,
          remedy: 'Save it once more as CSV, with each row on a line of its own.',
        }
      case 'json':
        return {
          problem: 'This JSON is no SDMX message and no list of records.',
          remedy: 'Choose SDMX-JSON, SDMX-CSV or CSV.',
        }
      case 'no-partner':
        return { problem: 'No column says the partner.', remedy: 'Download the table by partner.' }
      case 'no-value':
        return {
          problem: `No column holds values of trade; what there is are figures of another kind (${OTHER_KINDS[refusal.kind]}).`,
          remedy: 'Download the table in values.',
        }
      case 'source':
        return SOURCES[refusal.what](refusal.detail)
      case 'too-many-keys':
        return {
          problem: `The files hold more than ${refusal.most.toLocaleString('en')} different values.`,
          remedy:
            'Keep the rows of all goods (TOTAL), or of the countries that you need, and open that; or put all of them where they can be asked by an address (docs/own-statistics.md).',
        }
    }
  },
  reasons: {
    'open-quote': 'a quotation mark is opened and not closed',
    'stray-quote': 'a quotation mark stands within a cell',
    'too-long': 'the line is longer than a row of a table',
    'too-many-cells': 'the row has more cells than the head: a separator within a cell may have moved them',
    'repeated-head': 'the head once more',
    note: 'a line without a value: a note or a heading',
    part: 'a part of a total that is a row of its own, or of one that the file lacks',
    services: 'services, which are never added to goods',
    'other-flow': 're-exports, re-imports or another flow, which are in the total or beside it',
    'no-flow': 'exports or imports: nothing says which',
    'not-a-value': 'a share, a growth, a quantity or a balance, not a value of trade',
    'no-unit': 'the currency or its multiple is not said',
    'no-reporter': 'the reporter is not said',
    'no-partner': 'the partner is not said',
    group: 'a group, a region or a remainder, whose members have rows of their own',
    'unknown-place': 'the name was not matched to a country',
    'no-period': 'the year is not said, or cannot be read',
    'part-of-year': 'months that are not a year',
    missing: 'no figure: missing, not zero',
    'not-a-number': 'it is no number, or one that can be read in two ways',
    negative: 'below zero: no value of trade is',
    'too-great': 'more than all the world trades: the figure or its multiple is mistaken',
    'formula-error': 'a formula without a result, or with an error',
    duplicate: 'the same value once more',
    'zero-beside':
      'a zero beside a value of the same flow in the table: the country’s row under a code that was not in use',
    conflict: 'another value of the same flow stands elsewhere',
    deleted: 'the publisher takes the value back',
    converted:
      'worked out of another value of the file by a rate: that value is read, and the rate used if it is clear',
    user: 'left out by hand',
  },
  notes: {
    'first-partners':
      'Only the largest partners of each year are in it: nobody’s rank, and no share of all, can be told.',
    reconciled: 'These are estimates worked out of both sides’ reports: they are neither side’s.',
    'scale-ignored': 'Values are in US dollars already, whatever SCALE says.',
  },
  question: ({ asks, about, guess }) => {
    const guessed =
      guess === null
        ? ''
        : guess.from === 'file-name'
          ? ` Guessed from the file’s name: ${guess.value}.`
          : ` Assumed: ${guess.value}.`
    const words = {
      reporter: 'Whose figures are these? (reporter=KAZ)',
      partner: 'With whom is the trade? (partner=CHN, or partner=WLD for all)',
      flow: 'Are these exports or imports? (flow=X or flow=M)',
      year: 'Of which year are they? (year=2022)',
      unit: 'Are the values in units, thousands, millions or billions? (unit=thousand)',
      currency: 'In which currency? (currency=USD)',
      product: 'Of which goods? (product=TOTAL for all, or a code such as product=1801)',
      decimal: 'Is the comma in “1,234” a decimal mark? (decimal=comma or decimal=point)',
      place: `Which country is “${about}”? (“name:${about}=KAZ”, or “=leave-out”)`,
      conflict: `Several values of ${about}: which? (conflict=first, last or largest)`,
    } satisfies Record<typeof asks, string>
    return words[asks] + guessed
  },
  certainty: { certain: 'certain', likely: 'likely', 'not-sure': 'not sure' },
  mistake: (power, compared) =>
    `Beside ${compared} official values of the same flows, these look ${power > 0 ? `${(10 ** power).toLocaleString('en')} times too large` : `${(10 ** -power).toLocaleString('en')} times too small`}: the unit may be mistaken.`,
}
