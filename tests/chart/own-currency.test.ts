import { beforeAll, describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { OFFICIAL_CHARTS } from '../../src/chart/views.ts'
import { rowsOf } from '../../src/export/tables/rows.ts'
import type { Dataset } from '../../src/trade/figure.ts'
import { placesIn } from '../../src/trade/groups.ts'
import { table, textFile } from '../import/files.ts'
import { bothDatasets } from '../official-data.ts'
import { ownOf } from '../own-statistics.ts'

/* A file without dollars is charted in a currency of its own. */

const FILE = textFile(
  'comext.csv',
  table([
    ['Reporter', 'Partner', 'Flow', 'Year', 'Value (EUR million)'],
    ['Germany', 'Kazakhstan', 'M', 2021, 4100],
    ['Germany', 'Kazakhstan', 'X', 2021, 1500],
    ['Germany', 'Kazakhstan', 'M', 2022, 8123.5],
    ['Germany', 'Kazakhstan', 'X', 2022, 2123.5],
    ['Italy', 'Kazakhstan', 'M', 2022, 13900],
    ['Italy', 'Kazakhstan', 'X', 2022, 1200],
  ]),
)
const RATES = [{ currency: 'EUR', year: '2022', dollars: 1.05, source: 'ECB' }]

let euros: Dataset
let dollars: Dataset
beforeAll(async () => {
  euros = { ...bothDatasets, own: await ownOf([FILE]) }
  dollars = { ...bothDatasets, own: await ownOf([FILE], { rates: RATES }) }
})

function chart(query: string, of: Dataset) {
  const places = placesIn(of.official?.index, of.own)
  return resolve(of, decodeSpec(parseQuery(`?basis=own&area=KAZ&partner=DEU~ITA&${query}`), places).spec)
}

/** All that a chart says. */
const said = (model: ReturnType<typeof chart>) =>
  JSON.stringify([model, model.alt, model.marks.map(({ words }) => words), rowsOf(model)])

describe('a file in euros', () => {
  test('is charted in them, in bars, over the years and in files', () => {
    const bars = chart('chart=bars&time=2022', euros)
    expect(bars.marks.map(({ words }) => words.value)).toEqual(['EUR 15.1 bn', 'EUR 10.2 bn'])
    expect(bars.subtitle).toContain('EUR billions')
    expect(rowsOf(bars).map(({ value, unit }) => [value, unit])).toEqual([
      [15.1, 'EUR billion'],
      [10.247, 'EUR billion'],
    ])
    const lines = chart('chart=lines&time=2021..2022&lang=ru', euros)
    expect(lines.marks.map(({ words }) => words.value)).toContain('10,2 млрд EUR')
    expect(lines.subtitle).toContain('млрд EUR')
  })

  test.each([...OFFICIAL_CHARTS])('says nothing of dollars in “%s”', (name) => {
    for (const lang of ['en', 'ru']) {
      const text = said(chart(`chart=${name}&time=2021..2022&lang=${lang}`, euros))
      expect(text.replace(/“?The official figures[^"]*|Официальные цифры[^"]*/g, '')).not.toMatch(/US\$|долл/)
    }
  })

  test('stands beside no official figure, and says why', () => {
    const asked = chart('chart=bars&time=2022&beside=mirror', euros)
    expect(asked.marks).toHaveLength(2)
    expect(asked.notices).toContainEqual(expect.objectContaining({ param: 'beside', reason: 'does-not-fit' }))
    const sides = chart('chart=mirror&time=2022', euros)
    expect(sides.marks).toEqual([])
    expect(sides.notes.map(({ text }) => text).join(' ')).toContain('are in EUR')
  })

  test('is in dollars from the first rate on, and what has none is counted', () => {
    const bars = chart('chart=bars&time=2022', dollars)
    expect(bars.marks.map(({ words }) => words.value)).toEqual(['US$15.9 bn', 'US$10.8 bn'])
    expect(dollars.own?.notCharted).toEqual([{ reason: 'currency', values: 2 }])
  })
})
