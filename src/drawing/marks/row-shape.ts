import type { ReactNode } from 'react'
import type { Mark } from '../../chart/model.ts'
import { useDrawing } from '../draw-context.ts'

/** A mark of a row: from `x1` to `x2` px around the middle `y`. */
export interface RowShapeProps {
  readonly mark: Mark
  readonly x1: number
  readonly x2: number
  readonly y: number
  readonly height: number
  /** The name of the chart, in which its hatches are. */
  readonly slug: string
}

export type RowShape = (props: RowShapeProps) => ReactNode

/** The rectangle that a mark takes along the axis, px. */
export function boxOf({ x1, x2, y, height }: RowShapeProps) {
  return { x: x1, y: y - height / 2, width: Math.max(1, x2 - x1), height }
}

/** Whether a value is open before a hatch: a lower bound, or filled from what the other side reports. */
export function isHatched({ status }: Mark): boolean {
  return status === 'partial' || status === 'mirrored'
}

/** The reference to the hatch of a mark in its colour. What is filled is hatched the other way. */
export function useHatch({ mark, slug }: Pick<RowShapeProps, 'mark' | 'slug'>): string {
  const { scope } = useDrawing()
  return `url(#${slug}-${mark.status === 'mirrored' ? 'filled' : 'hatch'}-${mark.party}${scope})`
}
