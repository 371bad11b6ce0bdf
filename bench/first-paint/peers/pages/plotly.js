import Plotly from 'plotly.js-dist-min'
import { COLOURS, MAX, NAMES, ready, SETS, SIZE } from './data.js'

ready((set) => {
  Plotly.react(
    'chart',
    [{ type: 'bar', orientation: 'h', x: SETS[set], y: NAMES, marker: { color: COLOURS } }],
    {
      width: SIZE.width,
      height: SIZE.height,
      margin: { l: SIZE.left, t: SIZE.top, r: SIZE.right, b: SIZE.bottom },
      xaxis: { range: [0, MAX] },
      yaxis: { autorange: 'reversed' },
    },
    { staticPlot: true },
  )
})
