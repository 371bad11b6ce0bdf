import type { ChartModel, LegendEntry } from '../chart/model.ts'
import type { Party } from '../trade/observation.ts'
import { useDrawing } from './draw-context.ts'

/** The hatches that a chart uses, each in its partner's colour, and the fade of values known only from below. What is
 *  filled from the other side is hatched the other way. */
export function Patterns({ model }: { model: ChartModel }) {
  const { scope, paint } = useDrawing()
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
  const fades = marks.some(({ form }) => form === 'bound')
  if (hatches.length === 0) return null
  return (
    <defs>
      {hatches.map(({ name, party }) => (
        <pattern
          key={`${name}${party ?? ''}`}
          id={`${slug}-${name}${party === undefined ? '' : `-${party}`}${scope}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform={name === 'filled' ? 'rotate(-45)' : 'rotate(45)'}
        >
          <rect width={2.5} height={6} fill={party === undefined ? paint.soft : paint.partner(party)} />
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
