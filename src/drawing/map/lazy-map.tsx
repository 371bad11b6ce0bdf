import { lazy, Suspense } from 'react'
import type { ChartModel } from '../../chart/model.ts'
import type { ChartLayout } from '../layout/chart-layout.ts'

/** Outlines and projections come only where there is a map. */
const Outlined = lazy(() => import('./map-plot.tsx'))

/** A map, with its room kept until its outlines are there. */
export function MapPlot({ model, layout }: { model: ChartModel; layout: ChartLayout }) {
  return (
    <Suspense fallback={<div style={{ aspectRatio: `${layout.width} / ${layout.height}` }} />}>
      <Outlined model={model} layout={layout} />
    </Suspense>
  )
}
