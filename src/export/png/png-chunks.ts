/* What a PNG file can say of itself (PNG specification, third edition): its resolution and its origin. */

export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const HEADER = 25

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** A PNG with its resolution (`pHYs`) and texts (`iTXt`, UTF-8) written behind its header. */
export function describePng(
  png: Uint8Array,
  about: { readonly dotsPerInch: number; readonly texts: Readonly<Record<string, string>> },
): Uint8Array<ArrayBuffer> {
  const start = png.subarray(0, SIGNATURE.length + HEADER)
  const rest = png.subarray(SIGNATURE.length + HEADER)
  const added = [
    chunk('pHYs', resolution(about.dotsPerInch)),
    ...Object.entries(about.texts).map(([key, text]) => chunk('iTXt', international(key, text))),
  ]
  return joined([start, ...added, rest])
}

/** Dots per metre along both axes. */
function resolution(dotsPerInch: number): Uint8Array {
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  const perMetre = Math.round(dotsPerInch / 0.0254)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  data[8] = 1
  return data
}

/** Keyword, not compressed, no language, no translated keyword, text. */
function international(keyword: string, text: string): Uint8Array {
  return new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`)
}

/** A part of a PNG file: its length, type, data and checksum. */
export function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), data])
  const whole = new Uint8Array(body.length + 8)
  const view = new DataView(whole.buffer)
  view.setUint32(0, data.length)
  whole.set(body, 4)
  view.setUint32(whole.length - 4, checksum(body))
  return whole
}

function checksum(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = (CRC[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
