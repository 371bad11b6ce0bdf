import { lazy, Suspense, useRef } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { layoutOf } from '../../chart/draw/layout.ts'
import type { Linking } from '../../chart/draw/linking.ts'
import type { ChartModel } from '../../chart/model.ts'
import type { Dataset } from '../../trade/figure.ts'
import { ChartProblem } from '../states.tsx'
import type { AppWords } from '../words/words.ts'
import { DataTable } from './data-table.tsx'
import { useWidth } from './use-width.ts'

const Drawing = lazy(() => import('../../chart/draw/drawing.tsx'))

/** A chart in its place. Its height is known before the drawing arrives, so nothing moves when it does. */
export function ChartFigure({
  dataset,
  model,
  linking,
  words,
}: {
  dataset: Dataset
  model: ChartModel
  linking: Linking
  words: AppWords
}) {
  const figure = useRef<HTMLElement>(null)
  const width = useWidth(figure)
  return (
    <figure ref={figure} className="figure" data-chart={model.slug} data-kind={model.kind}>
      <ErrorBoundary resetKeys={[model]} fallbackRender={() => <ChartProblem words={words} />}>
        {model.kind === 'table' ? (
          <>
            <figcaption>
              <h2>{model.title}</h2>
              <p>{model.subtitle}</p>
            </figcaption>
            <DataTable dataset={dataset} model={model} linking={linking} words={words} />
            <p className="source" data-part="source" data-source={model.sources[0]?.id}>
              {model.sources[0]?.text}
            </p>
          </>
        ) : (
          width > 0 && (
            <Suspense
              fallback={<div className="waiting" style={{ height: layoutOf(model, width).height }} />}
            >
              <Drawing model={model} width={width} linking={linking} />
            </Suspense>
          )
        )}
      </ErrorBoundary>
    </figure>
  )
}
