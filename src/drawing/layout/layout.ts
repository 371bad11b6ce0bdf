import { geometryOf } from '../../chart/geometry.ts'
import type { ChartModel } from '../../chart/model.ts'
import type { ChartLayout } from './chart-layout.ts'
import { footOf, headOf } from './frame.ts'
import { rowsOf } from './rows.ts'
import { timeOf } from './time.ts'

/** Narrower than this, px, there is too little room for labels beside rows. */
export const NARROW = 560
const ABOVE_PLOT = 16
const BELOW_SOURCES = 8

/** The map is so much lower than wide; on narrow screens it fills the width. */
const MAP = { wide: 0.56, narrow: 0.78, most: 520 }

/** The layout of `model` at `width` px; its height follows from it. */
export function layoutOf(model: ChartModel, width: number): ChartLayout {
  const { bottom, ...head } = headOf(model, width)
  const { plot, body, below } = bodyOf(model, width, bottom + ABOVE_PLOT)
  const foot = footOf(model, plot.top + plot.height + below, width)
  return {
    width,
    height: Math.ceil(foot.bottom + BELOW_SOURCES),
    ...head,
    plot,
    body,
    footer: foot.footer,
  }
}

type Body = Pick<ChartLayout, 'plot' | 'body'> & {
  /** What ticks take below the plot. */
  readonly below: number
}

function bodyOf(model: ChartModel, width: number, top: number): Body {
  const geometry = geometryOf(model)
  const narrow = width < NARROW
  switch (geometry) {
    case 'lines':
    case 'columns':
    case 'ranks':
      return timeOf(model, geometry, { width, top, narrow })
    case 'map': {
      const height = Math.round(Math.min(width * (narrow ? MAP.narrow : MAP.wide), MAP.most))
      return { plot: { left: 0, top, width, height }, body: null, below: 0 }
    }
    case 'table':
      return { plot: { left: 0, top, width, height: 0 }, body: null, below: 0 }
    default:
      return rowsOf(model, geometry, { width, top, narrow })
  }
}
