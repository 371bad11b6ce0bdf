import { useDrawing } from '../draw-context.ts'
import { LANE } from '../layout/row-marks.ts'
import { Hit } from './hit.tsx'
import { shapePaint } from './mark-shape.ts'
import { boxOf, isHatched, type RowShapeProps, useHatch } from './row-shape.ts'

/** A bar from zero to its value. */
export function BarShape(props: RowShapeProps) {
  const { mark, x1, x2, y } = props
  const { paint } = useDrawing()
  const hatch = useHatch(props)
  return (
    <>
      {mark.lane !== undefined && <Hit x={x1} y={y - LANE / 2} width={Math.max(24, x2 - x1)} height={LANE} />}
      {isHatched(mark) && <rect className="hatch" {...boxOf(props)} rx={1.5} fill={hatch} />}
      <rect className="shape" {...boxOf(props)} rx={1.5} {...shapePaint(mark, paint)} />
    </>
  )
}
