import { clickhouseSource } from './clickhouse.ts'
import { parquetSource } from './parquet.ts'
import type { Fetch, ObservationSource } from './source.ts'

/** The source that an address is of: "https://host/observations.parquet", or
 *  "clickhouse+https://user@host:8443/database/table"; null for any other. */
export function sourceAt(address: string, fetch: Fetch): ObservationSource | null {
  const read = readAddress(address)
  if (read === null) return null
  return read.is === 'clickhouse' ? clickhouseSource(read.url, fetch) : parquetSource(read.url.href, fetch)
}

/** The origin that a page which asks a source must be allowed to connect to; null where the address is of none, or has a
 *  password, which a page would show to everybody. */
export function originOfSource(address: string): string | null {
  const read = readAddress(address)
  return read === null || read.url.password !== '' ? null : read.url.origin
}

function readAddress(address: string): { readonly is: 'parquet' | 'clickhouse'; readonly url: URL } | null {
  const [, engine] = /^clickhouse\+(https?:\/\/.+)$/.exec(address) ?? []
  if (!URL.canParse(engine ?? address)) return null
  const url = new URL(engine ?? address)
  if (!/^https?:$/.test(url.protocol)) return null
  if (engine === undefined) return /\.parquet$/i.test(url.pathname) ? { is: 'parquet', url } : null
  return /^\/[^/]+\/[^/]+$/.test(url.pathname) ? { is: 'clickhouse', url } : null
}
