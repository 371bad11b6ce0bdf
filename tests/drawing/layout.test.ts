import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolve } from '../../src/chart/resolve.ts'
import { layoutOf } from '../../src/drawing/layout/layout.ts'
import { widthOf, wrap } from '../../src/drawing/layout/text.ts'
import { anySpec } from '../chart/arbitrary-spec.ts'
import { bothDatasets as dataset } from '../official-data.ts'

const FACES = {
  title: ['serif-600', 23],
  subtitle: ['sans-400', 15],
  note: ['sans-400', 13],
  source: ['sans-400', 13],
} as const

describe('the layout of a chart', () => {
  test('keeps every line of text inside the picture, at any width', () => {
    fc.assert(
      fc.property(anySpec, fc.integer({ min: 300, max: 1400 }), (spec, width) => {
        const layout = layoutOf(resolve(dataset, spec), width)
        for (const { part, text, y } of [...layout.header, ...layout.footer]) {
          const [face, size] = FACES[part]
          expect(widthOf(text, face, size)).toBeLessThanOrEqual(width)
          expect(y).toBeLessThan(layout.height)
        }
      }),
    )
  })

  test('leaves room for the value behind the longest bar', () => {
    fc.assert(
      fc.property(anySpec, fc.integer({ min: 300, max: 1400 }), (spec, width) => {
        const model = resolve(dataset, spec)
        const { plot } = layoutOf(model, width)
        const { min, max } = model.axis ?? { min: 0, max: 1 }
        for (const { form, extent, label, lane, side } of model.marks) {
          if ((form !== 'bar' && form !== 'point' && form !== 'pin') || side === 'left') continue
          const end = plot.left + ((extent[1] - min) / (max - min)) * plot.width
          const text = lane === undefined ? widthOf(label, 'sans-600', 15) : widthOf(label, 'sans-400', 13)
          expect(end + 8 + text).toBeLessThanOrEqual(width)
        }
      }),
    )
  })

  test('puts nothing on top of another', () => {
    fc.assert(
      fc.property(anySpec, fc.integer({ min: 300, max: 1400 }), (spec, width) => {
        const { header, plot, footer } = layoutOf(resolve(dataset, spec), width)
        const down = [...header.map((l) => l.y), plot.top, plot.top + plot.height, ...footer.map((l) => l.y)]
        expect(down).toEqual([...down].sort((a, b) => a - b))
      }),
    )
  })
})

describe('wrapping', () => {
  test('loses no word and keeps their order', () => {
    const words = fc.array(fc.stringMatching(/^[a-zа-я]{1,12}$/), { minLength: 1 })
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 400 }), (list, width) => {
        expect(wrap(list.join(' '), 'sans-400', 14, width).join(' ')).toBe(list.join(' '))
      }),
    )
  })
})
