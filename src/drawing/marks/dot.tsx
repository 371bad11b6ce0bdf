import { useDrawing } from '../draw-context.ts'
import { diamond, ownEdge, smallPaint } from './mark-shape.ts'
import type { TimeShapeProps } from './time-shape.ts'

/** With less room between two years than this, px, dots are as small as lines are wide. */
const DENSE = 7
const RADIUS = { lettered: 9.5, dense: 1.5, hollow: 3.2, solid: 2.6 }

/** A value on a line, which in a file is drawn only where it says something; with a stroke through it where its source is another than the year's before. */
export function DotShape({ mark, x, y2: y, panel, lettered, quiet }: TimeShapeProps) {
  const { paint, isFile } = useDrawing()
  if (quiet && isFile) return null
  const hollow = mark.status === 'partial' || mark.hollow === true
  const r = lettered
    ? RADIUS.lettered
    : panel.step < DENSE
      ? RADIUS.dense
      : hollow
        ? RADIUS.hollow
        : RADIUS.solid
  return (
    <>
      {mark.breaks && (
        <line className="break" x1={x} x2={x} y1={y - 9} y2={y + 9} stroke={paint.ink} strokeWidth={1.5} />
      )}
      {mark.status === 'own' && !lettered ? (
        <path className="shape" d={diamond(x, y, r + 1.6)} strokeWidth={1} />
      ) : (
        <circle
          className={quiet ? 'shape quiet' : 'shape'}
          cx={x}
          cy={y}
          r={r}
          {...(mark.status === 'own' ? ownEdge(paint) : smallPaint(mark, paint))}
        />
      )}
    </>
  )
}
