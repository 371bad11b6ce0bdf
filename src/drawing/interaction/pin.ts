import { closest, idOf } from './closest.ts'

/* What stays lit: chosen by a press, until it is chosen again, something else is, or it is let go. */

export interface Pin {
  /** What is chosen: the id of a figure, mark or passage. */
  id: string | null
  /** Shows what is chosen, or what has the keyboard's focus: nothing is pointed at any longer. */
  readonly onLeave: () => void
  /** Chooses, or takes the choice back where it was made before and it is no key that asks.
   *  @returns whether anything is chosen now */
  readonly toggle: (id: string, byKeyboard: boolean) => boolean
  /** Chooses whatever was chosen before; null lets it go. */
  readonly choose: (id: string | null) => void
}

/** @param show lights what an id is about; null puts the light out */
export function createPin(id: string | null, show: (id: string | null) => void): Pin {
  const pin: Pin = {
    id,
    onLeave: () => show(idOf(document.querySelector(':focus-visible')) ?? pin.id),
    toggle: (chosen, byKeyboard) => {
      pin.choose(chosen === pin.id && !byKeyboard ? null : chosen)
      return pin.id !== null
    },
    choose: (chosen) => {
      pin.id = chosen
      show(chosen)
    },
  }
  return pin
}

/** Calls `clear` for Escape, and for a click or tap beside everything that does something.
 *  @param active selects what does something
 *  @returns a function that ends it */
export function onClear(clear: () => void, active = 'a, button, summary, .mark'): () => void {
  const controller = new AbortController()
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) clear()
    },
    controller,
  )
  addEventListener(
    'click',
    (event) => {
      if (!event.defaultPrevented && closest(event.target, active) === null) clear()
    },
    controller,
  )
  return () => controller.abort()
}
