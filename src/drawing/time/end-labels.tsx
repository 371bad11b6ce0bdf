import { memo } from 'react'
import type { ChartModel } from '../../chart/model.ts'
import { dodge } from '../layout/dodge.ts'
import { wrap } from '../layout/text.ts'
import type { PlacedPanel } from './place.ts'

const LEADING = 15

/** The name of each line behind its end, or beside its part of the last column; none covers another. */
export const EndLabels = memo(({ placed, model }: { placed: PlacedPanel; model: ChartModel }) => {
  const { box, lines } = placed
  const ends = lines.flatMap(({ series, marks }) => {
    const last = marks.at(-1)
    return last === undefined
      ? []
      : [{ series, last, text: wrap(series.label, 'sans-600', box.size, box.labels) }]
  })
  const isRank = model.kind === 'rank'
  const ys = dodge(
    ends.map(({ last, text }) => ({ y: last.y, height: text.length * LEADING + (isRank ? 0 : 1) })),
    box.top - 8,
    box.base + 8,
  )
  return ends.map(({ series, last, text }, i) => {
    const y = ys[i] ?? last.y
    const from = last.x + (last.mark.form === 'column' ? placed.step * 0.4 : isRank ? 11 : 5)
    return (
      <g
        key={series.id}
        className={series.context ? 'end context' : 'end'}
        data-partner={series.party}
        style={{ fontSize: box.size }}
      >
        <path
          className="leader"
          d={`M${from} ${last.y}H${Math.max(from, box.right + 2)}L${box.right + 10} ${y}`}
        />
        {text.map((words, n) => (
          <text key={words} x={box.right + 14} y={y + (n - (text.length - 1) / 2) * LEADING} dy="0.35em">
            {words}
          </text>
        ))}
      </g>
    )
  })
})
