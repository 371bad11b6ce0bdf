/* The elements of a chart's SVG on a page of a PDF. Charts are made of few: groups, rectangles, circles, lines, paths, texts,
   and hatches. */

import { FALLING, TILE } from '../../drawing/patterns.tsx'
import { numbersOf, outlineOf, type SvgText } from '../svg/svg-texts.ts'

type Pdf = PDFKit.PDFDocument

/** What an element takes from those around it where it does not say it itself. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
] as const
type Style = Readonly<Partial<Record<(typeof INHERITED)[number], string>>>

/** What is not drawn where it stands. */
const UNSEEN = ['title', 'desc', 'metadata', 'defs']

/** Draws the SVG's elements, one px of which is a unit of the page. */
export function drawOnPdf(pdf: Pdf, svg: Element, texts: ReadonlyMap<Element, SvgText>): void {
  const [left = 0, top = 0] = numbersOf(svg.getAttribute('viewBox') ?? '')
  pdf.translate(-left, -top)
  for (const child of svg.children) draw({ pdf, texts, svg }, child, styleOf(svg, {}))
}

interface Page {
  readonly pdf: Pdf
  readonly texts: ReadonlyMap<Element, SvgText>
  readonly svg: Element
}

function draw(page: Page, element: Element, around: Style) {
  const { pdf, texts } = page
  const style = styleOf(element, around)
  const text = texts.get(element)
  if (text !== undefined) write(pdf, text, style)
  else if (element.localName in SHAPES) paint(page, element, style)
  else if (!UNSEEN.includes(element.localName)) {
    pdf.save()
    const [x = 0, y = 0] = numbersOf(element.getAttribute('transform') ?? '')
    pdf.translate(x, y)
    for (const child of element.children) draw(page, child, style)
    pdf.restore()
  }
}

function styleOf(element: Element, around: Style): Style {
  const own = INHERITED.flatMap((name) => {
    const value = element.getAttribute(name)
    return value === null ? [] : [[name, value] as const]
  })
  return { ...around, ...Object.fromEntries(own) }
}

/** The outline of each element that has one, traced on the page. */
const SHAPES: Record<string, (pdf: Pdf, element: Element) => void> = {
  rect: (pdf, element) => {
    const { x = 0, y = 0, width = 0, height = 0, rx = 0 } = placeOf(element, RECT)
    const corner = Math.min(rx, width / 2, height / 2)
    if (corner > 0) pdf.roundedRect(x, y, width, height, corner)
    else pdf.rect(x, y, width, height)
  },
  circle: (pdf, element) => {
    const { cx = 0, cy = 0, r = 0 } = placeOf(element, ['cx', 'cy', 'r'])
    pdf.circle(cx, cy, r)
  },
  line: (pdf, element) => {
    const { x1 = 0, y1 = 0, x2 = 0, y2 = 0 } = placeOf(element, ['x1', 'y1', 'x2', 'y2'])
    pdf.moveTo(x1, y1).lineTo(x2, y2)
  },
  path: (pdf, element) => {
    pdf.path(element.getAttribute('d') ?? '')
  },
}
const RECT = ['x', 'y', 'width', 'height', 'rx'] as const

function placeOf<Name extends string>(element: Element, names: readonly Name[]) {
  const found = names.map((name) => [name, Number(element.getAttribute(name) ?? 0)] as const)
  return Object.fromEntries(found) as Partial<Record<Name, number>>
}

function paint(page: Page, element: Element, style: Style) {
  const { pdf } = page
  const trace = () => SHAPES[element.localName]?.(pdf, element)
  const opacity = Number(element.getAttribute('opacity') ?? 1)
  const fill = element.localName === 'line' ? 'none' : (style.fill ?? 'black')
  pdf.save()
  const [x = 0, y = 0] = numbersOf(element.getAttribute('transform') ?? '')
  pdf.translate(x, y)
  if (fill.startsWith('url(')) {
    pdf.save()
    trace()
    pdf.clip()
    hatch(page, fill.slice('url(#'.length, -1), opacity, boundsOf(element, page.svg))
    pdf.restore()
  } else if (fill !== 'none') {
    trace()
    pdf.fillOpacity(Number(style['fill-opacity'] ?? 1) * opacity).fill(fill)
  }
  if (isStroked(style)) {
    trace()
    strokeBy(pdf, style, opacity)
  }
  pdf.restore()
}

function isStroked({ stroke = 'none', 'stroke-width': width = '1' }: Style): boolean {
  return stroke !== 'none' && Number(width) > 0
}

function strokeBy(pdf: Pdf, style: Style, opacity: number) {
  pdf.lineWidth(Number(style['stroke-width'] ?? 1))
  pdf.lineJoin(style['stroke-linejoin'] === 'round' ? 'round' : 'miter')
  const [dash, space = dash] = numbersOf(style['stroke-dasharray'] ?? '')
  if (dash !== undefined && space !== undefined) pdf.dash(dash, { space })
  else pdf.undash()
  pdf.strokeOpacity(opacity).stroke(style.stroke ?? 'black')
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a shape is within: of a path, all of the picture. */
function boundsOf(element: Element, svg: Element): Bounds {
  if (element.localName === 'rect') {
    const { x = 0, y = 0, width = 0, height = 0 } = placeOf(element, RECT)
    return { x, y, width, height }
  }
  if (element.localName === 'circle') {
    const { cx = 0, cy = 0, r = 0 } = placeOf(element, ['cx', 'cy', 'r'])
    return { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }
  }
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(svg.getAttribute('viewBox') ?? '')
  return { x, y, width, height }
}

/** A hatch, as whole strokes through what is clipped: where tiles meet, viewers leave seams. */
function hatch({ pdf, svg }: Page, id: string, opacity: number, { x, y, width, height }: Bounds) {
  const stroke = svg.querySelector(`[id="${id}"] path`)
  if (stroke === null) return
  const slope = stroke.getAttribute('d') === FALLING ? 1 : -1
  // A stroke goes through every corner of a tile: through (k · TILE, 0) for every whole k.
  const at = (px: number, py: number) => (px - slope * py) / TILE
  const corners = [at(x, y), at(x + width, y), at(x, y + height), at(x + width, y + height)]
  for (let k = Math.floor(Math.min(...corners)); k <= Math.ceil(Math.max(...corners)); k++) {
    pdf.moveTo(k * TILE + slope * y, y).lineTo(k * TILE + slope * (y + height), y + height)
  }
  pdf.undash().lineWidth(Number(stroke.getAttribute('stroke-width')))
  pdf.strokeOpacity(opacity).stroke(stroke.getAttribute('stroke') ?? 'black')
}

/** A line of text in its typefaces; the band around one as outlines, which nobody can find twice. */
function write(pdf: Pdf, { runs, size, x, y, isHalo }: SvgText, style: Style) {
  let at = x
  pdf.save()
  for (const run of runs) {
    if (isHalo) {
      pdf.path(outlineOf(run, size, at, y))
      strokeBy(pdf, style, 1)
    } else if (run.typeface !== null) {
      pdf.registerFont(run.typeface.name, run.typeface.file)
      pdf
        .font(run.typeface.name)
        .fontSize(size)
        .fillOpacity(1)
        .fillColor(style.fill ?? 'black')
        .text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' })
    }
    at += run.width
  }
  pdf.restore()
}
