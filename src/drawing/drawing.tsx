import { useMemo } from 'react'
import type { Lit } from '../chart/lit.ts'
import type { ChartModel } from '../chart/model.ts'
import './draw.css'
import { type DrawOptions, DrawProvider, ON_SCREEN } from './draw-context.ts'
import { LitProvider, UNLIT } from './highlight-texts.tsx'
import { layoutOf } from './layout/layout.ts'
import { MapPlot } from './map/lazy-map.tsx'
import { Plot } from './plot.tsx'

/** A chart model as one SVG, `width` px wide. All that the chart says is inside it, but for notes and sources where the page has them.
 *  @param lit the marks whose values are written beside them */
export default function Drawing({
  model,
  width,
  lit = UNLIT,
  options = ON_SCREEN,
}: {
  model: ChartModel
  width: number
  lit?: Lit
  options?: DrawOptions
}) {
  const layout = useMemo(() => layoutOf(model, width, options), [model, width, options])
  return (
    <DrawProvider value={options}>
      <LitProvider value={lit}>
        <div className="chart">
          {layout.body === null ? (
            <MapPlot model={model} layout={layout} />
          ) : (
            <Plot model={model} layout={layout} body={layout.body} />
          )}
        </div>
      </LitProvider>
    </DrawProvider>
  )
}
