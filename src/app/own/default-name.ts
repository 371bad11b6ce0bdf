import type { Party } from '../../trade/observation.ts'
import type { OwnRecord } from '../../trade/own-record.ts'

/** More reporters than this are counted by their first alone. */
const NAMED = 3

/** "UN Comtrade, China, 2020–2022": the publisher or the file, who reports, and the years. */
export function defaultName(
  { files, reporters, observations }: OwnRecord,
  nameOf: (code: Party) => string,
): string {
  const [file] = files
  const publisher = [...new Set(files.flatMap(({ tables }) => tables.map((table) => table.publisher)))]
    .filter(Boolean)
    .join(', ')
  const names = reporters.slice(0, NAMED).map(nameOf)
  const years = observations.map(({ year }) => year)
  const [first, last] = years.reduce(
    ([from, to], year) => [Math.min(from, year), Math.max(to, year)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  return [
    publisher || (file?.name.replace(/\.[^.]*$/, '') ?? ''),
    reporters.length > NAMED ? `${names.join(', ')} …` : names.join(', '),
    years.length === 0 ? '' : first === last ? String(first) : `${first}–${last}`,
  ]
    .filter(Boolean)
    .join(', ')
}
