// Makes src/drawing/map/central-asia.ts, the outlines of the five countries, from world-atlas (Natural Earth,
// public domain): npm run map:build. Small, because a chart of one page needs no more detail than it can show.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, quantile, simplify } from 'topojson-simplify'

const COUNTRIES = { 398: 'KAZ', 417: 'KGZ', 762: 'TJK', 795: 'TKM', 860: 'UZB' }
const KEPT = 0.45

const atlas = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
)
const { features } = feature(atlas, atlas.objects.countries)
const countries = features
  .filter(({ id }) => id in COUNTRIES)
  .map(({ id, geometry }) => ({ type: 'Feature', id: COUNTRIES[id], properties: {}, geometry }))
const detailed = presimplify(topology({ countries: { type: 'FeatureCollection', features: countries } }))
const simple = simplify(detailed, quantile(detailed, 1 - KEPT))
const shared = topology({ countries: feature(simple, simple.objects.countries) }, 2000)
const file = 'src/drawing/map/central-asia.ts'
const json = JSON.stringify(shared)
writeFileSync(
  file,
  `// Made by scripts/map-build.mjs from Natural Earth (public domain); not to be edited.
import type { GeometryCollection, Topology } from 'topojson-specification'

export const outlines: Topology<{ countries: GeometryCollection }> = ${json}
`,
)
console.log(`${file}: ${countries.length} countries, ${json.length} bytes.`)
