import { useDrawing } from '../draw-context.ts'
import { Hit } from './hit.tsx'
import type { RowShapeProps } from './row-shape.ts'

/** A margin around a value. */
export function MarginShape({ mark, x1, x2, y, height }: RowShapeProps) {
  const { paint } = useDrawing()
  const width = Math.max(2, x2 - x1)
  const target = Math.max(24, width)
  const place = { y: y - height / 2, height }
  return (
    <>
      <Hit x={x1 + (width - target) / 2} width={target} {...place} />
      <rect
        className="shape"
        x={x1}
        width={width}
        {...place}
        fill={paint.partner(mark.party)}
        fillOpacity={0.16}
      />
    </>
  )
}
