import { useContext, useDeferredValue, useRef } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { geometryOf, isDrawn } from '../../chart/geometry.ts'
import type { ChartModel } from '../../chart/model.ts'
import type { Sort } from '../../chart/spec.ts'
import { WITHOUT_FOOT } from '../../drawing/draw-context.ts'
import { drawnWidth } from '../../drawing/drawn-width.ts'
import { layoutOf } from '../../drawing/layout/layout.ts'
import { useInteraction } from '../../drawing/use-interaction.ts'
import { DataTable, type TableProps } from '../../ui/data-table.tsx'
import { Coming, LazyPart, partScript } from '../../ui/lazy-part.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { ChartProblem } from '../states.tsx'
import { FirstDrawing, useFirstDrawing } from './first-drawing.ts'
import { Foot } from './foot.tsx'

const loadDrawing = () => import('../../drawing/drawing.tsx')

const drawing = partScript(loadDrawing)

/** The same with the outlines of countries, which the drawing itself would ask for later. */
const mapDrawing = partScript(async () => {
  const [module] = await Promise.all([loadDrawing(), import('../../drawing/map/map-plot.tsx')])
  return module
})

type Props = TableProps & { onSort: (sort: Sort | null) => void }

/** A chart in its place. Its height is known before the drawing arrives, so nothing moves when it does. */
export function ChartFigure(props: Props) {
  const { model, interaction, messages } = props
  const figure = useRef<HTMLElement>(null)
  useInteraction(figure, interaction)
  return (
    <figure
      ref={figure}
      className="figure"
      data-chart={model.slug}
      data-kind={model.kind}
      data-click={messages.answer.click}
      data-tap={messages.answer.tap}
    >
      <ErrorBoundary resetKeys={[model]} fallbackRender={() => <ChartProblem messages={messages} />}>
        {isDrawn(model) ? <Chart {...props} /> : <Table {...props} />}
        <Foot model={model} messages={messages} />
      </ErrorBoundary>
    </figure>
  )
}

function Chart({ model, interaction, messages }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const living = useRef<HTMLDivElement>(null)
  const first = useContext(FirstDrawing)
  const isFirst = useFirstDrawing(model, living)
  const measured = useWidth(place)
  // Behind a drawing there is time to draw; in an empty place there is none.
  const later = useDeferredValue(measured)
  const room = isFirst ? later : measured
  const width = drawnWidth(room)
  return (
    <div ref={place}>
      {isFirst && <div className="first" {...asBuilt(first)} />}
      <div ref={living} className={isFirst ? 'arriving' : undefined}>
        {room > 0 && (
          <Coming waiting={<Waiting model={model} width={width} />} messages={messages}>
            <LazyPart
              script={geometryOf(model) === 'map' ? mapDrawing : drawing}
              messages={messages}
              props={{ model, width, lit: interaction.lit, options: WITHOUT_FOOT }}
            />
          </Coming>
        )}
      </div>
    </div>
  )
}

/** As high as the chart will be. */
function Waiting({ model, width }: { model: ChartModel; width: number }) {
  return <div style={{ aspectRatio: `${width} / ${layoutOf(model, width, WITHOUT_FOOT).height}` }} />
}

/** Markup of our own build, which React leaves as it stands when it takes the page over. */
function asBuilt(markup: string) {
  return { dangerouslySetInnerHTML: { __html: markup }, suppressHydrationWarning: true }
}

function Table({ onSort, ...table }: Props) {
  const { model } = table
  return (
    <>
      <figcaption>
        <h2>{model.title}</h2>
        <p>{model.subtitle}</p>
      </figcaption>
      <DataTable {...table} sort={model.spec.sort} onSort={onSort} idPrefix="mark" />
    </>
  )
}
