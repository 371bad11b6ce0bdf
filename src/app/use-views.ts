import { useState } from 'react'
import { decodeSpec, parseQuery } from '../chart/codec.ts'
import { type ChartSpec, DEFAULT_SPEC } from '../chart/spec.ts'
import { defaultTime } from '../chart/views.ts'
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
}

interface Past {
  readonly wanted: Wanted
  readonly before: readonly ChartSpec[]
  readonly after: readonly ChartSpec[]
  /** Whether the last change was part of a movement that may go on. */
  readonly isDragging: boolean
}

const NO_PAST: Past = { wanted: NOTHING_WANTED, before: [], after: [], isDragging: false }

/** Remembers what was set on each chart for those that come after, and takes changes back and makes them again. */
export function useViews(spec: ChartSpec, update: UpdateSpec, drag: UpdateSpec): Views {
  const [past, setPast] = useState(NO_PAST)
  const shown = { ...spec, focus: null }
  const step = (change: Partial<Past>) =>
    setPast({ ...past, before: [...past.before, shown], after: [], isDragging: false, ...change })
  const ways = useEventCallbacks({
    change: (patch: Partial<ChartSpec>) => {
      step({ wanted: remember(past.wanted, spec, patch) })
      update(patch)
    },
    drag: (patch: Partial<ChartSpec>) => {
      const wanted = remember(past.wanted, spec, patch)
      step({ wanted, isDragging: true, ...(past.isDragging ? { before: past.before } : {}) })
      drag(patch)
    },
    go: (view: Partial<ChartSpec>) => {
      // What the address asked for at first was wanted as well.
      const wanted =
        past.wanted === NOTHING_WANTED ? remember(past.wanted, spec, settingsOf(spec)) : past.wanted
      step({ wanted })
      update(recall(wanted, spec, view))
    },
    reset: () => {
      step({ wanted: NOTHING_WANTED })
      const { chart, basis } = spec
      update(viewOf(decodeSpec(parseQuery(`?chart=${chart}&basis=${basis}`)).spec))
    },
    undo: () => {
      const [last] = past.before.slice(-1)
      if (last === undefined) return
      setPast({ ...past, before: past.before.slice(0, -1), after: [...past.after, shown], isDragging: false })
      update(viewOf(last))
    },
    redo: () => {
      const [next] = past.after.slice(-1)
      if (next === undefined) return
      setPast({ ...past, before: [...past.before, shown], after: past.after.slice(0, -1), isDragging: false })
      update(viewOf(next))
    },
  })
  return {
    ...ways,
    undo: past.before.length > 0 ? ways.undo : null,
    redo: past.after.length > 0 ? ways.redo : null,
  }
}

/** A view without what is no part of it: language and theme are not taken back. */
function viewOf({ lang: _, theme: __, data: ___, ...view }: ChartSpec): Partial<ChartSpec> {
  return view
}

/** What a spec has that a reader may have set. */
function settingsOf(spec: ChartSpec): Partial<ChartSpec> {
  const usual: ChartSpec = { ...DEFAULT_SPEC, time: defaultTime(spec) }
  const isUsual = (param: keyof ChartSpec) => JSON.stringify(spec[param]) === JSON.stringify(usual[param])
  const set = (Object.keys(spec) as (keyof ChartSpec)[]).filter((param) => !isUsual(param))
  return Object.fromEntries(set.map((param) => [param, spec[param]]))
}
