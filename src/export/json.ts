import type { ChartModel } from '../chart/model.ts'
import { toDataPrecision } from './data-precision.ts'

/** The model itself, its numbers as a person would write them, a line for each field and each mark: indented it is nearly
 *  twice as large. */
export function toJson(model: ChartModel): string {
  const fields = Object.entries(model).map(([name, value]) => {
    const isList = name === 'marks' && Array.isArray(value)
    const text = isList ? `[\n${value.map(line).join(',\n')}\n]` : line(value)
    return text === undefined ? null : `${JSON.stringify(name)}:${text}`
  })
  return `{\n${fields.filter((field) => field !== null).join(',\n')}\n}\n`
}

/** Nothing for what JSON has not. */
function line(value: unknown): string | undefined {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? toDataPrecision(one) : one))
}
