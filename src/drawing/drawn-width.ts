/** The widths at which charts of the page are drawn, px. Between them the drawing is scaled, by a tenth at the most, so
 *  that a picture made at build stands exactly where the living chart will. Among them are the widths that the page's
 *  columns have on common screens. */
export const DRAWN_WIDTHS = [300, 358, 425, 500, 590, 690, 784, 829, 960] as const

/** From how much room on each width is drawn, px: halfway to the next smaller one, by ratio. */
export const FROM_WIDTH: readonly number[] = DRAWN_WIDTHS.map((width, i) => {
  const before = DRAWN_WIDTHS[i - 1]
  return before === undefined ? 0 : Math.round(Math.sqrt(before * width))
})

/** The width at which a chart is drawn that has `room` px. */
export function drawnWidth(room: number): number {
  const place = FROM_WIDTH.filter((from) => from <= room).length - 1
  return DRAWN_WIDTHS[Math.max(0, place)] ?? DRAWN_WIDTHS[0]
}
