import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shadesOf } from '../../src/drawing/layout/shades.ts'

/** A line's values by year, as marks. */
const line = (values: readonly (number | null)[]) =>
  values.flatMap((value, i) =>
    value === null ? [] : { x: String(2000 + i), extent: [value, value] as const },
  )

/** A year is ten px wide; larger values are higher. */
const panel = { x: (year: number) => (year - 2000) * 10, y: (value: number) => 200 - value }

/** The area of a path of straight lines, px². */
function areaOf(d: string): number {
  const points = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
  const sum = points.reduce((total, [x, y], i) => {
    const [nextX = 0, nextY = 0] = points[(i + 1) % points.length] ?? []
    return total + x * nextY - nextX * y
  }, 0)
  return Math.abs(sum) / 2
}

/** What lies between two straight lines over a year, each part with its sign, worked out in small steps. */
function between(a: [number, number], b: [number, number]): { above: number; below: number } {
  const steps = 2000
  let [above, below] = [0, 0]
  for (let i = 0; i < steps; i++) {
    const part = (i + 0.5) / steps
    const gap = a[0] + (a[1] - a[0]) * part - (b[0] + (b[1] - b[0]) * part)
    if (gap > 0) above += (gap * 10) / steps
    else below -= (gap * 10) / steps
  }
  return { above, below }
}

test('the shades cover what lies between two lines, a surplus and a deficit apart, and nothing across a gap', () => {
  const value = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 6 })
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 8 }), (years) => {
      const [first, second] = [years.map(([a]) => a), years.map(([, b]) => b)]
      const shades = shadesOf(panel, line(first), line(second))
      let [above, below] = [0, 0]
      for (let i = 1; i < years.length; i++) {
        const [a0, a1, b0, b1] = [first[i - 1], first[i], second[i - 1], second[i]]
        if (a0 == null || a1 == null || b0 == null || b1 == null) continue
        const part = between([a0, a1], [b0, b1])
        above += part.above
        below += part.below
      }
      const drawn = (isFirst: boolean) =>
        shades.filter((one) => one.isFirst === isFirst).reduce((sum, { d }) => sum + areaOf(d), 0)
      // Corners are drawn to a tenth of a px.
      expect(Math.abs(drawn(true) - above)).toBeLessThan(years.length * 6)
      expect(Math.abs(drawn(false) - below)).toBeLessThan(years.length * 6)
    }),
  )
})
