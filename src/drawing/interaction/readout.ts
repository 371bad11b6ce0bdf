import { isOnLine, marksIn, type PlacedMark, type Plot, placed, plotsOf } from './plots.ts'

/* What the lit mark says of itself, beside it: in a chart over time every value of its year under one crosshair, else the
   mark's own words. For those who hear the page the mark's name says the same. */

/** Narrower than this, px, the box has a place of its own above or below the plot, where no finger is. */
const NARROW = 480
/** Between the crosshair or the mark and the box, px. */
const GAP = 14
/** More lines than this stand in two columns. */
const MANY = { beside: 12, across: 6 }

/** Shows the box of the first lit mark that is seen in `root`, and takes away any other. */
export function showReadout(root: Element) {
  const lit = [...root.querySelectorAll<SVGElement>('.chart .mark[data-lit]')]
  // Of one there is nothing to choose, and looking would have the page laid out at every move of a pointer.
  const mark = lit.length > 1 ? lit.find((one) => one.getClientRects().length > 0) : lit[0]
  const frame = mark?.closest<HTMLElement>('.chart')
  for (const old of root.querySelectorAll('.readout')) if (old.parentElement !== frame) old.remove()
  if (mark === undefined || !frame) return mean(root, NOTHING)
  const readout = frame.querySelector<HTMLElement>('.readout') ?? frame.appendChild(emptyReadout())
  if (isOnLine(mark)) return showYear(root, readout, frame, mark)
  mean(root, NOTHING)
  showMark(readout, frame, mark)
}

const NOTHING: ReadonlySet<Element> = new Set()

/** Marks what is of the year that is pointed at (`data-at`) and the line of the nearest value (`data-near`), and what no
 *  longer is as it was. What is so already is not touched. */
function mean(root: Element, at: ReadonlySet<Element>, near: ReadonlySet<Element> = NOTHING) {
  const each = [
    ['data-at', at],
    ['data-near', near],
  ] as const
  for (const [name, meant] of each) {
    for (const one of root.querySelectorAll(`svg [${name}]`)) if (!meant.has(one)) one.removeAttribute(name)
    for (const one of meant) if (!one.hasAttribute(name)) one.setAttribute(name, '')
  }
}

/** Whether something is part of such a box, and none of the chart's own. */
export function isReadout(node: Node): boolean {
  return node instanceof Element && node.closest('.readout') !== null
}

function emptyReadout(): HTMLElement {
  const readout = create('div', 'readout')
  readout.ariaHidden = 'true'
  return readout
}

function create(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name)
  element.className = className
  element.textContent = text
  return element
}

function hintOf(frame: HTMLElement): HTMLElement[] {
  const { click, tap } = frame.closest<HTMLElement>('[data-click]')?.dataset ?? {}
  if (click === undefined) return []
  return [create('p', 'hint', matchMedia('(hover: none)').matches ? tap : click)]
}

function showMark(readout: HTMLElement, frame: HTMLElement, mark: SVGElement) {
  const box = create('div', 'readout-box')
  box.append(create('p', '', mark.ariaLabel?.split(' · ')[0]), ...hintOf(frame))
  readout.replaceChildren(box)
  const [own, around] = [mark.getBoundingClientRect(), frame.getBoundingClientRect()]
  const middle = Math.min(own.left + own.width / 2, own.left + 200) - around.left
  const above = own.top - around.top - box.offsetHeight - 8
  place(box, frame, middle - box.offsetWidth / 2, above < 0 ? own.bottom - around.top + 8 : above)
}

function showYear(root: Element, readout: HTMLElement, frame: HTMLElement, mark: SVGElement) {
  const chart = mark.closest('svg')
  if (chart === null) return
  const plots = plotsOf(chart)
  const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width
  const here = placed(mark)
  const { year } = here
  const own = plots.find(({ group }) => group.contains(mark))
  if (own === undefined) return
  const ofYear = plots.map((plot) => ({ plot, marks: marksIn(plot, year) }))
  const lines = ofYear.flatMap(({ plot, marks: [first] }) =>
    first === undefined ? [] : [crosshair(plot, first.x, scale)],
  )
  const series = mark.closest<SVGElement>('[data-series]')?.dataset.series
  const line = `${own.group.dataset.panel ?? ''} ${series}`
  const near = [...chart.querySelectorAll<SVGElement>('[data-line]')].filter(
    (one) => one.dataset.line === line,
  )
  mean(root, new Set(ofYear.flatMap(({ marks }) => marks.map((one) => one.mark))), new Set(near))
  const box = create('div', 'readout-box')
  const marks = [...marksIn(own, year)].sort(bySize)
  const isNarrow = frame.clientWidth < NARROW
  const list = create('ul', marks.length > (isNarrow ? MANY.across : MANY.beside) ? 'many' : '')
  list.append(...marks.map((one) => row(one, one.mark === mark)))
  box.append(create('p', 'when', [own.group.dataset.label, year].filter(Boolean).join(', ')), list)
  box.append(...hintOf(frame))
  readout.replaceChildren(...lines, box)
  placeBeside(box, frame, { ...own, scale }, here)
}

/** The largest first: the uppermost on lines and among ranks, the highest among the parts of a column. */
function bySize(a: PlacedMark, b: PlacedMark): number {
  return b.height - a.height || a.y - b.y
}

function row({ mark, value }: PlacedMark, isNear: boolean): HTMLElement {
  const series = mark.closest<SVGElement>('[data-series]')
  const line = create('li', '')
  line.toggleAttribute('data-near', isNear)
  const swatch = create('i', '')
  if (series !== null) swatch.style.background = getComputedStyle(series).stroke
  line.append(swatch, create('span', '', series?.dataset.name), create('b', '', value))
  if (mark.dataset.flag !== undefined) line.append(create('small', '', mark.dataset.flag))
  return line
}

function crosshair({ top, base }: Plot, x: number, scale: number): HTMLElement {
  const line = create('div', 'crosshair')
  line.style.left = `${x * scale}px`
  line.style.top = `${top * scale}px`
  line.style.height = `${(base - top) * scale}px`
  return line
}

/** Beside the crosshair where there is room; else above the plot, or below it. Never beyond the chart. */
function placeBeside(
  box: HTMLElement,
  frame: HTMLElement,
  { top, base, scale }: Plot & { scale: number },
  { x, y }: PlacedMark,
) {
  if (frame.clientWidth < NARROW) {
    box.classList.add('across')
    const above = top * scale - box.offsetHeight - 8
    return place(box, frame, 0, above < 0 ? base * scale + 28 : above)
  }
  const right = x * scale + GAP
  const fits = right + box.offsetWidth <= frame.clientWidth
  place(box, frame, fits ? right : x * scale - GAP - box.offsetWidth, y * scale - box.offsetHeight / 2)
}

/** Moved and not laid out: nothing around it has to be looked at anew. */
function place(box: HTMLElement, frame: HTMLElement, left: number, top: number) {
  const within = (at: number, room: number) => Math.max(0, Math.min(at, room))
  const x = within(left, frame.clientWidth - box.offsetWidth)
  const y = within(top, frame.clientHeight - box.offsetHeight)
  box.style.transform = `translate(${x}px, ${y}px)`
}
