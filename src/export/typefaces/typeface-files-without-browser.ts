import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Face } from '../../drawing/theme.ts'
import type { ReadTypeface } from './typefaces.ts'

const FILES: Record<Face, readonly [family: string, weight: number]> = {
  'sans-400': ['source-sans-3', 400],
  'sans-600': ['source-sans-3', 600],
  'serif-600': ['source-serif-4', 600],
}

const { resolve } = createRequire(import.meta.url)

/** Reads the files of the typefaces from where they are installed. */
export const readTypeface: ReadTypeface = async (face, script) => {
  const [family, weight] = FILES[face]
  const file = `@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`
  return new Uint8Array(await readFile(resolve(file)))
}
