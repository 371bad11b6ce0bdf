import search from 'approx-string-match'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likelyPlaces } from '../../src/article/likely-places.ts'
import { runs } from '../runs.ts'

const letters = (from: string, lengths: fc.StringConstraints) =>
  fc.string({ ...lengths, unit: fc.constantFrom(...from) })

/** A text of few different letters, so that pieces are found everywhere, with a phrase in it that was edited here and
 *  there. */
const anyCase = fc
  .record({
    phrase: letters('abc .', { minLength: 8, maxLength: 60 }),
    edits: fc.nat(6),
    changes: fc.array(
      fc.record({
        at: fc.nat(60),
        how: fc.constantFrom('drop', 'put', 'insert'),
        letter: fc.constantFrom('a', 'x'),
      }),
      { maxLength: 6 },
    ),
    before: letters('abcx .', { maxLength: 200 }),
    after: letters('abcx .', { maxLength: 200 }),
  })
  .map(({ phrase, edits, changes, before, after }) => {
    let edited = phrase
    for (const { at, how, letter } of changes)
      edited =
        edited.slice(0, at) + (how === 'drop' ? '' : letter) + edited.slice(how === 'insert' ? at : at + 1)
    return { phrase, edits, text: before + edited + after }
  })

test('wherever a scan of the whole text finds a phrase, it may stand', () => {
  fc.assert(
    fc.property(anyCase, ({ phrase, edits, text }) => {
      const places = [...likelyPlaces(text, phrase, edits)]
      for (const { start, end } of search(text, phrase, edits))
        expect(places.some((place) => place.start <= start && place.end >= end)).toBe(true)
    }),
    { numRuns: runs(20_000) },
  )
})

test('among other words a phrase is looked for in few places, and those are in order and apart', () => {
  const words = 'Nothing of all this is what was asked for, and there is a great deal of it to go through. '
  const text = words.repeat(200)
  expect([...likelyPlaces(text, 'rejecting any form of vassalage', 4)]).toEqual([])
  const places = [
    ...likelyPlaces(`${text}rejecting any from of vasalage${text}`, 'rejecting any form of vassalage', 4),
  ]
  expect(places).toHaveLength(1)
  expect((places[0]?.end ?? 0) - (places[0]?.start ?? 0)).toBeLessThan(100)
})

test('a phrase too short to be taken apart may stand anywhere', () => {
  expect([...likelyPlaces('abcd', 'bc', 1)]).toEqual([{ start: 0, end: 4 }])
})
