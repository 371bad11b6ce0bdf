import { scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import {
  COLOURS,
  FIRST_YEAR,
  LAST_YEAR,
  LINES,
  MAX,
  PANELS,
  rowsOf,
  SHOWN,
  type Shape,
  type State,
  WIDTH,
  yearsOf,
} from './marks.ts'

const LEFT = 110
const SVG = 'http://www.w3.org/2000/svg'

/** Elements by key under one parent: those of the round before are kept, and what is no longer drawn goes. */
function joined(parent: Element) {
  const kept = new Map<string, Element>()
  return (
    draw: (put: (name: string, key: string, attributes: Record<string, string | number>) => Element) => void,
  ) => {
    const seen = new Set<string>()
    draw((name, key, attributes) => {
      seen.add(key)
      const element = kept.get(key) ?? parent.appendChild(document.createElementNS(SVG, name))
      kept.set(key, element)
      for (const [attribute, value] of Object.entries(attributes))
        element.setAttribute(attribute, String(value))
      return element
    })
    for (const [key, element] of kept) {
      if (seen.has(key)) continue
      element.remove()
      kept.delete(key)
    }
  }
}

function svgIn(parent: Element, width: number, height: number) {
  const svg = parent.appendChild(document.createElementNS(SVG, 'svg'))
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  return joined(svg)
}

function rowChart(parent: Element, shape: Shape) {
  const height = 40 + 40 * shape.rows
  const draw = svgIn(parent, WIDTH, height)
  const x = scaleLinear([0, MAX], [LEFT, WIDTH - 10])
  return (state: State) => {
    const rows = rowsOf(shape, state)
    const y = scaleBand(
      rows.map(({ name }) => name),
      [0, height - 30],
    ).padding(0.3)
    draw((put) => {
      for (const tick of x.ticks(5))
        put('text', `tick ${tick}`, { x: x(tick), y: height - 10 }).textContent = String(tick)
      for (const { name, value, colour } of rows) {
        const top = y(name) ?? 0
        put('text', `name ${name}`, { x: 0, y: top + y.bandwidth() / 2 }).textContent = name
        const size = { x: LEFT, y: top, width: x(value) - LEFT, height: y.bandwidth() }
        put('rect', name, { ...size, fill: colour })
      }
    })
  }
}

function lineChart(parent: Element, chart: number, width: number, height: number) {
  const draw = svgIn(parent, width, height)
  const y = scaleLinear([0, MAX], [height - 30, 5])
  return (state: State) => {
    const years = yearsOf(chart, state)
    const x = scaleLinear([SHOWN.from, Math.max(state.to, SHOWN.from + 1)], [60, width - 5])
    draw((put) => {
      for (const tick of x.ticks(5))
        put('text', `x ${tick}`, { x: x(tick), y: height - 10 }).textContent = String(tick)
      for (const tick of y.ticks(5))
        put('text', `y ${tick}`, { x: 10, y: y(tick) }).textContent = String(tick)
      LINES.forEach((name, i) => {
        const stroke = COLOURS[i] ?? '#000'
        const path = line<(typeof years)[number]>()
          .defined((one) => one[name] !== null)
          .x(({ year }) => x(year))
          .y((one) => y(one[name] ?? 0))
        put('path', name, { d: path(years) ?? '', stroke, fill: 'none' })
        for (const one of years) {
          const value = one[name]
          if (value === null) continue
          put('circle', `${name} ${one.year}`, { cx: x(one.year), cy: y(value), r: 3, stroke, fill: '#fff' })
        }
      })
    })
  }
}

/** The same charts by D3's scales and shapes, set into the document by hand. */
export function mount(root: HTMLElement, shape: Shape) {
  const button = document.createElement('button')
  button.textContent = 'Other data'
  const years = document.createElement('input')
  Object.assign(years, { type: 'range', min: FIRST_YEAR, max: LAST_YEAR, value: SHOWN.to })
  const figure = document.createElement('figure')
  figure.dataset.chart = 'plain'
  root.append(button, years, figure)
  const drawings =
    shape.rows > 0
      ? [rowChart(figure, shape)]
      : shape.charts > 1
        ? PANELS.map((_, i) => lineChart(figure, i, WIDTH / 3, 220))
        : [lineChart(figure, 0, WIDTH, 420)]
  let state: State = { set: 0, to: SHOWN.to }
  const show = (next: State) => {
    state = next
    for (const draw of drawings) draw(state)
  }
  button.addEventListener('click', () => show({ ...state, set: state.set === 0 ? 1 : 0 }))
  years.addEventListener('input', () => show({ ...state, to: Math.max(SHOWN.from, Number(years.value)) }))
  show(state)
}
