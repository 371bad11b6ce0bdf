import { Bar } from '@nivo/bar'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { COLOURS, MAX, rows, SIZE } from './data.js'

function Page() {
  const [set, draw] = useState(0)
  window.benchSwitch = draw
  return (
    <Bar
      width={SIZE.width}
      height={SIZE.height}
      margin={SIZE}
      layout="horizontal"
      data={rows(set)}
      indexBy="name"
      keys={['value']}
      maxValue={MAX}
      colors={({ index }) => COLOURS[index]}
      animate={false}
    />
  )
}
createRoot(document.getElementById('chart')).render(<Page />)
