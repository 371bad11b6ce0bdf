import { expect, test } from 'vitest'
import { decodeSpec, encodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { changeSpec, OWN_FIGURES_END } from '../../src/chart/views.ts'
import { ALL_PARTNERS } from '../../src/trade/groups.ts'
import { turnover } from '../../src/trade/measured.ts'
import { CENTRAL_ASIA } from '../../src/trade/observation.ts'
import { index } from '../official-data.ts'

/* Charts over time end, by default, where the figures of most of their countries do. */

const timeOf = (query: string) => decodeSpec(parseQuery(query)).spec.time

test('each country’s own figures end where the data have them end', () => {
  const lastOf = (country: (typeof CENTRAL_ASIA)[number]) =>
    index.years.findLast((year) =>
      ALL_PARTNERS.some(
        (partner) => turnover(index, { area: [country], partner, year, basis: 'reported' }) !== null,
      ),
    )
  expect(Object.fromEntries(CENTRAL_ASIA.map((country) => [country, lastOf(country)]))).toEqual(
    OWN_FIGURES_END,
  )
})

test.each([
  ['', 2022],
  ['&area=KAZ', 2025],
  ['&area=TJK', 2020],
  ['&area=KAZ~UZB', 2023],
  ['&area=KAZ&basis=mirror', 2022],
])('lines%s end in %i', (more, year) => {
  expect(timeOf(`?chart=lines${more}`)).toEqual({ from: 2000, to: year })
})

test('years that nobody chose go with the countries; chosen ones stay', () => {
  const { spec } = decodeSpec(parseQuery('?chart=lines'))
  const kazakh = changeSpec(spec, { area: ['KAZ'] })
  expect(kazakh.time.to).toBe(2025)
  expect(encodeSpec(kazakh).time).toBeNull()
  expect(changeSpec(kazakh, { area: ['CA5'] }).time).toEqual(spec.time)
  const chosen = changeSpec(spec, { time: { from: 2010, to: 2020 } })
  expect(changeSpec(chosen, { area: ['KAZ'] }).time).toEqual(chosen.time)
})
