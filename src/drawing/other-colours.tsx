import type { ChartModel } from '../chart/model.ts'
import { rulesFor } from './theme.ts'

/** The colours of a chart's partners that the style sheet has none of, for whatever on the page is about them; nothing
 *  where there are none. */
export function OtherColours({ model: { spec, series } }: { model: Pick<ChartModel, 'spec' | 'series'> }) {
  const parties = new Set([...spec.partner, ...series.flatMap(({ party }) => party)])
  const rules = rulesFor([...parties])
  return rules === '' ? null : <style>{rules}</style>
}
