import { inDrawing, marksIn, plotsOf } from './plots.ts'

/** As far outside a plot as pointing still means it, px of the drawing. */
const REACH = 10

/** The one of which `by` is least. Not from a library: this travels with every page. */
function least<T>(all: readonly T[], by: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (best, one) => (best === undefined || by(one) < by(best) ? one : best),
    undefined,
  )
}

/** The value that a point of the screen means in a chart over time: anywhere in a plot, of the nearest year the nearest
 *  value. Undefined outside the plots. */
export function nearestMark(chart: SVGSVGElement, clientX: number, clientY: number): Element | undefined {
  const { x, y } = inDrawing(chart, clientX, clientY)
  const plot = plotsOf(chart).find(
    ({ left, top, right, base }) =>
      left - REACH <= x && x <= right + REACH && top - REACH <= y && y <= base + REACH,
  )
  if (plot === undefined) return undefined
  const marks = marksIn(plot)
  const nearest = least(marks, (one) => Math.abs(one.x - x))
  // Marks of one year stand above each other.
  const ofYear = marks.filter((one) => one.x === nearest?.x)
  return least(ofYear, (one) => Math.max(0, Math.abs(one.y - y) - one.height / 2))?.mark
}
