import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis } from 'recharts'
import type { ChartModel } from '../model.ts'
import './draw.css'
import { Frame, Patterns } from './frame.tsx'
import { layoutOf } from './layout.ts'
import { type Linking, STILL } from './linking.ts'
import { Row, rowOf } from './marks.tsx'

/** A chart model as one SVG, `width` px wide. All that the chart says is inside it.
 *  Recharts gives the axes, the grid and the scales; the marks are ours. */
export default function Drawing({
  model,
  width,
  linking = STILL,
}: {
  model: ChartModel
  width: number
  linking?: Linking
}) {
  const layout = layoutOf(model, width)
  const { plot, height } = layout
  const scope = model.slug
  const axis = model.axis ?? { min: 0, max: 1, ticks: [] }
  const hasTicks = axis.ticks.length > 0
  const rows = [...new Set(model.series.map((series) => rowOf(model, series.id)))]
  return (
    <BarChart
      className={linking.lit.size > 0 ? 'chart any-lit' : 'chart'}
      layout="vertical"
      width={width}
      height={height}
      data={rows.map((row) => ({ row, reach: axis.max }))}
      margin={{
        top: plot.top,
        left: plot.left,
        right: width - plot.left - plot.width,
        bottom: height - plot.top - plot.height - (hasTicks ? 30 : 0),
      }}
      accessibilityLayer={false}
      role="group"
      aria-labelledby={`${scope}-title`}
      aria-describedby={`${scope}-alt`}
    >
      <Patterns model={model} scope={scope} />
      {hasTicks && <CartesianGrid horizontal={false} syncWithTicks />}
      <XAxis
        type="number"
        domain={[axis.min, axis.max]}
        ticks={axis.ticks.map((tick) => tick.value)}
        tickFormatter={(value: number) => axis.ticks.find((tick) => tick.value === value)?.label ?? ''}
        hide={!hasTicks}
        axisLine={false}
        tickLine={false}
        interval={0}
        height={30}
      />
      <YAxis type="category" dataKey="row" hide width={0} />
      <Frame model={model} layout={layout} scope={scope} />
      <Bar
        dataKey="reach"
        isAnimationActive={false}
        shape={({ y, height, payload }: BarShapeProps) => (
          <Row
            row={payload.row}
            band={{ y, height }}
            model={model}
            layout={layout}
            linking={linking}
            scope={scope}
          />
        )}
      />
    </BarChart>
  )
}
