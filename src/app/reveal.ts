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

/** By what a reader scrolls by hand. */
const BY_HAND = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/** Keeps in mind where the reader's pane is.
 *  @returns a function that brings it back there, unless it has been scrolled by hand since */
export function keepReader(): () => void {
  const pane = document.querySelector('.reader')
  if (pane === null) return () => {}
  const { scrollTop: top } = pane
  const controller = new AbortController()
  for (const type of BY_HAND)
    pane.addEventListener(type, () => controller.abort(), { passive: true, signal: controller.signal })
  return () => {
    if (controller.signal.aborted) return
    controller.abort()
    pane.scrollTo({ top, behavior: scrollBehavior() })
  }
}

function scrollBehavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
