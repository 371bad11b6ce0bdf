import { useMemo } from 'react'
import type { ChartModel, Mark } from '../../chart/model.ts'
import { useDrawing } from '../draw-context.ts'
import { Foot, Head } from '../frame.tsx'
import type { ChartLayout } from '../layout/chart-layout.ts'
import { mapOf, type Region } from '../layout/map.ts'
import { MarkGroup } from '../marks/mark.tsx'
import { OWN_DASHES } from '../marks/mark-shape.ts'
import { Patterns } from '../patterns.tsx'
import { Lines } from '../text.tsx'

/** Of an SVG there is no other element for a group with a name. */
const GROUP = { role: 'group' }

/** What lies around is there for the eye alone. */
const CONTEXT = { 'aria-hidden': true, pointerEvents: 'none' } as const

/** The five countries among faint ones, shaded by value: the more, the further from the paper. Those that are chosen as
 *  the area are outlined. */
export default function MapPlot({ model, layout }: { model: ChartModel; layout: ChartLayout }) {
  const { paint, scope } = useDrawing()
  const { regions, land, borders } = useMemo(() => mapOf(model, layout), [model, layout])
  const { width, height } = layout
  return (
    <svg
      {...GROUP}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-labelledby={`${model.slug}-title${scope}`}
      aria-describedby={`${model.slug}-alt${scope}`}
    >
      <Patterns model={model} />
      <Head model={model} layout={layout} />
      <g {...CONTEXT}>
        <path d={land} fill={paint.rule} fillOpacity={0.3} />
        <path d={borders} fill="none" stroke={paint.rule} />
      </g>
      {regions.map((region, i) => (
        <Country key={region.mark.id} model={model} region={region} first={i === 0} />
      ))}
      <Foot layout={layout} />
    </svg>
  )
}

/** The outlines of countries without figures, and of those whose are a person's own. */
const DASHES: Partial<Record<Mark['status'], string>> = { 'not-stated': '4 3', own: OWN_DASHES }

function Country({ model, region, first }: { model: ChartModel; region: Region; first: boolean }) {
  const { paint, scope } = useDrawing()
  const { mark, path, texts, bars, plate } = region
  // A value that is derived is not lighter here, as it is on other charts: the key has each shade mean one thing.
  const fill = mark.shade === undefined ? null : paint.shade(mark.shade)
  return (
    <MarkGroup mark={mark} first={first} texts={texts}>
      <path
        className="shape region"
        d={path}
        fill={fill ?? 'none'}
        pointerEvents="all"
        strokeLinejoin="round"
        // Of a chosen one's outline smaller neighbours, drawn later, leave half: their names lie over it.
        {...(isChosen(model, mark) ? { stroke: paint.ink, strokeWidth: 3 } : { stroke: paint.soft })}
        strokeDasharray={DASHES[mark.status]}
      />
      {mark.status === 'partial' && (
        <path className="hatch" d={path} fill={`url(#${model.slug}-hatch${scope})`} opacity={0.25} />
      )}
      {plate && <Bars plate={plate} bars={bars} />}
      <Lines boxes={texts} {...(fill === null ? {} : { halo: fill })} />
    </MarkGroup>
  )
}

/** A partner's colours stand out from paper, not from every shade. */
function Bars({ plate, bars }: { plate: NonNullable<Region['plate']>; bars: Region['bars'] }) {
  const { paint } = useDrawing()
  const { left, top, width, height, base } = plate
  return (
    <>
      <rect x={left} y={top} width={width} height={height} rx={2} fill={paint.paper} />
      {bars.map((bar) => (
        <rect
          key={bar.party}
          x={bar.left}
          y={bar.top}
          width={bar.width}
          height={bar.height}
          fill={paint.partner(bar.party)}
        />
      ))}
      <path d={`M${left} ${base}h${width}`} stroke={paint.soft} strokeWidth={0.75} />
    </>
  )
}

function isChosen({ spec }: ChartModel, { party }: Mark): boolean {
  return spec.area.some((code) => code === party)
}
