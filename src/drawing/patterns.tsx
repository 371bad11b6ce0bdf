import type { ChartModel, LegendEntry } from '../chart/model.ts'
import type { Party } from '../trade/observation.ts'
import { useDrawing } from './draw-context.ts'

/** A tile of a hatch, px: the strokes of two tiles beside each other, 6 px apart across, make one. They lie aslant in the tile,
 *  for some programs that open files turn no pattern. */
export const TILE = 8.5
const RISING = 'M-2 2L2 -2M-2 10.5L10.5 -2M6.5 10.5L10.5 6.5'
export const FALLING = 'M6.5 -2L10.5 2M-2 -2L10.5 10.5M-2 6.5L2 10.5'

/** The hatches that a chart uses, each in its partner's colour, and the fade of values known only from below. What is
 *  filled from the other side is hatched the other way. */
export function Patterns({ model }: { model: ChartModel }) {
  const { scope, paint, isFile } = useDrawing()
  const { slug, marks, legend } = model
  const hatched = marks.filter(
    ({ status, form }) =>
      status === 'partial' || form === 'bound' || (form === 'rank' && status === 'implied'),
  )
  const filled = marks.filter(({ status }) => status === 'mirrored')
  const isNamed = (wanted: LegendEntry['symbol']) => legend.some(({ symbol }) => symbol === wanted)
  const hatches = [
    ...(isNamed('hatch') || hatched.some(({ form }) => form === 'region')
      ? [{ name: 'hatch', party: undefined }]
      : []),
    ...(isNamed('filled') ? [{ name: 'filled', party: undefined }] : []),
    ...partiesOf(hatched).map((party) => ({ name: 'hatch', party })),
    ...partiesOf(filled).map((party) => ({ name: 'filled', party })),
  ]
  const fades = !isFile && marks.some(({ form }) => form === 'bound')
  if (hatches.length === 0) return null
  return (
    <defs>
      {hatches.map(({ name, party }) => (
        <pattern
          key={`${name}${party ?? ''}`}
          id={`${slug}-${name}${party === undefined ? '' : `-${party}`}${scope}`}
          width={TILE}
          height={TILE}
          patternUnits="userSpaceOnUse"
        >
          <path
            d={name === 'filled' ? FALLING : RISING}
            fill="none"
            stroke={party === undefined ? paint.soft : paint.partner(party)}
            strokeWidth={2.5}
          />
        </pattern>
      ))}
      {fades && (
        <>
          <linearGradient id={`${slug}-fading${scope}`}>
            <stop offset={0} stopColor="white" />
            <stop offset={0.25} stopColor="white" stopOpacity={0.85} />
            <stop offset={1} stopColor="white" stopOpacity={0} />
          </linearGradient>
          <mask id={`${slug}-fade${scope}`} maskContentUnits="objectBoundingBox">
            <rect width={1} height={1} fill={`url(#${slug}-fading${scope})`} />
          </mask>
        </>
      )}
    </defs>
  )
}

function partiesOf(marks: ChartModel['marks']): Party[] {
  return [...new Set(marks.map(({ party }) => party))]
}
