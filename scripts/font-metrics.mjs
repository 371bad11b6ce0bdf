// Measures the charts' typefaces in Chromium and writes src/drawing/layout/font-metrics.json, by which text is
// wrapped alike in every browser and without one; and stand-in-font-metrics.json, the most that a character takes in
// them and in what stands in for them elsewhere (the fonts Liberation and DejaVu must be installed). Run it (npm run
// font-metrics) when a typeface changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'

const FACES = {
  'sans-400': ['source-sans-3', 400],
  'sans-600': ['source-sans-3', 600],
  'serif-600': ['source-serif-4', 600],
}
/** What stands in for them in files that are opened elsewhere: Arial and Times by their free metric twins, and the typefaces
 *  of Linux, which are the widest of all that are common. 600 is drawn as 700 by them. */
const STAND_INS = {
  'sans-400': ['400', 'Liberation Sans', 'DejaVu Sans'],
  'sans-600': ['700', 'Liberation Sans', 'DejaVu Sans'],
  // Where it knows none of the families, LibreOffice takes a typeface without serifs.
  'serif-600': ['700', 'Liberation Serif', 'DejaVu Serif', 'DejaVu Sans'],
}
const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('')
const CHARACTERS = `${range(0x20, 0x7e)}\u00a0\u202f«»×·–—‘’“”…№Ёё${range(0x410, 0x44f)}`

/** Signs that our typefaces leave to the widths of what is unknown, and that others have wider. */
const WIDER = '−↑↓'

const fontFace = (family, subset) => {
  const file = new URL(
    `../node_modules/@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`,
    import.meta.url,
  )
  const unicodeRange = subset === 'cyrillic' ? 'U+0400-045F,U+2116' : 'U+0000-00FF,U+2000-206F'
  return `@font-face{font-family:"${family}";font-weight:200 900;unicode-range:${unicodeRange};src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})}`
}
const css = ['source-sans-3', 'source-serif-4']
  .flatMap((family) => ['latin', 'cyrillic'].map((subset) => fontFace(family, subset)))
  .join('\n')

const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined })
const page = await browser.newPage()
await page.setContent(`<style>${css}</style><p style="font-family:source-sans-3">a я</p>`)
const { own, any } = await page.evaluate(
  async ({ faces, standIns, characters, wider }) => {
    const context = document.createElement('canvas').getContext('2d')
    const measured = {}
    const widest = {}
    for (const [name, [family, weight]] of Object.entries(faces)) {
      const font = `${weight} 1000px "${family}"`
      await document.fonts.load(font, characters)
      context.font = font
      const widthIn = (c) => Math.round(context.measureText(c).width)
      measured[name] = [...characters].map(widthIn)
      widest[name] = [...(characters + wider)].map(widthIn)
      const [heavy, ...families] = standIns[name]
      for (const other of families) {
        context.font = `${heavy} 1000px "${other}", monospace`
        // A monospaced typeface has one width for both.
        if (widthIn('i') === widthIn('W')) throw new Error(`${other} is not installed.`)
        widest[name] = [...(characters + wider)].map((c, i) => Math.max(widest[name][i], widthIn(c)))
      }
    }
    return { own: measured, any: widest }
  },
  { faces: FACES, standIns: STAND_INS, characters: CHARACTERS, wider: WIDER },
)
await browser.close()
const write = (name, characters, widths) => {
  const out = new URL(`../src/drawing/layout/${name}.json`, import.meta.url)
  writeFileSync(out, `${JSON.stringify({ characters, ...widths })}\n`)
}
write('font-metrics', CHARACTERS, own)
write('stand-in-font-metrics', CHARACTERS + WIDER, any)
console.log(`Measured ${CHARACTERS.length} characters in ${Object.keys(FACES).length} faces.`)
