import type { ChartModel, LegendEntry } from '../chart/model.ts'
import type { ChartLayout, TextLine } from './layout/layout.ts'

/** The words around the plot: title, subtitle, legend, notes and source, all inside the SVG. */
export function Frame({ model, layout, scope }: { model: ChartModel; layout: ChartLayout; scope: string }) {
  const titleLines = layout.header.filter((line) => line.part === 'title')
  const others = [...layout.header.filter((line) => line.part !== 'title'), ...layout.footer]
  return (
    <>
      <desc id={`${scope}-alt`}>{model.alt}</desc>
      <text id={`${scope}-title`} data-part="title">
        {titleLines.map((line) => (
          <tspan key={line.y} x={0} y={line.y}>
            {`${line.text} `}
          </tspan>
        ))}
      </text>
      {others.map((line) => (
        <Line key={line.y} line={line} />
      ))}
      {model.legend.map((entry, i) => {
        const at = layout.legend[i]
        return at === undefined ? null : (
          <g key={entry.symbol} data-part="legend" transform={`translate(${at.x} ${at.y})`}>
            <LegendSymbol symbol={entry.symbol} scope={scope} />
            <text x={18}>{entry.label}</text>
          </g>
        )
      })}
    </>
  )
}

function Line({ line }: { line: TextLine }) {
  return (
    <text data-part={line.part} data-source={line.source} x={0} y={line.y}>
      {line.text}
    </text>
  )
}

function LegendSymbol({ symbol, scope }: { symbol: LegendEntry['symbol']; scope: string }) {
  switch (symbol) {
    case 'hollow':
    case 'solid':
      return <circle className={symbol} cx={6} cy={-4.5} r={5} />
    case 'break':
      return <path className="stroke" d="M6 -11V2" />
    case 'band':
      return <rect className="area" x={-2} y={-10} width={15} height={11} />
    case 'hatch':
      return (
        <rect
          className="area framed"
          x={-2}
          y={-10}
          width={15}
          height={11}
          style={{ fill: `url(#${scope}-hatch)` }}
        />
      )
  }
}

/** The hatch of each partner, and the fade of values that are known only from below. */
export function Patterns({ model, scope }: { model: ChartModel; scope: string }) {
  return (
    <defs>
      {[undefined, ...new Set(model.series.map(({ party }) => party))].map((party) => (
        <pattern
          key={party ?? ''}
          id={party === undefined ? `${scope}-hatch` : `${scope}-hatch-${party}`}
          data-partner={party}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="stripe" width={2.5} height={6} />
        </pattern>
      ))}
      <linearGradient id={`${scope}-fading`}>
        <stop offset={0} stopColor="white" />
        <stop offset={0.25} stopColor="white" stopOpacity={0.85} />
        <stop offset={1} stopColor="white" stopOpacity={0} />
      </linearGradient>
      <mask id={`${scope}-fade`} maskContentUnits="objectBoundingBox">
        <rect width={1} height={1} fill={`url(#${scope}-fading)`} />
      </mask>
    </defs>
  )
}
