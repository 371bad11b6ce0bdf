import type { ChartModel, YearAxis } from '../../chart/model.ts'
import { TYPE } from '../theme.ts'
import { widthOf } from './text.ts'
import { boundsOf, type TextBox, textBox } from './text-box.ts'
import type { PanelPlace, PanelSides } from './time.ts'

/** The height of a line of marked years above the plot, what is free below the lowest, and between two texts, px. */
const LINE = 15
const BELOW = 7
const GAP = 8
/** A text that stands beside its stroke reaches so far beyond it, px. */
const BESIDE = 4
/** Names of what years are marked for stand in at most so many lines. */
const LINES = 2

/** The text of a marked year, and in which line above the plot it stands: 0 is the lowest. */
export interface MarkedText {
  readonly year: number
  readonly line: number
  /** Its base line is counted from the plot's top. */
  readonly text: TextBox
}

type MarkedYear = YearAxis['marked'][number]

/** The texts of the marked years, above their strokes, with what they are marked for as far as there is room: the
 *  longest are the first to go without. Small multiples have the years alone. */
export function markedTexts(model: ChartModel, place: PanelPlace, sides: PanelSides): MarkedText[] {
  const { from, to } = model.years ?? model.spec.time
  const marked = (model.years?.marked ?? []).filter(({ year }) => from <= year && year <= to)
  const named = place.panel === null ? marked.filter(({ label }) => label !== null) : []
  const shortFirst = [...named].sort((a, b) => nameOf(a).length - nameOf(b).length)
  for (let count = named.length; count >= 0; count -= 1) {
    const full = shortFirst.slice(0, count)
    const found = placed(marked, full, place, sides)
    if (found !== null) return found
  }
  return placed(marked, [], place, sides, marked.length) ?? []
}

/** What these lines take above the plot, px. */
export function heightOfMarked(texts: readonly MarkedText[]): number {
  const lines = Math.max(0, ...texts.map(({ line }) => line + 1))
  return lines === 0 ? 0 : lines * LINE + BELOW
}

/** "2009, financial crisis": the name of a year that is marked for something. */
export function nameOf({ year, label }: MarkedYear): string {
  return label === null ? String(year) : `${year}, ${label}`
}

/** Of a search for places, at most so many tries. */
const TRIES = 600

/** A place for each text, from the last year to the first: low rather than high, above the middle of its stroke rather than
 *  beside it; null where none is found. A stroke that goes up to its text crosses no other, unless as many lines are
 *  allowed as it takes. */
function placed(
  marked: readonly MarkedYear[],
  full: readonly MarkedYear[],
  place: PanelPlace,
  sides: PanelSides,
  lines?: number,
): MarkedText[] | null {
  let tries = TRIES
  const search = (left: readonly MarkedYear[], done: readonly MarkedText[]): readonly MarkedText[] | null => {
    const next = left.at(-1)
    if (next === undefined) return done
    const words = full.includes(next) ? nameOf(next) : String(next.year)
    for (const one of candidates(next.year, words, lines ?? LINES, place, sides)) {
      tries -= 1
      if (tries < 0 && lines === undefined) return null
      if (!done.every((other) => leaveRoom(one, other, sides, lines !== undefined))) continue
      const found = search(left.slice(0, -1), [one, ...done])
      if (found !== null) return found
    }
    return null
  }
  return search(marked, [])?.slice() ?? null
}

/** Where a text might stand; nowhere, if it is wider than the plot and the names of the lines. */
function candidates(
  year: number,
  words: string,
  lines: number,
  { start, width, size }: PanelPlace,
  { left, x }: PanelSides,
): MarkedText[] {
  const half = widthOf(words, TYPE.year.face, size) / 2
  const last = start + width - half
  if (left + half > last) return []
  const middles = [0, half - BESIDE, BESIDE - half].map((shift) =>
    Math.min(Math.max(x(year) + shift, left + half), last),
  )
  return Array.from({ length: lines }, (_, line) =>
    [...new Set(middles)].map((middle) => ({
      year,
      line,
      text: textBox('year', words, middle, -BELOW - line * LINE, { anchor: 'middle', size, halo: 4 }),
    })),
  ).flat()
}

/** Whether two texts leave each other room, and the stroke of the higher one passes the lower one by. */
function leaveRoom(one: MarkedText, other: MarkedText, { x }: PanelSides, mayCross: boolean): boolean {
  const [a, b] = [boundsOf(one.text), boundsOf(other.text)]
  if (one.line === other.line) return b.right + GAP < a.left || a.right + GAP < b.left
  const [stroke, lower] = one.line > other.line ? [x(one.year), b] : [x(other.year), a]
  return mayCross || stroke < lower.left - 2 || lower.right + 2 < stroke
}
