import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { TextHandlers, TextInteraction } from '../article/text-link.ts'
import { highlighter } from '../chart/highlight.ts'
import { createLit, type LitSwitch } from '../chart/lit.ts'
import type { ChartModel } from '../chart/model.ts'
import {
  DETAILS_ID,
  evidenceId,
  type MarkHandlers,
  type MarkInteraction,
} from '../drawing/interaction/mark-interaction.ts'
import { createPin, onClear, type Pin } from '../drawing/interaction/pin.ts'
import { useEventCallbacks } from '../drawing/use-event-callbacks.ts'
import type { Dataset } from '../trade/figure.ts'
import { keepReader, reveal, revealInReader } from './reveal.ts'

interface Options {
  readonly dataset: Dataset
  readonly model: ChartModel
  readonly focus: string | null
  readonly setFocus: (focus: string | null) => void
}

/** Pointing that rests so long, ms, is written to the URL. */
const REST = 150

/** The link between text and chart. What is lit is a mark or passage that is pointed at or has the keyboard's focus,
 *  else the one that was last chosen, until it is chosen again, the page is clicked beside it, or Escape is pressed;
 *  the URL's `focus` follows as soon as that rests. Pointing moves nothing; what is chosen has its account shown and
 *  its passages brought into view, and letting it go brings the article back to where it was. */
export function useLink({ dataset, model, focus, setFocus }: Options): {
  chart: MarkInteraction
  text: TextInteraction
  /** The id of what is lit. */
  lit: LitSwitch['id']
  /** What was last chosen, and is not let go of. */
  chosen: string | null
  /** Lets go of what is chosen, and gives the keyboard's focus back to it. */
  close: () => void
} {
  const awaited = useRef<(() => void) | null>(null)
  const waitFor = (id: string, go: (id: string) => void) => {
    awaited.current?.()
    awaited.current = whenThere(id, go)
  }
  useEffect(() => () => awaited.current?.(), [])

  const [chosen, setChosen] = useState(focus)
  const find = useMemo(() => highlighter(dataset, model), [dataset, model])
  const [lit] = useState(() => createLit(find, focus))
  const url = useUrlFocus(lit, focus, setFocus)
  const on = useEventCallbacks({
    show: (id: string | null) => {
      lit.show(id)
      url.write()
      setChosen(pin.id)
    },
    letGo: () => pin.choose(focus),
  })
  const [pin] = useState((): Pin => createPin(focus, on.show))
  useLayoutEffect(() => lit.over(find), [lit, find])
  const close = useEventCallbacks({
    close: () => {
      const from = pin.id
      const isInside = document.activeElement?.closest(`#${DETAILS_ID}`) != null
      awaited.current?.()
      pin.choose(null)
      if (!isInside) return
      const origin = document.getElementById(`mark-${from}`) ?? document.getElementById(from ?? '')
      origin?.focus({ preventScroll: true })
    },
  }).close
  useEffect(() => onClear(close, ACTIVE), [close])
  usePinFromHistory(pin, setChosen)

  // One place to come back to, whatever is chosen in between.
  const comeBack = useRef<(() => void) | null>(null)
  const { follow } = useEventCallbacks({
    follow: (id: string | null) => {
      if (id === null) {
        comeBack.current?.()
        comeBack.current = null
        return
      }
      comeBack.current ??= keepReader()
      const passages = find(id)?.passages ?? []
      revealInReader([...passages].map((passage) => document.getElementById(passage)))
    },
  })
  useEffect(() => follow(chosen), [chosen, follow])

  // What another chart does not know is let go of: of a derived mark, what it is about stays.
  useEffect(() => {
    if (pin.id !== null && find(pin.id) === null) on.letGo()
  }, [find, pin, on])

  const chart = useEventCallbacks<MarkHandlers>({
    onEnter: on.show,
    onLeave: pin.onLeave,
    onChoose: (mark) => pin.toggle(mark, false),
    onFollow: (mark, byKeyboard, to) => {
      const followed = model.marks.find(({ id }) => id === mark)
      if (!pin.toggle(mark, byKeyboard)) return
      if (to !== undefined) return goTo(to, byKeyboard)
      const evidence = followed === undefined ? DETAILS_ID : evidenceId(followed)
      if (byKeyboard) return waitFor(evidence, (id) => goTo(id, true))
      // Where the account lies over the foot of the page, what it is of stays in sight above it.
      waitFor(DETAILS_ID, () => {
        if (isOverPage(DETAILS_ID)) reveal(document.getElementById(`mark-${mark}`))
      })
    },
  })
  const text = useEventCallbacks<TextHandlers>({
    onEnter: on.show,
    onLeave: pin.onLeave,
    // The view stays as it is: what has no mark in it has its account, and the way to a chart that has one.
    onFollow: (passage, byKeyboard) => {
      if (!pin.toggle(passage, byKeyboard)) return
      const [mark] = find(passage)?.marks ?? []
      if (mark !== undefined) goTo(`mark-${mark}`, byKeyboard)
      else if (byKeyboard) waitFor(DETAILS_ID, (id) => goTo(id, true))
    },
  })
  return {
    chart: useMemo(() => ({ ...chart, lit }), [chart, lit]),
    text: useMemo(() => ({ ...text, lit }), [text, lit]),
    lit: lit.id,
    chosen,
    close,
  }
}

/** What a click does something to, so that it does not mean to let go of what is lit. */
const ACTIVE =
  '[data-figure], [data-passage], .answer, .controls, a, button, label, input, summary, [role=combobox], [role=listbox], [role=dialog]'

/** Writes what is lit to the URL once it rests there, as a page that is drawn anew at every year pointed at would be too
 *  slow to follow; and lights what the URL says where it was not written here. */
function useUrlFocus(lit: LitSwitch, focus: string | null, setFocus: (id: string | null) => void) {
  const written = useRef(focus)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLayoutEffect(() => {
    if (focus === written.current) return
    clearTimeout(resting.current)
    written.current = focus
    lit.show(focus)
  }, [lit, focus])
  useEffect(() => () => clearTimeout(resting.current), [])
  return useEventCallbacks({
    write: () => {
      clearTimeout(resting.current)
      resting.current = setTimeout(() => {
        if (lit.id() === written.current) return
        written.current = lit.id()
        setFocus(written.current)
      }, REST)
    },
  })
}

/** Brings an element into view; the keyboard's focus goes with it when it is the keyboard that asks. */
function goTo(id: string, byKeyboard: boolean) {
  const element = document.getElementById(id)
  reveal(element)
  if (byKeyboard) element?.focus({ preventScroll: true })
}

function isOverPage(id: string): boolean {
  const element = document.getElementById(id)
  return element !== null && getComputedStyle(element).position === 'fixed'
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
function usePinFromHistory(pin: Pin, setChosen: (id: string | null) => void) {
  useEffect(() => {
    const onPopState = () => {
      pin.id = new URLSearchParams(location.search).get('focus')
      setChosen(pin.id)
    }
    addEventListener('popstate', onPopState)
    return () => removeEventListener('popstate', onPopState)
  }, [pin, setChosen])
}
