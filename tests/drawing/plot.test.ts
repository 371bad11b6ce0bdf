// @vitest-environment jsdom
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { createLit } from '../../src/chart/lit.ts'
import type { ChartModel } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import Drawing from '../../src/drawing/drawing.tsx'
import { layoutOf } from '../../src/drawing/layout/layout.ts'
import { bothDatasets } from '../official-data.ts'

/* What Recharts draws, and what becomes of it when data change. */

const WIDTH = 760
let holder: HTMLElement
let root: Root

beforeEach(() => {
  holder = document.createElement('div')
  root = createRoot(holder)
})
afterEach(() => root.unmount())

const modelOf = (query: string) => resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
function draw(model: ChartModel, marks: ReadonlySet<string> = new Set()) {
  const lit = createLit(() => ({ marks, passages: new Set() }), 'any')
  flushSync(() => root.render(createElement(Drawing, { model, width: WIDTH, lit })))
}
const marks = () => [...holder.querySelectorAll<SVGElement>('[data-figure]')]
const idsOf = (all: readonly SVGElement[]) => all.map((mark) => mark.dataset.figure ?? '').sort()

describe.each([
  '',
  '?chart=change',
  '?chart=mirror',
  '?chart=lines',
  '?chart=multiples',
  '?chart=rank&basis=reported',
])('%s', (query) => {
  const model = modelOf(query)

  test('every mark of the model is drawn at once, in the scales of Recharts', () => {
    draw(model)
    expect(idsOf(marks())).toEqual(model.marks.map(({ id }) => id).sort())
  })

  test('its ticks stand where the layout has them', () => {
    draw(model)
    const { body } = layoutOf(model, WIDTH)
    const boxes =
      body === null
        ? []
        : body.on === 'rows'
          ? body.ticks
          : body.panels.flatMap(({ ticks, years }) => [...ticks, ...years])
    const drawn = [...holder.querySelectorAll('text.tick, text.year')]
    expect(drawn.length).toBe(boxes.length)
    for (const { text, x, y } of boxes) {
      const one = drawn.find(
        (tick) =>
          tick.textContent === text &&
          Math.abs(Number(tick.getAttribute('x')) - x) < 0.1 &&
          Math.abs(Number(tick.getAttribute('y')) - y) < 0.1,
      )
      expect(one, `${text} at ${x}, ${y}`).toBeDefined()
    }
  })
})

test('the axis of a chart of rows has its ticks and grid lines where its values are', () => {
  draw(modelOf(''))
  const x = [...holder.querySelectorAll('text.tick')].map((tick) => Number(tick.getAttribute('x')))
  const lines = [...holder.querySelectorAll('.recharts-cartesian-grid line')].map((line) =>
    Number(line.getAttribute('x1')),
  )
  expect(x.length).toBeGreaterThan(3)
  for (const [i, at] of lines.entries()) expect(at).toBeCloseTo(x[i] ?? 0, 1)
})

test('a line goes through its marks, has gaps where years are missing, and is dashed beside partial sums', () => {
  const model = modelOf('?chart=lines')
  draw(model)
  const ends = new Set(
    [...holder.querySelectorAll('.line path')].flatMap((path) => path.getAttribute('d')?.split(/[ML]/) ?? []),
  )
  const dots = [...holder.querySelectorAll('.mark circle.shape')]
  expect(dots.length).toBeGreaterThan(80)
  for (const dot of dots) {
    const [x, y] = ['cx', 'cy'].map((name) => Math.round(Number(dot.getAttribute(name)) * 10) / 10)
    expect(ends).toContain(`${x} ${y}`)
  }
  expect(holder.querySelectorAll('.line path[stroke-dasharray]').length).toBeGreaterThan(0)
})

test('a change of data keeps the element of every mark that stays, and the keyboard’s focus', () => {
  document.body.append(holder)
  draw(modelOf('?chart=multiples'))
  const before = new Map(marks().map((mark) => [mark.dataset.figure, mark]))
  const focused = marks()[100]
  focused?.focus()
  draw(modelOf('?chart=multiples&time=2005..2022'))
  const after = marks()
  expect(after.length).toBeGreaterThan(300)
  expect(after.every((mark) => before.get(mark.dataset.figure) === mark)).toBe(true)
  expect(after).toContain(focused)
  expect(document.activeElement).toBe(focused)
  holder.remove()
})

test('highlighting a mark draws no other mark anew', () => {
  const model = modelOf('?chart=lines')
  draw(model)
  const before = marks().map((mark) => mark.outerHTML)
  const [first] = model.marks
  draw(model, new Set([first?.id ?? '']))
  expect(marks().map((mark) => mark.outerHTML)).toEqual(before)
  expect(holder.querySelector('.highlight-texts')?.textContent).toContain(first?.label ?? 'nothing')
})
