import { extent, nice, ticks } from 'd3-array'
import { scaleLog } from 'd3-scale'
import type { ValueAxis } from './model.ts'

/** An axis from zero to a round number at or above `greatest`, with about four ticks. */
export function axisFromZero(greatest: number, label: (value: number) => string): ValueAxis {
  return axisOf([greatest], label)
}

/** A linear axis that holds zero and all values, from one round number to another, with about four ticks. */
export function axisOf(values: readonly number[], label: (value: number) => string): ValueAxis {
  const [low = 0, high = 1] = extent([0, ...values])
  const [min, max] = nice(low, high === low ? low + 1 : high, 4)
  return { min, max, ticks: ticks(min, max, 4).map((value) => ({ value, label: label(value) })) }
}

/** A logarithmic axis that holds all values, which are positive, with ticks at 1, 2 and 5 times powers of ten, or
 *  at those powers alone where that would be too many. */
export function logAxisOf(values: readonly number[], label: (value: number) => string): ValueAxis {
  const [low = 1, high = 10] = extent(values)
  const scale = scaleLog()
    .domain([low, high === low ? low * 10 : high])
    .nice()
  const [min = low, max = high] = scale.domain()
  const lead = (value: number) => Number(value.toExponential().split('e')[0])
  const all = scale.ticks().filter((value) => [1, 2, 5].includes(lead(value)))
  const some = all.length > 7 ? all.filter((value) => lead(value) === 1) : all
  return { min, max, scale: 'log', ticks: some.map((value) => ({ value, label: label(value) })) }
}
