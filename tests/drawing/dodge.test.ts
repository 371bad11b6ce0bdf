import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dodge } from '../../src/drawing/layout/dodge.ts'

const labels = fc.array(
  fc.record({ y: fc.double({ min: 0, max: 300, noNaN: true }), height: fc.constantFrom(16, 20, 36) }),
  { maxLength: 12 },
)

test('labels at the ends of lines cover nothing and keep their order', () => {
  fc.assert(
    fc.property(labels, (wanted) => {
      const ys = dodge(wanted, 0, 300)
      const placed = wanted
        .map(({ y, height }, i) => ({ y, at: ys[i] ?? NaN, height }))
        .sort((a, b) => a.at - b.at)
      placed.forEach((label, i) => {
        const next = placed[i + 1]
        expect(label.at - label.height / 2).toBeGreaterThanOrEqual(-1e-9)
        if (next === undefined) return
        expect(label.at + label.height / 2).toBeLessThanOrEqual(next.at - next.height / 2 + 1e-9)
        expect(label.y).toBeLessThanOrEqual(next.y)
      })
    }),
  )
})

test('labels that have room stay where they would be', () => {
  const wanted = [
    { y: 200, height: 20 },
    { y: 20, height: 20 },
    { y: 100, height: 20 },
  ]
  expect(dodge(wanted, 0, 300)).toEqual([200, 20, 100])
})
