import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { attachInteraction, type InteractionHandlers } from './interaction/attach.ts'
import { showHighlight, watchMarks } from './interaction/highlight.ts'
import { useEventCallbacks } from './use-event-callbacks.ts'

interface ChartInteraction extends InteractionHandlers {
  readonly lit: ReadonlySet<string>
}

const NO_PASSAGES: ReadonlySet<string> = new Set()

/** Makes the marks in an element answer, and shows which are lit, now and whenever they are drawn anew. It draws nothing
 *  itself, so that pointing at marks costs no drawing. */
export function useInteraction(root: RefObject<HTMLElement | null>, interaction: ChartInteraction) {
  const { lit, onEnter, onLeave, onFollow } = interaction
  const handlers = useEventCallbacks<InteractionHandlers>({ onEnter, onLeave, onFollow })
  useEffect(() => {
    const element = root.current
    return element === null ? undefined : attachInteraction(element, handlers)
  }, [root, handlers])
  useLayoutEffect(() => {
    const element = root.current
    if (element === null) return
    const show = () => showHighlight(element, { marks: lit, passages: NO_PASSAGES })
    show()
    return watchMarks(element, show)
  }, [root, lit])
}
