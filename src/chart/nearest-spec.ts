import { isKnown, turnovers } from '../trade/derive.ts'
import type { Dataset } from '../trade/figure.ts'
import type { ChartSpec, Notice } from './spec.ts'

/** The nearest spec that the dataset can answer, and what had to be changed for it. */
export function nearestSpec(dataset: Dataset, spec: ChartSpec): { spec: ChartSpec; notices: Notice[] } {
  const notices: Notice[] = []
  const years = dataset.figures.flatMap((f) => f.year.period ?? [])
  const year = years.length === 0 ? spec.time.to : Math.max(...years)

  const { from, to } = spec.time
  if (from !== year || to !== year) {
    const given = from === to ? String(from) : `${from}..${to}`
    notices.push({ param: 'time', given, used: String(year), reason: 'no-data' })
  }

  const base = spec.relative === null ? undefined : turnovers(dataset.figures, [spec.relative])[0]
  const relative = base !== undefined && isKnown(base) ? spec.relative : null
  if (relative !== spec.relative) {
    notices.push({ param: 'relative', given: spec.relative ?? '', used: null, reason: 'no-data' })
  }
  return { spec: { ...spec, time: { from: year, to: year }, relative }, notices }
}
