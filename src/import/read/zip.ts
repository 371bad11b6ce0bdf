import { unzipSync } from 'fflate'
import { UnreadableFile } from '../problem.ts'

/** Packed, a workbook or archive may be so large: it is held whole. */
export const MOST_PACKED = 50e6
const MOST_UNPACKED = 300e6
const MOST_FILES = 200

/** The names and sizes of what is in a ZIP file, read from its directory: nothing is unpacked.
 *  @throws UnreadableFile where it would unpack to more than a person's workbook, or is damaged */
export function entriesOf(bytes: Uint8Array): readonly string[] {
  const names: string[] = []
  let size = 0
  unzip(bytes, (entry) => {
    names.push(entry.name)
    size += entry.originalSize
    return false
  })
  if (size > MOST_UNPACKED || names.length > MOST_FILES * 50) throw new UnreadableFile({ is: 'bomb' })
  return names
}

/** The tables that a ZIP file of files holds, by name. A Data Package's description of its tables is none. */
export function filesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const isTable = (name: string) =>
    /\.(csv|tsv|txt|xlsx?|json|parquet)$/i.test(name) && !/(^|\/)(__MACOSX|\.|datapackage\.json$)/.test(name)
  let count = 0
  const files = unzip(bytes, ({ name, originalSize }) => {
    count += 1
    return isTable(name) && originalSize > 0 && count <= MOST_FILES
  })
  return new Map(Object.entries(files))
}

function unzip(bytes: Uint8Array, filter: (entry: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    throw new UnreadableFile({ is: 'damaged' })
  }
}
