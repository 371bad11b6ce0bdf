import { CartesianGrid, XAxis, YAxis } from 'recharts'
import { useDrawing } from './draw-context.ts'
import type { RowsLayout } from './layout/chart-layout.ts'
import { ROWS_AXES } from './marks/row-marks.tsx'
import { Text } from './text.tsx'

/** Recharts' axis of values below the rows, its grid, and the axis of the rows, which is not seen. */
export function RowAxes({ body }: { body: RowsLayout }) {
  const { paint } = useDrawing()
  const { axis, ticks, rows } = body
  const hasTicks = ticks.length > 0
  return (
    <>
      {hasTicks && (
        <CartesianGrid
          xAxisId={ROWS_AXES}
          yAxisId={ROWS_AXES}
          horizontal={false}
          vertical={({ key, x1, x2, y1, y2 }) => (
            <line key={key} x1={x1} x2={x2} y1={y1} y2={y2} stroke={paint.rule} />
          )}
          syncWithTicks
          zIndex={0}
        />
      )}
      <XAxis
        xAxisId={ROWS_AXES}
        type="number"
        domain={[axis.min, axis.max]}
        allowDataOverflow
        ticks={axis.ticks.map(({ value }) => value)}
        interval={0}
        hide={!hasTicks}
        tick={({ x, index }) => {
          const box = ticks[index]
          return box === undefined ? null : <Text box={{ ...box, x: Number(x) }} />
        }}
        {...UNSEEN}
      />
      <YAxis
        yAxisId={ROWS_AXES}
        type="number"
        dataKey="at"
        domain={[0, rows]}
        allowDataOverflow
        hide
        width={1}
        mirror
      />
    </>
  )
}

/** An axis takes no room of the plot and draws no lines: what stands where is the layout's to say. */
export const UNSEEN = { mirror: true, height: 1, axisLine: false, tickLine: false } as const
