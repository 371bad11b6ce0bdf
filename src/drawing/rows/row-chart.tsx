import { createContext, memo, useContext, useMemo } from 'react'
import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis } from 'recharts'
import type { ChartModel } from '../../chart/model.ts'
import { Frame, Patterns } from '../frame.tsx'
import type { ChartLayout } from '../layout/layout.ts'
import { Row, type RowProps, rowOf } from './rows.tsx'

/** A chart whose series are rows. Recharts gives the axes, the grid, the scales and the bands of the rows; the
 *  marks are ours.
 *
 *  The model reaches the marks through a context and not through Recharts, which would take every change of
 *  its props for new data and put new elements in the place of marks that have the keyboard's focus. */
export const RowChart = memo(function RowChart({
  model,
  layout,
}: {
  model: ChartModel
  layout: ChartLayout
}) {
  const chart = useMemo(() => <Plot model={model} layout={layout} />, [model, layout])
  return <Drawn value={{ model, layout, scope: model.slug }}>{chart}</Drawn>
})

function Plot({ model, layout }: { model: ChartModel; layout: ChartLayout }) {
  const { plot, width, height } = layout
  const scope = model.slug
  const axis = model.axis ?? { min: 0, max: 1, ticks: [] }
  const hasTicks = axis.ticks.length > 0
  const rows = [...new Set(model.series.map((series) => rowOf(model, series.id)))]
  return (
    <BarChart
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
      // As wide as its place: the style sheet scales the picture.
      style={{ width: '100%', height: 'auto' }}
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
      <Bar dataKey="reach" isAnimationActive={false} shape={BandRow} />
    </BarChart>
  )
}

const Drawn = createContext<Omit<RowProps, 'row' | 'band'> | null>(null)

/** The marks of a row, in the band where Recharts would draw its bar. */
function BandRow({ y, height, payload }: BarShapeProps) {
  const drawn = useContext(Drawn)
  return drawn && <Row row={payload.row} band={{ y, height }} {...drawn} />
}
