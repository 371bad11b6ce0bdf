import type { ChartModel } from '../../chart/model.ts'
import { checkTexts } from '../svg/check-texts.ts'
import { outlinedSvg } from '../svg/outlines.ts'
import type { SvgOptions } from '../svg/svg.ts'
import { fetchTypeface } from '../typefaces/typeface-files.ts'
import { describedPng } from './png-about.ts'

export interface PngOptions extends Omit<SvgOptions, 'hasTypefaces'> {
  /** Dots for each px of the chart: 1, 2, 3, or 300 / 96 for print. */
  readonly scale: number
}

/** A chart as a PNG in the page's own typefaces, with its resolution and its origin written into it. Its letters are drawn
 *  as outlines: a browser may draw a picture before the typefaces inside it are ready, and says so to nobody.
 *  @throws Error when the picture cannot be drawn, or came out without its texts */
export async function toPng(model: ChartModel, options: PngOptions): Promise<Blob> {
  const { svg, texts } = await outlinedSvg(model, options, fetchTypeface)
  const picture = await imageOf(svg)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * options.scale)
  canvas.height = Math.round(picture.height * options.scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('The browser gives no canvas to draw the picture on.')
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  checkTexts(context, texts, options.scale)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error(`“${model.title}” is too large for a picture of this size.`)
  const described = describedPng(new Uint8Array(await blob.arrayBuffer()), model, options.scale)
  return new Blob([described], { type: 'image/png' })
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  return image
}
