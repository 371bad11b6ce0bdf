import type { NotRead } from '../read-own.ts'
import type { FileBytes } from './bytes.ts'

/** Which of files give their bytes, and a refusal of each that does not: a folder that was dropped, a file that was moved
 *  or that may not be read. The others are read without them. */
export async function readableOf<F extends FileBytes>(
  files: readonly F[],
): Promise<{ readonly readable: readonly F[]; readonly refused: readonly NotRead[] }> {
  const readable: F[] = []
  const refused: NotRead[] = []
  for (const [input, file] of files.entries()) {
    const first = await file
      .slice(0, 1)
      .arrayBuffer()
      .catch(() => null)
    if (first !== null) readable.push(file)
    else refused.push({ input, file: file.name, sheet: null, refusal: { is: 'no-bytes' }, format: null })
  }
  return { readable, refused }
}
