import { isDrawn } from '../chart/geometry.ts'
import type { Preset } from '../chart/presets.ts'
import { READY } from '../chart/ready-pages.ts'
import { resolve } from '../chart/resolve.ts'
import { DEFAULT_SPEC } from '../chart/spec.ts'
import type { Rendered } from '../cli/render.ts'
import { toJson } from '../export/json.ts'
import { rasterise } from '../export/png/png-without-browser.ts'
import { drawSvg } from '../export/svg/svg.ts'
import { toCsv } from '../export/tables/csv.ts'
import type { Dataset } from '../trade/figure.ts'

import { chartPage, oEmbed, type PageParts } from './chart-page.tsx'
import { firstDrawings } from './first-drawings.ts'
import '../ui/messages/russian.ts'

/** The width of the pictures beside a page, px, and the dots of a PNG for each. */
const PICTURE = { width: 760, scale: 2, theme: 'light' } as const

/** The chart of the dashboard's first view, as its page has it. */
export function firstView(dataset: Dataset): Promise<string> {
  return firstDrawings(resolve(dataset, DEFAULT_SPEC))
}

/** The page of every preset that shall stand ready, with its files, one preset after the other: embed/<name>.html, .svg,
 *  .png, .csv, .json and .oembed.json.
 *  @param share which of the presets, where several share the work: [0, 2] is every other one, from the first */
export async function* chartPages(
  dataset: Dataset,
  parts: PageParts,
  [first, step]: readonly [number, number] = [0, 1],
): AsyncGenerator<Rendered> {
  for (const preset of READY.filter((_, i) => i % step === first)) yield* filesOf(dataset, preset, parts)
}

async function* filesOf(dataset: Dataset, preset: Preset, parts: PageParts): AsyncGenerator<Rendered> {
  const model = resolve(dataset, preset.spec)
  const file = (ending: string, content: Rendered['content']) => ({
    name: `embed/${preset.name}.${ending}`,
    content,
  })
  yield file('html', await chartPage(dataset, model, preset, parts))
  yield file('oembed.json', oEmbed(dataset, model, preset, parts.site))
  yield file('csv', toCsv(model))
  yield file('json', toJson(model))
  if (!isDrawn(model)) return
  yield file('svg', await drawSvg(model, PICTURE))
  yield file('png', (await rasterise(model, PICTURE, 'few')).png)
}
