import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PRESETS } from '../../src/chart/presets.ts'
import { resolve } from '../../src/chart/resolve.ts'
import type { FrameHeights } from '../../src/export/embeds/snippets.ts'
import { frameHeights, livingHeight, readyHeight } from '../../src/ui/embed-height.ts'
import { bothDatasets } from '../official-data.ts'
import { sampled } from '../runs.ts'

/** The height of a frame in a column of this width, as its style says. */
function shown({ lines }: FrameHeights, width: number) {
  const line = lines.find(({ to }) => width <= to) ?? lines.at(-1)
  return (line?.start ?? 0) + (line?.slope ?? 0) * width
}

test('a frame is high enough at every width, as a number and by its column', () => {
  const presets = PRESETS.filter(({ name }) => !/-(kaz|uzb|kgz|tjk|tkm)$/.test(name))
  for (const { spec, name } of sampled(presets, 2)) {
    const model = resolve(bothDatasets, spec)
    const ways = [
      readyHeight(model, bothDatasets.passages),
      ...(spec.chart === 'table' ? [] : [livingHeight(model)]),
    ]
    for (const heightAt of ways) {
      const heights = frameHeights(heightAt)
      for (let width = 320; width <= 1200; width += 3) {
        expect(heights.most, `${name}, ${width} px`).toBeGreaterThanOrEqual(heightAt(width))
        expect(shown(heights, width), `${name}, ${width} px`).toBeGreaterThanOrEqual(heightAt(width))
      }
    }
  }
})

test('the lines of a frame stand above any heights, rising or falling', () => {
  const heights = fc.array(fc.integer({ min: 100, max: 3000 }), { minLength: 221, maxLength: 221 })
  fc.assert(
    fc.property(heights, (values) => {
      const heightAt = (width: number) => values[Math.floor((width - 320) / 4)] ?? 0
      const frame = frameHeights(heightAt)
      for (let width = 320; width <= 1200; width += 4)
        expect(shown(frame, width)).toBeGreaterThanOrEqual(heightAt(width))
      expect(frame.most).toBeGreaterThanOrEqual(Math.max(...values))
    }),
  )
})
