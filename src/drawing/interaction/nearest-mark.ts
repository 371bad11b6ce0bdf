/** As far from a mark as pointing still means it, px on the screen. */
const REACH = 48

/** The mark whose dot is nearest to a point of the screen, in a chart over time; null where none is near.
 *  Places are read from the drawing, so nothing has to be laid out for each dot. */
export function nearestMark(chart: SVGSVGElement, clientX: number, clientY: number): Element | null {
  const { left, top, width } = chart.getBoundingClientRect()
  // The chart may be shown larger or smaller than it was drawn.
  const scale = width / chart.viewBox.baseVal.width
  let least = REACH
  let nearest: Element | null = null
  for (const dot of chart.querySelectorAll('circle.shape')) {
    const place = (name: string) => Number(dot.getAttribute(name)) * scale
    const away = Math.hypot(left + place('cx') - clientX, top + place('cy') - clientY)
    if (away < least) {
      least = away
      nearest = dot
    }
  }
  return nearest
}
