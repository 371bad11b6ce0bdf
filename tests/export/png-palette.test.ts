// @vitest-environment jsdom
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { toPalettePng } from '../../src/export/png/png-palette.ts'
import { rasterise } from '../../src/export/png/png-without-browser.ts'
import { bothDatasets } from '../official-data.ts'

/** The dots of a PNG, as Skia reads it. */
async function dotsOf(png: Uint8Array) {
  const image = await loadImage(Buffer.from(png))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height)
}

describe('a picture with a palette', () => {
  test('is the same, dot by dot, where it has no more colours than that', async () => {
    const dots = { data: new Uint8ClampedArray(4 * 16 * 7), width: 16, height: 7 }
    for (let i = 0; i < 16 * 7; i++) dots.data.set([2 * i, 255 - i, (7 * i) % 256, 255], 4 * i)
    expect([...(await dotsOf(toPalettePng(dots))).data]).toEqual([...dots.data])
  })

  test.each(['', '?chart=map', '?chart=multiples', '?chart=lines&partner=CHN~EU~RUS~USA~TUR~KOR~JPN~IND'])(
    'of the chart %s is half as large at most, and the same to the eye',
    async (query) => {
      const model = resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
      const look = { width: 760, theme: 'light', scale: 2 } as const
      const [all, few] = [await rasterise(model, look), await rasterise(model, look, 'few')]
      expect([few.width, few.height]).toEqual([all.width, all.height])
      expect(few.png.length).toBeLessThan(all.png.length / 2)
      expect(Buffer.from(few.png).includes(model.title)).toBe(true)
      const [before, after] = [(await dotsOf(all.png)).data, (await dotsOf(few.png)).data]
      let largest = 0
      let sum = 0
      before.forEach((value, i) => {
        const off = Math.abs(value - (after[i] ?? 0))
        largest = Math.max(largest, off)
        sum += off
      })
      // Of 255 for each of red, green and blue.
      expect(largest).toBeLessThanOrEqual(32)
      expect(sum / before.length).toBeLessThan(0.15)
    },
    60_000,
  )
})
