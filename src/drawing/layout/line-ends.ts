import type { ChartModel, Panel } from '../../chart/model.ts'
import { TYPE } from '../theme.ts'
import type { LineEnd, PanelLayout } from './chart-layout.ts'
import { dodge } from './dodge.ts'
import { wrap } from './text.ts'
import { centredLines } from './text-box.ts'
import type { TimeGeometry } from './time.ts'

export type PanelFrame = Pick<PanelLayout, 'left' | 'right' | 'top' | 'base' | 'step' | 'size' | 'x' | 'y'>

const LEADING = 15

/** How far from the middle of its last mark a leader starts, px. */
const START: Record<TimeGeometry, (step: number) => number> = {
  lines: () => 5,
  columns: (step) => step * 0.4,
  ranks: () => 11,
}

/** The lines that end in a panel: the last mark of each, and the name that stands behind it, with its value. */
export function endsIn({ series, marks }: ChartModel, panel: Panel | null) {
  const own = marks.filter((mark) => mark.panel === panel?.id && mark.form !== 'band')
  return series.flatMap((one) => {
    const last = own.findLast((mark) => mark.series === one.id)
    if (last === undefined) return []
    return [{ series: one, last, text: last.end === undefined ? one.label : `${one.label} ${last.end}` }]
  })
}

/** How high a panel must be for the names of its lines to stand beside each other, px. */
export function heightOfEnds(model: ChartModel, panel: Panel | null, room: number, size: number): number {
  const heights = endsIn(model, panel).map(
    ({ text }) => wrap(text, TYPE.end.face, size, room).length * LEADING + 1,
  )
  return heights.reduce((sum, height) => sum + height, 0) - 2 * BEYOND
}

/** Names may stand so far above the plot's top and below its base, px. */
const BEYOND = 8

/** The name of each line behind its end, or beside its part of the last column; none covers another. */
export function lineEnds(
  model: ChartModel,
  panel: Panel | null,
  { right, top, base, step, size, x, y }: PanelFrame,
  room: number,
  geometry: TimeGeometry,
): LineEnd[] {
  const ends = endsIn(model, panel).map(({ series, last, text }) => {
    const [low, high] = [y(last.extent[0]), y(last.extent[1])]
    const middle = geometry === 'columns' ? (low + high) / 2 : high
    const lines = wrap(text, TYPE.end.face, size, room)
    const isOver = model.years !== null && Number(last.x) < model.years.to
    return { series, x: x(Number(last.x)), y: middle, lines, isOver }
  })
  const gap = geometry === 'ranks' ? 0 : 1
  const places = dodge(
    ends.map(({ y: wanted, lines }) => ({ y: wanted, height: lines.length * LEADING + gap })),
    top - BEYOND,
    base + BEYOND,
  )
  return ends.map(({ series, x: last, y: at, lines, isOver }, i) => {
    const place = places[i] ?? at
    const from = last + START[geometry](step)
    const role = series.context === true ? 'context' : 'end'
    return {
      series,
      isOver,
      leader: `M${tenth(from)} ${tenth(at)}H${tenth(Math.max(from, right + 2))}L${tenth(right + 10)} ${tenth(place)}`,
      texts: centredLines(role, lines, right + 14, place, LEADING, { size }),
    }
  })
}

/** To a tenth of a px. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
