import { deflateSync } from 'node:zlib'
import { chunk, joined, SIGNATURE } from './png-chunks.ts'

/* PNG with a palette (PNG specification, third edition, colour type 3): a third of the bytes. Charts are flat colours
   and what blends them at edges; quantisers for photographs shift the former for the latter's sake. */

/** More make files larger and nothing plainer. */
const COLOURS = 128
/** Of these so many are the most frequent ones, which stay as they are: paper, ink, partners and their tints. */
const EXACT = 64

/** Dots of a picture without transparency: red, green, blue and 255 for each. */
export interface Dots {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** A picture of at most 128 colours: frequent ones as they are, the others as the nearest that is kept. */
export function toPalettePng({ data, width, height }: Dots): Uint8Array<ArrayBuffer> {
  const dots = new Uint32Array(data.buffer, data.byteOffset, data.length / 4)
  const { palette, places } = paletteOf(dots)
  const rows = new Uint8Array((width + 1) * height)
  dots.forEach((dot, i) => {
    // Each row begins with the number of its filter, 0 for none.
    rows[i + Math.floor(i / width) + 1] = places.get(dot) ?? 0
  })
  const header = new Uint8Array(13)
  new DataView(header.buffer).setUint32(0, width)
  new DataView(header.buffer).setUint32(4, height)
  header.set([8, 3], 8)
  return joined([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** The colours that are kept, and for each colour of the picture its place among them. After the frequent ones that
 *  colour is kept, again and again, which is farthest from all that are: so no colour is lost, however rare. */
function paletteOf(dots: Uint32Array) {
  const counts = new Map<number, number>()
  for (const dot of dots) counts.set(dot, (counts.get(dot) ?? 0) + 1)
  const colours = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour)
  const palette: number[] = []
  const nearest = colours.map(() => ({ distance: Number.POSITIVE_INFINITY, place: 0 }))
  const keep = (kept: number) => {
    const place = palette.push(kept) - 1
    colours.forEach((colour, i) => {
      const distance = distanceOf(colour, kept)
      if (distance < (nearest[i]?.distance ?? 0)) nearest[i] = { distance, place }
    })
  }
  colours.slice(0, EXACT).forEach(keep)
  while (palette.length < Math.min(COLOURS, colours.length)) {
    const farthest = nearest.reduce(
      (best, one, i) => (one.distance > (nearest[best]?.distance ?? 0) ? i : best),
      0,
    )
    keep(colours[farthest] ?? 0)
  }
  return { palette, places: new Map(colours.map((colour, i) => [colour, nearest[i]?.place ?? 0])) }
}

function distanceOf(a: number, b: number): number {
  const [r = 0, g = 0, blue = 0] = partsOf(a)
  const [r2 = 0, g2 = 0, blue2 = 0] = partsOf(b)
  return (r - r2) ** 2 + (g - g2) ** 2 + (blue - blue2) ** 2
}

/** Red, green, blue of a dot, as the canvas lays them out on every machine that Node.js runs on. */
function partsOf(dot: number): number[] {
  return [dot & 255, (dot >> 8) & 255, (dot >> 16) & 255]
}
