import { viewQuery } from '../../chart/codec.ts'
import type { ChartModel } from '../../chart/model.ts'
import type { Theme } from '../../chart/spec.ts'
import { drawDetached } from '../../drawing/detached.tsx'
import STAND_IN_WIDTHS from '../../drawing/layout/stand-in-font-metrics.json' with { type: 'json' }
import { OWN_WIDTHS } from '../../drawing/layout/text.ts'
import { serialise } from '../../drawing/serialise.ts'
import { type Paint, paintOf } from '../../drawing/theme.ts'
import { MARGIN } from './picture-size.ts'

export interface SvgOptions {
  /** The width of the chart itself, px; a margin is added around it. */
  readonly width: number
  readonly theme: Theme
  /** Without paper behind the chart. */
  readonly transparent?: boolean
  /** Whether it will be seen in the app's typefaces, whatever is installed; else there is room in it for what stands in
   *  for them. */
  readonly hasTypefaces?: boolean
}

const DECIMALS = 2

/** A chart as an SVG 1.1 file that needs nothing else: colours and type as attributes, title, description, notes and
 *  sources inside, each mark with its id, its status and its words, and where it all comes from in the metadata.
 *  Drawn by the same components as on the screen; a table has no picture.
 *  @throws Error when the chart cannot be drawn */
export async function drawSvg(
  model: ChartModel,
  { width, theme, transparent, hasTypefaces = false }: SvgOptions,
): Promise<string> {
  const paint = paintOf(theme)
  const widths = hasTypefaces ? OWN_WIDTHS : STAND_IN_WIDTHS
  const svg = await drawDetached(model, width, { paint, scope: '', isFile: true, widths, hasFoot: true })
  return serialise(svg, { target: 'file', decimals: DECIMALS }, () => {
    frame(svg, paint)
    head(svg, model, transparent === true ? null : paint)
  })
}

function sizeOf(svg: Element) {
  return {
    width: Number(svg.getAttribute('width')),
    height: Number(svg.getAttribute('height')),
  }
}

/** Leaves a margin around the chart, and names the typeface of its texts. */
function frame(svg: Element, paint: Paint) {
  const { width, height } = sizeOf(svg)
  const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN]
  svg.setAttribute('width', String(w))
  svg.setAttribute('height', String(h))
  svg.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${w} ${h}`)
  svg.setAttribute('font-family', paint.sans)
}

/** Name, description and origin stand first, then the paper. */
function head(svg: Element, model: ChartModel, paint: Paint | null) {
  for (const own of svg.querySelectorAll(':scope > title, :scope > desc')) own.remove()
  const title = make(svg, 'title', model.title)
  const description = make(svg, 'desc', model.alt)
  title.id = `${model.slug}-title`
  description.id = `${model.slug}-alt`
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', title.id)
  svg.setAttribute('aria-describedby', description.id)
  svg.prepend(
    title,
    description,
    make(svg, 'metadata', provenance(model)),
    ...(paint === null ? [] : [paper(svg, paint)]),
  )
}

function paper(svg: Element, paint: Paint): Element {
  const rect = make(svg, 'rect', '')
  const { width, height } = sizeOf(svg)
  const box = { x: -MARGIN, y: -MARGIN, width, height, fill: paint.paper }
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
    ...(model.own === undefined ? {} : { own: model.own }),
  })
}
