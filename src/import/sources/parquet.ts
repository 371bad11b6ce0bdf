import type { ParquetQueryFilter } from 'hyparquet'
import { UnreadableFile } from '../problem.ts'
import { cellOf, compressors } from '../read/parquet.ts'
import { OBSERVATION_COLUMNS } from '../results/observations-table.ts'
import {
  answerTo,
  type Fetch,
  faultOf,
  MOST_SELECTED,
  type ObservationQuery,
  type ObservationSource,
} from './source.ts'

/** The end of a file that is read first: the footer of a file of a million rows. What a longer one has more is read next. */
const FOOTER_BYTES = 1 << 15

/** A Parquet file in Khorgos' own form by its address, of which only the groups of rows are read that may hold what is
 *  asked: sorted by reporter, product and period (`npm run own:parquet`), a small part of it. Any server of files that
 *  answers ranges will do. */
export function parquetSource(address: string, fetch: Fetch): ObservationSource {
  const { origin, pathname } = new URL(address)
  return {
    // What an address has behind its path may be a key.
    name: `${origin}${pathname}`,
    select: async (query, signal) => {
      const { asyncBufferFromUrl, parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import(
        'hyparquet'
      )
      try {
        const file = await asyncBufferFromUrl({ url: address, fetch: ranged(fetch, signal) })
        const metadata = await parquetMetadataAsync(file, { initialFetchSize: FOOTER_BYTES })
        const names = new Set(parquetSchema(metadata).children.map(({ element }) => element.name))
        const columns = OBSERVATION_COLUMNS.filter((name) => names.has(name))
        // A filter by a column that is not there would pass everything; what is missing is said of no rows.
        const isComplete = OBSERVATION_COLUMNS.slice(0, 8).every((name) => names.has(name))
        const found = isComplete
          ? await parquetReadObjects({
              file,
              metadata,
              columns: [...columns],
              filter: filterOf(query),
              compressors,
            })
          : []
        if (found.length > MOST_SELECTED) throw faultOf('too-many-rows', `${MOST_SELECTED}`)
        return { columns, rows: found.map((row) => columns.map((name) => cellOf(row[name]))) }
      } catch (error) {
        signal?.throwIfAborted()
        throw error instanceof UnreadableFile
          ? error
          : faultOf('answer', error instanceof Error ? error.message : '')
      }
    },
  }
}

/** `$eq` and `$in` are what groups of rows are told by; a value alone would read the whole file. */
function filterOf({ reporters, partners, years, product }: ObservationQuery): ParquetQueryFilter {
  return {
    REPORTER: { $in: [...reporters] },
    PRODUCT: { $eq: product },
    TIME_PERIOD: { $gte: `${years.from}`, $lt: `${years.to + 1}` },
    ...(partners === null ? {} : { PARTNER: { $in: [...partners] } }),
  }
}

/** Requests of pieces: a server that would send the whole file instead is not let. */
function ranged(fetch: Fetch, signal?: AbortSignal): typeof globalThis.fetch {
  return async (address, init = {}) => {
    const response = await answerTo(fetch, String(address), {
      ...init,
      signal: signal ?? init.signal ?? null,
    })
    const isWhole = new Headers(init.headers).has('Range') && response.status === 200
    if (response.ok && !isWhole) return response
    await response.body?.cancel()
    throw isWhole
      ? faultOf('no-ranges', '')
      : faultOf('status', `${response.status} ${response.statusText}`.trim())
  }
}
