import type { OfficialBasis, Party } from '../../trade/observation.ts'
import { upperFirst } from '../format.ts'
import { possessive } from './english.ts'
import type { Messages } from './messages.ts'
import { officialEn } from './official-en.ts'
import { ownEn } from './own-en.ts'
import { party as partner, partyOf as partnerOf } from './parties-en.ts'

const count = ['no', 'one', 'two', 'three', 'four', 'five']

export const en: Messages = {
  partner,
  partnerOf,
  partnerWith: partnerOf,
  status: {
    stated: 'stated',
    implied: 'implied',
    derived: 'derived',
    published: 'published',
    partial: 'partial: at least so much',
    mirrored: 'filled from the other side',
    own: 'own file',
    'not-stated': 'not stated',
  },
  measure: {
    turnover: 'turnover',
    rank: 'rank',
    share: 'share of the stated turnovers',
    multiple: 'multiple',
    growth: 'growth',
    exports: 'exports',
    imports: 'imports',
    balance: 'balance',
    'world-share': 'share of all trade',
    'yearly-growth': 'growth within a year',
    'turnover-growth': 'growth of turnover',
    'turnover-change': 'change of turnover',
    'exports-change': 'change of exports',
    'imports-change': 'change of imports',
    index: 'index of turnover',
    concentration: 'concentration',
    gap: 'gap between the two reports',
    margin: 'margin for freight and insurance',
  },
  chart: {
    'article-bars': 'Bar chart',
    'article-change': 'Dumbbell chart',
    'article-stacked': 'Stacked bar',
    'article-rank': 'Ranking',
    'article-table': 'Table',
    'article-check': 'Grouped bars',
    'official-lines': 'Line chart',
    'official-bars': 'Bar chart',
    'official-change': 'Bar chart',
    'official-stacked': 'Stacked bar',
    'official-multiples': 'Small multiples',
    'official-rank': 'Ranking',
    'official-flows': 'Grouped bars',
    'official-mirror': 'Dumbbell chart',
    'official-map': 'Map',
    'official-table': 'Table',
  },
  earlierYear: 'earlier year, not named',
  impliedYear: (year) => `${year}, implied`,
  fromEarlierTo: (year) => `from an earlier year, not named, to ${year}`,

  title: {
    largest: (code) =>
      `${upperFirst(partnerOf(code))} has the largest stated trade turnover with Central Asia`,
    bars: (names) => `Central Asia’s trade turnover with ${names}`,
    multiples: (base) => `Trade turnover with Central Asia, as multiples of ${possessive(partnerOf(base))}`,
    change: 'Trade turnover with Central Asia, then and now',
    shares: (n, all) =>
      `Shares of ${n === all ? 'the' : `${count[n]} of the`} ${count[all] ?? ''} stated turnovers with Central Asia`,
    noShares: 'Shares need two stated turnovers or more',
    rank: 'Central Asia’s trade partners by rank',
    table: 'Every trade figure the article states or implies',
    tableOfSome: (names) => `What the article states or implies of trade with ${names}`,
    check: 'The article’s figures beside the official statistics',
  },
  subtitle: {
    bars: (year) => `Exports plus imports, US$ billions, ${year}; as the article states it`,
    multiples: (base, year) =>
      `Turnover in ${year} as a multiple of ${possessive(partnerOf(base))}; derived from the article’s figures`,
    change: (year) => `US$ billions, from an earlier year, not named, to ${year}; as the article states it`,
    shares: (total, year) =>
      `Per cent of their sum, US$${total} billion, ${year}; derived from the article’s figures`,
    noShares: 'Fewer than two of the partners shown have a stated turnover',
    rank: (year) => `Rank by turnover among the partners the article names, ${year}`,
    table: 'Turnover in US$ billions, and ranks; basis: the article',
    check: (year) =>
      `Turnover with Central Asia, US$ billions, ${year}; as stated, and as either side reports`,
  },

  billions: (value) => value.replace(/^[−+]?/, (sign) => `${sign}US$`).concat(' bn'),
  times: (value) => `${value} times`,
  multiple: (value, base) => `${value} times ${partnerOf(base)}`,
  moreThan: (value) => `more than ${value}`,
  below: (value) => `below ${value}`,
  between: (low, high) => `${low} to ${high}`,
  atLeast: (value) => `at least ${value}`,
  precisely: 'exact',
  derived: (value) => `${value}, derived`,
  base: (value) => `${value}, the base`,
  notStated: 'no figure stated',
  notStatedBelow: (bound) => `no figure stated; ranks below ${partner(bound)}`,
  noEarlier: 'no earlier figure',
  howKnown: (status, quote) => (quote === null ? status : `${status}: “${quote}”`),
  official: officialEn,
  own: ownEn,
  check: {
    article: (value) => `${value}, the article`,
    side: (basis, code, value) =>
      basis === 'reported' ? `${value}, Central Asia` : `${value}, ${partnerOf(code).replace(/^the /, '')}`,
    agreesWithBoth: 'agrees with what both sides report',
    agrees: (basis, code) => `agrees with what ${reporter(basis, code)} reports`,
    canAgree: (basis, code, known, stated) =>
      `can agree with what ${reporter(basis, code)} reports: at least ${known}, and ${stated} is not below it`,
    already: (basis, code, known) =>
      `cannot agree with what ${reporter(basis, code)} reports: already ${known}`,
    lessWhenFilled: (basis, code, known, filled) =>
      `cannot agree with what ${reporter(basis, code)} reports: ${known}, and ${filled} with the gaps filled`,
    differs: (basis, code, by, higher) =>
      `${reporter(basis, code)} reports ${by} ${higher ? 'more' : 'less'}`,
    noData: (basis, code, year) =>
      `no ${basis === 'reported' ? 'Central Asian' : adjective(code)} data of ${year} are held`,
    cannot: {
      'no-figure': 'cannot be checked: no figure is stated',
      'year-not-named': 'cannot be checked: the year is not named',
      'no-statistics': 'cannot be checked: no statistics are held',
    },
    missing: (countries) => `What Central Asia reports lacks ${countries} here: it is at least so much.`,
    filled: (code, value, whose) =>
      `With the gaps filled from what ${partnerOf(code)} reports (${whose}), Central Asia’s side comes to ${value}.`,
    britain: (offices, asPublished, asToday) =>
      `${offices} counted the United Kingdom in the EU: with it Central Asia’s figure is ${asPublished}, with today’s 27 members ${asToday}.`,
    bases: 'What the two sides report differs, by transit and by the value at the border.',
    sums: 'The official values are sums of exports and imports: derived from the published flows.',
  },
  officialSource: (author, title, issued) =>
    `Source: ${author}, ${title}${issued === null ? '' : `, ${issued}`}.`,
  spokenOfficial: ({ partner: who, measure, year, value, status, source }) =>
    `${who}, ${measure}, ${year}: ${value}; ${status}; ${source}`,

  note: {
    rounding: (value, low, high) =>
      `A whole number stands for all that rounds to it: ${value} is ${low} to ${high}.`,
    gaps: (gaps) => `Derived: ${gaps.join('; ')}.`,
    gap: (larger, smaller, value) => `${partnerOf(larger)} stands US$${value} bn above ${partnerOf(smaller)}`,
    years: (stated, implied, year) =>
      `The article names ${year} for ${stated}; for ${implied} the context implies it.`,
    impliedYears: (implied, year) =>
      `The article does not name ${year} for ${implied}; the context implies it.`,
    earlier: 'The article does not name the earlier year.',
    noEarlier: (names) => `It gives no earlier value for ${names}.`,
    growth: (code, by, rate, factor, low, high) =>
      `Derived: ${partnerOf(code)} grew by US$${by} bn, or ${rate}: ${factor} times (${low} to ${high}, with rounding).`,
    shares: 'These are not shares of Central Asia’s whole trade, which the article does not give.',
    withoutShare: (names) => `Not included: ${names}, for which no figure is stated.`,
    multiples: (shown, low, high) =>
      `Rounding in the stated figures carries over: ${shown} may be anything from ${low} to ${high}.`,
    reason: (code, text) => `${partner(code)}: ${text}`,
  },
  source: (author, title, date) => `Source: ${author}, “${title}”, ${date}. Chart: Khorgos.`,
  spoken: ({ partner: who, measure, year, value, status, paragraphs }) =>
    `${who}, ${measure}, ${year}: ${value}; ${status}; article, ${paragraphs.includes(',') ? 'paragraphs' : 'paragraph'} ${paragraphs}`,

  notice: ({ param, given, used, reason, changes = [] }) => {
    const shown = used === null ? 'It was left out.' : `Shown instead: ${used}.`
    switch (reason) {
      case 'unknown':
        return `“${param}=${given}” could not be read. ${shown}`
      case 'does-not-fit':
        return `“${param}=${given}” does not go with this chart. ${shown}`
      case 'no-data':
        return `There are no figures for “${param}=${given}”. ${shown}`
      case 'changed':
        return [`The link was made with version ${given} of the data; this is ${used}.`, ...changes].join(' ')
    }
  },
}

/** Who reports: the Central Asian side, or the partner. */
function reporter(basis: OfficialBasis, code: Party): string {
  return basis === 'reported' ? 'Central Asia' : partnerOf(code)
}

/** "EU", "Chinese": before a noun. */
function adjective(code: Party): string {
  const known: Partial<Record<Party, string>> = { CHN: 'Chinese', RUS: 'Russian', USA: 'US' }
  return known[code] ?? partner(code)
}
