import { type Refusal, UnreadableFile } from '../../../import/problem.ts'
import { sourceAt } from '../../../import/sources/by-address.ts'
import { type Fetch, faultOf, type ObservationQuery, selectedFile } from '../../../import/sources/source.ts'

/** What the worker is asked, once; whoever wants to stop half-way ends it. */
export interface SourceRequest {
  readonly address: string
  readonly query: ObservationQuery
}

/** What it answers. */
export type SourceAnswer =
  /** How many bytes of the source's answers have come. */
  | { readonly says: 'progress'; readonly bytes: number }
  /** The answer, a file as any that is chosen. */
  | { readonly says: 'selected'; readonly file: File }
  | { readonly says: 'refused'; readonly refusal: Refusal }
  | { readonly says: 'failed'; readonly message: string }

const answer = (message: SourceAnswer) => postMessage(message)

/* However much has to be unpacked, the page goes on answering meanwhile. */
addEventListener('message', async ({ data: { address, query } }: MessageEvent<SourceRequest>) => {
  try {
    const source = sourceAt(
      address,
      counting((bytes) => answer({ says: 'progress', bytes })),
    )
    if (source === null) throw faultOf('unreachable', address)
    const file = await selectedFile(source, query)
    answer({
      says: 'selected',
      file: new File([await file.arrayBuffer()], file.name, { type: 'text/csv' }),
    })
  } catch (error) {
    if (error instanceof UnreadableFile) answer({ says: 'refused', refusal: error.refusal })
    else answer({ says: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})

/** The browser's `fetch`, which tells how many bytes have come, of all answers together. Nothing but the request leaves:
 *  not the page's address either, in which a view may stand. */
function counting(onBytes: (bytes: number) => void): Fetch {
  let bytes = 0
  return async (address, init) => {
    const response = await fetch(address, { ...init, referrerPolicy: 'no-referrer' })
    if (response.body === null) return response
    const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (piece, onward) => {
        bytes += piece.length
        onBytes(bytes)
        onward.enqueue(piece)
      },
    })
    return new Response(response.body.pipeThrough(counter), response)
  }
}
