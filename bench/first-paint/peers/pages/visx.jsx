import { AxisBottom, AxisLeft } from '@visx/axis'
import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { MAX, NAMES, rows, SIZE } from './data.js'

const x = scaleLinear({ domain: [0, MAX], range: [SIZE.left, SIZE.width - SIZE.right] })
const y = scaleBand({ domain: NAMES, range: [SIZE.top, SIZE.height - SIZE.bottom], padding: 0.4 })

function Page() {
  const [set, draw] = useState(0)
  window.benchSwitch = draw
  return (
    <svg width={SIZE.width} height={SIZE.height} role="img" aria-label="Bars">
      {rows(set).map(({ name, value, colour }) => (
        <Bar
          key={name}
          className="bar"
          x={SIZE.left}
          y={y(name)}
          width={x(value ?? 0) - SIZE.left}
          height={y.bandwidth()}
          fill={colour}
        />
      ))}
      <AxisLeft left={SIZE.left} scale={y} />
      <AxisBottom top={SIZE.height - SIZE.bottom} scale={x} numTicks={5} />
    </svg>
  )
}
createRoot(document.getElementById('chart')).render(<Page />)
