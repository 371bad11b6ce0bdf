import { useDrawing } from '../draw-context.ts'
import { shapePaint } from './mark-shape.ts'
import { boxOf, type RowShapeProps, useHatch } from './row-shape.ts'

/** A value that lies somewhere above a bound: a stop at the bound, then a hatch that fades out. */
export function BoundShape(props: RowShapeProps) {
  const { mark, x1, y, height, slug } = props
  const { paint, scope } = useDrawing()
  const hatch = useHatch(props)
  return (
    <>
      <rect className="hatch" {...boxOf(props)} fill={hatch} mask={`url(#${slug}-fade${scope})`} />
      <rect
        className="shape"
        x={x1 - 1.5}
        y={y - height / 2 - 3}
        width={3}
        height={height + 6}
        {...shapePaint(mark, paint)}
      />
    </>
  )
}
