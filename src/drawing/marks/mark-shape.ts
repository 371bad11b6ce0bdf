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

/** How much of its colour a derived value has; words inside it leave less. */
const LIGHTER = { alone: 0.6, behindWords: 0.34 }

/** Stated and published values are solid, derived ones lighter, partial and filled sums open before their hatches, and
 *  what is not stated is a dashed frame; what is a person's own is solid with a dotted edge. `hollow` and `ring` tell two solid values apart. */
export function shapePaint(
  { status, party, form }: Mark,
  paint: Paint,
  look: 'solid' | 'hollow' | 'ring' = 'solid',
): ShapePaint {
  const colour = paint.partner(party)
  const open = { fill: 'none', stroke: colour, strokeWidth: 1.5, pointerEvents: 'all' } as const
  switch (status) {
    case 'derived':
      return {
        fill: look === 'hollow' ? paint.paper : colour,
        fillOpacity: form === 'segment' ? LIGHTER.behindWords : LIGHTER.alone,
        stroke: colour,
        strokeWidth: 1.5,
      }
    case 'partial':
    case 'mirrored':
      return open
    case 'own':
      if (look === 'ring') return { ...open, ...ownEdge(paint) }
      return { fill: look === 'hollow' ? paint.paper : colour, ...ownEdge(paint) }
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

/** The edge of what is a person's own: dotted, in ink. */
export function ownEdge(paint: Paint): Pick<ShapePaint, 'stroke' | 'strokeWidth' | 'strokeDasharray'> {
  return { stroke: paint.ink, strokeWidth: 1.8, strokeDasharray: OWN_DASHES }
}
export const OWN_DASHES = '1.5 2.5'

/** The outline of a small own mark around a point: a square on its tip. */
export function diamond(x: number, y: number, r: number): string {
  return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`
}

/** Small marks over time keep their whole colour; those of partial sums are hollow. Colours that the series has need
 *  not be said again. */
export function smallPaint({ status, hollow }: Mark, paint: Paint): Partial<ShapePaint> {
  if (status === 'partial' || hollow === true) return { fill: paint.paper, strokeWidth: 1.8 }
  if (status === 'mirrored') return { fill: paint.paper, strokeWidth: 1.5, strokeDasharray: '2 1.6' }
  return status === 'derived' ? { strokeWidth: 1.5 } : {}
}
