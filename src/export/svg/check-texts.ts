import type { TextPlace } from './outlines.ts'

/** What can be read of a canvas, in a browser and without one. */
interface Readable {
  getImageData(left: number, top: number, width: number, height: number): { readonly data: Uint8ClampedArray }
}

/** Two colours are apart if a channel of theirs is by more than this, of 255. */
const APART = 24

/** Makes sure that a picture has its texts: where each stands, there is more than one colour.
 *  @param scale dots for each px
 *  @throws Error when a text is not there */
export function checkTexts(canvas: Readable, texts: readonly TextPlace[], scale: number): void {
  const lacking = texts.find((text) => isBlank(canvas, text, scale))
  if (lacking !== undefined) throw new Error(`The picture came out without its texts (“${lacking.text}”).`)
}

function isBlank(canvas: Readable, { left, top, width, height }: TextPlace, scale: number): boolean {
  const [x, y, w, h] = [left, top, width, height].map((value) => Math.ceil(value * scale))
  const { data } = canvas.getImageData(x ?? 0, y ?? 0, Math.max(1, w ?? 0), Math.max(1, h ?? 0))
  const differs = (value: number, i: number) => Math.abs(value - (data[i % 4] ?? 0)) > APART
  return !data.some(differs)
}
