import type { Party } from '../../trade/observation.ts'
import type { OwnWords } from './own.ts'
import { partyOf } from './parties-en.ts'

const MULTIPLES: Readonly<Record<number, string>> = { 3: ' thousand', 6: ' million', 9: ' billion' }

const CERTAINTY = { certain: 'recognised for certain', likely: 'likely', 'not-sure': 'not certain' } as const

/** As the file marks its values. */
const STATUSES = {
  E: 'estimated',
  P: 'provisional',
  B: 'after a break in the series',
  D: 'by another definition',
  U: 'of low reliability',
  C: 'confidential',
  N: 'not significant',
} as const

export const ownEn: OwnWords = {
  basis: (name, product, side) => `own file “${name}”${product === null ? '' : `, ${product} only`}, ${side}`,
  title: (product, title) => `${product}: ${title}`,
  column: 'own file',
  derived: 'own file, derived',
  moreOrigins: (count) => `and ${count} more`,
  source: ({ name, publisher, readOn, digest, leftOut }) =>
    `Own file: ${name}${publisher === '' ? '' : `, in the form of ${publisher}`}, opened on ${readOn}, SHA-256 ${digest}…${leftOut === null ? '' : `, rows left out: ${leftOut}`}; vouched for by no publisher.`,
  origin: ({ file, sheet, line, column, value, status, sumOf, rate }) =>
    [
      `${file}${sheet === null ? '' : `, sheet ${sheet}`}, row ${line}, column “${column}”: ${value}`,
      ...(status === 'A' ? [] : [STATUSES[status]]),
      ...(sumOf === null ? [] : [`sum of ${sumOf} values, of which this is the first`]),
      ...(rate === null ? [] : [`1 ${rate.currency} = US$${rate.dollars} (${rate.source})`]),
    ].join('; '),
  asRead: (value, multiplier, currency) =>
    `${value}${MULTIPLES[multiplier] ?? (multiplier === 0 ? '' : ` × 10^${multiplier}`)} ${currency}`,
  sums: 'Derived: sums and quotients of the file’s values.',
  guessed: (what, value) => `${what} ${value}`,
  guesses: (fromName, assumed) =>
    `Not said in the file and confirmed by nobody: ${[
      ...(fromName === null ? [] : [`guessed from the file’s name, ${fromName}`]),
      ...(assumed === null ? [] : [`assumed, ${assumed}`]),
    ].join('; ')}.`,
  unionLess: (years) =>
    `The EU is that of today’s 27 members: the file’s row of it less the file’s row of the United Kingdom, ${years}.`,
  unionLeftOut: (years) =>
    `The file’s row of the EU does not say whom it counts, and its other rows do not show what of it is today’s 27: left out, ${years}.`,
  allGoods: 'all goods',
  noFigures: (names) => `The file has no figures for ${names}.`,
  oneFlow: (names, flow) =>
    flow === 'X'
      ? `The file has only exports to ${names}, not imports.`
      : `The file has only imports from ${names}, not exports.`,
  legend: 'own file',
  needed: {
    title: 'This chart needs a file that is not open here',
    text: (id) =>
      `The chart is of somebody’s own file, which a link does not carry. Open the same file, with the same answers and rates, and it is shown. The file’s data have the id ${id}.`,
    any: 'The chart is of a file of your own. Open one, and it is shown.',
  },
  differs: (reporter, value, more, rate) =>
    `own file has ${value} ${more ? 'more' : 'less'} than ${reports(reporter)}${rate === null ? '' : ` (${rate})`}`,
  same: (reporter) => `own file is within 0.05% of what ${reports(reporter)}`,
  gap: (reporter) => `own file less what ${partyOf(reporter)} reports`,
  measureOf: (flow) => `${flow === 'X' ? 'exports' : 'imports'}, own file`,
  alone: (count) => `Values of your file of which no official figure is held here: ${count}.`,
  nothingBeside: 'No flow of your file is among the official figures for what is asked.',
  otherGoods: (product) =>
    `The official figures here are of all goods, and the file’s are of ${product} only: they are not set beside each other.`,
  otherMoney: (currency) =>
    `The official figures here are in US dollars, and the file’s are in ${currency}: they are set beside each other once rates are given with the file.`,
  official: (value) => `${value}, official`,
  beside: (side) => `Beside the file’s figures stand official ones, ${side}; no series holds both.`,
  ofOfficial: (text) => `Official figures: ${text}`,
  third:
    'The file’s value of a flow stands as a third beside what both sides report. Exports are valued without freight and insurance, imports mostly with them, and goods in transit are counted by some and not by others.',
  has: (reporters, years) => `The file has reports of ${reporters}, ${years}.`,
  thirdSubtitle: (subtitle, file) => `${subtitle}; ${file}`,
  thirdTitle: (title) => `${title}, and your own file`,
  lines: {
    dataset: (name, id, product) =>
      `Own statistics “${name}”, id ${id}${product === null ? '' : `, ${product} only`}`,
    file: (name, bytes, sha256, readOn) =>
      `File ${name}, ${bytes} bytes, SHA-256 ${sha256}, opened on ${readOn}`,
    table: ({ sheet, format, certainty, rows, kept, left }) =>
      `${sheet === null ? 'Table' : `Sheet ${sheet}`}: ${format}, ${CERTAINTY[certainty]}; rows ${rows} = ${kept} kept + ${left} left out`,
    columns: (columns) => `Columns: ${columns}`,
    given: (given) => `For the whole table: ${given}`,
    guess: 'a guess',
    leftOut: (why, rows, values) => `Left out: ${why} (rows: ${rows}; single values: ${values})`,
    answers: (answers) => `Answered by hand: ${answers}`,
    rate: (currency, year, dollars, source) => `Rate: 1 ${currency} = US$${dollars} in ${year}, ${source}`,
    notCharted: (why, values) => `Read and in no chart: ${why} (values: ${values})`,
  },
  notCharted: {
    currency: 'in a currency without a rate of the year',
    'part-of-year': 'months or quarters that make no year',
    place: 'a place that charts do not know',
    'second-value': 'a second value of the same flow, by another valuation or currency',
    union: 'the EU as it was counted, which cannot be told to be today’s 27 members',
    world: 'what the whole world reports, where countries report themselves or are none of Central Asia’s',
  },
}

/** "Kazakhstan reports", behind "than" or "what". */
function reports(reporter: Party | 'CA5' | null): string {
  return reporter === null ? 'these countries report' : `${partyOf(reporter)} reports`
}
