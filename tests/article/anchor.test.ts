import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchor } from '../../src/article/anchor.ts'
import type { Passage, PassageId } from '../../src/trade/figure.ts'
import { dataset } from '../article-dataset.ts'
import { standIn } from './stand-in.ts'

const { passages } = dataset
const ids = passages.map((passage) => passage.id)

function passageOf(exact: string, context: { prefix?: string; suffix?: string } = {}): Passage {
  return {
    id: 'p1-test' as PassageId,
    paragraph: 1,
    selector: { type: 'TextQuoteSelector', exact, ...context },
  }
}

const found = (text: string, passage: Passage) =>
  anchor(text, [passage]).found.map(({ start, end }) => text.slice(start, end))

describe('a phrase is found', () => {
  test('as it stands, at its very letters', () => {
    const { found: anchors, missing } = anchor(standIn, passages)
    expect(missing).toEqual([])
    for (const { passage, start, end, edits } of anchors) {
      expect(standIn.slice(start, end)).toBe(passages.find((p) => p.id === passage)?.selector.exact)
      expect(edits).toBe(0)
    }
  })

  test('whatever quotation marks, dashes and spaces the copy has', () => {
    const variants = fc.record({
      quote: fc.constantFrom('"', '“', '”', '«', "'", '’', '‘'),
      dash: fc.constantFrom('-', '–', '—', '\u2011'),
      space: fc.constantFrom(' ', '\u00a0', '  ', '\n', ' \n '),
    })
    fc.assert(
      fc.property(variants, ({ quote, dash, space }) => {
        const copy = standIn
          .replaceAll(/["’]/g, quote)
          .replaceAll('-', dash)
          .replaceAll(/(?<=[a-z]) (?=[a-z])/g, space)
        expect(anchor(copy, passages).missing).toEqual([])
      }),
    )
  })

  test('with one letter changed, left out or put in', () => {
    const long = passages.filter((passage) => passage.selector.exact.length > 20)
    const edit = fc.record({
      passage: fc.constantFrom(...long),
      at: fc.nat(200),
      how: fc.constantFrom('x', '', 'insert'),
    })
    fc.assert(
      fc.property(edit, ({ passage, at, how }) => {
        const { exact } = passage.selector
        const letters = [...exact.matchAll(/[a-z]/g)].map((m) => m.index)
        const place = letters[at % letters.length] ?? 0
        const edited =
          exact.slice(0, place) + (how === 'insert' ? `q${exact[place]}` : how) + exact.slice(place + 1)
        expect(anchor(standIn.replace(exact, edited), [passage]).missing).toEqual([])
      }),
    )
  })

  test('at the place its surroundings tell, where it occurs twice', () => {
    const text = 'First the same words here. Then the same words there.'
    const [first] = anchor(text, [passageOf('the same words', { suffix: ' here' })]).found
    const [second] = anchor(text, [passageOf('the same words', { suffix: ' there' })]).found
    expect(first?.start).toBe(6)
    expect(second?.start).toBe(32)
    const [third] = anchor(text, [passageOf('the same words', { prefix: 'Then ' })]).found
    expect(third?.start).toBe(32)
  })

  test('in capitals, and across soft hyphens', () => {
    expect(found('NEARLY DOUB\u00adLING it', passageOf('nearly doubling'))).toEqual(['NEARLY DOUB\u00adLING'])
  })
})

describe('a phrase is listed as not found', () => {
  test('in another text', () => {
    expect(anchor('Nothing of the kind stands here.', passages)).toEqual({ found: [], missing: ids })
  })

  test('in an empty text', () => {
    expect(anchor('', passages).missing).toEqual(ids)
  })

  test.each([
    ['$90 billion', '$70 billion'],
    ['$700 billion', '$70 billion'],
    ['$1.70 billion', '$70 billion'],
  ])('where the copy says %s instead of %s: a number is never forgiven', (other, said) => {
    const passage = passages.find((p) => p.id === 'p8-doubling') ?? expect.fail()
    expect(anchor(standIn.replaceAll(said, other), [passage]).missing).toEqual(['p8-doubling'])
  })
})

test('anchors lie inside the text and in its order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000, unit: 'grapheme' }), (noise) => {
      const text = noise.slice(0, 50) + standIn + noise
      const { found: anchors, missing } = anchor(text, passages)
      expect(anchors.length + missing.length).toBe(passages.length)
      for (const [i, { start, end }] of anchors.entries()) {
        expect(start).toBeGreaterThanOrEqual(anchors[i - 1]?.start ?? 0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

/** Five megabytes, the largest copy that is taken, by what would make a search slow. */
const LARGEST = 5_000_000
const filled = (words: string) => words.repeat(Math.ceil(LARGEST / words.length)).slice(0, LARGEST)

describe('five megabytes on one line are searched in seconds', { timeout: 60_000 }, () => {
  const oneLine = standIn.replaceAll('\n', ' ')
  test.each([
    ['other words', 'Nothing of the kind is said here; much else is, and at length. '],
    [
      'the article’s own words',
      'Central Asia’s trade turnover with China was more than $35 billion in 2021, ',
    ],
    ['blanks', ' \u00a0'],
    ['Cyrillic', 'Товарооборот стран Центральной Азии с Китаем вырос на 35 процентов. '],
  ])('among %s', (_, words) => {
    const { found: anchors, missing } = anchor(filled(words) + oneLine, passages)
    expect(missing).toEqual([])
    expect(anchors.every(({ edits }) => edits === 0)).toBe(true)
  })

  test('where no phrase is found, nor a piece of one', () => {
    expect(anchor(filled('Nothing of the kind is said here. '), passages).missing).toEqual(ids)
  })

  test('where a phrase stands a hundred thousand times, and only once in its place', () => {
    const passage = passageOf('over the same period', { prefix: 'to $47 billion ' })
    const text = `${filled('and over the same period ')}to $47 billion over the same period ${filled('and over the same period ')}`
    expect(anchor(text, [passage]).found[0]?.start).toBe(LARGEST + 'to $47 billion '.length)
  })

  test('where all but its number stands everywhere', () => {
    const passage = passages.find(({ id }) => id === 'p8-doubling') ?? expect.fail()
    const other = `${passage.selector.exact.replace('$70', '$71')} `
    const start = Math.floor(LARGEST / 2 / other.length) * other.length
    const text = filled(other)
    expect(anchor(text, [passage]).missing).toEqual([passage.id])
    const edited = passage.selector.exact.replace('turnover', 'turnovr')
    expect(found(`${text.slice(0, start)}${edited} ${text.slice(start)}`, passage)).toEqual([edited])
  })
})
