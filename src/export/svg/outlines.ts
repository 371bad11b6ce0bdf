import type { ChartModel } from '../../chart/model.ts'
import type { ReadTypeface } from '../typefaces/typefaces.ts'
import { drawSvg, type SvgOptions } from './svg.ts'
import { numbersOf, outlineOf, type SvgText, textsOf } from './svg-texts.ts'

/** A rectangle in which a text stands, px of the picture. */
export interface TextPlace {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What a text says of how it looks, and what tools know it by. */
const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-linejoin', 'opacity', 'data-part', 'data-source']

/** How far letters reach above and below the base line, as parts of the size. */
const ASCENT = 0.74
const DESCENT = 0.24

/** A chart's picture with its texts as outlines, laid out for the typefaces that these are of.
 *  @throws Error when a typeface cannot be read */
export async function outlinedSvg(
  model: ChartModel,
  options: Omit<SvgOptions, 'hasTypefaces'>,
  read: ReadTypeface,
): Promise<Outlined> {
  return withOutlines(await drawSvg(model, { ...options, hasTypefaces: true }), read)
}

export interface Outlined {
  readonly svg: string
  /** Where its texts stand. */
  readonly texts: readonly TextPlace[]
}

/** An SVG of drawSvg with its texts as the outlines of their letters, which look alike wherever it is opened and need no
 *  typeface; what each says stands in `data-text`. Signs that the app's typefaces do not have stay texts.
 *  @throws Error when a typeface cannot be read */
export async function withOutlines(svg: string, read: ReadTypeface): Promise<Outlined> {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const root = picture.documentElement
  const texts = await textsOf(root, read)
  const [left = 0, top = 0] = numbersOf(root.getAttribute('viewBox') ?? '')
  const places = [...texts.values()].map(({ element, text, x, y, width, size }) => {
    const [dx, dy] = shiftOf(element)
    return {
      text,
      left: x + dx - left,
      top: y + dy - top - ASCENT * size,
      width,
      height: (ASCENT + DESCENT) * size,
    }
  })
  for (const text of texts.values()) outline(text)
  for (const original of new Set([...texts.keys()].map((line) => line.closest('text')))) original?.remove()
  return { svg: new XMLSerializer().serializeToString(picture), texts: places }
}

/** Puts a line's letters before the text that they stand for. */
function outline({ element, runs, size, x, y, text, isHalo }: SvgText) {
  const around = element.closest('text') ?? element
  let at = x
  for (const run of runs) {
    const name = run.typeface === null ? 'text' : 'path'
    const letters = element.ownerDocument.createElementNS(element.namespaceURI, name)
    for (const kept of KEPT) {
      const value = element.getAttribute(kept) ?? around.getAttribute(kept)
      if (value !== null) letters.setAttribute(kept, value)
    }
    if (isHalo) letters.setAttribute('aria-hidden', 'true')
    letters.setAttribute('data-text', runs.length === 1 ? text : run.text)
    if (run.typeface === null) {
      letters.textContent = run.text
      const place = { x: at, y, 'font-size': size, 'text-anchor': 'start' }
      for (const [key, value] of Object.entries(place)) letters.setAttribute(key, String(value))
    } else letters.setAttribute('d', outlineOf(run, size, at, y))
    around.before(letters)
    at += run.width
  }
}

/** How far the groups around an element move it, px. */
function shiftOf(element: Element): [number, number] {
  let [dx, dy] = [0, 0]
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    const [x = 0, y = 0] = numbersOf(around.getAttribute('transform') ?? '')
    dx += x
    dy += y
  }
  return [dx, dy]
}
