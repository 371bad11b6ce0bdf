import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js'
import { COLOURS, MAX, NAMES, ready, SETS, SIZE } from './data.js'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)
const canvas = document.createElement('canvas')
Object.assign(canvas, { width: SIZE.width, height: SIZE.height })
document.getElementById('chart').append(canvas)
let chart = null
ready((set) => {
  if (chart === null) {
    chart = new Chart(canvas, {
      type: 'bar',
      data: { labels: NAMES, datasets: [{ data: SETS[set], backgroundColor: COLOURS }] },
      options: { indexAxis: 'y', animation: false, responsive: false, scales: { x: { min: 0, max: MAX } } },
    })
    return
  }
  chart.data.datasets[0].data = SETS[set]
  chart.update('none')
})
