import { barX, plot } from '@observablehq/plot'
import { MAX, NAMES, ready, rows, SIZE } from './data.js'

const place = document.getElementById('chart')
ready((set) => {
  place.replaceChildren(
    plot({
      width: SIZE.width,
      height: SIZE.height,
      marginLeft: SIZE.left,
      x: { domain: [0, MAX], grid: true },
      y: { domain: NAMES },
      marks: [barX(rows(set), { x: 'value', y: 'name', fill: 'colour', className: 'bar' })],
    }),
  )
})
