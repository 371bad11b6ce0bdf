/* Stands in for the decompression of WOFF2, which fontkit could do: the typefaces that it is given are WOFF, and a
   dictionary of 120 kB is not fetched for nothing. */

/** @throws Error always */
export default function decompressNothing(): never {
  throw new Error('Typefaces are read as WOFF, not as WOFF2.')
}
