import { nice, ticks } from 'd3-array'
import type { ValueAxis } from './model.ts'

/** An axis from zero to a round number at or above `greatest`, with about four ticks. */
export function axisFromZero(greatest: number, label: (value: number) => string): ValueAxis {
  const [min, max] = nice(0, greatest, 4)
  return { min, max, ticks: ticks(min, max, 4).map((value) => ({ value, label: label(value) })) }
}
