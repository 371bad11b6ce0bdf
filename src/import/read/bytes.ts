/** A file as a browser gives it; Node's are made to look the same. */
export interface FileBytes {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly stream: () => ReadableStream<Uint8Array>
  readonly slice: (start: number, end: number) => { readonly arrayBuffer: () => Promise<ArrayBuffer> }
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

/** How much of a file is looked at to see what it is. */
const HEAD_BYTES = 256 * 1024

export async function headOf(file: FileBytes): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, Math.min(HEAD_BYTES, file.size)).arrayBuffer())
}

/** The pieces of a stream, as they come. Ends the stream where the reader leaves early. */
export async function* piecesOf(
  stream: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      signal?.throwIfAborted()
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** A file of bytes that are in memory already. */
export function fileOf(name: string, bytes: Uint8Array<ArrayBuffer>): FileBytes {
  const blob = new Blob([bytes])
  return {
    name,
    size: blob.size,
    stream: () => blob.stream(),
    slice: (start, end) => blob.slice(start, end),
    arrayBuffer: () => blob.arrayBuffer(),
  }
}
