import embed from 'vega-embed'
import { COLOURS, MAX, NAMES, rows, SIZE } from './data.js'

const { view } = await embed(
  '#chart',
  {
    width: SIZE.width - SIZE.left - SIZE.right,
    height: SIZE.height - SIZE.bottom - SIZE.top,
    data: { name: 'rows', values: rows(0) },
    mark: 'bar',
    encoding: {
      y: { field: 'name', type: 'nominal', sort: NAMES, title: null },
      x: { field: 'value', type: 'quantitative', scale: { domain: [0, MAX] }, title: null },
      color: { field: 'name', scale: { domain: NAMES, range: COLOURS }, legend: null },
    },
  },
  { actions: false },
)
window.benchSwitch = (set) => view.data('rows', rows(set)).run()
