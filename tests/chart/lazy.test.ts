import { afterEach, describe, expect, test, vi } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { changed, lazily } from '../../src/chart/lazy.ts'
import { getMessages } from '../../src/chart/messages/get-messages.ts'
import { PRESETS } from '../../src/chart/presets.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { bothDatasets } from '../official-data.ts'

afterEach(() => vi.restoreAllMocks())

/** How often a mark's words have been put together since. */
function countWords() {
  const messages = getMessages('en')
  const ofArticle = vi.spyOn(messages, 'spoken')
  const official = vi.spyOn(messages, 'spokenOfficial')
  return () => ofArticle.mock.calls.length + official.mock.calls.length
}

describe('the words of marks', () => {
  test('are made for nobody who does not read them', () => {
    const count = countWords()
    for (const { spec } of PRESETS) resolve(bothDatasets, spec)
    expect(count()).toBe(0)
  })

  test('are made for the mark that is read, once', () => {
    const count = countWords()
    const { marks } = resolve(bothDatasets, decodeSpec(parseQuery('?chart=multiples')).spec)
    expect(marks.length).toBeGreaterThan(400)
    expect(marks[7]?.words).toBe(marks[7]?.words)
    expect(count()).toBe(1)
  })

  test('make no difference to a model: as JSON, cloned, compared, read before or not', () => {
    for (const { spec } of PRESETS.filter(
      ({ spec: { area, basis } }) => area.includes('CA5') && basis !== 'mirror',
    )) {
      const [model, other] = [resolve(bothDatasets, spec), resolve(bothDatasets, spec)]
      const text = JSON.stringify(model)
      for (const { words, label } of other.marks)
        expect([typeof words.spoken, typeof label]).toEqual(['string', 'string'])
      expect(JSON.stringify(other)).toBe(text)
      expect(JSON.stringify(structuredClone(resolve(bothDatasets, spec)))).toBe(text)
      expect(model).toEqual(JSON.parse(text))
    }
  })
})

test('a changed copy has the words of its original, in the same place, and makes none', () => {
  const make = vi.fn(() => 'China')
  const start = { id: 'chn' }
  lazily(start, 'words', make)
  const copy = changed(start, { id: 'eu' })
  expect(make).not.toHaveBeenCalled()
  expect(JSON.stringify(copy)).toBe('{"id":"eu","words":"China"}')
  expect(JSON.stringify(changed(start, { words: 'EU' }))).toBe('{"id":"chn","words":"EU"}')
  expect(start).toEqual({ id: 'chn', words: 'China' })
})
