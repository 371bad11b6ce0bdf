import { isDrawn } from '../chart/geometry.ts'
import { PRESETS, type Preset } from '../chart/presets.ts'
import { resolve } from '../chart/resolve.ts'
import { DEFAULT_SPEC } from '../chart/spec.ts'
import type { Rendered } from '../cli/render.ts'
import { layoutOf } from '../drawing/layout/layout.ts'
import { toCsv } from '../export/csv.ts'
import { toJson } from '../export/json.ts'
import { rasterise } from '../export/png-without-browser.ts'
import { drawSvg } from '../export/svg.ts'
import type { Dataset } from '../trade/figure.ts'

import { chartPage, oEmbed, type PageParts } from './chart-page.tsx'
import { firstDrawings } from './first-drawings.ts'

/** The width of the pictures beside a page, px, and the dots of a PNG for each. */
const PICTURE = { width: 760, scale: 2 }
/** Under the picture of an embedded chart stand a few lines, px. */
const WORDS_BELOW = 120

/** The chart of the dashboard's first view, as its page has it. */
export function firstView(dataset: Dataset): Promise<string> {
  return firstDrawings(resolve(dataset, DEFAULT_SPEC))
}

/** The page of every preset with its files, one preset after the other: embed/<name>.html, .svg, .png, .csv, .json and
 *  .oembed.json.
 *  @param share which of the presets, where several share the work: [0, 2] is every other one, from the first
 *  @param wanted which presets at all: see presetsFor */
export async function* chartPages(
  dataset: Dataset,
  parts: PageParts,
  [first, step]: readonly [number, number] = [0, 1],
  wanted = '',
): AsyncGenerator<Rendered> {
  for (const preset of presetsFor(wanted).filter((_, i) => i % step === first))
    yield* filesOf(dataset, preset, parts)
}

/** The presets that a build makes pages of.
 *  @param wanted 'sample' for the first of each chart as each side reports, names joined by commas for these alone,
 *    nothing for all */
export function presetsFor(wanted: string): readonly Preset[] {
  if (wanted === '') return PRESETS
  if (wanted !== 'sample') return PRESETS.filter(({ name }) => wanted.split(',').includes(name))
  const kinds = PRESETS.map(({ spec }) => `${spec.basis} ${spec.chart}`)
  return PRESETS.filter((_, i) => kinds.indexOf(kinds[i] ?? '') === i)
}

async function* filesOf(dataset: Dataset, preset: Preset, parts: PageParts): AsyncGenerator<Rendered> {
  const model = resolve(dataset, preset.spec)
  const file = (ending: string, content: Rendered['content']) => ({
    name: `embed/${preset.name}.${ending}`,
    content,
  })
  yield file('html', await chartPage(dataset, model, preset, parts))
  yield file('oembed.json', oEmbed(model, preset, parts.site, layoutOf(model, 640).height + WORDS_BELOW))
  yield file('csv', toCsv(model))
  yield file('json', toJson(model))
  if (!isDrawn(model)) return
  const svg = await drawSvg(model, { width: PICTURE.width, theme: 'light' })
  yield file('svg', svg)
  yield file('png', (await rasterise(model, svg, PICTURE.scale)).png)
}
