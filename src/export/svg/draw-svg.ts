import { viewQuery } from '../../chart/codec.ts'
import type { ChartModel } from '../../chart/model.ts'
import type { Theme } from '../../chart/spec.ts'
import { widthOf } from '../../drawing/layout/text.ts'
import { coloursOf, plainValue } from './colours.ts'
import { STYLE_RULES } from './style-rules.ts'
import { withDrawing } from './with-drawing.tsx'

export interface SvgOptions {
  /** The width of the chart itself, px; a margin is added around it. */
  readonly width: number
  readonly theme: Theme
  /** Without paper behind the chart. */
  readonly transparent?: boolean
}

/** Around the chart, px. */
const MARGIN = 20
/** The properties that an SVG can have as attributes. */
const ATTRIBUTES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
]
/** What a standing picture has no use for. */
const OF_SCREENS = ['class', 'style', 'tabindex', 'href', 'role', 'id', 'data-x', 'data-series', 'data-panel']

/** A chart as an SVG file that needs nothing else: styles as attributes, title, description, notes and sources
 *  inside, each mark with its id, its status and its words, and where it all comes from in the metadata.
 *  Drawn by the same components as on the screen; a table has no picture.
 *  @throws Error when the chart cannot be drawn */
export function drawSvg(model: ChartModel, options: SvgOptions): Promise<string> {
  return withDrawing(model, options.width, (holder) =>
    new XMLSerializer().serializeToString(standing(holder, model, options)),
  )
}

/** The picture apart from the page that it was drawn in. */
function standing(holder: Element, model: ChartModel, options: SvgOptions): Element {
  const page = document.createElement('div')
  page.append(...holder.cloneNode(true).childNodes)
  const svg = page.querySelector('svg')
  if (svg === null) throw new Error(`“${model.title}” has no picture.`)
  const colours = coloursOf(options.theme)
  for (const [element, styles] of stylesOf(page)) {
    const partner = element.closest('[data-partner]')?.getAttribute('data-partner') ?? undefined
    for (const [property, value] of styles) {
      if (!ATTRIBUTES.includes(property)) continue
      element.setAttribute(property, plainValue(value, colours, partner).replace(/px$/, ''))
    }
  }
  for (const unseen of svg.querySelectorAll('.hit, title, desc, clipPath')) unseen.remove()
  for (const shifted of svg.querySelectorAll('[dy$="em"]')) unshift(shifted)
  for (const text of svg.querySelectorAll('text, tspan')) stretch(text)
  for (const link of svg.querySelectorAll('a')) link.replaceWith(asGroup(link))
  for (const element of svg.querySelectorAll('*')) plain(element)
  const size = { width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) }
  plain(svg)
  frame(svg, size)
  head(svg, model, options.transparent === true ? null : paper(svg, size, colours))
  return svg
}

/** Name, description and origin stand first, then the paper. */
function head(svg: Element, model: ChartModel, behind: Element | null) {
  const description = make(svg, 'desc', model.alt)
  const title = make(svg, 'title', model.title)
  title.id = `${model.slug}-title`
  description.id = `${model.slug}-alt`
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', title.id)
  svg.setAttribute('aria-describedby', description.id)
  svg.setAttribute('style', 'font-variant-numeric:tabular-nums')
  svg.prepend(
    title,
    description,
    make(svg, 'metadata', provenance(model)),
    ...(behind === null ? [] : [behind]),
  )
}

/** What the style sheets and the elements' own style set, by element. */
function stylesOf(page: Element): Map<Element, Map<string, string>> {
  const found = new Map<Element, Map<string, string>>()
  const note = (element: Element, property: string, value: string) => {
    const styles = found.get(element) ?? new Map<string, string>()
    found.set(element, styles.set(property, value))
  }
  for (const { selector, declarations } of STYLE_RULES) {
    for (const element of page.querySelectorAll(selector)) {
      for (const [property, value] of declarations) note(element, property, value)
    }
  }
  for (const element of page.querySelectorAll('[style]')) {
    for (const declaration of (element.getAttribute('style') ?? '').split(';')) {
      const [property = '', value = ''] = declaration.split(/:(.*)/s).map((part) => part.trim())
      if (value !== '') note(element, property, value)
    }
  }
  return found
}

/** Gives a text the width that it was laid out for, whatever typeface stands in where ours is not installed. */
function stretch(text: Element) {
  const written = text.textContent?.trim() ?? ''
  if (text.children.length > 0 || written.length < 2) return
  const inherited = (name: string) => text.closest(`[${name}]`)?.getAttribute(name) ?? ''
  const face = inherited('font-family').includes('Serif')
    ? 'serif-600'
    : inherited('font-weight') === '600'
      ? 'sans-600'
      : 'sans-400'
  text.setAttribute('textLength', widthOf(written, face, Number(inherited('font-size'))).toFixed(1))
  text.setAttribute('lengthAdjust', 'spacingAndGlyphs')
}

/** Moves a text by px instead of em, which not every program understands. */
function unshift(text: Element) {
  const size = Number(text.closest('[font-size]')?.getAttribute('font-size') ?? 15)
  const by = Number.parseFloat(text.getAttribute('dy') ?? '0') * size
  const y = text.getAttribute('y') ?? text.parentElement?.getAttribute('y')
  text.setAttribute('y', (Number(y) + by).toFixed(1))
  text.removeAttribute('dy')
}

/** A mark as a group with its words. */
function asGroup(link: Element): Element {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g')
  for (const name of ['data-figure', 'data-status', 'data-partner']) {
    group.setAttribute(name, link.getAttribute(name) ?? '')
  }
  group.append(make(link, 'title', link.getAttribute('aria-label') ?? ''), ...link.childNodes)
  return group
}

/** Without what only a page needs; numbers to the hundredth of a px. */
function plain(element: Element) {
  const isReferred = ['pattern', 'mask', 'linearGradient'].includes(element.localName)
  for (const name of element.getAttributeNames()) {
    const isOfScreens = OF_SCREENS.includes(name) || name.startsWith('aria-')
    if (isOfScreens && !(isReferred && name === 'id')) element.removeAttribute(name)
    const value = element.getAttribute(name)
    if (value !== null && !name.startsWith('data-'))
      element.setAttribute(
        name,
        value.replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)))),
      )
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

function frame(svg: Element, { width, height }: Size) {
  const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN]
  svg.setAttribute('width', String(w))
  svg.setAttribute('height', String(h))
  svg.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${w} ${h}`)
}

function paper(svg: Element, { width, height }: Size, colours: ReadonlyMap<string, string>): Element {
  const rect = make(svg, 'rect', '')
  const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN]
  const box = { x: -MARGIN, y: -MARGIN, width: w, height: h, fill: colours.get('--paper') ?? 'none' }
  for (const [name, value] of Object.entries(box)) rect.setAttribute(name, String(value))
  return rect
}

function make(beside: Element, name: string, text: string): Element {
  const element = document.createElementNS(beside.namespaceURI, name)
  element.textContent = text
  return element
}

/** Where a picture comes from, as JSON. */
export function provenance(model: ChartModel): string {
  return JSON.stringify({
    generator: 'Khorgos',
    spec: viewQuery(model.spec),
    datasetVersion: model.datasetVersion,
    sources: model.sources.map(({ text }) => text),
  })
}
