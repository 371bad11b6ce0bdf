import { useDrawing } from '../draw-context.ts'
import { Hit } from './hit.tsx'
import { shapePaint } from './mark-shape.ts'
import { type RowShapeProps, useHatch } from './row-shape.ts'

/** A circle for the numeral of a rank. */
export function RankShape(props: RowShapeProps) {
  const { mark, x1, y } = props
  const { paint } = useDrawing()
  const hatch = useHatch(props)
  const implied = mark.status === 'implied'
  const circle = { cx: x1 + 22, cy: y, r: 20 }
  return (
    <>
      <Hit x={x1} y={y - 26} width={260} height={52} />
      {implied && <circle className="hatch" {...circle} fill={hatch} />}
      <circle className="shape" {...circle} {...shapePaint(mark, paint, implied ? 'ring' : 'solid')} />
    </>
  )
}
