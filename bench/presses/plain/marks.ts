// What the plain pages draw: as many marks as Khorgos' views have, of made-up trade.

export const FIRST_YEAR = 1995
export const LAST_YEAR = 2024
/** The years that are shown at first, as in Khorgos. */
export const SHOWN = { from: 2000, to: 2022 }
export const WIDTH = 760
export const LINES = ['china', 'eu', 'russia', 'usa'] as const
export const COLOURS = ['#b32526', '#07398b', '#28928e', '#bf891b']
export const PANELS = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']
export const MAX = 120

/** How many marks are drawn, and as what: bars across, or dots on four lines in so many charts. */
export interface Shape {
  readonly rows: number
  readonly charts: number
}

const ROWS_4: Shape = { rows: 4, charts: 0 }
const SHAPES: Readonly<Record<string, Shape>> = {
  'rows-4': ROWS_4,
  'rows-12': { rows: 12, charts: 0 },
  'dots-92': { rows: 0, charts: 1 },
  'dots-442': { rows: 0, charts: 5 },
}

export function shapeNamed(name: string | null): Shape {
  return SHAPES[name ?? ''] ?? ROWS_4
}

/** What a press changes, and what dragging does. */
export interface State {
  readonly set: 0 | 1
  /** The last year shown. */
  readonly to: number
}

/** A value of made-up trade, US$ billions. */
function value(series: number, year: number, { set }: State): number {
  return 20 + 15 * series + 12 * Math.sin(year / (3 + set) + series) + (year - SHOWN.from) * 0.8
}

export interface Row {
  readonly name: string
  readonly value: number
  readonly colour: string
}

export function rowsOf({ rows }: Shape, state: State): Row[] {
  return Array.from({ length: rows }, (_, i) => ({
    name: `Partner ${i + 1}`,
    value: value(i % LINES.length, state.to - Math.floor(i / LINES.length), state),
    colour: COLOURS[i % COLOURS.length] ?? '#000',
  }))
}

/** The values of one year by line; null where nothing is known. */
export type Year = { readonly year: number } & Readonly<Record<(typeof LINES)[number], number | null>>

/** The years of one chart. In the last of five some are not known, so that there are 442 dots and not 460. */
export function yearsOf(chart: number, state: State): Year[] {
  return Array.from({ length: state.to - SHOWN.from + 1 }, (_, i) => {
    const year = SHOWN.from + i
    const known = (line: number) =>
      chart === 4 && line < 3 && i < 6 ? null : value(line, year + chart, state)
    return { year, china: known(0), eu: known(1), russia: known(2), usa: known(3) }
  })
}
