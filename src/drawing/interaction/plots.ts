/* Where the values of a chart over time stand, read from its markup, so that nothing has to be laid out again and a
   page without the app can be read as well. */

/** A value of a chart over time where it is drawn, px of the drawing. */
export interface PlacedMark {
  readonly mark: SVGElement
  readonly year: string
  readonly x: number
  /** The middle of it. */
  readonly y: number
  /** How high it is: parts of a column are as high as they are large; dots have none. */
  readonly height: number
}

/** The plot of a chart over time, or one of its panels, px of the drawing. */
export interface Plot {
  readonly group: SVGElement
  readonly left: number
  readonly top: number
  readonly right: number
  readonly base: number
}

/** The plots of a chart over time, in reading order; none for any other chart. */
export function plotsOf(chart: Element): Plot[] {
  return [...chart.querySelectorAll<SVGElement>('[data-plot]')].map((group) => {
    const [left = 0, top = 0, right = 0, base = 0] = group.dataset.plot?.split(' ').map(Number) ?? []
    return { group, left, top, right, base }
  })
}

/** The values of one plot: all of them, or those of one year. */
export function marksIn({ group }: Plot, year?: string): PlacedMark[] {
  const own = year === undefined ? '' : `[data-year="${year}"]`
  return [...group.querySelectorAll<SVGElement>(`.mark[data-year]${own}`)].map(placed)
}

/** A value where it is drawn. */
export function placed(mark: SVGElement): PlacedMark {
  const shape = mark.querySelector('.shape')
  const read = (name: string) => Number(shape?.getAttribute(name) ?? 0)
  const isDot = shape?.hasAttribute('cx') === true
  return {
    mark,
    year: mark.dataset.year ?? '',
    x: isDot ? read('cx') : read('x') + read('width') / 2,
    y: isDot ? read('cy') : read('y') + read('height') / 2,
    height: read('height'),
  }
}

/** The place of a point of the screen in a drawing, which may be shown larger or smaller than it was drawn. */
export function inDrawing(chart: SVGSVGElement, clientX: number, clientY: number): { x: number; y: number } {
  const { left, top, width } = chart.getBoundingClientRect()
  const scale = width / chart.viewBox.baseVal.width
  return { x: (clientX - left) / scale, y: (clientY - top) / scale }
}
