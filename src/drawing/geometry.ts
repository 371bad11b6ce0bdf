import type { ChartModel } from '../chart/model.ts'

export type Geometry =
  | 'bars'
  | 'spans'
  | 'sum'
  | 'lanes'
  | 'pairs'
  | 'numerals'
  | 'lines'
  | 'columns'
  | 'ranks'
  | 'map'
  | 'table'

export function geometryOf({ kind, spec }: ChartModel): Geometry {
  const article = spec.basis === 'article'
  switch (kind) {
    case 'bars':
      return 'bars'
    case 'change':
      return 'spans'
    case 'stacked':
      return article ? 'sum' : 'columns'
    case 'rank':
      return article ? 'numerals' : 'ranks'
    case 'table':
      return 'table'
    case 'check':
      return spec.measure === 'earlier' ? 'lines' : 'lanes'
    case 'lines':
    case 'multiples':
      return 'lines'
    case 'flows':
      return 'lanes'
    case 'mirror':
      return 'pairs'
    case 'map':
      return 'map'
  }
}

/** Whether a chart is drawn along an axis of time. */
export function isOverTime(model: ChartModel): boolean {
  return ['lines', 'columns', 'ranks'].includes(geometryOf(model))
}

/** Whether all series stand in one row, as the parts of a sum do. */
export function isOneRow(model: ChartModel): boolean {
  return geometryOf(model) === 'sum'
}
