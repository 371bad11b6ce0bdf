import { readOfficial } from '../dataset/official.ts'
import type { Official } from '../trade/figure.ts'

declare global {
  var khorgosStatistics: { readonly series: string; readonly sources: string } | undefined
}

const FILE = 'embed-statistics.js'
let attempts = 0

/** The official statistics, from a script beside the page: a page in a sandbox may run those but not fetch data.
 *  @throws Error when the script does not come; MalformedData when it holds something else */
export async function loadStatistics(): Promise<Official> {
  const script = document.createElement('script')
  attempts += 1
  // Of one address browsers ask once at a time: another attempt would wait for the one that hangs.
  const address = attempts === 1 ? FILE : `${FILE}?attempt=${attempts}`
  script.src = new URL(address, document.baseURI).href
  await new Promise((resolve, reject) => {
    script.onload = resolve
    script.onerror = () => reject(new Error(FILE))
    document.head.append(script)
  })
  const { series = '', sources = '' } = globalThis.khorgosStatistics ?? {}
  return readOfficial({ text: series, file: FILE }, { text: sources, file: FILE })
}
