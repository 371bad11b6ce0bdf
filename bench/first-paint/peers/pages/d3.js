import { axisBottom, axisLeft, scaleBand, scaleLinear, select } from 'd3'
import { MAX, NAMES, ready, rows, SIZE } from './data.js'

const x = scaleLinear([0, MAX], [SIZE.left, SIZE.width - SIZE.right])
const y = scaleBand(NAMES, [SIZE.top, SIZE.height - SIZE.bottom]).padding(0.4)
const svg = select('#chart').append('svg').attr('width', SIZE.width).attr('height', SIZE.height)
svg.append('g').attr('transform', `translate(${SIZE.left})`).call(axisLeft(y))
svg
  .append('g')
  .attr('transform', `translate(0 ${SIZE.height - SIZE.bottom})`)
  .call(axisBottom(x).ticks(5))
ready((set) => {
  svg
    .selectAll('rect.bar')
    .data(rows(set))
    .join('rect')
    .attr('class', 'bar')
    .attr('fill', (row) => row.colour)
    .attr('x', SIZE.left)
    .attr('y', (row) => y(row.name))
    .attr('height', y.bandwidth())
    .attr('width', (row) => x(row.value ?? 0) - SIZE.left)
})
