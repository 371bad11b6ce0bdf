import sansCyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url'
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url'
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import type { ChartModel } from '../chart/model.ts'
import { describePng } from './png-chunks.ts'
import { drawSvg, provenance, type SvgOptions } from './svg.ts'

export interface PngOptions extends SvgOptions {
  /** Dots for each px of the chart: 1, 2, 3, or 300 / 96 for print. */
  readonly scale: number
}

/** A px of a page, by CSS. */
const DOTS_PER_INCH = 96

/** A chart as a PNG in the page's own typefaces, with its resolution and its origin written into it.
 *  @throws Error when the picture cannot be drawn */
export async function toPng(model: ChartModel, options: PngOptions): Promise<Blob> {
  const svg = await drawSvg(model, options)
  const picture = await imageOf(withFonts(svg, await fontFaces(model.spec.lang)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * options.scale)
  canvas.height = Math.round(picture.height * options.scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error(`“${model.title}” is too large for a picture of this size.`)
  const described = describePng(new Uint8Array(await blob.arrayBuffer()), {
    dotsPerInch: DOTS_PER_INCH * options.scale,
    texts: { Title: model.title, Description: model.alt, Source: provenance(model), Software: 'Khorgos' },
  })
  return new Blob([described], { type: 'image/png' })
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  return image
}

/** An SVG that brings its typefaces: as an image it may fetch nothing. */
function withFonts(svg: string, faces: string): string {
  return svg.replace('<metadata', () => `<style>${faces}</style><metadata`)
}

async function fontFaces(lang: ChartModel['spec']['lang']): Promise<string> {
  const files = [
    ['Source Sans 3', sansLatin],
    ['Source Serif 4', serifLatin],
    ...(lang === 'ru'
      ? [['Source Sans 3', sansCyrillic] as const, ['Source Serif 4', serifCyrillic] as const]
      : []),
  ] as const
  const faces = await Promise.all(
    files.map(async ([family, file], i) => {
      const range = i > 1 ? 'unicode-range:U+0400-04FF;' : ''
      return `@font-face{font-family:'${family}';font-weight:200 900;${range}src:url(${await dataUrl(file)})}`
    }),
  )
  return faces.join('')
}

async function dataUrl(file: string): Promise<string> {
  const blob = await (await fetch(new URL(file, document.baseURI))).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
