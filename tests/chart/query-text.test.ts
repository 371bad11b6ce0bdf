import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeSpec, encodeSpec, formatQuery, parseQuery } from '../../src/chart/codec.ts'
import { readAddress, readQuery } from '../../src/chart/query-text.ts'
import { anySpec } from './arbitrary-spec.ts'

test('a query that was escaped once too often, or twice, reads as it was meant', () => {
  const meant = '?chart=map&time=2020&lang=ru'
  for (const and of ['&amp;', '&amp;amp;', '&AMP;', '&#38;', '&#038;', '&amp;#038;', '&#x26;'])
    expect(readQuery(meant.replaceAll('&', and)), and).toBe(meant)
  expect(decodeSpec(parseQuery('?chart=map&amp;time=2020')).notices).toEqual([])
})

test('an address that ends at the "#" of an escaped "&" goes on behind it', () => {
  expect(readAddress({ search: '?chart=map&', hash: '#038;time=2020&#038;lang=ru' })).toEqual({
    search: '?chart=map&time=2020&lang=ru',
    hash: '',
  })
  expect(readAddress({ search: '?chart=map', hash: '#share' })).toEqual({
    search: '?chart=map',
    hash: '#share',
  })
})

test('whatever a spec holds, its own query is left alone', () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      const query = `?${formatQuery(encodeSpec(spec))}`
      expect(readQuery(query)).toBe(query)
    }),
  )
})

test('a title may hold what looks like an escaped sign', () => {
  const { spec } = decodeSpec(parseQuery(`?title=${encodeURIComponent('R&amp;D &#38; more')}`))
  expect(spec.title).toBe('R&amp;D &#38; more')
})
