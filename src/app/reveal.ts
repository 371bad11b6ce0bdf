/* Bringing things into view, as gently as the reader wishes. */

/** Brings an element into view, by scrolling as little as that takes. */
export function reveal(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() })
}

const MARGIN = 64

/** Brings passages into view inside the reader's pane, the first before the others; the page stays where it is.
 *  @returns a function that brings the pane back to where it was, unless it has been scrolled since */
export function revealInReader(passages: readonly (HTMLElement | null)[]): (() => void) | undefined {
  const boxes = passages.flatMap((passage) => passage?.getBoundingClientRect() ?? [])
  const pane = passages.find((passage) => passage !== null)?.closest('.reader')
  if (pane === null || pane === undefined) return
  const frame = pane.getBoundingClientRect()
  const above = Math.min(...boxes.map((box) => box.top)) - frame.top - MARGIN
  const below = Math.max(...boxes.map((box) => box.bottom)) - frame.bottom + MARGIN
  const by = above < 0 ? above : Math.min(Math.max(below, 0), above)
  if (by === 0) return
  const before = pane.scrollTop
  let isMoved = false
  const note = () => {
    isMoved = true
  }
  for (const type of BY_HAND) pane.addEventListener(type, note, { passive: true })
  pane.scrollBy({ top: by, behavior: scrollBehavior() })
  return () => {
    for (const type of BY_HAND) pane.removeEventListener(type, note)
    if (!isMoved) pane.scrollTo({ top: before, behavior: scrollBehavior() })
  }
}

/** By what a reader scrolls by hand. */
const BY_HAND = ['wheel', 'touchmove', 'keydown'] as const

function scrollBehavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
