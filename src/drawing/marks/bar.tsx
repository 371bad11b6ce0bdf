import { useDrawing } from '../draw-context.ts'
import { LANE } from '../layout/row-marks.ts'
import { Hit } from './hit.tsx'
import { shapePaint } from './mark-shape.ts'
import { boxOf, isHatched, type RowShapeProps, useHatch } from './row-shape.ts'

/** A bar from zero to its value. */
export function BarShape(props: RowShapeProps) {
  const { mark, x1, x2, y, height } = props
  // The stroke of a changed source stands where the bar begins: a bar to the left of zero ends there.
  const zero = mark.extent[0] < 0 ? x2 : x1
  const { paint } = useDrawing()
  const hatch = useHatch(props)
  return (
    <>
      {mark.lane !== undefined && <Hit x={x1} y={y - LANE / 2} width={Math.max(24, x2 - x1)} height={LANE} />}
      {isHatched(mark) && <rect className="hatch" {...boxOf(props)} rx={1.5} fill={hatch} />}
      <rect className="shape" {...boxOf(props)} rx={1.5} {...shapePaint(mark, paint)} />
      {mark.breaks && (
        <line
          className="break"
          x1={zero}
          x2={zero}
          y1={y - height / 2 - 4}
          y2={y + height / 2 + 4}
          stroke={paint.ink}
          strokeWidth={1.5}
        />
      )}
    </>
  )
}
