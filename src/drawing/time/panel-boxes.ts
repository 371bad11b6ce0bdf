import type { ChartModel, Panel, ValueAxis } from '../../chart/model.ts'
import { widthOf, wrap } from '../layout/text.ts'

/** Where a panel of a chart over time stands, px. A chart of one piece is one panel. */
export interface PanelBox {
  /** Null for a chart of one piece. */
  readonly panel: Panel | null
  readonly axis: ValueAxis
  /** Where its name stands; null for a chart of one piece. */
  readonly title: { readonly x: number; readonly y: number } | null
  readonly left: number
  readonly right: number
  readonly top: number
  readonly base: number
  /** Where everything of it ends, with the years under it. */
  readonly bottom: number
  /** How wide a label to the right of the lines may be. */
  readonly labels: number
  /** The size of labels, px. */
  readonly size: number
}

const YEARS_HEIGHT = 26
const GAP = { x: 26, y: 22 }
const LEAST_PANEL = 250
const MOST_COLUMNS = 3
/** The height of a line of ranks. */
const RANK = 25
/** Labels behind lines take no more of the width than this. */
const LABELS = 0.32

/** The panels of a chart over time, below `top`. */
export function panelsOf(model: ChartModel, width: number, top: number): PanelBox[] {
  const { axis, panels } = model
  if (axis === null) return []
  const narrow = width < 560
  if (panels.length === 0) {
    const height = model.kind === 'rank' ? axis.max * RANK : narrow ? 300 : 380
    return [boxOf(model, null, axis, { x: 0, y: top + 8, width, height }, 13)]
  }
  const columns = Math.max(
    1,
    Math.min(MOST_COLUMNS, panels.length, Math.floor((width + GAP.x) / (LEAST_PANEL + GAP.x))),
  )
  const each = (width - (columns - 1) * GAP.x) / columns
  const height = columns === 1 ? 210 : columns === 2 ? 230 : 170
  const whole = 22 + height + YEARS_HEIGHT + GAP.y
  return panels.map((panel, i) =>
    boxOf(
      model,
      panel,
      panel.axis,
      {
        x: (i % columns) * (each + GAP.x),
        y: top + 30 + Math.floor(i / columns) * whole,
        width: each,
        height,
      },
      12,
    ),
  )
}

function boxOf(
  model: ChartModel,
  panel: Panel | null,
  axis: ValueAxis,
  place: { x: number; y: number; width: number; height: number },
  size: number,
): PanelBox {
  const ticks = Math.max(0, ...axis.ticks.map(({ label }) => widthOf(label, 'sans-400', size)))
  const most = place.width * LABELS
  const labels = Math.max(
    0,
    ...model.series.flatMap(({ label }) =>
      wrap(label, 'sans-600', size, most).map((line) => widthOf(line, 'sans-600', size)),
    ),
  )
  const base = place.y + place.height
  return {
    panel,
    axis,
    title: panel === null ? null : { x: place.x, y: place.y - 12 },
    // Without ticks, the first year's own label still reaches to the left of its value.
    left: place.x + (ticks > 0 ? Math.ceil(ticks) + 8 : 12),
    right: place.x + place.width - Math.ceil(labels) - 18,
    top: place.y,
    base,
    bottom: base + YEARS_HEIGHT,
    labels: Math.ceil(labels) + 2,
    size,
  }
}
