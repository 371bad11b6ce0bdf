import { AREAS } from '../trade/partners.ts'
import { decodeSpec, parseQuery, viewQuery } from './codec.ts'
import { KINDS } from './kinds.ts'
import {
  ARTICLE_CHARTS,
  type Basis,
  type ChartSpec,
  DEFAULT_SPEC,
  OFFICIAL_CHARTS,
  type OfficialChart,
  type Param,
} from './spec.ts'
import { changeSpec } from './views.ts'

/** A chart that stands ready as a page, with its files beside it: embed/<name>.html, .svg, .png, .csv, .json. */
export interface Preset {
  /** "article-bars", "mirror-lines-kaz". */
  readonly name: string
  readonly spec: ChartSpec
  /** Its query in the app's address. */
  readonly query: string
}

const OFFICIAL_BASES = ['reported', 'mirror'] as const

/** Every chart of the article, and every chart of official statistics as either side reports, for each area. */
export const PRESETS: readonly Preset[] = [
  ...ARTICLE_CHARTS.flatMap((chart) =>
    KINDS.article[chart].measures.map((measure, i) =>
      preset([KINDS.article[chart].name, ...(i === 0 ? [] : [measure])], {
        chart,
        basis: 'article',
        measure,
      }),
    ),
  ),
  ...OFFICIAL_CHARTS.flatMap((chart) => officialPresets(chart)),
]

function officialPresets(chart: OfficialChart): Preset[] {
  const params: readonly Param[] = KINDS.official[chart].params
  const bases: readonly Basis[] = params.includes('basis') ? OFFICIAL_BASES : ['reported']
  const areas = params.includes('area') ? AREAS : DEFAULT_SPEC.area
  return bases.flatMap((basis) =>
    areas.map((area) =>
      preset(
        [bases.length > 1 ? basis : 'official', chart, ...(area === 'CA5' ? [] : [area.toLowerCase()])],
        {
          chart,
          basis,
          area: [area],
        },
      ),
    ),
  )
}

function preset(parts: readonly string[], change: Partial<ChartSpec>): Preset {
  const query = viewQuery(changeSpec(DEFAULT_SPEC, change))
  return {
    name: parts.join('-'),
    spec: decodeSpec(parseQuery(`?${query}`)).spec,
    query,
  }
}
