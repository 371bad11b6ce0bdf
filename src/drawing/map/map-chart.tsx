import { geoConicEquidistant, geoPath } from 'd3-geo'
import { memo, useMemo } from 'react'
import { feature } from 'topojson-client'
import type { ChartModel, Mark } from '../../chart/model.ts'
import { Frame, Patterns } from '../frame.tsx'
import type { ChartLayout } from '../layout/layout.ts'
import { MarkLink } from '../mark-link.tsx'
import { Picture } from '../picture.tsx'
import { outlines } from './central-asia.ts'
import './map.css'

const countries = feature(outlines, outlines.objects.countries)

/** The five countries, shaded by value: the more, the darker. Those that are chosen as the area are outlined. */
export default memo(function MapChart({ model, layout }: { model: ChartModel; layout: ChartLayout }) {
  const { plot, width, narrow } = layout
  const scope = model.slug
  const regions = useMemo(() => {
    const projection = geoConicEquidistant()
      .parallels([37, 52])
      .rotate([-66, 0])
      .fitExtent(
        [
          [2, plot.top + 6],
          [width - 2, plot.top + plot.height - 4],
        ],
        countries,
      )
    const path = geoPath(projection).digits(1)
    return countries.features.map((country) => ({
      code: String(country.id),
      d: path(country) ?? '',
      middle: projection(LABELS[String(country.id)] ?? [66, 45]) ?? [0, 0],
    }))
  }, [plot, width])
  return (
    <Picture model={model} layout={layout}>
      <Patterns model={model} scope={scope} />
      <Frame model={model} layout={layout} scope={scope} />
      {model.marks.map((mark) => {
        const region = regions.find(({ code }) => code === mark.party)
        if (region === undefined) return null
        const [x, y] = region.middle
        return (
          <MarkLink key={mark.id} mark={mark} first={mark === model.marks[0]}>
            <path
              className={isChosen(model, mark) ? 'shape region chosen' : 'shape region'}
              d={region.d}
              style={{ fill: shade(model, mark) }}
            />
            {mark.status === 'partial' && (
              <path className="hatch" d={region.d} fill={`url(#${scope}-hatch)`} opacity={0.25} />
            )}
            <text
              className="name halo"
              x={x}
              y={y - 3}
              textAnchor="middle"
              style={{ fontSize: narrow ? 11 : 14 }}
            >
              {mark.words.partner}
            </text>
            <text
              className="halo"
              x={x}
              y={y + (narrow ? 10 : 15)}
              textAnchor="middle"
              style={{ fontSize: narrow ? 11 : 14 }}
            >
              {mark.label}
            </text>
          </MarkLink>
        )
      })}
    </Picture>
  )
})

/** Where a country's name has the most room, longitude and latitude. */
const LABELS: Record<string, [number, number]> = {
  KAZ: [67, 48.3],
  KGZ: [75, 41.4],
  TJK: [71.2, 38.6],
  TKM: [59, 39.4],
  UZB: [63.5, 41.9],
}

function isChosen({ spec }: ChartModel, { party }: Mark): boolean {
  return spec.area.some((code) => code === party)
}

/** From the paper's colour to half of the ink's, by the part of the highest value. */
function shade({ axis }: ChartModel, { amount, status }: Mark): string {
  if (status === 'not-stated' || amount.shown === null || axis === null) return 'transparent'
  const reach = Math.max(Math.abs(axis.min), Math.abs(axis.max))
  const part = Math.abs(amount.shown) / reach
  const colour = amount.shown < 0 ? '--partner-CHN' : '--partner-EU'
  return `color-mix(in oklab, var(${colour}) ${Math.round(8 + 40 * part)}%, var(--paper))`
}
