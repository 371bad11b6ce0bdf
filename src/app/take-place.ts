/* The page is first a picture of itself, drawn at build: #picture. The living page is made beside it, unseen, and takes
   its place in one frame, once it shows as much. */

declare global {
  /** The words on the last button that was pressed in the picture; written by index.html. */
  var khorgosPressed: string | undefined
  /** Resolves when somebody first points, presses or moves the keyboard's focus; written by index.html. */
  var khorgosNeeded: Promise<unknown>
}

/** Waits until `root` shows what the picture shows, or that it cannot; then the picture goes. */
export function takePlaceOfPicture(root: HTMLElement) {
  const picture = document.getElementById('picture')
  if (picture === null) return
  // Whoever asks for another view than the first sees how that one comes.
  if (document.documentElement.classList.contains('asked')) return picture.remove()
  const isWhole = () => root.querySelector('figure [data-figure], .problem') !== null
  const watch = new MutationObserver(() => {
    if (!isWhole()) return
    watch.disconnect()
    const focused = twinOf(document.activeElement, picture, root)
    picture.remove()
    focused?.focus({ preventScroll: true })
    pressed(root)?.click()
  })
  watch.observe(root, { childList: true, subtree: true })
}

const KINDS = 'a, button'

/** The element of the living page that stands where `element` stands in the picture. */
function twinOf(element: Element | null, picture: HTMLElement, root: HTMLElement): HTMLElement | null {
  if (element === null || !picture.contains(element)) return null
  const seen = [...picture.querySelectorAll(KINDS)].filter((one) => one.getClientRects().length > 0)
  return [...root.querySelectorAll<HTMLElement>(KINDS)][seen.indexOf(element)] ?? null
}

/** What was pressed before it could answer. */
function pressed(root: HTMLElement): HTMLElement | undefined {
  const words = globalThis.khorgosPressed
  if (words === undefined) return
  return [...root.querySelectorAll('button')].find((button) => button.textContent === words)
}
