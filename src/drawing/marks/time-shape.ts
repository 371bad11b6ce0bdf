import type { Mark } from '../../chart/model.ts'
import type { PanelLayout } from '../layout/chart-layout.ts'

/** A mark over time at `x` px, from `y1` to `y2`. */
export interface TimeShapeProps {
  readonly mark: Mark
  readonly x: number
  readonly y1: number
  readonly y2: number
  readonly panel: PanelLayout
  readonly slug: string
  /** Whether a numeral stands in it. */
  readonly lettered: boolean
  /** Whether it says nothing that the line through it does not: between two others, and like them. */
  readonly quiet: boolean
}
