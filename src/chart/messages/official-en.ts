import type { OfficialWords } from './official.ts'
import { party, partyOf } from './parties-en.ts'

const area = (code: keyof typeof party | 'CA5') => (code === 'CA5' ? 'Central Asia' : party[code])

export const officialEn: OfficialWords = {
  areaOf: area,
  area,
  title: (measure, areas, partners) => {
    switch (measure) {
      case 'turnover':
        return `Trade turnover of ${areas} with ${partners}`
      case 'exports':
        return `Exports of ${areas} to ${partners}`
      case 'imports':
        return `Imports of ${areas} from ${partners}`
      case 'balance':
        return `Trade balance of ${areas} with ${partners}`
      case 'share':
        return `The share of ${partners} in the whole trade of ${areas}`
      case 'growth':
        return `Yearly growth of the trade of ${areas} with ${partners}`
      case 'index':
        return `How the trade of ${areas} with ${partners} has moved`
      case 'concentration':
        return `How much the trade of ${areas} hangs on few partners`
      case 'rank':
        return `Trade partners of ${areas} by rank`
    }
  },
  manyPartners: 'its partners',
  unit: (measure, base) => {
    switch (measure) {
      case 'turnover':
        return 'Exports plus imports, US$ billions at current prices'
      case 'exports':
      case 'imports':
        return 'US$ billions at current prices'
      case 'balance':
        return 'Exports less imports, US$ billions at current prices'
      case 'share':
        return 'Per cent of turnover with all the world'
      case 'growth':
        return 'Turnover, per cent against the year before'
      case 'index':
        return `Turnover, ${base} = 100`
      case 'concentration':
        return 'Herfindahl–Hirschman index of turnover by partner, 0 to 1'
      case 'rank':
        return 'Rank by trade, 1 for the largest'
    }
  },
  years: (from, to) => (from === to ? from : `${from} to ${to}`),
  basis: {
    reported: 'as Central Asia’s countries report it',
    mirror: 'as the partners report it',
  },
  subtitle: (unit, years, basis) => `${unit}, ${years}; ${basis}`,
  measureOf: (measure, of) => `${measure}, ${of}`,
  seriesOf: (partner, of) => `${partner}, ${of}`,
  partial: (value) => `${value}; partial`,
  index: (value) => `index ${value}`,

  flows: {
    title: (areas, partners) => `What ${areas} sells to and buys from ${partners}`,
    unit: 'Exports and imports, US$ billions at current prices',
  },
  flow: { X: (value) => `${value}, exports`, M: (value) => `${value}, imports` },
  balance: (value, surplus) => `${surplus ? 'surplus' : 'deficit'} of ${value}, derived`,
  articleToo: (value) => `${value}, the article`,

  mirror: {
    title: (areas, partners) => `The same trade in two books: ${areas} and ${partners}`,
    subtitle: (year) =>
      `US$ billions at current prices, ${year}; as each side reports it, largest gaps first`,
    pair: (country, partner, flow) =>
      flow === 'X' ? `${party[country]} to ${party[partner]}` : `${party[partner]} to ${party[country]}`,
    gap: (value, rate, more, partner) =>
      `${partyOf[partner] === party[partner] ? party[partner] : `The ${party[partner]}`} has ${value} ${more ? 'more' : 'less'}${rate === null ? '' : ` (${rate})`}, derived`,
    side: (basis, country, partner) =>
      basis === 'reported' ? `${party[country]}’s books` : `books of ${partyOf[partner]}`,
    band: 'what freight and insurance explain',
    legend: {
      reported: 'Central Asian country',
      mirrored: 'partner',
      band: 'usual margin for freight and insurance',
    },
    cifFob: (usual, former) =>
      `Imports are valued with freight and insurance (CIF), exports without (FOB), so that an importer has more for the same goods. The band reaches ${former} per cent above the exporter’s figure, the margin that the IMF reckoned with for long; it reckons with ${usual} now (Direction of Trade Statistics Yearbook). Whatever lies beyond the band has other causes.`,
    transit:
      'Other causes are goods in transit, a country of origin taken for the country of consignment, and shuttle trade: UN Comtrade, Bilateral asymmetries (help page); M. Javorsek, Asymmetries in International Merchandise Trade Statistics, ESCAP Statistics Division, SD/WP/02.',
    kyrgyzChinese:
      'China and Kyrgyzstan: Kyrgyzstan’s Chamber of Accounts found such a gap already in the books of 2016 and named goods in transit as a cause.',
    few: (shown, all) =>
      `Shown are the ${shown} largest gaps of ${all}; choose fewer partners to see others.`,
    none: 'No flow of this year is held from both sides. Try 2020 or before.',
  },
  map: {
    title: (measure, partners) => {
      switch (measure) {
        case 'exports':
          return `Where exports to ${partners} come from`
        case 'imports':
          return `Where imports from ${partners} go`
        case 'balance':
          return `Who sells more to ${partners} than it buys`
        default:
          return `Trade turnover with ${partners} by country`
      }
    },
    how: 'Press a country to choose it as the area of the other charts.',
    none: 'no figures',
  },

  note: {
    sums: 'Derived: sums and quotients of the published flows; press a mark to see them.',
    partial: (parts) => `Partial sums, drawn hollow or hatched: ${parts}. The whole is larger.`,
    partialIn: (years, countries) => `${years} without ${countries}`,
    sameOnly: (countries) =>
      `Like for like: only ${countries}, of which there are figures in all these years.`,
    noneThroughout: 'No country has figures in all these years, so all that there are have been used.',
    source: (changes) => `The source changes, marked by a stroke: ${changes}.`,
    change: (reporter, year, from, to) => `${reporter} in ${year}, from ${from} to ${to}`,
    eu: (parts) => `The EU’s members: ${parts}.`,
    euBy: {
      'imf-dots': 'as counted in 2022, in all years, for the IMF',
      'kgz-nsc': 'those of each year for Kyrgyzstan’s office, and so with the United Kingdom until 2019',
      'uzb-stat-sums': 'those of 2020, in all years, in our sums for Uzbekistan',
      'kaz-bns': 'the Bureau’s own row for Kazakhstan',
    },
    overlap: (names) => `Left out, because the others hold it already: ${names}.`,
    noFigures: (names) => `No figures are held here for ${names}.`,
    ranks: (count) =>
      `Ranks among the ${count} partners that figures are held of, the EU as one; those not chosen are grey.`,
    concentration:
      'The value is a lower bound, from the partners held: trade with others may be spread or lie with one. 1 is a single partner.',
    noZero: 'Years with a value of zero have no place on a logarithmic scale and are left out.',
    otherPartners: 'What is missing from the whole is trade with other partners.',
  },
  legend: { partial: 'partial sum', breaks: 'source changes', context: 'other partners' },
  summary: (label, first, firstYear, last, lastYear) =>
    firstYear === lastYear
      ? `${label}: ${last} in ${lastYear}`
      : `${label}: ${first} in ${firstYear}, ${last} in ${lastYear}`,
  publisher: {
    'imf-dots': 'the IMF',
    'kaz-bns': 'Kazakhstan’s Bureau',
    'kgz-nsc': 'Kyrgyzstan’s Committee',
    'uzb-stat': 'Uzbekistan’s Committee',
    'uzb-stat-sums': 'our sums of Uzbekistan’s',
    'us-census': 'the US Census Bureau',
    'un-comtrade': 'UN Comtrade',
  },
  observation: (reporter, partner, flow, year, value) =>
    flow === 'X'
      ? `${party[reporter]}: exports to ${partyOf[partner]}, ${year}: US$${value} bn`
      : `${party[reporter]}: imports from ${partyOf[partner]}, ${year}: US$${value} bn`,
  column: { article: 'the article', reported: 'Central Asia’s books', mirror: 'the partner’s books' },

  check: {
    rankTitle: 'The article’s order of partners beside the official statistics',
    rankSubtitle: (year) =>
      `Turnover with Central Asia, US$ billions, ${year}; all partners held, either side’s books`,
    stated: (rank) => `the article: rank ${rank}`,
    agrees: (basis) =>
      basis === 'reported' ? 'agrees with Central Asia’s books' : 'agrees with the partners’ books',
    differs: (rank, four) =>
      four === null
        ? `Central Asia’s books: rank ${rank}`
        : `Central Asia’s books: rank ${rank}, and ${four} of the article’s four`,
    notNamed: 'not named by the article',
    side: (basis, code, value, rank) =>
      basis === 'reported' ? `${value}, rank ${rank}` : `${value}, ${possessive(partyOf[code])} own books`,
    above: (names) =>
      `Above the United States on Central Asia’s books, though the article does not name them: ${names}.`,
    aboveOne: (name, value) => `${name} (${value})`,
    small: (percent, times) =>
      `On Central Asia’s books the United States has ${percent} of Russia’s turnover: Russia’s is ${times} times as large.`,
    earlierTitle: 'Which earlier year can the article mean?',
    earlierSubtitle: (year) =>
      `Turnover with Central Asia in every year before ${year} of which all five countries’ figures are held, US$ billions`,
    stands: (value) => `${value}, the article`,
    bound: (value) => `more than ${value}, the article`,
    best: (basis, code, years) =>
      basis === 'reported'
        ? `Nearest for ${partyOf[code]} on Central Asia’s books: ${years}.`
        : `Nearest for ${partyOf[code]} on ${possessive(partyOf[code])} own books: ${years}.`,
    bestYear: (year, value, factor) =>
      factor === null ? `${year} (${value})` : `${year} (${value}, grown ${factor} times since)`,
    notInWords:
      'The article names no earlier year. The statistics suggest one or another; none of them is stated.',
    partialThen: (year) =>
      `Central Asia’s books of ${year} are partial: growth to then is larger than it seems.`,
    books: (basis, code) =>
      basis === 'reported' ? 'Central Asia’s books' : `${possessive(partyOf[code])} own books`,
  },
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}
