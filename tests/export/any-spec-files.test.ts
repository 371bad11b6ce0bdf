// @vitest-environment jsdom
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ChartModel } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { toElement, toHtml } from '../../src/export/embeds/snippets.ts'
import { toDocx } from '../../src/export/ooxml/docx.ts'
import { toXlsx } from '../../src/export/ooxml/xlsx.ts'
import { toPptx } from '../../src/export/pptx/pptx.ts'
import { drawSvg } from '../../src/export/svg/svg.ts'
import { anySpec } from '../chart/arbitrary-spec.ts'
import { numbersIn } from '../honest-numbers.ts'
import { bothDatasets } from '../official-data.ts'
import { runs } from '../runs.ts'

/* Pictures and Office files of any chart at all. Each takes a while to make, so that a few are made in every run and
   thirty in a full one; FUZZ=100 npx vitest run tests/export/any-spec-files.test.ts makes three thousand. */
const RUNS = runs(30)

/** The texts that a reader of an SVG or of an Office file's XML sees, in the order in which they stand. */
function seenIn(xml: string, names: readonly string[]): string[] {
  const page = new DOMParser().parseFromString(xml, 'application/xml')
  expect(page.getElementsByTagName('parsererror')).toHaveLength(0)
  // Slides have numbers of their own.
  for (const field of [...page.getElementsByTagName('a:fld')]) field.remove()
  return names.flatMap((name) =>
    [...page.getElementsByTagName(name)].map((element) => element.textContent ?? ''),
  )
}

async function partsOf(file: Blob, part: RegExp): Promise<string[]> {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return Object.entries(files)
    .filter(([name]) => part.test(name))
    .map(([, bytes]) => strFromU8(bytes))
}

/** Every number that the model says or holds, and the years of its axis. */
function numbersOf(model: ChartModel): Set<string> {
  const texts: string[] = []
  JSON.stringify(model, (_, value) => {
    if (typeof value === 'string' || typeof value === 'number') texts.push(String(value))
    return value
  })
  const { from, to } = model.years ?? model.spec.time
  const years = Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
  return new Set([...texts.flatMap(numbersIn), ...years])
}

test(`${RUNS} charts of any kind leave as pictures and Office files that say no number of their own`, async () => {
  await fc.assert(
    fc.asyncProperty(anySpec, fc.integer({ min: 280, max: 1400 }), async (spec, width) => {
      const model = resolve(bothDatasets, spec)
      const known = numbersOf(model)
      const unknown = (texts: readonly string[]) =>
        texts.flatMap(numbersIn).filter((number) => !known.has(number))
      if (model.kind !== 'table') {
        const svg = await drawSvg(model, { width, theme: spec.theme ?? 'light' })
        expect(svg).not.toMatch(/NaN|undefined|\[object|var\(/)
        expect(unknown(seenIn(svg, ['text', 'title', 'desc']))).toEqual([])
        expect(toHtml(model, svg)).toContain('<figcaption>')
        expect(toElement(model, svg, 'chart=bars', 'khorgos-chart.js')).toContain('</khorgos-chart>')
      }
      const word = await partsOf(await toDocx(model, null), /^word\/document\.xml$/)
      const slides = await partsOf(await toPptx([model]), /^ppt\/(slides|notesSlides)\/[^/]*\.xml$/)
      const sheets = await partsOf(await toXlsx(model), /^xl\/sharedStrings\.xml$/)
      expect(word.length * slides.length * sheets.length).toBeGreaterThan(0)
      expect(unknown(word.flatMap((xml) => seenIn(xml, ['w:t'])))).toEqual([])
      expect(unknown(slides.flatMap((xml) => seenIn(xml, ['a:t'])))).toEqual([])
    }),
    { numRuns: RUNS },
  )
}, 7_200_000)
