import { widthOf } from '../../src/drawing/layout/text.ts'
import type { Face } from '../../src/drawing/theme.ts'

/** Where a text stands in a picture, px from its left and upper edge. */
export interface TextBox {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
}

/** Every text of an SVG file whose styles are attributes, measured without a browser: by the widths of the characters in
 *  our typefaces, which three tests in a browser hold against what is really drawn. */
export function textBoxesOf(svg: Element): TextBox[] {
  const lines = [...svg.querySelectorAll('text, tspan')].filter(
    (element) => element.children.length === 0 && (element.textContent?.trim() ?? '') !== '',
  )
  return lines.map(boxOf)
}

function boxOf(line: Element): TextBox {
  const text = line.textContent?.trim() ?? ''
  const width = widthOf(text, faceOf(line), Number(inherited(line, 'font-size')))
  const [dx, dy] = shiftOf(line)
  const x = Number(place(line, 'x')) + dx
  const anchor = inherited(line, 'text-anchor')
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
  return { text, left, right: left + width, baseline: Number(place(line, 'y')) + dy }
}

function faceOf(line: Element): Face {
  if (inherited(line, 'font-family').includes('Serif')) return 'serif-600'
  return inherited(line, 'font-weight') === '600' ? 'sans-600' : 'sans-400'
}

function inherited(line: Element, name: string): string {
  return line.closest(`[${name}]`)?.getAttribute(name) ?? ''
}

/** A tspan without a place of its own stands where its text does. */
function place(line: Element, name: string): string {
  return line.getAttribute(name) ?? line.closest('text')?.getAttribute(name) ?? '0'
}

/** How far groups around a text move it. */
function shiftOf(line: Element): [number, number] {
  let [dx, dy] = [0, 0]
  for (let around: Element | null = line; around !== null; around = around.parentElement) {
    const transform = around.getAttribute('transform')
    if (transform === null) continue
    const [, x, y] = /^translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)$/.exec(transform) ?? []
    if (x === undefined || y === undefined) throw new Error(`A text is moved by “${transform}”.`)
    dx += Number(x)
    dy += Number(y)
  }
  return [dx, dy]
}
