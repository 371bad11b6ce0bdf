import { geoConicEquidistant, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { ChartModel } from '../../chart/model.ts'
import { outlines } from '../map/central-asia.ts'
import type { ChartLayout } from './chart-layout.ts'
import { NARROW } from './layout.ts'
import { type TextBox, textBox } from './text-box.ts'

const countries = feature(outlines, outlines.objects.countries)

/** A country on the map: its outline as an SVG path, and its name and value. */
export interface Region {
  readonly mark: ChartModel['marks'][number]
  readonly path: string
  readonly texts: readonly TextBox[]
}

/** Where a country's name has the most room, longitude and latitude. */
const LABELS: Record<string, [number, number]> = {
  KAZ: [67, 48.3],
  KGZ: [75, 41.4],
  TJK: [71.2, 38.6],
  TKM: [59, 39.4],
  UZB: [63.5, 41.9],
}

const HALO = 2.5

/** The regions of a map inside its plot, by an equidistant conic projection (d3-geo). */
export function regionsOf(model: ChartModel, { plot, width }: ChartLayout): Region[] {
  const narrow = width < NARROW
  const size = narrow ? 11 : 14
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
  return model.marks.flatMap((mark) => {
    const country = countries.features.find(({ id }) => id === mark.party)
    if (country === undefined) return []
    const [x, y] = projection(LABELS[mark.party] ?? [66, 45]) ?? [0, 0]
    const more = { anchor: 'middle', size, halo: HALO } as const
    const texts = [
      textBox('name', mark.words.partner, x, y - 3, more),
      textBox('region', mark.label, x, y + (narrow ? 10 : 15), more),
    ]
    return [{ mark, path: path(country) ?? '', texts }]
  })
}
