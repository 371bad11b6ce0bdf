import { type Counterpart, EU_OF_ITS_DAY } from '../../trade/observation.ts'
import { formatList, upperFirst } from '../format.ts'
import { possessive } from './english.ts'
import { countriesEn, findingEn } from './findings-en.ts'
import type { NamedSource, OfficialWords } from './official.ts'
import { party, partyOf } from './parties-en.ts'

const MANY_PARTNERS = 'its partners'

const publishers: Readonly<Record<string, string>> = {
  'imf-dots': 'the IMF',
  'kaz-bns': 'Kazakhstan’s Bureau',
  'kaz-bns-sums': 'our sums of Kazakhstan’s',
  'kgz-nsc': 'Kyrgyzstan’s Committee',
  'uzb-stat': 'Uzbekistan’s Committee',
  'uzb-stat-sums': 'our sums of Uzbekistan’s',
  'us-census': 'the US Census Bureau',
  'un-comtrade': 'UN Comtrade',
}

function publisher({ id, name = id }: NamedSource): string {
  return publishers[id] ?? name
}

export const officialEn: OfficialWords = {
  areaOf: partyOf,
  area: party,
  countries: countriesEn,
  title: (measure, areas, partners, base) => {
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
        return partners === MANY_PARTNERS
          ? `Partners’ shares of ${possessive(areas)} trade`
          : `Shares of ${partners} in ${possessive(areas)} trade`
      case 'growth':
        return `${upperFirst(possessive(areas))} trade with ${partners}: annual change`
      case 'index':
        return `${upperFirst(possessive(areas))} trade with ${partners}, ${base} = 100`
      case 'concentration':
        return `How concentrated ${possessive(areas)} trade is`
      case 'rank':
        return `Trade partners of ${areas} by rank`
    }
  },
  finding: findingEn,
  below: (what, line) => `${what}. ${line}`,
  manyPartners: MANY_PARTNERS,
  ownScales: 'Each panel has a scale of its own: compare how lines run, not how high they are.',
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
  basis: (basis, only, partner) =>
    basis === 'mirror'
      ? partner === null
        ? 'as its partners report'
        : `as ${partyOf(partner)} reports`
      : only === null
        ? 'as these countries report'
        : `as ${partyOf(only)} reports`,
  subtitle: (unit, years, basis) => `${unit}, ${years}; ${basis}`,
  measureOf: (measure, of) => `${measure}, ${of}`,
  seriesOf: (partner, of) => `${partner}, ${of}`,
  atLeast: (value) => `at least ${value}`,
  ofCountries: (value, known, all) => `${value} (${known} of ${all} countries)`,
  filled: (value) => `${value}, gaps filled`,
  together: (names) => (names.length === 1 ? `${names[0]} alone` : `${formatList('en', names)} together`),
  filledBy: (countries, partner, basis) =>
    `${countries} as ${basis === 'reported' ? `${partyOf(partner)} reports` : 'they report themselves'}`,
  index: (value) => `index ${value}`,

  flows: {
    title: (areas, partners) => `What ${areas} sells to and buys from ${partners}`,
    unit: 'Exports and imports, US$ billions at current prices',
  },
  flow: { X: (value) => `${value}, exports`, M: (value) => `${value}, imports` },
  balance: (value, surplus) => `${surplus ? 'surplus' : 'deficit'} of ${value}`,
  articleToo: (value) => `${value}, the article`,

  change: {
    title: (measure, areas, partners, from, to) =>
      `${officialEn.title(measure, areas, partners, from)}, change from ${from} to ${to}`,
    unit: (measure) => {
      switch (measure) {
        case 'growth':
          return 'Turnover at current prices, change in per cent'
        case 'turnover':
          return 'Exports plus imports, change in US$ billions at current prices'
        case 'exports':
        case 'imports':
          return 'Change in US$ billions at current prices'
      }
    },
    factor: (rate, factor) => `${rate}, ${factor} times as much`,
    fromTo: ({ change, from, before, to, after }) =>
      `${change}, from ${before} in ${from} to ${after} in ${to}`,
  },

  mirror: {
    title: (areas, partners, bare) =>
      bare === null
        ? `${upperFirst(possessive(areas))} trade with ${partners}, as each side reports it`
        : `${upperFirst(areas)}–${bare} trade as each side reports it`,
    subtitle: (year) =>
      `US$ billions at current prices, ${year}; as each side reports it, largest gaps first`,
    overTime: (years) => `US$ billions at current prices, ${years}; as each side reports it`,
    pair: (country, partner, flow) =>
      flow === 'X'
        ? `${upperFirst(partyOf(country))} to ${partyOf(partner)}`
        : `${upperFirst(partyOf(partner))} to ${partyOf(country)}`,
    gap: ({ value, more, times, country, partner }) =>
      `${upperFirst(partyOf(partner))} reports ${value} ${more ? 'more' : 'less'}${times === null ? '' : `, ${times} times ${possessive(partyOf(country))} figure`}`,
    side: (basis, country, partner) => `as ${partyOf(basis === 'reported' ? country : partner)} reports`,
    band: 'what freight and insurance explain',
    legend: {
      reported: (isCentralAsian) => (isCentralAsian ? 'Central Asian country' : 'country'),
      mirrored: 'partner',
      band: 'usual margin for freight and insurance',
    },
    cifFob: (usual, former) =>
      `Imports are valued with freight and insurance (CIF), exports without (FOB), so that an importer has more for the same goods. The band reaches ${former} per cent above the exporter’s figure, the margin that the IMF reckoned with for long; it reckons with ${usual} now (Direction of Trade Statistics Yearbook). Whatever lies beyond the band has other causes.`,
    transit:
      'Other causes are goods in transit, a country of origin taken for the country of consignment, and shuttle trade: UN Comtrade, Bilateral asymmetries (help page); M. Javorsek, Asymmetries in International Merchandise Trade Statistics, ESCAP Statistics Division, SD/WP/02.',
    kyrgyzChinese:
      'China and Kyrgyzstan: Kyrgyzstan’s Chamber of Accounts found such a gap already in the figures of 2016 and named goods in transit as a cause.',
    few: (shown, all) => `Shown are the ${shown} largest gaps of ${all}.`,
    fewerPartners: 'Choose fewer partners to see others.',
    oneSided: (pairs) => `Not held from both sides: ${pairs}.`,
    pairWith: (countries, partners) => `${countries} with ${partners}`,
    none: 'No flow is held from both sides for what is asked.',
    otherYears: 'Try other years, or other partners.',
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
    sides: ['buys more', 'sells more'],
    parts: (parts) => `By partner: ${parts.join(', ')}.`,
    bars: (all) =>
      `The bars, drawn where there is room, are the partners, to one scale for all countries${all ? '' : '; only the six largest'}. Where a bar is absent there are no figures, or the partner is the country itself.`,
  },

  note: {
    sums: 'Derived: sums and quotients of the published flows.',
    pressMark: 'Press a mark to see them.',
    partial: (parts) =>
      `At least so much, drawn hollow or hatched: ${parts}. The whole is as large or larger.`,
    partialIn: (years, countries) => `${years} without ${countries}`,
    ofSome: (parts) => `Of the countries that have every number needed: ${parts}.`,
    inYears: (years, what) => `${years}: ${what}`,
    filled: (parts) =>
      `Gaps filled from what the other side reports, which need not be what this side would have: ${parts}.`,
    notFilled: (parts) => `Nothing fills ${parts}: the other side has no figures either.`,
    gapWith: (countries, partners, years) => `the gaps of ${countries} with ${partners} in ${years}`,
    ends: (parts) => `There are no figures after these years: ${parts}.`,
    endsIn: (name, year) => `${name} ${year}`,
    ownEnd: (country, year) => `${possessive(partyOf(country))} own figures end in ${year}`,
    partnersGoTo: (year) => `what its partners report goes to ${year}`,
    differ: (reporter, values) =>
      `the sources of ${partyOf(reporter)} differ by more than a tenth (${values}); the first stands here`,
    sameOnly: (countries) =>
      `Like for like: only ${countries}, of which there are figures in all these years.`,
    noneThroughout: 'No country has figures in all these years, so all that there are have been used.',
    source: (changes) => `The source changes, marked by a stroke: ${changes}.`,
    change: (reporter, year, from, to) => `${partyOf(reporter)} in ${year}, from ${publisher(from)} to ${to}`,
    changeAtEnds: (reporter, from, fromYear, to, toYear) =>
      `for ${partyOf(reporter)} ${publisher(from)} in ${fromYear}, ${to} in ${toYear}`,
    bothEnds: (countries, from, to) =>
      `Like for like: only ${countries}, of which there are figures in both ${from} and ${to}.`,
    notBothEnds: (names, from, to) => `Not shown, for want of figures in ${from} or in ${to}: ${names}.`,
    fromNothing: (names, year) => `Not shown, because there was no trade in ${year} to grow from: ${names}.`,
    eu: (parts) => `The EU is that of today’s 27 members: ${parts}.`,
    euBy: {
      'imf-dots': 'as counted in 2022, in all years, for the IMF',
      'kgz-nsc':
        'for Kyrgyzstan’s office its own row, until 2019 less the United Kingdom, which it counted in',
      'uzb-stat-sums': 'those of 2020, in all years, in our sums for Uzbekistan',
      'kaz-bns-sums': 'for Kazakhstan from 2024 on our sums over its members',
      'kaz-bns':
        'for Kazakhstan’s Bureau its own row, until 2022 less the United Kingdom, which it counted in',
    },
    overlap: (names) => `Left out, because they overlap with the others: ${names}.`,
    noFigures: (names) => `No figures are held here for ${names}.`,
    oneFlow: (names, flow) =>
      flow === 'X'
        ? `Only exports to ${names} are held here, not imports.`
        : `Only imports from ${names} are held here, not exports.`,
    chooseFlow: (flow) => `Choose ${flow === 'X' ? 'exports' : 'imports'} as the measure.`,
    withPartners: (years, partners) => `${years} (${partners})`,
    ranks: (counts, isEuAsOne) =>
      `Ranks among the partners with data${isEuAsOne ? ', the EU as one' : ''}, ${counts}; those not chosen are grey.`,
    notRanked: (name) => `Not ranked, for it is no one partner: “${name}”.`,
    ranksOf: (count, years, whose) => `${count} in ${years}${whose === null ? '' : ` (${whose})`}`,
    beyondPlaces: (names, places) => `Places beyond the first ${places} are not drawn: ${names}.`,
    noRanks: (years) => `No ranks in ${years}: too few of the partners have figures.`,
    concentration: (isEuAsOne) =>
      `Over the partners with data${isEuAsOne ? ', the EU as one: not to be compared with an index over single countries, which is lower' : ''}. Trade with others may be spread or lie with one, which the bounds allow for. 1 is a single partner.`,
    estimates:
      'What the IMF has of Uzbekistan before 2017, and most of Turkmenistan’s, are its estimates and not reports; it does not say which.',
    noZero: 'Years with a value of zero have no place on a logarithmic scale and are left out.',
    marked: (years) => `Marked: ${years}.`,
    otherPartners: 'What is missing from the whole is trade with other partners.',
  },
  legend: {
    partial: 'at least so much',
    some: 'of some of the countries',
    filled: 'gaps filled from the other side',
    breaks: 'source changes',
    between: 'what lies between, in the colour of the larger',
    context: 'other partners',
  },
  summary: (label, first, firstYear, last, lastYear) =>
    firstYear === lastYear
      ? `${label}: ${last} in ${lastYear}`
      : `${label}: ${first} in ${firstYear}, ${last} in ${lastYear}`,
  event: {
    1998: 'rouble crisis',
    2009: 'financial crisis',
    2015: 'fall of oil and the rouble',
    2020: 'pandemic',
    2022: 'Russia’s war in Ukraine',
  },
  publisher,
  flowOf: (flow, partner, year) =>
    `${flow === 'X' ? 'exports to' : 'imports from'} ${counterpart(partner)}, ${year}`,
  observation: (reporter, partner, flow, year, value) =>
    flow === 'X'
      ? `${party(reporter)}: exports to ${counterpart(partner)}, ${year}: US$${value} bn`
      : `${party(reporter)}: imports from ${counterpart(partner)}, ${year}: US$${value} bn`,
  column: { article: 'the article', reported: 'as Central Asia reports', mirror: 'as the partner reports' },

  check: {
    rankTitle: 'The article’s order of partners beside the official statistics',
    rankSubtitle: (year) => `Turnover with Central Asia, US$ billions, ${year}; as either side reports`,
    stated: (rank) => `the article: rank ${rank}`,
    place: (rank, four, whose) =>
      `rank ${rank}${four === null ? '' : `, and ${four} of the article’s four,`} for ${whose}`,
    notSettled: 'which settles nothing for all five',
    notNamed: 'not named by the article',
    shown: (shown, all) => `Shown are the first ${shown} of the ${all} partners with data.`,
    side: (basis, code, value, rank) =>
      basis === 'reported' ? `${value}, rank ${rank}` : `${value}, as ${partyOf(code)} reports`,
    above: (names, whose) =>
      `Above the United States for ${whose}, though the article does not name them: ${names}.`,
    aboveOne: (name, value) => `${name} (${value})`,
    small: (percent, times, whose) =>
      `For ${whose} the United States has ${percent} of Russia’s turnover: Russia’s is ${times} times as large.`,
    earlierTitle: 'Which earlier year might the article mean?',
    earlierSubtitle: (year) =>
      `Turnover with Central Asia in every year before ${year} of which all five countries’ figures are held, US$ billions`,
    stands: (value) => `${value}, the article`,
    bound: (value) => `more than ${value}, the article`,
    best: (basis, code, years) =>
      basis === 'reported'
        ? `Nearest for ${partyOf(code)} as Central Asia reports: ${years}.`
        : `Nearest for ${partyOf(code)} as ${partyOf(code)} reports: ${years}.`,
    bestYear: (year, value, factor) =>
      factor === null ? `${year} (${value})` : `${year} (${value}, grown ${factor} times since)`,
    notInWords:
      'The article names no earlier year. The statistics suggest one or another; none of them is stated.',
    breaks: (text) => `${text}: not above the article’s bound`,
    growthOf: (names) => `Growth compares like with like: ${names}, of which there are figures at both ends.`,
    untestable: (years) => `${years} cannot be tested: neither side has figures of all five countries there.`,
    asReported: (basis, code) => `as ${basis === 'reported' ? 'Central Asia' : partyOf(code)} reports`,
  },
}

function counterpart(code: Counterpart): string {
  return code === EU_OF_ITS_DAY ? 'the EU of its day, with the United Kingdom' : partyOf(code)
}
