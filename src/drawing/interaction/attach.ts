import { closest, idOf } from './closest.ts'
import { markByKey } from './keyboard.ts'
import { nearestMark } from './nearest-mark.ts'

/** What a reader does to the marks of a chart, and to the passages that stand with it. */
export interface InteractionHandlers {
  /** A mark or passage is pointed at or has the keyboard's focus. */
  readonly onEnter: (id: string) => void
  readonly onLeave: () => void
  /** A mark is clicked, tapped or, `byKeyboard`, pressed. */
  readonly onFollow: (markId: string, byKeyboard: boolean) => void
}

/** Listens for what a reader does to the marks in `root`, whoever has drawn them and whenever they come. In a chart over
 *  time, pointing anywhere in a plot means the nearest value of the nearest year. A finger reads first: what it taps or
 *  slides to is lit and stays so, and only what was lit already is followed.
 *  @returns a function that ends it */
export function attachInteraction(
  root: HTMLElement,
  { onEnter, onLeave, onFollow }: InteractionHandlers,
): () => void {
  const controller = new AbortController()
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ) => root.addEventListener(type, listener, controller)

  let pointed: string | undefined
  const point = (id?: string) => {
    if (id === pointed) return
    pointed = id
    if (id === undefined) onLeave()
    else onEnter(id)
  }
  const move = oncePerFrame((event: PointerEvent) => {
    const id = idAt(event)
    if (event.pointerType !== 'touch') point(id)
    else if (id !== undefined && isOverTime(event.target)) point(id)
  })
  let [isTouch, wasLit] = [false, false]
  on('pointerdown', (event) => {
    isTouch = event.pointerType === 'touch'
    if (!isTouch) return
    // A finger that slides is over what it has come to, not over what it began on.
    if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId))
      event.target.releasePointerCapture(event.pointerId)
    const id = idAt(event)
    wasLit = id !== undefined && isLit(root, id)
    pointed = undefined
    if (id !== undefined && isOverTime(event.target)) point(id)
  })
  on('pointermove', move.hear)
  // What moves away under a pointer that rests is left without a move.
  on('pointerover', (event) => {
    if (event.pointerType !== 'touch') move.hear(event)
  })
  // Not `pointerleave`: React tells the passage that is entered at the same moment before that, and this must be first.
  on('pointerout', ({ pointerType, relatedTarget }) => {
    if (pointerType === 'touch') return
    if (relatedTarget instanceof Node && root.contains(relatedTarget)) return
    move.forget()
    point()
  })

  on('focusin', ({ target }) => {
    const id = idOf(target)
    if (id !== undefined && closest(target, ':focus-visible') !== null) onEnter(id)
  })
  on('focusout', ({ target, relatedTarget }) => {
    // What a finger has read stays, whichever element has the focus for it.
    if (isTouch) return
    // From one to the next there is nothing in between.
    if (idOf(target) !== undefined && idOf(relatedTarget) === undefined) onLeave()
  })
  on('click', (event) => {
    const id = idAt(event)
    if (id === undefined || closest(event.target, '.passage') !== null) return
    event.preventDefault()
    if (isTouch && event.detail > 0 && !wasLit) onEnter(id)
    else onFollow(id, event.detail === 0)
  })
  on('keydown', (event) => {
    isTouch = false
    const here = closest<SVGElement>(event.target, 'svg .mark')
    if (here === null || event.metaKey || event.ctrlKey || event.altKey) return
    const next = markByKey(here, event.key)
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  })
  return () => controller.abort()
}

/** Does what is asked for at once, but no more than once a frame, with the last that was heard: a slow machine shows
 *  where the pointer is, not where it was. */
function oncePerFrame<T>(act: (value: T) => void): { hear: (value: T) => void; forget: () => void } {
  let waiting: T | undefined
  let isBusy = false
  const onFrame = () => {
    const value = waiting
    waiting = undefined
    isBusy = value !== undefined
    if (value === undefined) return
    requestAnimationFrame(onFrame)
    act(value)
  }
  return {
    hear: (value) => {
      waiting = value
      if (isBusy) return
      isBusy = true
      onFrame()
    },
    forget: () => {
      waiting = undefined
    },
  }
}

function isOverTime(target: EventTarget | null): boolean {
  return closest(target, 'svg[data-time]') !== null
}

function isLit(root: Element, id: string): boolean {
  return root.querySelector(`.mark[data-figure="${CSS.escape(id)}"][data-lit]`) !== null
}

/** What an event is about: the mark or passage at its target, or in a chart over time the nearest mark. */
function idAt({ target, clientX, clientY }: MouseEvent): string | undefined {
  const own = idOf(target)
  const chart = own === undefined ? closest<SVGSVGElement>(target, 'svg[data-time]') : null
  return chart === null ? own : idOf(nearestMark(chart, clientX, clientY) ?? null)
}
