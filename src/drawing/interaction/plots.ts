/* Where the values of a chart over time stand and what they are, read from its markup, so that nothing has to be laid out
   again and a page without the app can be read as well. */

/** A value of a chart over time where it is drawn, px of the drawing. */
export interface PlacedMark {
  readonly mark: SVGElement
  readonly x: number
  /** The middle of it. */
  readonly y: number
  /** How high it is: parts of a column are as high as they are large; dots have none. */
  readonly height: number
  /** As its name says them. */
  readonly year: string
  readonly value: string
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
export function marksIn({ group }: Plot, year?: string): readonly PlacedMark[] {
  const all = read.get(group) ?? [...group.querySelectorAll<SVGElement>('[data-series] .mark')].map(placed)
  read.set(group, all)
  return year === undefined ? all : all.filter((one) => one.year === year)
}

/** What was read of each plot, as a pointer that runs over it asks at every move. */
const read = new WeakMap<Element, readonly PlacedMark[]>()

/** Has the plots in an element read anew: they are drawn otherwise than before. */
export function forgetPlots(root: Element) {
  for (const group of root.querySelectorAll('[data-plot]')) read.delete(group)
}

/** What `forgetPlots` must be told of, beside marks that come and go. */
export const PLACES: readonly string[] = ['aria-label', 'cx', 'cy', 'x', 'y', 'width', 'height', 'data-plot']

/** The bands of one plot, which are of all years. */
export function bandsIn({ group }: Plot): SVGElement[] {
  return [...group.querySelectorAll<SVGElement>('.mark')].filter((mark) => !isOnLine(mark))
}

/** Whether a mark is a value on a line or part of a column, of one year. */
export function isOnLine(mark: Element): boolean {
  return mark.closest('[data-plot] [data-series]') !== null
}

/** "China, turnover, 2014: US$47.3 bn; derived; …": in every language a mark's name has year and value so. */
const NAME = /, (\d{4})[^:;]*: ([^;]*);/

function readName(mark: Element): { readonly year: string; readonly value: string } {
  const [, year = '', value = ''] = NAME.exec(mark.ariaLabel ?? mark.getAttribute('aria-label') ?? '') ?? []
  return { year, value }
}

/** A value where it is drawn. */
export function placed(mark: SVGElement): PlacedMark {
  const shape = mark.querySelector('.shape')
  const at = (name: string) => Number(shape?.getAttribute(name) ?? 0)
  const isDot = shape?.hasAttribute('cx') === true
  return {
    mark,
    x: isDot ? at('cx') : at('x') + at('width') / 2,
    y: isDot ? at('cy') : at('y') + at('height') / 2,
    height: at('height'),
    ...readName(mark),
  }
}

/** The place of a point of the screen in a drawing, which may be shown larger or smaller than it was drawn. */
export function inDrawing(chart: SVGSVGElement, clientX: number, clientY: number): { x: number; y: number } {
  const { left, top, width } = chart.getBoundingClientRect()
  const scale = width / chart.viewBox.baseVal.width
  return { x: (clientX - left) / scale, y: (clientY - top) / scale }
}
