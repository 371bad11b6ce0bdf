import { gunzipSync } from 'fflate'
import { decompress } from 'fzstd'
import type { FileMetaData } from 'hyparquet'
import type { Batch, Cell, Table } from '../columns/table.ts'
import { UnreadableFile } from '../problem.ts'
import type { FileBytes } from './bytes.ts'

const BATCH = 20_000
/** What unpacks the pages of a Parquet file. */
export const compressors = {
  GZIP: (input: Uint8Array) => gunzipSync(input),
  ZSTD: (input: Uint8Array, length: number) => decompress(input, new Uint8Array(length)),
}

/** The table of a Parquet file, a group of rows at a time. Its first row is the names of its columns.
 *  @throws UnreadableFile where it is none after all */
export async function parquetTable(file: FileBytes): Promise<Table> {
  const { parquetMetadataAsync, parquetRead, parquetSchema } = await import('hyparquet')
  const source = {
    byteLength: file.size,
    slice: (start: number, end = file.size) =>
      file.slice(start < 0 ? file.size + start : start, end).arrayBuffer(),
  }
  const metadata = await parquetMetadataAsync(source).catch((): FileMetaData => {
    throw new UnreadableFile({ is: 'damaged' })
  })
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name)
  const rowCount = Number(metadata.num_rows)
  return {
    sheet: null,
    how: { parquet: `${rowCount}` },
    batches: async function* (signal): AsyncGenerator<Batch> {
      yield { rows: [{ line: 1, cells: columns }], bytes: 0 }
      for (let start = 0; start < rowCount; start += BATCH) {
        signal?.throwIfAborted()
        const end = Math.min(rowCount, start + BATCH)
        let read: readonly (readonly unknown[])[] = []
        await parquetRead({
          file: source,
          metadata,
          rowStart: start,
          rowEnd: end,
          columns,
          compressors,
          onComplete: (rows) => {
            read = rows
          },
        })
        yield {
          rows: read.map((cells, i) => ({ line: start + i + 2, cells: cells.map(cellOf) })),
          bytes: Math.round((end / rowCount) * file.size),
        }
      }
    },
  }
}

export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
