import { useEffect, useState } from 'react'
import { decodeSpec, encodeSpec, parseQuery } from '../chart/codec.ts'
import { hasSides, questionOf } from '../chart/questions.ts'
import { type Basis, type ChartSpec, PARAMS } from '../chart/spec.ts'
import { changeSpec } from '../chart/views.ts'
import { NOTHING_WANTED, recall, remember, type Wanted } from '../chart/wanted.ts'
import { useEventCallbacks } from '../drawing/use-event-callbacks.ts'
import type { UpdateSpec } from './use-spec.ts'

/** The ways of a reader among views. */
export interface Views {
  /** A setting of the chart that is shown. */
  readonly change: UpdateSpec
  /** The same as part of a movement that goes on, as of a slider. */
  readonly drag: UpdateSpec
  /** Another chart, with whatever was set before and that it can take. */
  readonly go: UpdateSpec
  /** The chart as it is without settings. */
  readonly reset: () => void
  /** Null where there is nothing to take back. */
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
  /** Whose numbers were chosen last. */
  readonly side: Basis | null
}

/** A view, and what was wanted in it. */
interface Step {
  readonly spec: ChartSpec
  readonly wanted: Wanted
}

interface Past {
  /** Null until anything is changed: what the address asks for was wanted by who came with it. */
  readonly wanted: Wanted | null
  readonly before: readonly Step[]
  readonly after: readonly Step[]
  /** When a movement was last heard of, ms; changes of one movement are one step. */
  readonly dragged: number
}

const NO_PAST: Past = { wanted: null, before: [], after: [], dragged: Number.NEGATIVE_INFINITY }

/** A movement that rests so long, ms, is over. */
const REST = 800

/** Remembers what was set on each chart for those that come after, and takes changes back and makes them again. Going
 *  back in the browser's own history is its affair: steps are counted anew from there. */
export function useViews(spec: ChartSpec, update: UpdateSpec, drag: UpdateSpec): Views {
  const [past, setPast] = useState(NO_PAST)
  useEffect(() => {
    const forget = () => setPast((all) => ({ ...NO_PAST, wanted: all.wanted }))
    addEventListener('popstate', forget)
    return () => removeEventListener('popstate', forget)
  }, [])
  const wanted = past.wanted ?? remember(NOTHING_WANTED, spec, askedFor(spec))
  const here: Step = { spec, wanted }
  const step = (next: Wanted) => setPast({ ...NO_PAST, wanted: next, before: [...past.before, here] })
  const restore = ({ spec: view, wanted: then }: Step, before: readonly Step[], after: readonly Step[]) => {
    setPast({ ...NO_PAST, wanted: then, before, after })
    update(viewOf(view))
  }
  const ways = useEventCallbacks({
    change: (patch: Partial<ChartSpec>) => {
      step(remember(wanted, spec, patch))
      update(patch)
    },
    drag: (patch: Partial<ChartSpec>) => {
      const now = performance.now()
      const before = now - past.dragged < REST ? past.before : [...past.before, here]
      setPast({ wanted: remember(wanted, spec, patch), before, after: [], dragged: now })
      drag(patch)
    },
    go: (view: Partial<ChartSpec>) => {
      const patch = recall(wanted, spec, view)
      const next = changeSpec(spec, patch)
      // Some questions have no sides to choose from.
      const { basis: _, ...asked } = view
      step(remember(wanted, next, hasSides(questionOf(next)) ? view : asked))
      update(patch)
    },
    reset: () => {
      step(NOTHING_WANTED)
      const { chart, basis } = spec
      update(viewOf(decodeSpec(parseQuery(`?chart=${chart}&basis=${basis}`)).spec))
    },
    undo: () => {
      const [last] = past.before.slice(-1)
      if (last !== undefined) restore(last, past.before.slice(0, -1), [...past.after, here])
    },
    redo: () => {
      const [next] = past.after.slice(-1)
      if (next !== undefined) restore(next, [...past.before, here], past.after.slice(0, -1))
    },
  })
  return {
    ...ways,
    side: wanted.side,
    undo: past.before.length > 0 ? ways.undo : null,
    redo: past.after.length > 0 ? ways.redo : null,
  }
}

/** A view without what is no part of it: what is lit, language and theme are not taken back. */
function viewOf({ lang: _, theme: __, data: ___, focus: ____, ...view }: ChartSpec): Partial<ChartSpec> {
  return view
}

/** What a spec has that its chart has not by itself. */
function askedFor(spec: ChartSpec): Partial<ChartSpec> {
  const written = encodeSpec(spec)
  const asked = PARAMS.filter((param) => written[param] !== null).map((param) => [param, spec[param]])
  const { basis } = spec
  return { ...Object.fromEntries(asked), ...(hasSides(questionOf(spec)) ? { basis } : {}) }
}
