import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { COLOURS, MAX, NAMES, ready, SETS, SIZE } from './data.js'

use([BarChart, GridComponent, CanvasRenderer])
const chart = init(document.getElementById('chart'), null, { width: SIZE.width, height: SIZE.height })
ready((set) => {
  chart.setOption(
    {
      animation: false,
      grid: SIZE,
      xAxis: { type: 'value', min: 0, max: MAX },
      yAxis: { type: 'category', data: NAMES, inverse: true },
      series: [
        { type: 'bar', data: SETS[set].map((value, i) => ({ value, itemStyle: { color: COLOURS[i] } })) },
      ],
    },
    { lazyUpdate: false },
  )
})
