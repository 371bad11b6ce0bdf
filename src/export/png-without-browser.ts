import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'
import type { ChartModel } from '../chart/model.ts'
import { describePng } from './png-chunks.ts'
import { provenance } from './svg.ts'

/** The families by the names that the charts give them; the files' own names differ by weight. */
const FAMILIES = {
  'Source Sans 3': { name: 'source-sans-3', weights: [400, 600] },
  'Source Serif 4': { name: 'source-serif-4', weights: [600] },
}
const SCRIPTS = ['latin', 'cyrillic']
/** A px of a page, by CSS. */
const DOTS_PER_INCH = 96

export interface Raster {
  readonly png: Uint8Array<ArrayBuffer>
  /** Dots. */
  readonly width: number
  readonly height: number
}

let ready = false

/** An SVG of drawSvg as a PNG, without a browser: by Skia, in the typefaces of the app.
 *  @param scale dots for each px */
export async function rasterise(model: ChartModel, svg: string, scale: number): Promise<Raster> {
  if (!ready) registerFonts()
  ready = true
  const picture = await loadImage(Buffer.from(strokesFirst(svg)))
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').drawImage(picture, 0, 0, width, height)
  const png = describePng(await canvas.encode('png'), {
    dotsPerInch: DOTS_PER_INCH * scale,
    texts: { Title: model.title, Description: model.alt, Source: provenance(model), Software: 'Khorgos' },
  })
  return { png, width, height }
}

function registerFonts() {
  const { resolve } = createRequire(import.meta.url)
  for (const [family, { name, weights }] of Object.entries(FAMILIES)) {
    for (const weight of weights) {
      for (const script of SCRIPTS) {
        const file = `@fontsource/${name}/files/${name}-${script}-${weight}-normal.woff2`
        GlobalFonts.registerFromPath(resolve(file), family)
      }
    }
  }
}

/** Skia draws a text's stroke over it, whatever `paint-order` says: so the stroke becomes a text of its own below. */
function strokesFirst(svg: string): string {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml')
  for (const text of picture.querySelectorAll('[paint-order="stroke"]')) {
    const below = text.cloneNode(true)
    text.parentNode?.insertBefore(below, text)
    text.removeAttribute('stroke')
  }
  return new XMLSerializer().serializeToString(picture)
}
