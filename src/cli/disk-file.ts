import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { FileBytes } from '../import/read/bytes.ts'
import { UsageError } from './arguments.ts'

/** A file on the disk, read piece by piece as a browser reads a file that was chosen.
 *  @throws where there is no such file */
export function diskFile(path: string): FileBytes {
  const { size } = statSync(path)
  const slice = (start: number, end: number) => ({ arrayBuffer: () => part(path, start, end) })
  return {
    name: basename(path),
    size,
    stream: () =>
      Readable.toWeb(createReadStream(path, { highWaterMark: 1 << 16 })) as ReadableStream<Uint8Array>,
    slice,
    arrayBuffer: () => part(path, 0, size),
  }
}

/** The shortest ends of paths that tell their files apart: two of one name have their folders before it. */
export function namesApart(paths: readonly string[]): string[] {
  const parts = paths.map((path) => resolve(path).split(sep))
  const end = (of: readonly string[], length: number) => of.slice(-length).join('/')
  return parts.map((own) => {
    const others = parts.filter((other) => other.join() !== own.join())
    const isApart = (length: number) => others.every((other) => end(other, length) !== end(own, length))
    const length = own.findIndex((_, at) => isApart(at + 1)) + 1
    return end(own, length === 0 ? own.length : length)
  })
}

/** SHA-256 of a file on the disk, in hexadecimal. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return hash.digest('hex')
}

/** Files on the disk.
 *  @throws UsageError where there is none of a name */
export function diskFiles(paths: readonly string[]): FileBytes[] {
  const names = namesApart(paths)
  return paths.map((path, i) => {
    try {
      return { ...diskFile(path), name: names[i] ?? path }
    } catch {
      throw new UsageError(`${path}: there is no such file.`)
    }
  })
}

async function part(path: string, start: number, end: number): Promise<ArrayBuffer> {
  const handle = await open(path)
  try {
    const buffer = new ArrayBuffer(Math.max(0, end - start))
    await handle.read(new Uint8Array(buffer), 0, buffer.byteLength, start)
    return buffer
  } finally {
    await handle.close()
  }
}
