import { geoArea, geoConicEquidistant, geoPath } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryObject } from 'topojson-specification'
import type { ChartModel, Mark } from '../../chart/model.ts'
import type { Party } from '../../trade/observation.ts'
import { outlines, surroundings } from '../map/central-asia.ts'
import { type Box, type ChartLayout, NARROW } from './chart-layout.ts'
import { measuredBy } from './text.ts'
import { boundsOf, type TextBox, textBox } from './text-box.ts'

const countries = feature(outlines, outlines.objects.countries)
/** The largest first: names that reach beyond a small country stand on its neighbours. */
const bySize = countries.features.toSorted((a, b) => geoArea(b) - geoArea(a))
const { lands } = surroundings.objects
/** In one piece, since each border would be in it twice. */
const land = merge(surroundings, lands.geometries)
/** The five, in one piece; the others have no names. */
const isOurs = ({ id }: Pick<GeometryObject, 'id'>) => id !== undefined
const borders = mesh(surroundings, lands, (a, b) => a !== b && !isOurs(a) && !isOurs(b))

/** A map in its plot. */
export interface MapLayout {
  readonly regions: readonly Region[]
  /** What lies around, as SVG paths: the land, and the borders in it. */
  readonly land: string
  readonly borders: string
}

/** A country on the map: its outline as an SVG path, its name and value, and the bars of its parts. */
export interface Region {
  readonly mark: Mark
  readonly path: string
  readonly texts: readonly TextBox[]
  readonly bars: readonly Bar[]
  /** The paper that its bars stand on, and their base line; null where it has none. */
  readonly plate: (Box & { readonly base: number }) | null
}

export type Bar = Box & { readonly party: Party }

/** Where a country's name has the most room, longitude and latitude. */
const LABELS: Record<string, [number, number]> = {
  KAZ: [67, 48.3],
  KGZ: [75, 41.4],
  TJK: [71.2, 38.6],
  TKM: [58.4, 39.3],
  UZB: [63.6, 42.1],
}

const HALO = 2.5
/** Narrower than this, px, bars are slim. */
const SLIM = 700
/** Bars beside a name, px: a value that is next to nothing is a line on the base. */
const BAR = { wide: 6, slim: 4, gap: 1.5, beside: 9, height: 30, least: 1, around: 3 }

/** The map of a model in its plot, by an equidistant conic projection (d3-geo). */
export function mapOf(model: ChartModel, layout: ChartLayout): MapLayout {
  return measuredBy(layout.widths, () => laidOut(model, layout))
}

function laidOut(model: ChartModel, { plot, width }: ChartLayout): MapLayout {
  const right = plot.top + plot.height
  const projection = geoConicEquidistant()
    .parallels([37, 52])
    .rotate([-66, 0])
    .fitExtent(
      [
        [2, plot.top + 6],
        [width - 2, right - 4],
      ],
      countries,
    )
  const path = geoPath(projection).digits(1)
  const narrow = width < NARROW
  const scale = narrow ? null : scaleOf(model, width)
  const regions = bySize.flatMap(({ id, ...country }): Region[] => {
    const mark = model.marks.find(({ party }) => party === id)
    if (mark === undefined) return []
    const at = projection(LABELS[mark.party] ?? [66, 45]) ?? [0, 0]
    return [{ mark, path: path(country) ?? '', ...wordsOf(mark, at, narrow, scale) }]
  })
  const clipped = geoPath(
    projection.clipExtent([
      [0, plot.top],
      [width, right],
    ]),
  ).digits(0)
  return { regions, land: clipped(land) ?? '', borders: clipped(borders) ?? '' }
}

/** The part of the bars' height that is below their base, and how many px a unit has; the same for all countries. */
interface Scale {
  readonly below: number
  readonly perUnit: number
  /** Of one bar, px. */
  readonly width: number
}

function scaleOf({ marks }: ChartModel, width: number): Scale | null {
  const values = marks.flatMap(({ parts = [] }) => parts.map(({ value }) => value))
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  if (most === least) return null
  return {
    below: -least / (most - least),
    perUnit: BAR.height / (most - least),
    width: width < SLIM ? BAR.slim : BAR.wide,
  }
}

/** A country's name above its value, around a point; with bars, these to the right of both. */
function wordsOf(
  mark: Mark,
  [x, y]: readonly [number, number],
  narrow: boolean,
  scale: Scale | null,
): Pick<Region, 'texts' | 'bars' | 'plate'> {
  const { parts = [] } = mark
  const across = scale === null ? 0 : Math.max(0, parts.length * (scale.width + BAR.gap) - BAR.gap)
  const middle = across === 0 ? x : x - (across + BAR.beside) / 2
  const more = { anchor: 'middle', size: narrow ? 11 : 14, halo: HALO } as const
  const texts = [
    textBox('name', mark.words.partner, middle, y - 3, more),
    textBox('region', mark.label, middle, y + (narrow ? 10 : 15), more),
  ]
  if (scale === null || across === 0) return { texts, bars: [], plate: null }
  const left = Math.max(...texts.map((box) => boundsOf(box).right)) + BAR.beside
  const base = y + 15 - scale.below * BAR.height
  const bars = parts.map(({ party, value }, i) => {
    const height = Math.max(Math.abs(value) * scale.perUnit, BAR.least)
    return {
      party,
      left: left + i * (scale.width + BAR.gap),
      top: value < 0 ? base : base - height,
      width: scale.width,
      height,
    }
  })
  const top = Math.min(base, ...bars.map((bar) => bar.top)) - BAR.around
  const bottom = Math.max(base, ...bars.map((bar) => bar.top + bar.height)) + BAR.around
  const plate = { left: left - BAR.around, top, width: across + 2 * BAR.around, height: bottom - top, base }
  return { texts, bars, plate }
}
