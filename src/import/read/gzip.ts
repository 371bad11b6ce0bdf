import { Gunzip } from 'fflate'
import { UnreadableFile } from '../problem.ts'

/** Unpacked, a file may be so much: 40 GB of text are more rows than there are of the world's trade. */
const MOST_BYTES = 40e9
/** Deflate packs a thousandfold at most; texts of trade are packed ten- to fortyfold. */
const MOST_RATIO = 300
const RATIO_FROM = 20e6

/** Unpacks gzip piece by piece, so that only a piece of the unpacked text is held.
 *  @throws UnreadableFile where the file is damaged, or unpacks to more than any table */
export async function* gunzipped(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let unpacked: Uint8Array[] = []
  const gunzip = new Gunzip((piece) => unpacked.push(piece))
  let [inside, outside] = [0, 0]
  for await (const piece of pieces) {
    outside += piece.length
    // Small pieces, as all that one unpacks to is held at once.
    for (let at = 0; at < piece.length; at += 16384) {
      push(gunzip, piece.subarray(at, at + 16384), false)
      for (const part of unpacked) inside += part.length
      if (inside > MOST_BYTES || (inside > RATIO_FROM && inside / outside > MOST_RATIO))
        throw new UnreadableFile({ is: 'bomb' })
      yield* unpacked
      unpacked = []
    }
  }
  push(gunzip, new Uint8Array(0), true)
  yield* unpacked
}

function push(gunzip: Gunzip, piece: Uint8Array, isLast: boolean): void {
  try {
    gunzip.push(piece, isLast)
  } catch {
    throw new UnreadableFile({ is: 'damaged' })
  }
}
