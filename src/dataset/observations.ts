import { csvParseRows } from 'd3-dsv'
import { type Observation, PARTIES, type Party, SOURCES, type SourceId } from '../trade/observation.ts'
import { MalformedData, type Problem } from './problem.ts'

/** The columns of observations.csv, by SDMX's names. OBS_VALUE is in units of 10^UNIT_MULT US$. */
const COLUMNS = [
  'REPORTER',
  'PARTNER',
  'FLOW',
  'TIME_PERIOD',
  'OBS_VALUE',
  'UNIT_MULT',
  'OBS_STATUS',
  'SOURCE',
] as const
type Column = (typeof COLUMNS)[number]

/** What each field has to be, and how to say that it is not. */
const FIELDS: Record<Column, { readonly is: (text: string) => boolean; readonly hint: string }> = {
  REPORTER: {
    is: isParty,
    hint: 'Use an ISO 3166 alpha-3 code that src/trade/observation.ts lists, EU or WLD.',
  },
  PARTNER: {
    is: isParty,
    hint: 'Use an ISO 3166 alpha-3 code that src/trade/observation.ts lists, EU or WLD.',
  },
  FLOW: { is: (text) => text === 'X' || text === 'M', hint: 'X is exports of the reporter, M its imports.' },
  TIME_PERIOD: { is: (text) => /^(19|20)\d{2}$/.test(text), hint: 'Years look like 2022.' },
  OBS_VALUE: {
    is: (text) => /^\d+(\.\d+)?(e[-+]?\d+)?$/.test(text),
    hint: 'Values are numbers, zero or more, with a point for decimals.',
  },
  UNIT_MULT: { is: (text) => text === '6', hint: 'Values are in millions of US dollars: 6.' },
  OBS_STATUS: {
    is: (text) => text === 'A',
    hint: 'A, a normal value, is the only status used so far (SDMX CL_OBS_STATUS).',
  },
  SOURCE: { is: isSource, hint: 'Name a source of data/sources.json.' },
}

/** The observations in the text of a CSV file with the columns above.
 *  @throws MalformedData with file, line, field and problem, for every row that cannot be used */
export function parseObservations(source: string, file: string): Observation[] {
  const [header = [], ...rows] = csvParseRows(source)
  if (header.join() !== COLUMNS.join()) {
    throw new MalformedData([
      {
        file,
        line: 1,
        path: '',
        problem: `the columns are ${header.join(',')}.`,
        hint: `They are ${COLUMNS.join(',')}.`,
      },
    ])
  }
  const problems: Problem[] = []
  const observations = rows.flatMap((row, i) => {
    const found = problemsOf(row, file, i + 2)
    problems.push(...found)
    return found.length > 0 ? [] : [toObservation(row)]
  })
  if (problems.length > 0) throw new MalformedData(problems)
  return observations
}

function problemsOf(row: readonly string[], file: string, line: number): Problem[] {
  if (row.length !== COLUMNS.length) {
    const problem = `the row has ${row.length} fields instead of ${COLUMNS.length}.`
    return [{ file, line, path: '', problem, hint: 'A comma may be missing or one too many.' }]
  }
  return COLUMNS.flatMap((column, i) => {
    const text = row[i] ?? ''
    const { is, hint } = FIELDS[column]
    return is(text) ? [] : [{ file, line, path: column, problem: `“${text}” cannot be read.`, hint }]
  })
}

/** Of a row whose fields have been found to be what they must be. */
function toObservation(row: readonly string[]): Observation {
  const [reporter, partner, flow, year, value, , , source] = row
  return {
    reporter: reporter as Party,
    partner: partner as Party,
    flow: flow as Observation['flow'],
    year: Number(year),
    value: Number(value) / 1000,
    source: source as SourceId,
  }
}

function isParty(text: string): boolean {
  return PARTIES.some((party) => party === text)
}

function isSource(text: string): boolean {
  return SOURCES.some((source) => source === text)
}
