import { useState } from 'react'
import { useXAxisScale, useYAxisScale } from 'recharts'

type Scale = (value: number) => number

/** Two values of an axis, and where the layout has them, px. */
export type Ends = readonly [readonly [value: number, px: number], readonly [value: number, px: number]]

/** Recharts' scales of a pair of axes together with what is to be drawn in them.
 *
 *  Recharts learns of new axes only after what stands in them has been rendered, so for one render its scales are
 *  still those of the chart before. What was drawn stays until they are the layout's, so that every mark is drawn
 *  once, and never in a scale that is not its own.
 *  @returns null until there is a first scale */
export function useInScales<T>(
  drawn: T,
  axes: { readonly x: string; readonly y: string },
  ends: { readonly x: Ends; readonly y: Ends },
): { readonly drawn: T; readonly x: Scale; readonly y: Scale } | null {
  const [across, down] = [useXAxisScale(axes.x), useYAxisScale(axes.y)]
  const [shown, setShown] = useState<{ drawn: T; x: Scale; y: Scale } | null>(null)
  const [x, y] = [total(across), total(down)]
  if (
    x !== null &&
    y !== null &&
    (shown?.drawn !== drawn || shown.x(ends.x[1][0]) !== x(ends.x[1][0])) &&
    agrees(x, ends.x) &&
    agrees(y, ends.y)
  ) {
    setShown({ drawn, x, y })
  }
  return shown
}

function total(scale: ((value: number) => number | undefined) | undefined): Scale | null {
  return scale === undefined ? null : (value) => scale(value) ?? Number.NaN
}

function agrees(scale: Scale, ends: Ends): boolean {
  return ends.every(([value, px]) => Math.abs(scale(value) - px) < 0.5)
}
