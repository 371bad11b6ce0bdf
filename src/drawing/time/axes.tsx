import type { ChartModel } from '../../chart/model.ts'
import { widthOf } from '../layout/text.ts'
import type { PlacedPanel } from './place.ts'

/** The lines behind the marks, the values beside them, the years below, and the years that are marked. */
export function Axes({ placed, model }: { placed: PlacedPanel; model: ChartModel }) {
  const { box, y, years } = placed
  const marked = years.filter(({ year }) => model.years?.marked.includes(year))
  return (
    <g className="axes" style={{ fontSize: box.size }}>
      {box.title !== null && (
        <text className="name" x={box.title.x} y={box.title.y}>
          {box.panel?.label}
        </text>
      )}
      {box.axis.ticks.map(({ value, label }) => (
        <g key={value}>
          <line
            className={value === 0 ? 'zero' : undefined}
            x1={box.left}
            x2={box.right}
            y1={y(value)}
            y2={y(value)}
          />
          <text x={box.left - 8} y={y(value)} dy="0.35em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {shownYears(placed).map(({ year, x }) => (
        <text key={year} data-part="year" x={x} y={box.base + 19} textAnchor="middle">
          {year}
        </text>
      ))}
      {marked.map(({ year, x }, i) => (
        <g key={year} className="marked">
          <line x1={x} x2={x} y1={box.top} y2={box.base} />
          <text data-part="year" x={x + 4} y={box.top + 10 + (i % 2) * 14}>
            {year}
          </text>
        </g>
      ))}
    </g>
  )
}

/** As many years as have room, at round numbers of them. */
function shownYears({ years, step, box }: PlacedPanel): PlacedPanel['years'] {
  const needed = widthOf('2000', 'sans-400', box.size) + 12
  const every = [1, 2, 5, 10, 20].find((n) => n * step >= needed) ?? 50
  const shown = years.filter(({ year }) => year % every === 0)
  return shown.length > 0 ? shown : years.slice(0, 1)
}
