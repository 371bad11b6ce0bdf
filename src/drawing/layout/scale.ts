import { scaleLinear, scaleLog } from 'd3-scale'
import type { ValueAxis } from '../../chart/model.ts'

/** From a value of the axis to px; the same as Recharts makes of the same axis (tests/drawing/plot.test.ts). */
export function scaleOf(axis: ValueAxis, range: readonly [number, number]): (value: number) => number {
  return (axis.scale === 'log' ? scaleLog() : scaleLinear()).domain([axis.min, axis.max]).range(range)
}
