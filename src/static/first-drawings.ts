import type { ChartModel } from '../chart/model.ts'
import { DRAWN_WIDTHS, FROM_WIDTH } from '../drawing/drawn-width.ts'
import { staticDrawing } from './static-drawing.ts'

/** A chart of the page, `width` px wide, as markup for a page that has the drawings' style sheets.
 *  @throws Error when the chart cannot be drawn */
function drawn(model: ChartModel, width: number): Promise<string> {
  return staticDrawing(model, width, { scope: `-${width}`, decimals: 3, hasFoot: false })
}

/** The first view's chart at every width for which charts are drawn, of which the page shows the one that fits.
 *  @throws Error when the chart cannot be drawn */
export async function firstDrawings(model: ChartModel): Promise<string> {
  const drawings: string[] = []
  for (const width of DRAWN_WIDTHS)
    drawings.push(`<div class="chart s${width}">${await drawn(model, width)}</div>`)
  // Where scripts are off, a passage leads to the chart: none of the drawings has the ids of its marks.
  const places = model.marks.map(({ id }) => `<a id="mark-${id}"></a>`)
  return `<noscript>${places.join('')}</noscript>${drawings.join('')}`
}

/** One drawing by the room in its place: as drawn-width.ts chooses it. */
export function firstDrawingStyle(): string {
  const shown = DRAWN_WIDTHS.map((width, i) => {
    const [from, to] = [FROM_WIDTH[i] ?? 0, FROM_WIDTH[i + 1]]
    const upTo = to === undefined ? '' : ` and (width<${to}px)`
    return `@container (width>=${from}px)${upTo}{.first>.s${width}{display:block}}`
  })
  return ['.first{container-type:inline-size}.first>.chart{display:none}', ...shown].join('')
}
