import { optimize } from 'svgo'
import type { ChartModel } from '../chart/model.ts'
import { withDrawing } from '../export/svg/with-drawing.tsx'

/** What the style sheets of the drawings know of Recharts' classes. */
const STYLED = ['recharts-cartesian-grid', 'recharts-cartesian-axis-tick-value']
/** What only a script puts to use. */
const FOR_SCRIPTS = ['data-series', 'data-panel', 'data-x']

/** More marks than this are many small ones, for whose places whole px do. */
const MANY = 400

/** As many decimals of a px as a picture's paths and marks need. */
export function decimalsFor(model: ChartModel): number {
  return model.kind === 'map' || model.marks.length > MANY ? 0 : 1
}

export interface StaticOptions {
  /** Set behind every id, so that drawings of one chart may stand on one page. */
  readonly scope: string
  /** Decimals of a px, where a picture may be a little off what the screen would show. */
  readonly decimals: number
}

/** A chart's drawing as markup for a page that has the drawings' style sheets: as on the screen, with nothing in it
 *  that nothing uses. Marks tell what figure they are about and which passages they stand on.
 *  @throws Error when the chart cannot be drawn */
export function staticDrawing(model: ChartModel, width: number, options: StaticOptions): Promise<string> {
  return withDrawing(model, width, (holder) => {
    const svg = holder.querySelector('svg')
    if (svg === null) throw new Error(`“${model.title}” has no picture.`)
    return standing(svg, model, options)
  })
}

/** The same of a drawing that has been made. */
function standing(drawn: Element, model: ChartModel, { scope, decimals }: StaticOptions): string {
  const page = document.createElement('div')
  page.append(drawn.cloneNode(true))
  const [svg] = page.children
  if (svg === undefined) throw new Error(`“${model.title}” has no picture.`)
  for (const one of svg.querySelectorAll('.field, clipPath, title, desc:not([id])')) one.remove()
  for (const line of svg.querySelectorAll('.recharts-cartesian-grid line'))
    for (const name of BY_STYLE) line.removeAttribute(name)
  for (const element of [svg, ...svg.querySelectorAll('*')]) plain(element)
  for (const mark of svg.querySelectorAll('a.mark')) link(mark, model)
  for (const one of svg.querySelectorAll('*')) roundPlace(one, Math.max(decimals, isDot(one) ? 0 : 1))
  for (const part of svg.querySelectorAll('defs > *')) if (!isUsed(svg, part)) part.remove()
  // Notes and sources follow the marks, so that a page that is still being read shows the marks first.
  svg.append(...svg.querySelectorAll('[data-part=note], [data-part=source]'))
  rescope(svg, scope)
  return optimize(new XMLSerializer().serializeToString(svg), {
    plugins: [
      { name: 'convertPathData', params: { floatPrecision: decimals } },
      { name: 'cleanupNumericValues', params: { floatPrecision: 3 } },
      'removeEmptyContainers',
    ],
  }).data
}

/** What Recharts writes at a line although its place is known and its look is the style sheet's. */
const BY_STYLE = ['x', 'y', 'width', 'height', 'stroke', 'fill']

function plain(element: Element) {
  const classes = [...element.classList].filter(
    (name) => !name.startsWith('recharts-') || STYLED.includes(name),
  )
  if (classes.length > 0) element.setAttribute('class', classes.join(' '))
  else element.removeAttribute('class')
  for (const name of [...FOR_SCRIPTS, 'clip-path']) element.removeAttribute(name)
  if (element.localName === 'svg') element.removeAttribute('style')
  if (element.localName !== 'g') return
  element.removeAttribute('tabindex')
  if (element.id.startsWith('recharts-')) element.removeAttribute('id')
  if (element.attributes.length === 0) element.replaceWith(...element.childNodes)
}

const PLACES = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'width', 'height']

const isDot = (element: Element) => element.localName === 'circle' && element.classList.contains('shape')

function roundPlace(element: Element, decimals: number) {
  for (const name of PLACES) {
    const value = element.getAttribute(name)
    if (value !== null && /^-?[\d.]+$/.test(value))
      element.setAttribute(name, String(Number(Number(value).toFixed(decimals))))
  }
}

/** What the page's script asks of a mark, without what its group says already. */
function link(element: Element, model: ChartModel) {
  const mark = model.marks.find(({ id }) => id === element.getAttribute('data-figure'))
  const [about] = mark?.figureIds ?? []
  if (about !== undefined && about !== mark?.id) element.setAttribute('data-about', about)
  if (mark !== undefined && mark.passageIds.length > 0)
    element.setAttribute('data-passages', mark.passageIds.join(' '))
  element.removeAttribute('id')
  const group = element.parentElement?.closest('[data-partner]')
  if (group?.getAttribute('data-partner') === mark?.party) element.removeAttribute('data-partner')
}

/** Whether a pattern, mask or gradient is referred to from elsewhere than from itself. */
function isUsed(svg: Element, part: Element): boolean {
  const reference = `url(#${part.id})`
  return [...svg.querySelectorAll('*')].some(
    (element) =>
      !part.contains(element) &&
      element.getAttributeNames().some((name) => element.getAttribute(name)?.includes(reference)),
  )
}

const REFERENCES = ['aria-labelledby', 'aria-describedby']

function rescope(svg: Element, scope: string) {
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? ''
      if (name === 'id' || REFERENCES.includes(name)) element.setAttribute(name, value + scope)
      else if (value.includes('url(#'))
        element.setAttribute(name, value.replace(/url\(#([^)]+)\)/g, `url(#$1${scope})`))
    }
  }
}
