import { memo, type ReactNode, useMemo } from 'react'
import type { ChartModel } from '../../chart/model.ts'
import { Frame, Patterns } from '../frame.tsx'
import type { MarkHandlers, MarkInteraction } from '../interaction/mark-interaction.ts'
import type { ChartLayout } from '../layout/layout.ts'
import { Picture } from '../picture.tsx'
import { useEventCallbacks } from '../use-event-callbacks.ts'
import { Axes } from './axes.tsx'
import { EndLabels } from './end-labels.tsx'
import { LitLabels } from './lit-labels.tsx'
import { MarksOverTime } from './marks-over-time.tsx'
import { nearestMark, type PlacedPanel, placePanel } from './place.ts'

/** A chart along an axis of time, in one panel or several. Drawn without Recharts, which cannot put several charts
 *  into one picture: docs/decisions/004. */
export function TimeChart({
  model,
  layout,
  interaction,
}: {
  model: ChartModel
  layout: ChartLayout
  interaction: MarkInteraction
}) {
  const { lit, ...handlers } = interaction
  const on: MarkHandlers = useEventCallbacks(handlers)
  const panels = useMemo(() => layout.panels.map((box) => placePanel(model, box)), [model, layout])
  const scope = model.slug
  const background = useMemo(
    () => panels.map((placed) => <Axes key={placed.key} placed={placed} model={model} />),
    [panels, model],
  )
  const reachable = model.marks.find(({ id }) => lit.has(id)) ?? model.marks[0]
  return (
    <Picture model={model} layout={layout}>
      <Messages model={model} layout={layout} />
      {background}
      {panels.map((placed) => (
        <Pointed key={placed.key} placed={placed} on={on}>
          <MarksOverTime
            placed={placed}
            model={model}
            lit={lit}
            on={on}
            reachable={reachable}
            scope={scope}
          />
          <EndLabels placed={placed} model={model} />
          <LitLabels placed={placed} model={model} lit={lit} />
        </Pointed>
      ))}
    </Picture>
  )
}

/** What does not change with what is lit. */
const Messages = memo(({ model, layout }: { model: ChartModel; layout: ChartLayout }) => (
  <>
    <Patterns model={model} scope={model.slug} />
    <Frame model={model} layout={layout} scope={model.slug} />
  </>
))

/** A panel in which pointing anywhere lights the nearest mark. */
function Pointed({ placed, on, children }: { placed: PlacedPanel; on: MarkHandlers; children: ReactNode }) {
  const { box } = placed
  const nearest = (event: { clientX: number; clientY: number; currentTarget: Element }) => {
    const frame = event.currentTarget.getBoundingClientRect()
    // The picture may be shown larger or smaller than it was drawn.
    const scale = (box.right - box.left) / frame.width
    const [x, y] = [(event.clientX - frame.left) * scale, (event.clientY - frame.top) * scale]
    return nearestMark(placed, box.left + x, box.top + y)
  }
  return (
    <g>
      <rect
        className="field"
        x={box.left}
        y={box.top}
        width={Math.max(0, box.right - box.left)}
        height={box.base - box.top}
        onPointerMove={(event) => {
          const mark = event.pointerType === 'touch' ? null : nearest(event)
          if (mark !== null) on.onEnter(mark.id)
        }}
        onPointerLeave={(event) => event.pointerType !== 'touch' && on.onLeave()}
        onClick={(event) => {
          const mark = nearest(event)
          if (mark === null) return
          event.stopPropagation()
          on.onFollow(mark.id, false)
        }}
      />
      {children}
    </g>
  )
}
