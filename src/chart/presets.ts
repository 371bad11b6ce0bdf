import { AREAS } from '../trade/partners.ts'
import { decodeSpec, parseQuery, viewQuery } from './codec.ts'
import { type Basis, type ChartKind, type ChartSpec, DEFAULT_SPEC } from './spec.ts'
import { ARTICLE_CHARTS, changeSpec, OFFICIAL_CHARTS, viewOf } from './views.ts'

/** A chart that stands ready as a page, with its files beside it: embed/<name>.html, .svg, .png, .csv, .json. */
export interface Preset {
  /** "article-bars", "mirror-lines-kaz". */
  readonly name: string
  readonly spec: ChartSpec
  /** Its query in the app's address. */
  readonly query: string
}

const OFFICIAL_BASES = ['reported', 'mirror'] as const

/** Every chart of the article, and every chart of official statistics by either side's books for each area. */
export const PRESETS: readonly Preset[] = [
  ...ARTICLE_CHARTS.flatMap((chart) =>
    viewOf({ chart, basis: 'article' }).measures.map((measure, i) =>
      preset(['article', chart, ...(i === 0 ? [] : [measure])], { chart, basis: 'article', measure }),
    ),
  ),
  ...OFFICIAL_CHARTS.flatMap((chart) => officialPresets(chart)),
]

function officialPresets(chart: ChartKind): Preset[] {
  const { takes } = viewOf({ chart, basis: 'reported' })
  const bases: readonly Basis[] = takes.includes('basis') ? OFFICIAL_BASES : ['reported']
  const areas = takes.includes('area') ? AREAS : DEFAULT_SPEC.area
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

/** The preset that shows just what a spec asks for, whatever is lit and in whichever theme; null where there is none. */
export function presetOf(spec: ChartSpec): Preset | null {
  const query = viewQuery(spec)
  return PRESETS.find((one) => one.query === query) ?? null
}
