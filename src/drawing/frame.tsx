import type { ChartModel, LegendEntry } from '../chart/model.ts'
import { useDrawing } from './draw-context.ts'
import type { ChartLayout } from './layout/chart-layout.ts'
import { diamond, ownEdge } from './marks/mark-shape.ts'
import { Text } from './text.tsx'

interface FrameProps {
  readonly model: ChartModel
  readonly layout: ChartLayout
}

/** What stands above the plot: title, subtitle and legend; and the description for who cannot see the chart. */
export function Head({ model, layout }: FrameProps) {
  const { scope, paint } = useDrawing()
  const title = layout.header.filter(({ role }) => role === 'title')
  const [first] = title
  return (
    <>
      <desc id={`${model.slug}-alt${scope}`}>{model.alt}</desc>
      {first !== undefined && (
        <text
          id={`${model.slug}-title${scope}`}
          data-part="title"
          fontFamily={paint.serif}
          fontSize={first.size}
          fontWeight={600}
          fill={paint.ink}
        >
          {title.map((line) => (
            <tspan key={line.y} x={0} y={line.y}>
              {`${line.text} `}
            </tspan>
          ))}
        </text>
      )}
      {layout.header
        .filter(({ role }) => role !== 'title')
        .map((box) => (
          <Text key={`${box.y} ${box.x}`} box={box} />
        ))}
      {layout.shades.map(({ shade, left, top, width, height }) => (
        <rect key={shade} x={left} y={top} width={width} height={height} fill={paint.shade(shade)} />
      ))}
      {layout.legend.map(({ entry, x, y }) => (
        <g key={`${entry.symbol} ${entry.label}`} data-part="legend" transform={`translate(${x} ${y})`}>
          <LegendSymbol entry={entry} slug={model.slug} />
        </g>
      ))}
    </>
  )
}

/** What stands below the plot: notes and sources. */
export function Foot({ layout }: { layout: ChartLayout }) {
  return layout.footer.map((box) => <Text key={box.y} box={box} />)
}

function LegendSymbol({ entry: { symbol, party }, slug }: { entry: LegendEntry; slug: string }) {
  const { paint, scope } = useDrawing()
  const area = { x: -2, y: -10, width: 15, height: 11 }
  switch (symbol) {
    case 'hollow':
    case 'solid': {
      const fill = symbol === 'hollow' ? paint.paper : paint.soft
      return <circle cx={6} cy={-4.5} r={5} fill={fill} stroke={paint.soft} strokeWidth={2} />
    }
    case 'break':
      return <path d="M6 -11V2" stroke={paint.ink} strokeWidth={1.5} />
    case 'band':
      return <rect {...area} fill={paint.soft} fillOpacity={0.25} />
    case 'hatch':
    case 'filled':
      return <rect {...area} fill={`url(#${slug}-${symbol}${scope})`} stroke={paint.soft} />
    case 'own':
      return <rect {...area} fill={paint.soft} {...ownEdge(paint)} />
    case 'own-point':
      return <path d={diamond(6, -4.5, 6)} fill={paint.soft} />
    case 'absent':
      return <rect {...area} fill="none" stroke={paint.soft} strokeDasharray="4 3" />
    case 'part':
      return (
        <rect
          x={1}
          y={-10}
          width={8}
          height={11}
          fill={party === undefined ? paint.soft : paint.partner(party)}
        />
      )
  }
}
