import * as v from 'valibot'
import type { Cell, Row } from '../columns/table.ts'

const Value = v.looseObject({
  id: v.optional(v.string()),
  name: v.optional(v.string()),
  value: v.optional(v.unknown()),
})
const Component = v.looseObject({ id: v.string(), values: v.optional(v.array(v.nullable(Value)), []) })
const Components = v.looseObject({
  dataSet: v.optional(v.array(Component), []),
  series: v.optional(v.array(Component), []),
  observation: v.optional(v.array(Component), []),
})
const Structure = v.looseObject({ dimensions: Components, attributes: v.optional(Components, {}) })
const Observations = v.record(v.string(), v.array(v.unknown()))
const Indices = v.optional(v.array(v.nullable(v.union([v.number(), v.string()]))), [])
const DataSet = v.looseObject({
  structure: v.optional(v.number(), 0),
  action: v.optional(v.string(), ''),
  attributes: Indices,
  observations: v.optional(Observations),
  series: v.optional(
    v.record(v.string(), v.looseObject({ attributes: Indices, observations: v.optional(Observations, {}) })),
  ),
})
/** Version 1 has structure and data at the top, version 2 in `data`. */
const Message = v.union([
  v.looseObject({ structure: Structure, dataSets: v.array(DataSet) }),
  v.looseObject({ data: v.looseObject({ structures: v.array(Structure), dataSets: v.array(DataSet) }) }),
  v.looseObject({ data: v.looseObject({ structure: Structure, dataSets: v.array(DataSet) }) }),
])
type Structure = v.InferOutput<typeof Structure>
type DataSet = v.InferOutput<typeof DataSet>
type Component = v.InferOutput<typeof Component>

/** The observations of an SDMX-JSON message of version 1 or 2 as a table with a column a dimension and attribute, its
 *  codes in the cells and, where they have names, those in a column beside; null for other JSON. A row's line is the
 *  number of its observation and one: there are no lines that a person could look at. */
export function sdmxJsonRows(json: unknown): Row[] | null {
  const parsed = v.safeParse(Message, json)
  if (!parsed.success) return null
  const message = parsed.output
  const inner = 'dataSets' in message ? message : message.data
  const structures = ('structures' in inner ? inner.structures : [inner.structure]) as Structure[]
  const [first] = structures
  if (first === undefined) return null
  const head = headOf(first)
  const rows: Row[] = [{ line: 1, cells: head }]
  for (const set of inner.dataSets as DataSet[]) {
    for (const cells of rowsOf(set, structures[set.structure] ?? first))
      rows.push({ line: rows.length + 1, cells })
  }
  return rows
}

const PARTS = ['dataSet', 'series', 'observation'] as const

function headOf({ dimensions, attributes }: Structure): string[] {
  const all = (of: v.InferOutput<typeof Components>) => PARTS.flatMap((part) => of[part])
  return [
    ...all(dimensions).flatMap(({ id }) => [id, `${id} (name)`]),
    'OBS_VALUE',
    ...all(fullComponents(attributes)).map(({ id }) => id),
    'ACTION',
  ]
}

function fullComponents(of: Partial<v.InferOutput<typeof Components>>): v.InferOutput<typeof Components> {
  return { dataSet: of.dataSet ?? [], series: of.series ?? [], observation: of.observation ?? [] }
}

function* rowsOf(set: DataSet, { dimensions, attributes: some }: Structure): Generator<Cell[]> {
  const attributes = fullComponents(some)
  const series =
    set.series === undefined
      ? [['', { attributes: [], observations: set.observations ?? {} }] as const]
      : Object.entries(set.series)
  for (const [seriesKey, { attributes: ofSeries, observations }] of series) {
    for (const [key, observation] of Object.entries(observations)) {
      const [value, ...ofObservation] = observation
      yield [
        ...dimensions.dataSet.flatMap((one) => coded(one, 0)),
        ...atKey(dimensions.series, seriesKey),
        ...atKey(dimensions.observation, key),
        typeof value === 'number' ? value : value === null || value === undefined ? '' : String(value),
        ...attributes.dataSet.map((one, i) => said(one, set.attributes[i] ?? 0)),
        ...attributes.series.map((one, i) => said(one, ofSeries[i])),
        ...attributes.observation.map((one, i) => said(one, ofObservation[i])),
        set.action.startsWith('D') ? 'D' : '',
      ]
    }
  }
}

/** The codes at a key such as "0:1:0". */
function atKey(components: readonly Component[], key: string): Cell[] {
  const indices = key === '' ? [] : key.split(':')
  return components.flatMap((one, i) => coded(one, Number(indices[i] ?? 0)))
}

function coded({ values }: Component, index: number): Cell[] {
  const value = values[index]
  return [value?.id ?? String(value?.value ?? ''), value?.name ?? '']
}

function said({ values }: Component, index: unknown): Cell {
  if (typeof index === 'string') return index
  const value = typeof index === 'number' ? values[index] : undefined
  return value?.id ?? String(value?.value ?? '')
}
