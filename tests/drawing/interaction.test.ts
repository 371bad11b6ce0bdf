// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { figuresOf, highlightedBy } from '../../src/chart/highlight.ts'
import { highlightIn } from '../../src/chart/highlight-rule.ts'
import type { ChartModel, Mark } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { drawDetached } from '../../src/drawing/detached.tsx'
import { ON_SCREEN } from '../../src/drawing/draw-context.ts'
import { readIndex, showHighlight, watchMarks } from '../../src/drawing/interaction/highlight.ts'
import { markByKey } from '../../src/drawing/interaction/keyboard.ts'
import { placed } from '../../src/drawing/interaction/plots.ts'
import { staticDrawing } from '../../src/static/static-drawing.ts'
import { bothDatasets } from '../official-data.ts'

const living = async (model: ChartModel) =>
  `<div class="chart">${(await drawDetached(model, 760, ON_SCREEN)).outerHTML}</div>`
const modelOf = (query: string) => resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)

/** The markup of a living chart, and of a prerendered one. */
const DRAWINGS: Record<string, (model: ChartModel) => Promise<string>> = {
  living,
  prerendered: async (model) =>
    `<div class="chart">${await staticDrawing(model, 640, { scope: '', decimals: 1 })}</div>`,
}

/** A page with a chart, and with every phrase of the article. */
function pageOf(chart: string): HTMLElement {
  const page = document.createElement('main')
  const phrases = bothDatasets.passages.map(
    ({ id }) =>
      `<a class="passage" data-passage="${id}" data-figures="${figuresOf(bothDatasets, id).join(' ')}"></a>`,
  )
  page.innerHTML = chart + phrases.join('')
  document.body.replaceChildren(page)
  return page
}

const marksIn = (page: Element) => [...page.querySelectorAll<SVGElement>('.mark')]
const idOf = (mark: Element | undefined) => mark?.getAttribute('data-figure')
const find = (page: Element, id: string) => {
  const mark = marksIn(page).find((one) => idOf(one) === id)
  if (mark === undefined) throw new Error(`${id} is not drawn.`)
  return mark
}

const VIEWS = [
  '',
  '?chart=change',
  '?chart=stacked',
  '?chart=check',
  '?chart=check&measure=earlier',
  '?chart=bars&basis=reported',
  '?chart=lines',
  '?chart=multiples',
  '?chart=stacked&basis=reported',
  '?chart=rank&basis=reported',
]

/** Charts over time, among them those of several names and of ranks. */
const OVER_TIME = [
  '?chart=lines',
  '?chart=lines&measure=growth',
  '?chart=lines&measure=index',
  '?chart=lines&measure=concentration',
  '?chart=multiples&basis=reported',
  '?chart=stacked&basis=reported&measure=share',
  '?chart=rank&basis=reported',
  '?chart=flows&time=2000..2022',
  '?chart=mirror&time=2000..2022',
  '?chart=check&measure=earlier',
]

test('the name of every value over time has its year and its value, in each language', () => {
  let seen = 0
  for (const view of OVER_TIME)
    for (const lang of ['en', 'ru'])
      for (const { id, form, x, words } of modelOf(`${view}&lang=${lang}`).marks) {
        if (form === 'band') continue
        const mark = document.createElementNS('http://www.w3.org/2000/svg', 'a')
        mark.setAttribute('aria-label', words.spoken)
        const { year, value } = placed(mark)
        expect(year, `${id} in “${words.spoken}”`).toBe(x)
        // With "(3 of 5 countries)" where it is of some.
        expect(value.startsWith(words.value) || words.value.startsWith(value), `${value} of ${id}`).toBe(true)
        expect(value).not.toBe('')
        seen += 1
      }
  expect(seen).toBeGreaterThan(3000)
})

for (const [name, draw] of Object.entries(DRAWINGS)) {
  describe(`in a ${name} chart`, () => {
    for (const view of VIEWS) {
      test(`of “${view}” the markup says the same of what lights up as the model`, async () => {
        const model = modelOf(view)
        const index = readIndex(pageOf(await draw(model)))
        expect(index.marks.length).toBe(model.marks.length)
        const ids = [model.marks, bothDatasets.figures, bothDatasets.passages].flatMap((all) =>
          all.map(({ id }): string => id),
        )
        for (const id of [...ids, 'eu-1999'])
          expect(highlightIn(index, id), id).toEqual(highlightedBy(bothDatasets, model, id))
      })
    }

    test('arrows walk in reading order and around, Home and End lead to its ends, and no other key anywhere', async () => {
      const page = pageOf(await draw(modelOf('?chart=change')))
      const marks = marksIn(page)
      expect(marks.length).toBeGreaterThan(5)
      marks.forEach((mark, i) => {
        const next = marks[(i + 1) % marks.length]
        for (const key of ['ArrowRight', 'ArrowDown']) expect(markByKey(mark, key)).toBe(next)
        const before = marks.at(i - 1)
        for (const key of ['ArrowLeft', 'ArrowUp']) expect(markByKey(mark, key)).toBe(before)
        expect(markByKey(mark, 'Home')).toBe(marks[0])
        expect(markByKey(mark, 'End')).toBe(marks.at(-1))
        for (const key of ['Enter', 'PageDown', 'a']) expect(markByKey(mark, key)).toBeUndefined()
      })
    })

    for (const view of ['?chart=lines', '?chart=multiples', '?chart=stacked&basis=reported']) {
      test(`over time down leads from the largest to the smallest value of a year, panel after panel: ${view}`, async () => {
        const model = modelOf(view)
        const page = pageOf(await draw(model))
        const some = model.marks.filter(({ form }, i) => form !== 'band' && i % 23 === 0)
        expect(some.length).toBeGreaterThan(2)
        for (const mark of some) {
          const ofYear = model.marks.filter(({ x, form }) => x === mark.x && form !== 'band')
          const walked = [mark]
          let here = markByKey(find(page, mark.id), 'ArrowDown')
          while (here !== undefined && idOf(here) !== mark.id) {
            const id = idOf(here)
            const next = model.marks.find((one) => one.id === id)
            expect(idOf(markByKey(here, 'ArrowUp'))).toBe(walked.at(-1)?.id)
            walked.push(next ?? mark)
            here = markByKey(here, 'ArrowDown')
          }
          expect(new Set(walked)).toEqual(new Set(ofYear))
          // From the first value of the first panel on.
          const panels: (string | undefined)[] =
            model.panels.length === 0 ? [undefined] : model.panels.map(({ id }) => id)
          const place = ({ panel }: Mark) => panels.indexOf(panel)
          const first = walked.findIndex((one, i) => place(one) < place(walked.at(i - 1) ?? one))
          const inOrder = first < 0 ? walked : [...walked.slice(first), ...walked.slice(0, first)]
          expect(inOrder.map(place)).toEqual(inOrder.map(place).sort((a, b) => a - b))
          const own = inOrder.filter(({ panel }) => panel === mark.panel)
          const top = ({ extent }: Mark) => extent[1]
          const largest = own.indexOf([...own].sort((a, b) => top(b) - top(a))[0] ?? mark)
          const tops = (
            model.panels.length === 0 ? [...own.slice(largest), ...own.slice(0, largest)] : own
          ).map(top)
          // As far as whole px tell the values apart.
          tops.slice(1).forEach((value, i) => {
            expect(value).toBeLessThanOrEqual((tops[i] ?? 0) + Math.max(...tops) / 50)
          })
        }
      })
    }

    test('over time left and right step along a line as far as it goes, Home and End lead to its ends', async () => {
      const page = pageOf(await draw(modelOf('?chart=lines')))
      const line = marksIn(page).filter((mark) => idOf(mark)?.startsWith('eu-'))
      expect(line.length).toBeGreaterThan(20)
      line.forEach((mark, i) => {
        expect(markByKey(mark, 'ArrowRight')).toBe(line[Math.min(i + 1, line.length - 1)])
        expect(markByKey(mark, 'ArrowLeft')).toBe(line[Math.max(i - 1, 0)])
        expect(markByKey(mark, 'Home')).toBe(line[0])
        expect(markByKey(mark, 'End')).toBe(line.at(-1))
      })
    })

    test('over time the box of a lit mark has every value of its year, the largest first, as the model writes it', async () => {
      const model = modelOf('?chart=multiples&basis=reported')
      const page = pageOf(await draw(model))
      const lit = model.marks.find(({ id }) => id === 'rus-uzb-2010')
      if (lit === undefined) throw new Error('The mark is not there.')
      // jsdom lays nothing out: what has a box at all is seen.
      const own = find(page, lit.id)
      Object.assign(own, { getClientRects: () => [new DOMRect()] })
      showHighlight(page, { marks: new Set([lit.id]), passages: new Set() })
      const ofYear = model.marks
        .filter(({ x, panel }) => x === lit.x && panel === lit.panel)
        .sort((a, b) => b.extent[1] - a.extent[1])
      const box = page.querySelector('.readout-box')
      expect(box?.querySelector('.when')?.textContent).toBe('Uzbekistan, 2010')
      const rows = [...(box?.querySelectorAll('li') ?? [])]
      expect(rows.map((row) => row.querySelector('b')?.textContent)).toEqual(
        ofYear.map(({ words }) => words.value),
      )
      expect(rows.map((row) => row.querySelector('span')?.textContent)).toEqual(
        ofYear.map(({ series }) => model.series.find(({ id }) => id === series)?.label),
      )
      const flags = rows.map((row) => row.querySelector('small')?.textContent ?? null)
      expect(flags).toEqual(ofYear.map(({ breaks }) => (breaks ? 'source changes' : null)))
      expect(flags).toContain('source changes')
      expect(page.querySelectorAll('.crosshair').length).toBe(model.panels.length)
      expect(page.querySelectorAll('[data-near]').length).toBeGreaterThan(0)
      showHighlight(page, { marks: new Set(), passages: new Set() })
      expect(page.querySelector('.readout')).toBeNull()
      expect(page.querySelector('[data-at], [data-near]')).toBeNull()
    })

    test('what is lit is marked on both sides, and the Tab key stops at the first of it', async () => {
      const page = pageOf(await draw(modelOf('?chart=change')))
      const lit = () =>
        [...page.querySelectorAll('[data-lit]')].map((one) => idOf(one) ?? one.getAttribute('data-passage'))
      const stops = () =>
        marksIn(page)
          .filter((mark) => mark.tabIndex === 0)
          .map(idOf)
      expect(stops()).toEqual([idOf(marksIn(page)[0])])
      const highlight = highlightIn(readIndex(page), 'p9-eu')
      if (highlight === null) throw new Error('The passage is not known.')
      showHighlight(page, highlight)
      expect(lit()).toEqual(['eu-growth', 'eu-earlier', 'eu-2022', 'p9-eu'])
      expect(stops()).toEqual(['eu-growth'])
      expect(page.querySelector('.chart')?.className).toContain('any-lit')
      showHighlight(page, { marks: new Set(), passages: new Set() })
      expect(lit()).toEqual([])
      expect(stops()).toEqual([idOf(marksIn(page)[0])])
      expect(page.querySelector('.chart')?.className).not.toContain('any-lit')
    })
  })
}

test('marks that are drawn anew are lit as those before them', async () => {
  const markup = await living(modelOf(''))
  const page = pageOf(markup)
  const show = () => showHighlight(page, { marks: new Set(['eu-2022']), passages: new Set() })
  const { end } = watchMarks(page, show)
  page.innerHTML = markup
  await Promise.resolve()
  expect([...page.querySelectorAll('[data-lit]')].map(idOf)).toEqual(['eu-2022'])
  expect(find(page, 'eu-2022').tabIndex).toBe(0)
  end()
})
