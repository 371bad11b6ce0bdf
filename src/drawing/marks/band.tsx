import { useDrawing } from '../draw-context.ts'
import type { TimeShapeProps } from './time-shape.ts'

/** What a text says of a time that it does not name stands across all years. */
export function BandShape({ mark, y1, y2, panel }: TimeShapeProps) {
  const { paint } = useDrawing()
  return (
    <rect
      className="shape"
      x={panel.left}
      y={Math.min(y1, y2)}
      width={panel.right - panel.left}
      height={Math.max(3, Math.abs(y1 - y2))}
      fill={paint.partner(mark.party)}
      fillOpacity={0.16}
    />
  )
}
