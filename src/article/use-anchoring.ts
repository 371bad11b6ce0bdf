import { useEffect, useState } from 'react'
import type { Anchored, Quoted } from './anchor.ts'
import type { AnchorAnswer, AnchorRequest } from './anchor-worker.ts'
import workerAddress from './anchor-worker.ts?worker&url'

/** How far the search for passages in a text has come. */
export type Anchoring =
  | { readonly state: 'looking'; readonly looked: number }
  | { readonly state: 'done'; readonly anchored: Anchored }
  | { readonly state: 'failed'; readonly error: Error }

const BEGUN: Anchoring = { state: 'looking', looked: 0 }

/** Looks for passages in a text, aside from the page. It ends with the component, or when there is no text any more.
 *  @returns what is known so far, and a way to begin again after a failure */
export function useAnchoring(text: string | null, passages: readonly Quoted[]) {
  const [attempt, setAttempt] = useState(0)
  const [known, setKnown] = useState<{ text: string | null; attempt: number; anchoring: Anchoring } | null>(
    null,
  )
  useEffect(() => {
    if (text === null) return
    return anchorAside({ text, passages }, (anchoring) => setKnown({ text, attempt, anchoring }))
  }, [text, passages, attempt])
  const isCurrent = known !== null && known.text === text && known.attempt === attempt
  return {
    anchoring: isCurrent ? known.anchoring : BEGUN,
    again: () => setAttempt((before) => before + 1),
  }
}

/** Anchors in a worker.
 *  @returns what breaks it off */
function anchorAside({ text, passages }: AnchorRequest, on: (anchoring: Anchoring) => void): () => void {
  const worker = new Worker(workerAddress, { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<AnchorAnswer>) => {
    if ('looked' in data) return on({ state: 'looking', looked: data.looked })
    on({ state: 'done', anchored: data.anchored })
    worker.terminate()
  }
  worker.onerror = ({ message }) => {
    // Where the script itself cannot be had, the browser says nothing more.
    const said = message || `Failed to fetch the module script ${new URL(workerAddress, document.baseURI)}`
    on({ state: 'failed', error: new Error(said) })
    worker.terminate()
  }
  worker.postMessage({ text, passages: passages.map(({ id, selector }) => ({ id, selector })) })
  return () => worker.terminate()
}
