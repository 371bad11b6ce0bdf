import { useDrawing } from '../draw-context.ts'
import { Hit } from './hit.tsx'
import { shapePaint } from './mark-shape.ts'
import { boxOf, type RowShapeProps } from './row-shape.ts'

/** What lies between two values. */
export function SpanShape(props: RowShapeProps) {
  const { mark, x1, x2, y } = props
  const { paint } = useDrawing()
  const inLane = mark.lane !== undefined
  return (
    <>
      <Hit x={x1} y={y - (inLane ? 12 : 26)} width={Math.max(24, x2 - x1)} height={inLane ? 24 : 30} />
      <rect className="shape" {...boxOf(props)} {...shapePaint(mark, paint)} />
    </>
  )
}
