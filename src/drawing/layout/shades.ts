import type { Mark } from '../../chart/model.ts'
import type { PanelLayout } from './chart-layout.ts'
import { tenth } from './line-ends.ts'

/** An area between two lines, as the data of a path. */
export interface Shade {
  /** Whether the first line is the upper one. */
  readonly isFirst: boolean
  readonly d: string
}

type Valued = Pick<Mark, 'x' | 'extent'>

interface Pair {
  readonly x: number
  readonly a: number
  readonly b: number
}

/** The areas between two lines in a panel, wherever both have values in years that follow each other; another one from
 *  where they cross. */
export function shadesOf(
  panel: Pick<PanelLayout, 'x' | 'y'>,
  first: readonly Valued[],
  second: readonly Valued[],
): Shade[] {
  const byYear = new Map(second.map((mark) => [mark.x, mark]))
  const pairs = first.flatMap(({ x, extent }): (Pair & { year: number })[] => {
    const other = byYear.get(x)
    const year = Number(x)
    return other === undefined
      ? []
      : [{ year, x: panel.x(year), a: panel.y(extent[1]), b: panel.y(other.extent[1]) }]
  })
  return pairs.slice(1).flatMap((to, i) => {
    const from = pairs[i]
    return from === undefined || to.year !== from.year + 1 ? [] : between(from, to)
  })
}

function between(from: Pair, to: Pair): Shade[] {
  const [before, after] = [from.b - from.a, to.b - to.a]
  if (before === 0 && after === 0) return []
  if (before * after >= 0) return [shade(from, to)]
  const part = before / (before - after)
  const at = from.a + (to.a - from.a) * part
  const crossing = { x: from.x + (to.x - from.x) * part, a: at, b: at }
  return [shade(from, crossing), shade(crossing, to)]
}

/** Higher values are nearer to the top, where px are fewer. */
function shade(from: Pair, to: Pair): Shade {
  const corners = [
    [from.x, from.a],
    [to.x, to.a],
    [to.x, to.b],
    [from.x, from.b],
  ] as const
  return {
    isFirst: from.a + to.a < from.b + to.b,
    d: `M${corners.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}Z`,
  }
}
