import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { UsageError } from './arguments.ts'

/** When files say that they were made: the first day that a ZIP file can hold. */
export const DAY = '1980-01-01T00:00:00Z'
/** Where Office files say when they were written. */
const DATES = /(<dcterms:(created|modified)[^>]*>)[^<]*/g

/** An Office file without the time at which it was written, so that the same chart gives the same bytes. */
export async function reproducible(file: Blob): Promise<Uint8Array> {
  const parts = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())))
  const still = await Promise.all(
    parts.map(async ([name, bytes]) => [name, await stillPart(name, bytes)] as const),
  )
  return zipSync(Object.fromEntries(still), { mtime: DAY, os: 0 })
}

async function stillPart(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (name.endsWith('.xlsx')) return reproducible(new Blob([new Uint8Array(bytes)]))
  if (name !== 'docProps/core.xml') return bytes
  return strToU8(strFromU8(bytes).replace(DATES, `$1${DAY}`))
}

/** The day on which files are said to have been opened, ISO 8601: that of SOURCE_DATE_EPOCH, seconds since 1970 in UTC, where
 *  it is set (reproducible-builds.org), so that the same chart gives the same bytes on any day; else that of `now`.
 *  @throws UsageError where SOURCE_DATE_EPOCH is set to what is no such number */
export function dayOf(environment: Readonly<Record<string, string | undefined>>, now: Date): string {
  const { SOURCE_DATE_EPOCH: epoch = '' } = environment
  const date = epoch === '' ? now : new Date(/^\d+$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN)
  if (Number.isNaN(date.getTime()))
    throw new UsageError(
      `SOURCE_DATE_EPOCH is “${epoch}”, which is no time. It is a number of seconds since 1970, such as 1764115200.`,
    )
  return date.toISOString().slice(0, 10)
}
