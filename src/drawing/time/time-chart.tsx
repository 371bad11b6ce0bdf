import { memo, useMemo } from 'react'
import type { ChartModel } from '../../chart/model.ts'
import { Frame, Patterns } from '../frame.tsx'
import type { ChartLayout } from '../layout/layout.ts'
import { Picture } from '../picture.tsx'
import { Axes } from './axes.tsx'
import { EndLabels } from './end-labels.tsx'
import { LitLabels } from './lit-labels.tsx'
import { MarksOverTime } from './marks-over-time.tsx'
import { placePanel } from './place.ts'

/** A chart along an axis of time, in one panel or several. Drawn without Recharts, which cannot put several charts
 *  into one picture: docs/decisions/004. */
export function TimeChart({
  model,
  layout,
  highlight,
}: {
  model: ChartModel
  layout: ChartLayout
  highlight: ReadonlySet<string>
}) {
  const panels = useMemo(() => layout.panels.map((box) => placePanel(model, box)), [model, layout])
  const scope = model.slug
  const background = useMemo(
    () => panels.map((placed) => <Axes key={placed.key} placed={placed} model={model} />),
    [panels, model],
  )
  return (
    <Picture model={model} layout={layout}>
      <Messages model={model} layout={layout} />
      {background}
      {panels.map((placed) => (
        // By its panel and place, interaction/keyboard.ts knows which marks are of one year.
        <g key={placed.key} data-panel={placed.box.panel?.id}>
          <MarksOverTime placed={placed} model={model} scope={scope} />
          <EndLabels placed={placed} model={model} />
          <LitLabels placed={placed} model={model} lit={highlight} />
        </g>
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
