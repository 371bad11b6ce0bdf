import { useEffect, useMemo, useRef } from 'react'
import type { TextHandlers, TextInteraction } from '../article/text-link.ts'
import { highlightedBy, NO_HIGHLIGHT } from '../chart/highlight.ts'
import type { ChartModel } from '../chart/model.ts'
import {
  DETAILS_ID,
  evidenceId,
  type MarkHandlers,
  type MarkInteraction,
} from '../drawing/interaction/mark-interaction.ts'
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
  const kept = useRef(focus)
  const origin = useRef<'chart' | 'text'>('chart')
  const light = (id: string | null) => setFocus(id)
  useClearing(() => {
    kept.current = null
    light(null)
  })
  useKeptFromHistory(kept)

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
    const soon = setTimeout(() => goTo(`mark-${mark}`, waiting.byKeyboard), 50)
    return () => clearTimeout(soon)
  }, [dataset, model])

  const enter = (from: 'chart' | 'text') => (id: string) => {
    origin.current = from
    light(id)
  }
  const leave = () => light(focusedByKeyboard() ?? kept.current)
  const choose = (from: 'chart' | 'text', id: string, byKeyboard: boolean) => {
    const again = kept.current === id && !byKeyboard
    kept.current = again ? null : id
    origin.current = from
    light(kept.current)
    return !again
  }

  const chart = useEventCallbacks<MarkHandlers>({
    onEnter: enter('chart'),
    onLeave: leave,
    onChoose: (mark) => choose('chart', mark, false),
    onFollow: (mark, byKeyboard, to) => {
      const followed = model.marks.find(({ id }) => id === mark)
      if (!choose('chart', mark, byKeyboard)) return
      goTo(to ?? (followed === undefined ? DETAILS_ID : evidenceId(followed)), byKeyboard)
    },
  })
  const text = useEventCallbacks<TextHandlers>({
    onEnter: enter('text'),
    onLeave: leave,
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

/** Brings an element into view; the keyboard's focus goes with it when it is the keyboard that asks. */
function goTo(id: string, byKeyboard: boolean) {
  const element = document.getElementById(id)
  reveal(element)
  if (byKeyboard) element?.focus({ preventScroll: true })
}

/** The mark or passage that has the keyboard's focus. */
function focusedByKeyboard(): string | null {
  const element = document.activeElement
  if (
    !(element instanceof HTMLElement || element instanceof SVGElement) ||
    !element.matches(':focus-visible')
  )
    return null
  return element.dataset.figure ?? element.dataset.passage ?? null
}

/** Going back or forward in the history brings what was lit there. */
function useKeptFromHistory(kept: { current: string | null }) {
  useEffect(() => {
    const follow = () => {
      kept.current = new URLSearchParams(location.search).get('focus')
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [kept])
}

const NOT_BESIDE =
  '[data-figure], [data-passage], .answer, a, button, label, [role=combobox], [role=listbox], [role=dialog]'

/** Escape, and a click or tap beside everything that does something, put the light out. */
function useClearing(clear: () => void) {
  const latest = useRef(clear)
  latest.current = clear
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current()
    }
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest(NOT_BESIDE) === null) latest.current()
    }
    addEventListener('keydown', onKey)
    addEventListener('click', onClick)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('click', onClick)
    }
  }, [])
}
