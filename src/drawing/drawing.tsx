import { useMemo } from 'react'
import type { ChartModel } from '../chart/model.ts'
import './draw.css'
import { type DrawOptions, DrawProvider, ON_SCREEN } from './draw-context.ts'
import { HighlightProvider } from './highlight-texts.tsx'
import { layoutOf } from './layout/layout.ts'
import { MapPlot } from './map/lazy-map.tsx'
import { Plot } from './plot.tsx'

const NOTHING: ReadonlySet<string> = new Set()

/** A chart model as one SVG, `width` px wide. All that the chart says is inside it.
 *  @param highlight the marks whose values are written beside them */
export default function Drawing({
  model,
  width,
  highlight = NOTHING,
  options = ON_SCREEN,
}: {
  model: ChartModel
  width: number
  highlight?: ReadonlySet<string>
  options?: DrawOptions
}) {
  const layout = useMemo(() => layoutOf(model, width), [model, width])
  return (
    <DrawProvider value={options}>
      <HighlightProvider value={highlight}>
        <div className="chart">
          {layout.body === null ? (
            <MapPlot model={model} layout={layout} />
          ) : (
            <Plot model={model} layout={layout} body={layout.body} />
          )}
        </div>
      </HighlightProvider>
    </DrawProvider>
  )
}
