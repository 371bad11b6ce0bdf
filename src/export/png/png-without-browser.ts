import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { ChartModel } from '../../chart/model.ts'
import type { Picture } from '../ooxml/docx.ts'
import { checkTexts } from '../svg/check-texts.ts'
import { outlinedSvg } from '../svg/outlines.ts'
import { readTypeface } from '../typefaces/typeface-files-without-browser.ts'
import type { PngOptions } from './png.ts'
import { describedPng } from './png-about.ts'
import { toPalettePng } from './png-palette.ts'

/** A chart as a PNG, without a browser: by Skia, in the typefaces of the app.
 *  @param colours `few` for a third of the bytes, in colours that are the same to the eye
 *  @throws Error when the picture cannot be drawn, or came out without its texts */
export async function rasterise(
  model: ChartModel,
  options: PngOptions,
  colours: 'all' | 'few' = 'all',
): Promise<Picture> {
  const { scale } = options
  const { svg, texts } = await outlinedSvg(model, options, readTypeface)
  const picture = await loadImage(Buffer.from(svg))
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.drawImage(picture, 0, 0, width, height)
  checkTexts(context, texts, scale)
  const bare =
    colours === 'all' ? await canvas.encode('png') : toPalettePng(context.getImageData(0, 0, width, height))
  const png = describedPng(bare, model, scale)
  return { png, width, height }
}
