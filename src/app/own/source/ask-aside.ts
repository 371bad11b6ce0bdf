import { workerUnderPolicy } from '../reading/worker-under-policy.ts'
import type { SourceAnswer, SourceRequest } from './source-worker.ts'
import workerAddress from './source-worker.ts?worker&url'

/** Asks a source aside from the page.
 *  @param on hears of what comes, last of the answer or why there is none
 *  @returns what ends it: then nothing more is heard, and no request goes on */
export function askAside(request: SourceRequest, on: (heard: SourceAnswer) => void): () => void {
  const worker = workerUnderPolicy(workerAddress)
  let isOver = false
  const end = () => {
    isOver = true
    worker.terminate()
  }
  const hear = (heard: SourceAnswer) => {
    if (isOver) return
    if (heard.says !== 'progress') end()
    on(heard)
  }
  worker.onmessage = ({ data }: MessageEvent<SourceAnswer>) => hear(data)
  worker.onerror = ({ message }) => {
    // Where the script itself cannot be had, the browser says nothing more.
    const said = message || `Failed to fetch the module script ${new URL(workerAddress, document.baseURI)}`
    hear({ says: 'failed', message: said })
  }
  worker.postMessage(request)
  return end
}
