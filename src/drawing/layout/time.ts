import type { ChartModel, Panel, ValueAxis } from '../../chart/model.ts'
import { TYPE } from '../theme.ts'
import type { PanelLayout, TimeLayout } from './chart-layout.ts'
import { endsIn, heightOfEnds, lineEnds } from './line-ends.ts'
import { heightOfMarked, type MarkedText, markedTexts } from './marked-years.ts'
import { scaleOf } from './scale.ts'
import { widthOf, wrap } from './text.ts'
import { centredBox, textBox } from './text-box.ts'
import { timeTexts } from './time-texts.ts'

export type TimeGeometry = 'lines' | 'columns' | 'ranks'

interface Room {
  readonly width: number
  readonly top: number
  readonly narrow: boolean
}

const YEARS_HEIGHT = 26
const GAP = { x: 26, y: 22 }
const LEAST_PANEL = 250
const MOST_COLUMNS = 3
/** The height of a line of ranks. */
const RANK = 25
/** Labels behind lines take no more of the width than this. */
const LABELS = 0.32

/** A chart along an axis of time, below `top`: in one piece, or in panels side by side. */
export function timeOf(model: ChartModel, geometry: TimeGeometry, { width, top, narrow }: Room) {
  const { from, to } = model.years ?? model.spec.time
  // Panels have the same room for names, so that their years stand below each other.
  const ends = (model.panels.length === 0 ? [null] : model.panels).flatMap((panel) =>
    endsIn(model, panel).map(({ text }) => text),
  )
  const places = placesOf(model, geometry, width, top, narrow).map((place) => {
    const sides = sidesOf(model, place, ends)
    return { place, sides, marked: markedTexts(model, place, sides) }
  })
  // Panels beside each other stand in line, whatever is marked in them.
  const strip = Math.max(0, ...places.map(({ marked }) => heightOfMarked(marked)))
  const panels = places.map(({ place, sides, marked }) =>
    panelOf(model, geometry, { ...place, y: place.y + (place.row + 1) * strip }, sides, strip, marked),
  )
  const bottom = Math.max(top, ...panels.map(({ base }) => base + YEARS_HEIGHT))
  const body: TimeLayout = { on: 'time', from, to, panels, fromTop: geometry === 'ranks' }
  return { plot: { left: 0, top, width, height: bottom - top }, body, below: 0 }
}

/** Where a panel stands, px. */
export interface PanelPlace {
  readonly panel: Panel | null
  readonly axis: ValueAxis
  /** In which row of panels. */
  readonly row: number
  readonly start: number
  /** The top of its plot, without a strip for marked years. */
  readonly y: number
  readonly width: number
  readonly height: number
  readonly size: number
}

/** Where each panel stands; a chart of one piece is one panel. */
function placesOf(
  model: ChartModel,
  geometry: TimeGeometry,
  width: number,
  top: number,
  narrow: boolean,
): PanelPlace[] {
  const { axis, panels } = model
  if (axis === null) return []
  if (panels.length === 0) {
    const usual = geometry === 'ranks' ? axis.max * RANK : narrow ? 300 : 380
    const height = Math.max(usual, heightOfEnds(model, null, width * LABELS, 13))
    return [{ panel: null, axis, row: 0, start: 0, y: top + 8, width, height, size: 13 }]
  }
  const fitting = Math.floor((width + GAP.x) / (LEAST_PANEL + GAP.x))
  const columns = Math.max(1, Math.min(MOST_COLUMNS, panels.length, fitting))
  const each = (width - (columns - 1) * GAP.x) / columns
  const usual = columns === 1 ? 210 : columns === 2 ? 230 : 170
  const height = Math.max(usual, ...panels.map((panel) => heightOfEnds(model, panel, each * LABELS, 12)))
  const whole = 22 + height + YEARS_HEIGHT + GAP.y
  return panels.map((panel, i) => ({
    panel,
    axis: panel.axis,
    row: Math.floor(i / columns),
    start: (i % columns) * (each + GAP.x),
    y: top + 30 + Math.floor(i / columns) * whole,
    width: each,
    height,
    size: 12,
  }))
}

/** Where the plot of a panel begins and ends, between its ticks and the names of its lines, and where its years are. */
export type PanelSides = Pick<PanelLayout, 'left' | 'right' | 'step' | 'x'> & {
  /** The width of the widest name. */
  readonly names: number
}

function sidesOf(
  model: ChartModel,
  { axis, start, width, size }: PanelPlace,
  ends: readonly string[],
): PanelSides {
  const { from, to } = model.years ?? model.spec.time
  const ticksWidth = Math.max(0, ...axis.ticks.map(({ label }) => widthOf(label, TYPE.tick.face, size)))
  const lines = ends.flatMap((text) => wrap(text, TYPE.end.face, size, width * LABELS))
  const names = Math.ceil(Math.max(0, ...lines.map((line) => widthOf(line, TYPE.end.face, size))))
  // Without ticks, the first year's own label still reaches to the left of its value.
  const left = start + (ticksWidth > 0 ? Math.ceil(ticksWidth) + 8 : 12)
  const right = start + width - names - 18
  const step = (right - left) / (to - from + 1)
  return { left, right, step, names, x: (year) => left + (year - from + 0.5) * step }
}

/** @param strip what marked years take above the plot, px */
function panelOf(
  model: ChartModel,
  geometry: TimeGeometry,
  { panel, axis, start, y: top, height, size }: PanelPlace,
  { names, ...sides }: PanelSides,
  strip: number,
  marked: readonly MarkedText[],
): PanelLayout {
  const { from, to } = model.years ?? model.spec.time
  const { left, right, step, x } = sides
  const base = top + height
  const inset = geometry === 'ranks' ? 12 : 0
  const y = scaleOf(axis, geometry === 'ranks' ? [top + inset, base - inset] : [base, top])
  const frame = { ...sides, top, base, size, y }
  const years = shownYears(from, to, step, size)
  return {
    key: panel?.id ?? '',
    axes: { x: `x ${left} ${right}`, y: `y ${top} ${base} ${axis.scale} ${axis.min} ${axis.max}` },
    panel,
    axis,
    inset,
    ...frame,
    title: panel === null ? null : textBox('panel', panel.label, start, top - strip - 12),
    ticks: axis.ticks.map(({ value, label }) =>
      centredBox('tick', label, left - 8, y(value), { anchor: 'end', size }),
    ),
    years: years.map((year) => textBox('year', String(year), x(year), base + 19, { anchor: 'middle', size })),
    marked: marked.map(({ year, text }) => ({ year, text: { ...text, y: top + text.y } })),
    ends: lineEnds(model, panel, frame, names + 2, geometry),
    texts: timeTexts(model, panel, frame, geometry),
  }
}

/** As many years as have room, at round numbers of them. */
function shownYears(from: number, to: number, step: number, size: number): number[] {
  const needed = widthOf('2000', TYPE.year.face, size) + 12
  const every = [1, 2, 5, 10, 20].find((n) => n * step >= needed) ?? 50
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const shown = years.filter((year) => year % every === 0)
  return shown.length > 0 ? shown : years.slice(0, 1)
}
