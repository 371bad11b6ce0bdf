import type { ChartModel } from '../../chart/model.ts'
import { provenance } from '../svg/svg.ts'
import { describePng } from './png-chunks.ts'

/** A px of a page, by CSS. */
const DOTS_PER_INCH = 96

/** A chart's PNG with its resolution, its title, description and origin written into it.
 *  @param scale dots for each px of the chart */
export function describedPng(png: Uint8Array, model: ChartModel, scale: number): Uint8Array<ArrayBuffer> {
  return describePng(png, {
    dotsPerInch: DOTS_PER_INCH * scale,
    texts: { Title: model.title, Description: model.alt, Source: provenance(model), Software: 'Khorgos' },
  })
}
