import { useDrawing } from '../draw-context.ts'
import { shapePaint } from './mark-shape.ts'
import type { RowShapeProps } from './row-shape.ts'

/** A part of a whole. */
export function SegmentShape({ mark, x1, x2, y, height }: RowShapeProps) {
  const { paint } = useDrawing()
  return (
    <rect
      className="shape"
      x={x1 + 1}
      y={y - height / 2}
      width={Math.max(1, x2 - x1 - 2)}
      height={height}
      rx={1.5}
      {...shapePaint(mark, paint)}
    />
  )
}
