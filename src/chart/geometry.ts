import { type Geometry, plotOf } from './kinds.ts'
import type { ChartModel } from './model.ts'
import { kindOf } from './views.ts'

/** How the marks of a chart stand to each other. */
export function geometryOf({ spec }: Pick<ChartModel, 'spec'>): Geometry {
  return plotOf(kindOf(spec), spec.measure).geometry
}

/** Whether there is a picture of a chart, and not only rows of words. */
export function isDrawn(model: Pick<ChartModel, 'spec'>): boolean {
  return geometryOf(model) !== 'table'
}

/** Whether a chart stands along an axis of time. */
export function isOverTime({ years }: ChartModel): boolean {
  return years !== null
}

/** Whether all series stand in one row, as the parts of a sum do. */
export function isOneRow(model: ChartModel): boolean {
  return geometryOf(model) === 'sum'
}
