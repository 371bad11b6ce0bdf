// Every view, in the order of its tab, and which plain drawing has as many marks: see plain/marks.ts.
const article = (chart, like) => ({ name: `article ${chart}`, query: `chart=${chart}&basis=article`, like })
const official = (chart, like) => ({
  name: `official ${chart}`,
  query: `chart=${chart}&basis=reported`,
  like,
})

export const VIEWS = [
  article('bars', 'rows-4'),
  article('change', 'rows-4'),
  article('stacked', 'rows-4'),
  article('rank', 'rows-4'),
  article('table', 'rows-12'),
  article('check', 'rows-12'),
  official('lines', 'dots-92'),
  official('bars', 'rows-4'),
  official('stacked', 'dots-92'),
  official('multiples', 'dots-442'),
  official('rank', 'dots-92'),
  official('flows', 'rows-12'),
  official('mirror', 'rows-12'),
  official('map', 'rows-4'),
  official('table', 'dots-92'),
]
