import type { Mark } from '../../chart/model.ts'
import type { Paint } from '../theme.ts'

/** How a shape is painted: the grammar of honest marks. */
export interface ShapePaint {
  readonly fill: string
  readonly fillOpacity?: number
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly strokeDasharray?: string
  /** What is not filled can be pointed at all the same. */
  readonly pointerEvents?: 'all'
}

/** Stated and published values are solid, derived ones lighter, partial and filled sums open before their hatches, and
 *  what is not stated is a dashed frame. `hollow` and `ring` tell two solid values apart. */
export function shapePaint(
  { status, party }: Mark,
  paint: Paint,
  look: 'solid' | 'hollow' | 'ring' = 'solid',
): ShapePaint {
  const colour = paint.partner(party)
  const open = { fill: 'none', stroke: colour, strokeWidth: 1.5, pointerEvents: 'all' } as const
  switch (status) {
    case 'derived':
      return {
        fill: look === 'hollow' ? paint.paper : colour,
        fillOpacity: 0.34,
        stroke: colour,
        strokeWidth: 1.5,
      }
    case 'partial':
    case 'mirrored':
      return open
    case 'not-stated':
      return { ...open, strokeDasharray: '5 4' }
    case 'stated':
    case 'implied':
    case 'published':
      if (look === 'hollow') return { fill: paint.paper, stroke: colour, strokeWidth: 3 }
      if (look === 'ring') return { fill: 'none', stroke: colour, strokeWidth: 2, pointerEvents: 'all' }
      return { fill: colour }
  }
}

/** Small marks over time keep their whole colour; those of partial sums are hollow. Colours that the series has need
 *  not be said again. */
export function smallPaint({ status, hollow }: Mark, paint: Paint): Partial<ShapePaint> {
  if (status === 'partial' || hollow === true) return { fill: paint.paper, strokeWidth: 1.8 }
  if (status === 'mirrored') return { fill: paint.paper, strokeWidth: 1.5, strokeDasharray: '2 1.6' }
  return status === 'derived' ? { strokeWidth: 1.5 } : {}
}
