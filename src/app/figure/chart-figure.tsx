import { lazy, Suspense, useRef } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { isDrawn } from '../../chart/geometry.ts'
import type { Sort } from '../../chart/spec.ts'
import { drawnWidth } from '../../drawing/drawn-width.ts'
import { layoutOf } from '../../drawing/layout/layout.ts'
import { DataTable, type TableProps } from '../../ui/data-table.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { ChartProblem } from '../states.tsx'

const Drawing = lazy(() => import('../../drawing/drawing.tsx'))

/** A chart in its place. Its height is known before the drawing arrives, so nothing moves when it does. */
export function ChartFigure({ onSort, ...table }: TableProps & { onSort: (sort: Sort | null) => void }) {
  const { model, interaction, messages } = table
  const figure = useRef<HTMLElement>(null)
  const room = useWidth(figure)
  const width = drawnWidth(room)
  return (
    <figure ref={figure} className="figure" data-chart={model.slug} data-kind={model.kind}>
      <ErrorBoundary resetKeys={[model]} fallbackRender={() => <ChartProblem messages={messages} />}>
        {!isDrawn(model) ? (
          <>
            <figcaption>
              <h2>{model.title}</h2>
              <p>{model.subtitle}</p>
            </figcaption>
            <DataTable {...table} sort={model.spec.sort} onSort={onSort} idPrefix="mark" />
            {model.notes.map(({ text }) => (
              <p key={text} className="source" data-part="note">
                {text}
              </p>
            ))}
            {model.sources.map(({ id, text }) => (
              <p key={id} className="source" data-part="source" data-source={id}>
                {text}
              </p>
            ))}
          </>
        ) : (
          room > 0 && (
            <Suspense
              fallback={<div style={{ aspectRatio: `${width} / ${layoutOf(model, width).height}` }} />}
            >
              <Drawing model={model} width={width} interaction={interaction} />
            </Suspense>
          )
        )}
      </ErrorBoundary>
    </figure>
  )
}
