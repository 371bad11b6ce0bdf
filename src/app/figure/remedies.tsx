import { useMemo } from 'react'
import type { ChartModel } from '../../chart/model.ts'
import { type Remedy, remediesFor } from '../../chart/remedies.ts'
import type { Dataset } from '../../trade/figure.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'
import type { UpdateSpec } from '../use-spec.ts'

/** Below a chart that has nothing to show: the presses that show something. */
export function Remedies({
  dataset,
  model,
  change,
  messages,
}: {
  dataset: Dataset
  model: ChartModel
  change: UpdateSpec
  messages: UiMessages
}) {
  const remedies = useMemo(() => remediesFor(dataset, model), [dataset, model])
  if (remedies.length === 0) return null
  const label = (remedy: Remedy) => {
    const { side, year, years } = messages.remedy
    if (remedy.kind === 'side') return side[remedy.change.basis]
    const { from, to } = remedy.change.time
    return remedy.kind === 'year' ? year(to) : years(from, to)
  }
  return (
    <p className="remedies">
      {remedies.map((one) => (
        <button key={one.kind} type="button" className="button" onClick={() => change(one.change)}>
          {label(one)}
        </button>
      ))}
    </p>
  )
}
