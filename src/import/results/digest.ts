import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type FileBytes, piecesOf } from '../read/bytes.ts'

/** The SHA-256 of a file, in hexadecimal, read piece by piece: the browser's own takes whole files only. */
export async function digestOf(file: FileBytes, onBytes?: (bytes: number) => void): Promise<string> {
  const hash = sha256.create()
  let done = 0
  for await (const piece of piecesOf(file.stream())) {
    hash.update(piece)
    done += piece.length
    onBytes?.(done)
  }
  return bytesToHex(hash.digest())
}
