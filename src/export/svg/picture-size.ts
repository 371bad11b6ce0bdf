/** Around the chart in a picture, px. */
export const MARGIN = 20

/** A px of CSS is the 96th part of an inch. */
const PX_PER_MM = 96 / 25.4

/** The widths of charts in reports, px. */
export const WIDTHS = { column: 480, page: 760, slide: 1100 } as const

/** What the texts of a picture of lines may be: texts, or the outlines of their letters. */
export const LETTERINGS = ['text', 'outlines'] as const
export type Lettering = (typeof LETTERINGS)[number]

/** The narrowest and the widest chart in a picture, px. */
export const LEAST_WIDTH = 280
export const MOST_WIDTH = 4000

/** The width of the chart in a picture that is so many mm wide, px: its type is as large as on the screen, 13 px being just
 *  under 10 points. */
export function widthOfPicture(millimetres: number): number {
  return Math.round(millimetres * PX_PER_MM * 100) / 100 - 2 * MARGIN
}

/** How wide a picture is whose chart is so many px wide, mm. */
export function millimetresOf(width: number): number {
  return (width + 2 * MARGIN) / PX_PER_MM
}
