import type { Face } from '../../drawing/theme.ts'
import { type ReadTypeface, type Run, typefacesFor } from '../typefaces/typefaces.ts'

/** A line of text of an SVG of drawSvg, set in the app's typefaces. */
export interface SvgText {
  /** The `text` or `tspan` that it stands in. */
  readonly element: Element
  readonly text: string
  readonly size: number
  /** Where it begins, on its base line, in the coordinates of its element, px. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly runs: readonly Run[]
  /** Whether it is the band around a text, and no text of its own. */
  readonly isHalo: boolean
}

/** Every line of text below `svg`, by its element.
 *  @throws Error when a typeface cannot be read */
export async function textsOf(svg: Element, read: ReadTypeface): Promise<Map<Element, SvgText>> {
  const lines = [...svg.querySelectorAll('text, tspan')]
    .filter((element) => element.children.length === 0 && (element.textContent ?? '').trim() !== '')
    .map((element) => ({ element, text: element.textContent ?? '', face: faceOf(element) }))
  const set = await typefacesFor(lines, read)
  return new Map(
    lines.map(({ element, text, face }) => {
      const size = Number(inherited(element, 'font-size'))
      const runs = set(text, face, size)
      const width = runs.reduce((sum, run) => sum + run.width, 0)
      const anchor = inherited(element, 'text-anchor')
      const at = Number(inherited(element, 'x'))
      const x = anchor === 'end' ? at - width : anchor === 'middle' ? at - width / 2 : at
      const y = Number(inherited(element, 'y'))
      const isHalo = element.getAttribute('aria-hidden') === 'true'
      return [element, { element, text, size, x, y, width, runs, isHalo }]
    }),
  )
}

function faceOf(element: Element): Face {
  if (inherited(element, 'font-family').includes('Serif')) return 'serif-600'
  return inherited(element, 'font-weight') === '600' ? 'sans-600' : 'sans-400'
}

/** What an element or the closest around it says of `name`. */
function inherited(element: Element, name: string): string {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? ''
}

const LETTERS = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const

/** A run's glyphs as an SVG path, from `x` on the base line `y`, to a hundredth of a px; empty where no typeface has
 *  them. */
export function outlineOf({ typeface, text }: Run, size: number, x: number, y: number): string {
  if (typeface === null) return ''
  const { font } = typeface
  const scale = size / font.unitsPerEm
  const { glyphs, positions } = font.layout(text)
  let at = 0
  return glyphs
    .map((glyph, i) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {}
      const place = [x + (at + xOffset) * scale, y - yOffset * scale] as const
      at += xAdvance
      return glyph.path.commands
        .map(({ command, args }) => LETTERS[command] + placed(args, scale, place))
        .join('')
    })
    .join('')
}

/** The numbers of an attribute: a place, a view box, a dash, or how far a group is moved. */
export function numbersOf(text: string): number[] {
  return (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
}

/** Fonts count upwards. */
function placed(args: readonly number[], scale: number, place: readonly [number, number]): string {
  return args
    .map((value, i) => (i % 2 === 0 ? place[0] + value * scale : place[1] - value * scale))
    .map((value) => String(Math.round(value * 100) / 100))
    .join(' ')
}
