/* Bringing things into view, as gently as the reader wishes. */

/** Brings an element into view, by scrolling as little as that takes. */
export function reveal(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() })
}

const MARGIN = 64

/** Brings passages into view inside the reader's pane, the first before the others; the page stays where it is. */
export function revealInReader(passages: readonly (HTMLElement | null)[]) {
  const boxes = passages.flatMap((passage) => passage?.getBoundingClientRect() ?? [])
  const pane = passages.find((passage) => passage !== null)?.closest('.reader')
  if (pane === null || pane === undefined) return
  const frame = pane.getBoundingClientRect()
  const above = Math.min(...boxes.map((box) => box.top)) - frame.top - MARGIN
  const below = Math.max(...boxes.map((box) => box.bottom)) - frame.bottom + MARGIN
  const by = above < 0 ? above : Math.min(Math.max(below, 0), above)
  if (by !== 0) pane.scrollBy({ top: by, behavior: scrollBehavior() })
}

function scrollBehavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}

const PAUSE = 600
let lastByHand = Number.NEGATIVE_INFINITY

/** Notes from now on when the reader scrolls by hand.
 *  @returns a function that ends it */
export function noteScrollingByHand(): () => void {
  const note = () => {
    lastByHand = performance.now()
  }
  const types = ['wheel', 'touchmove'] as const
  for (const type of types) addEventListener(type, note, { passive: true })
  return () => {
    for (const type of types) removeEventListener(type, note)
  }
}

/** Whether the reader has scrolled by hand a moment ago. */
export function isScrollingByHand(): boolean {
  return performance.now() - lastByHand < PAUSE
}
