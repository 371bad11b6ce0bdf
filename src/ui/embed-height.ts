import { isDrawn } from '../chart/geometry.ts'
import { passagesBehind } from '../chart/highlight.ts'
import type { ChartModel, Mark } from '../chart/model.ts'
import { layoutOf } from '../drawing/layout/layout.ts'
import { breakLongWords, wrap } from '../drawing/layout/text.ts'
import type { Face } from '../drawing/theme.ts'
import type { FrameHeights } from '../export/embeds/snippets.ts'
import type { Passage } from '../trade/figure.ts'
import { getUiMessages } from './messages/get-ui-messages.ts'

/* How high the pages of one chart are, px, without a browser: by the layout that draws the chart, and the words around
   it as they are measured. For frames that no script fits to them. The sizes are those of embed.css and chart-page.css;
   tests/browser/embed-snippets.spec.ts holds them against the pages. */

/** What a page has around its content, on each side and in all. */
const PADDING = 2 * (1 + 12)
/** A line of text of a size, px. */
const leading = (size: number) => size * 1.45
const SMALL = 13
const TEXT = 15
/** Around texts below each other, px. */
const APART = 12
/** Arial is so much wider than the typefaces whose widths are known, and other systems' are a little wider still. */
const STAND_IN = 1.13

/** The height of a page by its frame's width, both px. */
type HeightAt = (width: number) => number

/** That of the page that draws a chart when it is opened, embed.html.
 *  @param model of a chart that is drawn */
export function livingHeight(model: ChartModel): HeightAt {
  const { fullView } = getUiMessages(model.spec.lang).share
  const spoken = model.marks.map(({ words }) => words.spoken)
  const longest = spoken.sort((a, b) => b.length - a.length).slice(0, LONGEST)
  return (width) => {
    const room = width - PADDING
    const words = { room, size: SMALL, wider: 1.03 }
    const said = Math.max(2, ...longest.map((text) => linesOf(text, words)))
    const below = said * leading(SMALL) + linesOf(fullView, words) * leading(TEXT)
    return PADDING + layoutOf(model, room).height + below
  }
}

/** As many of the longest texts are measured to find the one that takes the most lines. */
const LONGEST = 5

/** The widths for which the pictures of a ready page are drawn, px, and from which width of the page each is shown. */
export const DRAWN_FOR = {
  narrow: { width: 320, from: 0 },
  middle: { width: 440, from: 420 },
  wide: { width: 640, from: 600 },
} as const
/** So many marks in three sizes would make a page that takes more than one round trip; it has no middle one. */
export const MOST_IN_THREE = 120
/** No picture or table is shown wider, px. */
const WIDEST = 800

/** That of the page of a chart that stands ready, with nothing on it unfolded.
 *  @param passages of the article */
export function readyHeight(model: ChartModel, passages: readonly Passage[]): HeightAt {
  const { fullView } = getUiMessages(model.spec.lang).share
  const quotes = passagesBehind(model, passages).map(
    ({ selector, paragraph }) => `“${selector.exact}” ¶${paragraph}   `,
  )
  const drawn = isDrawn(model)
  const folded = [drawn, model.sources.some(({ caveats }) => caveats !== null)].filter(Boolean)
  const chart: HeightAt = drawn ? pictureHeight(model) : (width) => tableHeight(model, width)
  return (width) => {
    const small = { room: width - PADDING, size: SMALL, wider: STAND_IN }
    const below = [
      ...(quotes.length === 0 ? [] : [linesOf(quotes.join(''), small)]),
      linesOf(`${fullView}    SVG    PNG    CSV    JSON`, small),
      ...folded.map(() => 1),
    ]
    const words = below.reduce((sum, lines) => sum + APART + lines * leading(SMALL), 0)
    return PADDING + chart(width) + words
  }
}

function pictureHeight(model: ChartModel): HeightAt {
  const pictures = Object.values(DRAWN_FOR)
    .filter((one) => one !== DRAWN_FOR.middle || model.marks.length <= MOST_IN_THREE)
    .map(({ width, from }) => ({ from, ratio: layoutOf(model, width).height / width }))
  return (width) => {
    const ratio = pictures.findLast(({ from }) => width >= from)?.ratio ?? 0
    return ratio * Math.min(width - PADDING, WIDEST)
  }
}

/** The last column, of words, takes so much of a table; the others share the rest. */
const LAST_COLUMN = 0.4

/** Rows of columns, and on narrow pages of one text. */
function tableHeight(model: ChartModel, width: number): number {
  const room = Math.min(width - PADDING, WIDEST)
  const { partner, measure, year, value, status } = getUiMessages(model.spec.lang).table
  const rows = [[partner, measure, year, value, status], ...model.marks.map(cellsOf)]
  const isNarrow = width < DRAWN_FOR.wide.from
  const heightOf = (cells: readonly string[]) => {
    if (isNarrow) return linesOf(cells.join(' · '), { room, size: TEXT, wider: STAND_IN })
    const share = (i: number) => (i < cells.length - 1 ? (1 - LAST_COLUMN) / (cells.length - 1) : LAST_COLUMN)
    const lines = cells.map((cell, i) =>
      linesOf(cell, { room: room * share(i) - APART, size: TEXT, wider: STAND_IN }),
    )
    return Math.max(...lines)
  }
  const body = rows.reduce((sum, cells) => sum + heightOf(cells) * leading(TEXT) + 7, 0)
  const title = linesOf(model.title, { room, size: 23, wider: STAND_IN, face: 'serif-600' }) * 28
  const subtitle = linesOf(model.subtitle, { room, size: TEXT, wider: STAND_IN }) * leading(TEXT)
  const foot = [...model.notes, ...model.sources].map(
    ({ text }) => APART + linesOf(text, { room, size: SMALL, wider: STAND_IN }) * leading(SMALL),
  )
  return title + subtitle + 8 + body + foot.reduce((sum, height) => sum + height, 0)
}

function cellsOf({ words }: Mark): string[] {
  const { partner, measure, year, value, status, reason } = words
  return [partner, measure, year, value, reason === null ? status : `${status} ${reason}`]
}

/** Into how many lines a text falls.
 *  @param wider by which factor its typeface is wider than the one that is measured */
function linesOf(
  text: string,
  { room, size, wider, face = 'sans-400' }: { room: number; size: number; wider: number; face?: Face },
): number {
  return wrap(breakLongWords(text, face, size * wider, room), face, size * wider, room).length
}

/** Between widths that are tried, px: from one to the next heights rise or fall, or do a little of both. */
const STEP = 4
/** What a height between two that are tried may be more than either, px. */
const SPARE = 8
/** Columns for which frames are high enough, px. From each of these widths to the next a straight line stands for the
 *  heights: other pictures are shown from the second and the third on, and none is wider than at the fourth. */
const STRETCHES = [320, DRAWN_FOR.middle.from, DRAWN_FOR.wide.from, PADDING + WIDEST, 1201] as const

/** How high a frame must be for what is `heightAt` a width, so that nothing is cut off: in a column of any width, and by
 *  the column's width. */
export function frameHeights(heightAt: HeightAt): FrameHeights {
  const lines = STRETCHES.slice(1).map((end, i) => {
    const points: Point[] = []
    for (let from = STRETCHES[i] ?? 0; from < end - 1; from += STEP) {
      const to = Math.min(from + STEP, end - 1)
      const y = Math.max(heightAt(from), heightAt(to)) + SPARE
      points.push({ x: from, y }, { x: to, y })
    }
    return { points, line: { ...lineAbove(points), to: end - 1 } }
  })
  const highest = Math.max(...lines.flatMap(({ points }) => points.map(({ y }) => y)))
  return { most: Math.ceil(highest), lines: lines.map(({ line }) => line) }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Of the straight lines that no point is above, the one that is lowest in the middle of them. */
function lineAbove(points: readonly Point[]): { start: number; slope: number } {
  const middle = ((points[0]?.x ?? 0) + (points.at(-1)?.x ?? 0)) / 2
  const hull: Point[] = []
  for (const point of points) {
    while (hull.length > 1 && isBelow(hull[hull.length - 1], hull[hull.length - 2], point)) hull.pop()
    hull.push(point)
  }
  const right = hull.findIndex(({ x }) => x >= middle)
  const [a, b] = [hull[right - 1], hull[right]]
  if (a === undefined || b === undefined) return { start: Math.max(...points.map(({ y }) => y)), slope: 0 }
  const slope = (b.y - a.y) / (b.x - a.x)
  // Rounded upwards, wherever on the stretch.
  const rounded = Math.round(slope * 100) / 100
  return { start: Math.ceil(Math.max(...points.map(({ x, y }) => y - rounded * x))), slope: rounded }
}

/** Whether a point is on or below the line from the one before it to the one behind it. */
function isBelow(point: Point | undefined, before: Point | undefined, after: Point): boolean {
  if (point === undefined || before === undefined) return false
  return (point.y - before.y) * (after.x - before.x) <= (after.y - before.y) * (point.x - before.x)
}
