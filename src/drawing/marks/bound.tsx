import { useDrawing } from '../draw-context.ts'
import { shapePaint } from './mark-shape.ts'
import { boxOf, type RowShapeProps, useHatch } from './row-shape.ts'

/** A value that lies somewhere above a bound: a stop at the bound, then a hatch that fades out. */
export function BoundShape(props: RowShapeProps) {
  const { mark, x1, y, height, slug } = props
  const { paint, scope, isFile } = useDrawing()
  const hatch = useHatch(props)
  return (
    <>
      {isFile ? (
        <Fading {...boxOf(props)} fill={hatch} />
      ) : (
        <rect className="hatch" {...boxOf(props)} fill={hatch} mask={`url(#${slug}-fade${scope})`} />
      )}
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

/** In how many steps a hatch fades out in a file, and how much of it is left in the first. */
const STEPS = { count: 12, first: 0.95 }

/** The same without a mask, which some programs that open files do not draw. */
function Fading({ x, width, ...box }: ReturnType<typeof boxOf> & { fill: string }) {
  const step = width / STEPS.count
  return Array.from({ length: STEPS.count }, (_, i) => (
    <rect
      key={i}
      x={x + i * step}
      width={step}
      {...box}
      opacity={(STEPS.first * (STEPS.count - i)) / STEPS.count}
    />
  ))
}
