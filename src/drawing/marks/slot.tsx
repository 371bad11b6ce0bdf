import { useDrawing } from '../draw-context.ts'
import { Hit } from './hit.tsx'
import { shapePaint } from './mark-shape.ts'
import type { RowShapeProps } from './row-shape.ts'

/** The dashed slot of a value that nobody states, up to its bound. */
export function SlotShape({ mark, x1, x2, y, height }: RowShapeProps) {
  const { paint } = useDrawing()
  const width = Math.max(8, x2 - x1)
  return (
    <>
      <Hit x={x1} y={y - 15} width={width} height={24} />
      <rect
        className="shape"
        x={x1 + 0.5}
        y={y - height / 2}
        width={width - 1}
        height={height}
        rx={1.5}
        {...shapePaint(mark, paint)}
      />
    </>
  )
}
