import { group } from 'd3-array'
import { memo, useMemo } from 'react'
import { CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts'
import { useDrawing } from './draw-context.ts'
import type { ChartLayout, PanelLayout, TimeLayout } from './layout/chart-layout.ts'
import { tenth } from './layout/line-ends.ts'
import { UNSEEN } from './row-axes.tsx'
import { Text } from './text.tsx'

interface Props {
  readonly layout: ChartLayout
  readonly body: TimeLayout
}

/** The axes of a chart over time. Each panel stands on a pair of Recharts' axes that padding confines to it, so that one
 *  chart, and one picture, can have several; panels that stand in line share an axis, for each of Recharts' axes takes
 *  its time. */
export const TimeAxes = memo(({ layout, body }: Props) => {
  const { columns, rows } = useMemo(() => {
    const by = (id: (panel: PanelLayout) => string) => [...group(body.panels, id).values()]
    return { columns: by(({ axes }) => axes.x), rows: by(({ axes }) => axes.y) }
  }, [body])
  return (
    <>
      {columns.map((panels) => (
        <YearAxis key={panels[0]?.axes.x} panels={panels} width={layout.width} body={body} />
      ))}
      {rows.map((panels) => (
        <ValueAxis key={panels[0]?.axes.y} panels={panels} height={layout.height} body={body} />
      ))}
      {body.panels.map((panel) => (
        <PanelFrame key={panel.key} panel={panel} />
      ))}
    </>
  )
})

/** The years below panels that stand above each other. */
function YearAxis({
  panels,
  width,
  body: { from, to },
}: {
  panels: readonly PanelLayout[]
  width: number
  body: TimeLayout
}) {
  const [first] = panels
  if (first === undefined) return null
  return (
    <XAxis
      xAxisId={first.axes.x}
      type="number"
      dataKey="at"
      domain={[from - 0.5, to + 0.5]}
      allowDataOverflow
      padding={{ left: first.left, right: width - first.right }}
      ticks={first.years.map(({ text }) => Number(text))}
      interval={0}
      tick={({ x, index }) => (
        <>
          {panels.map((panel) => {
            const box = panel.years[index]
            return box && <Text key={panel.key} box={{ ...box, x: Number(x) }} />
          })}
        </>
      )}
      {...UNSEEN}
    />
  )
}

/** The values beside panels of one scale that stand beside each other, and the grid behind them. */
function ValueAxis({
  panels,
  height,
  body,
}: {
  panels: readonly PanelLayout[]
  height: number
  body: TimeLayout
}) {
  const { paint } = useDrawing()
  const [first] = panels
  if (first === undefined) return null
  const { axis, axes, top, base, inset } = first
  const zero = first.y(0)
  return (
    <>
      <YAxis
        yAxisId={axes.y}
        type="number"
        scale={axis.scale ?? 'linear'}
        domain={[axis.min, axis.max]}
        allowDataOverflow
        reversed={body.fromTop}
        padding={{ top: top + inset, bottom: height - base + inset }}
        ticks={axis.ticks.map(({ value }) => value)}
        interval={0}
        tick={({ index }) => (
          <>
            {panels.map((panel) => {
              const box = panel.ticks[index]
              return box && <Text key={panel.key} box={box} />
            })}
          </>
        )}
        width={1}
        mirror
        axisLine={false}
        tickLine={false}
      />
      {axis.ticks.length > 0 && (
        <CartesianGrid
          xAxisId={axes.x}
          yAxisId={axes.y}
          vertical={false}
          horizontal={({ key, y1, y2 }) => (
            <g key={key} stroke={Math.abs(Number(y1) - zero) < 0.5 ? paint.soft : paint.rule}>
              {panels.map((panel) => (
                <line key={panel.key} x1={panel.left} x2={panel.right} y1={y1} y2={y2} />
              ))}
            </g>
          )}
          syncWithTicks
          zIndex={0}
        />
      )}
    </>
  )
}

/** A panel's name, and the years that are marked in it: their strokes go on above the plot to their texts. */
function PanelFrame({ panel }: { panel: PanelLayout }) {
  const { paint } = useDrawing()
  const { axis, axes } = panel
  return (
    <>
      {panel.title !== null && <Text box={panel.title} />}
      {panel.marked.map(({ year, text }) => (
        <g key={year} stroke={paint.soft} strokeDasharray="2 3">
          <path
            d={`M${tenth(panel.x(year))} ${tenth(Math.min(panel.y(axis.min), panel.y(axis.max)))}V${tenth(text.y + 4)}`}
          />
          <ReferenceLine
            xAxisId={axes.x}
            yAxisId={axes.y}
            segment={[
              { x: year, y: axis.min },
              { x: year, y: axis.max },
            ]}
            stroke={paint.soft}
            strokeDasharray="2 3"
            zIndex={0}
          />
        </g>
      ))}
      {panel.marked.map(({ year, text }) => (
        <Text key={year} box={text} />
      ))}
    </>
  )
}
