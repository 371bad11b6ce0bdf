import { useDrawing } from '../draw-context.ts'
import { LANE } from '../layout/row-marks.ts'
import { Hit } from './hit.tsx'
import { shapePaint } from './mark-shape.ts'
import type { RowShapeProps } from './row-shape.ts'

/** What the article states, beside a bar: a stroke that stands where the value is. */
export function PinShape({ mark, x2, y, height }: RowShapeProps) {
  const { paint } = useDrawing()
  return (
    <>
      <Hit x={x2 - 12} y={y - LANE / 2} width={24} height={LANE} />
      <rect
        className="shape"
        x={x2 - 2.5}
        y={y - height / 2}
        width={5}
        height={height}
        rx={1.5}
        {...shapePaint(mark, paint)}
      />
    </>
  )
}
