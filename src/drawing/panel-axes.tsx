import { CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts'
import { useDrawing } from './draw-context.ts'
import type { ChartLayout, PanelLayout, TimeLayout } from './layout/chart-layout.ts'
import { UNSEEN } from './row-axes.tsx'
import { Text } from './text.tsx'

interface Props {
  readonly layout: ChartLayout
  readonly body: TimeLayout
  readonly panel: PanelLayout
}

/** The axes of a panel: a pair of Recharts' axes of its own, confined to the panel by padding, so that one chart, and
 *  one picture, can have several; its grid, its years, and the years that are marked. */
export function PanelAxes({ layout, body, panel }: Props) {
  const { paint } = useDrawing()
  const { key: id, axis, left, right, top, base, inset } = panel
  const zero = panel.y(0)
  return (
    <>
      <XAxis
        xAxisId={id}
        type="number"
        dataKey="at"
        domain={[body.from - 0.5, body.to + 0.5]}
        allowDataOverflow
        padding={{ left, right: layout.width - right }}
        ticks={panel.years.map(({ text }) => Number(text))}
        interval={0}
        tick={({ x, index }) => {
          const box = panel.years[index]
          return box === undefined ? null : <Text box={{ ...box, x: Number(x) }} />
        }}
        {...UNSEEN}
      />
      <YAxis
        yAxisId={id}
        type="number"
        scale={axis.scale ?? 'linear'}
        domain={[axis.min, axis.max]}
        allowDataOverflow
        reversed={body.fromTop}
        padding={{ top: top + inset, bottom: layout.height - base + inset }}
        ticks={axis.ticks.map(({ value }) => value)}
        interval={0}
        tick={({ index }) => {
          const box = panel.ticks[index]
          return box === undefined ? null : <Text box={box} />
        }}
        width={1}
        mirror
        axisLine={false}
        tickLine={false}
      />
      {axis.ticks.length > 0 && (
        <CartesianGrid
          xAxisId={id}
          yAxisId={id}
          vertical={false}
          horizontal={({ key, y1, y2 }) => (
            <line
              key={key}
              x1={left}
              x2={right}
              y1={y1}
              y2={y2}
              stroke={Math.abs(Number(y1) - zero) < 0.5 ? paint.soft : paint.rule}
            />
          )}
          syncWithTicks
          zIndex={0}
        />
      )}
      {panel.title !== null && <Text box={panel.title} />}
      {panel.marked.map(({ year, text }) => (
        <g key={year}>
          <ReferenceLine
            xAxisId={id}
            yAxisId={id}
            segment={[
              { x: year, y: axis.min },
              { x: year, y: axis.max },
            ]}
            stroke={paint.soft}
            strokeDasharray="2 3"
            zIndex={0}
          />
          <Text box={text} />
        </g>
      ))}
    </>
  )
}
