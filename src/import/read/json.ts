import type { Cell, Row, Table } from '../columns/table.ts'
import { UnreadableFile } from '../problem.ts'
import { sdmxJsonRows } from './sdmx-json.ts'

/** The table of a JSON file: an SDMX-JSON message, or a list of flat records, as Comtrade's interface gives it.
 *  @throws UnreadableFile where it is neither */
export function jsonTable(text: string): Table {
  const json = parsed(text)
  const rows = sdmxJsonRows(json) ?? recordRows(json)
  if (rows === null) throw new UnreadableFile({ is: 'json' })
  return {
    sheet: null,
    how: {},
    batches: async function* () {
      yield { rows, bytes: text.length }
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableFile({ is: 'damaged' })
  }
}

function recordRows(json: unknown): Row[] | null {
  const list = Array.isArray(json) ? json : listWithin(json)
  const records = list?.filter(
    (one): one is object => typeof one === 'object' && one !== null && !Array.isArray(one),
  )
  if (records === undefined || records.length === 0) return null
  // Maps, as a record may well have a key "__proto__".
  const maps = records.map((record) => new Map<string, unknown>(Object.entries(record)))
  const columns = [...new Set(maps.flatMap((map) => [...map.keys()]))]
  return [
    { line: 1, cells: columns },
    ...maps.map((map, i) => ({ line: i + 2, cells: columns.map((column) => cellOf(map.get(column))) })),
  ]
}

function listWithin(json: unknown): unknown[] | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  return Object.values(json).find((value): value is unknown[] => Array.isArray(value))
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return value
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value)
}
