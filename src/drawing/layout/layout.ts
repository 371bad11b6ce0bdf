import { geometryOf } from '../../chart/geometry.ts'
import type { ChartModel } from '../../chart/model.ts'
import { type ChartLayout, NARROW } from './chart-layout.ts'
import { footOf, headOf } from './frame.ts'
import { nameOf } from './marked-years.ts'
import { rowsOf } from './rows.ts'
import { measuredBy, OWN_WIDTHS, type Widths } from './text.ts'
import { timeOf } from './time.ts'

const ABOVE_PLOT = 16
const BELOW_SOURCES = 8

/** The map is so much lower than wide; on narrow screens it fills the width. */
const MAP = { wide: 0.56, narrow: 0.78, most: 520 }

interface LayoutOptions {
  /** Whether notes and sources stand in it. */
  readonly hasFoot?: boolean
  readonly widths?: Widths
}

/** The layout of `model` at `width` px; its height follows from it. */
export function layoutOf(
  model: ChartModel,
  width: number,
  { hasFoot = true, widths = OWN_WIDTHS }: LayoutOptions = {},
): ChartLayout {
  return measuredBy(widths, () => ({ ...laidOut(model, width, hasFoot), widths }))
}

function laidOut(model: ChartModel, width: number, hasFoot: boolean): Omit<ChartLayout, 'widths'> {
  const { bottom, ...head } = headOf(model, width)
  const { plot, body, below } = bodyOf(model, width, bottom + ABOVE_PLOT)
  const end = plot.top + plot.height + below
  const notes = model.notes.filter(({ kind }) => kind !== 'marked' || !isAllNamed(model, body))
  const foot = hasFoot ? footOf({ ...model, notes }, end, width) : { footer: [], bottom: end }
  return {
    width,
    height: Math.ceil(foot.bottom + BELOW_SOURCES),
    ...head,
    plot,
    body,
    footer: foot.footer,
  }
}

/** Whether every marked year has what it is marked for written out above it. */
function isAllNamed({ years }: ChartModel, body: ChartLayout['body']): boolean {
  if (body?.on !== 'time') return false
  const texts = new Set(body.panels.flatMap(({ marked }) => marked.map(({ text }) => text.text)))
  return years?.marked.every((one) => texts.has(nameOf(one))) ?? false
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
