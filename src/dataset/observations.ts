import { group } from 'd3-array'
import { csvFormatRows, csvParse, csvParseRows } from 'd3-dsv'
import {
  type Counterpart,
  EU_OF_ITS_DAY,
  type Observation,
  type Party,
  type Source,
} from '../trade/observation.ts'
import { readPlace, UNSPECIFIED } from '../trade/places.ts'
import { SHIPPED_SOURCES } from '../trade/source-order.ts'
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

/** What a field has to be, and how to say that it is not. */
interface Field {
  readonly is: (text: string, sources: readonly Source[]) => boolean
  readonly hint: string
}

const FIELDS: Record<Column, Field> = {
  REPORTER: { is: isParty, hint: 'Use an ISO 3166-1 alpha-3 code, EU or WLD.' },
  PARTNER: {
    is: (text) => isParty(text) || text === EU_OF_ITS_DAY,
    hint: 'Use an ISO 3166-1 alpha-3 code, EU, EU_V or WLD.',
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
  SOURCE: {
    is: (text, sources) => sources.some(({ id }) => id === text),
    hint: 'Name a source of data/sources.json.',
  },
}

/** The observations in the text of a CSV file with the columns above.
 *  @param sources those that may be named
 *  @throws MalformedData with file, line, field and problem, for every row that cannot be used */
export function parseObservations(
  source: string,
  file: string,
  sources: readonly Source[] = SHIPPED_SOURCES,
): Observation[] {
  const [header = [], ...rows] = csvParseRows(source)
  if (header.join() !== COLUMNS.join()) throw otherColumns(header, COLUMNS.join(), file)
  return toObservations(
    rows.map((row, i) => ({ row, line: i + 2 })),
    file,
    sources,
  )
}

/** What makes a series: all columns but the year and the value. */
const SERIES = COLUMNS.filter((column) => column !== 'TIME_PERIOD' && column !== 'OBS_VALUE')

/** The text of a CSV file of observations with a row a series and a column a year, in which pages fetch them: half
 *  the size of the same with a row an observation, compressed. */
export function toSeries(source: string): string {
  const rows = csvParse(source)
  const years = [...new Set(rows.map((row) => row.TIME_PERIOD))].sort()
  const series = group(rows, (row) => SERIES.map((column) => row[column]).join())
  const lines = [...series.values()].map((one) => {
    const values = new Map(one.map((row) => [row.TIME_PERIOD, row.OBS_VALUE]))
    return [...SERIES.map((column) => one[0]?.[column]), ...years.map((year) => values.get(year))]
  })
  return csvFormatRows([[...SERIES, ...years], ...lines].map((line) => line.map((cell) => cell ?? '')))
}

/** The observations in the text of a CSV file with a row a series and a column a year.
 *  @param sources those that may be named
 *  @throws MalformedData with file, line, field and problem, for every value that cannot be used */
export function parseSeries(
  source: string,
  file: string,
  sources: readonly Source[] = SHIPPED_SOURCES,
): Observation[] {
  const [header = [], ...lines] = csvParseRows(source)
  const years = header.slice(SERIES.length)
  if (
    header.slice(0, SERIES.length).join() !== SERIES.join() ||
    !years.every((year) => FIELDS.TIME_PERIOD.is(year, sources))
  )
    throw otherColumns(header, `${SERIES.join(',')} and years`, file)
  const rows = lines.flatMap((line, i) => {
    const [reporter = '', partner = '', flow = '', ...rest] = line
    const [unit = '', status = '', by = ''] = rest
    return years.flatMap((year, at) => {
      const value = line[SERIES.length + at] ?? ''
      return value === ''
        ? []
        : [{ row: [reporter, partner, flow, year, value, unit, status, by], line: i + 2 }]
    })
  })
  return toObservations(rows, file, sources)
}

interface Row {
  /** The fields in the order of COLUMNS. */
  readonly row: readonly string[]
  readonly line: number
}

/** @throws MalformedData for every row that cannot be used */
function toObservations(rows: readonly Row[], file: string, sources: readonly Source[]): Observation[] {
  const problems: Problem[] = []
  const observations = rows.flatMap(({ row, line }) => {
    const found = problemsOf({ row, line }, file, sources)
    problems.push(...found)
    return found.length > 0 ? [] : [toObservation(row)]
  })
  if (problems.length > 0) throw new MalformedData(problems)
  return observations
}

function otherColumns(header: readonly string[], expected: string, file: string): MalformedData {
  const problem = `the columns are ${header.join(',')}.`
  return new MalformedData([{ file, line: 1, path: '', problem, hint: `They are ${expected}.` }])
}

function problemsOf({ row, line }: Row, file: string, sources: readonly Source[]): Problem[] {
  if (row.length !== COLUMNS.length) {
    const problem = `the row has ${row.length} fields instead of ${COLUMNS.length}.`
    return [{ file, line, path: '', problem, hint: 'A comma may be missing or one too many.' }]
  }
  return COLUMNS.flatMap((column, i) => {
    const text = row[i] ?? ''
    const { is, hint } = FIELDS[column]
    return is(text, sources) ? [] : [{ file, line, path: column, problem: `“${text}” cannot be read.`, hint }]
  })
}

/** Of a row whose fields have been found to be what they must be. */
function toObservation(row: readonly string[]): Observation {
  const [reporter, partner, flow, year, value, , , source] = row
  return {
    reporter: reporter as Party,
    partner: partner as Counterpart,
    flow: flow as Observation['flow'],
    year: Number(year),
    value: Number(value) / 1000,
    source: source ?? '',
  }
}

/** Every row of a file is asked, and most name the same few. */
const places = new Map<string, Party | null>()

/** What nobody names is no row of the file: trade with all the world has it. */
function isParty(text: string): boolean {
  const known = places.get(text)
  const place = known === undefined ? readPlace(text) : known
  if (known === undefined) places.set(text, place)
  return place !== null && place !== UNSPECIFIED
}
