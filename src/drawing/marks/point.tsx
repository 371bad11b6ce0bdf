import { useDrawing } from '../draw-context.ts'
import { Hit } from './hit.tsx'
import { diamond, shapePaint } from './mark-shape.ts'
import type { RowShapeProps } from './row-shape.ts'

/** A value at one time, or by one of two reporters: hollow for the earlier year, or for one's own report. */
export function PointShape({ mark, x2, y }: RowShapeProps) {
  const { paint } = useDrawing()
  const look = mark.x === 'earlier' || mark.hollow === true ? 'hollow' : 'solid'
  return (
    <>
      <Hit x={x2 - 15} y={y - 15} width={30} height={30} />
      {mark.status === 'own' ? (
        <path className="shape" d={diamond(x2, y, 9.5)} {...shapePaint(mark, paint)} />
      ) : (
        <circle className="shape" cx={x2} cy={y} r={8.5} {...shapePaint(mark, paint, look)} />
      )}
    </>
  )
}
