import { Line } from 'recharts'
import type { ChartModel, Mark, Series } from '../chart/model.ts'
import { useDrawing } from './draw-context.ts'
import type { PanelLayout } from './layout/chart-layout.ts'
import { tenth } from './layout/line-ends.ts'

/** What Recharts reads along the axis of a chart: years, or the middles of rows. */
export interface PlotDatum {
  readonly at: number
}

/** The lines of a panel, as Recharts draws them: nothing across a gap, dashed from and to partial sums. */
export function PanelLines({
  model,
  panel,
  years,
}: {
  model: ChartModel
  panel: PanelLayout
  years: readonly PlotDatum[]
}) {
  const dots = model.marks.filter((mark) => mark.form === 'dot' && mark.panel === panel.panel?.id)
  return model.series.map((series) => {
    const byYear = new Map(
      dots.filter((mark) => mark.series === series.id).map((mark) => [Number(mark.x), mark]),
    )
    if (byYear.size === 0) return null
    const marks = years.map(({ at }) => byYear.get(at))
    return (
      <Line
        key={series.id}
        xAxisId={panel.axes.x}
        yAxisId={panel.axes.y}
        dataKey={({ at }: PlotDatum) => byYear.get(at)?.extent[1] ?? null}
        shape={({ points }) => (
          <LinePath
            points={points ?? []}
            series={series}
            marks={marks}
            panel={panel.panel?.id ?? ''}
            isMany={model.series.length >= MANY}
          />
        )}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
        zIndex={0}
      />
    )
  })
}

type Point = { readonly x: number | null; readonly y: number | null }

interface LinePathProps {
  /** One for each year, as is `marks`. */
  readonly points: readonly Point[]
  readonly series: Series
  readonly marks: readonly (Mark | undefined)[]
  /** The id of its panel; empty in a chart of one. */
  readonly panel: string
  readonly isMany: boolean
}

/** With so many lines, those that are not pointed at step back. */
const MANY = 7

function LinePath({ points, series, marks, panel, isMany }: LinePathProps) {
  const { paint, isFile } = useDrawing()
  const context = series.context === true
  return (
    <g
      className={isMany ? 'line of-many' : 'line'}
      {...(isFile ? {} : { 'data-line': `${panel} ${series.id}` })}
      fill="none"
      stroke={context ? paint.rule : paint.partner(series.party)}
      strokeWidth={context ? 1.5 : 2}
      strokeLinejoin="round"
    >
      {stretches(points, marks).map(({ dashed, d }) => (
        <path key={d} className="path" d={d} strokeDasharray={dashed ? '4 4' : undefined} />
      ))}
    </g>
  )
}

interface Stretch {
  readonly dashed: boolean
  d: string
  end: number
}

/** The stretches of a line between gaps, each whole or dashed. */
function stretches(points: readonly Point[], marks: LinePathProps['marks']): Stretch[] {
  const found: Stretch[] = []
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [placeOf(points[i - 1]), placeOf(points[i])]
    if (from === null || to === null) continue
    const dashed = isOpen(marks[i - 1]) || isOpen(marks[i])
    const last = found.at(-1)
    if (last !== undefined && last.dashed === dashed && last.end === i - 1) {
      last.d += `L${to}`
      last.end = i
    } else found.push({ dashed, d: `M${from}L${to}`, end: i })
  }
  return found
}

function isOpen(mark: Mark | undefined): boolean {
  return mark?.status === 'partial' || mark?.hollow === true
}

function placeOf(point: Point | undefined): string | null {
  if (point === undefined || point.x === null || point.y === null) return null
  return `${tenth(point.x)} ${tenth(point.y)}`
}
