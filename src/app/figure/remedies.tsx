import { useMemo } from 'react'
import type { ChartModel } from '../../chart/model.ts'
import { remediesFor } from '../../chart/remedies.ts'
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
  const { side, year } = messages.remedy
  return (
    <p className="remedies">
      {remedies.map((one) => (
        <button key={one.kind} type="button" className="button" onClick={() => change(one.change)}>
          {one.kind === 'side' ? side[one.change.basis] : year(one.change.time.to)}
        </button>
      ))}
    </p>
  )
}
