import { useEffect, useMemo, useRef, useState } from 'react'
import type { TextHandlers, TextInteraction } from '../article/text-link.ts'
import { highlightedBy, NO_HIGHLIGHT } from '../chart/highlight.ts'
import type { ChartModel } from '../chart/model.ts'
import {
  DETAILS_ID,
  evidenceId,
  type MarkHandlers,
  type MarkInteraction,
} from '../drawing/interaction/mark-interaction.ts'
import { createPin, onClear, type Pin } from '../drawing/interaction/pin.ts'
import { useEventCallbacks } from '../drawing/use-event-callbacks.ts'
import type { Dataset, PassageId } from '../trade/figure.ts'
import { isScrollingByHand, reveal, revealInReader } from './reveal.ts'

interface Options {
  readonly dataset: Dataset
  readonly model: ChartModel
  readonly focus: string | null
  readonly setFocus: (focus: string | null) => void
  /** A passage without a mark on this chart was followed: show a chart that has one. */
  readonly showFor: (passage: PassageId) => void
}

/** The link between text and chart. What is lit is the URL's `focus`: a mark or passage that is pointed at or
 *  has the keyboard's focus, else the one that was last chosen, until it is chosen again, the page is clicked
 *  beside it, or Escape is pressed. */
export function useLink({ dataset, model, focus, setFocus, showFor }: Options): {
  chart: MarkInteraction
  text: TextInteraction
} {
  const url = useEventCallbacks({ setFocus })
  const [pin] = useState(() => createPin(focus, url.setFocus))
  const origin = useRef<'chart' | 'text'>('chart')
  useEffect(() => onClear(() => pin.choose(null), ACTIVE), [pin])
  usePinFromHistory(pin)

  const lit = useMemo(
    () => (focus === null ? null : highlightedBy(dataset, model, focus)) ?? NO_HIGHLIGHT,
    [dataset, model, focus],
  )
  useEffect(() => {
    if (origin.current === 'text' || isScrollingByHand()) return
    revealInReader([...lit.passages].map((passage) => document.getElementById(passage)))
  }, [lit])

  // A passage that was followed to another chart is waiting for its mark to be drawn there.
  const awaited = useRef<{ passage: PassageId; byKeyboard: boolean } | null>(null)
  useEffect(() => {
    const waiting = awaited.current
    const [mark] = waiting === null ? [] : (highlightedBy(dataset, model, waiting.passage)?.marks ?? [])
    if (waiting === null || mark === undefined) return
    awaited.current = null
    return whenThere(`mark-${mark}`, (id) => goTo(id, waiting.byKeyboard))
  }, [dataset, model])

  const enter = (from: 'chart' | 'text') => (id: string) => {
    origin.current = from
    setFocus(id)
  }
  const choose = (from: 'chart' | 'text', id: string, byKeyboard: boolean) => {
    origin.current = from
    return pin.toggle(id, byKeyboard)
  }

  const chart = useEventCallbacks<MarkHandlers>({
    onEnter: enter('chart'),
    onLeave: pin.onLeave,
    onChoose: (mark) => choose('chart', mark, false),
    onFollow: (mark, byKeyboard, to) => {
      const followed = model.marks.find(({ id }) => id === mark)
      if (!choose('chart', mark, byKeyboard)) return
      goTo(to ?? (followed === undefined ? DETAILS_ID : evidenceId(followed)), byKeyboard)
    },
  })
  const text = useEventCallbacks<TextHandlers>({
    onEnter: enter('text'),
    onLeave: pin.onLeave,
    onFollow: (passage, byKeyboard) => {
      if (!choose('text', passage, byKeyboard)) return
      const [mark] = highlightedBy(dataset, model, passage)?.marks ?? []
      if (mark !== undefined) return goTo(`mark-${mark}`, byKeyboard)
      awaited.current = { passage, byKeyboard }
      showFor(passage)
    },
  })
  return {
    chart: useMemo(() => ({ ...chart, lit: lit.marks }), [chart, lit]),
    text: useMemo(() => ({ ...text, lit: lit.passages }), [text, lit]),
  }
}

/** What a click does something to, so that it does not mean to let go of what is lit. */
const ACTIVE =
  '[data-figure], [data-passage], .answer, a, button, label, [role=combobox], [role=listbox], [role=dialog]'

/** Brings an element into view; the keyboard's focus goes with it when it is the keyboard that asks. */
function goTo(id: string, byKeyboard: boolean) {
  const element = document.getElementById(id)
  reveal(element)
  if (byKeyboard) element?.focus({ preventScroll: true })
}

/** Goes to an element as soon as it is on the page.
 *  @returns a function that waits for it no longer */
function whenThere(id: string, go: (id: string) => void): () => void {
  const isThere = () => document.getElementById(id) !== null
  const observer = new MutationObserver(() => {
    if (!isThere()) return
    observer.disconnect()
    go(id)
  })
  if (isThere()) go(id)
  else observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}

/** Going back or forward in the history brings what was chosen there. */
function usePinFromHistory(pin: Pin) {
  useEffect(() => {
    const onPopState = () => {
      pin.id = new URLSearchParams(location.search).get('focus')
    }
    addEventListener('popstate', onPopState)
    return () => removeEventListener('popstate', onPopState)
  }, [pin])
}
