import sansCyrillic400 from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff?url'
import sansCyrillic600 from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff?url'
import sansCyrillicExt400 from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-ext-400-normal.woff?url'
import sansCyrillicExt600 from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-ext-600-normal.woff?url'
import sansLatin400 from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?url'
import sansLatin600 from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?url'
import sansLatinExt400 from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?url'
import sansLatinExt600 from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff?url'
import serifCyrillic600 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff?url'
import serifCyrillicExt600 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-600-normal.woff?url'
import serifLatin600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?url'
import serifLatinExt600 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff?url'
import type { Face } from '../../drawing/theme.ts'
import type { ReadTypeface, Script } from './typefaces.ts'

const FILES: Record<Face, Record<Script, string>> = {
  'sans-400': {
    latin: sansLatin400,
    'latin-ext': sansLatinExt400,
    cyrillic: sansCyrillic400,
    'cyrillic-ext': sansCyrillicExt400,
  },
  'sans-600': {
    latin: sansLatin600,
    'latin-ext': sansLatinExt600,
    cyrillic: sansCyrillic600,
    'cyrillic-ext': sansCyrillicExt600,
  },
  'serif-600': {
    latin: serifLatin600,
    'latin-ext': serifLatinExt600,
    cyrillic: serifCyrillic600,
    'cyrillic-ext': serifCyrillicExt600,
  },
}

/** Fetches the files of the typefaces from beside the app.
 *  @throws Error when one is not there */
export const fetchTypeface: ReadTypeface = async (face, script) => {
  const response = await fetch(new URL(FILES[face][script], document.baseURI))
  if (!response.ok) throw new Error(`A typeface could not be fetched (${response.status}).`)
  return new Uint8Array(await response.arrayBuffer())
}
