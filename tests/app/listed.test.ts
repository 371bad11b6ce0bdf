import { expect, test } from 'vitest'
import { listedIn } from '../../src/app/controls/official/listed.ts'

const OPTIONS = [
  { value: 'DEU', label: 'Germany', aliases: ['DEU', 'Германия'] },
  { value: 'GNQ', label: 'Equatorial Guinea' },
  { value: 'GIN', label: 'Guinea' },
  { value: 'KOR', label: 'South Korea', aliases: ['KOR', 'Южная Корея'] },
  { value: 'PRK', label: 'North Korea' },
  { value: 'TUR', label: 'Türkiye', aliases: ['TUR', 'Turkey'] },
]
const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase())
const listed = (query: string) => {
  const list = listedIn(query, OPTIONS, contains)
  return list && [list.found.map(({ value }) => value).join(' '), list.unknown.join(' ')]
}

test('a list names places in any of their names, whole or by a part of one alone', () => {
  expect(listed('turkiye, KOR; герм')).toEqual(['TUR KOR DEU', ''])
  expect(listed('Guinea\tGermany')).toEqual(['GIN DEU', ''])
})

test('what is of several, or of none, is said', () => {
  expect(listed('Korea, Germany, Atlantis')).toEqual(['DEU', 'Korea Atlantis'])
})

test('a list that is being typed is one already', () => {
  expect(listed('Germany, ')).toEqual(['DEU', ''])
})

test('one name is no list, nor is a name with a comma', () => {
  expect(listed('Germany')).toBeNull()
  expect(listedIn('Korea, Rep', [{ value: 'KOR', label: 'Korea, Rep. of' }, ...OPTIONS], contains)).toBeNull()
})
