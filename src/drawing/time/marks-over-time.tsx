import { line } from 'd3-shape'
import { memo } from 'react'
import type { ChartModel } from '../../chart/model.ts'
import { MarkLink } from '../mark-link.tsx'
import type { PlacedMark, PlacedPanel } from './place.ts'

interface Props {
  placed: PlacedPanel
  model: ChartModel
  scope: string
}

/** Bands behind everything, then lines, then each value as a mark of its own. */
export const MarksOverTime = memo(({ placed, model, scope }: Props) => {
  const bands = placed.marks.filter(({ mark }) => mark.form === 'band')
  const linked = (one: PlacedMark, context = false) => (
    <OneMark
      key={one.mark.id}
      one={one}
      placed={placed}
      first={one.mark === model.marks[0]}
      ranked={model.kind === 'rank'}
      context={context}
      scope={scope}
    />
  )
  return (
    <>
      {bands.map((one) => linked(one))}
      {placed.lines.map(({ series, marks }) => (
        <g key={series.id} className={series.context ? 'line context' : 'line'} data-partner={series.party}>
          <Path marks={marks} />
          {marks.map((one) => linked(one, series.context))}
        </g>
      ))}
    </>
  )
})

/** What connects the dots of consecutive years; dashed from and to partial sums; nothing across a gap. */
const Path = memo(({ marks }: { marks: readonly PlacedMark[] }) => {
  if (marks[0]?.mark.form !== 'dot') return null
  const pieces: { dashed: boolean; points: PlacedMark[] }[] = []
  marks.slice(1).forEach((next, i) => {
    const before = marks[i]
    if (before === undefined || next.year !== before.year + 1) return
    const dashed = next.mark.status === 'partial' || before.mark.status === 'partial'
    const last = pieces.at(-1)
    if (last !== undefined && last.dashed === dashed && last.points.at(-1) === before) last.points.push(next)
    else pieces.push({ dashed, points: [before, next] })
  })
  const draw = line<PlacedMark>(
    (one) => Math.round(one.x * 10) / 10,
    (one) => Math.round(one.y * 10) / 10,
  )
  return pieces.map(({ dashed, points }) => (
    <path
      key={points[0]?.year}
      className={dashed || points[0]?.mark.hollow ? 'path dashed' : 'path'}
      d={draw(points) ?? ''}
    />
  ))
})

interface OneProps extends Pick<Props, 'placed' | 'scope'> {
  one: PlacedMark
  first: boolean
  /** A rank is written into its dot where there is room. */
  ranked: boolean
  /** Steps back behind others. */
  context: boolean
}

const OneMark = memo(({ one, placed, first, ranked, context, scope }: OneProps) => (
  <MarkLink mark={one.mark} first={first}>
    {one.mark.form === 'column' ? (
      <Column one={one} step={placed.step} scope={scope} />
    ) : one.mark.form === 'band' ? (
      <Band one={one} placed={placed} />
    ) : (
      <Dot one={one} step={placed.step} numeral={ranked && !context} />
    )}
  </MarkLink>
))

/** Narrower than this, a rank has no room in its dot. */
const NUMERAL = 19

function Dot({ one, step, numeral }: { one: PlacedMark; step: number; numeral: boolean }) {
  const { mark, x, y } = one
  const written = numeral && step >= NUMERAL
  const hollow = mark.status === 'partial' || mark.hollow === true
  return (
    <>
      {mark.breaks && <line className="break" x1={x} x2={x} y1={y - 9} y2={y + 9} />}
      <circle
        className={hollow ? 'shape hollow' : 'shape'}
        cx={x}
        cy={y}
        r={written ? 9.5 : step < 7 ? 1.5 : hollow ? 3.2 : 2.6}
      />
      {written && (
        <text className={hollow ? 'numeral plain' : 'numeral'} x={x} y={y} dy="0.35em" textAnchor="middle">
          {mark.label}
        </text>
      )}
    </>
  )
}

function Column({ one, step, scope }: { one: PlacedMark; step: number; scope: string }) {
  const { mark, x, y1, y2 } = one
  const width = Math.max(2, step * 0.78)
  const box = { x: x - width / 2, y: Math.min(y1, y2), width, height: Math.max(0.5, Math.abs(y1 - y2) - 1) }
  return (
    <>
      {mark.status === 'partial' && (
        <rect className="hatch" {...box} fill={`url(#${scope}-hatch-${mark.party})`} />
      )}
      <rect className="shape" {...box} />
      {mark.breaks && <line className="break" x1={box.x} x2={box.x} y1={y2} y2={y1} />}
    </>
  )
}

/** What a text says of a time that it does not name stands across all years. */
function Band({ one, placed }: { one: PlacedMark; placed: PlacedPanel }) {
  const { box } = placed
  const [top, bottom] = [Math.min(one.y1, one.y2), Math.max(one.y1, one.y2)]
  const height = Math.max(3, bottom - top)
  const below = top - box.top < 16
  const inside = height > 40
  return (
    <>
      <rect className="shape band" x={box.left} y={top} width={box.right - box.left} height={height} />
      <text className="label halo" x={box.left + 6} y={inside ? top + 16 : below ? bottom + 14 : top - 5}>
        {one.mark.label}
      </text>
    </>
  )
}
