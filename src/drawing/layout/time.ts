import type { ChartModel, Panel, ValueAxis } from '../../chart/model.ts'
import { TYPE } from '../theme.ts'
import type { PanelLayout, TimeLayout } from './chart-layout.ts'
import { endsIn, heightOfEnds, lineEnds } from './line-ends.ts'
import { scaleOf } from './scale.ts'
import { widthOf, wrap } from './text.ts'
import { boundsOf, centredBox, type TextBox, textBox } from './text-box.ts'
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
  const panels = placesOf(model, geometry, width, top, narrow).map(({ panel, axis, ...place }) =>
    panelOf(model, geometry, panel, axis, place, ends),
  )
  const bottom = Math.max(top, ...panels.map(({ base }) => base + YEARS_HEIGHT))
  const body: TimeLayout = { on: 'time', from, to, panels, fromTop: geometry === 'ranks' }
  return { plot: { left: 0, top, width, height: bottom - top }, body, below: 0 }
}

interface Place {
  readonly x: number
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
): (Place & { panel: Panel | null; axis: ValueAxis })[] {
  const { axis, panels } = model
  if (axis === null) return []
  if (panels.length === 0) {
    const usual = geometry === 'ranks' ? axis.max * RANK : narrow ? 300 : 380
    const height = Math.max(usual, heightOfEnds(model, null, width * LABELS, 13))
    return [{ panel: null, axis, x: 0, y: top + 8, width, height, size: 13 }]
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
    x: (i % columns) * (each + GAP.x),
    y: top + 30 + Math.floor(i / columns) * whole,
    width: each,
    height,
    size: 12,
  }))
}

/** Between the lines in which marked years stand, px. */
const MARKED_LINE = 14

function panelOf(
  model: ChartModel,
  geometry: TimeGeometry,
  panel: Panel | null,
  axis: ValueAxis,
  { x: start, y: top, width, height, size }: Place,
  ends: readonly string[],
): PanelLayout {
  const { from, to } = model.years ?? model.spec.time
  const ticksWidth = Math.max(0, ...axis.ticks.map(({ label }) => widthOf(label, TYPE.tick.face, size)))
  const names = ends.flatMap((text) => wrap(text, TYPE.end.face, size, width * LABELS))
  const labels = Math.max(0, ...names.map((line) => widthOf(line, TYPE.end.face, size)))
  // Without ticks, the first year's own label still reaches to the left of its value.
  const left = start + (ticksWidth > 0 ? Math.ceil(ticksWidth) + 8 : 12)
  const right = start + width - Math.ceil(labels) - 18
  const base = top + height
  const marked = (model.years?.marked ?? []).filter((year) => from <= year && year <= to)
  const step = (right - left) / (to - from + 1)
  const x = (year: number) => left + (year - from + 0.5) * step
  const marks = markedYears(marked, x, right, size)
  // The first rank's dots stand below the marked years.
  const lines = Math.max(0, ...marks.map(({ line }) => line + 1))
  const inset = geometry === 'ranks' ? 12 + lines * MARKED_LINE : 0
  const y = scaleOf(axis, geometry === 'ranks' ? [top + inset, base - inset] : [base, top])
  const frame = { left, right, top, base, step, size, x, y }
  const years = shownYears(from, to, step, size)
  return {
    key: panel?.id ?? '',
    axes: { x: `x ${left} ${right}`, y: `y ${top} ${base} ${axis.scale} ${axis.min} ${axis.max}` },
    panel,
    axis,
    inset,
    ...frame,
    title: panel === null ? null : textBox('panel', panel.label, start, top - 12),
    ticks: axis.ticks.map(({ value, label }) =>
      centredBox('tick', label, left - 8, y(value), { anchor: 'end', size }),
    ),
    years: years.map((year) => textBox('year', String(year), x(year), base + 19, { anchor: 'middle', size })),
    marked: marks.map(({ year, line, text }) => ({
      year,
      text: { ...text, y: top + 10 + line * MARKED_LINE },
    })),
    ends: lineEnds(model, panel, frame, Math.ceil(labels) + 2, geometry),
    texts: timeTexts(model, panel, frame, geometry),
  }
}

/** The years that are marked, in two lines by turns; where two would cover each other, in another line. */
function markedYears(years: readonly number[], x: (year: number) => number, right: number, size: number) {
  const placed: { year: number; line: number; text: TextBox }[] = []
  years.forEach((year, i) => {
    const text = markedYear(year, x(year), right, size)
    const { left, right: end } = boundsOf(text)
    const isFree = (line: number) =>
      placed.every((other) => {
        const taken = boundsOf(other.text)
        return other.line !== line || taken.right < left || end < taken.left
      })
    const lines = [i % 2, 1 - (i % 2), ...years.map((_, more) => more + 2)]
    placed.push({ year, line: lines.find(isFree) ?? 0, text })
  })
  return placed
}

/** To the right of its stroke, or to the left where the names of the lines begin; its line is yet to be found. */
function markedYear(year: number, x: number, right: number, size: number): TextBox {
  const width = widthOf(String(year), TYPE.year.face, size)
  return x + 4 + width > right
    ? textBox('year', String(year), x - 4, 0, { size, anchor: 'end' })
    : textBox('year', String(year), x + 4, 0, { size })
}

/** As many years as have room, at round numbers of them. */
function shownYears(from: number, to: number, step: number, size: number): number[] {
  const needed = widthOf('2000', TYPE.year.face, size) + 12
  const every = [1, 2, 5, 10, 20].find((n) => n * step >= needed) ?? 50
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const shown = years.filter((year) => year % every === 0)
  return shown.length > 0 ? shown : years.slice(0, 1)
}
