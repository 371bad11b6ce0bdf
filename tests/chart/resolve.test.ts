import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import type { Observation } from '../../src/trade/observation.ts'
import { dataset } from '../article-dataset.ts'
import { bothDatasets } from '../official-data.ts'
import { anySpec } from './arbitrary-spec.ts'

const model = (search: string) => resolve(dataset, decodeSpec(parseQuery(search)).spec)

describe('each chart’s model is as reviewed', () => {
  test.each([
    ['bars', ''],
    ['bars-ru', '?lang=ru'],
    ['multiples-of-russia', '?relative=RUS'],
    ['change', '?chart=change'],
    ['change-ru', '?chart=change&lang=ru'],
    ['shares', '?chart=stacked'],
    ['rank', '?chart=rank'],
    ['table', '?chart=table'],
    ['only-the-united-states', '?partner=USA'],
  ])('%s', async (name, search) => {
    await expect(`${JSON.stringify(model(search), null, 2)}\n`).toMatchFileSnapshot(`../output/${name}.json`)
  })
})

/** An observation in one line, so that a reviewer can read a model through. */
function briefly(key: string, value: unknown): unknown {
  if (key !== 'observations' || !Array.isArray(value)) return value
  return (value as Observation[]).map((o) =>
    [o.reporter, o.flow, o.partner, o.year, o.value, o.source].join(' '),
  )
}

describe('the article beside the official statistics', () => {
  const check = (search: string) => resolve(bothDatasets, decodeSpec(parseQuery(search)).spec)

  test.each([
    ['check', '?chart=check'],
    ['check-ru', '?chart=check&lang=ru'],
    ['check-ranks', '?chart=check&measure=rank'],
    ['check-earlier', '?chart=check&measure=earlier'],
    ['lines', '?chart=lines&time=2015..2022&mark=2020'],
    ['lines-mirror-ru', '?chart=lines&basis=mirror&partner=CHN~RUS&time=2018..2022&lang=ru'],
    ['concentration', '?chart=lines&measure=concentration&time=2017..2022'],
    ['stacked-shares', '?chart=stacked&measure=share&basis=reported&time=2018..2022'],
    ['by-country', '?chart=multiples&partner=CHN~RUS&time=2019..2022&panels=free'],
    ['ranks', '?chart=rank&basis=reported&time=2019..2022'],
    ['bars-official', '?chart=bars&basis=reported'],
    ['flows', '?chart=flows&time=2020&area=KAZ'],
    ['both-books', '?chart=mirror'],
    ['map', '?chart=map'],
  ])('%s is as reviewed', async (name, search) => {
    await expect(`${JSON.stringify(check(search), briefly, 2)}\n`).toMatchFileSnapshot(
      `../output/${name}.json`,
    )
  })

  test('each verdict is told in its row', () => {
    expect(check('?chart=check').series.map(({ id, remark }) => [id, remark])).toEqual([
      ['CHN', 'agrees with China’s own books only'],
      ['EU', 'agrees with Central Asia’s books only'],
      ['RUS', 'Central Asia’s books have 2.2 less'],
      ['USA', 'cannot be checked: no figure is stated'],
    ])
  })

  test('every official value leads to its publishers and their caveats', () => {
    const { marks, sources } = check('?chart=check')
    for (const mark of marks.filter(({ figureIds }) => figureIds.length === 0)) {
      const published = sources.filter(({ id, caveats }) => mark.sourceIds.includes(id) && caveats)
      expect(published).toHaveLength(mark.sourceIds.length)
    }
  })
})

describe('a model', () => {
  test('is made for every valid spec, and is plain JSON', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const made = resolve(dataset, spec)
        expect(JSON.parse(JSON.stringify(made))).toEqual(made)
      }),
      { numRuns: 500 },
    )
  })

  test('has marks whose ids are unique and which all lead to figures, passages and the source', () => {
    const figures = new Set<string>(dataset.figures.map((f) => f.id))
    const passages = new Set<string>(dataset.passages.map((p) => p.id))
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { marks, sources } = resolve(dataset, spec)
        expect(new Set(marks.map((mark) => mark.id)).size).toBe(marks.length)
        for (const mark of marks) {
          expect(mark.figureIds.length).toBeGreaterThan(0)
          expect(mark.figureIds.every((id) => figures.has(id))).toBe(true)
          expect(mark.passageIds.length).toBeGreaterThan(0)
          expect(mark.passageIds.every((id) => passages.has(id))).toBe(true)
          expect(mark.sourceIds).toEqual(sources.map((source) => source.id))
        }
      }),
    )
  })

  test('never gives a number to what is not stated', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        for (const mark of resolve(dataset, spec).marks) {
          if (mark.status === 'not-stated') expect(mark.amount.shown).toBeNull()
          if (mark.series === 'USA' && mark.measure !== 'rank') expect(mark.status).toBe('not-stated')
        }
      }),
    )
  })

  test('says that a partner is the largest only where it is', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { title, marks } = resolve(dataset, { ...spec, chart: 'bars', relative: null, lang: 'en' })
        const china = marks.some((mark) => mark.series === 'CHN')
        expect(title.includes('largest')).toBe(china && marks.length > 1)
        if (title.includes('largest')) expect(title).toMatch(/^China has/)
      }),
    )
  })

  test('says for whom the year is only implied, on every chart of its values', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { kind, marks, notes } = resolve(dataset, { ...spec, lang: 'en' })
        if (kind === 'table') return
        const implied = marks.some((mark) => mark.words.year.includes('implied'))
        if (implied) expect(notes.map((note) => note.text).join(' ')).toContain('context implies it')
      }),
    )
  })

  test('gives no shares of fewer than two stated turnovers, and counts all that are stated', () => {
    expect(model('?chart=stacked&partner=RUS~USA')).toMatchObject({ marks: [], series: [] })
    expect(model('?chart=stacked&partner=CHN~EU').title).toBe(
      'Shares of two of the three stated turnovers with Central Asia',
    )
  })

  test('labels what is derived as derived', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        for (const mark of resolve(dataset, { ...spec, lang: 'en' }).marks) {
          if (mark.status === 'derived' && mark.id !== `${spec.relative?.toLowerCase()}-multiple`) {
            expect(mark.label).toContain('derived')
          }
        }
      }),
    )
  })

  test('tells in its alt text every partner, value and status', () => {
    const { alt, marks } = model('?chart=change')
    for (const { words } of marks) {
      expect(alt).toContain(words.partner)
      expect(alt).toContain(words.value)
      expect(alt).toContain(words.status)
    }
  })

  test('shows 2022 for any other year, and says so', () => {
    const { spec, notices } = model('?time=2010..2021')
    expect(spec.time).toEqual({ from: 2022, to: 2022 })
    expect(notices).toEqual([{ param: 'time', given: '2010..2021', used: '2022', reason: 'no-data' }])
  })

  test('shows no multiples of the United States, for which no figure is stated', () => {
    const { spec, notices } = model('?relative=USA')
    expect(spec.relative).toBeNull()
    expect(notices).toEqual([{ param: 'relative', given: 'USA', used: null, reason: 'no-data' }])
  })

  test('does not call the earlier year by a number', () => {
    const { legend, marks } = model('?chart=change')
    expect(legend[0]?.label).toBe('earlier year, not named')
    expect(marks.filter((mark) => mark.x === 'earlier').map((mark) => mark.words.year)).toEqual([
      'earlier year, not named',
      'earlier year, not named',
    ])
  })
})
