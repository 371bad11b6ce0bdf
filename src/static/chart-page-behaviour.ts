import { type Highlight, highlightIn } from '../chart/highlight-rule.ts'
import { attachInteraction } from '../drawing/interaction/attach.ts'
import { readIndex, showHighlight } from '../drawing/interaction/highlight.ts'
import { createPin, onClear } from '../drawing/interaction/pin.ts'
import { onHostMessage, postHeight } from '../export/embeds/embed-protocol.ts'
import { needsAnotherDrawing, redraw, request, set } from './chart-page-request.ts'

/* What makes a prerendered page of one chart answer: tooltips, the link between phrases and marks, arrow keys, and
   the messages of docs/embedding.md. As small as it can be, for it travels with every page; what has to be drawn
   anew is left to embed.html. */

const page = document.documentElement
const main = document.querySelector('main') ?? document.body
const index = readIndex(main)
const NOTHING: Highlight = { marks: new Set(), passages: new Set() }

const highlightOf = (id: string | null) => (id === null ? NOTHING : highlightIn(index, id))

/** Lights what an id is about on both sides; null puts the light out. */
function show(id: string | null) {
  showHighlight(main, highlightOf(id) ?? NOTHING)
}

const pin = createPin(null, show)

/** The way to the full view takes along what is chosen, and so does another drawing. */
function showChosen() {
  set(request, 'focus', pin.id)
  const full = main.querySelector<HTMLAnchorElement>('.full')
  if (full === null) return
  const query = new URLSearchParams(full.search)
  set(query, 'focus', pin.id)
  full.search = `${query}`.replaceAll('%7E', '~')
}

function choose(id: string | null) {
  pin.choose(id)
  showChosen()
}

/** Makes the page answer. */
export function attachBehaviour() {
  attachInteraction(main, {
    onEnter: show,
    onLeave: pin.onLeave,
    onFollow: (id, byKeyboard) => {
      pin.toggle(id, byKeyboard)
      showChosen()
    },
  })
  onClear(() => choose(null))
  choose(request.get('focus'))
  new ResizeObserver(() => postHeight(true)).observe(document.body)
  makeSortable()
  takeTypefaces()
}

/** Makes the heads of a table that is the chart itself sort it, on the page that draws it. */
function makeSortable() {
  for (const head of main.querySelectorAll<HTMLElement>('figure th[data-sort]')) {
    const button = document.createElement('button')
    button.append(...head.childNodes)
    button.onclick = () => {
      set(request, 'sort', head.dataset.sort ?? null)
      redraw()
    }
    head.append(button)
  }
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

/** Does what the page around asks, from now on. */
export function followHost() {
  onHostMessage((settings) => {
    for (const [name, value] of Object.entries(settings)) set(request, name, value)
    if (applyRequest() && settings.focus !== undefined) choose(settings.focus)
  })
}

/** Shows the page as it is asked for, light or dark. What it cannot show or knows nothing of is left to the page that
 *  can draw it, or say so.
 *  @returns whether the page stays */
export function applyRequest(): boolean {
  if (needsAnotherDrawing() || highlightOf(request.get('focus')) === null) {
    redraw()
    return false
  }
  const theme = request.get('theme')
  if (theme === null) delete page.dataset.theme
  else page.dataset.theme = theme
  return true
}
