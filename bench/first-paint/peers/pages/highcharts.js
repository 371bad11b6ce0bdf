import Highcharts from 'highcharts'
import { COLOURS, MAX, NAMES, ready, SETS, SIZE } from './data.js'

let chart = null
ready((set) => {
  if (chart !== null) return chart.series[0].setData(SETS[set], true, false)
  chart = Highcharts.chart('chart', {
    chart: { type: 'bar', animation: false, width: SIZE.width, height: SIZE.height },
    title: { text: null },
    credits: { enabled: false },
    legend: { enabled: false },
    xAxis: { categories: NAMES },
    yAxis: { min: 0, max: MAX, title: { text: null } },
    series: [{ animation: false, data: SETS[set], colorByPoint: true, colors: COLOURS, className: 'bars' }],
  })
})
