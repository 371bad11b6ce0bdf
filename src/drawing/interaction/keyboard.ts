/** The mark to which a key leads from another: arrows walk among the marks of one chart in reading order, and in a
 *  chart over time up and down among those of one panel and year; Home and End lead to the first and the last.
 *  Undefined for any other key. */
export function markByKey(here: SVGElement, key: string): SVGElement | undefined {
  const chart = here.closest<SVGElement>('svg')
  const all = [...(chart?.querySelectorAll<SVGElement>('.mark') ?? [])]
  const isAcross = chart?.dataset.time !== undefined && /Up|Down/.test(key)
  const marks = isAcross ? sameYear(all, here) : all
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
  return to === undefined ? undefined : marks.at(to % marks.length)
}

/** The marks of the same panel and year, the uppermost first. Marks of one year stand above each other. */
function sameYear(marks: readonly SVGElement[], here: SVGElement): SVGElement[] {
  const panelOf = (mark: Element) => mark.closest<SVGElement>('[data-panel]')?.dataset.panel
  return marks
    .filter((mark) => panelOf(mark) === panelOf(here) && placeOf(mark, 'x') === placeOf(here, 'x'))
    .sort((a, b) => placeOf(a, 'y') - placeOf(b, 'y'))
}

/** Where a mark is drawn, px: its dot's middle, or where its bar begins. */
function placeOf(mark: Element, axis: 'x' | 'y'): number {
  const shape = mark.querySelector('.shape')
  return Number(shape?.getAttribute(`c${axis}`) ?? shape?.getAttribute(axis))
}
