import { lazy, Suspense, useMemo } from 'react'
import type { ChartModel } from '../chart/model.ts'
import './draw.css'
import './time/time.css'
import { isOverTime, layoutOf } from './layout/layout.ts'
import { RowChart } from './rows/row-chart.tsx'
import { TimeChart } from './time/time-chart.tsx'

/** Outlines and projections come only where there is a map. */
const MapChart = lazy(() => import('./map/map-chart.tsx'))

const NONE: ReadonlySet<string> = new Set()

/** A chart model as one SVG, `width` px wide. All that the chart says is inside it. Which marks are lit is shown on the
 *  drawn marks (interaction/highlight.ts); `highlight` is for what is written beside those of a chart over time. */
export default function Drawing({
  model,
  width,
  highlight = NONE,
}: {
  model: ChartModel
  width: number
  highlight?: ReadonlySet<string>
}) {
  const layout = useMemo(() => layoutOf(model, width), [model, width])
  const Chart = model.kind === 'map' ? MapChart : RowChart
  return (
    <div className="chart">
      <Suspense fallback={<div style={{ aspectRatio: `${width} / ${layout.height}` }} />}>
        {isOverTime(model) ? (
          <TimeChart model={model} layout={layout} highlight={highlight} />
        ) : (
          <Chart model={model} layout={layout} />
        )}
      </Suspense>
    </div>
  )
}
