/* What makes a prerendered page of one chart answer: tooltips, the link between phrases and marks, arrow keys, and
   the messages of docs/embedding.md. As small as it can be, for it travels with every page; what has to be drawn
   anew is left to embed.html. */

const page = document.documentElement
const main = document.querySelector('main') ?? document.body
export const asked = new URLSearchParams(location.search)

/** What the page can show by itself; anything else of the app's parameters needs another drawing. */
const OTHERS = 'chart measure area partner time basis scale panels coverage base mark order relative sort'

/** Whether the page is asked for what only another drawing can show. */
export const needsAnother = () =>
  [...asked].some(([name, value]) => OTHERS.split(' ').includes(name) || !isPlain(name, value))

const isPlain = (name: string, value: string) =>
  name === 'lang' ? value === page.lang : name === 'data' ? value === page.dataset.version : true

/** Goes to the page that draws whatever is asked for. */
export function redraw(patch: Record<string, string>) {
  const query = new URLSearchParams(page.dataset.query)
  for (const [name, value] of [...asked, ...Object.entries(patch)]) query.set(name, value)
  location.replace(`../embed.html?${query}`)
}

const all = (selector: string) => [...main.querySelectorAll<SVGElement | HTMLElement>(selector)]
const isSeen = (element: Element) => element.getClientRects().length > 0

/** The marks that an id is about: a mark's own, a figure's, or those of a passage's figures. */
function marksOf(id: string): (SVGElement | HTMLElement)[] {
  const marks = all('[data-figure]')
  const own = marks.filter((mark) => mark.dataset.figure === id)
  if (own.length > 0) return own
  const passage = all('[data-passage]').find((one) => one.dataset.passage === id)
  const figures = passage?.dataset.figures?.split(' ') ?? [id]
  return marks.filter((mark) => figures.includes(mark.dataset.about ?? mark.dataset.figure ?? ''))
}

const passagesOf = (marks: readonly Element[]) =>
  new Set(marks.flatMap((mark) => mark.getAttribute('data-passages')?.split(' ') ?? []))

let kept = asked.get('focus')
let tip: HTMLElement | null = null

/** Lights what `id` is about on both sides; null puts the light out. */
function light(id: string | null) {
  const marks = id === null ? [] : marksOf(id)
  const passages = id === null || marks.some((mark) => mark.dataset.figure === id) ? passagesOf(marks) : [id]
  for (const lit of all('[data-lit]')) delete lit.dataset.lit
  for (const mark of marks) mark.dataset.lit = ''
  for (const one of all('[data-passage]'))
    if (new Set(passages).has(one.dataset.passage ?? '')) one.dataset.lit = ''
  for (const chart of all('.chart')) chart.classList.toggle('any-lit', marks.length > 0)
  tell(marks.find(isSeen))
}

/** What a mark says of itself, beside it. */
function tell(mark: Element | undefined) {
  const messages = mark?.getAttribute('aria-label')
  tip ??= main.appendChild(newTip())
  tip.hidden = !messages
  if (!mark || !messages) return
  tip.textContent = messages
  const [box, frame] = [mark.getBoundingClientRect(), main.getBoundingClientRect()]
  const middle = Math.min(box.left + box.width / 2, box.left + 200) - frame.left - tip.offsetWidth / 2
  tip.style.left = `${Math.max(0, Math.min(middle, frame.width - tip.offsetWidth))}px`
  const above = box.top - frame.top - tip.offsetHeight - 8
  tip.style.top = `${above < 0 ? box.bottom - frame.top + 8 : above}px`
}

function newTip(): HTMLElement {
  const made = document.createElement('div')
  made.className = 'tip'
  made.setAttribute('aria-hidden', 'true')
  return made
}

/** As far from a dot as pointing still means it, px. */
const REACH = 48

/** What an event is about: the mark or passage under it, or in a chart over time the nearest dot. */
function idAt(event: Event): string | null {
  const target = event.target instanceof Element ? event.target : main
  const own = target.closest<HTMLElement>('[data-figure], [data-passage]')
  if (own !== null) return own.dataset.figure ?? own.dataset.passage ?? null
  const chart = target.closest('svg[data-time]')
  if (chart === null || !(event instanceof MouseEvent)) return null
  let [best, least]: [string | null, number] = [null, REACH]
  for (const dot of chart.querySelectorAll('circle.shape')) {
    const { left, top, width } = dot.getBoundingClientRect()
    const away = Math.hypot(left + width / 2 - event.clientX, top + width / 2 - event.clientY)
    if (away < least) [best, least] = [dot.closest('a')?.dataset.figure ?? null, away]
  }
  return best
}

function keep(id: string | null) {
  kept = id === kept ? null : id
  light(kept)
  const full = main.querySelector<HTMLAnchorElement>('.full')
  if (full === null) return
  const address = new URL(full.href)
  if (kept === null) address.searchParams.delete('focus')
  else address.searchParams.set('focus', kept)
  full.href = address.href.replaceAll('%7E', '~')
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Makes the page answer. */
export function answer() {
  main.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'touch') light(idAt(event) ?? kept)
  })
  main.addEventListener('pointerleave', () => light(kept))
  main.addEventListener('focusin', (event) => {
    const id = idAt(event)
    if (id !== null && event.target instanceof Element && event.target.matches(':focus-visible')) light(id)
  })
  main.addEventListener('focusout', () => light(kept))
  main.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.passage, summary, .ways') !== null) return
    if (event.target instanceof Element && event.target.closest('a') !== null) event.preventDefault()
    keep(idAt(event))
  })
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') keep(null)
    const mark = event.target instanceof Element ? event.target.closest<SVGAElement>('a.mark') : null
    if (mark === null || event.metaKey || event.ctrlKey || event.altKey) return
    const marks = all('a.mark').filter(isSeen)
    const at = marks.indexOf(mark)
    const ends: Record<string, number> = { Home: 0, End: marks.length - 1 }
    const step = STEPS[event.key]
    const to = step === undefined ? ends[event.key] : (at + step + marks.length) % marks.length
    if (to === undefined) return
    event.preventDefault()
    marks[to]?.focus()
  })
  if (kept !== null) light(kept)
  if (parent !== window) new ResizeObserver(postHeight).observe(document.body)
  takeTypefaces()
}

/** Sets the picture in the app's typefaces as soon as both are there. Where they cannot be had, it stays as it is. */
function takeTypefaces() {
  const late = document.querySelector('template')
  if (late !== null) document.head.append(late.content)
  const both = ['Late Sans', 'Late Serif'].map((name) => document.fonts.load(`15px "${name}"`))
  Promise.all(both).then(
    () => page.classList.add('late'),
    () => {},
  )
}

/** Does what a message of the host asks, by docs/embedding.md. */
export function onHostMessage({ source, data }: MessageEvent<unknown>) {
  if (source !== parent || parent === window || typeof data !== 'object' || data === null) return
  if (Reflect.get(data, 'type') !== 'khorgos:set') return
  const patch = (name: string) => {
    const value: unknown = Reflect.get(data, name)
    return typeof value === 'string' ? value : null
  }
  const [theme, lang, focus] = [patch('theme'), patch('lang'), patch('focus')]
  applyTheme(theme)
  if (focus !== null) {
    kept = focus
    light(focus)
  }
  if (lang === 'ru') redraw({ lang })
}

/** Light or dark, where it is asked for. */
export function applyTheme(theme: string | null) {
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme
}

function postHeight() {
  const height = document.body.scrollHeight
  parent.postMessage({ type: 'khorgos:height', height, drawn: true }, '*')
  parent.postMessage({ 'datawrapper-height': { khorgos: height } }, '*')
}
