import { bandsIn, isOnLine, marksIn, type PlacedMark, placed, plotsOf } from './plots.ts'

/** The mark to which a key leads from another: arrows walk among the marks of a chart in reading order, Home and End lead
 *  to the first and the last. In a chart over time left and right step along the years of a line, to whose ends Home and
 *  End lead; up and down step among all values of the year. Undefined for any other key. */
export function markByKey(here: SVGElement, key: string): SVGElement | undefined {
  const chart = here.closest<SVGSVGElement>('svg')
  if (chart === null) return undefined
  const isOverTime = chart.dataset.time !== undefined
  const all = [...chart.querySelectorAll<SVGElement>('.mark')]
  const marks = !isOverTime ? all : /Up|Down/.test(key) ? sameYear(chart, here) : sameLine(here)
  const at = marks.indexOf(here)
  const places: Record<string, number> = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: -1,
  }
  const to = places[key]
  if (to === undefined) return undefined
  // A line has ends; everything else goes round.
  const isStep = key === 'ArrowLeft' || key === 'ArrowRight'
  if (isOverTime && isStep) return marks[Math.min(Math.max(to, 0), marks.length - 1)]
  return marks.at(to % marks.length)
}

/** The marks of a line; a band is alone. */
function sameLine(here: SVGElement): SVGElement[] {
  if (!isOnLine(here)) return [here]
  return [...(here.closest('[data-series]')?.querySelectorAll<SVGElement>('.mark') ?? [])]
}

/** The marks of the same year, the uppermost first, one panel after the other, and before those of a panel its bands;
 *  from a band on they are of the last year that its panel has. */
function sameYear(chart: SVGSVGElement, here: SVGElement): SVGElement[] {
  const byPlace = (a: PlacedMark, b: PlacedMark) => a.y - b.y
  const plots = plotsOf(chart)
  const own = plots.find(({ group }) => group.contains(here))
  const last = own === undefined ? undefined : marksIn(own).at(-1)?.mark
  const { year } = placed(isOnLine(here) ? here : (last ?? here))
  return plots.flatMap((plot) => [
    ...bandsIn(plot),
    ...[...marksIn(plot, year)].sort(byPlace).map(({ mark }) => mark),
  ])
}
