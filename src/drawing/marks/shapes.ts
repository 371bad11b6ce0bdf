import type { ReactNode } from 'react'
import type { MarkForm } from '../../chart/model.ts'
import { BandShape } from './band.tsx'
import { BarShape } from './bar.tsx'
import { BoundShape } from './bound.tsx'
import { ColumnShape } from './column.tsx'
import { DotShape } from './dot.tsx'
import { MarginShape } from './margin.tsx'
import { PinShape } from './pin.tsx'
import { PointShape } from './point.tsx'
import { RankShape } from './rank.tsx'
import type { RowShape } from './row-shape.ts'
import { SegmentShape } from './segment.tsx'
import { SlotShape } from './slot.tsx'
import { SpanShape } from './span.tsx'
import type { TimeShapeProps } from './time-shape.ts'

/** The shape of each form in a row; null for forms that stand in no row. */
export const ROW_SHAPES: Record<MarkForm, RowShape | null> = {
  bar: BarShape,
  slot: SlotShape,
  bound: BoundShape,
  point: PointShape,
  span: SpanShape,
  pin: PinShape,
  band: MarginShape,
  segment: SegmentShape,
  rank: RankShape,
  dot: null,
  column: null,
  region: null,
  row: null,
}

/** The shape of each form along time; null for forms that have no year. */
export const TIME_SHAPES: Record<MarkForm, ((props: TimeShapeProps) => ReactNode) | null> = {
  dot: DotShape,
  column: ColumnShape,
  band: BandShape,
  bar: null,
  slot: null,
  bound: null,
  point: null,
  span: null,
  pin: null,
  segment: null,
  rank: null,
  region: null,
  row: null,
}
