import { describe, expect, test } from 'vitest'
import { type Check, checkObservations, type SourceYears } from '../../src/dataset/check-observations.ts'
import { parseObservations, parseSeries, toSeries } from '../../src/dataset/observations.ts'
import { parseSources, sourcesInOrder } from '../../src/dataset/sources.ts'
import type { Observation } from '../../src/trade/observation.ts'
import { SHIPPED_SOURCES } from '../../src/trade/source-order.ts'
import { observations, observationsSource, sources } from '../official-data.ts'

const HEADER = 'REPORTER,PARTNER,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS,SOURCE'
const GOOD = 'KAZ,CHN,X,2022,13060.205,6,A,kaz-bns'
const years: SourceYears[] = sources.map(
  (source: { id: SourceYears['id']; custom: { years: SourceYears['years'] } }) => ({
    id: source.id,
    years: source.custom.years,
  }),
)

const problems = (...rows: string[]) => {
  try {
    parseObservations([HEADER, ...rows].join('\n'), 'mine.csv')
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
const findings = (checks: readonly Check[]) =>
  checks.flatMap((check) => check.findings.map(({ text }) => text))
const check = (...extra: Observation[]) => findings(checkObservations([...observations, ...extra], years))

describe('observations.csv', () => {
  test('is read whole, in US$ billions', () => {
    expect(observations).toHaveLength(13_769)
    expect(parseObservations(`${HEADER}\n${GOOD}\n`, 'mine.csv')).toEqual([
      { reporter: 'KAZ', partner: 'CHN', flow: 'X', year: 2022, value: 13.060205, source: 'kaz-bns' },
    ])
  })

  test.each([
    [
      'KAZ,CHN,X,20x2,1,6,A,kaz-bns',
      'mine.csv, line 3, TIME_PERIOD: “20x2” cannot be read. Years look like 2022.',
    ],
    ['KAZ,XXX,X,2022,1,6,A,kaz-bns', 'mine.csv, line 3, PARTNER: “XXX” cannot be read.'],
    ['KAZ,CHN,E,2022,1,6,A,kaz-bns', 'mine.csv, line 3, FLOW: “E” cannot be read. X is exports'],
    ['KAZ,CHN,X,2022,-1,6,A,kaz-bns', 'mine.csv, line 3, OBS_VALUE: “-1” cannot be read.'],
    ['KAZ,CHN,X,2022,1,3,A,kaz-bns', 'mine.csv, line 3, UNIT_MULT: “3” cannot be read.'],
    ['KAZ,CHN,X,2022,1,6,A,rumour', 'mine.csv, line 3, SOURCE: “rumour” cannot be read.'],
    ['KAZ,CHN,X,2022,1,6,A', 'mine.csv, line 3: the row has 7 fields instead of 8.'],
  ])('refuses %s with line, field and what to do', (row, message) => {
    expect(problems(GOOD, row)).toContain(message)
  })

  test.each(['POL', 'COD', 'EAEU'])('takes %s, whoever that is to the charts', (code) => {
    expect(
      parseObservations(
        `${HEADER}\n${code},CHN,X,2022,1,6,A,kaz-bns\nKAZ,${code},X,2022,1,6,A,kaz-bns`,
        'mine.csv',
      ),
    ).toMatchObject([{ reporter: code }, { partner: code }])
  })

  test('lists every bad row and not the first alone', () => {
    expect(
      problems('KAZ,CHN,X,1,1,6,A,imf-dots', GOOD, 'KAZ,CHN,Q,2022,1,6,A,imf-dots').split('\n'),
    ).toHaveLength(2)
  })

  test('refuses other columns', () => {
    expect(() => parseObservations('a,b\n1,2', 'mine.csv')).toThrow('mine.csv, line 1: the columns are a,b.')
  })
})

describe('the observations by series', () => {
  test('are the same observations', () => {
    const key = (o: Observation) => [o.reporter, o.partner, o.flow, o.source, o.year].join()
    const sorted = (all: readonly Observation[]) => all.map((o) => `${key(o)} ${o.value}`).sort()
    expect(sorted(parseSeries(toSeries(observationsSource), 'series.csv'))).toEqual(sorted(observations))
  })

  test('are refused by line, field and what to do', () => {
    const bad = toSeries(`${HEADER}\n${GOOD}\nKAZ,XXX,X,2022,many,6,A,kaz-bns`)
    expect(() => parseSeries(bad, 'series.csv')).toThrow('series.csv, line 3, PARTNER: “XXX” cannot be read.')
    expect(() => parseSeries(bad, 'series.csv')).toThrow('series.csv, line 3, OBS_VALUE: “many” cannot be')
    expect(() => parseSeries('a,b', 'series.csv')).toThrow('series.csv, line 1: the columns are a,b.')
  })
})

describe('the checks', () => {
  test('find in the shipped data what was reviewed, and no error', async () => {
    const found = checkObservations(observations, years)
    expect(found.flatMap((c) => c.findings.filter(({ level }) => level === 'error'))).toEqual([])
    const text = found
      .map(({ name, findings: all }) => [name, ...all.map((f) => `  ${f.text}`)].join('\n'))
      .join('\n')
    await expect(`${text}\n`).toMatchFileSnapshot('../output/data-findings.txt')
  })

  const one: Observation = {
    reporter: 'KAZ',
    partner: 'CHN',
    flow: 'X',
    year: 2022,
    value: 13,
    source: 'kaz-bns',
  }

  test.each<[string, Observation, string]>([
    ['a row that stands twice', one, 'KAZ to CHN, 2022 (kaz-bns)'],
    [
      'a year that its source does not cover',
      { ...one, year: 2010 },
      'KAZ to CHN, 2010 is outside the years of kaz-bns',
    ],
    ['a country that trades with itself', { ...one, partner: 'KAZ' }, 'KAZ to KAZ, 2022'],
    [
      'thousands written as millions',
      { ...one, value: 13_000, source: 'imf-dots' },
      'KAZ to CHN, 2022: kaz-bns has 13060.2, another source 13000000.0 million',
    ],
  ])('find %s', (_, row, text) => {
    const before = new Set(check())
    expect(check(row).filter((found) => !before.has(found))).toContain(text)
  })
})

describe('data/sources.json', () => {
  test('cites every source, with its caveats', () => {
    expect(sources.map((source: { id: string }) => source.id)).toEqual(
      expect.arrayContaining(SHIPPED_SOURCES.map(({ id }) => id)),
    )
    for (const { type, title, author, publisher, custom } of sources) {
      expect([type, title, author[0].literal, publisher, custom.caveats, custom.terms].every(Boolean)).toBe(
        true,
      )
    }
  })
})

describe('data/datapackage.json', () => {
  test('describes the files as Data Package 2 asks', async () => {
    const { default: descriptor } = await import('../../data/datapackage.json')
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
    const table = descriptor.resources.find((resource) => resource.path === 'observations.csv')
    expect(table?.schema?.fields.map((field) => field.name).join()).toBe(HEADER)
    expect(table?.bytes).toBe(Buffer.byteLength(observationsSource))
    expect(descriptor.resources.map((resource) => resource.path)).toEqual([
      'article.json',
      'observations.csv',
      'sources.json',
    ])
  })
})

describe('a source', () => {
  const listed = parseSources(JSON.stringify(sources), 'sources.json')
  const other = (id: string, kind: string) => ({ ...listed[0], id, custom: { ...listed[0]?.custom, kind } })
  const parsed = (...more: object[]) => parseSources(JSON.stringify([...sources, ...more]), 'sources.json')
  const ids = (...more: object[]) => sourcesInOrder(parsed(...more)).map(({ id }) => id)

  test('of those that are shipped wins as before', () => {
    expect(sourcesInOrder(listed)).toBe(SHIPPED_SOURCES)
  })

  test('is any that the file lists: an office’s own wins before sums and collections, a collection after all', () => {
    const order = ids(other('pol-gus', 'national'), other('wto', 'international'))
    expect(order.indexOf('pol-gus')).toBe(order.indexOf('kaz-bns-sums') - 1)
    expect(order.at(-1)).toBe('wto')
    const found = sourcesInOrder(parsed(other('pol-gus', 'national'))).find(({ id }) => id === 'pol-gus')
    expect(found).toMatchObject({
      publisher: 'pol-gus',
      isOurSum: false,
      name: 'International Monetary Fund',
    })
  })

  test('may be named in a file that is read with it, and not in another', () => {
    const file = `${HEADER}\nPOL,KAZ,X,2022,1,6,A,pol-gus`
    const inOrder = sourcesInOrder(parsed(other('pol-gus', 'national')))
    expect(parseObservations(file, 'mine.csv', inOrder)).toHaveLength(1)
    expect(() => parseObservations(file, 'mine.csv')).toThrow('line 2, SOURCE: “pol-gus” cannot be read.')
  })

  test('has an id that can stand in a file', () => {
    expect(() => parsed(other('Not an id', 'national'))).toThrow('An id is made of small letters')
  })
})
