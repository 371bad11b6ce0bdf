// Measures the charts' typefaces in Chromium and writes src/drawing/layout/font-metrics.json, by which text is
// wrapped alike in every browser and without one. Run it (npm run font-metrics) when a typeface changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'

const FACES = {
  'sans-400': ['source-sans-3', 400],
  'sans-600': ['source-sans-3', 600],
  'serif-600': ['source-serif-4', 600],
}
const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('')
const CHARACTERS = `${range(0x20, 0x7e)}\u00a0\u202f«»×·–—‘’“”…№Ёё${range(0x410, 0x44f)}`

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
const widths = await page.evaluate(
  async ({ faces, characters }) => {
    const context = document.createElement('canvas').getContext('2d')
    const measured = {}
    for (const [name, [family, weight]] of Object.entries(faces)) {
      const font = `${weight} 1000px "${family}"`
      await document.fonts.load(font, characters)
      context.font = font
      measured[name] = [...characters].map((c) => Math.round(context.measureText(c).width))
    }
    return measured
  },
  { faces: FACES, characters: CHARACTERS },
)
await browser.close()
const out = new URL('../src/drawing/layout/font-metrics.json', import.meta.url)
writeFileSync(out, `${JSON.stringify({ characters: CHARACTERS, ...widths })}\n`)
console.log(`Measured ${CHARACTERS.length} characters in ${Object.keys(FACES).length} faces.`)
