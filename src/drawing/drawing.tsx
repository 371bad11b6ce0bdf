import { lazy, Suspense, useMemo } from 'react'
import { isOverTime } from '../chart/geometry.ts'
import type { ChartModel } from '../chart/model.ts'
import './draw.css'
import './time/time.css'
import { type MarkInteraction, NO_INTERACTION } from './interaction/mark-interaction.ts'
import { layoutOf } from './layout/layout.ts'
import { RowChart } from './rows/row-chart.tsx'
import { TimeChart } from './time/time-chart.tsx'

/** Outlines and projections come only where there is a map. */
const MapChart = lazy(() => import('./map/map-chart.tsx'))

/** A chart model as one SVG, `width` px wide. All that the chart says is inside it. */
export default function Drawing({
  model,
  width,
  interaction = NO_INTERACTION,
}: {
  model: ChartModel
  width: number
  interaction?: MarkInteraction
}) {
  const layout = useMemo(() => layoutOf(model, width), [model, width])
  const Chart = isOverTime(model) ? TimeChart : model.kind === 'map' ? MapChart : RowChart
  return (
    <div className={interaction.lit.size > 0 ? 'chart any-lit' : 'chart'}>
      <Suspense fallback={<div style={{ aspectRatio: `${width} / ${layout.height}` }} />}>
        <Chart model={model} layout={layout} interaction={interaction} />
      </Suspense>
    </div>
  )
}
