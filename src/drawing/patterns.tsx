import type { ChartModel } from '../chart/model.ts'
import type { Party } from '../trade/observation.ts'
import { useDrawing } from './draw-context.ts'

/** The hatches that a chart uses, each in its partner's colour, and the fade of values known only from below. */
export function Patterns({ model }: { model: ChartModel }) {
  const { scope, paint } = useDrawing()
  const { slug, marks, legend } = model
  const hatched = marks.filter(
    ({ status, form }) =>
      status === 'partial' || form === 'bound' || (form === 'rank' && status === 'implied'),
  )
  const neutral =
    legend.some(({ symbol }) => symbol === 'hatch') || hatched.some(({ form }) => form === 'region')
  const fades = marks.some(({ form }) => form === 'bound')
  const parties: (Party | undefined)[] = [...new Set(hatched.map(({ party }) => party))]
  if (!neutral && parties.length === 0) return null
  return (
    <defs>
      {[...(neutral ? [undefined] : []), ...parties].map((party) => (
        <pattern
          key={party ?? ''}
          id={`${slug}-hatch${party === undefined ? '' : `-${party}`}${scope}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
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
