// The yardstick: a page that draws as many marks as a view of Khorgos has, and nothing else.
// ?by=recharts or ?by=d3, &shape= one of those in marks.ts
import { shapeNamed } from './marks.ts'

const query = new URLSearchParams(location.search)
const root = document.getElementById('root')
const { mount } = query.get('by') === 'd3' ? await import('./d3.ts') : await import('./recharts.tsx')
if (root !== null) mount(root, shapeNamed(query.get('shape')))
