import { viewQuery } from './codec.ts'
import { PRESETS, type Preset } from './presets.ts'
import type { ChartSpec } from './spec.ts'

/** Which presets a build makes pages of: set by the build (KHORGOS_PAGES), and by nothing else. */
declare const __PAGES__: string

/** The presets of which pages are made.
 *  @param wanted 'all' (so is nothing), 'article' for those of the article, 'none', 'sample' for the first of each chart
 *    as each side reports, or names with commas between
 *  @throws Error when a name is no preset's */
export function presetsFor(wanted: string): readonly Preset[] {
  const kinds = PRESETS.map(({ spec }) => `${spec.basis} ${spec.chart}`)
  switch (wanted) {
    case '':
    case 'all':
      return PRESETS
    case 'none':
      return []
    case 'article':
      return PRESETS.filter(({ spec }) => spec.basis === 'article')
    case 'sample':
      return PRESETS.filter((_, i) => kinds.indexOf(kinds[i] ?? '') === i)
    default:
      return named(wanted.split(','))
  }
}

function named(names: readonly string[]): readonly Preset[] {
  const unknown = names.find((name) => PRESETS.every((preset) => preset.name !== name))
  if (unknown === undefined) return PRESETS.filter(({ name }) => names.includes(name))
  throw new Error(
    `KHORGOS_PAGES: “${unknown}” is no page. It is all, article, none, sample, or names such as “article-bars”.`,
  )
}

/** The presets that stand ready as pages beside this app. */
export const READY: readonly Preset[] = presetsFor(typeof __PAGES__ === 'undefined' ? 'all' : __PAGES__)

/** The page that shows just what a spec asks for, whatever is lit and in whichever theme; null where there is none. */
export function readyPage(spec: ChartSpec): Preset | null {
  const query = viewQuery(spec)
  return READY.find((one) => one.query === query) ?? null
}
