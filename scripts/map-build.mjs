// Makes src/drawing/map/central-asia.ts, the outlines of the five countries and faint ones of those around them, from
// world-atlas (Natural Earth, public domain): npm run map:build. Small, because a chart of one page needs no more
// detail than it can show.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature, mergeArcs } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, quantile, simplify } from 'topojson-simplify'

const COUNTRIES = { 398: 'KAZ', 417: 'KGZ', 762: 'TJK', 795: 'TKM', 860: 'UZB' }
const KEPT = 0.45
/** What a map of Central Asia may show at 1200 px, and around it, degrees. */
const AROUND = { west: 20, south: 22, east: 112, north: 60 }
/** Of what lies around, so much detail: the areas of triangles left out, square degrees; and islands, too. */
const CONTEXT = { leftOut: 0.6, steps: 400 }

function featuresOf(name) {
  const file = createRequire(import.meta.url).resolve(`world-atlas/${name}.json`)
  const atlas = JSON.parse(readFileSync(file, 'utf8'))
  return feature(atlas, atlas.objects.countries).features
}

/** The part of a ring on one side of a line (Sutherland and Hodgman). Edges along the line stay, outside the picture. */
function halfOf(ring, isIn, cross) {
  return ring.flatMap((point, i) => {
    const before = ring.at(i - 1)
    if (isIn(point)) return isIn(before) ? [point] : [cross(before, point), point]
    return isIn(before) ? [cross(before, point)] : []
  })
}

function at(axis, value) {
  return (from, to) => {
    // The same from either end, so that neighbours go on sharing their border.
    const [a, b] = from[axis] < to[axis] ? [from, to] : [to, from]
    const part = (value - a[axis]) / (b[axis] - a[axis])
    return [0, 1].map((i) => (i === axis ? value : a[i] + part * (b[i] - a[i])))
  }
}

function inside(ring) {
  const { west, south, east, north } = AROUND
  const sides = [
    [([x]) => x >= west, at(0, west)],
    [([x]) => x <= east, at(0, east)],
    [([, y]) => y >= south, at(1, south)],
    [([, y]) => y <= north, at(1, north)],
  ]
  const clipped = sides.reduce((left, [isIn, cross]) => halfOf(left, isIn, cross), ring.slice(0, -1))
  return clipped.length < 3 ? [] : [[...clipped, clipped[0]]]
}

function around({ id, geometry: { type, coordinates } }) {
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates)
    .map((rings) => rings.flatMap(inside))
    .filter((rings) => rings.length > 0)
  return polygons.length === 0
    ? []
    : [{ type: 'Feature', properties: { id }, geometry: { type: 'MultiPolygon', coordinates: polygons } }]
}

const countries = featuresOf('countries-50m')
  .filter(({ id }) => id in COUNTRIES)
  .map(({ id, geometry }) => ({ type: 'Feature', id: COUNTRIES[id], properties: {}, geometry }))
const detailed = presimplify(topology({ countries: { type: 'FeatureCollection', features: countries } }))
const simple = simplify(detailed, quantile(detailed, 1 - KEPT))
const shared = topology({ countries: feature(simple, simple.objects.countries) }, 2000)

// Of the five too, as one piece: what lies around is less exact, and would leave gaps beside them.
const lands = featuresOf('countries-110m').flatMap(around)
const exact = topology({ lands: { type: 'FeatureCollection', features: lands } }, 1e5)
const coarse = simplify(presimplify(exact), CONTEXT.leftOut)
const { geometries } = coarse.objects.lands
const isOurs = ({ properties: { id } }) => id in COUNTRIES
coarse.objects.lands.geometries = [
  { ...mergeArcs(coarse, geometries.filter(isOurs)), id: 'CA5' },
  ...geometries.filter((one) => !isOurs(one)).map(({ type, arcs }) => ({ type, arcs })),
]
const surroundings = topology({ lands: feature(coarse, coarse.objects.lands) }, CONTEXT.steps)

const file = 'src/drawing/map/central-asia.ts'
const [json, contextJson] = [JSON.stringify(shared), JSON.stringify(surroundings)]
writeFileSync(
  file,
  `// Made by scripts/map-build.mjs from Natural Earth (public domain); not to be edited.
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'

export const outlines: Topology<{ countries: GeometryCollection }> = ${json}

interface Lands extends GeometryCollection {
  geometries: MultiPolygon[]
}

/** All land around, for context only; the five are one piece of it. */
export const surroundings: Topology<{ lands: Lands }> = ${contextJson}
`,
)
console.log(
  `${file}: ${countries.length} countries, ${json.length} bytes; around them ${contextJson.length} bytes.`,
)
