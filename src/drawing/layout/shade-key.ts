import type { ChartModel } from '../../chart/model.ts'
import { TYPE } from '../theme.ts'
import type { ChartLayout } from './chart-layout.ts'
import { widthOf } from './text.ts'
import { boundsOf, type TextBox, textBox } from './text-box.ts'

/** A class of values, px; below it the limits, above it on which side of zero it is. */
const CLASS = { width: 42, ofTwoSides: 33, height: 11, top: 16, toLimits: 15, sides: 19 }
/** Kept free between two limits, px. */
const APART = 4

interface Shades {
  readonly shades: ChartLayout['shades']
  readonly texts: readonly TextBox[]
  readonly right: number
  readonly bottom: number
}

/** The classes that marks are shaded by, in a row below `top`, with the limits between them. */
export function shadesOf({ shades: key }: ChartModel, top: number, width: number): Shades {
  if (key === undefined) return { shades: [], texts: [], right: 0, bottom: top }
  const { face, size } = TYPE.tick
  const half = (label = '') => widthOf(label, face, size) / 2
  const [first, last] = [key.limits.at(0), key.limits.at(-1)]
  const left = half(first?.label)
  const step = Math.min(
    key.sides === null ? CLASS.width : CLASS.ofTwoSides,
    Math.floor((width - left - half(last?.label)) / key.shades.length),
  )
  const y = top + CLASS.top + (key.sides === null ? 0 : CLASS.sides)
  const base = y + CLASS.height + CLASS.toLimits
  const limits = withoutCollisions(
    key.limits.map(({ label }, i) => textBox('tick', label, left + i * step, base, { anchor: 'middle' })),
    key.limits.findIndex(({ value }) => value === 0),
  )
  const right = left + step * key.shades.length
  const sides = (key.sides ?? []).map((words, i) =>
    textBox('legend', words, left + (i === 0 ? 0 : right - left), y - 6, {
      anchor: i === 0 ? 'start' : 'end',
    }),
  )
  return {
    shades: key.shades.map((shade, i) => ({
      shade,
      left: left + i * step,
      top: y,
      width: step,
      height: CLASS.height,
    })),
    texts: [...sides, ...limits],
    right: right + half(last?.label),
    bottom: base,
  }
}

/** Zero, and from there to both sides the limits that have room. */
function withoutCollisions(limits: readonly TextBox[], zero: number): TextBox[] {
  const kept = (side: readonly TextBox[]) => {
    const [start, ...others] = side
    const found = start === undefined ? [] : [start]
    for (const box of others) {
      const [a, b] = [boundsOf(found.at(-1) ?? box), boundsOf(box)]
      if (b.left > a.right + APART || b.right < a.left - APART) found.push(box)
    }
    return found
  }
  const below = kept(limits.slice(0, zero + 1).reverse())
  return [...below.reverse(), ...kept(limits.slice(zero)).slice(1)]
}
