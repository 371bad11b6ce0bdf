import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyParagraphs } from '../../src/article/copy-paragraphs.ts'
import { runs } from '../runs.ts'

const shown = (text: string, whole = []) =>
  copyParagraphs(text, whole).map(({ start, end }) => text.slice(start, end))

test('a line that is not empty is a paragraph', () => {
  expect(shown('One\n\n \t\nTwo two\nThree')).toEqual(['One', 'Two two', 'Three'])
})

test('a very long line goes on in further paragraphs, cut between words and never within a phrase', () => {
  const text = 'word '.repeat(4000).trim()
  const phrase = { start: 4_970, end: 5_040 }
  const paragraphs = copyParagraphs(text, [phrase])
  expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  expect(paragraphs.length).toBeGreaterThan(3)
  for (const { start, end } of paragraphs) {
    expect(end - start).toBeLessThanOrEqual(5000)
    expect(start === 0 || start === phrase.start || text[start - 1] === ' ').toBe(true)
    expect(start > phrase.start && start < phrase.end).toBe(false)
  }
})

test('a line without spaces is cut as well, but no character in two', () => {
  const paragraphs = shown('🐎'.repeat(6000))
  expect(paragraphs.join('')).toBe('🐎'.repeat(6000))
  expect(paragraphs.every((paragraph) => !/\p{Surrogate}/u.test(paragraph))).toBe(true)
})

test('very many lines share paragraphs, and none is lost', () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => `line ${i}`)
  const paragraphs = shown(lines.join('\n'))
  expect(paragraphs.length).toBeLessThanOrEqual(1500)
  expect(paragraphs.join('\n').split('\n')).toEqual(lines)
})

test('half a million empty lines, or blanks on one line, are no paragraphs', () => {
  expect(shown(`One${'\n'.repeat(500_000)}${' '.repeat(500_000)}\nTwo`)).toEqual(['One', 'Two'])
})

test('whatever the text, all that can be read of it is in its paragraphs, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é'), maxLength: 400 }), (text) => {
      const paragraphs = copyParagraphs(text, [])
      expect(shown(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      for (const [i, { start }] of paragraphs.entries())
        expect(start).toBeGreaterThanOrEqual(paragraphs[i - 1]?.end ?? 0)
    }),
    { numRuns: runs(2000) },
  )
})
