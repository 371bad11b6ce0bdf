import { type RefObject, useEffect, useLayoutEffect } from 'react'
import type { Lit } from '../chart/lit.ts'
import { attachInteraction, type InteractionHandlers } from './interaction/attach.ts'
import { showHighlight, watchMarks } from './interaction/highlight.ts'
import { useEventCallbacks } from './use-event-callbacks.ts'

interface ChartInteraction extends InteractionHandlers {
  readonly lit: Lit
}

/** Makes the marks in an element answer, and shows which are lit, now and whenever they are drawn anew. It draws nothing
 *  itself, so that pointing at marks costs no drawing. */
export function useInteraction(root: RefObject<HTMLElement | null>, interaction: ChartInteraction) {
  const { lit, onEnter, onLeave, onFollow } = interaction
  const handlers = useEventCallbacks<InteractionHandlers>({ onEnter, onLeave, onFollow })
  useEffect(() => {
    const element = root.current
    if (element === null) return
    const detach = attachInteraction(element, handlers)
    // Recharts would reckon what its own tooltip, which is not shown, has to say.
    const unheard = (event: Event) => event.stopPropagation()
    element.addEventListener('mousemove', unheard)
    return () => {
      detach()
      element.removeEventListener('mousemove', unheard)
    }
  }, [root, handlers])
  useLayoutEffect(() => {
    const element = root.current
    if (element === null) return
    const show = () => showHighlight(element, lit.now())
    show()
    const marks = watchMarks(element, show)
    const unsubscribe = lit.subscribe(marks.show)
    return () => {
      marks.end()
      unsubscribe()
    }
  }, [root, lit])
}
