import type { ReactNode } from 'react'
import type { Mark } from '../../chart/model.ts'
import { BAR, LANE, SIZE } from '../layout/layout.ts'
import { widthOf, wrap } from '../layout/text.ts'

/** A mark and where it is to be drawn: from `x1` to `x2` px on the row whose middle is `y`. */
export interface Placed {
  readonly mark: Mark
  readonly x1: number
  readonly x2: number
  readonly y: number
  readonly narrow: boolean
  /** Names the chart's own patterns and gradients. */
  readonly scope: string
}

/** Lines of text around the middle `y`. */
function Lines({
  x,
  y,
  lines,
  anchor,
  className,
}: {
  x: number
  y: number
  lines: string[]
  anchor?: 'start' | 'middle' | 'end'
  className: string
}) {
  const leading = SIZE.small + 3
  const first = y - ((lines.length - 1) * leading) / 2
  return lines.map((line, i) => (
    <text key={line} className={className} x={x} y={first + i * leading} dy="0.35em" textAnchor={anchor}>
      {line}
    </text>
  ))
}

/** A bar from zero, its value behind its end. */
function BarShape({ mark, x1, x2, y, scope }: Placed) {
  const height = mark.lane === undefined ? BAR : LANE - 6
  const box = { x: x1, y: y - height / 2, width: Math.max(1, x2 - x1), height, rx: 1.5 }
  return (
    <>
      {mark.lane !== undefined && (
        <rect className="hit" x={x1} y={y - LANE / 2} width={Math.max(24, x2 - x1)} height={LANE} />
      )}
      {mark.status === 'partial' && (
        <rect className="hatch" {...box} fill={`url(#${scope}-hatch-${mark.party})`} />
      )}
      <rect className="shape" {...box} />
      <text className={mark.lane === undefined ? 'value' : 'label'} x={x2 + 8} y={y} dy="0.35em">
        {mark.label}
      </text>
    </>
  )
}

/** The dashed slot of a value that nobody states, up to its bound; what is known of it stands inside. */
function SlotShape({ mark, x1, x2, y }: Placed) {
  const width = Math.max(8, x2 - x1)
  const lines = wrap(mark.label, 'sans-400', SIZE.small, width - 16)
  const inside =
    lines.length <= (mark.lane === undefined ? 2 : 1) &&
    lines.every((line) => widthOf(line, 'sans-400', SIZE.small) <= width - 12)
  const height = mark.lane !== undefined ? LANE - 4 : lines.length > 1 ? BAR + 8 : BAR
  const beside = wrap(mark.label, 'sans-400', SIZE.small, mark.lane === undefined ? 130 : 250)
  return (
    <>
      <rect className="hit" x={x1} y={y - BAR / 2} width={width} height={BAR - 6} />
      <rect className="shape" x={x1 + 0.5} y={y - height / 2} width={width - 1} height={height} rx={1.5} />
      <Lines className="remark" x={inside ? x1 + 9 : x2 + 8} y={y} lines={inside ? lines : beside} />
    </>
  )
}

/** A value that lies somewhere above a bound: a stop at the bound, then a hatch that fades out. */
function BoundShape({ mark, x1, x2, y, scope }: Placed) {
  const [middle, height] = [y, BAR - 8]
  return (
    <>
      <rect
        className="hatch"
        x={x1}
        y={middle - height / 2}
        width={Math.max(1, x2 - x1)}
        height={height}
        fill={`url(#${scope}-hatch-${mark.party})`}
        mask={`url(#${scope}-fade)`}
      />
      <rect className="shape" x={x1 - 1.5} y={middle - height / 2 - 3} width={3} height={height + 6} />
      <text className="value" x={x1 - 9} y={y} dy="0.35em" textAnchor="end">
        {mark.label}
      </text>
    </>
  )
}

/** A value at one time, or in one of two books: hollow for the earlier year, or for one's own book. */
function PointShape({ mark, x2, y }: Placed) {
  const hollow = mark.x === 'earlier' || mark.hollow === true
  const left = mark.x === 'earlier' || mark.side === 'left'
  return (
    <>
      <circle className="hit" cx={x2} cy={y} r={15} />
      <circle className={hollow ? 'shape hollow' : 'shape'} cx={x2} cy={y} r={8.5} />
      <text
        className="value halo"
        x={x2 + (left ? -15 : 15)}
        y={y}
        dy="0.35em"
        textAnchor={left ? 'end' : 'start'}
      >
        {mark.label}
      </text>
    </>
  )
}

/** What lies between two values, with its words above it, or behind it where rows have lanes. */
function SpanShape({ mark, x1, x2, y }: Placed) {
  const inLane = mark.lane !== undefined
  return (
    <>
      <rect
        className="hit"
        x={x1}
        y={y - (inLane ? 12 : 26)}
        width={Math.max(24, x2 - x1)}
        height={inLane ? 24 : 30}
      />
      <rect className="shape" x={x1} y={y - 3} width={Math.max(1, x2 - x1)} height={6} />
      {inLane ? (
        <text className="label" x={x2 + 8} y={y} dy="0.35em">
          {mark.label}
        </text>
      ) : (
        <text className="remark" x={(x1 + x2) / 2} y={y - 16} textAnchor="middle">
          {mark.label}
        </text>
      )}
    </>
  )
}

/** What the article states, beside a bar: a stroke that stands where the value is. */
function PinShape({ mark, x2, y }: Placed) {
  return (
    <>
      <rect className="hit" x={x2 - 12} y={y - LANE / 2} width={24} height={LANE} />
      <rect className="shape" x={x2 - 2.5} y={y - LANE / 2 + 2} width={5} height={LANE - 4} rx={1.5} />
      <text className="label" x={x2 + 9} y={y} dy="0.35em">
        {mark.label}
      </text>
    </>
  )
}

/** A margin around a value. */
function BandShape({ x1, x2, y }: Placed) {
  const width = Math.max(2, x2 - x1)
  const target = Math.max(24, width)
  return (
    <>
      <rect className="hit" x={x1 + (width - target) / 2} y={y - 14} width={target} height={28} />
      <rect className="shape margin" x={x1} y={y - 14} width={width} height={28} />
    </>
  )
}

/** A part of a whole, its name and value inside. */
function SegmentShape({ mark, x1, x2, y, narrow }: Placed) {
  const height = narrow ? 88 : 68
  const width = Math.max(1, x2 - x1 - 2)
  const lines = wrap(mark.label, 'sans-400', SIZE.small, width - 14)
  return (
    <>
      <rect className="shape" x={x1 + 1} y={y - height / 2} width={width} height={height} rx={1.5} />
      <text className="name" x={x1 + 10} y={y - height / 2 + 24}>
        {mark.words.partner}
      </text>
      <Lines className="label" x={x1 + 10} y={y - height / 2 + 36 + lines.length * 8} lines={lines} />
    </>
  )
}

/** A rank in a circle. */
function RankShape({ mark, y, scope, x1 }: Placed) {
  const implied = mark.status === 'implied'
  return (
    <>
      <rect className="hit" x={x1} y={y - 26} width={260} height={52} />
      {implied && (
        <circle className="hatch" cx={x1 + 22} cy={y} r={20} fill={`url(#${scope}-hatch-${mark.party})`} />
      )}
      <circle className={implied ? 'shape ring' : 'shape'} cx={x1 + 22} cy={y} r={20} />
      <text
        className={implied ? 'numeral plain' : 'numeral'}
        x={x1 + 22}
        y={y}
        dy="0.36em"
        textAnchor="middle"
      >
        {mark.label}
      </text>
    </>
  )
}

/** The shape of a mark; rows of a table have none. */
export function shapeOf(placed: Placed): ReactNode {
  switch (placed.mark.form) {
    case 'bar':
      return <BarShape {...placed} />
    case 'slot':
      return <SlotShape {...placed} />
    case 'bound':
      return <BoundShape {...placed} />
    case 'point':
      return <PointShape {...placed} />
    case 'span':
      return <SpanShape {...placed} />
    case 'segment':
      return <SegmentShape {...placed} />
    case 'rank':
      return <RankShape {...placed} />
    case 'pin':
      return <PinShape {...placed} />
    case 'band':
      return <BandShape {...placed} />
    case 'row':
    case 'dot':
    case 'column':
    case 'region':
      return null
  }
}
