import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Bar, BarChart, CartesianGrid, Rectangle, XAxis, YAxis } from 'recharts'
import { MAX, rows, SIZE } from './data.js'

const shape = (props) => <Rectangle {...props} className="bar" fill={props.payload.colour} />

function Page() {
  const [set, draw] = useState(0)
  window.benchSwitch = draw
  return (
    <BarChart layout="vertical" width={SIZE.width} height={SIZE.height} data={rows(set)}>
      <CartesianGrid horizontal={false} />
      <XAxis type="number" domain={[0, MAX]} />
      <YAxis type="category" dataKey="name" width={SIZE.left} />
      <Bar dataKey="value" isAnimationActive={false} shape={shape} />
    </BarChart>
  )
}
createRoot(document.getElementById('chart')).render(<Page />)
