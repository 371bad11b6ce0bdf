import { scaleLinear, scaleLog } from 'd3-scale'
import type { ChartModel, Mark, Series } from '../../chart/model.ts'
import type { PanelBox } from './panel-boxes.ts'

/** A mark, and where it stands, px: its middle, and for a column or band where it begins and ends. */
export interface PlacedMark {
  readonly mark: Mark
  readonly year: number
  readonly x: number
  readonly y: number
  readonly y1: number
  readonly y2: number
}

/** A panel with its scales and everything in its place. */
export interface PlacedPanel {
  readonly key: string
  readonly box: PanelBox
  readonly years: readonly { readonly year: number; readonly x: number }[]
  /** Between two years, px. */
  readonly step: number
  readonly y: (value: number) => number
  readonly marks: readonly PlacedMark[]
  readonly lines: readonly { readonly series: Series; readonly marks: readonly PlacedMark[] }[]
}

export function placePanel(model: ChartModel, box: PanelBox): PlacedPanel {
  const { from, to } = model.years ?? { from: 0, to: 0 }
  const count = to - from + 1
  const step = (box.right - box.left) / count
  const x = (year: number) => box.left + (year - from + 0.5) * step
  const y = valueScale(model, box)
  const id = box.panel?.id
  const marks = model.marks
    .filter((mark) => mark.panel === id)
    .map((mark): PlacedMark => {
      const year = Number(mark.x)
      const [low, high] = mark.extent
      const isColumn = mark.form === 'column'
      const [y1, y2] = [y(low), y(high)]
      return { mark, year, x: x(year), y: isColumn ? (y1 + y2) / 2 : y2, y1, y2 }
    })
  const dots = marks.filter(({ mark }) => mark.form === 'dot' || mark.form === 'column')
  return {
    key: id ?? '',
    box,
    years: Array.from({ length: count }, (_, i) => ({ year: from + i, x: x(from + i) })),
    step,
    y,
    marks,
    lines: model.series
      .map((series) => ({ series, marks: dots.filter(({ mark }) => mark.series === series.id) }))
      .filter((line) => line.marks.length > 0),
  }
}

function valueScale(model: ChartModel, { axis, top, base }: PanelBox): (value: number) => number {
  const inset = model.kind === 'rank' ? 12 : 0
  const range = model.kind === 'rank' ? [top + inset, base - inset] : [base, top]
  return (axis.scale === 'log' ? scaleLog() : scaleLinear()).domain([axis.min, axis.max]).range(range)
}
