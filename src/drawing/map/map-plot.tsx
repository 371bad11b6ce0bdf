import { formatHex, interpolate } from 'culori'
import { useMemo } from 'react'
import type { ChartModel, Mark } from '../../chart/model.ts'
import { useDrawing } from '../draw-context.ts'
import { Foot, Head } from '../frame.tsx'
import type { ChartLayout } from '../layout/chart-layout.ts'
import { regionsOf } from '../layout/map.ts'
import { MarkGroup } from '../marks/mark.tsx'
import { Patterns } from '../patterns.tsx'
import { Text } from '../text.tsx'
import type { Paint } from '../theme.ts'

/** Of an SVG there is no other element for a group with a name. */
const GROUP = { role: 'group' }

/** The five countries, shaded by value: the more, the darker. Those that are chosen as the area are outlined. */
export default function MapPlot({ model, layout }: { model: ChartModel; layout: ChartLayout }) {
  const { paint, scope, isFile } = useDrawing()
  const regions = useMemo(() => regionsOf(model, layout), [model, layout])
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
      {regions.map(({ mark, path, texts }, i) => (
        <MarkGroup key={mark.id} mark={mark} first={i === 0}>
          <path
            className="shape"
            d={path}
            fill={shade(model, mark, paint, isFile)}
            pointerEvents="all"
            strokeLinejoin="round"
            // What is derived is lighter, as on every chart.
            {...(mark.status === 'derived' ? { fillOpacity: 0.34, strokeWidth: 1.5 } : { strokeWidth: 1 })}
            {...(isChosen(model, mark) ? { stroke: paint.ink, strokeWidth: 3 } : { stroke: paint.soft })}
            strokeDasharray={mark.status === 'not-stated' ? '4 3' : undefined}
          />
          {mark.status === 'partial' && (
            <path className="hatch" d={path} fill={`url(#${model.slug}-hatch${scope})`} opacity={0.25} />
          )}
          {texts.map((box) => (
            <Text key={box.role} box={box} />
          ))}
        </MarkGroup>
      ))}
      <Foot layout={layout} />
    </svg>
  )
}

function isChosen({ spec }: ChartModel, { party }: Mark): boolean {
  return spec.area.some((code) => code === party)
}

/** From the paper's colour to half of a partner's, by the part of the highest value. */
function shade({ axis }: ChartModel, { amount, status }: Mark, paint: Paint, isFile: boolean): string {
  if (status === 'not-stated' || amount.shown === null || axis === null) return 'none'
  const reach = Math.max(Math.abs(axis.min), Math.abs(axis.max))
  const percent = Math.round(8 + (40 * Math.abs(amount.shown)) / reach)
  const colour = paint.partner(amount.shown < 0 ? 'CHN' : 'EU')
  return isFile
    ? formatHex(interpolate([paint.paper, colour], 'oklab')(percent / 100))
    : `color-mix(in oklab, ${colour} ${percent}%, ${paint.paper})`
}
