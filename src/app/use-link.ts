import { useEffect, useMemo, useRef } from 'react'
import type { TextLinking } from '../article/text-link.ts'
import type { Linking } from '../chart/draw/linking.ts'
import { type Lit, litBy, NOTHING_LIT } from '../chart/lit.ts'
import type { ChartModel } from '../chart/model.ts'
import type { Dataset, PassageId } from '../trade/figure.ts'

interface Sides {
  readonly lit: Lit
  readonly chart: Linking
  readonly text: TextLinking
}

interface Options {
  readonly dataset: Dataset
  readonly model: ChartModel
  readonly focus: string | null
  readonly setFocus: (focus: string | null) => void
  /** A passage without a mark on this chart was followed: show a chart that has one. */
  readonly showFor: (passage: PassageId) => void
}

/** The link between text and chart. What is lit is the URL's `focus`: a mark or passage that is pointed at or
 *  has the keyboard's focus, else the one that was last followed, until Escape. */
export function useLink({ dataset, model, focus, setFocus, showFor }: Options): Sides {
  const kept = useRef(focus)
  const set = useRef(setFocus)
  set.current = setFocus
  useKeptFromHistory(kept)
  useEscape(() => {
    kept.current = null
    set.current(null)
  })

  const lit = useMemo(
    () => (focus === null ? null : litBy(dataset, model, focus)) ?? NOTHING_LIT,
    [dataset, model, focus],
  )
  const scrolling = useReaderScrolling()
  const origin = useRef<'chart' | 'text'>('chart')
  useEffect(() => {
    if (origin.current === 'text' || scrolling()) return
    revealInReader([...lit.passages].map((passage) => document.getElementById(passage)))
  }, [lit, scrolling])

  const enter = (from: 'chart' | 'text') => (id: string) => {
    origin.current = from
    set.current(id)
  }
  const leave = () => set.current(kept.current)
  const keep = (from: 'chart' | 'text', id: string) => {
    kept.current = id
    enter(from)(id)
  }

  return {
    lit,
    chart: {
      lit: lit.marks,
      onEnter: enter('chart'),
      onLeave: leave,
      onFollow: (mark, byKeyboard) => {
        keep('chart', mark)
        const passage = document.getElementById(model.marks.find((m) => m.id === mark)?.passageIds[0] ?? '')
        reveal(passage)
        if (byKeyboard) passage?.focus()
      },
    },
    text: {
      lit: lit.passages,
      onEnter: enter('text'),
      onLeave: leave,
      onFollow: (passage, byKeyboard) => {
        keep('text', passage)
        const mark = [...(litBy(dataset, model, passage)?.marks ?? [])][0]
        if (mark === undefined) return showFor(passage)
        const element = document.getElementById(`mark-${mark}`)
        reveal(element)
        if (byKeyboard) element?.focus()
      },
    },
  }
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

function useEscape(clear: () => void) {
  const latest = useRef(clear)
  latest.current = clear
  useEffect(() => {
    const onKey = (event: KeyboardEvent) =>
      event.key === 'Escape' && !event.defaultPrevented && latest.current()
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

const PAUSE = 600

/** Whether the reader has scrolled by hand a moment ago. */
function useReaderScrolling(): () => boolean {
  const last = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const note = () => {
      last.current = performance.now()
    }
    addEventListener('wheel', note, { passive: true })
    addEventListener('touchmove', note, { passive: true })
    return () => {
      removeEventListener('wheel', note)
      removeEventListener('touchmove', note)
    }
  }, [])
  const isScrolling = useRef(() => performance.now() - last.current < PAUSE)
  return isScrolling.current
}

/** Brings an element into view, by scrolling as little as that takes. */
function reveal(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() })
}

/** Brings passages into view inside the reader's pane, the first before the others; the page stays where it is. */
function revealInReader(passages: readonly (HTMLElement | null)[]) {
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

const MARGIN = 64
