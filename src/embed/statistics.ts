import { parseOfficial } from '../dataset/official.ts'
import type { Official } from '../trade/figure.ts'

declare global {
  var khorgosStatistics: { readonly series: string; readonly sources: string } | undefined
}

const FILE = 'embed-statistics.js'

/** The official statistics, from a script beside the page: a page in a sandbox may run those but not fetch data.
 *  @throws Error when the script does not come; MalformedData when it holds something else */
export async function loadStatistics(): Promise<Official> {
  const script = document.createElement('script')
  script.src = new URL(FILE, document.baseURI).href
  await new Promise((resolve, reject) => {
    script.onload = resolve
    script.onerror = () => reject(new Error(FILE))
    document.head.append(script)
  })
  const { series = '', sources = '' } = globalThis.khorgosStatistics ?? {}
  return parseOfficial({ text: series, file: FILE }, { text: sources, file: FILE })
}
