import type { ChartModel } from '../chart/model.ts'

/** The model itself. */
export function toJson(model: ChartModel): string {
  return `${JSON.stringify(model, null, 2)}\n`
}
