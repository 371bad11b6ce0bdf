import { optimize } from 'svgo'
import { geometryOf } from '../chart/geometry.ts'
import type { ChartModel } from '../chart/model.ts'
import { drawDetached } from '../drawing/detached.tsx'
import { ON_SCREEN } from '../drawing/draw-context.ts'
import { serialise } from '../drawing/serialise.ts'

/** More marks than this are many small ones, for whose places whole px do. */
const MANY = 400

/** As many decimals of a px as a chart's paths need where its picture may be a little off what the screen shows. */
export function decimalsFor(model: ChartModel): number {
  return geometryOf(model) === 'map' || model.marks.length > MANY ? 0 : 1
}

export interface StaticOptions {
  /** Set behind every id, so that drawings of one chart may stand on one page. */
  readonly scope: string
  /** Decimals of a px in its paths. */
  readonly decimals: number
  readonly hasFoot?: boolean
}

/** A chart's drawing as markup for a page that has the drawings' style sheet: as on the screen, with nothing in it that
 *  nothing uses.
 *  @throws Error when the chart cannot be drawn */
export async function staticDrawing(
  model: ChartModel,
  width: number,
  { scope, decimals, hasFoot = true }: StaticOptions,
): Promise<string> {
  const svg = await drawDetached(model, width, { ...ON_SCREEN, scope, hasFoot })
  const markup = serialise(svg, { target: 'page', decimals })
  const params = { floatPrecision: decimals }
  return optimize(markup, { plugins: [{ name: 'convertPathData', params }] }).data
}
