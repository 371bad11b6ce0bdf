import { useDrawing } from '../draw-context.ts'
import { ownEdge, shapePaint } from './mark-shape.ts'
import { isHatched, useHatch } from './row-shape.ts'
import type { TimeShapeProps } from './time-shape.ts'

/** A part of a year's sum, stacked on the others. */
export function ColumnShape({ mark, x, y1, y2, panel, slug }: TimeShapeProps) {
  const { paint } = useDrawing()
  const hatch = useHatch({ mark, slug })
  const width = Math.max(2, panel.step * 0.78)
  const box = {
    x: x - width / 2,
    y: Math.min(y1, y2),
    width,
    height: Math.max(0.5, Math.abs(y1 - y2) - 1),
  }
  const hatched = isHatched(mark)
  return (
    <>
      {hatched && <rect className="hatch" {...box} fill={hatch} />}
      <rect
        className="shape"
        {...box}
        {...(hatched
          ? shapePaint(mark, paint)
          : mark.status === 'own'
            ? ownEdge(paint)
            : mark.status === 'derived'
              ? { strokeWidth: 1.5 }
              : {})}
      />
      {mark.breaks && (
        <line className="break" x1={box.x} x2={box.x} y1={y2} y2={y1} stroke={paint.ink} strokeWidth={1.5} />
      )}
    </>
  )
}
